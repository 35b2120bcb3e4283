package nl.kaartwerk.editor.colour;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordRule;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;

import nl.kaartwerk.editor.KaartPartitions;

/** Colours keywords, numbers, texts and comments while typing, and over that, as soon as the server has read the text, what words mean. */
public class KaartColouring extends PresentationReconciler {
	private final Map<EditorColour, Token> tokens = new EnumMap<>(EditorColour.class);
	private final IPropertyChangeListener preferences = this::changed;
	private SemanticColours meanings;
	private ITextViewer viewer;

	public KaartColouring() {
		setDocumentPartitioning(KaartPartitions.PARTITIONING);
		colour(IDocument.DEFAULT_CONTENT_TYPE, code());
		colour(KaartPartitions.TEXT, whole(EditorColour.TEXT));
		colour(KaartPartitions.COMMENT, whole(EditorColour.COMMENT));
	}

	@Override
	public void install(ITextViewer shown) {
		super.install(shown);
		viewer = shown;
		if (shown instanceof TextViewer text) {
			meanings = new SemanticColours(text);
		}
		JFaceResources.getColorRegistry().addListener(preferences);
	}

	@Override
	public void uninstall() {
		JFaceResources.getColorRegistry().removeListener(preferences);
		if (meanings != null) {
			meanings.dispose();
			meanings = null;
		}
		viewer = null;
		super.uninstall();
	}

	private void changed(PropertyChangeEvent event) {
		if (EditorColour.isOne(event.getProperty()) && viewer != null) {
			tokens.forEach((colour, token) -> token.setData(colour.attribute()));
			viewer.invalidateTextPresentation();
		}
	}

	private void colour(String partition, RuleBasedScanner scanner) {
		DefaultDamagerRepairer repairer = new DefaultDamagerRepairer(scanner);
		setDamager(repairer, partition);
		setRepairer(repairer, partition);
	}

	private RuleBasedScanner code() {
		// A name is taken as a whole, though it has no colour: else the digits in C30 would be a number.
		WordRule names = new WordRule(new NameDetector(), new Token(null));
		KaartKeywords.all().forEach(k -> names.addWord(k, token(EditorColour.KEYWORD)));
		RuleBasedScanner scanner = new RuleBasedScanner();
		scanner.setRules(new IRule[] { names, new WordRule(new NumberDetector(), token(EditorColour.NUMBER)) });
		return scanner;
	}

	private RuleBasedScanner whole(EditorColour colour) {
		RuleBasedScanner scanner = new RuleBasedScanner();
		scanner.setDefaultReturnToken(token(colour));
		return scanner;
	}

	private Token token(EditorColour colour) {
		return tokens.computeIfAbsent(colour, c -> new Token(c.attribute()));
	}

	/** A word of the language; keywords may have hyphens inside. */
	private static final class NameDetector implements IWordDetector {
		@Override
		public boolean isWordStart(char c) {
			return Character.isLetter(c) || c == '_' || c == '^';
		}

		@Override
		public boolean isWordPart(char c) {
			return Character.isLetterOrDigit(c) || c == '_' || c == '-';
		}
	}

	/** A number or date as people write them in a table, with sign, point and exponent. What is wrong with it a check says, not its colour. */
	private static final class NumberDetector implements IWordDetector {
		@Override
		public boolean isWordStart(char c) {
			return Character.isDigit(c) || c == '-' || c == '+';
		}

		@Override
		public boolean isWordPart(char c) {
			return Character.isLetterOrDigit(c) || c == '.' || c == ',' || c == '-' || c == '+';
		}
	}
}
