package nl.kaartwerk.rules.score;

import java.util.Locale;

/** Computed numbers as findings show them: as the language writes numbers, in a few digits. */
public final class Shown {
	private Shown() {
	}

	/** Four significant digits. */
	public static String number(double value) {
		double size = Math.abs(value);
		if (value == 0) {
			return "0";
		}
		if (size >= 1e5 || size < 1e-3) {
			return String.format(Locale.ROOT, "%.3e", value);
		}
		int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
		String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
		return text.indexOf('.') < 0 ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
	}

	/** A share as a percentage, with at most two significant digits. */
	public static String percent(double share) {
		double percent = share * 100;
		return (percent >= 10 || percent == Math.rint(percent) ? String.format(Locale.ROOT, "%.0f", percent) : String.format(Locale.ROOT, "%.1f", percent)) + " %";
	}
}
