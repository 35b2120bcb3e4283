package nl.kaartwerk.cli.tests;

import static nl.kaartwerk.cli.tests.CommandTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.cli.ExitCode;
import nl.kaartwerk.cli.tests.CommandTest.Run;

/** {@code kaartwerk import}, {@code export}, {@code convert} and {@code formats}. */
class ExchangeCommandsTest {
	private static final String TEXT = """
			owner Maker "Maker BV"
			declaration Tegel "Rode tegel" {
			  category 1   owner Maker   functional unit 1 m2 "floor"   mass 20 kg   service life 50 years
			  profile "Tegel" { impacts A2 {
			    A1-A3  C4  D
			    GWP-total  12.50  ND  -1e-3
			    ODP  1.0E-7  2  3
			  } }
			}
			declaration Steen { category 3 }
			""";
	private static final String TABLE = """
			Naam;Dakpan
			Indicator;Eenheid;A1-A3;C4
			GWP-total;kg CO2 eq;1,5;0,25
			ODP;kg CFC-11 eq;2,5;ND
			""";

	@TempDir
	private Path dir;

	private Path write(String name, String text) throws IOException {
		Path file = dir.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private List<String> files(String folder) throws IOException {
		try (Stream<Path> files = Files.list(dir.resolve(folder))) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	private static void assertRefused(Run run, int code, String sentence) {
		assertEquals(code, run.code(), run.err());
		assertTrue(run.err().contains(sentence), run.err());
		assertFalse(run.err().contains("\tat "), run.err());
	}

	@Test
	void theFormatOfEachFileIsRecognised() throws IOException {
		write("in/dak.csv", TABLE);
		write("in/leeg.json", "{\"what\": 1}");
		Run run = run("import", dir.resolve("in"), "--to", dir.resolve("out"));
		assertEquals(ExitCode.ERRORS, run.code());
		assertEquals(List.of("Dakpan.import.json", "Dakpan.kaart"), files("out"));
		assertTrue(run.err().contains("leeg.json is in no format that is known"), run.err());
		assertTrue(run.out().endsWith("1 of 2 imported into " + dir.resolve("out") + "." + System.lineSeparator()), run.out());
	}

	@Test
	void cardsOfOneNameGetDifferentFilesAndExistingOnesAreKept() throws IOException {
		write("in/a.csv", TABLE);
		write("in/b.csv", TABLE);
		assertEquals(ExitCode.OK, run("import", dir.resolve("in"), "--to", dir.resolve("out"), "--package", "nl.dak").code());
		assertEquals(List.of("Dakpan.import.json", "Dakpan.kaart", "Dakpan_2.import.json", "Dakpan_2.kaart"), files("out"));
		assertTrue(Files.readString(dir.resolve("out/Dakpan_2.kaart")).contains("package nl.dak\n\ndeclaration Dakpan_2 \"Dakpan\" {"));
		Files.writeString(dir.resolve("out/Dakpan.kaart"), "mine");
		assertRefused(run("import", dir.resolve("in"), "--to", dir.resolve("out")), ExitCode.UNUSABLE, "Dakpan.kaart exists already; it was left as it is.");
		assertEquals("mine", Files.readString(dir.resolve("out/Dakpan.kaart")));
		assertEquals(ExitCode.OK, run("import", dir.resolve("in"), "--to", dir.resolve("out"), "--overwrite").code());
		assertEquals(4, files("out").size(), "no file that was written aside is left");
	}

	@Test
	void aMappingSaysWhereTheCardsOfASpreadsheetStand() throws IOException {
		Path sheet = write("dak.csv", "Dakpan;;\nGWP-total;7;8\n");
		Path mapping = write("dak.mapping.json", """
				{"decimals": "point", "cards": [{"fields": {"name": ["dak!A1"]}, "profiles": [{"tables": [
				  {"sheet": "dak", "indicators": "down", "set": "A2", "indicator": "A", "modules": {"B": "A1-A3", "C": "D"}, "first": "2", "last": "2"}]}]}]}
				""");
		Run run = run("import", sheet, "--mapping", mapping, "--to", dir.resolve("out"));
		assertEquals(ExitCode.OK, run.code(), run.err() + run.out());
		assertTrue(Files.readString(dir.resolve("out/Dakpan.kaart")).matches("(?s).*A1-A3\\s+D\\s.*GWP-total\\s+7\\s+8\\s.*"));
		assertRefused(run("import", sheet, "--mapping", sheet, "--to", dir.resolve("out")), ExitCode.UNUSABLE, "dak.csv is no mapping that can be read.");
	}

	@Test
	void whatIsExportedIsReadAgainAsItWas() throws IOException {
		Path text = write("tegel.kaart", TEXT);
		Run exported = run("export", "--to", "csv", text, "--only", "Tegel", "--out", dir.resolve("csv"));
		assertEquals(ExitCode.OK, exported.code(), exported.err());
		assertTrue(exported.out().contains("1 declaration in 1 file, "), exported.out());
		Run imported = run("import", dir.resolve("csv"), "--to", dir.resolve("again"));
		assertEquals(ExitCode.OK, imported.code(), imported.err());
		String again = Files.readString(dir.resolve("again").resolve(files("again").get(1)));
		assertTrue(again.matches("(?s).*functional unit 1 m2 .*A1-A3\\s+C4\\s+D\\s.*GWP-total\\s+12\\.50\\s+ND\\s+-1e-3\\s.*ODP\\s+1\\.0E-7\\s+2\\s+3\\s.*"), again);
		assertRefused(run("export", "--to", "csv", text, "--only", "Tegel", "--out", dir.resolve("csv")), ExitCode.UNUSABLE, "exists already; it was left as it is.");
	}

	@Test
	void formatsAreConvertedWithoutTextsBetween() throws IOException {
		write("in/dak.csv", TABLE);
		Run run = run("convert", "--to", "xlsx", dir.resolve("in"), "--out", dir.resolve("out"));
		assertEquals(ExitCode.OK, run.code(), run.err());
		assertEquals(1, files("out").size());
		assertTrue(files("out").getFirst().endsWith(".xlsx"));
		assertEquals(List.of("dak.csv"), files("in"));
	}

	@Test
	void wrongUseIsOneSentence() throws IOException {
		Path text = write("tegel.kaart", TEXT);
		assertRefused(run("export", "--to", "pdf", text, "--out", dir), ExitCode.UNUSABLE, "There is no format pdf to write; the formats are: ");
		assertRefused(run("export", "--to", "csv", text, "--out", dir, "--only", "Glas"), ExitCode.UNUSABLE, "There is no declaration Glas in the texts.");
		assertRefused(run("export", "--to", "csv", write("stuk.kaart", "declaration {"), "--out", dir), ExitCode.ERRORS, "the texts have errors");
		assertRefused(run("convert", "--to", "csv", dir.resolve("nothing"), "--out", dir), ExitCode.UNUSABLE, "There is no file or folder ");
		write("met/Tegel.kaart", TEXT);
		write("met/Tegel.import.json", "[]");
		assertRefused(run("export", "--to", "csv", dir.resolve("met"), "--out", dir), ExitCode.UNUSABLE, "Tegel.import.json is not what an import writes");
	}

	@Test
	void formatsAreListed() throws IOException {
		List<String> lines = run("formats").out().lines().toList();
		assertEquals(List.of("Format", "Import", "Export", "Files", "Name"), List.of(lines.getFirst().split("\\s+")));
		assertTrue(lines.stream().anyMatch(l -> l.matches("ilcd-json +yes +\\S+ +\\*\\.json +ILCD\\+EPD JSON \\(soda4LCA\\)")), lines.toString());
		assertTrue(lines.stream().anyMatch(l -> l.matches("csv +- +yes .*")), lines.toString());
	}
}
