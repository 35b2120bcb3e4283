package nl.kaartwerk.editor.text;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Between the offsets of documents and the lines and characters of the language server, both in UTF-16 units. */
public final class Positions {
	private Positions() {
	}

	public static Position position(IDocument document, int offset) throws BadLocationException {
		int line = document.getLineOfOffset(offset);
		return new Position(line, offset - document.getLineOffset(line));
	}

	/** @throws BadLocationException when the text has changed so much that there is no such line any more */
	public static int offset(IDocument document, Position position) throws BadLocationException {
		return Math.min(document.getLength(), document.getLineOffset(position.getLine()) + position.getCharacter());
	}

	public static IRegion region(IDocument document, Range range) throws BadLocationException {
		int start = offset(document, range.getStart());
		return new Region(start, Math.max(0, offset(document, range.getEnd()) - start));
	}

	public static Range range(IDocument document, int offset, int length) throws BadLocationException {
		return new Range(position(document, offset), position(document, offset + length));
	}
}
