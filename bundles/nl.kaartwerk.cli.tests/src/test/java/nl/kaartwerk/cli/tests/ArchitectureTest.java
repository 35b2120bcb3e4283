package nl.kaartwerk.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The layering of the design: which bundle may use which. Nothing else may use anything else. */
class ArchitectureTest {
	private static final Path ROOT = Path.of(System.getProperty("kaartwerk.root")).toAbsolutePath().normalize();
	private static final String PREFIX = "nl.kaartwerk.";
	private static final Set<String> HEADLESS = Set.of("model", "method", "calculation", "rules", "text", "exchange", "publication", "report",
			"lang", "lang.ide", "cli");
	private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(Map.entry("model", Set.of()), Map.entry("method", Set.of("model")),
			Map.entry("calculation", Set.of("model", "method")), Map.entry("rules", Set.of("model", "method", "calculation", "text")),
			Map.entry("text", Set.of("model", "method")), Map.entry("exchange", Set.of("model", "method", "text")),
			Map.entry("publication", Set.of("model", "method", "calculation", "rules", "text")),
			Map.entry("report", Set.of("model", "method", "calculation", "rules", "publication")),
			Map.entry("lang", Set.of("model", "method", "calculation", "rules", "text")), Map.entry("lang.ide", Set.of("lang", "model", "method", "calculation", "rules", "text")),
			Map.entry("cli", HEADLESS), Map.entry("editor", Set.of("lang.ide", "lang", "rules", "text", "model")),
			Map.entry("ui", Stream.concat(HEADLESS.stream(), Stream.of("editor")).filter(b -> !b.equals("cli")).collect(Collectors.toSet())),
			Map.entry("examples", Set.of()), Map.entry("help", Set.of()), Map.entry("branding", Set.of()),
			Map.entry("services.collections", Set.of()), Map.entry("services.slf4j", Set.of()));
	/** What each headless bundle may import from others; the JDK and its own allowed bundles come on top. */
	private static final Map<String, Set<String>> LIBRARIES = Map.of("model", Set.of("org.eclipse.emf."), "method", Set.of("de.siegmar.fastcsv.", "javax.measure.", "tech.units.indriya."),
			"calculation", Set.of("org.eclipse.emf."), "rules", Set.of("org.eclipse.emf."), "text", Set.of("org.eclipse.emf."), "publication", Set.of("de.siegmar.fastcsv.", "org.eclipse.emf."), "exchange",
			Set.of("com.google.gson.", "de.siegmar.fastcsv.", "javax.xml.", "org.eclipse.emf."), "report",
			Set.of("com.google.gson.", "de.siegmar.fastcsv.", "org.eclipse.emf.", "org.dhatim.fastexcel.", "com.openhtmltopdf.", "org.apache.pdfbox."));
	private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

	private static List<String> bundles() throws IOException {
		try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
			return folders.map(f -> f.getFileName().toString()).filter(n -> n.startsWith(PREFIX) && !n.endsWith(".tests"))
					.filter(n -> Files.exists(ROOT.resolve("bundles").resolve(n).resolve("META-INF/MANIFEST.MF")))
					.map(n -> n.substring(PREFIX.length())).sorted().toList();
		}
	}

	private static Path folder(String bundle) {
		return ROOT.resolve("bundles").resolve(PREFIX + bundle);
	}

	@Test
	void manifestsRequireOnlyAllowedBundles() throws IOException {
		assertTrue(bundles().size() >= 8);
		for (String bundle : bundles()) {
			assertTrue(ALLOWED.containsKey(bundle), "the design has no bundle " + bundle);
			Set<String> required = new TreeSet<>();
			try (InputStream in = Files.newInputStream(folder(bundle).resolve("META-INF/MANIFEST.MF"))) {
				String requires = new Manifest(in).getMainAttributes().getValue("Require-Bundle");
				for (String entry : requires == null ? new String[0] : requires.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
					String name = entry.split(";")[0].strip();
					if (name.startsWith(PREFIX)) {
						required.add(name.substring(PREFIX.length()));
					}
				}
			}
			required.removeAll(ALLOWED.get(bundle));
			assertEquals(Set.of(), required, bundle);
		}
	}

	/** The command line of the product runs without OSGi, from the bundles on this list alone. */
	@Test
	void theListOfTheCommandLineHasEveryBundleThatItUses() throws IOException {
		List<String> listed = Files.readAllLines(ROOT.resolve("features/nl.kaartwerk.workbench/root/cli.bundles"));
		try (InputStream in = Files.newInputStream(folder("cli").resolve("META-INF/MANIFEST.MF"))) {
			for (String entry : new Manifest(in).getMainAttributes().getValue("Require-Bundle").split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
				String name = entry.split(";")[0].strip();
				assertTrue(!name.startsWith(PREFIX) || listed.contains(name), name);
			}
		}
	}

	@Test
	void sourcesImportOnlyAllowedBundlesAndLibraries() throws IOException {
		int imports = 0;
		for (String bundle : bundles()) {
			if (!Files.isDirectory(folder(bundle).resolve("src"))) {
				continue;
			}
			for (Path file : sources(folder(bundle).resolve("src"))) {
				Matcher matcher = IMPORT.matcher(Files.readString(file));
				while (matcher.find()) {
					imports++;
					String used = matcher.group(1);
					if (used.startsWith(PREFIX)) {
						String owner = owner(used);
						assertTrue(owner.equals(bundle) || ALLOWED.get(bundle).contains(owner), file + " imports " + used);
					} else if (LIBRARIES.containsKey(bundle) && !used.startsWith("java.")) {
						assertTrue(LIBRARIES.get(bundle).stream().anyMatch(used::startsWith), file + " imports " + used);
					}
				}
			}
		}
		assertTrue(imports > 300, "imports are found at all: " + imports);
	}

	private static List<Path> sources(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(f -> f.toString().endsWith(".java")).toList();
		}
	}

	private static String owner(String type) {
		String rest = type.substring(PREFIX.length());
		return ALLOWED.keySet().stream().filter(b -> rest.startsWith(b + ".")).max((a, b) -> Integer.compare(a.length(), b.length())).orElseThrow();
	}

	@Test
	void thisTestRunsTheHeadlessBundlesWithoutOsgiAndWithoutADisplay() {
		assertThrows(ClassNotFoundException.class, () -> Class.forName("org.osgi.framework.Bundle"));
		assertThrows(ClassNotFoundException.class, () -> Class.forName("org.eclipse.swt.widgets.Display"));
		for (String type : List.of("nl.kaartwerk.calculation.Calculator", "nl.kaartwerk.exchange.ilcd.IlcdJsonImporter",
				"nl.kaartwerk.lang.KaartStandaloneSetup", "nl.kaartwerk.cli.Main")) {
			assertFalse(assertLoads(type).getModule().isNamed());
		}
	}

	private static Class<?> assertLoads(String type) {
		try {
			return Class.forName(type);
		} catch (ClassNotFoundException e) {
			throw new AssertionError(e);
		}
	}

	/** The versions that the headless tests run with are those that the product ships. */
	@Test
	void theHeadlessClassPathHasTheVersionsOfTheTargetPlatform() throws IOException {
		Pattern dependency = Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<$]+)</version>");
		String target = Files.readString(ROOT.resolve("targetplatform/targetplatform.target"));
		Map<String, String> locked = dependency.matcher(target).results().collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, b) -> a));
		List<String> different = new ArrayList<>();
		Matcher used = dependency.matcher(Files.readString(ROOT.resolve("releng/headless-tests/pom.xml")).replaceAll("(?s)<parent>.*?</parent>", "")
				.replaceAll("(?s)<exclusions>.*?</exclusions>", ""));
		int compared = 0;
		while (used.find()) {
			String name = used.group(1);
			if (!name.equals("headless-tests") && !name.equals("junit-jupiter")) {
				compared++;
				if (!used.group(2).equals(locked.get(name))) {
					different.add(name + " " + used.group(2) + ", locked " + locked.get(name));
				}
			}
		}
		assertTrue(compared > 15, "only " + compared);
		assertEquals(List.of(), different);
	}
}
