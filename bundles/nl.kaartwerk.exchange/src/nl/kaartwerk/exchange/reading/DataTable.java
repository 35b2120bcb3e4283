package nl.kaartwerk.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The words of a format are data files beside its classes: CSV, UTF-8, the first line names the columns. */
public final class DataTable {
	private DataTable() {
	}

	/** @param owner a class beside which the file stands */
	public static List<NamedCsvRecord> read(Class<?> owner, String file) {
		try (InputStream in = owner.getResourceAsStream(file);
				CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return reader.stream().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
