package nl.kaartwerk.cli.tests;

import static nl.kaartwerk.cli.tests.CommandTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.cli.ExitCode;
import nl.kaartwerk.cli.tests.CommandTest.Run;

/**
 * {@code kaartwerk diff}. Whole answers are files beside this class; {@code -Dkaartwerk.golden=write} writes them anew: look at the difference
 * before it is committed.
 */
class DiffCommandTest {
	private static final Path GOLDEN = Path.of(System.getProperty("kaartwerk.root"), "bundles/nl.kaartwerk.cli.tests/src/test/resources/nl/kaartwerk/cli/tests");
	static final String CARDS = """
			package nl.voorbeeld

			declaration Beton "Betonmortel C30/37" {
			  category 1   functional unit 1 m3 "on site"   mass 2.38e3 kg   service life 100 years
			  composition { "Cement" 330 kg mineral primary  "Water" 170 kg }
			  profile "Beton" { impacts A2 {
			                A1-A3  A4    C4   D
			    GWP-fossil  186    8.20  ND   -6
			    ADPF        980    110   0.7  -70
			  } }
			}

			declaration Staal "Wapeningsstaal" {
			  category 2   functional unit 1 kg   mass 1 kg   service life 100 years
			  profile { impacts A2 {
			                A1-A3
			    GWP-fossil  1.2
			  } }
			}
			""";
	private static final String WORK = """
			import nl.voorbeeld.*

			building Huis "Een huis" {
			  function dwelling  life 75 years  gross floor area 100 m2  reference date 2026-07-01 enforced
			  element 16 "Fundering" { Beton 4 m3  Staal 500 kg }
			}
			""";
	private static final String CHANGED = CARDS.replace("186 ", "190 ").replace("ND ", "0  ").replace("\"Water\" 170 kg", "\"Sand\" 20 kg").replace("2.38e3", "2380")
			.replace("mass 1 kg   service life 100", "mass 1 kg   service life 75");

	@TempDir
	private Path dir;

	private Path folder(String name, String cards, String work) throws IOException {
		Path folder = Files.createDirectories(dir.resolve(name));
		Files.writeString(folder.resolve("cards.kaart"), cards);
		Files.writeString(folder.resolve("work.kaart"), work);
		return folder;
	}

	private Run diff(Object... more) throws IOException {
		return run(Stream.concat(Stream.of("diff", folder("old", CARDS, WORK), folder("new", CHANGED, WORK), "--date", "2026-09-01"), Stream.of(more)).toArray());
	}

	private void assertGolden(String name, Run run) throws IOException {
		assertEquals("", run.err());
		String out = run.out().replace(dir.toString(), "DIR");
		if ("write".equals(System.getProperty("kaartwerk.golden"))) {
			Files.writeString(GOLDEN.resolve(name), out);
		}
		assertEquals(Files.readString(GOLDEN.resolve(name)), out);
	}

	private static void assertRefused(Run run, String sentence) {
		assertEquals(ExitCode.UNUSABLE, run.code(), run.err());
		assertEquals("", run.out());
		assertTrue(run.err().contains(sentence), run.err());
		assertFalse(run.err().contains("\tat "), run.err());
	}

	@Test
	void twoFoldersAreComparedByWhatTheirCardsMeanAndCost() throws IOException {
		Run run = diff("--language", "en");
		assertEquals(ExitCode.ERRORS, run.code());
		assertGolden("diff-en.txt", run);
		assertGolden("diff-nl.txt", diff("--language", "nl"));
		assertGolden("diff.json", diff("--format", "json"));
	}

	@Test
	void aSignBesideAFigureIsExplained() throws IOException {
		String particles = "declaration Gruis { functional unit 1 kg profile { impacts A2 {\nA1-A3\nPM %s\n} } }\n";
		Run run = run("diff", folder("old", particles.formatted("1e-6"), ""), folder("new", particles.formatted("2e-6"), ""), "--date", "2026-09-01", "--language", "en");
		assertTrue(run.out().contains("0.58 * -> 1.15 *"), run.out());
		assertTrue(run.out().contains("\nMKI in euro; \u2248 approximate; * rests on a weight that is not confirmed; \u2020 MKI taken over as published.\n"), run.out());
	}

	@Test
	void sameMeaningEndsWithZeroAndOtherwiseOnlyWhenAskedTo() throws IOException {
		String reformatted = "// cards\n" + CARDS.replace("  ", " ").replace("2.38e3", "2380.0");
		Run same = run("diff", folder("old", CARDS, WORK), folder("new", reformatted, WORK), "--date", "2026-09-01", "--language", "en");
		assertEquals("No difference in meaning (declarations: 2, works: 1; 2026-09-01).\n", same.out());
		assertEquals(ExitCode.OK, same.code());
		assertEquals(ExitCode.OK, diff("--exit-zero").code());
	}

	@Test
	void aReportIsWrittenAsPageOrPdfAndReplacesNothingUnasked() throws IOException {
		Path page = dir.resolve("out/changes.html");
		assertEquals(ExitCode.ERRORS, diff("--report", page, "--language", "nl").code());
		assertTrue(Files.readString(page).contains("Wijzigingsrapport"));
		assertTrue(Files.readString(page).contains("<td class=\"n\">190</td>"));
		assertRefused(diff("--report", page), "exists already; nothing was written");
		assertEquals(ExitCode.OK, diff("--report", page, "--overwrite", "--exit-zero", "--language", "en").code());
		assertTrue(Files.readString(page).contains("Change report"));
		assertEquals(ExitCode.ERRORS, diff("--report", dir.resolve("changes.pdf")).code());
		assertEquals("%PDF-", new String(Files.readAllBytes(dir.resolve("changes.pdf")), 0, 5, StandardCharsets.ISO_8859_1));
		assertRefused(diff("--report", dir.resolve("changes.docx")), "is a file *.html or *.pdf");
	}

	@Test
	void whatCannotBeComparedIsSaidInOneSentence() throws IOException {
		Path old = folder("old", CARDS, WORK);
		assertRefused(run("diff", old), "Name two files or folders to compare, or a commit with --since REV.");
		assertRefused(run("diff", old, dir.resolve("nowhere")), "There is no file or folder");
		Run broken = run("diff", old, folder("broken", CARDS.replace("declaration Staal", "declaration"), WORK), "--language", "en");
		assertRefused(broken, "Nothing was compared, because the texts have errors. Mend those above.");
		assertTrue(broken.err().contains("cards.kaart:13:"), broken.err());
	}

	@Test
	void aWorkTreeIsComparedWithACommit() throws Exception {
		Repository repository = Repository.in(dir.resolve("repository"));
		repository.write("project/.kaartwerk/project", "");
		Path cards = repository.write("project/cards.kaart", CARDS);
		Path work = repository.write("project/work.kaart", WORK);
		repository.commit("First");
		assertEquals(ExitCode.OK, run("diff", "--since", "HEAD", repository.root()).code());
		Files.writeString(cards, CHANGED);
		Run all = run("diff", "--since", "HEAD", repository.root().resolve("project"), "--date", "2026-09-01", "--language", "en");
		assertEquals(ExitCode.ERRORS, all.code());
		assertGolden("diff-en.txt", all);
		assertGolden("diff-en.txt", run("diff", "--since", "HEAD", repository.root(), "--date", "2026-09-01", "--language", "en"));
		Run one = run("diff", "--since", "main", cards, "--date", "2026-09-01", "--language", "en");
		assertTrue(one.out().endsWith("Declarations: 2 different, 0 the same; works: 0 different, 0 the same (2026-09-01).\n"), "only what was named: " + one.out());
		Files.delete(work);
		Run gone = run("diff", "--since", "HEAD", work, "--language", "en");
		assertTrue(gone.out().startsWith("Huis \"Een huis\": removed\n"), gone.out() + gone.err());
		assertRefused(run("diff", "--since", "nowhere", cards), "There is no commit nowhere in the repository");
		assertRefused(run("diff", "--since", "HEAD", repository.root().resolve("project/other.kaart")), "neither now nor in HEAD");
		assertRefused(run("diff", "--since", "HEAD", folder("outside", CARDS, WORK)), "git knows no work tree around");
		Files.writeString(cards, CARDS.replace("declaration Staal", "declaration"));
		repository.commit("Broken");
		Files.writeString(cards, CARDS);
		Run broken = run("diff", "--since", "HEAD", cards, "--language", "en");
		assertRefused(broken, "Nothing was compared");
		assertTrue(broken.err().contains("HEAD:project/cards.kaart:13:"), broken.err());
	}

	@Test
	void whatDependsOnAProjectOutsideOfTheRepositoryIsRefusedWithTheWayOut() throws Exception {
		Path outside = folder("beton", CARDS, WORK);
		Repository repository = Repository.in(dir.resolve("repository"));
		repository.write("base/.kaartwerk/project", "");
		repository.write("project/.kaartwerk/project", "depends = ../base");
		Path work = repository.write("project/cards.kaart", CARDS);
		repository.commit("First");
		assertEquals(ExitCode.OK, run("diff", "--since", "HEAD", work).code(), "within the repository");
		repository.write("base/.kaartwerk/project", "depends = ../../beton");
		repository.commit("Second");
		Run run = run("diff", "--since", "HEAD", work);
		assertRefused(run, "base depends on " + outside.toRealPath() + ", which lies outside of the repository ");
		assertTrue(run.err().contains("Check HEAD out into a folder with that project beside it, and compare two folders: kaartwerk diff OLD NEW."), run.err());
	}

	@Test
	void whereThereAreNoTextsNothingIsSaidToBeTheSame() throws Exception {
		Repository repository = Repository.in(dir.resolve("repository"));
		repository.write("readme.txt", "no cards");
		repository.commit("First");
		Run run = run("diff", "--since", "HEAD", repository.root());
		assertRefused(run, "There are no *.kaart texts in " + repository.root().toRealPath() + ", neither now nor in HEAD.");
	}

	@Test
	void methodDataOfTheProjectAreThoseOfTheCommit() throws Exception {
		Repository repository = Repository.in(dir.resolve("repository"));
		repository.write(".kaartwerk/project", "");
		repository.write("cards.kaart", CARDS);
		repository.commit("First");
		repository.write(".kaartwerk/weight-sets.csv", "id,set,version,valid_from,valid_until,file,title,status,source\nNMD-A2,A2,2,2026-07-01,,mine.csv,Mine,verified,test\n");
		repository.write(".kaartwerk/mine.csv", "indicator,weight,fallback_weight,fallback_parts,status,source\nGWP-fossil,0.5,,,verified,test\n");
		Run run = run("diff", "--since", "HEAD", repository.root(), "--date", "2026-09-01", "--language", "en");
		assertEquals("", run.err());
		assertTrue(run.out().contains("The text means what it meant; the method data of the project differ."), run.out());
	}
}
