package nl.kaartwerk.lang.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.table.TableText;
import nl.kaartwerk.lang.validation.SyntaxErrors;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Columns;

/**
 * Aligns the tables of a text and changes nothing else: labels to the left, modules and values to the right of their column. Only blanks
 * between words change, so no word, comment or line is lost or moved. A table with a syntax error in it stays as it is.
 */
public final class TableFormatter {
	private static final String GAP = "  ";

	/**
	 * One line of a table.
	 *
	 * @param lineStart offset of the line
	 * @param pieces of the line that get a column each: label with unit, then cells; a comment before a cell is part of it
	 */
	private record Line(int lineStart, List<Piece> pieces) {
	}

	private record Piece(int start, int end) {
		int length() {
			return end - start;
		}
	}

	private final String text;

	private TableFormatter(String text) {
		this.text = text;
	}

	/** The changes that align all tables of a text. */
	public static List<TextChange> format(XtextResource resource) {
		return format(resource, 0, Integer.MAX_VALUE);
	}

	/** The changes that align the tables that a range touches; in order and without overlap. */
	public static List<TextChange> format(XtextResource resource, int offset, int length) {
		List<TextChange> changes = new ArrayList<>();
		if (resource.getParseResult() == null || resource.getContents().isEmpty()) {
			return changes;
		}
		TableFormatter formatter = new TableFormatter(resource.getParseResult().getRootNode().getText());
		long end = (long) offset + length;
		for (ScoreTable table : EcoreUtil2.eAllOfType(resource.getContents().getFirst(), ScoreTable.class)) {
			ICompositeNode node = NodeModelUtils.findActualNodeFor(table);
			if (node != null && node.getOffset() <= end && offset <= node.getEndOffset() && !SyntaxErrors.within(node)) {
				formatter.table(TableText.of(table), changes);
			}
		}
		return changes;
	}

	/** The changes that align one table. */
	public static List<TextChange> format(String text, TableText table) {
		List<TextChange> changes = new ArrayList<>();
		new TableFormatter(text).table(table, changes);
		return changes;
	}

	private void table(TableText table, List<TextChange> changes) {
		List<Line> lines = new ArrayList<>();
		Optional.ofNullable(table.header()).map(header -> header(header.columns(), header.offset())).filter(this::isFirst).ifPresent(lines::add);
		table.rows().stream().map(this::row).filter(this::isFirst).forEach(lines::add);
		List<Integer> widths = widths(lines);
		String indent = table.rows().isEmpty() ? null : lines.stream().filter(line -> line.pieces.getFirst().length() > 0).findFirst()
				.map(line -> text.substring(line.lineStart, line.pieces.getFirst().start)).orElse(null);
		for (Line line : lines) {
			align(line, widths, indent == null ? indentOfHeader(line) : indent, changes);
		}
	}

	/** The header has no label: its first piece is empty and stands where labels do. A scenario heads the module behind it. */
	private Line header(Columns columns, int offset) {
		int lineStart = lineStart(offset);
		List<Piece> pieces = new ArrayList<>();
		pieces.add(new Piece(lineStart, lineStart));
		int start = -1;
		int previousEnd = 0;
		List<int[]> words = new ArrayList<>();
		columns.columns().forEach(column -> words.add(new int[] { column.start(), column.end(), 1 }));
		columns.groups().forEach(group -> words.add(new int[] { group.start(), group.end(), 0 }));
		words.sort((a, b) -> Integer.compare(a[0], b[0]));
		for (int[] word : words) {
			int from = startWithComments(columns.text(), previousEnd, word[0]);
			start = start < 0 ? from : start;
			if (word[2] == 1) {
				pieces.add(new Piece(offset + start, offset + word[1]));
				start = -1;
			}
			previousEnd = word[1];
		}
		return new Line(lineStart, pieces);
	}

	private Line row(TableText.Row row) {
		List<Piece> pieces = new ArrayList<>();
		pieces.add(new Piece(row.offset(), row.labelEnd()));
		int previousEnd = row.labelEnd();
		for (int i = 0; i < row.size(); i++) {
			pieces.add(new Piece(startWithComments(text, previousEnd, row.cellsOffset() + row.cells().start(i)), row.cellsOffset() + row.cells().end(i)));
			previousEnd = row.cellsOffset() + row.cells().end(i);
		}
		return new Line(lineStart(row.offset()), pieces);
	}

	/** Where a word begins when the comments before it belong to it. */
	private static int startWithComments(String line, int from, int word) {
		int start = from;
		while (start < word && isBlank(line.charAt(start))) {
			start++;
		}
		return start;
	}

	/** Whether the line begins with what is to be aligned, and is one line; behind an opening brace there is no column to align to. */
	private boolean isFirst(Line line) {
		if (text.substring(line.lineStart, line.pieces.getLast().end).chars().anyMatch(c -> c == '\n' || c == '\r')) {
			return false;
		}
		int first = line.pieces.getFirst().length() > 0 ? line.pieces.getFirst().start
				: line.pieces.size() > 1 ? line.pieces.get(1).start : line.lineStart;
		for (int i = line.lineStart; i < first; i++) {
			if (!isBlank(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static List<Integer> widths(List<Line> lines) {
		List<Integer> widths = new ArrayList<>();
		for (Line line : lines) {
			for (int i = 0; i < line.pieces.size(); i++) {
				int width = line.pieces.get(i).length();
				if (i == widths.size()) {
					widths.add(width);
				} else {
					widths.set(i, Math.max(widths.get(i), width));
				}
			}
		}
		return widths;
	}

	private String indentOfHeader(Line header) {
		return header.pieces.size() < 2 ? "" : text.substring(header.lineStart, header.pieces.get(1).start);
	}

	private void align(Line line, List<Integer> widths, String indent, List<TextChange> changes) {
		Piece label = line.pieces.getFirst();
		if (label.length() == 0 && widths.getFirst() == 0) {
			gaps(line, 2, widths, changes); // a header without any row stays where it is
			return;
		}
		if (label.length() > 0) {
			replace(line.lineStart, label.start, indent, changes);
			gaps(line, 1, widths, changes);
		} else if (line.pieces.size() > 1) {
			Piece first = line.pieces.get(1);
			int before = widths.getFirst() + GAP.length() + widths.get(1) - first.length();
			replace(line.lineStart, first.start, indent + " ".repeat(before), changes);
			gaps(line, 2, widths, changes);
		}
	}

	private void gaps(Line line, int from, List<Integer> widths, List<TextChange> changes) {
		for (int i = from; i < line.pieces.size(); i++) {
			Piece before = line.pieces.get(i - 1);
			Piece piece = line.pieces.get(i);
			int padding = widths.get(i) - piece.length() + (i == 1 ? widths.getFirst() - before.length() : 0);
			replace(before.end, piece.start, GAP + " ".repeat(padding), changes);
		}
	}

	private void replace(int from, int to, String blanks, List<TextChange> changes) {
		if (!text.substring(from, to).equals(blanks)) {
			changes.add(new TextChange(from, to - from, blanks));
		}
	}

	private int lineStart(int offset) {
		int start = offset;
		while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
			start--;
		}
		return start;
	}

	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t' || c == '\u00a0' || c == '\ufeff';
	}
}
