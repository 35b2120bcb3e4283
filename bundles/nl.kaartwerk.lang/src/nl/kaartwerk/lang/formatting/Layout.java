package nl.kaartwerk.lang.formatting;

import java.util.ArrayList;
import java.util.List;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.text.Alignment;

/** Lines of a text that are aligned with each other, and the blanks that must change for it. */
final class Layout {
	private final SourceLines text;
	private final Alignment alignment;
	private final List<Line> lines;

	Layout(SourceLines text, Alignment alignment, List<Line> lines) {
		this.text = text;
		this.alignment = alignment;
		this.lines = lines;
	}

	/** The changes, in order. */
	List<TextChange> changes() {
		List<List<String>> cells = lines.stream().map(this::texts).toList();
		int[][] blanks = alignment.blanks(cells);
		List<TextChange> changes = new ArrayList<>();
		for (int i = 0; i < blanks.length; i++) {
			replace(lines.get(i), blanks[i], changes);
		}
		return changes;
	}

	private List<String> texts(Line line) {
		List<String> texts = new ArrayList<>();
		for (List<Span> cell : line.cells()) {
			texts.add((texts.isEmpty() ? line.indentation() : "") + String.join(" ", cell.stream().map(text::of).toList()));
		}
		return texts;
	}

	private void replace(Line line, int[] blanks, List<TextChange> changes) {
		int at = line.at();
		String wanted = line.indentation();
		for (int j = 0; j < blanks.length; j++) {
			wanted += " ".repeat(blanks[j]);
			for (Span piece : line.cells().get(j)) {
				replace(at, piece.start(), wanted, changes);
				at = piece.end();
				wanted = " ";
			}
			wanted = line.cells().get(j).isEmpty() ? wanted : "";
		}
	}

	private void replace(int from, int to, String wanted, List<TextChange> changes) {
		if (!text.of(new Span(from, to)).equals(wanted)) {
			changes.add(new TextChange(from, to - from, wanted));
		}
	}
}
