package nl.kaartwerk.calculation.comparison;

import java.util.OptionalDouble;

/**
 * A part of two works, side by side.
 *
 * @param from euro in the first; empty when it has no such part
 * @param to euro in the second; empty when it has no such part
 */
public record Difference(String key, String label, OptionalDouble from, OptionalDouble to) {
	/** Euro that the second has more than the first. */
	public double change() {
		return to.orElse(0) - from.orElse(0);
	}

	/** The change as a share of the size of the first, so that its sign is that of the change; NaN when the first is 0 or missing. */
	public double relative() {
		return from.orElse(0) == 0 ? Double.NaN : change() / Math.abs(from.getAsDouble());
	}
}
