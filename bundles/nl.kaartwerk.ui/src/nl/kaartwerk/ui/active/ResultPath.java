package nl.kaartwerk.ui.active;

import java.util.List;

import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.WorkResult;

/**
 * A result that is selected in a view, with those that it is a part of: what elements of a view's selection adapt to, so that other views can
 * follow it.
 *
 * @param steps from the work to the result itself
 */
public record ResultPath(List<Result> steps) {
	public ResultPath {
		steps = List.copyOf(steps);
		if (steps.isEmpty() || !(steps.getFirst() instanceof WorkResult)) {
			throw new IllegalArgumentException("no work at the head: " + steps);
		}
	}

	public WorkResult work() {
		return (WorkResult) steps.getFirst();
	}

	public Result result() {
		return steps.getLast();
	}
}
