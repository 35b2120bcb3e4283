package nl.kaartwerk.lang.ide.server;

import java.util.Arrays;

import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.ide.server.Document;

/** A text that knows where its lines begin. Xtext's counts them anew for every place that is asked for: for each proposal, symbol or range. */
final class LineDocument extends Document {
	/** Offsets; made when the first one is asked for. */
	private int[] starts;

	LineDocument(Document text) {
		super(text.getVersion(), text.getContents());
	}

	private int[] starts() {
		if (starts == null) {
			String text = getContents();
			int[] found = new int[16];
			int lines = 1;
			for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
				if (lines == found.length) {
					found = Arrays.copyOf(found, 2 * lines);
				}
				found[lines++] = end + 1;
			}
			starts = Arrays.copyOf(found, lines);
		}
		return starts;
	}

	@Override
	public Position getPosition(int offset) {
		if (offset < 0 || offset > getContents().length()) {
			throw new IndexOutOfBoundsException(offset);
		}
		int found = Arrays.binarySearch(starts(), offset);
		int line = found >= 0 ? found : -found - 2;
		return new Position(line, offset - starts()[line]);
	}

	@Override
	public int getOffSet(Position position) {
		int line = position.getLine();
		int[] lines = starts();
		int end = line + 1 < lines.length ? lines[line + 1] - 1 : getContents().length();
		if (line < 0 || line >= lines.length || position.getCharacter() < 0 || lines[line] + position.getCharacter() > end) {
			throw new IndexOutOfBoundsException(position.toString());
		}
		return lines[line] + position.getCharacter();
	}
}
