package nl.kaartwerk.editor.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The little Markdown that the language services write. */
public final class Markdown {
	/** Characters of a line; the popups do not break lines themselves. */
	private static final int WIDTH = 100;
	private static final Pattern EMPHASIS = Pattern.compile("(?<![\\p{L}\\d*])\\*(?=\\S)([^*\\n]+)(?<=\\S)\\*(?![\\p{L}\\d*])");

	private Markdown() {
	}

	/** As text for a popup that shows no markup. */
	public static String plain(String markdown) {
		String text = EMPHASIS.matcher(markdown.replace("**", "")).replaceAll("$1").replace("\n- ", "\n   \u2022 ").replaceAll("^- ", "   \u2022 ").replace("\n\n", "\n");
		return text.lines().map(Markdown::broken).collect(Collectors.joining("\n"));
	}

	/** A line as several, broken at blanks. */
	private static String broken(String line) {
		StringBuilder lines = new StringBuilder(line);
		int start = 0;
		while (lines.length() - start > WIDTH) {
			int blank = lines.lastIndexOf(" ", start + WIDTH);
			if (blank <= start) {
				break;
			}
			lines.setCharAt(blank, '\n');
			start = blank + 1;
		}
		return lines.toString();
	}
}
