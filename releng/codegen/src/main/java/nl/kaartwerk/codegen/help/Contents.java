package nl.kaartwerk.codegen.help;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The table of contents for the help of the workbench: the pages as the first page lists them, a topic for each heading, the rules by group. */
final class Contents {
	private static final String INDEX = "index";
	private static final String RULES = "rules";

	private final Map<String, Page> pages;
	/** The list of rules that the rules' own generator writes. */
	private final Path ruleList;
	private final StringBuilder xml = new StringBuilder();

	Contents(Map<String, Page> pages, Path ruleList) {
		this.pages = pages;
		this.ruleList = ruleList;
	}

	String xml() throws Exception {
		Page index = pages.get(INDEX);
		xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<toc label=\"").append(Xml.escaped(index.title())).append("\" topic=\"html/index.html\">\n");
		List<String> order = index.sections().stream().flatMap(section -> section.links().stream()).filter(link -> link.endsWith(".md"))
				.map(link -> link.substring(0, link.length() - ".md".length())).distinct().toList();
		List<String> unlisted = pages.keySet().stream().filter(name -> !name.equals(INDEX) && !order.contains(name)).sorted().toList();
		if (!unlisted.isEmpty()) {
			throw new IllegalArgumentException(index.source() + " does not list " + unlisted);
		}
		for (String name : order) {
			page(pages.get(name));
		}
		return xml.append("</toc>\n").toString();
	}

	private void page(Page page) throws Exception {
		List<Section> sections = page.sections();
		int open = 0;
		for (int i = 0; i < sections.size(); i++) {
			Section section = sections.get(i);
			for (; open >= section.level(); open--) {
				xml.append("</topic>\n");
			}
			topic(section.title(), "html/" + page.name() + ".html" + (section.anchor().isEmpty() ? "" : '#' + section.anchor()));
			open++;
		}
		for (; open > 1; open--) {
			xml.append("</topic>\n");
		}
		if (page.name().equals(RULES)) {
			rules();
		}
		xml.append("</topic>\n");
	}

	private void topic(String label, String address) {
		xml.append("<topic label=\"").append(Xml.escaped(label)).append("\" href=\"").append(Xml.escaped(address)).append("\">\n");
	}

	private void rules() throws Exception {
		Document list = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(ruleList.toFile());
		NodeList elements = list.getElementsByTagName("*");
		boolean open = false;
		for (int i = 0; i < elements.getLength(); i++) {
			Element element = (Element) elements.item(i);
			if (element.getTagName().equals("h2")) {
				xml.append(open ? "</topic>\n" : "");
				topic(element.getTextContent(), "html/rules/index.html#" + element.getAttribute("id"));
				open = true;
			} else if (element.getTagName().equals("a")) {
				topic(element.getTextContent(), "html/rules/" + element.getAttribute("href"));
				xml.append("</topic>\n");
			}
		}
		xml.append(open ? "</topic>\n" : "");
	}
}
