package nl.kaartwerk.text.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cells as a spreadsheet puts them on the clipboard: tabs between cells, a line per row, quotation marks around what holds either.
 *
 * @param rows all of one length, without empty ones at the end
 */
public record CellGrid(List<List<String>> rows) {
	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\ufeff\\u200b]+");
	/** What our own texts hold and tables of figures do not. */
	private static final Pattern OWN_TEXT = Pattern.compile("[{}]|//|/\\*");
	private static final Pattern INDENTATION = Pattern.compile("(?m)^\\t+");

	public CellGrid {
		rows = rows.stream().map(List::copyOf).toList();
	}

	/** The cells of a text; empty when the text is no grid of cells: there is no tab between two words, and not every line is one value. */
	public static Optional<CellGrid> of(String text) {
		if (OWN_TEXT.matcher(text).find()) {
			return Optional.empty();
		}
		CellGrid grid = read(text);
		boolean tabs = INDENTATION.matcher(text.stripTrailing()).replaceAll("").indexOf('\t') >= 0;
		boolean column = grid.rows.size() > 1 && grid.rows.stream().allMatch(row -> row.getLast().isEmpty() || GridNumbers.isValue(row.getLast()));
		return grid.rows.isEmpty() || !tabs && !column ? Optional.empty() : Optional.of(grid);
	}

	/** Reads what may be any text. Nothing but blanks is lost. */
	static CellGrid read(String text) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		int i = 0;
		while (i <= text.length()) {
			int quoted = i < text.length() && text.charAt(i) == '"' ? endOfQuoted(text, i) : -1;
			int end = quoted < 0 ? endOfCell(text, i) : quoted;
			String cell = quoted < 0 ? text.substring(i, end) : text.substring(i + 1, end - 1).replace("\"\"", "\"");
			row.add(BLANKS.matcher(cell).replaceAll(" ").strip());
			if (end == text.length() || text.charAt(end) != '\t') {
				rows.add(row);
				row = new ArrayList<>();
				end += text.startsWith("\r\n", end) ? 1 : 0;
			}
			i = end + 1;
		}
		return trimmed(rows);
	}

	private static int endOfCell(String text, int from) {
		int end = from;
		while (end < text.length() && "\t\n\r".indexOf(text.charAt(end)) < 0) {
			end++;
		}
		return end;
	}

	/** Where a cell in quotation marks ends, behind the closing one; -1 when the mark at its start is only a mark. */
	private static int endOfQuoted(String text, int from) {
		int i = from + 1;
		while (i < text.length()) {
			if (text.charAt(i) != '"') {
				i++;
			} else if (text.startsWith("\"\"", i)) {
				i += 2;
			} else {
				return i + 1 == text.length() || "\t\n\r".indexOf(text.charAt(i + 1)) >= 0 ? i + 1 : -1;
			}
		}
		return -1;
	}

	private static CellGrid trimmed(List<List<String>> rows) {
		while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isEmpty)) {
			rows.removeLast();
		}
		int width = 0;
		for (List<String> row : rows) {
			for (int i = 0; i < row.size(); i++) {
				width = row.get(i).isEmpty() ? width : Math.max(width, i + 1);
			}
		}
		List<List<String>> even = new ArrayList<>();
		for (List<String> row : rows) {
			List<String> cells = new ArrayList<>(row.subList(0, Math.min(width, row.size())));
			while (cells.size() < width) {
				cells.add("");
			}
			even.add(cells);
		}
		return new CellGrid(even);
	}

	/** The text for a clipboard. */
	public String write() {
		StringBuilder text = new StringBuilder();
		for (List<String> row : rows) {
			text.append(String.join("\t", row.stream().map(CellGrid::quoted).toList())).append('\n');
		}
		return text.toString();
	}

	private static String quoted(String cell) {
		boolean needed = cell.startsWith("\"") || cell.chars().anyMatch(c -> "\t\n\r".indexOf(c) >= 0);
		return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
	}

	int width() {
		return rows.isEmpty() ? 0 : rows.getFirst().size();
	}

	String cell(int row, int column) {
		return rows.get(row).get(column);
	}

	/** Rows as columns. */
	CellGrid transposed() {
		List<List<String>> turned = new ArrayList<>();
		for (int column = 0; column < width(); column++) {
			int of = column;
			turned.add(rows.stream().map(row -> row.get(of)).toList());
		}
		return new CellGrid(turned);
	}
}
