package nl.kaartwerk.lang.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.text.ScoreWords;
import nl.kaartwerk.text.grid.GridTable.Heading;

/** A table while cells are put into it. What is not touched keeps its text, and comments stay with what they stand beside. */
final class TableDraft {
	private static final String GAP = "  ";

	/** A word of a line with the comments before it. */
	private record Piece(String before, String word) {
		@Override
		public String toString() {
			return before.isEmpty() ? word : before + ' ' + word;
		}
	}

	/** A column. Two with the same heading are two. */
	static final class Column {
		private final Heading heading;
		private final String written;

		private Column(Heading heading, String written) {
			this.heading = heading;
			this.written = written;
		}
	}

	/** A row. */
	static final class Row {
		private final TableText.Row origin;
		private final String label;
		private final List<Piece> pieces = new ArrayList<>();
		private String unit;
		private boolean changed;

		private Row(TableText.Row origin, String label) {
			this.origin = origin;
			this.label = label;
			this.unit = origin == null ? null : origin.unit();
		}

		String label() {
			return label;
		}

		String unit() {
			return unit;
		}

		/** @param text null for none */
		void unit(String text) {
			changed = true;
			unit = text;
		}

		private String line() {
			String head = unit == null ? label : label + " [" + unit + ']';
			return pieces.isEmpty() ? head : head + GAP + pieces.stream().map(Piece::toString).collect(Collectors.joining(GAP));
		}
	}

	private final String text;
	private final TableText table;
	private final List<Column> columns = new ArrayList<>();
	private final List<Row> rows = new ArrayList<>();
	private final Set<Object> taken = new HashSet<>();
	private boolean headerChanged;

	TableDraft(String text, TableText table) {
		this.text = text;
		this.table = table;
		if (table.header() != null) {
			readHeader(table.header().columns());
		}
		for (TableText.Row row : table.rows()) {
			Row draft = new Row(row, row.label());
			int end = row.labelEnd();
			for (int i = 0; i < row.size(); i++) {
				int start = row.cellsOffset() + row.cells().start(i);
				draft.pieces.add(new Piece(text.substring(end, start).strip(), row.cells().text(i)));
				end = row.cellsOffset() + row.cells().end(i);
			}
			rows.add(draft);
		}
	}

	/** What stands before a module, scenarios and comments, stays before it. */
	private void readHeader(Columns header) {
		int end = 0;
		for (Columns.Column column : header.columns()) {
			columns.add(new Column(new Heading(column.module(), column.scenario()), header.text().substring(end, column.end()).strip()));
			end = column.end();
		}
	}

	List<Column> columns() {
		return List.copyOf(columns);
	}

	List<Row> rows() {
		return List.copyOf(rows);
	}

	/**
	 * The column of a heading that nobody has asked for yet; a new one when there is none.
	 *
	 * @param order the codes of all modules in the order of the life cycle; a new column stands before those that come later
	 */
	Column column(Heading heading, List<String> order) {
		for (Column column : columns) {
			if (column.heading.equals(heading) && taken.add(column)) {
				return column;
			}
		}
		boolean grouped = heading.scenario() != null || columns.stream().anyMatch(column -> column.heading.scenario() != null);
		int at = columns.size();
		int place = place(heading.module(), order);
		for (int i = columns.size() - 1; i >= 0 && !grouped && place(columns.get(i).heading.module(), order) > place; i--) {
			at = i;
		}
		return insert(at, heading);
	}

	private Column insert(int at, Heading heading) {
		String scenario = columns.isEmpty() ? null : columns.getLast().heading.scenario();
		boolean changes = scenario == null ? heading.scenario() != null : !scenario.equals(heading.scenario());
		String group = !changes ? "" : heading.scenario() == null ? ": " : heading.scenario() + ": ";
		Column column = new Column(heading, group + heading.module());
		columns.add(at, column);
		for (Row row : rows) {
			if (!row.pieces.isEmpty() && row.pieces.size() >= at) {
				row.pieces.add(at, new Piece("", ScoreWords.ND));
				row.changed = true;
			}
		}
		taken.add(column);
		headerChanged = true;
		return column;
	}

	private static int place(String word, List<String> order) {
		int place = order.indexOf(word);
		return place < 0 ? Integer.MAX_VALUE : place;
	}

	/**
	 * The row of a label that nobody has asked for yet; a new one when there is none.
	 *
	 * @param order the codes of the set; a new row stands behind those that come before it
	 */
	Row row(String label, List<String> order) {
		for (Row row : rows) {
			if (row.label.equals(label) && taken.add(row)) {
				return row;
			}
		}
		int place = place(label, order);
		int at = rows.size();
		while (at > 0 && place(rows.get(at - 1).label, order) > place) {
			at--;
		}
		Row row = new Row(null, label);
		rows.add(at, row);
		taken.add(row);
		return row;
	}

	/** Writes a cell; a row that is too short gets what was missing. */
	void set(Row row, Column column, String cell) {
		int at = columns.indexOf(column);
		complete(row, at + 1);
		row.pieces.set(at, new Piece(row.pieces.get(at).before, cell));
		row.changed = true;
	}

	/** Gives a row a cell for every column. */
	void complete(Row row) {
		complete(row, columns.size());
	}

	private static void complete(Row row, int size) {
		while (row.pieces.size() < size) {
			row.pieces.add(new Piece("", ScoreWords.ND));
			row.changed = true;
		}
	}

	/** The changes of the text; their lines still have to be aligned. */
	List<TextChange> changes() {
		List<TextChange> changes = new ArrayList<>();
		String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
		String header = columns.stream().map(column -> column.written).collect(Collectors.joining(GAP));
		StringBuilder added = new StringBuilder();
		if (table.header() == null) {
			added.append(lineEnd).append(indent()).append(header);
		} else if (headerChanged) {
			changes.add(new TextChange(table.header().offset(), table.header().columns().text().length(), header));
		}
		int at = table.header() == null ? -1 : endOfLine(table.header().end());
		for (Row row : rows) {
			if (row.origin == null) {
				added.append(lineEnd).append(indent()).append(row.line());
				continue;
			}
			insert(at, added, changes);
			at = endOfLine(row.origin.end());
			if (row.changed) {
				changes.add(new TextChange(row.origin.offset(), row.origin.end() - row.origin.offset(), row.line()));
			}
		}
		if (at < 0) {
			fill(added, lineEnd, changes);
		} else {
			insert(at, added, changes);
		}
		return changes;
	}

	private static void insert(int at, StringBuilder added, List<TextChange> changes) {
		if (!added.isEmpty()) {
			changes.add(new TextChange(at, 0, added.toString()));
			added.setLength(0);
		}
	}

	/** Into a table without any line; its comments stay first. */
	private void fill(StringBuilder added, String lineEnd, List<TextChange> changes) {
		int from = table.open() + text.substring(table.open(), table.close()).stripTrailing().length();
		added.append(lineEnd).append(table.closed() ? indentOfLine(table.open()) : "");
		changes.add(new TextChange(from, table.closed() ? table.close() - from : 0, added.toString()));
	}

	/** That of the first row, or one level more than that of the line that opens the table. */
	private String indent() {
		if (!table.rows().isEmpty()) {
			return indentOfLine(table.rows().getFirst().offset());
		}
		String outer = indentOfLine(table.open());
		return outer + (outer.contains("\t") ? "\t" : GAP);
	}

	private String indentOfLine(int offset) {
		int start = TablePlaces.lineStart(text, offset);
		int end = start;
		while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
			end++;
		}
		return text.substring(start, end);
	}

	/** Behind the comment at the end of a line; directly behind the words when more than that follows. */
	private int endOfLine(int from) {
		int end = from;
		for (TableText.Comment comment : table.comments()) {
			if (comment.offset() >= end && comment.offset() <= TablePlaces.lineEnd(text, end) && text.substring(end, comment.offset()).isBlank()) {
				end = comment.end();
			}
		}
		int lineEnd = TablePlaces.lineEnd(text, end);
		return text.substring(end, lineEnd).isBlank() ? lineEnd : end;
	}
}
