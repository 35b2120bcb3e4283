package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The texts of the example projects, and what they become when pieces are lost, moved and put in: always the same for the same seed. */
public final class Mutants {
	private static final String[] PIECES = { "{", "}", "\"", "//", "/*", "*/", "[", "]", ",", ":", "\n", "\r\n", "\t", "1e999", "-", "ND", "1,2",
			"impacts A2 {", "profile {", "declaration X {", "é", "\u2028", "\uFEFF", "\uD83D\uDE00", "0".repeat(400), "((((((((", "%", "A1-A3", "." };

	public static List<String> corpus() throws IOException {
		Path examples = Path.of(System.getProperty("kaartwerk.root"), "bundles/nl.kaartwerk.examples/projects");
		try (Stream<Path> files = Files.walk(examples)) {
			List<String> texts = new ArrayList<>();
			for (Path file : files.filter(f -> f.toString().endsWith(".kaart")).sorted().toList()) {
				texts.add(Files.readString(file));
			}
			assertFalse(texts.isEmpty(), "no examples to mutate");
			return texts;
		}
	}

	private final List<String> corpus;
	private final Random random;

	public Mutants(long seed) throws IOException {
		corpus = corpus();
		random = new Random(seed);
	}

	/** The next mutant of some example. */
	public String next() {
		return mutate(corpus.get(random.nextInt(corpus.size())));
	}

	private String mutate(String text) {
		StringBuilder mutant = new StringBuilder(text);
		for (int i = random.nextInt(4); i >= 0; i--) {
			int at = random.nextInt(mutant.length() + 1);
			int length = Math.min(random.nextInt(40), mutant.length() - at);
			switch (random.nextInt(6)) {
			case 0 -> mutant.delete(at, at + length);
			case 1 -> mutant.insert(at, PIECES[random.nextInt(PIECES.length)]);
			case 2 -> mutant.setLength(at);
			case 3 -> {
				String cut = mutant.substring(at, at + length);
				mutant.delete(at, at + length);
				mutant.insert(random.nextInt(mutant.length() + 1), cut);
			}
			case 4 -> mutant.insert(at, PIECES[random.nextInt(PIECES.length)].repeat(20));
			default -> {
				String other = corpus.get(random.nextInt(corpus.size()));
				int from = random.nextInt(other.length());
				mutant.insert(at, other, from, Math.min(other.length(), from + 200));
			}
			}
		}
		return mutant.toString();
	}
}
