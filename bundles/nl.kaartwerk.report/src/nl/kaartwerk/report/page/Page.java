package nl.kaartwerk.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import nl.kaartwerk.report.ReportTexts;
import nl.kaartwerk.report.html.Html;

/** The frame of a report: head, style sheet, title, and what stands on the edge of each printed page. */
final class Page {
	private static final int LONGEST_RUNNING_TITLE = 90;

	private final Html html = new Html();
	private final ReportTexts texts;

	/** @param kind what sort of report it is, above its title */
	Page(ReportTexts texts, String title, String kind, LocalDate day) {
		this.texts = texts;
		html.raw("<!DOCTYPE html>");
		html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", texts.locale().getLanguage(), "xml:lang", texts.locale().getLanguage());
		html.open("head").empty("meta", "charset", "UTF-8");
		html.empty("meta", "name", "generator", "content", "Kaartwerk");
		html.empty("meta", "name", "date", "content", day.toString());
		html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
		html.element("title", title);
		html.open("style").raw("\n" + styleSheet() + margins(title, kind, day)).close();
		html.close().open("body");
		html.open("header").element("p", kind, "class", "kind").element("h1", title, "dir", "auto").close();
	}

	private static String styleSheet() {
		try (InputStream in = Page.class.getResourceAsStream("report.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private String margins(String title, String kind, LocalDate day) {
		String shown = title.codePointCount(0, title.length()) > LONGEST_RUNNING_TITLE
				? title.substring(0, title.offsetByCodePoints(0, LONGEST_RUNNING_TITLE)) + "\u2026"
				: title;
		return "@page {\n" + margin("top-left", "left", quoted(shown)) + margin("top-right", "right", quoted(kind))
				+ margin("bottom-left", "left", quoted(texts.get("made", day)))
				+ margin("bottom-right", "right", quoted(texts.get("page") + " ") + " counter(page) " + quoted(" " + texts.get("page-of") + " ") + " counter(pages)") + "}\n";
	}

	private static String margin(String place, String align, String content) {
		return "@" + place + " { content: " + content + "; font-family: \"DejaVu Sans Condensed\", Arial, sans-serif; font-size: 8pt; color: #555555; text-align: " + align
				+ "; vertical-align: middle; }\n";
	}

	/** A text in a style sheet: all that could end it, or the sheet, is written as a number. */
	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.codePoints().map(c -> Character.isISOControl(c) || c >= 0xd800 && c <= 0xdfff ? ' ' : c).forEach(c -> {
			if (c >= 0x80 || c == ' ' || Character.isLetterOrDigit(c)) {
				quoted.appendCodePoint(c);
			} else {
				quoted.append(String.format("\\%06x ", c)); // the blank belongs to the number
			}
		});
		return quoted.append('"').toString();
	}

	Html html() {
		return html;
	}

	String finish() {
		html.close().close();
		return html.finish();
	}
}
