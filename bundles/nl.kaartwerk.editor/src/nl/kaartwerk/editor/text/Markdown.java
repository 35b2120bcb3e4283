package nl.kaartwerk.editor.text;

/** The little Markdown that the language services write. */
public final class Markdown {
	private Markdown() {
	}

	/** As text for a popup that shows no markup. */
	public static String plain(String markdown) {
		return markdown.replace("**", "").replace("\n- ", "\n   \u2022 ").replaceAll("^- ", "   \u2022 ").replace("\n\n", "\n");
	}
}
