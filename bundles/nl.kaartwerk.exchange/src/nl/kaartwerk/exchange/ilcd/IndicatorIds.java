package nl.kaartwerk.exchange.ilcd;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;

/** Which indicator a data set means: by its identifier, else by the code in parentheses in its name. */
final class IndicatorIds {
	private static final Pattern CODE = Pattern.compile("\\(([^()]+)\\)\\s*$");

	private final Map<String, Indicator> byId = new HashMap<>();
	private final Method method;

	IndicatorIds(Method method) {
		this.method = method;
		try (InputStream in = IndicatorIds.class.getResourceAsStream("indicators.csv");
				CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			for (NamedCsvRecord row : reader) {
				byId.put(row.getField("uuid"), find(row.getField("group"), row.getField("indicator")).orElseThrow());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * @param set that a name is looked up in when the identifier is not known; the inventory is looked up too
	 */
	Optional<Indicator> find(String id, String name, String set) {
		Indicator known = byId.get(id);
		if (known != null) {
			return Optional.of(known);
		}
		Matcher code = CODE.matcher(name == null ? "" : name);
		return code.find() ? find(set, code.group(1)).or(() -> find(IndicatorSet.INVENTORY, code.group(1))) : Optional.empty();
	}

	private Optional<Indicator> find(String set, String code) {
		return method.set(set).flatMap(
				s -> s.indicators().stream().filter(i -> i.code().equals(code) || i.aliases().contains(code)).findFirst());
	}
}
