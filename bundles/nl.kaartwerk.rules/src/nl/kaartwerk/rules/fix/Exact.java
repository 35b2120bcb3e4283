package nl.kaartwerk.rules.fix;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Computes with numbers as they are written, so that 1.1 and 2.2 make 3.3. */
final class Exact {
	/** Digits that a converted number has at least. */
	private static final int DIGITS = 3;

	private Exact() {
	}

	/** Exactly; but what is 0 as a double is 0, for nobody can add up a number of a billion digits. */
	static BigDecimal of(String number) {
		return Double.parseDouble(number) == 0 ? BigDecimal.ZERO : new BigDecimal(number);
	}

	/** A number times a factor, in as many digits as it was written with. */
	static String times(String number, double factor) {
		BigDecimal written = of(number);
		return text(written.multiply(BigDecimal.valueOf(factor)).round(new MathContext(Math.max(DIGITS, written.precision()), RoundingMode.HALF_UP)));
	}

	/** Rounded to a number of digits. */
	static String rounded(double value, int digits) {
		return text(BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP)).stripTrailingZeros());
	}

	/** As the language spells it: with an exponent where there would be many zeros. */
	static String text(BigDecimal value) {
		if (value.signum() == 0) {
			return "0";
		}
		int magnitude = value.precision() - value.scale();
		if (magnitude > 7 || magnitude < -3) {
			return String.format(Locale.ROOT, "%." + Math.max(0, value.precision() - 1) + "e", value).replace("e+0", "e").replace("e-0", "e-").replace("e+", "e");
		}
		return value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
	}
}
