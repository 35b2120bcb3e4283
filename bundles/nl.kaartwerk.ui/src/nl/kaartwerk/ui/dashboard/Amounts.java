package nl.kaartwerk.ui.dashboard;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.calculation.outcome.Signs;

/** Figures as the user's language writes them. */
final class Amounts {
	static final String NONE = "-";
	/** What is smaller would be written as 0. */
	private static final double LEAST_SHARE = 0.0005;

	private Amounts() {
	}

	/** Cents, and for less than a cent two significant digits: a small number is not 0. What is not declared is none. */
	static String euro(double value) {
		if (Double.isNaN(value)) {
			return NONE;
		}
		return value != 0 && Math.abs(value) < 0.005 ? String.format(Locale.getDefault(), "%.1e", value) : decimals(value, 2);
	}

	/** With its unit, which nothing is written without a number. */
	static String withUnit(double euro) {
		return Double.isNaN(euro) ? NONE : Texts.get("euro", euro(euro));
	}

	static String mpg(double value) {
		return decimals(value, 3);
	}

	static String percent(double share) {
		if (Double.isNaN(share)) {
			return NONE;
		}
		return share != 0 && Math.abs(share) < LEAST_SHARE ? "< " + decimals(LEAST_SHARE * 200, 1) + " %" : decimals(share * 100, 1) + " %";
	}

	private static String decimals(double value, int digits) {
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMinimumFractionDigits(digits);
		format.setMaximumFractionDigits(digits);
		return format.format(value);
	}

	/** What a figure is to be shown with, after it: the word that matters most and the signs for the others. */
	static String marks(Signs signs) {
		return signs.marks() + (signs.incomplete() ? ' ' + Texts.get("incomplete") : "");
	}

	/** The same where there is little room. */
	static String shortMarks(Signs signs) {
		return (signs.marks() + (signs.incomplete() ? ' ' + Texts.get("incomplete.short") : "")).strip();
	}

	/** The same in words; empty when there is nothing to say. */
	static String remarks(Signs signs) {
		return Stream.of(signs.incomplete() ? Texts.get("incomplete") : "", signs.approximate() ? "\u2248 " + Texts.get("sign.approximate") : "",
				signs.unconfirmed() ? "* " + Texts.get("sign.unconfirmed") : "", signs.takenOver() ? "\u2020 " + Texts.get("sign.takenOver") : "")
				.filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
	}
}
