package nl.kaartwerk.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every text that people read is there in English and Dutch. */
class TranslationTest {
	private static final Path BUNDLES = Path.of(System.getProperty("kaartwerk.root"), "bundles");
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
	/** Attributes of extensions that people read. */
	private static final Pattern SHOWN = Pattern.compile("\\s(?:name|label|description|tooltip|title)=\"([^\"]*)\"");
	private static final Pattern ABOUT = Pattern.compile("<property name=\"aboutText\" value=\"([^\"]*)\"");
	private static final Pattern DESCRIPTION = Pattern.compile("<description>([^<]*)</description>");
	/** Elements whose name or label is an identifier that nobody sees. */
	private static final Pattern HIDDEN = Pattern.compile("<(?:objectClass|attribute|type|property|arg|parameter|super|test|contentProvider|with|adapt)\\s[^>]*>");
	/** The same in both languages. */
	private static final Set<String> NAMES = Set.of("Kaartwerk");

	private static List<Path> files(String glob) throws IOException {
		try (Stream<Path> all = Files.walk(BUNDLES)) {
			return all.filter(file -> file.getFileName().toString().matches(glob))
					.filter(file -> !file.toString().contains("/target/") && !file.toString().contains("/bin/") && !file.toString().contains("src-gen")).sorted().toList();
		}
	}

	/** Files of messages; a file of settings has no Dutch form. */
	private static List<Path> english() throws IOException {
		return files("(?!build|log4j|junit-platform).*(?<!_nl)\\.properties").stream().filter(file -> file.toString().contains("/src/") && !file.toString().contains("/test/")
				|| file.toString().contains("/OSGI-INF/")).toList();
	}

	private static Properties read(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			properties.load(in);
		}
		return properties;
	}

	private static Path dutch(Path english) {
		return english.resolveSibling(english.getFileName().toString().replace(".properties", "_nl.properties"));
	}

	private static Set<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void everyTextIsThereInDutchWithTheSameValuesInIt() throws IOException {
		List<Path> files = english();
		assertTrue(files.size() > 20, files.toString());
		List<String> wrong = new ArrayList<>();
		for (Path file : files) {
			if (!Files.exists(dutch(file))) {
				wrong.add(file + ": no Dutch file");
				continue;
			}
			Properties english = read(file);
			Properties dutch = read(dutch(file));
			Set<String> keys = new TreeSet<>(english.stringPropertyNames());
			keys.addAll(dutch.stringPropertyNames());
			for (String key : keys) {
				if (!english.containsKey(key) || !dutch.containsKey(key)) {
					wrong.add(file + ": " + key + " is not in both");
				} else if (!placeholders(english.getProperty(key)).equals(placeholders(dutch.getProperty(key)))) {
					wrong.add(file + ": " + key + " has other values in Dutch");
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void extensionsShowNoTextOfTheirOwnAndEveryKeyTheyNameIsThere() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path plugin : files("plugin\\.xml")) {
			if (plugin.toString().contains(".tests/")) {
				continue;
			}
			Path texts = plugin.resolveSibling("OSGI-INF/l10n/bundle.properties");
			Properties keys = Files.exists(texts) ? read(texts) : new Properties();
			String whole = Files.readString(plugin);
			String xml = HIDDEN.matcher(whole).replaceAll("");
			for (String shown : Stream.concat(Stream.of(SHOWN, DESCRIPTION).flatMap(pattern -> pattern.matcher(xml).results()), ABOUT.matcher(whole).results())
					.map((MatchResult found) -> found.group(1).strip()).toList()) {
				if (!shown.startsWith("%")) {
					if (!NAMES.contains(shown)) {
						wrong.add(plugin + ": " + shown);
					}
				} else if (!keys.containsKey(shown.substring(1))) {
					wrong.add(plugin + ": nothing for " + shown);
				}
			}
		}
		assertEquals(List.of(), wrong);
	}
}
