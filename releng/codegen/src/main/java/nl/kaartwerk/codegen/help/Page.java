package nl.kaartwerk.codegen.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page of the help in Markdown. A comment {@code <!-- help: ID ... -->} below a heading names what of the workbench the section is about. */
final class Page {
	private static final Pattern CONTEXTS = Pattern.compile("<!--\\s*help:\\s*(.*?)\\s*-->", Pattern.DOTALL);
	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

	private final Path source;
	private final Node text;
	private final Map<Node, String> anchors = new IdentityHashMap<>();
	/** The anchor of each heading, in the order of the page. */
	private final List<String> headings = new ArrayList<>();
	private final List<Section> sections = new ArrayList<>();
	private final List<String> images = new ArrayList<>();

	Page(Path source) throws IOException {
		this(source, null);
	}

	/**
	 * A translation keeps the addresses of the sections of its original, so that links and topics lead to the same section in any language.
	 *
	 * @param original null for a page that is no translation
	 */
	Page(Path source, Page original) throws IOException {
		this.source = source;
		this.text = Parser.builder().extensions(EXTENSIONS).build().parse(Files.readString(source));
		read(original == null ? List.of() : original.headings);
		if (original != null && !levels().equals(original.levels())) {
			throw new IllegalArgumentException(source + " has other sections than " + original.source);
		}
	}

	private List<Integer> levels() {
		return sections.stream().map(Section::level).toList();
	}

	/** The file name without its ending. */
	String name() {
		String file = source.getFileName().toString();
		return file.substring(0, file.length() - ".md".length());
	}

	Path source() {
		return source;
	}

	/** The title first. */
	List<Section> sections() {
		return sections;
	}

	String title() {
		return sections.getFirst().title();
	}

	/** Addresses of pictures, as in the page. */
	List<String> images() {
		return images;
	}

	/** The parsed text. */
	Node text() {
		return text;
	}

	/** The section that a heading begins. */
	String anchor(Node heading) {
		return anchors.get(heading);
	}

	private void read(List<String> known) {
		IdGenerator ids = IdGenerator.builder().defaultId("section").build();
		List<Node> below = new ArrayList<>();
		Heading heading = null;
		for (Node block = text.getFirstChild(); block != null; block = block.getNext()) {
			if (block instanceof Heading next) {
				close(heading, below);
				heading = next;
				below.clear();
				String own = ids.generateId(plain(next));
				String anchor = headings.size() < known.size() ? known.get(headings.size()) : own;
				headings.add(anchor);
				anchors.put(next, anchor);
			} else if (heading == null) {
				throw new IllegalArgumentException(source + " does not begin with a title");
			} else {
				below.add(block);
			}
		}
		close(heading, below);
		text.accept(new AbstractVisitor() {
			@Override
			public void visit(Image image) {
				images.add(image.getDestination());
			}
		});
	}

	private void close(Heading heading, List<Node> below) {
		if (heading == null) {
			return;
		}
		Set<String> links = new LinkedHashSet<>();
		List<String> contexts = new ArrayList<>();
		String summary = "";
		for (Node block : below) {
			block.accept(new AbstractVisitor() {
				@Override
				public void visit(Link link) {
					links.add(link.getDestination());
				}
			});
			if (block instanceof HtmlBlock html) {
				Matcher marker = CONTEXTS.matcher(html.getLiteral());
				while (marker.find()) {
					contexts.addAll(List.of(marker.group(1).split("[\\s,]+")));
				}
				html.unlink();
			} else if (summary.isEmpty() && block instanceof Paragraph) {
				summary = plain(block);
			}
		}
		String anchor = sections.isEmpty() ? "" : anchors.get(heading);
		sections.add(new Section(heading.getLevel(), plain(heading), anchor, contexts, summary, List.copyOf(links)));
	}

	/** The words of a block, without markup. */
	static String plain(Node block) {
		StringBuilder words = new StringBuilder();
		block.accept(new AbstractVisitor() {
			@Override
			public void visit(Text word) {
				words.append(word.getLiteral());
			}

			@Override
			public void visit(Code code) {
				words.append(code.getLiteral());
			}

			@Override
			public void visit(SoftLineBreak end) {
				words.append(' ');
			}
		});
		return words.toString().strip();
	}

	/** The page as well-formed HTML: browsers show it, and the workbench reads it as XML. */
	String html(String language) {
		text.accept(new AbstractVisitor() {
			@Override
			public void visit(Link link) {
				link.setDestination(Addresses.ofHtml(link.getDestination()));
				visitChildren(link);
			}
		});
		HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).attributeProviderFactory(context -> (node, tag, attributes) -> {
			String anchor = node instanceof Heading ? anchors.get(node) : null;
			if (anchor != null) {
				attributes.put("id", anchor);
			}
		}).build();
		return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + language + "\">\n<head><meta charset=\"UTF-8\"/><title>"
				+ Xml.escaped(title()) + "</title><link rel=\"stylesheet\" href=\"style.css\"/></head>\n<body>\n" + renderer.render(text) + "</body>\n</html>\n";
	}
}
