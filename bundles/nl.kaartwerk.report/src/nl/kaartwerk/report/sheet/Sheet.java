package nl.kaartwerk.report.sheet;

import java.util.List;

/**
 * A table for a spreadsheet.
 *
 * @param name what it is called in a workbook of several
 * @param header names of the columns; a unit that a whole column has stands in its name
 * @param rows cells in the order of the columns; a row may be shorter
 */
public record Sheet(String name, List<String> header, List<List<Cell>> rows) {
	public Sheet {
		header = List.copyOf(header);
		rows = rows.stream().map(List::copyOf).toList();
		for (List<Cell> row : rows) {
			if (row.size() > header.size()) {
				throw new IllegalArgumentException("A row has more cells than the table has columns: " + row);
			}
		}
	}
}
