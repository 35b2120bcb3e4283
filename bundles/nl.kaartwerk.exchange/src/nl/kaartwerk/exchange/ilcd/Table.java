package nl.kaartwerk.exchange.ilcd;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The identifiers of the format are data files beside the classes: CSV, UTF-8, the first line names the columns. */
final class Table {
	private Table() {
	}

	static List<NamedCsvRecord> read(String file) {
		try (InputStream in = Table.class.getResourceAsStream(file);
				CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return reader.stream().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
