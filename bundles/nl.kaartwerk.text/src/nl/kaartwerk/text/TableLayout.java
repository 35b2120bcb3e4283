package nl.kaartwerk.text;

import java.util.ArrayList;
import java.util.List;

import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;

/** Aligns the lines of a table: labels to the left, values to the right under their module. */
final class TableLayout {
	private TableLayout() {
	}

	/** The lines of a score table, header first; nothing when it has no header. */
	static List<String> lines(ScoreTable table) {
		if (table.getColumns() == null) {
			return List.of();
		}
		List<List<String>> cells = new ArrayList<>();
		cells.add(header(table.getColumns()));
		for (Row row : table.getRows()) {
			List<String> line = new ArrayList<>();
			line.add(row.getIndicator() + (row.getUnit() == null ? "" : " [" + row.getUnit() + ']'));
			Cells values = row.getCells();
			for (int i = 0; values != null && i < values.size(); i++) {
				line.add(values.text(i));
			}
			cells.add(line);
		}
		return aligned(cells, Integer.MAX_VALUE);
	}

	/** A scenario heading stands before the first column of its group; a group that ends needs a lone colon. */
	private static List<String> header(Columns columns) {
		List<String> header = new ArrayList<>();
		header.add("");
		String current = null;
		for (Columns.Column column : columns.columns()) {
			boolean changes = current == null ? column.scenario() != null : !current.equals(column.scenario());
			header.add((changes ? (column.scenario() == null ? "" : column.scenario()) + ": " : "") + column.module());
			current = column.scenario();
		}
		return header;
	}

	/**
	 * Lines with their cells under each other.
	 *
	 * @param rightAligned how many cells after the first are aligned to the right; the rest is to the left
	 */
	static List<String> aligned(List<List<String>> lines, int rightAligned) {
		List<Integer> widths = new ArrayList<>();
		for (List<String> line : lines) {
			for (int i = 0; i < line.size(); i++) {
				int width = line.get(i).length();
				if (i == widths.size()) {
					widths.add(width);
				} else {
					widths.set(i, Math.max(widths.get(i), width));
				}
			}
		}
		List<String> aligned = new ArrayList<>();
		for (List<String> line : lines) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < line.size(); i++) {
				String padding = " ".repeat(widths.get(i) - line.get(i).length());
				boolean right = i > 0 && i <= rightAligned;
				text.append(i == 0 ? "" : "  ").append(right ? padding + line.get(i) : line.get(i) + padding);
			}
			aligned.add(text.toString().stripTrailing());
		}
		return aligned;
	}
}
