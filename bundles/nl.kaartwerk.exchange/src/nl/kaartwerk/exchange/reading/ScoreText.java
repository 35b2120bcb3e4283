package nl.kaartwerk.exchange.reading;

import java.util.Optional;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.text.ScoreWords;

/** Turns values, modules and units of the format into words that a table of the language can hold. */
public final class ScoreText {
	private static final int LONGEST = 200;
	private static final int PLAIN = 30;

	private ScoreText() {
	}

	/** The cell for a value. Numbers keep their text; what is no number stays as it is, so that it shows as a bad cell, and is reported. */
	public static String cell(Node value) {
		if (value.exists() && value.peek().isEmpty() && (value.isObject() || value.isList())) {
			value.finding("cell-no-value");
			return ScoreWords.ND;
		}
		String text = value.text().orElse(ScoreWords.ND);
		if (isPlainNumber(text)) {
			return text;
		}
		Optional<String> undeclared = ScoreWords.undeclared(text);
		if (undeclared.isPresent()) {
			return undeclared.get();
		}
		if (!Decimal.isDecimal(text)) {
			value.finding("cell-not-a-number", shortened(text));
			return ScoreWords.word(shortened(text));
		}
		if (!Double.isFinite(Double.parseDouble(text))) {
			value.finding("cell-not-a-number", shortened(text));
		}
		return text;
	}

	/** Most cells are digits with a point and perhaps a short exponent; nothing more needs to be asked of them. */
	public static boolean isPlainNumber(String text) {
		int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
		boolean small = exponent < 0 || text.length() - exponent <= 3 || text.length() - exponent == 4 && !Character.isDigit(text.charAt(exponent + 1));
		return small && text.length() <= PLAIN && Decimal.isDecimal(text);
	}

	public static String shortened(String text) {
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
	}

	/** A module as the method spells it; one that the method does not know as written, as far as a header can hold it. */
	public static String module(String text, Method method) {
		return ScoreWords.knownModule(text, method).orElseGet(() -> ScoreWords.module(shortened(text), method));
	}
}
