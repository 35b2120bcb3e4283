package nl.kaartwerk.ui.mki;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.card.CardOwner;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.IndicatorResult;
import nl.kaartwerk.calculation.result.ModuleResult;
import nl.kaartwerk.calculation.result.ProfileResult;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.ui.mki.Line.Facts;
import nl.kaartwerk.ui.mki.Line.Kind;

/** Makes the lines of the view from results: what stands below a line is taken out of them when it is asked for. */
final class Lines {
	private static final List<Module> COLUMNS = Method.shipped().modules().columns();

	private final String set;
	private final Grouping by;
	/** The work with its elements and uses as the text says them, by where they are written, when something else is tried in it. */
	private final Map<URI, Result> originals;

	private Lines(String set, Grouping by, Map<URI, Result> originals) {
		this.set = set;
		this.by = by;
		this.originals = originals;
	}

	/** The works of a text; when there are none, its declarations per functional unit. */
	static List<Line> of(FileResults results, String set, Grouping by) {
		return of(results, Map.of(), set, by);
	}

	/** @param tried what works amount to when something else is tried in them, by where they are written */
	static List<Line> of(FileResults results, Map<URI, WorkResult> tried, String set, Grouping by) {
		List<Line> roots = new ArrayList<>();
		Map<String, Integer> seen = new HashMap<>();
		for (WorkResult work : results.works()) {
			WorkResult other = tried.get(work.source());
			Lines lines = new Lines(set, by, other == null ? Map.of() : originals(work));
			roots.add(lines.root(lines.work(other == null ? work : other), seen));
		}
		if (results.works().isEmpty()) {
			Lines lines = new Lines(set, by, Map.of());
			results.cards().forEach(card -> roots.add(lines.root(lines.card(card), seen)));
		}
		return List.copyOf(roots);
	}

	private Line root(Facts facts, Map<String, Integer> seen) {
		return new Line(null, facts, seen.merge(facts.label(), 1, Integer::sum) - 1, below(facts), this::below);
	}

	private static Map<URI, Result> originals(WorkResult work) {
		Map<URI, Result> originals = new HashMap<>();
		originals.put(work.source(), work);
		for (ElementResult element : work.elements()) {
			originals.put(element.source(), element);
			element.uses().forEach(use -> originals.put(use.source(), use));
		}
		return originals;
	}

	private Function<Line, List<Facts>> below(Facts facts) {
		return switch (facts.kind()) {
		case WORK -> line -> parts((WorkResult) facts.result());
		case ELEMENT -> line -> ((ElementResult) facts.result()).uses().stream().map(use -> use(use, use.label())).toList();
		case GROUP -> line -> ((Group) facts.groups()).uses.stream().map(use -> use(use.use, use.element.label() + ": " + use.use.label())).toList();
		case USE -> line -> ((UseResult) facts.result()).profiles().stream().map(this::profile).toList();
		case PROFILE -> line -> modules((ProfileResult) facts.result());
		case MODULE -> line -> ((ModuleResult) facts.result()).children(set).stream().map(indicator -> indicator(indicator, (ModuleResult) facts.result())).toList();
		case INDICATOR, CARD -> line -> List.of();
		};
	}

	private Facts work(WorkResult work) {
		return new Facts(Kind.WORK, set, work.label(), "", work::outcome, () -> sum(work.elements().stream().flatMap(e -> e.uses().stream()).toList()), false,
				work.isComplete(set), work.notes(), work.source(), work, originals.get(work.source()));
	}

	private List<Facts> parts(WorkResult work) {
		return by == Grouping.ELEMENT ? work.elements().stream().map(this::element).toList() : groups(work);
	}

	private Facts element(ElementResult element) {
		return new Facts(Kind.ELEMENT, set, element.label(), "", element::outcome, () -> sum(element.uses()), false, element.isComplete(set), List.of(),
				element.source(), element, originals.get(element.source()));
	}

	private record Placed(ElementResult element, UseResult use) {
	}

	/** Uses that have something in common. */
	private final class Group implements java.util.function.Supplier<double[]> {
		private final List<Placed> uses = new ArrayList<>();
		private final Map<String, Outcome> sums = new HashMap<>();

		synchronized Outcome outcome(String ofSet) {
			return sums.computeIfAbsent(ofSet, s -> Result.sum(uses.stream().map(Placed::use).toList(), s));
		}

		@Override
		public double[] get() {
			return sum(uses.stream().map(Placed::use).toList());
		}
	}

	private List<Facts> groups(WorkResult work) {
		Map<String, Group> groups = new LinkedHashMap<>();
		for (ElementResult element : work.elements()) {
			element.uses().forEach(use -> groups.computeIfAbsent(key(use), k -> new Group()).uses.add(new Placed(element, use)));
		}
		List<Facts> facts = new ArrayList<>();
		groups.forEach((label, group) -> facts.add(new Facts(Kind.GROUP, set, label, "", group::outcome, group, false,
				group.uses.stream().allMatch(use -> use.use.isComplete(set)), List.of(), null, null, null)));
		return facts;
	}

	private String key(UseResult use) {
		String none = Texts.get("none." + by.code());
		return switch (by) {
		case DECLARATION -> use.card().map(CompiledCard::label).orElse(none);
		case MATERIAL -> use.card().map(CompiledCard::material).filter(m -> !m.isEmpty()).map(m -> Texts.get("material." + m.toLowerCase(Locale.ROOT))).orElse(none);
		case CATEGORY -> use.card().flatMap(CompiledCard::category).map(Category::code).map(code -> Texts.get("category", code)).orElse(none);
		case OWNER -> use.card().flatMap(CompiledCard::owner).map(CardOwner::label).orElse(none);
		default -> throw new IllegalArgumentException(by.name());
		};
	}

	private Facts use(UseResult use, String label) {
		return new Facts(Kind.USE, set, label, use.amount().toString(), use::outcome, () -> groups(use), use.skipped(), use.isComplete(set), use.notes(set),
				use.source(), use, originals.get(use.source()));
	}

	private Facts profile(ProfileResult profile) {
		String label = profile.label().isBlank() ? Texts.get("profile") : profile.label();
		return new Facts(Kind.PROFILE, set, label, "", profile::outcome, () -> groups(profile), false, true, List.of(), profile.source(), profile, null);
	}

	private List<Facts> modules(ProfileResult profile) {
		Map<String, Map<String, ModuleResult>> others = new HashMap<>();
		List<Facts> facts = new ArrayList<>();
		for (ModuleResult module : profile.children(set)) {
			if (module.outcome(set).completeness().expected() == 0 && !profile.hasFigure(set, module.module().column())) {
				continue; // nobody asks for it and nobody declares it
			}
			Function<String, Outcome> outcomes = asked -> asked.equals(set) ? module.outcome(set)
					: others.computeIfAbsent(asked, s -> byCode(profile, s)).getOrDefault(module.label(), module).outcome(asked);
			facts.add(new Facts(Kind.MODULE, set, module.label(), "", outcomes, () -> only(module.module(), module.outcome(set)), false, true, List.of(),
					module.source(), module, null));
		}
		return facts;
	}

	private static Map<String, ModuleResult> byCode(ProfileResult profile, String set) {
		Map<String, ModuleResult> modules = new HashMap<>();
		profile.children(set).forEach(module -> modules.put(module.label(), module));
		return modules;
	}

	private Facts indicator(IndicatorResult indicator, ModuleResult module) {
		String amount = indicator.outcome().hasValue() ? Figures.number(indicator.amount()) + ' ' + indicator.indicator().unit() : "";
		return new Facts(Kind.INDICATOR, set, indicator.label(), amount, indicator::outcome, () -> only(module.module(), indicator.outcome()), false, true,
				List.of(), indicator.source(), indicator, null);
	}

	private Facts card(FileResults.Card card) {
		CardResult result = card.perSet().get(set);
		String unit = card.card().unit().map(u -> Figures.number(u.number()) + ' ' + u.unit().symbol()).orElse("?");
		return new Facts(Kind.CARD, set, card.card().label(), unit, asked -> card.perSet().get(asked).outcome(),
				() -> groups(result.mkiPerColumn(), column -> card.card().profiles().stream()
						.anyMatch(profile -> profile.scores(set).filter(scores -> scores.hasValue(column)).isPresent())
						|| result.outcome().takenOver() && result.mkiPerColumn()[column] != 0),
				false, true, result.notes(), card.card().source(), null, null);
	}

	private double[] sum(List<UseResult> uses) {
		double[] sum = nothing();
		uses.forEach(use -> add(sum, groups(use)));
		return sum;
	}

	private double[] groups(UseResult use) {
		double[] sum = nothing();
		use.profiles().forEach(profile -> add(sum, groups(profile)));
		return sum;
	}

	private double[] groups(ProfileResult profile) {
		return groups(profile.modules(set), column -> profile.hasFigure(set, column));
	}

	private static double[] groups(double[] perColumn, IntPredicate isDeclared) {
		double[] sum = nothing();
		for (int column = 0; column < perColumn.length; column++) {
			if (isDeclared.test(column)) {
				int group = group(COLUMNS.get(column));
				sum[group] = Double.isNaN(sum[group]) ? perColumn[column] : sum[group] + perColumn[column];
			}
		}
		return sum;
	}

	private static double[] only(Module module, Outcome outcome) {
		double[] sum = nothing();
		if (outcome.hasValue()) {
			sum[group(module)] = outcome.mki();
		}
		return sum;
	}

	private static int group(Module module) {
		return Line.GROUPS.indexOf(module.code().substring(0, 1));
	}

	/** What nobody has declared is no number. */
	private static double[] nothing() {
		double[] sum = new double[Line.GROUPS.size()];
		Arrays.fill(sum, Double.NaN);
		return sum;
	}

	private static void add(double[] sum, double[] part) {
		for (int i = 0; i < sum.length; i++) {
			if (!Double.isNaN(part[i])) {
				sum[i] = Double.isNaN(sum[i]) ? part[i] : sum[i] + part[i];
			}
		}
	}
}
