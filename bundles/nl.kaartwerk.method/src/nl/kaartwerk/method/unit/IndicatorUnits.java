package nl.kaartwerk.method.unit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.DataPlace;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Status;

/**
 * Units of indicator scores: free text in every spelling that real EPDs use ("kg CO_(2)-Äq.", "kg CO2 eqv."), compared after
 * normalisation.
 */
public final class IndicatorUnits {
	/**
	 * A conversion between unlike units that the method states for one indicator, such as MJ to kg Sb.
	 *
	 * @param factor what a score in the unit {@code from} is multiplied by
	 */
	public record Conversion(String set, String indicator, String from, double factor, Status status, String source,
			DataPlace place) {
	}

	private static final Pattern INDEX = Pattern.compile("[_^]\\(([^)]*)\\)");
	private static final Pattern EQUIVALENT = Pattern.compile("[-\\s]*\\b(eqv|equiv|equivalents?|eq|äquivalente?|äquiv|äqv|äq|aeq)\\b\\.?",
			Pattern.UNICODE_CHARACTER_CLASS);
	private static final Pattern BLANKS = Pattern.compile("\\s+");
	/** No source uses more spellings; one that does is no source of scores. */
	private static final int MOST_KEPT = 500;

	private final Units units;
	private final List<Conversion> conversions;
	/** Of each indicator the spellings of its unit; imports ask for them by the thousand. */
	private final Map<Indicator, Set<String>> spellings = new ConcurrentHashMap<>();
	private final Map<String, String> normalised = new ConcurrentHashMap<>();

	public IndicatorUnits(Units units, List<DataFile.Row> rows) {
		this.units = units;
		conversions = rows.stream().map(r -> new Conversion(r.text("group"), r.text("indicator"), r.text("from_unit"), r.number("factor"),
				r.status(), r.text("source"), r.place())).toList();
	}

	/** Whether the text is a spelling of the indicator's own unit. */
	public boolean isUnitOf(Indicator indicator, String text) {
		Set<String> known = spellings.computeIfAbsent(indicator, IndicatorUnits::spellings);
		return known.contains(text) || known.contains(normal(text));
	}

	/** The stated conversion into the indicator's unit, when the text names the unit it starts from. */
	public Optional<Conversion> conversion(Indicator indicator, String text) {
		String unit = normal(text);
		return conversions.stream().filter(c -> c.set().equals(indicator.set()) && c.indicator().equals(indicator.code())
				&& unit.equals(normalised(c.from()))).findFirst();
	}

	/**
	 * What a score in the given unit is multiplied by to be in the indicator's unit: 1 for the unit itself in any spelling, a power of ten
	 * for a multiple of it (g CO2 eq), a stated conversion; empty when nothing links the two.
	 */
	public OptionalDouble factor(Indicator indicator, String text) {
		if (text == null || isUnitOf(indicator, text)) {
			return OptionalDouble.of(1);
		}
		Optional<Conversion> stated = conversion(indicator, text);
		if (stated.isPresent()) {
			return OptionalDouble.of(stated.get().factor());
		}
		return multiple(indicator, text);
	}

	private OptionalDouble multiple(Indicator indicator, String text) {
		String[] given = text.strip().split("\\s+", 2);
		String[] own = indicator.unit().split("\\s+", 2);
		OptionalDouble factor = units.factor(given[0], own[0]);
		if (factor.isEmpty() || given.length != own.length) {
			return OptionalDouble.empty();
		}
		boolean sameRest = given.length == 1 || isUnitOf(indicator, own[0] + ' ' + given[1]);
		return sameRest ? factor : OptionalDouble.empty();
	}

	private static Set<String> spellings(Indicator indicator) {
		return Stream.concat(Stream.of(indicator.unit()), indicator.unitAliases().stream()).flatMap(unit -> Stream.of(unit, normalised(unit)))
				.collect(Collectors.toUnmodifiableSet());
	}

	/** As {@link #normalised}; the few spellings that are met again and again are kept. */
	private String normal(String unit) {
		String known = normalised.get(unit);
		if (known != null) {
			return known;
		}
		String normal = normalised(unit);
		if (normalised.size() < MOST_KEPT) {
			normalised.put(unit, normal);
		}
		return normal;
	}

	private static String normalised(String unit) {
		String text = INDEX.matcher(unit.strip().toLowerCase(Locale.ROOT)).replaceAll("$1");
		text = EQUIVALENT.matcher(text.replace("²", "2").replace("³", "3").replace("₂", "2").replace("₄", "4").replace("^", ""))
				.replaceAll(" eq");
		text = BLANKS.matcher(text).replaceAll(" ").strip();
		return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
	}
}
