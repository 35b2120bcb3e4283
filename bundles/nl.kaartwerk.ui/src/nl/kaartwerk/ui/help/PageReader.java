package nl.kaartwerk.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

import nl.kaartwerk.ui.help.HelpPage.Look;
import nl.kaartwerk.ui.help.HelpPage.Shape;
import nl.kaartwerk.ui.help.HelpPage.Span;

/** Reads a page that the build has made: well-formed, and of no other elements than Markdown has. */
final class PageReader {
	/** Columns before the last, in characters, up to which a table is set in columns; else its cells stand below each other. */
	private static final int MOST_IN_COLUMNS = 48;
	private static final int PARAGRAPH = 6;
	private static final int HEADING = 14;
	private static final int ITEM = 2;

	private final StringBuilder text = new StringBuilder();
	private final List<Span> spans = new ArrayList<>();
	private final List<Shape> shapes = new ArrayList<>();
	private final Map<String, Integer> anchors = new LinkedHashMap<>();
	private int line;
	private boolean preformatted;

	private PageReader() {
	}

	/** @throws IOException when it is no such page */
	static HelpPage read(InputStream in) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
			PageReader reader = new PageReader();
			reader.blocks(root.getElementsByTagName("body").item(0), 0);
			return new HelpPage(root.getElementsByTagName("title").item(0).getTextContent(), reader.text.toString(), reader.spans, reader.shapes,
					Collections.unmodifiableMap(reader.anchors));
		} catch (SAXException | ParserConfigurationException e) {
			throw new IOException(e);
		}
	}

	private void blocks(Node parent, int level) {
		for (Element block : elements(parent)) {
			block(block, level);
		}
	}

	private void block(Element block, int level) {
		switch (block.getTagName()) {
		case "h1" -> heading(block, Look.TITLE);
		case "h2" -> heading(block, Look.HEADING);
		case "h3", "h4", "h5", "h6" -> heading(block, Look.SUBHEADING);
		case "ul", "ol" -> list(block, level);
		case "pre" -> code(block, level);
		case "table" -> table(block, level);
		case "blockquote" -> blocks(block, level + 1);
		case "hr" -> line(level, "", List.of(), false, PARAGRAPH, () -> text.append("\u2500".repeat(20)));
		default -> line(level, "", List.of(), false, PARAGRAPH, () -> inline(block));
		}
	}

	private void heading(Element heading, Look look) {
		if (heading.hasAttribute("id")) {
			anchors.put(heading.getAttribute("id"), text.length());
		}
		line(0, "", List.of(), false, look == Look.TITLE ? 0 : HEADING, () -> marked(look, "", () -> inline(heading)));
	}

	private void list(Element list, int level) {
		int number = 1;
		for (Element item : elements(list)) {
			String bullet = list.getTagName().equals("ol") ? number++ + ". " : "\u2022 ";
			List<Element> inner = elements(item).stream().filter(e -> List.of("ul", "ol", "pre", "table", "p").contains(e.getTagName())).toList();
			boolean loose = !inner.isEmpty() && inner.getFirst().getTagName().equals("p");
			line(level, bullet, List.of(), false, ITEM, () -> {
				text.append(bullet);
				inline(loose ? inner.getFirst() : item);
			});
			inner.stream().skip(loose ? 1 : 0).forEach(block -> block(block, level + 1));
		}
	}

	private void code(Element block, int level) {
		preformatted = true;
		String all = block.getTextContent();
		int lines = all.stripTrailing().split("\n", -1).length;
		int start = text.length();
		int first = line;
		inline(block);
		preformatted = false;
		while (text.length() > start && text.charAt(text.length() - 1) == '\n') {
			text.setLength(text.length() - 1);
		}
		spans.add(new Span(start, text.length() - start, Look.CODE, ""));
		text.append('\n');
		line += lines;
		for (int i = first; i < line; i++) {
			shapes.add(new Shape(i, level, "", List.of(), true, i == first ? PARAGRAPH : 0));
		}
	}

	private void table(Element table, int level) {
		List<List<Element>> rows = new ArrayList<>();
		collect(table, rows);
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		List<String> widest = new ArrayList<>();
		for (int c = 0; c + 1 < columns; c++) {
			int column = c;
			widest.add(rows.stream().filter(row -> row.size() > column).map(row -> words(row.get(column)))
					.max((a, b) -> Integer.compare(a.length(), b.length())).orElse(""));
		}
		boolean inColumns = widest.stream().mapToInt(String::length).sum() <= MOST_IN_COLUMNS;
		boolean first = true;
		for (List<Element> row : rows) {
			if (inColumns) {
				row(row, widest, level, first ? PARAGRAPH : ITEM);
			} else if (!row.getFirst().getTagName().equals("th")) {
				stacked(row, level, PARAGRAPH);
			}
			first = false;
		}
	}

	private void row(List<Element> cells, List<String> widest, int level, int above) {
		line(level, "", widest, false, above, () -> {
			for (int i = 0; i < cells.size(); i++) {
				Element cell = cells.get(i);
				text.append(i == 0 ? "" : "\t");
				if (cell.getTagName().equals("th")) {
					marked(Look.STRONG, "", () -> inline(cell));
				} else {
					inline(cell);
				}
			}
		});
	}

	/** A row whose cells are too long to stand beside each other. */
	private void stacked(List<Element> cells, int level, int above) {
		line(level, "", List.of(), false, above, () -> marked(Look.STRONG, "", () -> inline(cells.getFirst())));
		cells.stream().skip(1).forEach(cell -> line(level + 1, "", List.of(), false, 0, () -> inline(cell)));
	}

	private static void collect(Element parent, List<List<Element>> rows) {
		for (Element child : elements(parent)) {
			if (child.getTagName().equals("tr")) {
				rows.add(elements(child));
			} else {
				collect(child, rows);
			}
		}
	}

	private void line(int level, String bullet, List<String> stops, boolean code, int above, Runnable content) {
		shapes.add(new Shape(line, level, bullet, stops, code, above));
		content.run();
		text.append('\n');
		line++;
	}

	private void marked(Look look, String target, Runnable content) {
		int start = text.length();
		content.run();
		if (text.length() > start) {
			spans.add(new Span(start, text.length() - start, look, target));
		}
	}

	private void inline(Node parent) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Text words) {
				words(words.getData());
			} else if (node instanceof Element element) {
				inlineElement(element);
			}
		}
	}

	private void inlineElement(Element element) {
		switch (element.getTagName()) {
		case "a" -> marked(Look.LINK, element.getAttribute("href"), () -> inline(element));
		case "em" -> marked(Look.EMPHASIS, "", () -> inline(element));
		case "strong" -> marked(Look.STRONG, "", () -> inline(element));
		case "mark" -> marked(Look.MARK, "", () -> inline(element));
		case "code" -> {
			if (preformatted) {
				inline(element);
			} else {
				marked(Look.CODE, "", () -> inline(element));
			}
		}
		case "img" -> marked(Look.EMPHASIS, "", () -> text.append(element.getAttribute("alt")));
		case "ul", "ol", "pre", "table", "p" -> {
			// a block in an item of a list: it has lines of its own
		}
		default -> inline(element);
		}
	}

	private void words(String words) {
		if (preformatted) {
			text.append(words);
			return;
		}
		String plain = words.replaceAll("\\s+", " ");
		boolean lineStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
		text.append(lineStart ? plain.stripLeading() : plain);
	}

	private static String words(Element cell) {
		return cell.getTextContent().replaceAll("\\s+", " ").strip();
	}

	private static List<Element> elements(Node parent) {
		List<Element> elements = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				elements.add(element);
			}
		}
		return elements;
	}
}
