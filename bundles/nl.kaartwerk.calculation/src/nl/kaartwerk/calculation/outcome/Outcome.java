package nl.kaartwerk.calculation.outcome;

/**
 * What was computed for one set at one place of the result tree.
 *
 * @param mki euro; of what was declared, so read it with the completeness
 * @param approximate whether a stand-in was weighed in place of missing scores, or a total stands for its modules
 * @param unconfirmed whether a weight took part whose value is not confirmed
 * @param takenOver whether a published MKI without scores takes part
 */
public record Outcome(double mki, Completeness completeness, Reliance reliance, boolean approximate, boolean unconfirmed, boolean takenOver) {
	public static final Outcome NONE = new Outcome(0, Completeness.NONE, Reliance.NONE, false, false, false);

	/** Of something that is not there: no MKI, and all that it should have declared is missing. */
	public static Outcome missing(Completeness completeness) {
		return new Outcome(0, completeness, Reliance.NONE, false, false, false);
	}

	/** Whether anything at all was declared. Without it there is no MKI: not 0, but none. */
	public boolean hasValue() {
		return completeness.present() > 0;
	}

	public boolean isComplete() {
		return completeness.isComplete();
	}

	public Outcome plus(Outcome other) {
		return new Outcome(mki + other.mki, completeness.plus(other.completeness), reliance.plus(other.reliance),
				approximate || other.approximate, unconfirmed || other.unconfirmed, takenOver || other.takenOver);
	}
}
