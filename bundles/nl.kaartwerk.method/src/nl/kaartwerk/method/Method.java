package nl.kaartwerk.method;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import nl.kaartwerk.method.limit.Limit;
import nl.kaartwerk.method.route.RoutePlan;
import nl.kaartwerk.method.unit.IndicatorUnits;
import nl.kaartwerk.method.unit.Units;
import nl.kaartwerk.method.weight.WeightSet;

/**
 * One version of the determination method as data, with the weights of one time: sets, modules, weights, units, categories, lives, limits.
 * Immutable; shared by all readers.
 */
public final class Method {
	private final Methods methods;
	private final String id;
	private final Names names;
	private final List<IndicatorSet> impactSets;
	private final Map<String, WeightSet> weightSets = new LinkedHashMap<>();
	private final Map<LocalDate, String> inForce = new ConcurrentHashMap<>();
	private final ReplacementRule replacement;
	private final double defaultLife;

	Method(Methods methods, DataFile.Row version, List<WeightSet> weights) {
		this.methods = methods;
		id = version.text("id");
		names = Names.of(version);
		impactSets = methods.impactSets();
		weights.forEach(w -> weightSets.put(w.set().id(), w));
		replacement = new ReplacementRule(version.flag("replacement_includes_D"), version.number("unlimited_life"),
				version.number("reuse_factor"), version.status(), version.text("source"), version.place());
		defaultLife = version.number("default_life");
	}

	/** The latest version that ships with Kaartwerk, with the latest weights. */
	public static Method shipped() {
		return Methods.shipped().at(LocalDate.of(9999, 12, 31));
	}

	/** What this is a version of, with the same data of the project. */
	public Methods methods() {
		return methods;
	}

	public String id() {
		return id;
	}

	public Names names() {
		return names;
	}

	public Modules modules() {
		return methods.modules();
	}

	/** The sets that are weighed, oldest first: A1, A2. */
	public List<IndicatorSet> impactSets() {
		return impactSets;
	}

	/** A set by id: A1, A2 or {@link IndicatorSet#INVENTORY}. */
	public Optional<IndicatorSet> set(String set) {
		return methods.set(set);
	}

	/** The impact set in force on a day: the last one whose weights are. */
	public String setInForce(LocalDate day) {
		return inForce.computeIfAbsent(day, this::findInForce);
	}

	private String findInForce(LocalDate day) {
		return impactSets.stream().map(IndicatorSet::id).filter(set -> methods.weightSets().stream().anyMatch(w -> w.set().id().equals(set) && w.isInForce(day)))
				.reduce((a, b) -> b).orElse(impactSets.getLast().id());
	}

	/** The last day on which {@link #setInForce} gives the same as on a day; {@link LocalDate#MAX} when it does for good. */
	public LocalDate inForceUntil(LocalDate day) {
		return methods.weightSets().stream().flatMap(w -> Stream.concat(w.validFrom().map(from -> from.minusDays(1)).stream(), w.validUntil().stream()))
				.filter(last -> !last.isBefore(day)).min(LocalDate::compareTo).orElse(LocalDate.MAX);
	}

	/** The weights of an impact set. */
	public WeightSet weights(String set) {
		return Optional.ofNullable(weightSets.get(set)).orElseThrow(() -> new IllegalArgumentException("No weights for set " + set));
	}

	public Optional<Category> category(String code) {
		return Optional.ofNullable(methods.categories().get(code));
	}

	public List<Category> categories() {
		return List.copyOf(methods.categories().values());
	}

	public Optional<DefaultLife> life(String function) {
		return Optional.ofNullable(methods.lives().get(function));
	}

	public List<DefaultLife> lives() {
		return List.copyOf(methods.lives().values());
	}

	public List<Limit> limits() {
		return methods.limits();
	}

	/** The parties that the project lists in a role; empty when it has no list of that role, so that a person decides. */
	public Optional<List<Party>> parties(String role) {
		return methods.parties(role);
	}

	/** The products on a list of the project; empty when it has no such list, so that a person decides. */
	public Optional<List<ListedProduct>> products(String list) {
		return methods.products(list);
	}

	/** An element of a classification system; empty when neither we nor the project know it. */
	public Optional<ClassificationCode> classification(String system, String code) {
		return methods.classification(system, code);
	}

	/** The steps that cards may take on their way into the NMD. */
	public RoutePlan route() {
		return methods.route();
	}

	/** The indicators that are sums of others. */
	public List<IndicatorSum> sums() {
		return methods.sums();
	}

	/** Between which bounds indicators lie in real declarations. */
	public List<PlausibleRange> ranges() {
		return methods.ranges();
	}

	/** Years, when a building states neither life nor a known function. */
	public double defaultLife() {
		return defaultLife;
	}

	public ReplacementRule replacement() {
		return replacement;
	}

	public Units units() {
		return methods.units();
	}

	public IndicatorUnits indicatorUnits() {
		return methods.indicatorUnits();
	}

	/** Which indicator a code or a name means. */
	public IndicatorNames indicatorNames() {
		return methods.indicatorNames();
	}
}
