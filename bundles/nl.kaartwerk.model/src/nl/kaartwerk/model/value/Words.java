package nl.kaartwerk.model.value;

/** Splits one line of a table into raw words: whatever stands between blanks and comments. */
final class Words {
	private Words() {
	}

	/** The next offset that belongs to a word, or the length of the text. */
	static int skipBlank(String text, int from) {
		int i = from;
		while (i < text.length()) {
			if (isBlank(text.charAt(i))) {
				i++;
			} else if (text.startsWith("/*", i)) {
				int close = text.indexOf("*/", i + 2);
				i = close < 0 ? text.length() : close + 2;
			} else if (text.startsWith("//", i)) {
				return text.length();
			} else {
				return i;
			}
		}
		return i;
	}

	static int endOfWord(String text, int from) {
		int i = from;
		while (i < text.length() && !isBlank(text.charAt(i)) && !text.startsWith("/*", i) && !text.startsWith("//", i)) {
			i++;
		}
		return i;
	}

	/** Blank as people see it: also the no-break space that spreadsheets and web pages leave. */
	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t' || c == '\u00a0' || c == '\r' || c == '\n' || c == '\ufeff';
	}
}
