package nl.kaartwerk.report.page;

import java.util.List;
import java.util.Locale;

import nl.kaartwerk.report.html.Html;

/** The parts that tables of reports are made of. */
final class Tables {
	private static final String FIGURE = "n";
	private static final String ABSENT = "absent";

	private final Html html;

	Tables(Html html) {
		this.html = html;
	}

	/**
	 * Opens a table and writes its heads, which are repeated on each page.
	 *
	 * @param widths per cent of each column; one below 0 holds figures, and is aligned to the right
	 */
	void open(String style, List<String> heads, double... widths) {
		html.open("table", "class", style).open("thead").open("tr");
		for (int i = 0; i < heads.size(); i++) {
			html.element("th", heads.get(i), "class", widths[i] < 0 ? FIGURE : null, "style", "width:" + plain(Math.abs(widths[i])) + "%");
		}
		html.close().close().open("tbody");
	}

	private static String plain(double width) {
		return width == Math.rint(width) ? Integer.toString((int) width) : String.format(Locale.ROOT, "%.2f", width);
	}

	void close() {
		html.close().close();
	}

	void row(String style) {
		html.open("tr", "class", style);
	}

	void endRow() {
		html.close();
	}

	/** A cell with a text of the user. */
	void label(String text) {
		html.element("td", text, "class", "label", "dir", "auto");
	}

	void text(String text) {
		html.element("td", text, "dir", "auto");
	}

	void figure(String text) {
		html.element("td", text, "class", FIGURE);
	}

	/** A cell for something that is not there: never a number. */
	void absent(String text) {
		html.element("td", text, "class", FIGURE + ' ' + ABSENT);
	}

	/** Names and what they are; what is null or empty is left out. */
	void facts(List<String> namesAndValues) {
		html.open("table", "class", "facts").open("tbody");
		for (int i = 0; i < namesAndValues.size(); i += 2) {
			String value = namesAndValues.get(i + 1);
			if (value != null && !value.isBlank()) {
				html.open("tr").element("th", namesAndValues.get(i)).element("td", value, "dir", "auto").close();
			}
		}
		html.close().close();
	}

	/** The few figures that matter most, side by side. */
	void key(List<String> captionsAndValues) {
		html.open("table", "class", "key").open("tbody").open("tr");
		for (int i = 0; i < captionsAndValues.size(); i += 2) {
			html.open("td").element("span", captionsAndValues.get(i), "class", "caption").element("span", captionsAndValues.get(i + 1), "class", "value").close();
		}
		html.close().close().close();
	}
}
