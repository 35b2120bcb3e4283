package nl.kaartwerk.publication.whitespots;

import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.result.UseResult;

/**
 * What uses amount to, in euro. Parts add up.
 *
 * @param mki of all uses
 * @param generic the part of it that rests on category 3
 * @param surcharge the part of that which the surcharge of category 3 adds
 * @param hidden the part of {@code generic} whose published MKI includes a surcharge of unknown size; it is not in {@code surcharge}
 * @param uses how many
 * @param without how many of them gave no figure
 */
public record Burden(double mki, double generic, double surcharge, double hidden, int uses, int without) {
	public static final Burden NONE = new Burden(0, 0, 0, 0, 0, 0);

	/** What one use amounts to. */
	static Burden of(UseResult use, String set) {
		Outcome outcome = use.outcome(set);
		if (!outcome.hasValue()) {
			return new Burden(0, 0, 0, 0, 1, 1);
		}
		double generic = outcome.reliance().generic();
		return new Burden(outcome.mki(), generic, use.surcharge(set), use.hidesSurcharge(set) ? generic : 0, 1, 0);
	}

	public Burden plus(Burden other) {
		return new Burden(mki + other.mki, generic + other.generic, surcharge + other.surcharge, hidden + other.hidden, uses + other.uses, without + other.without);
	}

	/** What a part is of a whole; NaN when there is no whole. */
	public static double share(double part, double whole) {
		return whole == 0 ? Double.NaN : part / whole;
	}
}
