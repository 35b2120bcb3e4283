package nl.kaartwerk.exchange.ilcd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;

/** Which indicator a data set means: by its identifier, else by the code in parentheses in its name. */
final class IndicatorIds {
	private static final Pattern CODE = Pattern.compile("\\(([^()]+)\\)\\s*$");

	/**
	 * How the format writes an indicator.
	 *
	 * @param unitGroup identifier of the group of its unit, or ""
	 */
	record Written(String id, String name, String unit, String unitGroup) {
	}

	private final Map<String, Indicator> byId = new HashMap<>();
	private final Map<Indicator, Written> written = new HashMap<>();
	private final Method method;

	IndicatorIds(Method method) {
		this.method = method;
		for (NamedCsvRecord row : Table.read("indicators.csv")) {
			Indicator indicator = inSet(row.getField("group"), row.getField("indicator")).findFirst().orElseThrow();
			byId.put(row.getField("uuid"), indicator);
			written.putIfAbsent(indicator, new Written(row.getField("uuid"), row.getField("name"), row.getField("unit"), row.getField("unit_group")));
		}
	}

	Optional<Indicator> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/** How the format writes an indicator that it knows; of the versions of a method the first, EF 3.0. */
	Optional<Written> written(Indicator indicator) {
		return Optional.ofNullable(written.get(indicator));
	}

	/**
	 * The indicator that a name ends with the code of. The sets share codes: where more than one has it, the stated set decides, else the
	 * unit; when neither does, none is meant.
	 *
	 * @param set id, or null when not known
	 * @param unit or null when not known
	 */
	Optional<Indicator> find(String name, String set, String unit) {
		Matcher code = CODE.matcher(name);
		if (!code.find()) {
			return Optional.empty();
		}
		List<Indicator> candidates = Stream
				.concat(method.impactSets().stream().map(IndicatorSet::id), Stream.of(IndicatorSet.INVENTORY))
				.flatMap(id -> inSet(id, code.group(1))).toList();
		if (candidates.size() > 1) {
			boolean known = candidates.stream().anyMatch(i -> i.set().equals(set));
			candidates = candidates.stream()
					.filter(i -> known ? i.set().equals(set) : unit != null && method.indicatorUnits().isUnitOf(i, unit)).toList();
		}
		return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
	}

	/** Whether the code at the end of a name is that of another indicator of the same set. */
	boolean contradicts(Indicator indicator, String name) {
		boolean agrees = !name.endsWith(")") || name.endsWith('(' + indicator.code() + ')');
		if (agrees) {
			return false;
		}
		Matcher code = CODE.matcher(name);
		return code.find() && inSet(indicator.set(), code.group(1)).anyMatch(other -> other != indicator);
	}

	private Stream<Indicator> inSet(String set, String code) {
		return method.indicatorNames().code(set, code).stream();
	}
}
