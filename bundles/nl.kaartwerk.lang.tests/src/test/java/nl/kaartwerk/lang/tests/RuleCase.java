package nl.kaartwerk.lang.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is to be seen of a rule: texts that raise it, with what it marks, its message, its fixes with the whole text after them, and texts
 * that do not raise it. The same files are the examples of the help pages.
 */
final class RuleCase {
	static final Path FOLDER = Path.of(System.getProperty("kaartwerk.root"), "bundles/nl.kaartwerk.help/rules");

	private static final Pattern SECTION = Pattern.compile("(?m)^--- ");

	/** A text that raises the rule; what it marks stands between « and ». */
	static final class Raising {
		final String marked;
		String message;
		final Map<String, String> fixes = new LinkedHashMap<>();

		/** Texts beside it, by the name of their file. */
		final Map<String, String> files = new LinkedHashMap<>();

		private Raising(String marked) {
			this.marked = marked;
		}

		String text() {
			return marked.replaceAll("[«»]", "");
		}

		/** What is marked: offset and length. */
		List<List<Integer>> ranges() {
			List<List<Integer>> ranges = new ArrayList<>();
			int marks = 0;
			for (int open = marked.indexOf('«'); open >= 0; open = marked.indexOf('«', open + 1)) {
				int close = marked.indexOf('»', open);
				ranges.add(List.of(open - marks, close - open - 1));
				marks += 2;
			}
			return ranges;
		}
	}

	final String rule;
	final List<Raising> raising = new ArrayList<>();
	/** Texts in which nothing of the rule is found; nothing is marked in them. */
	final List<Raising> quiet = new ArrayList<>();
	/** Data files of the project, by name. */
	final Map<String, String> data = new LinkedHashMap<>();

	private RuleCase(String rule, String text) {
		this.rule = rule;
		Raising last = null;
		for (String section : SECTION.split(text)) {
			if (section.isBlank()) {
				continue;
			}
			int end = section.indexOf('\n');
			String head = section.substring(0, end).strip();
			String kind = head.split(" ", 2)[0];
			String rest = head.substring(kind.length()).strip();
			String body = section.substring(end + 1);
			switch (kind) {
			case "raises" -> raising.add(last = new Raising(body));
			case "file" -> last.files.put(rest, body);
			case "says" -> raising.getLast().message = body.strip();
			case "fix" -> raising.getLast().fixes.put(rest, body);
			case "quiet" -> quiet.add(last = new Raising(body));
			case "data" -> data.put(rest, body);
			default -> throw new IllegalArgumentException(rule + ": " + head);
			}
		}
	}

	static List<RuleCase> all() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			List<RuleCase> cases = new ArrayList<>();
			for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
				String name = file.getFileName().toString();
				cases.add(new RuleCase(name.substring(0, name.length() - 4), Files.readString(file)));
			}
			return cases;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
