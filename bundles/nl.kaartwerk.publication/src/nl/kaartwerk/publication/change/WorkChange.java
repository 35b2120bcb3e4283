package nl.kaartwerk.publication.change;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import nl.kaartwerk.calculation.comparison.Comparison;
import nl.kaartwerk.calculation.comparison.Difference;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.result.WorkResult;

/**
 * A work whose result is not what it was.
 *
 * @param name with its package
 * @param before empty for one that is new
 * @param after empty for one that is gone
 * @param mki per set that either version has
 */
public record WorkChange(String name, Optional<WorkResult> before, Optional<WorkResult> after, List<MkiChange> mki) {
	public WorkChange {
		mki = List.copyOf(mki);
	}

	public Kind kind() {
		return Kind.of(before.isPresent(), after.isPresent());
	}

	public String label() {
		return after.or(() -> before).orElseThrow().label();
	}

	/** Whether something is missing in the MKI of a set, before or after. */
	public boolean isIncomplete(String set) {
		return before.filter(work -> !work.isComplete(set)).isPresent() || after.filter(work -> !work.isComplete(set)).isPresent();
	}

	/** MPG of a set before and after; empty sides where there is none. */
	public Difference mpg(String set) {
		return new Difference("", "", before.map(work -> work.mpg(set)).orElse(OptionalDouble.empty()),
				after.map(work -> work.mpg(set)).orElse(OptionalDouble.empty()));
	}

	/** The elements whose MKI differs, most first; none for a work that is new or gone. */
	public List<Difference> elements(String set) {
		if (before.isEmpty() || after.isEmpty()) {
			return List.of();
		}
		return new Comparison(before.get(), after.get(), set).by(Grouping.ELEMENT).stream()
				.filter(d -> d.from().isPresent() != d.to().isPresent() || Math.abs(d.change()) > 1e-12 * Math.max(Math.abs(d.from().orElse(0)), Math.abs(d.to().orElse(0)))).toList();
	}
}
