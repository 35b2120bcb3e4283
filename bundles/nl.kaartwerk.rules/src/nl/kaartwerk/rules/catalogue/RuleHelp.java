package nl.kaartwerk.rules.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.rules.settings.RuleSettings;

/**
 * Writes the help pages of all rules, as the build asks for: one for each rule, with the example that its test checks, and a list of all. They are
 * well-formed, for the workbench reads them as XML.
 */
public final class RuleHelp {
	private static final Messages MESSAGES = new Messages(RuleHelp.class, "page");
	private static final Pattern SECTION = Pattern.compile("(?m)^--- ");

	private final Path examples;
	private final Path folder;
	private final Locale locale;

	private RuleHelp(Path examples, Path folder, Locale locale) {
		this.examples = examples;
		this.folder = folder;
		this.locale = locale;
	}

	/** @param arguments folder of the examples, folder for the pages in English, folder for those in Dutch */
	public static void main(String[] arguments) throws IOException {
		Path examples = Path.of(arguments[0]);
		new RuleHelp(examples, Path.of(arguments[1]), Locale.ENGLISH).write();
		new RuleHelp(examples, Path.of(arguments[2]), Locale.of("nl")).write();
	}

	private void write() throws IOException {
		Files.createDirectories(folder);
		StringBuilder list = new StringBuilder();
		int number = 1;
		for (Group group : Catalogue.groups()) {
			list.append("<h2 id=\"group-").append(number++).append("\">").append(html(group.title(locale))).append("</h2>\n<table>\n");
			for (Rule rule : group.rules()) {
				list.append("<tr><td><a href=\"").append(rule.id()).append(".html\">").append(rule.id()).append("</a></td><td>")
						.append(html(MESSAGES.text("severity." + rule.severity().word(), locale))).append("</td><td>").append(html(rule.pattern(locale)))
						.append("</td></tr>\n");
				Files.writeString(folder.resolve(rule.id() + ".html"), page(rule.id(), body(rule)));
			}
			list.append("</table>\n");
		}
		Files.writeString(folder.resolve("index.html"), page(MESSAGES.text("title", locale), list.toString()));
	}

	private String page(String title, String body) {
		return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + locale.getLanguage()
				+ "\">\n<head><meta charset=\"UTF-8\"/><title>" + html(title) + "</title><link rel=\"stylesheet\" href=\"style.css\"/></head>\n<body>\n<h1>" + html(title) + "</h1>\n" + body + "</body>\n</html>\n";
	}

	private String body(Rule rule) throws IOException {
		StringBuilder body = new StringBuilder();
		body.append("<p><em>").append(html(rule.pattern(locale))).append("</em></p>\n<p>").append(html(rule.explanation(locale))).append("</p>\n<ul>\n");
		new RulePage(rule, RuleSettings.shipped(), locale).facts().forEach(fact -> body.append("<li>").append(html(fact)).append("</li>\n"));
		body.append("</ul>\n");
		Path example = examples.resolve(rule.id() + ".txt");
		if (Files.exists(example)) {
			example(Files.readString(example), body);
		}
		return body.append("<p><a href=\"index.html\">").append(html(MESSAGES.text("title", locale))).append("</a></p>\n").toString();
	}

	/** The first text that raises the rule, with what it marks, and what its first fix makes of it. */
	private void example(String text, StringBuilder body) {
		boolean shown = false;
		boolean repaired = false;
		for (String section : SECTION.split(text)) {
			int end = section.indexOf('\n');
			if (end < 0) {
				continue;
			}
			String marked = html(section.substring(end + 1)).replace("\u00ab", "<mark>").replace("\u00bb", "</mark>");
			if (section.startsWith("raises") && !shown) {
				body.append("<h2>").append(html(MESSAGES.text("example", locale))).append("</h2>\n<pre>").append(marked).append("</pre>\n");
				shown = true;
			} else if (section.startsWith("fix ") && !repaired) {
				body.append("<h2>").append(html(MESSAGES.text("repaired", locale))).append("</h2>\n<pre>").append(marked).append("</pre>\n");
				repaired = true;
			}
		}
	}

	private static String html(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
