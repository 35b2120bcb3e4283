package nl.kaartwerk.editor;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordRule;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;

/** Colours keywords, numbers, texts and comments while typing. */
public class KaartColouring extends PresentationReconciler {
	private static final String PREFIX = "nl.kaartwerk.editor.";

	public KaartColouring() {
		setDocumentPartitioning(KaartPartitions.PARTITIONING);
		colour(IDocument.DEFAULT_CONTENT_TYPE, code());
		colour(KaartPartitions.TEXT, whole(token("text", new RGB(30, 110, 60), SWT.NORMAL)));
		colour(KaartPartitions.COMMENT, whole(token("comment", new RGB(110, 110, 110), SWT.ITALIC)));
	}

	private void colour(String partition, RuleBasedScanner scanner) {
		DefaultDamagerRepairer repairer = new DefaultDamagerRepairer(scanner);
		setDamager(repairer, partition);
		setRepairer(repairer, partition);
	}

	private static RuleBasedScanner code() {
		IToken keyword = token("keyword", new RGB(23, 92, 130), SWT.BOLD);
		IToken number = token("number", new RGB(150, 75, 10), SWT.NORMAL);
		// A name is taken as a whole, though it has no colour: else the digits in C30 would be a number.
		WordRule names = new WordRule(new NameDetector(), new Token(null));
		KaartKeywords.all().forEach(k -> names.addWord(k, keyword));
		RuleBasedScanner scanner = new RuleBasedScanner();
		scanner.setRules(new IRule[] { names, new WordRule(new NumberDetector(), number) });
		return scanner;
	}

	private static RuleBasedScanner whole(IToken token) {
		RuleBasedScanner scanner = new RuleBasedScanner();
		scanner.setDefaultReturnToken(token);
		return scanner;
	}

	private static IToken token(String name, RGB colour, int style) {
		String key = PREFIX + name;
		if (!JFaceResources.getColorRegistry().hasValueFor(key)) {
			JFaceResources.getColorRegistry().put(key, colour);
		}
		return new Token(new TextAttribute(JFaceResources.getColorRegistry().get(key), null, style));
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
