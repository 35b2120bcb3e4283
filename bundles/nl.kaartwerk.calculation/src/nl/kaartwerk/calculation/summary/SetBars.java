package nl.kaartwerk.calculation.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.IndicatorSet;

/** A work and its elements by indicator set, side by side: A1 against A2. */
public final class SetBars {
	private SetBars() {
	}

	/** Series: ids of the sets, oldest first; also those that nothing was declared for. */
	public static SeriesBars of(WorkResult work) {
		List<String> sets = work.method().impactSets().stream().map(IndicatorSet::id).toList();
		List<SeriesBars.Row> rows = new ArrayList<>();
		rows.add(row(work, work.label(), sets, sets.stream().allMatch(work::isComplete)));
		for (ElementResult element : work.elements()) {
			rows.add(row(element, key(element), sets, sets.stream().allMatch(element::isComplete)));
		}
		return new SeriesBars(sets, rows);
	}

	/** A half-typed element has no code. */
	static String key(ElementResult element) {
		return element.code() == null ? Contribution.NONE : element.code();
	}

	private static SeriesBars.Row row(Result result, String key, List<String> sets, boolean complete) {
		double[] values = sets.stream().mapToDouble(set -> result.outcome(set).hasValue() ? result.outcome(set).mki() : Double.NaN).toArray();
		Signs signs = sets.stream().map(set -> Signs.of(result.outcome(set))).reduce(Signs.NONE, Signs::plus).incomplete(!complete);
		return new SeriesBars.Row(key, result.label(), values, values[values.length - 1], signs, Optional.of(result.source()));
	}
}
