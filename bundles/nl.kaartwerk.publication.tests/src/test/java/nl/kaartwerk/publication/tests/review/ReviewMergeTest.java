package nl.kaartwerk.publication.tests.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.publication.review.NewReview;
import nl.kaartwerk.publication.review.ReviewState;
import nl.kaartwerk.publication.review.ReviewState.Standing;
import nl.kaartwerk.rules.review.RemarkStanding;
import nl.kaartwerk.rules.review.ReviewPlace;

/** What a reviewer and a practitioner do at once, each on a branch, is merged by git as it is. */
class ReviewMergeTest {
	private static final String CARD = """
			declaration Beton "Betonmortel" {
			  functional unit 1 m3 "concrete"
			  mass 2380 kg
			  service life 100 years
			  practitioner "Bureau X"
			}
			""";

	@TempDir
	Path folder;

	@BeforeAll
	static void needsGit() {
		boolean there;
		try {
			there = new ProcessBuilder("git", "--version").start().waitFor() == 0;
		} catch (IOException e) {
			there = false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			there = false;
		}
		if (!there) {
			System.out.println("ReviewMergeTest is skipped: there is no git on this machine.");
		}
		assumeTrue(there, "no git on this machine");
	}

	private String git(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertTrue(process.waitFor(60, TimeUnit.SECONDS), "git does not end");
		assertEquals(0, process.exitValue(), String.join(" ", command) + "\n" + said);
		return said;
	}

	private void commit(Reading text, String message) throws IOException, InterruptedException {
		Files.writeString(folder.resolve("Beton.review.kaart"), text.text());
		git("add", ".");
		git("commit", "-q", "-m", message);
	}

	private Reading merged(Reading base, Reading one, Reading other) throws IOException, InterruptedException {
		git("init", "-q", "-b", "main");
		commit(base, "base");
		git("checkout", "-q", "-b", "practitioner");
		commit(other, "answers");
		git("checkout", "-q", "main");
		commit(one, "judges");
		git("merge", "-q", "--no-edit", "practitioner");
		return Reading.of(Files.readString(folder.resolve("Beton.review.kaart"))).sound();
	}

	private static Reading started() {
		Reading card = Reading.of(CARD).sound();
		return Reading.of(CARD + "\n" + NewReview.start(card.card(), "Toetser Y", Reading.DAY, card.checklist()).text()).sound();
	}

	private static final String REVIEWER = "Toetser Y";
	private static final String PRACTITIONER = "Bureau X";

	@Test
	void theReviewerJudgesAndFindsWhileThePractitionerReplies() throws IOException, InterruptedException {
		Reading base = started().then(REVIEWER, (e, t) -> e.addFinding("composition-complete", RemarkSeverity.MAJOR, ReviewPlace.property("mass"), "Where is the water?"))
				.then(REVIEWER, (e, t) -> e.ask("service-life-plausible", ReviewPlace.property("service life"), "Why?"));
		Reading reviewer = base.then(REVIEWER, (e, t) -> e.judge("system-boundary", Verdict.PASS, null)).then(REVIEWER, (e, t) -> e.judge("data-representative", Verdict.PASS, null))
				.then(REVIEWER, (e, t) -> e.addFinding("composition-complete", RemarkSeverity.MINOR, ReviewPlace.CARD, "No origins."))
				.then(REVIEWER, (e, t) -> e.addFinding("scenario-plausible", RemarkSeverity.MINOR, ReviewPlace.CARD, "Vague.")).then(REVIEWER, (e, t) -> e.judge("service-life-plausible", Verdict.PASS, null));
		Reading practitioner = base.then(PRACTITIONER, (e, t) -> e.reply(t.conversation(0).remark(), "It evaporates.")).then(PRACTITIONER, (e, t) -> e.reply(t.conversation(1).remark(), "Tested."));
		ReviewState state = merged(base, reviewer, practitioner).state();
		assertEquals(Standing.PASSED, state.item("system-boundary").orElseThrow().standing());
		assertEquals(List.of("Where is the water?", "No origins.", "Why?", "Vague."), state.conversations().stream().map(c -> c.remark().getText()).toList());
		assertEquals(List.of(RemarkStanding.ANSWERED, RemarkStanding.OPEN, RemarkStanding.ANSWERED, RemarkStanding.OPEN), state.conversations().stream().map(c -> c.standing()).toList());
		assertEquals("It evaporates.", state.conversations().getFirst().remark().getReplies().getFirst().getText());
	}

	@Test
	void aNeighbouringItemIsJudgedOnEachBranch() throws IOException, InterruptedException {
		Reading base = started();
		Reading one = base.then(REVIEWER, (e, t) -> e.judge("allocation", Verdict.PASS, null));
		Reading other = base.then(REVIEWER, (e, t) -> e.judge("background-fits", Verdict.PASS, null));
		ReviewState state = merged(base, one, other).state();
		assertEquals(Standing.PASSED, state.item("allocation").orElseThrow().standing());
		assertEquals(Standing.PASSED, state.item("background-fits").orElseThrow().standing());
	}

	@Test
	void thePractitionerMendsTheCardWhileTheReviewerGoesOn() throws IOException, InterruptedException {
		Reading base = started();
		Reading one = base.then(REVIEWER, (e, t) -> e.judge("allocation", Verdict.PASS, null));
		Reading other = Reading.of(base.text().replace("2380 kg", "2400 kg"));
		assertEquals("2400", merged(base, one, other).card().getMass().getNumber().text());
	}
}
