package nl.kaartwerk.editor.text;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;

/** The words of a text. */
public final class Words {
	private Words() {
	}

	/** The word at a place, or that ends there; empty when there is none. */
	public static String at(IDocument document, int offset) throws BadLocationException {
		int start = offset;
		while (start > 0 && isPart(document.getChar(start - 1))) {
			start--;
		}
		int end = offset;
		while (end < document.getLength() && isPart(document.getChar(end))) {
			end++;
		}
		return document.get(start, end - start);
	}

	private static boolean isPart(char c) {
		return Character.isLetterOrDigit(c) || c == '_';
	}
}
