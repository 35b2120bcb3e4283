package nl.kaartwerk.calculation.outcome;

import java.util.Locale;

/** How figures are shown to people: decimal point, like in the language, or as a reader writes them. Machine formats carry all digits. */
public final class Figures {
	private Figures() {
	}

	/** The MKI of an outcome, "-" when nothing was declared. */
	public static String euro(Outcome outcome) {
		return euro(outcome, Locale.ROOT);
	}

	/** The same with the decimal sign of the reader. */
	public static String euro(Outcome outcome, Locale reader) {
		return outcome.hasValue() ? euro(outcome.mki(), reader) : "-";
	}

	/** Cents, and for less than a cent two significant digits. */
	public static String euro(double value) {
		return euro(value, Locale.ROOT);
	}

	private static String euro(double value, Locale reader) {
		boolean tiny = value != 0 && Math.abs(value) < 0.005;
		return String.format(reader, tiny ? "%.1e" : "%.2f", value);
	}

	public static String mpg(double value) {
		return mpg(value, Locale.ROOT);
	}

	/** The same with the decimal sign of the reader. */
	public static String mpg(double value, Locale reader) {
		return String.format(reader, "%.3f", value);
	}

	/** With one decimal; what rounds to nothing has no sign. */
	public static String percent(double share) {
		if (Double.isNaN(share)) {
			return "-";
		}
		String percent = String.format(Locale.ROOT, "%.1f %%", share * 100);
		return percent.equals("-0.0 %") ? "0.0 %" : percent;
	}

	/** Rounded down, so that 100 % means complete. */
	public static String complete(Completeness completeness) {
		return (int) Math.floor(completeness.share() * 100) + " %";
	}

	public static String number(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4g", value);
	}
}
