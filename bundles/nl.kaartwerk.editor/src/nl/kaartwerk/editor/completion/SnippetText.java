package nl.kaartwerk.editor.completion;

/**
 * What a snippet of the language server inserts.
 *
 * @param text with the defaults of its placeholders
 * @param selection offset in the text of what is selected in the end
 * @param length of the selection
 */
record SnippetText(String text, int selection, int length) {

	/** Reads a snippet; placeholders within placeholders do not occur. */
	static SnippetText of(String snippet) {
		StringBuilder text = new StringBuilder();
		int selection = -1;
		int length = 0;
		int i = 0;
		while (i < snippet.length()) {
			char c = snippet.charAt(i);
			if (c == '\\' && i + 1 < snippet.length()) {
				text.append(snippet.charAt(i + 1));
				i += 2;
			} else if (c == '$' && i + 1 < snippet.length() && (Character.isDigit(snippet.charAt(i + 1)) || snippet.charAt(i + 1) == '{')) {
				boolean braces = snippet.charAt(i + 1) == '{';
				int end = braces ? snippet.indexOf('}', i) + 1 : i + 2;
				String stop = braces ? snippet.substring(i + 2, end - 1) : snippet.substring(i + 1, end);
				String value = value(stop);
				if (stop.charAt(0) == '0') {
					selection = text.length();
					length = value.length();
				}
				text.append(value);
				i = end;
			} else {
				text.append(c);
				i++;
			}
		}
		return new SnippetText(text.toString(), selection < 0 ? text.length() : selection, length);
	}

	/** "1:name" and "1|a,b|" give "name" and "a". */
	private static String value(String stop) {
		int colon = stop.indexOf(':');
		int bar = stop.indexOf('|');
		if (bar > 0 && (colon < 0 || bar < colon)) {
			return stop.substring(bar + 1).split("[,|]", 2)[0];
		}
		return colon < 0 ? "" : stop.substring(colon + 1);
	}

	/** With every line but the first one further in, and other line ends. */
	SnippetText indented(String indent, String lineEnd) {
		String before = text.substring(0, selection).replace("\n", lineEnd + indent);
		return new SnippetText(text.replace("\n", lineEnd + indent), before.length(), length);
	}
}
