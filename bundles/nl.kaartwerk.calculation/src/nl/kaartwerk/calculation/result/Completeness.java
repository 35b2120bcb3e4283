package nl.kaartwerk.calculation.result;

/**
 * How much of what an MKI rests on was declared.
 *
 * @param expected cells that the MKI needs: weighed indicators in declared and in mandatory modules
 * @param present those of them that hold a number
 */
public record Completeness(int expected, int present) {
	/** Of nothing: complete, and adds nothing. */
	public static final Completeness NONE = new Completeness(0, 0);

	public boolean isComplete() {
		return present == expected;
	}

	/** Between 0 and 1. */
	public double share() {
		return expected == 0 ? 1 : (double) present / expected;
	}

	public Completeness plus(Completeness other) {
		return new Completeness(expected + other.expected, present + other.present);
	}
}
