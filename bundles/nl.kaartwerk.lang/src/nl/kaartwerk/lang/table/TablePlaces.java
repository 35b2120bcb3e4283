package nl.kaartwerk.lang.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.kaartwerk.model.value.Columns;

/** Where in a table an offset lies, and where its cells are. */
public final class TablePlaces {
	/** A range of characters. */
	public record Range(int offset, int end) {
		public int length() {
			return end - offset;
		}
	}

	private final String text;
	private final TableText table;

	public TablePlaces(String text, TableText table) {
		this.text = text;
		this.table = table;
	}

	/** The position of the row whose line an offset lies in; -1 when it lies in none. */
	int row(int offset) {
		for (int i = 0; i < table.rows().size(); i++) {
			if (onLine(table.rows().get(i).offset(), offset)) {
				return i;
			}
		}
		return -1;
	}

	boolean isHeader(int offset) {
		return table.header() != null && onLine(table.header().offset(), offset);
	}

	private boolean onLine(int of, int offset) {
		return lineStart(text, of) <= offset && offset <= lineEnd(text, of);
	}

	/** The position of the cell at an offset of a row, or else of the next one behind it. */
	int column(int row, int offset) {
		List<Range> cells = cells(table.rows().get(row));
		int columns = table.header() == null ? 0 : table.header().columns().size();
		for (int i = 0; i < cells.size(); i++) {
			if (offset <= cells.get(i).end()) {
				return i;
			}
		}
		return cells.size() < columns || cells.isEmpty() ? cells.size() : cells.size() - 1;
	}

	/** The position of the module at an offset of the header, or else of the next one behind it. */
	int headerColumn(int offset) {
		List<Range> modules = modules();
		for (int i = 0; i < modules.size(); i++) {
			if (offset <= modules.get(i).end()) {
				return i;
			}
		}
		return Math.max(0, modules.size() - 1);
	}

	private List<Range> modules() {
		List<Range> modules = new ArrayList<>();
		if (table.header() != null) {
			for (Columns.Column column : table.header().columns().columns()) {
				modules.add(new Range(table.header().offset() + column.start(), table.header().offset() + column.end()));
			}
		}
		return modules;
	}

	private static List<Range> cells(TableText.Row row) {
		List<Range> cells = new ArrayList<>();
		for (int i = 0; i < row.size(); i++) {
			cells.add(new Range(row.cellsOffset() + row.cells().start(i), row.cellsOffset() + row.cells().end(i)));
		}
		return cells;
	}

	/** The modules of the header and the cells of all rows, in the order of the text. */
	private List<Range> all() {
		List<Range> all = new ArrayList<>(modules());
		table.rows().forEach(row -> all.addAll(cells(row)));
		return all;
	}

	/**
	 * The cell that one goes to from a caret or a selected cell.
	 *
	 * @return empty when there is none, and where a line is only begun: on an empty line, and behind the last cell of a row that is not complete
	 */
	public Optional<Range> next(int offset, int length) {
		return isTyping(offset, length) ? Optional.empty() : all().stream().filter(cell -> cell.offset() > offset).findFirst();
	}

	/** The cell before a caret or a selected cell. */
	public Optional<Range> previous(int offset) {
		return all().stream().filter(cell -> cell.end() < offset).reduce((a, b) -> b);
	}

	/** Whether a caret without a selection stands where the next word of a line is to be typed. */
	public boolean isTyping(int caret, int length) {
		if (length > 0) {
			return false;
		}
		int row = row(caret);
		if (row < 0) {
			return !isHeader(caret) || table.rows().isEmpty() && caret >= table.header().end();
		}
		int columns = table.header() == null ? 0 : table.header().columns().size();
		return table.rows().get(row).size() < columns && caret >= table.rows().get(row).end();
	}

	/** Whether a caret stands directly behind the last word of a line. */
	public boolean isBehindWord(int caret) {
		return table.header() != null && table.header().end() == caret || table.rows().stream().anyMatch(row -> row.end() == caret);
	}

	static int lineStart(String text, int offset) {
		int start = offset;
		while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
			start--;
		}
		return start;
	}

	static int lineEnd(String text, int offset) {
		int end = offset;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}
}
