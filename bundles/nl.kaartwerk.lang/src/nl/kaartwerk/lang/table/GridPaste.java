package nl.kaartwerk.lang.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.formatting.TableFormatter;
import nl.kaartwerk.lang.table.TableDraft.Column;
import nl.kaartwerk.lang.table.TableDraft.Row;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.text.grid.CellGrid;
import nl.kaartwerk.text.grid.GridReader;
import nl.kaartwerk.text.grid.GridTable;
import nl.kaartwerk.text.grid.GridTable.Heading;
import nl.kaartwerk.text.grid.GridTable.Note;

/**
 * Puts the cells of a spreadsheet into the table that the caret is in. Cells with a module go to its column and cells with an indicator to its
 * row, added where there is none; cells without go to the rectangle that begins at the caret.
 */
public final class GridPaste {
	/**
	 * What pasting does.
	 *
	 * @param change the one change of the text
	 * @param caret behind the first cell, in the changed text: a wide table then stays in sight with its indicators
	 * @param notes how the cells were read, the number of rows and columns first
	 */
	public record Pasted(TextChange change, int caret, List<Note> notes) {
		/** The notes as one line for the user. */
		public String message(Locale locale) {
			return notes.stream().map(note -> note.text(locale)).collect(Collectors.joining("; "));
		}
	}

	private final Method method;
	private final TableText table;
	private final TablePlaces places;
	private final int caret;
	private final GridTable cells;
	private final TableDraft draft;
	private final List<Note> notes = new ArrayList<>();

	private GridPaste(String text, TableText table, int caret, GridTable cells, Method method) {
		this.method = method;
		this.table = table;
		this.places = new TablePlaces(text, table);
		this.caret = caret;
		this.cells = cells;
		this.draft = new TableDraft(text, table);
	}

	/**
	 * The change that pastes cells.
	 *
	 * @param offset of the caret, or of the first selected character
	 * @param length of the selection
	 * @param clipboard what is pasted
	 * @param decimal separator of the user's language: it decides where numbers could be either
	 * @return empty when the text is to be pasted as any other: it is no grid of cells, or the caret is in no table
	 */
	public static Optional<Pasted> paste(String text, int offset, int length, String clipboard, char decimal) {
		Optional<CellGrid> grid = CellGrid.of(clipboard);
		Optional<TableText> table = grid.flatMap(g -> TableText.at(text, offset)).filter(t -> offset + length <= t.close() && !t.isComment(offset));
		if (table.isEmpty()) {
			return Optional.empty();
		}
		Method method = Method.shipped(); // sets and modules are the same in every project
		GridTable cells = GridReader.read(grid.get(), method, table.get().set(), decimal);
		return cells.lines().isEmpty() || cells.width() == 0 ? Optional.empty() : Optional.of(new GridPaste(text, table.get(), offset, cells, method).pasted(text));
	}

	private Pasted pasted(String text) {
		List<Column> columns = columns();
		List<Row> rows = rows();
		for (int i = 0; i < rows.size(); i++) {
			GridTable.Line line = cells.lines().get(i);
			for (int j = 0; j < columns.size(); j++) {
				draft.set(rows.get(i), columns.get(j), line.cells().get(j));
			}
			draft.complete(rows.get(i));
			unit(rows.get(i), line.unit());
		}
		notes.addFirst(Note.of("pasted", Integer.toString(rows.size()), Integer.toString(columns.size())));
		notes.addAll(cells.notes());
		int firstRow = rows.stream().mapToInt(draft.rows()::indexOf).min().orElseThrow();
		return aligned(text, firstRow, columns.stream().mapToInt(draft.columns()::indexOf).min().orElseThrow());
	}

	/** The unit of the set is not written; where it is, it stays. */
	private void unit(Row row, String unit) {
		boolean own = row.unit() != null && method.indicatorNames().code(table.set(), row.label()).filter(i -> method.indicatorUnits().isUnitOf(i, row.unit())).isPresent();
		if (unit != null && !(unit.isEmpty() && (own || row.unit() == null))) {
			row.unit(unit.isEmpty() ? null : unit);
		}
	}

	/** Aligns the changed table, and says what differs from the text before as one change. */
	private Pasted aligned(String text, int row, int column) {
		String changed = TextChange.apply(text, draft.changes());
		String aligned = TextChange.apply(changed, TableFormatter.format(changed, TableText.at(changed, table.open()).orElseThrow()));
		TableText.Row first = TableText.at(aligned, table.open()).orElseThrow().rows().get(row);
		return new Pasted(difference(text, aligned), first.cellsOffset() + first.cells().end(column), notes);
	}

	private static TextChange difference(String before, String after) {
		int shorter = Math.min(before.length(), after.length());
		int head = 0;
		while (head < shorter && before.charAt(head) == after.charAt(head)) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
			tail++;
		}
		return new TextChange(head, before.length() - tail - head, after.substring(head, after.length() - tail));
	}

	/** The column of the table for each column of the cells. */
	private List<Column> columns() {
		if (!cells.columns().isEmpty() || draft.columns().isEmpty()) {
			List<Heading> headings = cells.columns().isEmpty() ? byNumber(cells.width()) : cells.columns();
			return headings.stream().map(heading -> draft.column(heading, codes(method.modules().all()))).toList();
		}
		int row = places.row(caret);
		int first = row >= 0 ? places.column(row, caret) : places.isHeader(caret) ? places.headerColumn(caret) : 0;
		List<Column> columns = new ArrayList<>(draft.columns().subList(Math.min(first, draft.columns().size()), Math.min(draft.columns().size(), first + cells.width())));
		while (columns.size() < cells.width()) {
			String name = "column" + (draft.columns().size() + 1);
			columns.add(draft.column(new Heading(name, null), List.of()));
			notes.add(Note.of("module-unnamed", name));
		}
		return columns;
	}

	private static List<String> codes(List<Module> modules) {
		return modules.stream().map(Module::code).toList();
	}

	/** The modules of cells without header, told by how many there are; names that say nothing when that tells nothing. */
	private List<Heading> byNumber(int count) {
		List<Module> apart = method.modules().all().stream().filter(module -> method.modules().partsOf(module).isEmpty()).toList();
		for (List<Module> modules : List.of(method.modules().columns(), apart, method.modules().all())) {
			if (modules.size() == count) {
				notes.add(Note.of("modules-by-number", String.join(" ", codes(modules))));
				return codes(modules).stream().map(code -> new Heading(code, null)).toList();
			}
		}
		notes.add(Note.of("modules-unnamed", Integer.toString(count)));
		return IntStream.rangeClosed(1, count).mapToObj(i -> new Heading("column" + i, null)).toList();
	}

	/** The row of the table for each line of the cells. */
	private List<Row> rows() {
		List<String> set = method.set(table.set()).map(IndicatorSet::indicators).orElse(List.of()).stream().map(Indicator::code).toList();
		int count = cells.lines().size();
		if (cells.isNamed()) {
			return cells.lines().stream().map(line -> draft.row(line.label(), set)).toList();
		}
		if (draft.rows().isEmpty() && count == set.size()) {
			notes.add(Note.of("indicators-by-number", table.set()));
			return set.stream().map(code -> draft.row(code, set)).toList();
		}
		int first = places.row(caret) >= 0 ? places.row(caret) : places.isHeader(caret) ? 0 : draft.rows().size();
		List<Row> rows = new ArrayList<>(draft.rows().subList(first, Math.min(draft.rows().size(), first + count)));
		while (rows.size() < count) {
			String name = "indicator" + (draft.rows().size() + 1);
			rows.add(draft.row(name, List.of()));
			notes.add(Note.of("indicator-unnamed", name));
		}
		return rows;
	}
}
