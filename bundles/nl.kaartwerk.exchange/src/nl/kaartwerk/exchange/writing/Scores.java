package nl.kaartwerk.exchange.writing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;

/** Brings scores into the unit that a format demands, in decimal arithmetic. */
public final class Scores {
	private static final MathContext QUOTIENT = MathContext.DECIMAL64;

	private Scores() {
	}

	/**
	 * What scores of a row are multiplied by, as a number and a divisor, to be in a unit.
	 *
	 * @param given unit of the row, null for the indicator's own
	 * @param wanted unit of the format, null for the indicator's own
	 * @return 1 when they are the same; empty when nothing links them
	 */
	public static Optional<Factor> factor(Method method, Indicator indicator, String given, String wanted) {
		if (given != null && wanted != null && given.equals(wanted)) {
			return Optional.of(Factor.ONE);
		}
		var from = method.indicatorUnits().factor(indicator, given);
		var to = method.indicatorUnits().factor(indicator, wanted);
		return from.isEmpty() || to.isEmpty() ? Optional.empty() : Optional.of(new Factor(BigDecimal.valueOf(from.getAsDouble()), BigDecimal.valueOf(to.getAsDouble())));
	}

	/** A quotient that is not yet worked out, so that exact factors stay exact. */
	public record Factor(BigDecimal number, BigDecimal divisor) {
		static final Factor ONE = new Factor(BigDecimal.ONE, BigDecimal.ONE);

		public boolean isOne() {
			return number.compareTo(divisor) == 0;
		}

		/** A score as text, with its own digits when the factor is one. */
		public BigDecimal times(String score) {
			BigDecimal value = new BigDecimal(score);
			if (isOne()) {
				return value;
			}
			BigDecimal product = value.multiply(number);
			return divisor.compareTo(BigDecimal.ONE) == 0 ? product : product.divide(divisor, QUOTIENT);
		}
	}
}
