package nl.kaartwerk.cli.tests;

import static nl.kaartwerk.cli.tests.CommandTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import nl.kaartwerk.cli.ExitCode;
import nl.kaartwerk.cli.tests.CommandTest.Run;

/** {@code kaartwerk review}. */
class ReviewCommandTest {
	private static final Path EXAMPLE = Path.of(System.getProperty("kaartwerk.root"), "bundles/nl.kaartwerk.examples/projects/publicatie");
	private static final String CARD = """
			package nl.voorbeeld

			declaration Beton "Betonmortel" {
			  functional unit 1 m3
			  mass 2380 kg
			}
			""";

	@TempDir
	private Path dir;

	@BeforeEach
	void project() throws IOException {
		Files.createDirectories(dir.resolve(".kaartwerk"));
		Files.writeString(dir.resolve(".kaartwerk/project"), "");
		Files.writeString(dir.resolve("beton.kaart"), CARD);
		Files.createDirectories(dir.resolve("partijen"));
		Files.writeString(dir.resolve("partijen/toetsers.kaart"), "package nl.toetsers\nreviewer Y \"Toetser Y\"\n");
	}

	private Run review(Object... more) {
		Object[] args = new Object[more.length + 4];
		args[0] = "review";
		args[1] = dir;
		args[2] = "--lang";
		args[3] = "en";
		System.arraycopy(more, 0, args, 4, more.length);
		return run(args);
	}

	@Test
	void aReviewIsStartedBesideItsCardAndRefersToTheReviewerThatTheTextsDefine() throws IOException {
		Run run = review("--start", "Beton", "--by", "toetser y", "--date", "2026-03-14");
		assertEquals(ExitCode.OK, run.code(), run.err());
		Path file = dir.resolve("reviews/Beton.Y.review.kaart");
		assertTrue(run.out().startsWith("Beton -> " + file), run.out());
		assertTrue(Files.readString(file).startsWith("package nl.voorbeeld\n\nimport nl.toetsers.Y\n\nreview Beton_Y of Beton {\n  reviewer Y\n  started 2026-03-14\n"), () -> "" + file);
		assertEquals("", run("check", file, "--date", "2026-03-14", "--lang", "en").out().replaceAll("(?s).*?(\\S*error\\S* \\S+.*|$)", ""));
		Run again = review("--start", "Beton", "--by", "Toetser Y", "--date", "2026-03-15");
		assertEquals(ExitCode.UNUSABLE, again.code());
		assertTrue(again.err().contains("exists already; nothing was written."), again.err());
	}

	@Test
	void cardsAndReviewsAreAlsoNamedWithTheirPackage() {
		assertEquals(ExitCode.OK, review("--start", "nl.voorbeeld.Beton", "--by", "Bureau Z").code());
		assertEquals(ExitCode.OK, review("--sign", "nl.voorbeeld.Beton_BureauZ", "--reject").code());
		assertEquals(ExitCode.UNUSABLE, review("--start", "nl.ander.Beton", "--by", "Bureau Z").code());
	}

	@Test
	void aReviewThatCannotBeWrittenSaysWhy() throws IOException {
		Files.writeString(dir.resolve("reviews"), "a file where the folder would be");
		Run run = review("--start", "Beton", "--by", "Bureau Z");
		assertEquals(ExitCode.UNUSABLE, run.code());
		assertTrue(run.err().contains("Beton.BureauZ.review.kaart cannot be written: " + dir.resolve("reviews") + " is in the way."), run.err());
	}

	@Test
	void theSummaryIsInTheLanguageThatIsAskedFor() {
		assertTrue(run("review", dir, "--lang", "nl", "--start", "Beton", "--by", "Bureau Z").out().endsWith(" punten" + System.lineSeparator()));
		assertTrue(run("review", dir, "--lang", "nl", "--date", "2026-03-14").out().endsWith("1 toetsing op 2026-03-14, 0 goedgekeurd." + System.lineSeparator()));
	}

	@Test
	void anOpenReviewSaysWhatStandsAgainstItAndEndsWithOne() {
		review("--start", "Beton", "--by", "Bureau Z", "--date", "2026-03-14");
		Run run = review("--date", "2026-03-14");
		assertEquals(ExitCode.ERRORS, run.code());
		assertTrue(run.out().contains("scenario-plausible is not judged."), run.out());
		assertTrue(run.out().endsWith("1 review at 2026-03-14, 0 approved." + System.lineSeparator()), run.out());
	}

	@Test
	void aReviewIsNotSignedWhileSomethingStandsAgainstItButMayBeRejected() throws IOException {
		review("--start", "Beton", "--by", "Bureau Z", "--date", "2026-03-14");
		Path file = dir.resolve("reviews/Beton.BureauZ.review.kaart");
		String before = Files.readString(file);
		Run refused = review("--sign", "Beton_BureauZ", "--date", "2026-03-20");
		assertEquals(ExitCode.ERRORS, refused.code());
		assertTrue(refused.err().contains("scenario-plausible is not judged."), refused.err());
		assertEquals(before, Files.readString(file));
		Run rejected = review("--sign", "Beton_BureauZ", "--reject", "--date", "2026-03-20");
		assertEquals(ExitCode.OK, rejected.code(), rejected.err());
		assertTrue(Files.readString(file).contains("\n\n  signed rejected 2026-03-20 by \"Bureau Z\" {\n    fingerprint \"sha256:"), () -> "" + file);
		assertEquals(ExitCode.ERRORS, review("--date", "2026-03-20").code(), "rejected is not approved");
	}

	@Test
	void aReviewThatIsWhollyJudgedIsSignedAndGoesStaleWhenTheCardChanges() throws IOException {
		review("--start", "Beton", "--by", "Bureau Z", "--date", "2026-03-14");
		Path file = dir.resolve("reviews/Beton.BureauZ.review.kaart");
		Files.writeString(file, Files.readString(file).replaceAll(" open\n", " pass 2026-03-15 by \"Bureau Z\"\n"));
		assertEquals(ExitCode.OK, review("--sign", "Beton_BureauZ", "--date", "2026-03-20").code());
		assertEquals(ExitCode.OK, review("--date", "2026-03-20").code());
		Files.writeString(dir.resolve("beton.kaart"), CARD.replace("2380", "2400"));
		Run stale = review("--date", "2026-03-21");
		assertEquals(ExitCode.ERRORS, stale.code());
		assertTrue(stale.out().contains("mass changed after the review was signed and was not looked at again."), stale.out());
		assertTrue(stale.out().lines().anyMatch(line -> line.matches(" +recheck \"mass\" \"\\w+\" pass 2026-03-21 by \"Bureau Z\"")), stale.out());
		Run check = run("check", file, "--date", "2026-03-21", "--lang", "en");
		assertTrue(check.out().contains("warning review-stale The card is not what was signed on 2026-03-20. Changed since (1): mass."), check.out());
	}

	@Test
	void whoSignsWritesWhatOnlyTheMachineCheckedIntoTheFile() throws IOException {
		review("--start", "Beton", "--by", "Bureau Z", "--date", "2026-03-14");
		Path file = dir.resolve("reviews/Beton.BureauZ.review.kaart");
		assertTrue(Files.readString(file).contains("  item table-row-twice open\n"));
		review("--sign", "Beton_BureauZ", "--reject", "--date", "2026-03-20");
		assertTrue(Files.readString(file).contains("  item table-row-twice clean 2026-03-20\n"), Files.readString(file));
		assertTrue(Files.readString(file).contains("  item scenario-plausible open\n"));
		Run json = review("--date", "2026-03-21", "--format", "json");
		JsonObject item = JsonParser.parseString(json.out()).getAsJsonObject().getAsJsonArray("reviews").get(0).getAsJsonObject().getAsJsonArray("items").asList().stream()
				.map(each -> each.getAsJsonObject()).filter(each -> each.get("subject").getAsString().equals("table-row-twice")).findFirst().orElseThrow();
		assertEquals("clean", item.get("state").getAsString());
		assertEquals("2026-03-20", item.get("date").getAsString());
		assertTrue(item.get("by").isJsonNull());
	}

	@Test
	void anApprovedCardThatChangedIsToldOnceInItsRouteAndOnceInItsReview() throws IOException {
		Path card = Files.writeString(dir.resolve("beton.kaart"), CARD.replace("mass 2380", "route {\n  draft 2026-01-01\n  approved 2026-03-20\n}\nmass 2380"));
		review("--start", "Beton", "--by", "Bureau Z", "--date", "2026-03-14");
		Path file = dir.resolve("reviews/Beton.BureauZ.review.kaart");
		Files.writeString(file, Files.readString(file).replaceAll(" open\n", " pass 2026-03-15 by \"Bureau Z\"\n"));
		assertEquals(ExitCode.OK, review("--sign", "Beton_BureauZ", "--date", "2026-03-20").code());
		assertEquals(List.of(), stale(run("check", dir, "--date", "2026-03-21", "--lang", "en")));
		Files.writeString(card, Files.readString(card).replace("2380", "2400"));
		List<String> told = stale(run("check", dir, "--date", "2026-03-21", "--lang", "en"));
		assertEquals(2, told.size(), told.toString());
		assertTrue(told.getFirst().contains("beton.kaart:") && told.getFirst().contains(" error route-review-stale Approved by Bureau Z on 2026-03-20, but not as it is now: review Beton_BureauZ says what changed."), told.toString());
		assertTrue(told.getLast().contains("review.kaart:") && told.getLast().contains(" warning review-stale "), told.toString());
	}

	private static List<String> stale(Run check) {
		return check.out().lines().filter(line -> line.contains("review-stale")).toList();
	}

	@Test
	void theExampleHasAFinishedReviewAndOneUnderWay() {
		Run run = run("review", EXAMPLE, "--lang", "en", "--date", "2026-11-21", "--format", "json");
		assertEquals(ExitCode.ERRORS, run.code());
		JsonObject finished = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("reviews").get(0).getAsJsonObject();
		assertEquals("Dakpan_Fictief", finished.get("name").getAsString());
		assertEquals("approved", finished.get("state").getAsString());
		assertEquals(0, finished.getAsJsonArray("changes").size());
		JsonObject progress = finished.getAsJsonObject("progress");
		assertEquals(progress.get("items").getAsInt(), progress.get("done").getAsInt());
		assertEquals(1, progress.get("judgedWaivers").getAsInt());
		assertEquals(3, progress.get("remarks").getAsInt());
		assertEquals(0, progress.get("openRemarks").getAsInt());
		assertEquals("unsigned", JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("reviews").get(1).getAsJsonObject().get("state").getAsString());
	}

	@Test
	void aReviewHasAReport() throws IOException {
		Run run = run("report", EXAMPLE, "--only", "Dakpan_Fictief", "--out", dir.resolve("out"), "--date", "2026-11-21", "--lang", "nl");
		assertEquals(ExitCode.OK, run.code(), run.err());
		String html = Files.readString(dir.resolve("out/Dakpan_Fictief.html"));
		for (String said : new String[] { "Toetsing van een milieuverklaring", "Waar komt 75 jaar vandaan?", "Uit de garantie van de fabrikant en de opgave van de branche.", "aanvaard",
				"ondertekend: goedgekeurd", "sha256:" }) {
			assertTrue(html.contains(said), said);
		}
	}

	@Test
	void wrongUseIsSaidInOneSentence() {
		for (Object[] wrong : new Object[][] { { "--start", "Beton" }, { "--by", "X" }, { "--reject" }, { "--start", "Beton", "--by", "X", "--sign", "Y" }, { "--start", "Staal", "--by", "X" },
				{ "--sign", "Nothing" }, {} }) {
			Run run = review(wrong);
			assertEquals(ExitCode.UNUSABLE, run.code(), run.out());
			assertEquals(1, run.err().lines().count(), run.err());
			assertFalse(run.err().contains("\tat "), run.err());
		}
	}
}
