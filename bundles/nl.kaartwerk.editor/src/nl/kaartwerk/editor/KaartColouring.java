package nl.kaartwerk.editor;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordRule;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;

/** Colours keywords, texts and comments while typing. */
public class KaartColouring extends PresentationReconciler {
	private static final String PREFIX = "nl.kaartwerk.editor.";

	public KaartColouring() {
		IToken keyword = token("keyword", new RGB(23, 92, 130), SWT.BOLD);
		IToken text = token("text", new RGB(30, 110, 60), SWT.NORMAL);
		IToken comment = token("comment", new RGB(110, 110, 110), SWT.ITALIC);
		WordRule words = new WordRule(new NameDetector(), Token.UNDEFINED);
		KaartKeywords.all().forEach(k -> words.addWord(k, keyword));
		RuleBasedScanner scanner = new RuleBasedScanner();
		scanner.setRules(new IRule[] { new EndOfLineRule("//", comment), new MultiLineRule("/*", "*/", comment),
				new SingleLineRule("\"", "\"", text, '\\', true), words });
		DefaultDamagerRepairer repairer = new DefaultDamagerRepairer(scanner);
		setDamager(repairer, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(repairer, IDocument.DEFAULT_CONTENT_TYPE);
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
}
