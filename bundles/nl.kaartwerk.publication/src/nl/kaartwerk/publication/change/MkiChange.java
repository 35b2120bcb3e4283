package nl.kaartwerk.publication.change;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import nl.kaartwerk.calculation.outcome.Outcome;

/** The MKI of a set before and after; an outcome without a value where nothing was declared, which is not 0. */
public record MkiChange(String set, Outcome before, Outcome after) {
	/** Of the size of the figure: less is the rounding of a sum in another order. */
	private static final double ROUNDING = 1e-12;

	/** Those sets of which one side has an MKI, in the order of their names. */
	static List<MkiChange> between(Set<String> sets, Function<String, Outcome> before, Function<String, Outcome> after) {
		List<MkiChange> changes = new ArrayList<>();
		for (String set : new TreeSet<>(sets)) {
			MkiChange change = new MkiChange(set, before.apply(set), after.apply(set));
			if (change.before.hasValue() || change.after.hasValue()) {
				changes.add(change);
			}
		}
		return changes;
	}

	/** Euro more than before; empty when one side has none. */
	public OptionalDouble difference() {
		return before.hasValue() && after.hasValue() ? OptionalDouble.of(differs() ? after.mki() - before.mki() : 0) : OptionalDouble.empty();
	}

	/** The difference as a share of the size of the figure before; empty when that is 0 or one side has none. */
	public OptionalDouble relative() {
		OptionalDouble difference = difference();
		return difference.isEmpty() || before.mki() == 0 ? OptionalDouble.empty() : OptionalDouble.of(difference.getAsDouble() / Math.abs(before.mki()));
	}

	public boolean isIncomplete() {
		return before.hasValue() && !before.isComplete() || after.hasValue() && !after.isComplete();
	}

	/** Whether the figure, or how much of it is declared, is another one. */
	public boolean differs() {
		return before.hasValue() != after.hasValue() || before.completeness().present() != after.completeness().present()
				|| before.completeness().expected() != after.completeness().expected()
				|| Math.abs(after.mki() - before.mki()) > ROUNDING * Math.max(Math.abs(before.mki()), Math.abs(after.mki()));
	}
}
