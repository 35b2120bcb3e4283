package nl.kaartwerk.exchange.oekobaudat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;

/**
 * The columns of the format, as soda4LCA writes them (class CSVFormatter and its headers; German or English by the language of the server), and
 * the indicators that they hold. The files do not say units: those of EN 15804 hold.
 */
final class Layout {
	/**
	 * The column of an indicator.
	 *
	 * @param unit of its values, null when it is the indicator's own
	 */
	record Score(String column, Indicator indicator, String unit) {
	}

	private final Map<String, String> ids = new HashMap<>();
	private final Map<String, String> headings = new LinkedHashMap<>();
	private final Map<String, Score> byHeading = new HashMap<>();
	private final List<Score> scores = new ArrayList<>();

	Layout(Method method) {
		for (NamedCsvRecord row : table("columns.csv")) {
			headings.put(row.getField("column"), row.getField("german"));
			ids.put(plain(row.getField("german")), row.getField("column"));
			ids.put(plain(row.getField("english")), row.getField("column"));
		}
		for (NamedCsvRecord row : table("indicators.csv")) {
			Indicator indicator = method.indicatorNames().code(row.getField("group"), row.getField("indicator")).orElseThrow();
			String unit = row.getField("unit");
			Score score = new Score(row.getField("column"), indicator, unit.isEmpty() ? null : unit);
			scores.add(score);
			byHeading.put(plain(score.column()), score);
		}
	}

	private static List<NamedCsvRecord> table(String file) {
		try (InputStream in = Layout.class.getResourceAsStream(file);
				CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return reader.stream().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Releases of the database differ in how they spell an umlaut. */
	private static String plain(String heading) {
		String ascii = heading.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
		return ascii.replaceAll("[^a-z0-9]+", "");
	}

	/** What a column is about, or null when it is none that every release has. */
	String id(String heading) {
		return ids.get(plain(heading));
	}

	/** The indicator of a column, or null. */
	Score score(String heading) {
		return byHeading.get(plain(heading));
	}

	/** The columns that say what a data set is, by what they are about, with their headings as they are written. */
	Map<String, String> headings() {
		return headings;
	}

	/** The columns of indicators, in their order. */
	List<Score> scores() {
		return scores;
	}
}
