package nl.kaartwerk.text;

import java.util.ArrayList;
import java.util.List;

/** Puts the cells of lines under each other. The one rule of layout: new texts are written by it and existing ones are formatted by it. */
public final class Alignment {
	/**
	 * A column of the layout.
	 *
	 * @param right whether cells end, not begin, under each other
	 * @param gap blanks between the column and the one before it
	 */
	private record Column(boolean right, int gap) {
	}

	private static final Column FIRST = new Column(false, 0);
	private static final Column VALUE = new Column(true, 2);
	private static final List<Column> USE = List.of(FIRST, new Column(true, 2), new Column(false, 1), new Column(false, 1),
			new Column(false, 2));

	private final List<Column> columns;
	private final Column further;

	private Alignment(List<Column> columns, Column further) {
		this.columns = columns;
		this.further = further;
	}

	/** Score tables: labels to the left, then values to the right, two blanks apart. */
	public static Alignment ofTable() {
		return new Alignment(List.of(FIRST), VALUE);
	}

	/** Uses of products: name, amount to the right, unit, text, and what else is said of the use. */
	public static Alignment ofUses() {
		return new Alignment(USE, USE.getLast());
	}

	/**
	 * How many blanks stand before each cell.
	 *
	 * @param lines each with its cells; they may differ in number, and an empty cell takes its place all the same
	 * @return in the shape of the lines; before the first cell of a line none
	 */
	public int[][] blanks(List<List<String>> lines) {
		List<Integer> widths = widths(lines);
		int[][] blanks = new int[lines.size()][];
		for (int i = 0; i < blanks.length; i++) {
			List<String> line = lines.get(i);
			blanks[i] = new int[line.size()];
			int open = 0;
			for (int j = 0; j < line.size(); j++) {
				int padding = widths.get(j) - line.get(j).length();
				boolean right = column(j).right;
				int gap = widths.get(j) == 0 ? 0 : column(j).gap; // a column that no line uses takes no room
				blanks[i][j] = open + gap + (right ? padding : 0);
				open = right ? 0 : padding;
			}
		}
		return blanks;
	}

	/** The lines with their cells under each other, without blanks at their ends. */
	List<String> aligned(List<List<String>> lines) {
		int[][] blanks = blanks(lines);
		List<String> aligned = new ArrayList<>();
		for (int i = 0; i < blanks.length; i++) {
			StringBuilder text = new StringBuilder();
			for (int j = 0; j < blanks[i].length; j++) {
				text.append(" ".repeat(blanks[i][j])).append(lines.get(i).get(j));
			}
			aligned.add(text.toString().stripTrailing());
		}
		return aligned;
	}

	private static List<Integer> widths(List<List<String>> lines) {
		List<Integer> widths = new ArrayList<>();
		for (List<String> line : lines) {
			for (int j = 0; j < line.size(); j++) {
				int width = line.get(j).length();
				if (j == widths.size()) {
					widths.add(width);
				} else {
					widths.set(j, Math.max(widths.get(j), width));
				}
			}
		}
		return widths;
	}

	private Column column(int j) {
		return j < columns.size() ? columns.get(j) : further;
	}
}
