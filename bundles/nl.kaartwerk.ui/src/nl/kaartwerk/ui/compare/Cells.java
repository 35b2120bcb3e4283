package nl.kaartwerk.ui.compare;

import java.text.NumberFormat;
import java.util.Locale;

import nl.kaartwerk.calculation.comparison.Difference;
import nl.kaartwerk.calculation.comparison.Part;

/** Figures as the user's language writes them. What is not there is "-", never 0. */
final class Cells {
	static final String NONE = "-";
	private static final String PLUS = "+";

	private Cells() {
	}

	/** Cents, and for less than a cent two significant digits: a small number is not 0. */
	static String euro(double value) {
		if (value != 0 && Math.abs(value) < 0.005) {
			return String.format(Locale.getDefault(), "%.1e", value);
		}
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMinimumFractionDigits(2);
		format.setMaximumFractionDigits(2);
		return format.format(value);
	}

	static String value(Part part) {
		return part.mki().isPresent() ? euro(part.mki().getAsDouble()) + part.signs().marks() : NONE;
	}

	/** With its sign. */
	static String change(Difference difference) {
		if (difference.from().isEmpty() && difference.to().isEmpty()) {
			return "";
		}
		return signed(difference.change());
	}

	static String signed(double change) {
		return (change > 0 ? PLUS : "") + euro(change == 0 ? 0 : change);
	}

	/** As a share of the first; "" when that is 0 or missing. */
	static String relative(Difference difference) {
		double relative = difference.relative();
		if (Double.isNaN(relative) || difference.to().isEmpty()) {
			return "";
		}
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMinimumFractionDigits(1);
		format.setMaximumFractionDigits(1);
		return (relative > 0 ? PLUS : "") + format.format(relative * 100) + " %";
	}
}
