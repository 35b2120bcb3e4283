package nl.kaartwerk.report.sheet;

import java.util.Locale;

/** How numbers and columns are written; spreadsheets read a CSV file in the way of the country they are set to. */
public enum CsvDialect {
	/** Decimal point, columns parted by commas: for programs. */
	POINT(',', '.'),
	/** Decimal comma, columns parted by semicolons: for a Dutch spreadsheet. */
	COMMA(';', ',');

	private final char separator;
	private final char decimal;

	CsvDialect(char separator, char decimal) {
		this.separator = separator;
		this.decimal = decimal;
	}

	char separator() {
		return separator;
	}

	/** A number with all its digits. */
	String number(double value) {
		String plain = value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
		return plain.replace('.', decimal);
	}

	/** What a spreadsheet of somebody who reads that language expects. */
	public static CsvDialect of(Locale locale) {
		return locale.getLanguage().equals("nl") ? COMMA : POINT;
	}
}
