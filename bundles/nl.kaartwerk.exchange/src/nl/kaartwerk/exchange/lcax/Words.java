package nl.kaartwerk.exchange.lcax;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import nl.kaartwerk.exchange.reading.DataTable;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;

/** What the words of the format mean: indicators, modules, units, standards. */
final class Words {
	static final String FORMAT = "lcax";

	/**
	 * An indicator of the format.
	 *
	 * @param unit that the format takes its values to be in; files do not state it
	 */
	record Impact(String key, Indicator indicator, String unit) {
	}

	/** A unit of the format. */
	private record UnitWord(String word, String unit) {
	}

	private static final List<String> MODULE_KEYS = List.of("a0 a1a3 a4 a5 b1 b2 b3 b4 b5 b6 b7 b8 c1 c2 c3 c4 d".split(" "));
	private static final Pattern MODULE = Pattern.compile("([a-d])(\\d?)(?:([a-d])(\\d))?");

	private final List<Impact> impacts;
	private final List<UnitWord> units;

	Words(Method method) {
		impacts = DataTable.read(Words.class, "impacts.csv").stream().map(row -> impact(row, method)).toList();
		units = DataTable.read(Words.class, "units.csv").stream().map(row -> new UnitWord(row.getField("word"), row.getField("unit"))).toList();
	}

	private static Impact impact(NamedCsvRecord row, Method method) {
		Indicator indicator = method.indicatorNames().code(row.getField("group"), row.getField("indicator")).orElseThrow();
		return new Impact(row.getField("key"), indicator, row.getField("unit"));
	}

	/** What a key can mean: one indicator, or one in each set. */
	List<Impact> impacts(String key) {
		return impacts.stream().filter(i -> i.key().equals(key)).toList();
	}

	Optional<Impact> impact(Indicator indicator) {
		return impacts.stream().filter(i -> i.indicator().equals(indicator)).findFirst();
	}

	/** The unit that a word of the format stands for, in either spelling of the format. */
	Optional<String> unit(String word) {
		return units.stream().filter(u -> u.word().equals(word.toLowerCase(Locale.ROOT))).map(UnitWord::unit).findFirst();
	}

	Optional<String> wordOfUnit(String unit) {
		return units.stream().filter(u -> u.unit().equals(unit)).map(UnitWord::word).findFirst();
	}

	/** "a1a3" is A1-A3; a key that is no module stays as it is. */
	static String module(String key) {
		Matcher module = MODULE.matcher(key);
		if (!module.matches()) {
			return key;
		}
		String first = module.group(1) + module.group(2);
		return (module.group(3) == null ? first : first + '-' + module.group(3) + module.group(4)).toUpperCase(Locale.ROOT);
	}

	/** The key of a module; empty when the format has none. */
	static Optional<String> keyOfModule(String module) {
		return Optional.of(module.toLowerCase(Locale.ROOT).replace("-", "")).filter(MODULE_KEYS::contains);
	}

	/** The keys of modules in the order in which they are written. */
	static List<String> moduleKeys() {
		return MODULE_KEYS;
	}

	/** "en15804a2" and "EN15804A2" are EN 15804+A2. */
	static Optional<String> standard(String word) {
		return switch (word.toLowerCase(Locale.ROOT)) {
		case "en15804a1" -> Optional.of("EN 15804+A1");
		case "en15804a2" -> Optional.of("EN 15804+A2");
		default -> Optional.empty();
		};
	}

	/** The country in three letters; EPDx wrote it in two. */
	static Optional<String> country(String word) {
		String code = word.toLowerCase(Locale.ROOT);
		if (code.equals("unknown")) {
			return Optional.of(code);
		}
		return Arrays.stream(Locale.getISOCountries()).map(c -> Locale.of("", c))
				.filter(c -> c.getCountry().equalsIgnoreCase(code) || c.getISO3Country().equalsIgnoreCase(code))
				.map(c -> c.getISO3Country().toLowerCase(Locale.ROOT)).findFirst();
	}

	/** Null for none. */
	static String wordOfStandard(String set) {
		return set == null ? "unknown" : "en15804" + set.toLowerCase(Locale.ROOT);
	}
}
