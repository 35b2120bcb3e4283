package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The sentences of all formats. */
class SentencesTest {
	private static final Path SOURCES = Path.of(System.getProperty("kaartwerk.root"), "bundles/nl.kaartwerk.exchange/src");
	private static final Pattern CODE = Pattern.compile("(?:finding|sentence|Refusal|refused)\\(\"([a-z]+(?:-[a-z0-9]+)+)\"");

	@Test
	void everyFindingHasASentenceInBothLanguages() throws IOException {
		List<Path> files = files("messages.properties");
		assertTrue(files.size() >= 2, files.toString());
		for (Path file : files) {
			Properties english = load(file);
			Properties dutch = load(file.resolveSibling("messages_nl.properties"));
			assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(dutch.stringPropertyNames()), file.toString());
			for (String key : english.stringPropertyNames()) {
				assertEquals(new MessageFormat(english.getProperty(key)).getFormats().length,
						new MessageFormat(dutch.getProperty(key)).getFormats().length, file + " " + key);
			}
		}
	}

	@Test
	void everyCodeInTheSourcesHasASentence() throws IOException {
		Set<String> known = new TreeSet<>();
		for (Path file : files("messages.properties")) {
			known.addAll(load(file).stringPropertyNames());
		}
		Set<String> used = new TreeSet<>();
		for (Path file : files(".java")) {
			Matcher matcher = CODE.matcher(Files.readString(file));
			while (matcher.find()) {
				used.add(matcher.group(1));
			}
		}
		assertTrue(used.size() > 20, used.toString());
		used.removeAll(known);
		assertEquals(Set.of(), used);
	}

	private static List<Path> files(String ending) throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter(f -> f.toString().endsWith(ending)).toList();
		}
	}

	private static Properties load(Path file) throws IOException {
		Properties texts = new Properties();
		try (Reader in = Files.newBufferedReader(file)) {
			texts.load(in);
		}
		return texts;
	}
}
