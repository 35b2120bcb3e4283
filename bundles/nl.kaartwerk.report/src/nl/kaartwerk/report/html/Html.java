package nl.kaartwerk.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Writes XHTML: what is opened is closed, what is a text is escaped, and what no XML may hold becomes a replacement character. */
public final class Html {
	private static final Set<String> ON_OWN_LINE = Set.of("html", "head", "body", "title", "style", "meta", "header", "section", "footer", "h1", "h2", "h3",
			"p", "ul", "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "dl");
	private static final char REPLACEMENT = '\ufffd';

	private final StringBuilder out = new StringBuilder();
	private final Deque<String> open = new ArrayDeque<>();

	/** @param attributes names and values in turn; one whose value is null is left out */
	public Html open(String tag, String... attributes) {
		start(tag, attributes);
		out.append('>');
		open.push(tag);
		return this;
	}

	private void start(String tag, String... attributes) {
		if (ON_OWN_LINE.contains(tag) && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
			out.append('\n');
		}
		out.append('<').append(tag);
		for (int i = 0; i < attributes.length; i += 2) {
			if (attributes[i + 1] != null) {
				out.append(' ').append(attributes[i]).append("=\"");
				escape(attributes[i + 1]);
				out.append('"');
			}
		}
	}

	public Html close() {
		out.append("</").append(open.pop()).append('>');
		return this;
	}

	public Html text(String text) {
		escape(text);
		return this;
	}

	/** An element that holds nothing but a text. */
	public Html element(String tag, String text, String... attributes) {
		return open(tag, attributes).text(text).close();
	}

	/** An element without content, such as a meta. */
	public Html empty(String tag, String... attributes) {
		start(tag, attributes);
		out.append("/>");
		return this;
	}

	/** Text of our own that is markup already: a style sheet. */
	public Html raw(String markup) {
		out.append(markup);
		return this;
	}

	/** The whole document. */
	public String finish() {
		if (!open.isEmpty()) {
			throw new IllegalStateException("still open: " + open);
		}
		return out.append('\n').toString();
	}

	private void escape(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '&' -> out.append("&amp;");
			case '"' -> out.append("&quot;");
			default -> {
				if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
					out.append(c).append(text.charAt(++i));
				} else {
					out.append(isAllowed(c) ? c : REPLACEMENT);
				}
			}
			}
		}
	}

	private static boolean isAllowed(char c) {
		return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && !Character.isSurrogate(c) && c < '\ufffe' && !(c >= 0x7f && c <= 0x9f);
	}
}
