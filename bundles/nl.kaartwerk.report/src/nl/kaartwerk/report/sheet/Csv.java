package nl.kaartwerk.report.sheet;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Writes a table as CSV: a line of names, then a line per row. The same table gives the same text. */
public final class Csv {
	/** A spreadsheet takes a text that begins with one of these for a formula, whatever quotes stand around it. */
	private static final String FORMULA = "=+-@\t\r\n";

	private Csv() {
	}

	public static String text(Sheet sheet, CsvDialect dialect) {
		StringWriter text = new StringWriter();
		try {
			write(sheet, dialect, text);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // a StringWriter has none
		}
		return text.toString();
	}

	/** Writes to, and does not close, a writer. */
	public static void write(Sheet sheet, CsvDialect dialect, Writer out) throws IOException {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(dialect.separator()).lineDelimiter(LineDelimiter.LF).build(text)) {
			csv.writeRecord(sheet.header().stream().map(Csv::harmless).toList());
			for (List<Cell> row : sheet.rows()) {
				csv.writeRecord(row.stream().map(cell -> text(cell, dialect)).toList());
			}
		}
		out.write(text.toString());
	}

	private static String text(Cell cell, CsvDialect dialect) {
		return switch (cell) {
		case Cell.Empty empty -> "";
		case Cell.Text text -> harmless(text.text());
		case Cell.Number number -> dialect.number(number.value()) + (number.unit().isEmpty() ? "" : ' ' + number.unit());
		};
	}

	/** A text that no spreadsheet computes: an apostrophe before what could begin a formula. */
	private static String harmless(String text) {
		return text.length() > 1 && FORMULA.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
	}
}
