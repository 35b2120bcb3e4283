package nl.kaartwerk.calculation.outcome;

/**
 * How much of an MKI rests on something that one must know of. In euro, signed like the MKI, so that parts add up.
 *
 * @param unconfirmed on weights whose value is not confirmed
 * @param generic on declarations of a category with a surcharge (category 3)
 * @param takenOver on published MKI values without scores
 */
public record Reliance(double unconfirmed, double generic, double takenOver) {
	public static final Reliance NONE = new Reliance(0, 0, 0);

	public Reliance plus(Reliance other) {
		return other == NONE ? this
				: this == NONE ? other : new Reliance(unconfirmed + other.unconfirmed, generic + other.generic, takenOver + other.takenOver);
	}
}
