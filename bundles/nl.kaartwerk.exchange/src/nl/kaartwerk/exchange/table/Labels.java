package nl.kaartwerk.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The words that people write before a value, and which field they mean; the first of a field is the one that is written. */
final class Labels {
	private static final Labels SHIPPED = new Labels();

	private final Map<String, Field> fields = new HashMap<>();
	private final Map<Field, String> first = new EnumMap<>(Field.class);

	private Labels() {
		Map<String, Field> byId = Arrays.stream(Field.values()).collect(Collectors.toMap(Field::id, Function.identity()));
		try (InputStream in = Labels.class.getResourceAsStream("labels.csv");
				CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			for (NamedCsvRecord row : reader) {
				Field field = byId.get(row.getField("field"));
				fields.put(plain(row.getField("label")), field);
				first.putIfAbsent(field, row.getField("label"));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Labels shipped() {
		return SHIPPED;
	}

	/** The field that the whole of a cell names. */
	Optional<Field> field(String cell) {
		return cell.length() > 60 ? Optional.empty() : Optional.ofNullable(fields.get(plain(cell)));
	}

	/** What stands behind the name of a field and a colon in one cell; the cell itself when it is no such cell. */
	String value(Field field, String cell) {
		int colon = cell.indexOf(':');
		boolean labelled = colon > 0 && field(cell.substring(0, colon)).filter(field::equals).isPresent();
		return labelled ? cell.substring(colon + 1).strip() : cell;
	}

	/** The field that a cell names before a colon, with its value behind it. */
	Optional<Field> labelled(String cell) {
		int colon = cell.indexOf(':');
		return colon > 0 && colon < cell.length() - 1 ? field(cell.substring(0, colon)) : Optional.empty();
	}

	String label(Field field) {
		return first.get(field);
	}

	private static String plain(String label) {
		return label.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}_*:-]+", " ").strip();
	}
}
