package nl.kaartwerk.exchange.nmd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.table.IndicatorLookup;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.text.grid.ModuleNames;

/**
 * What the positions in a matrix of scores mean.
 *
 * @param rows in order
 * @param modules in order; null where the file does not say which module it is
 */
record Strategy(List<Line> rows, List<String> modules) {
	/**
	 * A line of the matrix.
	 *
	 * @param indicator null when it is none that we know
	 * @param title as the file names it, or its identifier
	 * @param unit or null
	 */
	record Line(Indicator indicator, String title, String unit) {
	}

	/** The strategy of an identifier; empty when the files do not define it. */
	static Optional<Strategy> of(String id, Resources resources, Method method) {
		return resources.get(id).filter(o -> o.get("impact_indicators") instanceof JsonArray && o.get("impact_modules") instanceof JsonArray).map(strategy -> {
			List<String> indicators = ordered(strategy.getAsJsonArray("impact_indicators"), "impact_indicator");
			List<String> modules = ordered(strategy.getAsJsonArray("impact_modules"), "impact_module");
			return new Strategy(lines(indicators, resources, method), modules.stream().map(module -> module(module, resources, method)).toList());
		});
	}

	/** In their stated order; in that of the list when not all state one. */
	private static List<String> ordered(JsonArray items, String key) {
		List<JsonObject> objects = new ArrayList<>();
		for (JsonElement item : items) {
			if (item instanceof JsonObject object) {
				objects.add(object);
			}
		}
		if (objects.stream().allMatch(o -> ordering(o).isPresent())) {
			objects.sort(Comparator.comparing(o -> ordering(o).orElseThrow()));
		}
		return objects.stream().map(o -> Resources.id(o, key).orElse("")).toList();
	}

	private static Optional<Long> ordering(JsonObject object) {
		return Resources.id(object, "ordering").filter(text -> text.matches("-?\\d{1,10}")).map(Long::valueOf);
	}

	private static List<Line> lines(List<String> ids, Resources resources, Method method) {
		IndicatorLookup lookup = new IndicatorLookup(method);
		List<Line> plain = ids.stream().map(id -> new Line(null, resources.text(id, "title").orElse(id), unit(id, resources))).toList();
		String set = method.impactSets().stream().map(IndicatorSet::id).max(Comparator.comparingLong(s -> plain.stream().filter(line -> knows(s, line, lookup, method)).count()))
				.orElse("");
		return plain.stream().map(line -> new Line(lookup.find(line.title, set, line.unit).orElse(null), line.title, line.unit)).toList();
	}

	private static boolean knows(String set, Line line, IndicatorLookup lookup, Method method) {
		return lookup.candidates(line.title).stream().anyMatch(i -> i.set().equals(set) && (line.unit == null || method.indicatorUnits().factor(i, line.unit).isPresent()));
	}

	private static String unit(String indicator, Resources resources) {
		Optional<String> unit = resources.get(indicator).flatMap(o -> Resources.id(o, "unit"));
		return unit.flatMap(id -> resources.text(id, "code").or(() -> resources.text(id, "title"))).orElse(null);
	}

	private static String module(String id, Resources resources, Method method) {
		ModuleNames names = new ModuleNames(method);
		return resources.text(id, "title").flatMap(names::find).or(() -> resources.text(id, "description").flatMap(names::find)).map(heading -> heading.module())
				.or(() -> resources.text(id, "title")).orElse(null);
	}

	/** What the files do not say of the positions, by name of the kind. */
	List<String> missing(Map<String, String> kinds) {
		List<String> missing = new ArrayList<>();
		if (modules.contains(null)) {
			missing.add(kinds.get("module"));
		}
		if (rows.stream().allMatch(line -> line.indicator == null)) {
			missing.add(kinds.get("indicator"));
		}
		return missing;
	}
}
