package nl.kaartwerk.exchange.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a cell.
 *
 * @param row from 0
 * @param column from 0
 */
public record CellRef(String sheet, int row, int column) {
	private static final Pattern TEXT = Pattern.compile("(.+)!([A-Z]{1,3})([1-9]\\d{0,6})", Pattern.DOTALL);
	private static final int LETTERS = 26;

	/** Reads "Sheet1!B3"; the name of the sheet is never quoted. */
	public static CellRef valueOf(String text) {
		Matcher parts = TEXT.matcher(text);
		if (!parts.matches()) {
			throw new IllegalArgumentException(text);
		}
		return new CellRef(parts.group(1), Integer.parseInt(parts.group(3)) - 1, column(parts.group(2)));
	}

	/** The column that letters name: A is 0. */
	public static int column(String letters) {
		int column = 0;
		for (char letter : letters.toCharArray()) {
			column = column * LETTERS + letter - 'A' + 1;
		}
		return column - 1;
	}

	/** The letters of a column: 0 is A. */
	public static String letters(int column) {
		return (column < LETTERS ? "" : letters(column / LETTERS - 1)) + (char) ('A' + column % LETTERS);
	}

	@Override
	public String toString() {
		return sheet + '!' + letters(column) + (row + 1);
	}
}
