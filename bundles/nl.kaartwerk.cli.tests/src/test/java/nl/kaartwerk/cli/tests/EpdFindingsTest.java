package nl.kaartwerk.cli.tests;

import static nl.kaartwerk.cli.tests.CommandTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;


/**
 * No rule cries wolf: every finding on the published EPDs is listed in {@code epd-findings.txt}, and for each there is a reason why it is
 * right. The EPDs are read through the importer, and all rules run, also those that only run on demand.
 */
class EpdFindingsTest {
	private static final Path SAMPLES = Path.of(System.getProperty("kaartwerk.root", "."), "../shared/samples/epdx").normalize();

	@TempDir
	Path dir;

	/** The expected findings by EPD, and the reasons by rule, or by EPD and rule. */
	private static Map<String, List<String>> expected(Map<String, String> reasons) throws IOException {
		Map<String, List<String>> expected = new TreeMap<>();
		List<String> current = null;
		String epd = "";
		String text = new String(EpdFindingsTest.class.getResourceAsStream("epd-findings.txt").readAllBytes(), StandardCharsets.UTF_8);
		for (String line : text.lines().toList()) {
			if (line.startsWith("? ")) {
				int colon = line.indexOf(": ");
				reasons.put(line.substring(2, colon), line.substring(colon + 2).strip());
			} else if (line.startsWith("== ")) {
				epd = line.substring(3).strip();
				current = new ArrayList<>();
				expected.put(epd, current);
			} else if (!line.isBlank() && !line.startsWith("#")) {
				current.add(line.strip());
			}
		}
		return expected;
	}

	@Test
	void everyFindingOnThePublishedEpdsIsExpectedAndHasAReason() throws IOException {
		if (!Files.isDirectory(SAMPLES)) {
			System.out.println("Skipped: the real EPDs are not part of the product, and are not beside it (shared/samples/epdx).");
		}
		Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "no samples beside the product");
		run("import", "--from", "ilcd-json", "--to", dir, SAMPLES);
		Map<String, List<String>> found = new TreeMap<>();
		for (String line : run("check", "--thorough", "--date", "2026-07-01", "--language", "en", dir).out().lines().toList()) {
			int file = line.indexOf(".kaart:");
			if (file > 0) {
				String[] parts = line.substring(file + 7).split(" ", 4);
				String[] place = parts[0].split(":");
				String name = line.substring(line.lastIndexOf('/', file) + 1, file);
				found.computeIfAbsent(name, key -> new ArrayList<>()).add(parts[1] + ' ' + parts[2] + ' ' + place[0] + ':' + place[1]);
			}
		}
		Map<String, String> reasons = new LinkedHashMap<>();
		Map<String, List<String>> expected = expected(reasons);
		assertEquals(text(expected), text(found));
		Set<String> unexplained = new TreeSet<>();
		expected.forEach((epd, findings) -> findings.forEach(finding -> {
			String rule = finding.split(" ")[1];
			if (!reasons.containsKey(rule) && !reasons.containsKey(epd + ' ' + rule)) {
				unexplained.add(epd + ' ' + rule);
			}
		}));
		assertEquals(Set.of(), unexplained);
	}

	private static String text(Map<String, List<String>> findings) {
		StringBuilder text = new StringBuilder();
		findings.forEach((epd, list) -> text.append("== ").append(epd).append('\n').append(String.join("\n", list)).append("\n\n"));
		return text.toString().toLowerCase(Locale.ROOT);
	}
}
