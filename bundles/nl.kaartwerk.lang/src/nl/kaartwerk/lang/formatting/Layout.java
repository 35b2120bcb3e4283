package nl.kaartwerk.lang.formatting;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.util.ReplaceRegion;

import nl.kaartwerk.text.Alignment;

/** Lines of a text that are aligned with each other, and the blanks that must change for it. */
final class Layout {
	private static final int COMMENT_GAP = 2;

	private final SourceLines text;
	private final Alignment alignment;
	private final List<Line> lines;

	Layout(SourceLines text, Alignment alignment, List<Line> lines) {
		this.text = text;
		this.alignment = alignment;
		this.lines = lines;
	}

	/** The changes in those lines that touch a range. */
	List<ReplaceRegion> replacements(int from, int to) {
		List<List<String>> cells = lines.stream().map(this::texts).toList();
		int[][] blanks = alignment.blanks(cells);
		int width = alignment.width(cells);
		List<ReplaceRegion> replacements = new ArrayList<>();
		for (int i = 0; i < blanks.length; i++) {
			Line line = lines.get(i);
			if (line.start() <= to && text.endOfLine(line.start()) >= from) {
				replace(line, cells.get(i), blanks[i], width + COMMENT_GAP, replacements);
			}
		}
		return replacements;
	}

	private List<String> texts(Line line) {
		List<String> texts = new ArrayList<>();
		for (List<Span> cell : line.cells()) {
			texts.add((texts.isEmpty() ? line.lead() : "") + String.join(" ", cell.stream().map(text::of).toList()));
		}
		return texts;
	}

	private void replace(Line line, List<String> texts, int[] blanks, int commentColumn, List<ReplaceRegion> replacements) {
		int at = line.at();
		String wanted = line.indentation();
		int column = 0;
		int written = line.lead().length();
		for (int j = 0; j < blanks.length; j++) {
			column += blanks[j] + texts.get(j).length();
			wanted += " ".repeat(blanks[j]);
			for (Span piece : line.cells().get(j)) {
				replace(at, piece.start(), wanted, replacements);
				at = piece.end();
				wanted = " ";
				written = column;
			}
			wanted = line.cells().get(j).isEmpty() ? wanted : "";
		}
		int comment = text.commentAfter(at);
		if (comment >= 0) {
			replace(at, comment, " ".repeat(commentColumn - written), replacements);
		}
	}

	private void replace(int from, int to, String wanted, List<ReplaceRegion> replacements) {
		if (!text.of(new Span(from, to)).equals(wanted)) {
			replacements.add(new ReplaceRegion(from, to - from, wanted));
		}
	}
}
