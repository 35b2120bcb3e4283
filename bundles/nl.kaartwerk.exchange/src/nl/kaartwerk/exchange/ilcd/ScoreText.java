package nl.kaartwerk.exchange.ilcd;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.text.Words;

/** Turns values, modules and units of the format into words that a table of the language can hold. */
final class ScoreText {
	private static final String ND = "ND";
	private static final Set<String> NOT_DECLARED = Set.of("ND", "INA", "-", "NA", "N/A");
	private static final Set<String> MODULE_NOT_DECLARED = Set.of("MND", "MNR");
	/** A word of a table holds no blank, no brace or bracket and no sign of a comment. */
	private static final Pattern NOT_IN_A_WORD = Pattern.compile("[\\s\\u00a0\\ufeff{}\\[\\]/]+");
	private static final int LONGEST = 200;
	private static final Pattern INDEX = Pattern.compile("[_^]\\(([^)]*)\\)");
	private static final Pattern EQUIVALENT = Pattern.compile("[-\\s]*\\b(eqv|equiv|equivalents?|eq|äquivalente?|äquiv|äqv|äq|aeq)\\b\\.?",
			Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

	private ScoreText() {
	}

	/** The cell for a value. Numbers keep their text; what is no number stays as it is, so that it shows as a bad cell, and is reported. */
	static String cell(Node value) {
		if (value.exists() && value.peek().isEmpty() && (value.isObject() || value.isList())) {
			value.finding("cell-no-value");
			return ND;
		}
		String text = value.text().orElse(ND);
		String upper = text.toUpperCase(Locale.ROOT);
		if (NOT_DECLARED.contains(upper)) {
			return ND;
		}
		if (MODULE_NOT_DECLARED.contains(upper)) {
			return "MND";
		}
		if (!Decimal.isDecimal(text)) {
			value.finding("cell-not-a-number", shortened(text));
			return NOT_IN_A_WORD.matcher(shortened(text)).replaceAll("_");
		}
		if (!Double.isFinite(Double.parseDouble(text))) {
			value.finding("cell-not-a-number", shortened(text));
		}
		return text;
	}

	static String shortened(String text) {
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
	}

	/** A module as the method spells it; one that the method does not know as written, as far as a header can hold it. */
	static String module(String text, Method method) {
		String plain = text.replaceAll("\\s+", "").replace('\u2013', '-').toUpperCase(Locale.ROOT);
		String known = plain.equals("A1-3") ? "A1-A3" : plain;
		if (method.modules().find(known).map(Module::code).isPresent()) {
			return known;
		}
		String word = shortened(text).replaceAll("[^\\p{L}\\p{Nd}+-]+", "_");
		return Words.KEYWORDS.contains(word) ? "_" + word : word;
	}

	/** "kg PO_(4)-Äq." becomes "kg PO4 eq". */
	static String unit(String text) {
		String plain = EQUIVALENT.matcher(INDEX.matcher(text).replaceAll("$1")).replaceAll(" eq");
		return plain.replaceAll("[\\[\\]{}\\s]+", " ").strip();
	}
}
