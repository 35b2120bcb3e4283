package nl.kaartwerk.model.value;

import java.util.Objects;

/**
 * A decimal number that keeps the text it was written with, so that 1.20 stays 1.20.
 *
 * @param text the number as written: an optional sign, digits, optionally a decimal point with digits, optionally an exponent
 * @param value the nearest double; never infinite or NaN
 */
public record Decimal(String text, double value) {

	public Decimal {
		Objects.requireNonNull(text);
		if (!Double.isFinite(value)) {
			throw new NumberFormatException("not a finite number: " + text);
		}
	}

	/**
	 * Reads a decimal number as the language writes it.
	 *
	 * @throws NumberFormatException when the text is no such number, or is too large for a double
	 */
	public static Decimal valueOf(String text) {
		if (!isDecimal(text)) {
			throw new NumberFormatException("not a decimal number: " + text);
		}
		return new Decimal(text, Double.parseDouble(text));
	}

	/** The shortest text that reads back as the value. */
	public static Decimal of(double value) {
		return new Decimal(plain(value), value);
	}

	/** Whether the text is a number in the language: decimal point, optional exponent, no grouping, no NaN, no hexadecimal. */
	public static boolean isDecimal(String text) {
		int end = text.length();
		int i = 0;
		if (i < end && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
			i++;
		}
		int digits = digits(text, i);
		if (digits == i) {
			return false;
		}
		i = digits;
		if (i < end && text.charAt(i) == '.') {
			digits = digits(text, i + 1);
			if (digits == i + 1) {
				return false;
			}
			i = digits;
		}
		if (i < end && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
			i++;
			if (i < end && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
				i++;
			}
			digits = digits(text, i);
			if (digits == i) {
				return false;
			}
			i = digits;
		}
		return i == end;
	}

	private static int digits(String text, int from) {
		int i = from;
		while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
			i++;
		}
		return i;
	}

	private static String plain(double value) {
		if (value == Math.rint(value) && Math.abs(value) < 1e15) {
			return Long.toString((long) value);
		}
		return Double.toString(value);
	}

	@Override
	public String toString() {
		return text;
	}
}
