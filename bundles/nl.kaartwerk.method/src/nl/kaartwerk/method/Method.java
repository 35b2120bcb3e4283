package nl.kaartwerk.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.method.unit.IndicatorUnits;
import nl.kaartwerk.method.unit.Units;
import nl.kaartwerk.method.weight.WeightSet;

/** The determination method as data: sets, modules, weights, units, categories, lives. Immutable; shared by all readers. */
public final class Method {
	private static final class Shipped {
		static final Method METHOD = new Method();
	}

	private final Modules modules;
	private final Map<String, IndicatorSet> sets = new LinkedHashMap<>();
	private final Map<String, WeightSet> weightSets = new LinkedHashMap<>();
	private final Map<String, Category> categories = new LinkedHashMap<>();
	private final Map<String, DefaultLife> lives = new LinkedHashMap<>();
	private final Units units;
	private final IndicatorUnits indicatorUnits;
	private final ReplacementRule replacement;
	private final double defaultLife;

	private Method() {
		modules = new Modules(DataFile.shipped("modules.csv"));
		Map<String, List<Indicator>> groups = new LinkedHashMap<>();
		DataFile.shipped("indicators.csv").stream().map(Indicator::of)
				.forEach(i -> groups.computeIfAbsent(i.set(), id -> new ArrayList<>()).add(i));
		groups.forEach((id, indicators) -> sets.put(id, new IndicatorSet(id, indicators)));
		for (DataFile.Row row : DataFile.shipped("weight-sets.csv")) {
			WeightSet weights = WeightSet.read(row, sets.get(row.text("set")));
			weightSets.put(row.text("set"), weights);
		}
		for (DataFile.Row row : DataFile.shipped("categories.csv")) {
			categories.put(row.text("category"), new Category(row.text("category"), row.number("surcharge"), Names.of(row)));
		}
		for (DataFile.Row row : DataFile.shipped("lives.csv")) {
			lives.put(row.text("function"),
					new DefaultLife(row.text("function"), row.number("years"), row.status(), row.text("source"), Names.of(row)));
		}
		units = Units.shipped();
		indicatorUnits = new IndicatorUnits(units, DataFile.shipped("conversions.csv"));
		DataFile.Row current = DataFile.shipped("methods.csv").get(0);
		replacement = new ReplacementRule(current.flag("replacement_includes_D"), current.number("unlimited_life"));
		defaultLife = current.number("default_life");
	}

	/** The method that ships with Kaartwerk. */
	public static Method shipped() {
		return Shipped.METHOD;
	}

	public Modules modules() {
		return modules;
	}

	/** The sets that are weighed, oldest first: A1, A2. */
	public List<IndicatorSet> impactSets() {
		return sets.values().stream().filter(s -> !s.id().equals(IndicatorSet.INVENTORY)).toList();
	}

	/** A set by id: A1, A2 or {@link IndicatorSet#INVENTORY}. */
	public Optional<IndicatorSet> set(String id) {
		return Optional.ofNullable(sets.get(id));
	}

	/** The weights of an impact set. */
	public WeightSet weights(String set) {
		return Optional.ofNullable(weightSets.get(set)).orElseThrow(() -> new IllegalArgumentException("No weights for set " + set));
	}

	public Optional<Category> category(String code) {
		return Optional.ofNullable(categories.get(code));
	}

	public List<Category> categories() {
		return List.copyOf(categories.values());
	}

	public Optional<DefaultLife> life(String function) {
		return Optional.ofNullable(lives.get(function));
	}

	public List<DefaultLife> lives() {
		return List.copyOf(lives.values());
	}

	/** Years, when a building states neither life nor a known function. */
	public double defaultLife() {
		return defaultLife;
	}

	public ReplacementRule replacement() {
		return replacement;
	}

	public Units units() {
		return units;
	}

	public IndicatorUnits indicatorUnits() {
		return indicatorUnits;
	}
}
