package nl.kaartwerk.calculation.result;

import java.util.List;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.weight.Weight;

/**
 * One indicator in one module.
 *
 * @param amount of impact, in the unit of the indicator
 */
public record IndicatorResult(Indicator indicator, Weight weight, double amount, Outcome outcome, URI source) implements Result {
	@Override
	public String label() {
		return indicator.code();
	}

	@Override
	public Outcome outcome(String set) {
		return indicator.set().equals(set) ? outcome : Outcome.NONE;
	}

	@Override
	public List<Result> children(String set) {
		return List.of();
	}
}
