package nl.kaartwerk.codegen.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Builds the help from its Markdown: pages, table of contents, what F1 shows, and which section explains a word of the language. A page that has
 * no translation stands in English among the translated ones. A link that leads nowhere ends the build.
 */
public final class HelpPages {
	private static final String ENGLISH = "en";

	private final Path docs;
	private final Path bundle;

	private HelpPages(Path bundle) {
		this.docs = bundle.resolve("docs");
		this.bundle = bundle;
	}

	/**
	 * @param arguments the folder of the bundle: the Markdown is in its docs, the pages of the rules are there already; the target platform and the
	 *        local repository that has its jars, for the page of licences
	 */
	public static void main(String[] arguments) throws Exception {
		Path licences = Path.of(arguments[0], "target", "licences.md");
		Files.createDirectories(licences.getParent());
		Files.writeString(licences, new Notices(Path.of(arguments[1]), Path.of(arguments[2])).markdown());
		HelpPages help = new HelpPages(Path.of(arguments[0]));
		help.build(ENGLISH, help.bundle.resolve("html"));
		help.build("nl", help.bundle.resolve("nl/nl/html"));
	}

	private void build(String language, Path to) throws Exception {
		Map<String, Page> pages = read(docs, Map.of());
		pages.put("licences", new Page(bundle.resolve("target/licences.md")));
		if (!language.equals(ENGLISH)) {
			pages.putAll(read(docs.resolve(language), pages));
		}
		List<String> broken = new Links(pages, to).broken();
		if (!broken.isEmpty()) {
			throw new IllegalArgumentException("Links of the help that lead nowhere:\n" + String.join("\n", broken));
		}
		Files.createDirectories(to);
		Files.writeString(to.resolve("toc.xml"), new Contents(pages, to.resolve("rules/index.html")).xml());
		for (Map.Entry<String, String> contexts : new Contexts(pages).xml().entrySet()) {
			Files.writeString(to.resolve("contexts-" + contexts.getKey() + ".xml"), contexts.getValue());
		}
		Files.writeString(to.resolve("words.properties"), new Words(pages.get("language-reference")).properties());
		for (Page page : pages.values()) {
			Files.writeString(to.resolve(page.name() + ".html"), page.html(page.source().startsWith(docs.resolve(language)) ? language : ENGLISH));
			for (String image : page.images()) {
				copy(page.source().resolveSibling(image), to.resolve(image));
			}
		}
		copy(docs.resolve("style.css"), to.resolve("style.css"));
		copy(docs.resolve("style.css"), to.resolve("rules/style.css"));
	}

	private static Map<String, Page> read(Path folder, Map<String, Page> originals) throws IOException {
		Map<String, Page> pages = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
				String name = file.getFileName().toString().replaceFirst("\\.md$", "");
				pages.put(name, new Page(file, originals.get(name)));
			}
		}
		return pages;
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.createDirectories(to.getParent());
		Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
	}
}
