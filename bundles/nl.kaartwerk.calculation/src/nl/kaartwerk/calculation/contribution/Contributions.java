package nl.kaartwerk.calculation.contribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.calculation.card.CompiledCard;
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

	private final Map<String, Double> sums = new LinkedHashMap<>();
	private final Map<String, String> labels = new LinkedHashMap<>();

	private Contributions() {
	}

	/** The parts, largest first, whatever their sign. */
	public static List<Contribution> of(WorkResult work, Grouping by, String set) {
		Contributions contributions = new Contributions();
		for (ElementResult element : work.elements()) {
			element.uses().stream().filter(use -> use.outcome(set).hasValue()).forEach(use -> contributions.add(element, use, by, set));
		}
		return contributions.ranked(work.outcome(set).mki());
	}

	private void add(ElementResult element, UseResult use, Grouping by, String set) {
		switch (by) {
		case ELEMENT -> add(element.code(), element.label(), use.outcome(set).mki());
		case DECLARATION -> add(use.card().map(CompiledCard::name).orElse(Contribution.NONE), use.card().map(CompiledCard::label).orElse(use.label()),
				use.outcome(set).mki());
		case CATEGORY -> add(use.card().flatMap(CompiledCard::category).map(Category::code), use.outcome(set).mki());
		case MATERIAL -> add(use.card().map(CompiledCard::material).filter(m -> !m.isEmpty()), use.outcome(set).mki());
		default -> use.profiles().stream().flatMap(p -> p.figures(set).stream()).forEach(f -> add(f, by));
		}
	}

	private void add(ProfileFigures figures, Grouping by) {
		double[] mki = figures.mkiPerColumn();
		for (Module module : figures.columns()) {
			int column = module.column();
			if (by == Grouping.INDICATOR) {
				List<IndicatorResult> indicators = figures.indicators(column);
				indicators.forEach(i -> add(i.label(), i.label(), i.outcome().mki()));
				if (indicators.isEmpty() && mki[column] != 0) {
					add(Optional.empty(), mki[column]);
				}
			} else if (figures.declares(column) || mki[column] != 0) {
				String key = by == Grouping.MODULE ? module.code() : module.phase();
				add(key, key, mki[column]);
			}
		}
		if (figures.unassigned() != 0) {
			add(Optional.empty(), figures.unassigned());
		}
	}

	private void add(Optional<String> key, double mki) {
		add(key.orElse(Contribution.NONE), key.orElse(Contribution.NONE), mki);
	}

	private void add(String key, String label, double mki) {
		String known = key == null ? Contribution.NONE : key;
		sums.merge(known, mki, Double::sum);
		labels.putIfAbsent(known, label == null ? known : label);
	}

	private List<Contribution> ranked(double whole) {
		double sizes = sums.values().stream().mapToDouble(Math::abs).sum();
		List<Map.Entry<String, Double>> largestFirst = new ArrayList<>(sums.entrySet());
		largestFirst.sort(Comparator.comparingDouble((Map.Entry<String, Double> e) -> Math.abs(e.getValue())).reversed());
		List<Contribution> ranked = new ArrayList<>();
		double before = 0;
		for (Map.Entry<String, Double> entry : largestFirst) {
			double cumulative = sizes == 0 ? Double.NaN : before + Math.abs(entry.getValue()) / sizes;
			double share = whole == 0 ? Double.NaN : entry.getValue() / whole;
			ranked.add(new Contribution(entry.getKey(), labels.get(entry.getKey()), entry.getValue(), share, cumulative, entry.getValue() != 0 && before < MAIN));
			before = cumulative;
		}
		return ranked;
	}
}
