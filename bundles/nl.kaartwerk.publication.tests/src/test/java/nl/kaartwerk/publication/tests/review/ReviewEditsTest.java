package nl.kaartwerk.publication.tests.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.model.Judgement;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.publication.review.ReviewEdits;
import nl.kaartwerk.rules.review.ReviewPlace;
import nl.kaartwerk.text.operation.Operation;

/** Each act of a reviewer or a practitioner, as the whole text before and after it. */
class ReviewEditsTest {
	private static final String CARD = """
			declaration Beton "Betonmortel" {
			  functional unit 1 m3
			  mass 2380 kg
			  waive score-odd-sign (set A2 indicator AP module D) because "Credit." by "Bureau X"
			}
			""";
	private static final ReviewPlace C4 = new ReviewPlace("A2", null, "GWP-fossil", "C4", null, null);

	private static void check(String before, String by, BiFunction<ReviewEdits, Reading, List<Operation>> act, String after) {
		String changed = Reading.of(before).sound().after(by, act);
		assertEquals(after, changed);
		Reading.of(changed).sound();
	}

	private static String review(String body) {
		return CARD + "\nreview BetonDoorY of Beton {\n  reviewer \"Toetser Y\"\n  started 2026-02-20\n" + body + "}\n";
	}

	@Test
	void aVerdictIsWrittenBehindItsItem() {
		check(review("\n  item gwp-sum open\n\n  item mass-missing open // soon\n"), "Toetser Y", (e, text) -> e.judge("gwp-sum", Verdict.PASS, null),
				review("\n  item gwp-sum pass 2026-03-14 by \"Toetser Y\"\n\n  item mass-missing open // soon\n"));
	}

	@Test
	void aVerdictLeavesTheRemarksOfTheItemAsTheyAre() {
		check(review("\n  item gwp-sum open  {\n\n      question 2026-03-01   (indicator GWP-total) \"Why?\"\n  }\n"), "Toetser Y",
				(e, text) -> e.judge("gwp-sum", Verdict.NOT_APPLICABLE, "No parts."),
				review("\n  item gwp-sum not-applicable 2026-03-14 by \"Toetser Y\" \"No parts.\"  {\n\n      question 2026-03-01   (indicator GWP-total) \"Why?\"\n  }\n"));
	}

	@Test
	void aVerdictThatIsTakenBackLeavesAnOpenItem() {
		check(review("\n  item gwp-sum pass 2026-03-01 by \"Toetser Y\" \"Fine.\" // yes\n"), "Toetser Y", (e, text) -> e.judge("gwp-sum", Verdict.OPEN, null),
				review("\n  item gwp-sum open // yes\n"));
	}

	@Test
	void anItemThatIsMissingStandsInTheOrderOfTheCatalogue() {
		check(review("\n  item gwp-sum open\n\n  item mass-missing open\n"), "Toetser Y", (e, text) -> e.judge("module-missing", Verdict.PASS, null),
				review("\n  item gwp-sum open\n\n  item module-missing pass 2026-03-14 by \"Toetser Y\"\n\n  item mass-missing open\n"));
	}

	@Test
	void anItemThatComesBeforeAllOthersStandsBehindTheProperties() {
		check(review("\n  item mass-missing open\n"), "Toetser Y", (e, text) -> e.judge("gwp-sum", Verdict.PASS, null),
				review("\n  item gwp-sum pass 2026-03-14 by \"Toetser Y\"\n\n  item mass-missing open\n"));
	}

	@Test
	void theFirstItemOfAReviewStandsBehindTheProperties() {
		check(review(""), "Toetser Y", (e, text) -> e.judge("gwp-sum", Verdict.PASS, null), review("\n  item gwp-sum pass 2026-03-14 by \"Toetser Y\"\n"));
	}

	@Test
	void anItemThatIsMissingStandsBeforeTheSignOff() {
		check(review("\n  item gwp-sum open\n\n  signed approved 2026-03-01 by \"Toetser Y\"\n"), "Toetser Y", (e, text) -> e.judge("scenario-plausible", Verdict.PASS, null),
				review("\n  item gwp-sum open\n\n  item scenario-plausible pass 2026-03-14 by \"Toetser Y\"\n\n  signed approved 2026-03-01 by \"Toetser Y\"\n"));
	}

	@Test
	void aFindingStandsInItsItemWithRoomForAnswers() {
		check(review("\n  item gwp-sum open\n"), "Toetser Y", (e, text) -> e.addFinding("gwp-sum", RemarkSeverity.MAJOR, C4, "Half of it is missing."), review("""

				  item gwp-sum open {
				    finding major 2026-03-14 by "Toetser Y" (set A2 indicator GWP-fossil module C4) "Half of it is missing." {
				    }
				  }
				""".indent(0)));
	}

	@Test
	void aQuestionStandsBehindTheRemarksThatThereAre() {
		check(review("""

				  item scenario-plausible open {
				    finding minor 2026-03-01 by "Toetser Y" "Vague." // really
				  }

				  item module-d-plausible open
				"""), "Toetser Y", (e, text) -> e.ask("scenario-plausible", ReviewPlace.property("service life"), "Why \"100\" years?"), review("""

				  item scenario-plausible open {
				    finding minor 2026-03-01 by "Toetser Y" "Vague." // really
				    question 2026-03-14 by "Toetser Y" (property "service life") "Why \\"100\\" years?" {
				    }
				  }

				  item module-d-plausible open
				"""));
	}

	@Test
	void aFindingInAnItemThatIsMissingBringsItsItem() {
		check(review("\n  item gwp-sum open\n"), "Toetser Y", (e, text) -> e.addFinding("scenario-plausible", RemarkSeverity.MINOR, ReviewPlace.CARD, "Vague."), review("""

				  item gwp-sum open

				  item scenario-plausible open {
				    finding minor 2026-03-14 by "Toetser Y" "Vague." {
				    }
				  }
				"""));
	}

	@Test
	void aWaiverIsAcceptedInTheItemOfItsRule() {
		String before = review("\n  item score-odd-sign open\n");
		check(before, "Toetser Y", (e, text) -> e.judgeWaiver(text.card().getWaivers().getFirst(), Judgement.ACCEPTED, null), review("""

				  item score-odd-sign open {
				    waiver accepted 2026-03-14 by "Toetser Y" (set A2 indicator AP module D)
				  }
				"""));
	}

	@Test
	void aWaiverThatWasAcceptedCanStillBeRefused() {
		String before = review("""

				  item score-odd-sign open {
				    waiver accepted 2026-03-01 by "Toetser Y" (set A2 indicator AP module D)
				  }
				""");
		check(before, "Toetser Y", (e, text) -> e.judgeWaiver(text.card().getWaivers().getFirst(), Judgement.REFUSED, "No credit."), review("""

				  item score-odd-sign open {
				    waiver refused 2026-03-14 by "Toetser Y" (set A2 indicator AP module D) "No credit."
				  }
				"""));
	}

	private static final String ASKED = review("""

			  item scenario-plausible open {
			    question 2026-03-01 by "Toetser Y" "Why?" {
			    }
			    finding major 2026-03-01 "Wrong." { reply 2026-03-02 by "Bureau X" "Right." }
			  }
			""");

	@Test
	void aReplyStandsInTheBracesOfItsRemark() {
		check(ASKED, "Bureau X", (e, text) -> e.reply(first(text), "Because."),
				ASKED.replace("\"Why?\" {\n    }", "\"Why?\" {\n      reply 2026-03-14 by \"Bureau X\" \"Because.\"\n    }"));
	}

	@Test
	void aRemarkOnOneLineIsOpenedUpForAnAnswer() {
		check(ASKED, "Toetser Y", (e, text) -> e.resolve(last(text), ""), ASKED.replace("\"Wrong.\" { reply 2026-03-02 by \"Bureau X\" \"Right.\" }", """
				"Wrong." { reply 2026-03-02 by "Bureau X" "Right."
				      resolved 2026-03-14 by "Toetser Y"
				    }"""));
	}

	@Test
	void aRemarkIsReopened() {
		check(ASKED.replace(" { reply 2026-03-02 by \"Bureau X\" \"Right.\" }", ""), "Toetser Y", (e, text) -> e.reopen(last(text), "Still."),
				ASKED.replace(" { reply 2026-03-02 by \"Bureau X\" \"Right.\" }", " {\n      reopened 2026-03-14 by \"Toetser Y\" \"Still.\"\n    }"));
	}

	private static Remark first(Reading text) {
		return text.review().getItems().getFirst().getRemarks().getFirst();
	}

	private static Remark last(Reading text) {
		return text.review().getItems().getFirst().getRemarks().getLast();
	}
}
