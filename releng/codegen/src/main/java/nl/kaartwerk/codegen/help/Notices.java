package nl.kaartwerk.codegen.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes the page of the help that lists what others have made and Kaartwerk ships, with its licence, from the locked target platform. */
final class Notices {
	private static final Pattern ONLY_FOR_TESTS = Pattern.compile("org\\.junit.*|org\\.opentest4j|org\\.apiguardian|org\\.jspecify");
	private static final Pattern LINK = Pattern.compile(";?\\s*link\\s*=.*|;\\s*description\\s*=.*");

	/** Of those whose files do not say it. */
	private static final Map<String, String> STATED = Map.of("antlr-runtime", "BSD License", "xml-apis-ext", "W3C Software Notice and License",
			"indriya", "BSD License", "unit-api",
			"BSD License");

	private final Path target;
	private final Path repository;

	/** @param repository the local repository of Maven, which has the locked jars since the target platform was resolved */
	Notices(Path target, Path repository) {
		this.target = target;
		this.repository = repository;
	}

	private record Library(String group, String name, String version) {
	}

	/** The page in Markdown. */
	String markdown() throws Exception {
		TreeMap<String, List<Library>> byLicence = new TreeMap<>();
		NodeList dependencies = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(target.toFile()).getElementsByTagName("dependency");
		for (int i = 0; i < dependencies.getLength(); i++) {
			Element dependency = (Element) dependencies.item(i);
			Library library = new Library(child(dependency, "groupId"), child(dependency, "artifactId"), child(dependency, "version"));
			if (!ONLY_FOR_TESTS.matcher(library.group()).matches()) {
				byLicence.computeIfAbsent(licence(library), licence -> new ArrayList<>()).add(library);
			}
		}
		StringBuilder page = new StringBuilder("# Licences\n\nKaartwerk is free software under the Eclipse Public License 2.0. ");
		page.append("It ships what others have made, below by their licences; the files are in the folder `plugins`.\n");
		page.append("\nThe fonts of PDF reports are DejaVu Sans Condensed, under the licences of Bitstream Vera and Arev, which stand beside them in the bundle `nl.kaartwerk.report`.\n");
		byLicence.forEach((licence, libraries) -> {
			page.append("\n## ").append(licence).append("\n\n| library | version |\n|---|---|\n");
			libraries.stream().map(library -> "| " + library.name() + " | " + library.version() + " |\n").distinct().sorted().forEach(page::append);
		});
		return page.toString();
	}

	private String licence(Library library) throws Exception {
		Path jar = file(library, "jar");
		Optional<String> named = Files.exists(jar) ? ofManifest(jar) : Optional.empty();
		for (Library at = library; named.isEmpty() && at != null;) {
			Path pom = file(at, "pom");
			if (!Files.exists(pom)) {
				break;
			}
			Element project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
			Element licence = first(project, "license");
			named = licence == null ? Optional.empty() : Optional.of(child(licence, "name")).filter(name -> !name.equals("LICENSE"));
			Element parent = first(project, "parent");
			at = parent == null ? null : new Library(child(parent, "groupId"), child(parent, "artifactId"), child(parent, "version"));
		}
		named = named.or(() -> Optional.ofNullable(STATED.get(library.name())));
		return named.map(Notices::usualName).filter(name -> !name.isEmpty())
				.orElseThrow(() -> new IllegalStateException("The licence of " + library + " is not known"));
	}

	private static Optional<String> ofManifest(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			Attributes attributes = file.getManifest() == null ? new Attributes() : file.getManifest().getMainAttributes();
			return Optional.ofNullable(attributes.getValue("Bundle-License")).map(licence -> LINK.matcher(licence).replaceAll("").strip())
					.filter(licence -> !licence.isEmpty() && !licence.equals("LICENSE"));
		}
	}

	/** Projects spell the same licence in many ways. */
	private static String usualName(String licence) {
		String plain = licence.toLowerCase().replaceAll("[\"']", "");
		if (plain.matches(".*(epl-2|eclipse public license.*2|epl-v20|epl 2|epl v2).*")) {
			return "Eclipse Public License 2.0";
		} else if (plain.matches(".*(epl-v10|eclipse public license.*1|epl-1).*")) {
			return "Eclipse Public License 1.0";
		} else if (plain.matches(".*(edl-v10|edl-1|eclipse distribution license).*")) {
			return "Eclipse Distribution License 1.0 (BSD)";
		} else if (plain.contains("apache")) {
			return "Apache License 2.0";
		} else if (plain.contains("lgpl") || plain.contains("lesser general")) {
			return "GNU Lesser General Public License";
		} else if (plain.contains("mit")) {
			return "MIT License";
		} else if (plain.contains("bsd")) {
			return "BSD License";
		}
		return licence;
	}

	private Path file(Library library, String type) {
		return repository.resolve(library.group().replace('.', '/')).resolve(library.name()).resolve(library.version())
				.resolve(library.name() + '-' + library.version() + '.' + type);
	}

	private static Element first(Element in, String name) {
		NodeList found = in.getElementsByTagName(name);
		return found.getLength() == 0 ? null : (Element) found.item(0);
	}

	private static String child(Element in, String name) {
		Element found = first(in, name);
		return found == null ? "" : found.getTextContent().strip();
	}
}
