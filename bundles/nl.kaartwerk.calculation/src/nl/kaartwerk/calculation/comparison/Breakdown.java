package nl.kaartwerk.calculation.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.card.CardOwner;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.outcome.Completeness;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.IndicatorResult;
import nl.kaartwerk.calculation.result.ProfileFigures;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Module;

/**
 * Splits the MKI of a work by one grouping, and each part by another: element by module, module by indicator. The parts add up to the MKI.
 * Unlike a ranking of contributions it keeps what lacks a figure, so that it is not taken for 0.
 */
public final class Breakdown {
	private static final Signs INCOMPLETE = Signs.NONE.incomplete(true);
	private static final Set<Grouping> OF_FIGURES = EnumSet.of(Grouping.MODULE, Grouping.PHASE, Grouping.INDICATOR);

	/** Something that cannot be split further by the groupings. */
	private record Atom(ElementResult element, UseResult use, Module module, Indicator indicator, int indicatorOrder) {
	}

	private static final class Sum {
		private final String key;
		private final String label;
		private final int order;
		private final Optional<URI> source;
		private double mki;
		private boolean any;
		private Signs signs = Signs.NONE;
		private final Map<String, Sum> parts = new LinkedHashMap<>();

		private Sum(String key, String label, int order, Optional<URI> source) {
			this.key = key;
			this.label = label;
			this.order = order;
			this.source = source;
		}

		private void add(double euro, Signs signsOfIt) {
			if (!Double.isNaN(euro)) {
				mki += euro;
				any = true;
			}
			signs = signs.plus(signsOfIt);
		}

		private Part part() {
			return new Part(key, label, order, any ? OptionalDouble.of(mki) : OptionalDouble.empty(), signs, source, ordered(parts));
		}
	}

	private final WorkResult work;
	private final String set;
	private final Grouping by;
	private final Optional<Grouping> within;
	private final Sum whole;

	private Breakdown(WorkResult work, String set, Grouping by, Optional<Grouping> within) {
		this.work = work;
		this.set = set;
		this.by = by;
		this.within = within;
		this.whole = new Sum("", "", 0, Optional.empty());
	}

	/**
	 * The parts of a work, in their order.
	 *
	 * @param within what each of them is split by; empty for no split
	 */
	public static List<Part> of(WorkResult work, String set, Grouping by, Optional<Grouping> within) {
		Breakdown breakdown = new Breakdown(work, set, by, within);
		work.elements().forEach(element -> element.uses().forEach(use -> breakdown.add(element, use)));
		return ordered(breakdown.whole.parts);
	}

	private static List<Part> ordered(Map<String, Sum> sums) {
		List<Sum> ordered = new ArrayList<>(sums.values());
		ordered.sort(Comparator.comparingInt(sum -> sum.order));
		return ordered.stream().map(Sum::part).toList();
	}

	private boolean asksFor(Grouping grouping) {
		return by == grouping || within.filter(grouping::equals).isPresent();
	}

	private void add(ElementResult element, UseResult use) {
		Outcome outcome = use.outcome(set);
		boolean incomplete = !use.isComplete(set);
		Atom whole = new Atom(element, use, null, null, -1);
		if (!OF_FIGURES.contains(by) && within.filter(OF_FIGURES::contains).isEmpty()) {
			add(whole, outcome.hasValue() ? outcome.mki() : Double.NaN, Signs.of(outcome).incomplete(incomplete));
			return;
		}
		if (outcome.hasValue()) {
			use.profiles().forEach(profile -> profile.figures(set).ifPresent(figures -> add(whole, figures)));
		}
		markMissing(whole, outcome.completeness());
		if (incomplete && !OF_FIGURES.contains(by)) {
			sum(this.whole, by, whole).add(Double.NaN, INCOMPLETE);
		}
	}

	private void add(Atom of, ProfileFigures figures) {
		double[] mki = figures.mkiPerColumn();
		ProfileFigures.Modules modules = figures.modules();
		for (Module module : figures.columns()) {
			int column = module.column();
			if (!figures.declares(column) && mki[column] == 0) {
				continue;
			}
			List<IndicatorResult> indicators = asksFor(Grouping.INDICATOR) ? figures.indicators(column) : List.of();
			for (int i = 0; i < indicators.size(); i++) {
				Outcome outcome = indicators.get(i).outcome();
				boolean declared = outcome.hasValue() || outcome.mki() != 0;
				add(new Atom(of.element, of.use, module, indicators.get(i).indicator(), i), declared ? outcome.mki() : Double.NaN,
						Signs.of(outcome));
			}
			if (indicators.isEmpty()) {
				Outcome outcome = modules.outcome(column);
				add(new Atom(of.element, of.use, module, null, Integer.MAX_VALUE), mki[column], Signs.of(outcome));
			}
		}
		if (figures.unassigned() != 0) {
			add(of, figures.unassigned(), Signs.of(figures.outcome()));
		}
	}

	/** What lacks has a mark in its module and its indicator, also where nothing at all is declared. */
	private void markMissing(Atom of, Completeness completeness) {
		if (asksFor(Grouping.INDICATOR)) {
			IndicatorSet indicators = work.method().set(set).orElseThrow();
			for (int i = 0; i < indicators.size(); i++) {
				if ((completeness.missingIndicators() >> i & 1) != 0 && !asksFor(Grouping.MODULE) && !asksFor(Grouping.PHASE)) {
					add(new Atom(of.element, of.use, null, indicators.indicators().get(i), i), Double.NaN, INCOMPLETE);
				}
			}
			return;
		}
		for (Module module : work.method().modules().columns()) {
			if ((completeness.missingModules() >> module.column() & 1) != 0) {
				add(new Atom(of.element, of.use, module, null, -1), Double.NaN, INCOMPLETE);
			}
		}
	}

	private void add(Atom atom, double mki, Signs signs) {
		Sum outer = sum(whole, by, atom);
		outer.add(mki, signs);
		within.ifPresent(inner -> sum(outer, inner, atom).add(mki, signs));
	}

	private Sum sum(Sum of, Grouping grouping, Atom atom) {
		String key = key(grouping, atom);
		return of.parts.computeIfAbsent(key, k -> new Sum(k, label(grouping, atom, k), order(grouping, atom), source(grouping, atom)));
	}

	private static String key(Grouping grouping, Atom atom) {
		Optional<CompiledCard> card = atom.use.card();
		return switch (grouping) {
		case ELEMENT -> known(Optional.ofNullable(atom.element.code()));
		case DECLARATION -> known(card.map(CompiledCard::name));
		case CATEGORY -> known(card.flatMap(CompiledCard::category).map(Category::code));
		case MATERIAL -> known(card.map(CompiledCard::material).filter(material -> !material.isEmpty()));
		case OWNER -> known(card.flatMap(CompiledCard::owner).map(CardOwner::name));
		case MODULE -> known(Optional.ofNullable(atom.module).map(Module::code));
		case PHASE -> known(Optional.ofNullable(atom.module).map(Module::phase));
		case INDICATOR -> known(Optional.ofNullable(atom.indicator).map(Indicator::code));
		};
	}

	private static String known(Optional<String> key) {
		return key.orElse(Contribution.NONE);
	}

	private static String label(Grouping grouping, Atom atom, String key) {
		return switch (grouping) {
		case ELEMENT -> atom.element.label() == null ? key : atom.element.label();
		case DECLARATION -> atom.use.card().map(CompiledCard::label).orElse(atom.use.label());
		case OWNER -> atom.use.card().flatMap(CompiledCard::owner).map(CardOwner::label).orElse(key);
		default -> key;
		};
	}

	private static int order(Grouping grouping, Atom atom) {
		return switch (grouping) {
		case MODULE, PHASE -> atom.module == null ? Integer.MAX_VALUE : atom.module.column();
		case INDICATOR -> atom.indicator == null ? Integer.MAX_VALUE : atom.indicatorOrder;
		default -> 0;
		};
	}

	/** Of a module or an indicator of an element: the element. */
	private Optional<URI> source(Grouping grouping, Atom atom) {
		return Optional.of(switch (OF_FIGURES.contains(grouping) ? by : grouping) {
		case ELEMENT -> atom.element.source();
		case DECLARATION -> atom.use.source();
		default -> work.source();
		});
	}
}
