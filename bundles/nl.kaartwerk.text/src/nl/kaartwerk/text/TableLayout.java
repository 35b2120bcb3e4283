package nl.kaartwerk.text;

import java.util.ArrayList;
import java.util.List;

import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;

/** The lines of a table: labels to the left, values to the right under their module. */
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
		return Alignment.ofTable().aligned(cells);
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
}
