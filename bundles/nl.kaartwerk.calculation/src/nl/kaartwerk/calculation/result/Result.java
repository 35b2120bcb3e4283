package nl.kaartwerk.calculation.result;

import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.outcome.Outcome;

/**
 * A node of the result tree: work, element, use of a product, profile, module, indicator. Below the uses the tree is built when it is asked
 * for, so that computing a work of a thousand uses stays cheap.
 */
public sealed interface Result permits WorkResult, ElementResult, UseResult, ProfileResult, ModuleResult, IndicatorResult {
	/** What to call it: a title, a module code, an indicator code. */
	String label();

	/** The definition, element, use or profile in the text that it follows from. */
	URI source();

	/** The outcome for a set that the tree was computed for. */
	Outcome outcome(String set);

	/** The parts that add up to this node for a set; empty for an indicator. */
	List<? extends Result> children(String set);

	/** The parts by the size of what they add or take away, largest first. */
	default List<Result> contributors(String set) {
		return children(set).stream().<Result>map(child -> child)
				.sorted(Comparator.comparingDouble((Result child) -> Math.abs(child.outcome(set).mki())).reversed()).toList();
	}

	/** The share of this node's MKI in another's, NaN when the other's is 0. */
	default double shareOf(Result parent, String set) {
		double whole = parent.outcome(set).mki();
		return whole == 0 ? Double.NaN : outcome(set).mki() / whole;
	}

	/** The sum of the outcomes of several nodes. */
	static Outcome sum(List<? extends Result> parts, String set) {
		Outcome sum = Outcome.NONE;
		for (Result part : parts) {
			sum = sum.plus(part.outcome(set));
		}
		return sum;
	}
}
