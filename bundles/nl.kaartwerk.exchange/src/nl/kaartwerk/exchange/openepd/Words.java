package nl.kaartwerk.exchange.openepd;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import nl.kaartwerk.exchange.reading.DataTable;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;

/** What the words of openEPD mean: indicators, units, modules and assessment methods. */
final class Words {
	static final String FORMAT = "openepd";
	static final String IMPACTS = "impacts";
	static final List<String> PLACES = List.of(IMPACTS, "resource_uses", "output_flows");
	/** The assessment method of EN 15804+A1, by its annex C. */
	static final String METHOD_A1 = "CML 2012";
	static final String UNKNOWN_METHOD = "Unknown LCIA";

	/**
	 * An indicator of the format.
	 *
	 * @param place impacts, resource_uses or output_flows
	 * @param unit that the format prescribes, "" for any
	 * @param languageUnit the same as the language writes it
	 * @param written whether this is the key that is written; others are older ones
	 */
	record Word(String place, String key, Indicator indicator, String unit, String languageUnit, boolean written) {
	}

	private static final Pattern EQUIVALENT = Pattern.compile("(kg|g|mg|t|mol|kBq|Bq)\\s*([A-Z].*?)\\s*-?(?:eq?|eqv|equiv)\\.?");
	private static final Map<String, String> UNITS = Map.of("item", "piece", "items", "piece", "t * km", "tkm", "t*km", "tkm", "square metre", "m2",
			"tonne", "t", "metric ton", "t");
	private static final Pattern SCOPE = Pattern.compile("A1A2A3|A[1-5]|B[1-7]|C[1-4]|D");

	private final Method method;
	private final List<Word> words;

	Words(Method method) {
		this.method = method;
		words = DataTable.read(Words.class, "indicators.csv").stream().map(row -> word(row, method)).toList();
	}

	private static Word word(NamedCsvRecord row, Method method) {
		Indicator indicator = method.indicatorNames().code(row.getField("group"), row.getField("indicator")).orElseThrow();
		return new Word(row.getField("place"), row.getField("key"), indicator, row.getField("unit"), row.getField("language_unit"),
				row.getField("written").equals("yes"));
	}

	/**
	 * The indicator of a key. The format lets a file add keys of its own; one that is a code of the set is taken for it.
	 *
	 * @param set A1, A2 or inventory
	 */
	Optional<Word> find(String place, String key, String set) {
		return words.stream().filter(w -> w.place().equals(place) && w.key().equals(key) && w.indicator().set().equals(set)).findFirst()
				.or(() -> method.indicatorNames().code(set, key).map(i -> new Word(place, key, i, "", "", false)));
	}

	/** The key that an indicator is written under. */
	Optional<Word> word(Indicator indicator) {
		return words.stream().filter(w -> w.written() && w.indicator().equals(indicator)).findFirst();
	}

	/** A unit as the language writes it: "kgCO2e" is kg CO2 eq. */
	static String unit(Word word, String text) {
		if (!word.unit().isEmpty() && word.unit().equalsIgnoreCase(text.replaceAll("[\\s-]+", ""))) {
			return word.languageUnit();
		}
		Matcher equivalent = EQUIVALENT.matcher(text);
		return equivalent.matches() ? equivalent.group(1) + ' ' + equivalent.group(2) + " eq" : text;
	}

	/** A unit of amounts, as the method spells it when it knows it. */
	Optional<String> knownUnit(String text) {
		String plain = text.replace("^", "");
		return method.units().find(UNITS.getOrDefault(plain.toLowerCase(Locale.ROOT), plain)).map(Unit::symbol);
	}

	static String wordOfUnit(String symbol) {
		return switch (symbol) {
		case "piece" -> "item";
		case "tkm" -> "t * km";
		default -> symbol;
		};
	}

	/** The set that an assessment method belongs to in EN 15804; empty for one of another world, such as TRACI. */
	static Optional<String> set(String assessment) {
		if (assessment.startsWith("EF ")) {
			return Optional.of("A2");
		}
		return assessment.startsWith("CML ") ? Optional.of("A1") : Optional.empty();
	}

	static boolean isScope(String key) {
		return SCOPE.matcher(key).matches();
	}

	static String module(String scope) {
		return scope.equals("A1A2A3") ? "A1-A3" : scope;
	}

	/** Empty where the format has no such scope. */
	static Optional<String> scope(String module) {
		return Optional.of(module.equals("A1-A3") ? "A1A2A3" : module).filter(Words::isScope);
	}
}
