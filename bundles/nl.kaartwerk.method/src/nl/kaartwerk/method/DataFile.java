package nl.kaartwerk.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Reads a data file of the method: CSV, UTF-8, comma, first line names the columns. */
public final class DataFile {
	/** One row; every access names file and line when the row does not hold what is asked of it. */
	public static final class Row {
		private final String file;
		private final NamedCsvRecord row;

		private Row(String file, NamedCsvRecord row) {
			this.file = file;
			this.row = row;
		}

		public String text(String column) {
			return row.findField(column).orElseThrow(() -> fault("has no column " + column));
		}

		public Optional<String> optional(String column) {
			return Optional.of(text(column)).filter(t -> !t.isEmpty());
		}

		/** Values separated by a vertical bar. */
		public List<String> list(String column) {
			return optional(column).map(t -> Arrays.asList(t.split("\\|"))).orElse(List.of());
		}

		public double number(String column) {
			try {
				return Double.parseDouble(text(column));
			} catch (NumberFormatException e) {
				throw fault("has no number in column " + column);
			}
		}

		public boolean flag(String column) {
			return switch (text(column)) {
			case "yes" -> true;
			case "no" -> false;
			default -> throw fault("has neither yes nor no in column " + column);
			};
		}

		public Optional<LocalDate> date(String column) {
			return optional(column).map(LocalDate::parse);
		}

		public Status status() {
			return Status.valueOf(text("status").toUpperCase(java.util.Locale.ROOT));
		}

		private IllegalStateException fault(String what) {
			return new IllegalStateException("Method data " + file + ", line " + row.getStartingLineNumber() + " " + what);
		}
	}

	private DataFile() {
	}

	/**
	 * The rows of a file that ships with this bundle.
	 *
	 * @throws IllegalStateException when there is no such file
	 */
	public static List<Row> shipped(String name) {
		try (InputStream in = DataFile.class.getResourceAsStream("data/" + name)) {
			if (in == null) {
				throw new IllegalStateException("No method data file " + name);
			}
			try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
				return reader.stream().map(row -> new Row(name, row)).toList();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
