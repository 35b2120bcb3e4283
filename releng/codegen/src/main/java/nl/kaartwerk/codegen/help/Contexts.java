package nl.kaartwerk.codegen.help;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What F1 shows for each view, wizard and page that a section says it is about: the section, and what it links to. */
final class Contexts {
	private final Map<String, Page> pages;
	/** By bundle. */
	private final Map<String, StringBuilder> files = new TreeMap<>();
	private final Map<String, String> titles = new TreeMap<>();

	Contexts(Map<String, Page> pages) {
		this.pages = pages;
	}

	/** @return the files of contexts by the bundle whose contexts they hold */
	Map<String, String> xml() {
		for (Page page : pages.values()) {
			for (Section section : page.sections()) {
				section.contexts().forEach(id -> context(id, section, page));
			}
		}
		Map<String, String> xml = new LinkedHashMap<>();
		files.forEach((bundle, contexts) -> xml.put(bundle, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<contexts>\n" + contexts + "</contexts>\n"));
		return xml;
	}

	private void context(String id, Section section, Page page) {
		String before = titles.put(id, section.title());
		if (before != null) {
			throw new IllegalArgumentException(page.source() + ", \"" + section.title() + "\": \"" + before + "\" is about " + id + " too");
		}
		int dot = id.lastIndexOf('.');
		StringBuilder xml = files.computeIfAbsent(id.substring(0, dot), bundle -> new StringBuilder());
		xml.append("<context id=\"").append(id.substring(dot + 1)).append("\" title=\"").append(Xml.escaped(section.title())).append("\">\n<description>")
				.append(Xml.escaped(section.summary())).append("</description>\n");
		topic(section.title(), address(page.name(), section.anchor()), xml);
		section.links().forEach(link -> linked(link, page).ifPresent(label -> topic(label,
				address(Addresses.page(link).isEmpty() ? page.name() : Addresses.page(link).replaceFirst("\\.md$", ""), Addresses.anchor(link)), xml)));
		xml.append("</context>\n");
	}

	private Optional<String> linked(String link, Page from) {
		String name = Addresses.page(link);
		Page to = name.isEmpty() ? from : name.endsWith(".md") ? pages.get(name.substring(0, name.length() - ".md".length())) : null;
		return to == null ? Optional.empty()
				: to.sections().stream().filter(section -> section.anchor().equals(Addresses.anchor(link))).findFirst().map(Section::title);
	}

	private static String address(String page, String anchor) {
		return "html/" + page + ".html" + (anchor.isEmpty() ? "" : '#' + anchor);
	}

	private static void topic(String label, String address, StringBuilder xml) {
		xml.append("<topic label=\"").append(Xml.escaped(label)).append("\" href=\"").append(Xml.escaped(address)).append("\"/>\n");
	}
}
