package nl.kaartwerk.calculation.outcome;

/**
 * How much of what an MKI rests on was declared.
 *
 * @param expected cells that the MKI needs: weighed indicators in declared and in mandatory modules
 * @param present those of them that hold a number
 * @param missingIndicators bit i is set when the indicator at position i of its set lacks a number somewhere
 * @param missingModules bit c is set when the counted module of column c lacks a number somewhere
 */
public record Completeness(int expected, int present, long missingIndicators, int missingModules) {
	/** Of nothing: complete, and adds nothing. */
	public static final Completeness NONE = new Completeness(0, 0, 0, 0);

	/** Of a card that declares nothing: all that it must at least declare is missing. */
	public static Completeness ofNothing(int modules, long indicators) {
		return new Completeness(Long.bitCount(indicators) * Integer.bitCount(modules), 0, indicators, modules);
	}

	public boolean isComplete() {
		return present == expected;
	}

	/** Between 0 and 1. */
	public double share() {
		return expected == 0 ? 1 : (double) present / expected;
	}

	public Completeness plus(Completeness other) {
		if (other.expected == 0) {
			return this;
		}
		return expected == 0 ? other
				: new Completeness(expected + other.expected, present + other.present, missingIndicators | other.missingIndicators,
						missingModules | other.missingModules);
	}
}
