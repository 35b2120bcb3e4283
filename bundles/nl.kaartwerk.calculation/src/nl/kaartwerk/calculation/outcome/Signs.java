package nl.kaartwerk.calculation.outcome;

/**
 * What a figure is to be shown with, wherever it is shown: signs beside it, and the words for them elsewhere.
 *
 * @param incomplete something that it needs was not declared
 * @param approximate a stand-in took part
 * @param unconfirmed a weight took part whose value is not confirmed
 * @param takenOver a published MKI without scores takes part
 */
public record Signs(boolean incomplete, boolean approximate, boolean unconfirmed, boolean takenOver) {
	public static final Signs NONE = new Signs(false, false, false, false);

	public static Signs of(Outcome outcome) {
		return new Signs(!outcome.isComplete(), outcome.approximate(), outcome.unconfirmed(), outcome.takenOver());
	}

	public Signs plus(Signs other) {
		return new Signs(incomplete || other.incomplete, approximate || other.approximate, unconfirmed || other.unconfirmed, takenOver || other.takenOver);
	}

	/** The same, of something that lacks a part for another reason than a cell. */
	public Signs incomplete(boolean lacking) {
		return lacking ? new Signs(true, approximate, unconfirmed, takenOver) : this;
	}

	/** The signs as tables show them, each after a space; a figure that is incomplete needs a word besides. */
	public String marks() {
		return (approximate ? " \u2248" : "") + (unconfirmed ? " *" : "") + (takenOver ? " \u2020" : "");
	}
}
