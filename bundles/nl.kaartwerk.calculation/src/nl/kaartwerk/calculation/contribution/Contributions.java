package nl.kaartwerk.calculation.contribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.calculation.Place;
import nl.kaartwerk.calculation.card.CardOwner;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.IndicatorResult;
import nl.kaartwerk.calculation.result.ProfileFigures;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.Module;

/** Splits the MKI of a work by what it comes from. The parts add up to the MKI. */
public final class Contributions {
	/** The share that the main contributors make up. */
	public static final double MAIN = 0.8;

	private final Grouping by;
	private final String set;
	private final Map<String, Sum> sums = new LinkedHashMap<>();
	/** Something in the work has no figures at all: then nothing that goes through all uses is complete. */
	private boolean lacking;

	private Contributions(Grouping by, String set) {
		this.by = by;
		this.set = set;
	}

	/** The parts, largest first, whatever their sign. */
	public static List<Contribution> of(WorkResult work, Grouping by, String set) {
		Contributions contributions = new Contributions(by, set);
		for (ElementResult element : work.elements()) {
			element.uses().forEach(use -> contributions.add(element, use));
		}
		return contributions.ranked(work.outcome(set).mki());
	}

	private void add(ElementResult element, UseResult use) {
		lacking |= !use.outcome(set).hasValue();
		switch (by) {
		case ELEMENT -> add(element.code(), element.label(), use, element.place());
		case DECLARATION -> add(use.card().map(CompiledCard::name), use.card().map(CompiledCard::label).orElse(use.label()), use,
				use.card().map(CompiledCard::source).map(Place::of).orElse(use.place()));
		case CATEGORY -> add(use.card().flatMap(CompiledCard::category).map(Category::code), use);
		case MATERIAL -> add(use.card().map(CompiledCard::material).filter(m -> !m.isEmpty()), use);
		case OWNER -> add(owner(use).map(CardOwner::name), owner(use).map(CardOwner::label).orElse(null), use, use.place());
		case INDICATOR -> use.profiles().stream().flatMap(p -> p.figures(set).stream()).forEach(f -> addIndicators(f, use.place()));
		case MODULE, PHASE -> use.profiles().stream().flatMap(p -> p.figures(set).stream()).forEach(f -> addModules(f, use.place()));
		}
	}

	private static Optional<CardOwner> owner(UseResult use) {
		return use.card().flatMap(CompiledCard::owner);
	}

	private void add(Optional<String> key, UseResult use) {
		add(key, key.orElse(null), use, use.place());
	}

	private void add(String key, String label, UseResult use, Place place) {
		add(Optional.ofNullable(key), label, use, place);
	}

	private void add(Optional<String> key, String label, UseResult use, Place place) {
		Outcome outcome = use.outcome(set);
		Sum sum = sum(key.orElse(Contribution.NONE), label);
		sum.signs = sum.signs.plus(Signs.of(outcome)).incomplete(!use.isComplete(set));
		if (outcome.hasValue()) {
			sum.add(outcome.mki(), place);
		}
	}

	private void addModules(ProfileFigures figures, Place place) {
		double[] mki = figures.mkiPerColumn();
		ProfileFigures.Modules outcomes = figures.modules();
		for (Module module : figures.columns()) {
			int column = module.column();
			Sum sum = sum(by == Grouping.MODULE ? module.code() : module.phase(), null);
			if (figures.hasFigure(column) || mki[column] != 0) {
				sum.signs = sum.signs.plus(Signs.of(outcomes.outcome(column)));
				sum.add(mki[column], place);
			} else {
				sum.signs = sum.signs.incomplete(!outcomes.outcome(column).isComplete());
			}
		}
		addUnassigned(figures, figures.unassigned(), place);
	}

	private void addIndicators(ProfileFigures figures, Place place) {
		double[] mki = figures.mkiPerColumn();
		for (Module module : figures.columns()) {
			List<IndicatorResult> indicators = figures.indicators(module.column());
			for (IndicatorResult indicator : indicators) {
				Sum sum = sum(indicator.label(), null);
				sum.signs = sum.signs.plus(Signs.of(indicator.outcome()));
				sum.add(indicator.outcome().mki(), place);
			}
			addUnassigned(figures, indicators.isEmpty() ? mki[module.column()] : 0, place);
		}
		addUnassigned(figures, figures.unassigned(), place);
	}

	private void addUnassigned(ProfileFigures figures, double mki, Place place) {
		if (mki != 0) {
			Sum sum = sum(Contribution.NONE, null);
			sum.signs = sum.signs.plus(Signs.of(figures.outcome()));
			sum.add(mki, place);
		}
	}

	private Sum sum(String key, String label) {
		String known = key == null ? Contribution.NONE : key;
		return sums.computeIfAbsent(known, k -> new Sum(known, label == null ? known : label));
	}

	private List<Contribution> ranked(double whole) {
		boolean acrossUses = by == Grouping.MODULE || by == Grouping.PHASE || by == Grouping.INDICATOR;
		List<Sum> largestFirst = new ArrayList<>(sums.values().stream().filter(sum -> sum.place != null).toList());
		largestFirst.sort(Comparator.comparingDouble((Sum sum) -> Math.abs(sum.mki)).reversed());
		double sizes = largestFirst.stream().mapToDouble(sum -> Math.abs(sum.mki)).sum();
		List<Contribution> ranked = new ArrayList<>();
		double before = 0;
		for (Sum sum : largestFirst) {
			double cumulative = sizes == 0 ? Double.NaN : before + Math.abs(sum.mki) / sizes;
			double share = whole == 0 ? Double.NaN : sum.mki / whole;
			ranked.add(new Contribution(sum.key, sum.label, sum.mki, share, cumulative, sum.mki != 0 && before < MAIN,
					sum.signs.incomplete(acrossUses && lacking), Optional.of(sum.place.uri())));
			before = cumulative;
		}
		return ranked;
	}

	/** What adds up under one key; without a place nothing did. */
	private static final class Sum {
		private final String key;
		private final String label;
		private double mki;
		private double largest = -1;
		private Place place;
		private Signs signs = Signs.NONE;

		Sum(String key, String label) {
			this.key = key;
			this.label = label;
		}

		void add(double part, Place from) {
			mki += part;
			if (Math.abs(part) > largest) {
				largest = Math.abs(part);
				place = from;
			}
		}
	}
}
