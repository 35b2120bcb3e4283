package nl.kaartwerk.lang.ide.tests.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts that are damaged: the examples, what raises each rule, and what has been hard before. */
final class Seeds {
	private static final Path ROOT = Path.of(System.getProperty("kaartwerk.root")).toAbsolutePath().normalize();
	/** Texts that once failed, by what they did; each is a case of its own from then on. */
	static final Path CASES = ROOT.resolve("bundles/nl.kaartwerk.lang.ide.tests/src/test/resources/nl/kaartwerk/lang/ide/tests/fuzz");
	private static final List<String> HARD = List.of("", "\uFEFFowner A", "declaration C { profile { impacts A2 {", "declaration C {\r\tprofile {\r\timpacts A1 {\r\tA1-A3 D\r\tGWP 1 2\r} } }\r",
			"declaration C { profile { scenario S counted impacts A2 {\nA1-A3 /* a */ S: C3 D : C4 // b\nGWP-fossil [kg CO2 eq] /* x */ 1 /* y */ 2 3 4 // z\n} } }\n",
			"building A extends A { drop element 1 }\nbuilding B extends C { element 1 { replace X \"a\" by Y 1 m3 with d 1 m, e 2 m } }\nbuilding C extends B { }\n",
			"declaration C { functional unit 1 m3 mass 0 kg profile { scaling v3_power parameters 0, 0, 0 { dimension d minimum 9 m maximum 1 m inspected 0 m } } }\n");

	private Seeds() {
	}

	static List<String> texts() throws IOException {
		List<String> texts = new ArrayList<>(HARD);
		for (Path file : below(ROOT.resolve("bundles/nl.kaartwerk.examples/projects"), ".kaart")) {
			texts.add(Files.readString(file));
		}
		for (Path file : below(ROOT.resolve("bundles/nl.kaartwerk.help/rules"), ".txt")) {
			for (String section : Files.readString(file).split("(?m)^--- ")) {
				if (section.startsWith("raises") || section.startsWith("quiet")) {
					texts.add(section.substring(section.indexOf('\n') + 1).replaceAll("[«»]", ""));
				}
			}
		}
		return List.copyOf(texts);
	}

	/** The texts that once failed. */
	static List<Path> cases() throws IOException {
		return below(CASES, ".kaart");
	}

	private static List<Path> below(Path folder, String extension) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
		}
	}
}
