package nl.kaartwerk.publication.change;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A property or a cell that is not as it was. ND is a value like any other; what is not there has none: neither is 0.
 *
 * @param column empty for a property
 * @param before without what only is notation; empty when it was not there
 * @param after the same, of now
 */
public record ValueChange(String column, Optional<String> before, Optional<String> after) {
	private static final int LONGEST_PLAIN = 12;

	/** By which share of the size of the number before it changed; empty unless both are numbers of one unit and that before is not 0. */
	public OptionalDouble relative() {
		Optional<BigDecimal> from = before.flatMap(ValueChange::number);
		Optional<BigDecimal> to = after.flatMap(ValueChange::number);
		if (from.isEmpty() || to.isEmpty() || from.get().signum() == 0 || !rest(before.get()).equals(rest(after.get()))) {
			return OptionalDouble.empty();
		}
		double share = to.get().subtract(from.get()).doubleValue() / Math.abs(from.get().doubleValue());
		return Double.isFinite(share) ? OptionalDouble.of(share) : OptionalDouble.empty();
	}

	/** A value as people read it: 2380 for 2.38E+3. */
	public static String shown(String value) {
		return number(value).map(number -> {
			String plain = number.toPlainString();
			return (plain.length() <= LONGEST_PLAIN ? plain : number.toString()) + rest(value);
		}).orElse(value);
	}

	private static Optional<BigDecimal> number(String value) {
		int blank = value.indexOf(' ');
		try {
			return Optional.of(new BigDecimal(blank < 0 ? value : value.substring(0, blank)));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	private static String rest(String value) {
		int blank = value.indexOf(' ');
		return blank < 0 ? "" : value.substring(blank);
	}
}
