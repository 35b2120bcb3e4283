package nl.kaartwerk.calculation.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.contribution.Contributions;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.result.WorkResult;

/** Two works side by side for one set: variants of a design, or the same work at two times. */
public record Comparison(WorkResult from, WorkResult to, String set) {

	/** The parts of both, those that differ most first. */
	public List<Difference> by(Grouping grouping) {
		Map<String, Contribution> first = keyed(from, grouping);
		Map<String, Contribution> second = keyed(to, grouping);
		Map<String, String> labels = new LinkedHashMap<>();
		first.forEach((key, part) -> labels.put(key, part.label()));
		second.forEach((key, part) -> labels.putIfAbsent(key, part.label()));
		List<Difference> differences = new ArrayList<>();
		labels.forEach((key, label) -> differences.add(new Difference(key, label, mki(first.get(key)), mki(second.get(key)))));
		differences.sort((a, b) -> Double.compare(Math.abs(b.change()), Math.abs(a.change())));
		return differences;
	}

	private Map<String, Contribution> keyed(WorkResult work, Grouping grouping) {
		Map<String, Contribution> parts = new LinkedHashMap<>();
		Contributions.of(work, grouping, set).forEach(c -> parts.put(c.key(), c));
		return parts;
	}

	private static OptionalDouble mki(Contribution part) {
		return part == null ? OptionalDouble.empty() : OptionalDouble.of(part.mki());
	}

	/** The MKI of both works. */
	public Difference total() {
		return new Difference("", "", mki(from.outcome(set)), mki(to.outcome(set)));
	}

	private static OptionalDouble mki(Outcome outcome) {
		return outcome.hasValue() ? OptionalDouble.of(outcome.mki()) : OptionalDouble.empty();
	}

	/** The MPG of both buildings; empty sides where there is none. */
	public Difference mpg() {
		return new Difference("", "", from.mpg(set), to.mpg(set));
	}

	/** Whether one of the two is incomplete, so that the difference may be one of completeness. */
	public boolean isIncomplete() {
		return !from.isComplete(set) || !to.isComplete(set);
	}
}
