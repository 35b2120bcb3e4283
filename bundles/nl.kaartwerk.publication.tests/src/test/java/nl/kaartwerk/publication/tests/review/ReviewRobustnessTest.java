package nl.kaartwerk.publication.tests.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.fix.TextEdits;
import nl.kaartwerk.model.Decision;
import nl.kaartwerk.model.Judgement;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.publication.review.ReviewEdits;
import nl.kaartwerk.publication.review.ReviewState;
import nl.kaartwerk.publication.review.ReviewText;
import nl.kaartwerk.rules.review.ReviewPlace;
import nl.kaartwerk.text.operation.Operation;

/** Damaged texts of reviews: whatever is left has a state, and every act on it keeps all of the text and is readable when the text was. */
class ReviewRobustnessTest {
	private static final int MUTANTS = 1200;
	private static final String TEXT = """
			declaration Beton "Betonmortel" {
			  functional unit 1 m3
			  mass 2380 kg
			  waive score-odd-sign (set A2 indicator AP module C4) because "Credit." by "Bureau X"
			  profile "Mortel" { impacts A2 {
			                A1-A3  C4
			    GWP-fossil  180    1
			    AP          1      -2
			  } }
			}

			review R of Beton {
			  reviewer "Toetser Y"
			  started 2026-02-20
			  item score-odd-sign open { waiver refused 2026-02-27 (set A2 indicator AP module C4) "No." }

			  item scenario-plausible pass 2026-03-01 by "Toetser Y" { // soon
			    finding major 2026-02-21 (set A2 profile "Mortel" indicator GWP-fossil module C4) "Half of it." {
			      reply 2026-02-25 by "Bureau X" "Added."
			      resolved 2026-02-26 by "Toetser Y"
			    }
			    question (property "mass") "Why?"
			  }

			  recheck "mass" "12ab34cd" pass 2026-04-01 by "Toetser Y"

			  signed approved 2026-03-14 by "Toetser Y" {
			    fingerprint "sha256:00"
			    seal "mass" "12ab34cd"
			    seal "profile \\"Mortel\\" / A2 / GWP-fossil" "A1-A3 00000000" "C4 00000001"
			  }
			}
			""";

	private static String mutant(Random random) {
		StringBuilder text = new StringBuilder(TEXT);
		for (int i = 0; i <= random.nextInt(3); i++) {
			int at = random.nextInt(text.length());
			int end = Math.min(text.length(), at + 1 + random.nextInt(12));
			switch (random.nextInt(5)) {
			case 0 -> text.delete(at, end);
			case 1 -> text.insert(at, text.substring(at, end));
			case 2 -> text.setLength(Math.max(1, at));
			case 3 -> text.setCharAt(at, "{}\"()\n x0".charAt(random.nextInt(9)));
			default -> text.replace(at, end, "\r\n");
			}
		}
		return text.toString();
	}

	@Test
	void whateverIsLeftOfAReviewHasAStateAndTakesEveryAct() {
		int acts = 0;
		for (int seed = 0; seed < MUTANTS; seed++) {
			String text = mutant(new Random(seed));
			Reading read = Reading.of(text);
			Optional<Review> review = read.document().getDefinitions().stream().filter(Review.class::isInstance).map(Review.class::cast).findFirst();
			if (review.isPresent()) {
				ReviewState state = read.state();
				ReviewText.of(state, LocalDate.EPOCH, Locale.ENGLISH);
				acts += state.card().isPresent() ? act(read, review.get(), state) : 0;
			}
		}
		assertTrue(acts > MUTANTS, "most mutants still are reviews: " + acts);
	}

	private static int act(Reading read, Review review, ReviewState state) {
		ReviewEdits edits = new ReviewEdits(review, state.checklist(), Reading.DAY, "Toetser Y");
		List<List<Operation>> acts = new ArrayList<>(List.of(edits.judge("gwp-sum", Verdict.PASS, "Fine."), edits.judge("scenario-plausible", Verdict.OPEN, null),
				edits.addFinding("scenario-plausible", RemarkSeverity.MINOR, ReviewPlace.CARD, "Vague \"here\"."), edits.ask("allocation", ReviewPlace.property("mass"), "Why?"),
				edits.sign(Decision.APPROVED, state)));
		state.conversations().forEach(conversation -> {
			Remark remark = conversation.remark();
			acts.add(edits.reply(remark, "Because."));
			acts.add(edits.resolve(remark, null));
		});
		state.waivers().forEach(waiver -> acts.add(edits.judgeWaiver(waiver.waiver(), Judgement.ACCEPTED, null)));
		state.changes().stream().limit(2).forEach(change -> acts.add(edits.recheck(change, Verdict.PASS)));
		XtextResource resource = (XtextResource) review.eResource();
		int made = 0;
		for (List<Operation> operations : acts) {
			Optional<List<TextChange>> changes = TextEdits.of(resource, operations);
			if (changes.isPresent()) {
				made++;
				String after = TextChange.apply(read.text(), changes.get());
				if (!resource.getParseResult().hasSyntaxErrors()) {
					assertEquals(List.of(), errors(after), () -> operations + "\n" + read.text() + "\n=>\n" + after);
				}
			}
		}
		return made;
	}

	private static List<String> errors(String text) {
		List<String> errors = new ArrayList<>();
		((XtextResource) Reading.of(text).document().eResource()).getParseResult().getSyntaxErrors().forEach(node -> errors.add(node.getSyntaxErrorMessage().getMessage()));
		return errors;
	}
}
