package nl.kaartwerk.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import nl.kaartwerk.model.value.Decimal;

/** Reads a data file of the method: CSV, UTF-8, comma, first line names the columns. */
public final class DataFile {
	/** One row. Every access throws a {@link DataFault} with file and line when the row does not hold what is asked of it. */
	public static final class Row {
		private final DataPlace place;
		private final NamedCsvRecord row;

		private Row(DataPlace place, NamedCsvRecord row) {
			this.place = place;
			this.row = row;
		}

		public DataPlace place() {
			return place;
		}

		/** The names of the columns with what stands in them, in their order. */
		public Map<String, String> fields() {
			return row.getFieldsAsMap();
		}

		public String text(String column) {
			return row.findField(column).orElseThrow(() -> new DataFault(place, DataFault.Kind.COLUMN_MISSING, column));
		}

		public Optional<String> optional(String column) {
			return Optional.of(text(column)).filter(t -> !t.isEmpty());
		}

		/** Values separated by a vertical bar. */
		public List<String> list(String column) {
			return optional(column).map(t -> Arrays.asList(t.split("\\|"))).orElse(List.of());
		}

		/** A finite number as the language writes it: with a decimal point. */
		public double number(String column) {
			try {
				return Decimal.valueOf(text(column)).value();
			} catch (NumberFormatException e) {
				throw new DataFault(place, DataFault.Kind.VALUE, text(column), column, "1.5e-3");
			}
		}

		public double positive(String column) {
			double number = number(column);
			if (number <= 0) {
				throw new DataFault(place, DataFault.Kind.VALUE, text(column), column, "> 0");
			}
			return number;
		}

		public boolean flag(String column) {
			return switch (text(column)) {
			case "yes" -> true;
			case "no" -> false;
			default -> throw new DataFault(place, DataFault.Kind.VALUE, text(column), column, "yes, no");
			};
		}

		public Optional<LocalDate> date(String column) {
			try {
				return optional(column).map(LocalDate::parse);
			} catch (DateTimeException e) {
				throw new DataFault(place, DataFault.Kind.VALUE, text(column), column, "2026-07-01");
			}
		}

		public Status status() {
			return switch (text("status").toLowerCase(Locale.ROOT)) {
			case "verified" -> Status.VERIFIED;
			case "unconfirmed" -> Status.UNCONFIRMED;
			default -> throw new DataFault(place, DataFault.Kind.VALUE, text("status"), "status", "verified, unconfirmed");
			};
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
		return rows(new DataPlace(name, 1, false), shippedText(name));
	}

	/**
	 * A file that ships with this bundle, as it is written.
	 *
	 * @throws IllegalStateException when there is no such file
	 */
	public static String shippedText(String name) {
		try (InputStream in = DataFile.class.getResourceAsStream("data/" + name)) {
			if (in == null) {
				throw new IllegalStateException("No method data file " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * The rows of a file of a project.
	 *
	 * @throws DataFault when it is no table
	 */
	public static List<Row> ofProject(String name, String text) {
		return rows(new DataPlace(name, 1, true), text);
	}

	private static List<Row> rows(DataPlace start, String text) {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
			return reader.stream()
					.map(row -> new Row(new DataPlace(start.file(), (int) row.getStartingLineNumber(), start.ofProject()), row)).toList();
		} catch (CsvParseException | IllegalStateException e) {
			throw e instanceof DataFault fault ? fault : new DataFault(start, DataFault.Kind.UNREADABLE, String.valueOf(e.getMessage()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
