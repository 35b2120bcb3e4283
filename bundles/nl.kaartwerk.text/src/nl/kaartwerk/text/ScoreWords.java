package nl.kaartwerk.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;

/** How values, modules, labels and units from elsewhere are spelled in a score table. */
public final class ScoreWords {
	public static final String ND = "ND";
	public static final String MND = "MND";
	private static final Set<String> NOT_DECLARED = Set.of("nd", "n.d.", "n.a.", "n/a", "na", "n.v.t.", "nvt", "ina", "-", "--", "\u2013", "\u2014", "\u2212");
	private static final Set<String> MODULE_NOT_DECLARED = Set.of("mnd", "mnr", "m.n.d.", "m.n.r.");
	/** A word of a table holds no blank, no brace or bracket and no sign of a comment. */
	private static final Pattern NOT_IN_A_WORD = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\ufeff{}\\[\\]/]+");
	private static final Pattern INDEX = Pattern.compile("[_^]\\(([^)]*)\\)");
	private static final Pattern EQUIVALENT = Pattern.compile("[-\\s]*\\b(eqv|equiv|equivalents?|eq|äquivalente?|äquiv|äqv|äq|aeq)\\b\\.?",
			Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

	private ScoreWords() {
	}

	/** ND or MND, when a text is one of the spellings in use for them; nothing at all is for the caller to judge. */
	public static Optional<String> undeclared(String text) {
		String lower = text.toLowerCase(Locale.ROOT);
		if (NOT_DECLARED.contains(lower)) {
			return Optional.of(ND);
		}
		return MODULE_NOT_DECLARED.contains(lower) ? Optional.of(MND) : Optional.empty();
	}

	/** A text as one word of a table: what it cannot hold becomes an underscore. */
	public static String word(String text) {
		return NOT_IN_A_WORD.matcher(text).replaceAll("_");
	}

	/** A text as the label of a row: one word that opens no other construct. */
	public static String label(String text) {
		String word = word(text);
		return Words.KEYWORDS.contains(word) ? "_" + word : word;
	}

	/** A module as the method spells it, when it has it. */
	public static Optional<String> knownModule(String text, Method method) {
		String plain = text.replaceAll("[\\s\\p{Z}]+", "").replaceAll("[\\u2010-\\u2015\\u2212]", "-").toUpperCase(Locale.ROOT);
		String known = plain.equals("A1-3") ? "A1-A3" : plain;
		return method.modules().find(known).map(Module::code);
	}

	/** A module as the method spells it; one that the method does not know as written, as far as a header can hold it. */
	public static String module(String text, Method method) {
		return knownModule(text, method).orElseGet(() -> {
			String word = text.replaceAll("[^\\p{L}\\p{Nd}+-]+", "_");
			return Words.KEYWORDS.contains(word) ? "_" + word : word;
		});
	}

	/** "kg PO_(4)-Äq." becomes "kg PO4 eq". */
	public static String unit(String text) {
		String plain = EQUIVALENT.matcher(INDEX.matcher(text).replaceAll("$1")).replaceAll(" eq");
		return plain.replaceAll("[\\[\\]{}\\s]+", " ").strip();
	}
}
