package nl.kaartwerk.lang.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.text.grid.CellGrid;

/** Gives a table as cells for a spreadsheet: modules above, indicators and units before the values. */
public final class GridCopy {
	private static final Locale DUTCH = Locale.of("nl");

	private GridCopy() {
	}

	/**
	 * The rows that a selection touches, all rows of the table without a selection.
	 *
	 * @param decimal separator to write numbers with; they keep their digits
	 * @param locale of the words above the indicators and units
	 * @return tab-separated; empty when the selection does not lie in a table, or the table has no row there
	 */
	public static Optional<String> copy(String text, int offset, int length, char decimal, Locale locale) {
		Optional<TableText> found = TableText.all(text).stream().filter(t -> t.open() <= offset + length && offset <= t.close()).findFirst();
		if (found.isEmpty() || found.get().header() == null) {
			return Optional.empty();
		}
		TableText table = found.get();
		List<TableText.Row> rows = table.rows().stream().filter(row -> length == 0
				|| TablePlaces.lineStart(text, row.offset()) < offset + length && TablePlaces.lineEnd(text, row.offset()) > offset).toList();
		if (rows.isEmpty()) {
			return Optional.empty();
		}
		List<List<String>> cells = new ArrayList<>();
		cells.add(header(table.header().columns(), locale.getLanguage().equals(DUTCH.getLanguage()) ? "Eenheid" : "Unit"));
		int width = rows.stream().mapToInt(TableText.Row::size).max().orElse(0);
		rows.forEach(row -> cells.add(row(row, table.set(), Math.max(width, table.header().columns().size()), decimal)));
		return Optional.of(new CellGrid(cells).write());
	}

	private static List<String> header(Columns columns, String unit) {
		List<String> header = new ArrayList<>(List.of("Indicator", unit));
		columns.columns().forEach(column -> header.add(column.scenario() == null ? column.module() : column.scenario() + ": " + column.module()));
		return header;
	}

	private static List<String> row(TableText.Row row, String set, int width, char decimal) {
		String unit = row.unit() != null ? row.unit() : Method.shipped().indicatorNames().code(set, row.label()).map(i -> i.unit()).orElse("");
		List<String> line = new ArrayList<>(List.of(row.label(), unit));
		for (int i = 0; i < width; i++) {
			String cell = i < row.size() ? row.cells().text(i) : "";
			line.add(i < row.size() && row.cells().kind(i) == Cells.Kind.NUMBER ? cell.replace('.', decimal) : cell);
		}
		return line;
	}
}
