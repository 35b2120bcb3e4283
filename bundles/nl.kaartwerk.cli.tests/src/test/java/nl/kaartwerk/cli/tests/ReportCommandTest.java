package nl.kaartwerk.cli.tests;

import static nl.kaartwerk.cli.tests.CommandTest.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.cli.ExitCode;
import nl.kaartwerk.cli.tests.CommandTest.Run;

/** {@code kaartwerk report}. */
class ReportCommandTest {
	private static final String TEXT = """
			declaration Beton "Betonmortel" {
			  category 1   functional unit 1 m3 "on site"   service life 100 years
			  profile { impacts A2 {
			    A1-A3  C3  D
			    GWP-fossil  186  0.8  -6
			  } }
			}
			building Huis "Een huis" {
			  function dwelling  life 75 years  gross floor area 100 m2  reference date 2026-07-01 enforced
			  element 16 "Fundering" { Beton 4 m3 }
			}
			""";

	@TempDir
	private Path dir;

	private Path text(String text) throws IOException {
		return Files.writeString(dir.resolve("huis.kaart"), text);
	}

	private List<String> written() throws IOException {
		try (Stream<Path> files = Files.list(dir.resolve("out"))) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	private Run report(Object... more) throws IOException {
		Object[] args = Stream.concat(Stream.of("report", text(TEXT), "--out", dir.resolve("out"), "--date", "2026-09-01"), Stream.of(more)).toArray();
		return run(args);
	}

	private void assertRefused(Run run, int code, String sentence) {
		assertEquals(code, run.code(), run.err());
		assertEquals("", run.out());
		assertTrue(run.err().contains(sentence), run.err());
		assertFalse(run.err().contains("\tat "), run.err());
	}

	@Test
	void aWorkGetsAReportInTheLanguageAskedFor() throws IOException {
		Run run = report("--lang", "nl");
		assertEquals("", run.err());
		assertEquals(ExitCode.OK, run.code());
		assertEquals("Huis -> " + dir.resolve("out/Huis.html") + System.lineSeparator() + "1 report written." + System.lineSeparator(), run.out());
		assertEquals(List.of("Huis.html"), written());
		String html = Files.readString(dir.resolve("out/Huis.html"));
		assertTrue(html.contains("Milieuprestatie van een gebouw"));
		assertTrue(html.contains("content=\"2026-09-01\""));
		assertTrue(html.contains("noemt geen massa per functionele eenheid"), "findings of the cards are in the report");
	}

	@Test
	void eachFormatIsWhatItsNameSays() throws IOException {
		assertEquals(ExitCode.OK, report("--format", "pdf", "--cards").code());
		assertEquals(ExitCode.OK, report("--format", "xlsx", "--only", "Huis").code());
		assertEquals(List.of("Beton.pdf", "Huis.pdf", "Huis.xlsx"), written());
		assertEquals("%PDF-", new String(Files.readAllBytes(dir.resolve("out/Beton.pdf")), 0, 5, StandardCharsets.ISO_8859_1));
		assertEquals("PK", new String(Files.readAllBytes(dir.resolve("out/Huis.xlsx")), 0, 2, StandardCharsets.ISO_8859_1));
	}

	@Test
	void withoutWorksEachDeclarationGetsASheet() throws IOException {
		Run run = run("report", text(TEXT.substring(0, TEXT.indexOf("building"))), "--out", dir.resolve("out"));
		assertEquals(ExitCode.OK, run.code(), run.err());
		assertEquals(List.of("Beton.html"), written());
	}

	@Test
	void theSameTextsGiveTheSameBytes() throws IOException {
		report("--format", "pdf");
		byte[] first = Files.readAllBytes(dir.resolve("out/Huis.pdf"));
		assertEquals(ExitCode.OK, report("--format", "pdf", "--overwrite").code());
		assertArrayEquals(first, Files.readAllBytes(dir.resolve("out/Huis.pdf")));
	}

	@Test
	void whatExistsIsLeftAloneUnlessAskedOtherwise() throws IOException {
		Files.createDirectories(dir.resolve("out"));
		Files.writeString(dir.resolve("out/Huis.html"), "mine");
		assertRefused(report("--cards"), ExitCode.UNUSABLE, "Huis.html exists already; nothing was written. Say --overwrite to replace.");
		assertEquals("mine", Files.readString(dir.resolve("out/Huis.html")));
		assertEquals(List.of("Huis.html"), written());
	}

	@Test
	void aBrokenTextGivesNoReport() throws IOException {
		Run run = run("report", text(TEXT.replace("Beton 4 m3", "Betonn 4 m3")), "--out", dir.resolve("out"));
		assertRefused(run, ExitCode.ERRORS, "huis.kaart:10:");
		assertFalse(Files.exists(dir.resolve("out")));
	}

	@Test
	void aNameThatIsNotThereIsSaid() throws IOException {
		assertRefused(report("--only", "Hius"), ExitCode.UNUSABLE, "There is no work, declaration or review Hius in the texts.");
	}

	@Test
	void aFolderThatCannotBeMadeIsOneSentence() throws IOException {
		Path file = Files.writeString(dir.resolve("file"), "");
		assertRefused(run("report", text(TEXT), "--out", file), ExitCode.UNUSABLE, "cannot be written");
	}

	@Test
	void thereIsNoReportWithoutAPlaceToWriteTo() throws IOException {
		assertRefused(run("report", text(TEXT)), ExitCode.UNUSABLE, "--out=DIR");
	}
}
