package nl.kaartwerk.lang.ide.tests.fuzz;

import java.util.List;
import java.util.Random;

/** A way in which a text is damaged. */
enum Mutation {
	DELETE {
		@Override
		void damage(StringBuilder text, List<String> others, Random random) {
			int at = random.nextInt(text.length() + 1);
			text.delete(at, at + length(text, at, random));
		}
	},
	INSERT {
		@Override
		void damage(StringBuilder text, List<String> others, Random random) {
			text.insert(random.nextInt(text.length() + 1), one(PIECES, random));
		}
	},
	TRUNCATE {
		@Override
		void damage(StringBuilder text, List<String> others, Random random) {
			text.setLength(random.nextInt(text.length() + 1));
		}
	},
	BEHEAD {
		@Override
		void damage(StringBuilder text, List<String> others, Random random) {
			text.delete(0, random.nextInt(text.length() + 1));
		}
	},
	MOVE {
		@Override
		void damage(StringBuilder text, List<String> others, Random random) {
			int at = random.nextInt(text.length() + 1);
			int end = at + length(text, at, random);
			String cut = text.substring(at, end);
			text.delete(at, end).insert(random.nextInt(text.length() + 1), cut);
		}
	},
	DUPLICATE {
		@Override
		void damage(StringBuilder text, List<String> others, Random random) {
			int at = random.nextInt(text.length() + 1);
			text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(400))));
		}
	},
	SPLICE {
		@Override
		void damage(StringBuilder text, List<String> others, Random random) {
			String other = one(others, random);
			int from = random.nextInt(other.length() + 1);
			text.insert(random.nextInt(text.length() + 1), other, from, Math.min(other.length(), from + random.nextInt(400)));
		}
	},
	NEST {
		@Override
		void damage(StringBuilder text, List<String> others, Random random) {
			text.insert(random.nextInt(text.length() + 1), one(OPENINGS, random).repeat(1 + random.nextInt(60)));
		}
	},
	NUMBER {
		@Override
		void damage(StringBuilder text, List<String> others, Random random) {
			int at = next(text, random, Mutation::isDigit);
			int end = at;
			while (end < text.length() && (isDigit(text.charAt(end)) || ".-e".indexOf(text.charAt(end)) >= 0)) {
				end++;
			}
			text.replace(at, end, one(NUMBERS, random));
		}
	},
	WORD {
		@Override
		void damage(StringBuilder text, List<String> others, Random random) {
			String other = one(others, random);
			int from = next(other, random, Character::isLetter);
			int to = wordEnd(other, from);
			int at = next(text, random, Character::isLetter);
			text.replace(at, wordEnd(text, at), other.substring(from, to));
		}
	},
	UNICODE {
		@Override
		void damage(StringBuilder text, List<String> others, Random random) {
			for (int i = random.nextInt(4); i >= 0; i--) {
				text.insert(random.nextInt(text.length() + 1), one(ODD, random));
			}
		}
	},
	LONG_LINE {
		@Override
		void damage(StringBuilder text, List<String> others, Random random) {
			String piece = one(PIECES, random);
			text.insert(random.nextInt(text.length() + 1), piece.repeat(1 + random.nextInt(2000) / piece.length()));
		}
	},
	LINE_ENDS {
		@Override
		void damage(StringBuilder text, List<String> others, Random random) {
			int every = 1 + random.nextInt(4);
			for (int i = text.length() - 1; i >= 0; i--) {
				if (text.charAt(i) == '\n' && random.nextInt(every) == 0) {
					text.replace(i, i + 1, one(LINE_BREAKS, random));
				}
			}
		}
	};

	private static final List<String> PIECES = List.of("{", "}", "\"", "//", "/*", "*/", "[", "]", "(", ")", ",", ":", ".", ".*", "/", "%", "^", "\n", "\r\n", "\t",
			"-", "ND", "MND", "1,2", "1.234,5", "<0.01", "1e999", "A1-A3", "D", "S1:", "impacts A2 {", "inventory {", "profile {", "declaration X {", "building B {",
			"element 16 {", "waive gwp-sum (", "extends", "import a.b.*", "scaling v4_linear parameters 1, 2 {", "composition {", "mass 5 kg", "valid 2026-02-30 to");
	private static final List<String> OPENINGS = List.of("{", "(", "[", "/*", "\"", "declaration C { profile { impacts A2 {\n", "building B { element 1 { ",
			"profile { ", "impacts A1 {\nA1-A3\n", "composition { \"x\" 1 kg ", "a.", "x:");
	private static final List<String> NUMBERS = List.of("0", "-0", "00000", "1e308", "1e309", "1e-400", "1e999999999", "1e2147483648", "9".repeat(400), "0." + "0".repeat(400) + "1",
			"9223372036854775808", "-1e308", "1.", ".5", "1e", "0x10", "NaN", "Infinity", "1_000", "2026-13-45", "999999-01-01", "1/0", "\u0661\u0662", "\uFF11");
	/** Lone surrogates, a pair, text direction, NUL, byte order mark, combining marks, line separators, blanks that are none, what the lexer uses inside. */
	private static final List<String> ODD = List.of("\uD83D", "\uDE00", "\uD83D\uDE00", "\u202E", "\u200F", "\u0000", "\uFEFF", "e\u0301", "\u0301", "\u2028", "\u2029", "\u0085",
			"\u00A0", "\u200B", "\u3000", "\u000B", "\f", "\u001B", "\u007F", "\uFFFD", "\uFFFF", "\uE000", "\uE001", "\uE002", "\uE003", "\u0130", "\u1E9E", "\uFB01", "\u05D0", "\u4E2D", "\u00AB");
	private static final List<String> LINE_BREAKS = List.of("\r\n", "\r", "\n\n", "\n\r", "\r\r\n", "\u2028", "", " ");

	/** Damages a text in place; its own pieces may come from other texts. */
	abstract void damage(StringBuilder text, List<String> others, Random random);

	private static <T> T one(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

	private static int length(CharSequence text, int at, Random random) {
		return Math.min(random.nextInt(60), text.length() - at);
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private interface Kind {
		boolean holds(char c);
	}

	/** The next character of a kind from a random place on, or the end. */
	private static int next(CharSequence text, Random random, Kind kind) {
		int at = random.nextInt(text.length() + 1);
		while (at < text.length() && !kind.holds(text.charAt(at))) {
			at++;
		}
		return at;
	}

	private static int wordEnd(CharSequence text, int start) {
		int end = start;
		while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
			end++;
		}
		return end;
	}
}
