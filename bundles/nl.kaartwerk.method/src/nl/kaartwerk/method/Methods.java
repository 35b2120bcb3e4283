package nl.kaartwerk.method;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.kaartwerk.method.grant.GrantScheme;
import nl.kaartwerk.method.limit.Limit;
import nl.kaartwerk.method.route.RoutePlan;
import nl.kaartwerk.method.unit.IndicatorUnits;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.method.unit.Units;
import nl.kaartwerk.method.weight.WeightSet;

/**
 * All versions of the method, with what a project adds to them: weight sets, limits, default lives and classification codes in CSV files of
 * the form we ship, in its folder {@code .kaartwerk}. A row of a project takes the place of the shipped row of the same id. Immutable.
 */
public final class Methods {
	public static final String WEIGHT_SETS = "weight-sets.csv";
	public static final String LIMITS = "limits.csv";
	public static final String LIVES = "lives.csv";
	public static final String CLASSIFICATIONS = "classifications.csv";
	/** Who is registered or recognised; only projects have such a list. */
	public static final String PARTIES = "parties.csv";
	/** Products and product groups on lists such as that of the white spots; only projects have them. */
	public static final String PRODUCT_LISTS = "product-lists.csv";
	/** What a review asks that only a person can answer. */
	public static final String REVIEW_QUESTIONS = "review-questions.csv";
	/** The folder of the grant schemes, each in a folder of its own. */
	public static final String GRANTS = "grants";
	private static final String VERSIONS = "methods.csv";

	private static final class Shipped {
		static final Methods METHODS = new Methods(null, Map.of());
	}

	private record Version(DataFile.Row row, Optional<LocalDate> validFrom, Optional<LocalDate> validUntil) {
		String id() {
			return row.text("id");
		}

		boolean holdsAt(LocalDate day) {
			return validFrom.filter(day::isBefore).isEmpty() && validUntil.filter(day::isAfter).isEmpty();
		}
	}

	private record Key(String version, List<String> weightSets) {
	}

	private final List<Version> versions;
	private final Modules modules;
	private final Map<String, IndicatorSet> sets = new LinkedHashMap<>();
	private final Map<String, WeightSet> weightSets = new LinkedHashMap<>();
	private final Map<String, Category> categories = new LinkedHashMap<>();
	private final Map<String, DefaultLife> lives = new LinkedHashMap<>();
	private final Map<String, Limit> limits = new LinkedHashMap<>();
	private final Map<String, ClassificationCode> classifications = new LinkedHashMap<>();
	private final Map<String, Party> parties = new LinkedHashMap<>();
	private final Map<String, ListedProduct> products = new LinkedHashMap<>();
	private final RoutePlan route;
	private final Map<String, ReviewQuestion> questions = new LinkedHashMap<>();
	private final Map<String, GrantScheme> grants = new LinkedHashMap<>();
	private final List<IndicatorSum> sums;
	private final List<PlausibleRange> ranges;
	private final Units units;
	private final IndicatorUnits indicatorUnits;
	private final IndicatorNames indicatorNames;
	private final List<DataFault> faults = new ArrayList<>();
	private final Map<Key, Method> methods = new ConcurrentHashMap<>();

	private Methods(Methods shipped, Map<String, String> files) {
		if (shipped == null) {
			versions = DataFile.shipped(VERSIONS).stream().map(r -> new Version(r, r.date("valid_from"), r.date("valid_until"))).toList();
			DataFile.Row first = versions.getFirst().row;
			modules = new Modules(DataFile.shipped(onlyOne("modules")));
			Map<String, List<Indicator>> groups = new LinkedHashMap<>();
			DataFile.shipped(onlyOne("indicators")).stream().map(Indicator::of)
					.forEach(i -> groups.computeIfAbsent(i.set(), id -> new ArrayList<>()).add(i));
			groups.forEach((id, indicators) -> sets.put(id, new IndicatorSet(id, indicators)));
			indicatorNames = new IndicatorNames(sets, DataFile.shipped("indicator-names.csv"));
			units = Units.shipped();
			indicatorUnits = new IndicatorUnits(units, DataFile.shipped("conversions.csv"));
			DataFile.shipped(first.text("categories")).stream().map(Category::of).forEach(c -> categories.put(c.code(), c));
			weightSets(DataFile.shipped(onlyOne("weight_sets")), DataFile::shipped);
			lives(DataFile.shipped(onlyOne("lives")));
			limits(DataFile.shipped(onlyOne("limits")));
			classifications(DataFile.shipped(CLASSIFICATIONS));
			route = new RoutePlan(DataFile.shipped(onlyOne("route")));
			questions(DataFile.shipped(REVIEW_QUESTIONS));
			sums = DataFile.shipped("sums.csv").stream().map(IndicatorSum::of).toList();
			ranges = DataFile.shipped("ranges.csv").stream().map(PlausibleRange::of).toList();
			for (DataFile.Row row : DataFile.shipped(GRANTS + "/schemes.csv")) {
				String id = row.text("id");
				grants.put(id, GrantScheme.read(id, name -> DataFile.shipped(GRANTS + '/' + id + '/' + name)));
			}
			if (!faults.isEmpty()) {
				throw faults.getFirst();
			}
			return;
		}
		versions = shipped.versions;
		modules = shipped.modules;
		sets.putAll(shipped.sets);
		units = shipped.units;
		indicatorUnits = shipped.indicatorUnits;
		indicatorNames = shipped.indicatorNames;
		categories.putAll(shipped.categories);
		weightSets.putAll(shipped.weightSets);
		lives.putAll(shipped.lives);
		limits.putAll(shipped.limits);
		classifications.putAll(shipped.classifications);
		route = shipped.route;
		sums = shipped.sums;
		ranges = shipped.ranges;
		read(files, LIVES, this::lives);
		read(files, LIMITS, this::limits);
		read(files, CLASSIFICATIONS, this::classifications);
		read(files, PARTIES, this::parties);
		read(files, PRODUCT_LISTS, this::products);
		questions.putAll(shipped.questions);
		read(files, REVIEW_QUESTIONS, this::questions);
		grants.putAll(shipped.grants);
		grants(files);
		read(files, WEIGHT_SETS, rows -> weightSets(rows, name -> Optional.ofNullable(files.get(name)).map(t -> DataFile.ofProject(name, t)).orElse(null)));
	}

	/** A file that all shipped versions name alike. Cards are compiled once for all of them, so their columns cannot differ. */
	private String onlyOne(String column) {
		Set<String> names = versions.stream().map(v -> v.row.text(column)).collect(Collectors.toSet());
		if (names.size() != 1) {
			throw new IllegalStateException("The shipped versions of the method differ in " + column);
		}
		return names.iterator().next();
	}

	private interface Reader {
		void read(List<DataFile.Row> rows);
	}

	private void read(Map<String, String> files, String name, Reader reader) {
		if (files.containsKey(name)) {
			try {
				reader.read(DataFile.ofProject(name, files.get(name)));
			} catch (DataFault fault) {
				faults.add(fault);
			}
		}
	}

	/** A scheme of the project takes the place of the shipped one of the same id; with a mistake in it there is none of that id. */
	private void grants(Map<String, String> files) {
		files.keySet().stream().filter(name -> name.startsWith(GRANTS + '/')).map(name -> name.split("/")[1]).distinct().forEach(id -> {
			try {
				grants.remove(id);
				grants.put(id, GrantScheme.read(id, name -> grantRows(files, GRANTS + '/' + id + '/' + name)));
			} catch (DataFault fault) {
				faults.add(fault);
			}
		});
	}

	private static List<DataFile.Row> grantRows(Map<String, String> files, String name) {
		String folder = name.substring(0, name.lastIndexOf('/') + 1);
		if (!files.containsKey(name)) {
			String there = files.keySet().stream().filter(f -> f.startsWith(folder)).findFirst().orElseThrow();
			throw new DataFault(new DataPlace(there, 1, true), DataFault.Kind.FILE_MISSING, name);
		}
		List<DataFile.Row> rows = DataFile.ofProject(name, files.get(name));
		if (rows.isEmpty() && name.endsWith("/scheme.csv")) {
			throw new DataFault(new DataPlace(name, 1, true), DataFault.Kind.COLUMN_MISSING, "id");
		}
		return rows;
	}

	/** The methods that ship with Kaartwerk. */
	public static Methods shipped() {
		return Shipped.METHODS;
	}

	/**
	 * The shipped methods with what the files of a project add.
	 *
	 * @param files texts by name: {@value #WEIGHT_SETS} and the files it names, {@value #LIMITS}, {@value #LIVES},
	 *            {@value #CLASSIFICATIONS}, {@value #PARTIES}, {@value #PRODUCT_LISTS}, {@value #REVIEW_QUESTIONS}, and those of grant schemes
	 *            as {@code grants/ID/NAME}
	 */
	public static Methods with(Map<String, String> files) {
		return files.isEmpty() ? shipped() : new Methods(shipped(), files);
	}

	private void lives(List<DataFile.Row> rows) {
		each(rows, DefaultLife::of, DefaultLife::function, (life, row) -> lives.put(life.function(), life));
	}

	private void limits(List<DataFile.Row> rows) {
		each(rows, Limit::of, Limit::id, (limit, row) -> {
			known(limit.function(), "function", lives.keySet(), row);
			known(limit.set(), "set", impactSets().stream().map(IndicatorSet::id).toList(), row);
			limits.put(limit.id(), limit);
		});
	}

	private void classifications(List<DataFile.Row> rows) {
		each(rows, ClassificationCode::of, ClassificationCode::key, (code, row) -> {
			code.unit().ifPresent(unit -> known(unit, "unit", units.find(unit).isPresent() ? List.of(unit) : units.all().stream().map(Unit::symbol).toList(), row));
			classifications.put(code.key(), code);
		});
	}

	private void parties(List<DataFile.Row> rows) {
		each(rows, Party::of, Party::key, (party, row) -> {
			known(party.role(), "role", Party.ROLES, row);
			parties.put(party.key(), party);
		});
	}

	private void products(List<DataFile.Row> rows) {
		each(rows, ListedProduct::of, ListedProduct::key, (product, row) -> {
			known(product.list(), "list", ListedProduct.LISTS, row);
			products.put(product.key(), product);
		});
	}

	private void questions(List<DataFile.Row> rows) {
		each(rows, ReviewQuestion::of, ReviewQuestion::id, (question, row) -> questions.put(question.id(), question));
	}

	private void weightSets(List<DataFile.Row> rows, Function<String, List<DataFile.Row>> file) {
		each(rows, row -> row, row -> row.text("id"), (row, same) -> {
			known(row.text("set"), "set", impactSets().stream().map(IndicatorSet::id).toList(), row);
			List<DataFile.Row> weights = file.apply(row.text("file"));
			if (weights == null) {
				throw new DataFault(row.place(), DataFault.Kind.FILE_MISSING, row.text("file"));
			}
			WeightSet overridden = Optional.ofNullable(weightSets.get(row.text("id"))).filter(w -> w.set().id().equals(row.text("set"))).orElse(null);
			weightSets.put(row.text("id"), WeightSet.read(row, sets.get(row.text("set")), weights, overridden, faults::add));
		});
	}

	private interface Use<T> {
		void of(T value, DataFile.Row row);
	}

	/** Reads each row on its own, so that one mistake costs one row. */
	private <T> void each(List<DataFile.Row> rows, Function<DataFile.Row, T> parse, Function<T, String> id, Use<T> use) {
		Map<String, DataFile.Row> seen = new LinkedHashMap<>();
		for (DataFile.Row row : rows) {
			try {
				T value = parse.apply(row);
				if (seen.putIfAbsent(id.apply(value), row) != null) {
					throw new DataFault(row.place(), DataFault.Kind.TWICE, id.apply(value));
				}
				use.of(value, row);
			} catch (DataFault fault) {
				faults.add(fault);
			}
		}
	}

	private static void known(String name, String column, java.util.Collection<String> names, DataFile.Row row) {
		if (!names.contains(name)) {
			throw new DataFault(row.place(), DataFault.Kind.UNKNOWN, name, column, String.join(", ", names));
		}
	}

	/** What is wrong with the files of the project; what has faults is left out. */
	public List<DataFault> faults() {
		return List.copyOf(faults);
	}

	/** The ids of the versions, the one in force first. */
	public List<String> versions() {
		return versions.stream().map(Version::id).toList();
	}

	/** The name of a version for people. */
	public Names names(String version) {
		return Names.of(versions.stream().filter(v -> v.id().equals(version)).findFirst().orElseThrow().row);
	}

	/** A version of the method, with the weights in force on a day. */
	public Optional<Method> find(String version, LocalDate day) {
		return versions.stream().filter(v -> v.id().equals(version)).findFirst().map(v -> method(v, day));
	}

	/** The version in force on a day, with the weights in force then. */
	public Method at(LocalDate day) {
		return method(versions.stream().filter(v -> v.holdsAt(day)).findFirst().orElseGet(versions::getFirst), day);
	}

	private Method method(Version version, LocalDate day) {
		List<WeightSet> inForce = impactSets().stream().map(set -> weights(set.id(), day)).toList();
		Key key = new Key(version.id(), inForce.stream().map(WeightSet::id).toList());
		return methods.computeIfAbsent(key, k -> new Method(this, version.row, inForce));
	}

	/** The weights of a set in force on a day: of several the one that came last; of none the last one before, else the first one after. */
	private WeightSet weights(String set, LocalDate day) {
		Comparator<WeightSet> byStart = Comparator.comparing(w -> w.validFrom().orElse(LocalDate.MIN));
		List<WeightSet> all = weightSets.values().stream().filter(w -> w.set().id().equals(set)).sorted(byStart).toList();
		return all.stream().filter(w -> w.isInForce(day)).reduce((a, b) -> b)
				.or(() -> all.stream().filter(w -> w.validFrom().filter(day::isBefore).isEmpty()).reduce((a, b) -> b)).orElseGet(all::getFirst);
	}

	public Modules modules() {
		return modules;
	}

	/** The sets that are weighed, oldest first: A1, A2. */
	public List<IndicatorSet> impactSets() {
		return sets.values().stream().filter(s -> !s.id().equals(IndicatorSet.INVENTORY)).toList();
	}

	Optional<IndicatorSet> set(String id) {
		return Optional.ofNullable(sets.get(id));
	}

	/** All weight sets, of whatever set and time. */
	public List<WeightSet> weightSets() {
		return List.copyOf(weightSets.values());
	}

	Map<String, Category> categories() {
		return categories;
	}

	Map<String, DefaultLife> lives() {
		return lives;
	}

	public List<Limit> limits() {
		return List.copyOf(limits.values());
	}

	/** The codes of all classification systems that are known. */
	public List<ClassificationCode> classifications() {
		return List.copyOf(classifications.values());
	}

	/** The parties that the project lists in a role; empty when it has no list of that role, so that a person decides. */
	public Optional<List<Party>> parties(String role) {
		List<Party> list = parties.values().stream().filter(p -> p.role().equals(role)).toList();
		return list.isEmpty() ? Optional.empty() : Optional.of(list);
	}

	/** The products on a list of the project; empty when it has no such list, so that a person decides. */
	public Optional<List<ListedProduct>> products(String list) {
		List<ListedProduct> found = products.values().stream().filter(p -> p.list().equals(list)).toList();
		return found.isEmpty() ? Optional.empty() : Optional.of(found);
	}

	/** What a review asks that only a person can answer, in the order that it is asked in. */
	public List<ReviewQuestion> reviewQuestions() {
		return questions.values().stream().sorted(Comparator.comparingInt(ReviewQuestion::order).thenComparing(ReviewQuestion::id)).toList();
	}

	/** The grant schemes that are known, those of the project last. */
	public List<GrantScheme> grants() {
		return List.copyOf(grants.values());
	}

	/** A grant scheme by its id. */
	public Optional<GrantScheme> grant(String id) {
		return Optional.ofNullable(grants.get(id));
	}

	Optional<ClassificationCode> classification(String system, String code) {
		return Optional.ofNullable(classifications.get(system + ' ' + code));
	}

	/** The steps of cards into the NMD. */
	RoutePlan route() {
		return route;
	}

	List<IndicatorSum> sums() {
		return sums;
	}

	List<PlausibleRange> ranges() {
		return ranges;
	}

	Units units() {
		return units;
	}

	IndicatorUnits indicatorUnits() {
		return indicatorUnits;
	}

	IndicatorNames indicatorNames() {
		return indicatorNames;
	}
}
