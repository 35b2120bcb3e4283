package nl.kaartwerk.lang.ide.server;

import java.util.Arrays;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

/**
 * A text with its lines as the protocol, editors and the parser count them: a line ends at {@code \n}, at {@code \r\n} and at {@code \r} alone.
 * Xtext's own documents know the first two, so that each place behind the third was taken for another one.
 */
public class KaartDocument extends Document {
	/** Offsets at which lines begin. */
	private final int[] lines;

	public KaartDocument(Integer version, String contents) {
		super(version, contents, false);
		lines = lines(contents);
	}

	private static int[] lines(String text) {
		int[] lines = new int[16];
		int count = 1;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
				if (count == lines.length) {
					lines = Arrays.copyOf(lines, 2 * count);
				}
				lines[count++] = i + 1;
			}
		}
		return Arrays.copyOf(lines, count);
	}

	/** Where a line ends, before what ends it. */
	private int end(int line) {
		if (line == lines.length - 1) {
			return getContents().length();
		}
		int end = lines[line + 1] - 1;
		return end > lines[line] && getContents().charAt(end) == '\n' && getContents().charAt(end - 1) == '\r' ? end - 1 : end;
	}

	/** As the protocol has it, a place behind the end of a line is that end; and one behind the last line is the end of the text. */
	@Override
	public int getOffSet(Position position) {
		int line = position.getLine();
		if (line < 0 || position.getCharacter() < 0) {
			throw new IndexOutOfBoundsException(position.toString());
		}
		return line >= lines.length ? getContents().length() : (int) Math.min((long) lines[line] + position.getCharacter(), end(line));
	}

	@Override
	public ITextRegion getTextRegion(Range range) {
		int start = getOffSet(range.getStart());
		return new TextRegion(start, Math.max(0, getOffSet(range.getEnd()) - start));
	}

	@Override
	public Position getPosition(int offset) {
		if (offset < 0 || offset > getContents().length()) {
			throw new IndexOutOfBoundsException(offset);
		}
		int found = Arrays.binarySearch(lines, offset);
		int line = found >= 0 ? found : -found - 2;
		return new Position(line, offset - lines[line]);
	}

	@Override
	public String getLineContent(int line) {
		if (line < 0 || line >= lines.length) {
			throw new IndexOutOfBoundsException(line);
		}
		return getContents().substring(lines[line], end(line));
	}

	@Override
	public int getLineCount() {
		return lines.length;
	}

	@Override
	public Document applyTextDocumentChanges(Iterable<? extends TextDocumentContentChangeEvent> changes) {
		KaartDocument changed = this;
		for (TextDocumentContentChangeEvent change : changes) {
			changed = changed.with(change);
		}
		return new KaartDocument(getVersion() == null ? null : getVersion() + 1, changed.getContents());
	}

	private KaartDocument with(TextDocumentContentChangeEvent change) {
		if (change.getRange() == null) {
			return new KaartDocument(getVersion(), change.getText());
		}
		ITextRegion region = getTextRegion(change.getRange());
		String text = getContents();
		return new KaartDocument(getVersion(), text.substring(0, region.getOffset()) + change.getText() + text.substring(region.getOffset() + region.getLength()));
	}
}
