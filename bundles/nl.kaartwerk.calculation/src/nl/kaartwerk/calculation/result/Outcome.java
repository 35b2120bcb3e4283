package nl.kaartwerk.calculation.result;

/**
 * What was computed for one set at one place of the result tree.
 *
 * @param mki euro; of what was declared, so read it with the completeness
 * @param approximate whether a stand-in was weighed in place of missing scores
 * @param unconfirmed whether a weight took part whose value is not confirmed
 */
public record Outcome(double mki, Completeness completeness, boolean approximate, boolean unconfirmed) {
	public static final Outcome NONE = new Outcome(0, Completeness.NONE, false, false);

	/** Whether anything at all was declared. Without it there is no MKI: not 0, but none. */
	public boolean hasValue() {
		return completeness.present() > 0;
	}

	public boolean isComplete() {
		return completeness.isComplete();
	}

	public Outcome plus(Outcome other) {
		return new Outcome(mki + other.mki, completeness.plus(other.completeness), approximate || other.approximate,
				unconfirmed || other.unconfirmed);
	}
}
