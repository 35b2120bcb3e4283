package nl.kaartwerk.publication.tests.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.model.Decision;
import nl.kaartwerk.model.Judgement;
import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.publication.review.Checklist;
import nl.kaartwerk.publication.review.NewReview;
import nl.kaartwerk.publication.review.ReviewState;
import nl.kaartwerk.publication.review.ReviewState.Obstacle;
import nl.kaartwerk.publication.review.ReviewState.Signing;
import nl.kaartwerk.publication.review.ReviewState.Standing;
import nl.kaartwerk.publication.review.ReviewText;
import nl.kaartwerk.rules.review.RemarkStanding;
import nl.kaartwerk.rules.review.ReviewPlace;

/** How far reviews are, beside their cards and what the machine finds in them. */
class ReviewStateTest {
	private static final String CARD = """
			package nl.voorbeeld

			reviewer ToetserY "Toetser Y"

			declaration Beton "Betonmortel" {
			  functional unit 1 m3 "concrete"
			  mass 2380 kg
			  service life 100 years
			  waive score-odd-sign (set A2 indicator AP module A4) because "Credit." by "Bureau X"
			  profile "Mortel" {
			    impacts A2 {
			                     A1-A3  A4   C4
			      GWP-total      10.00  1.0  2
			      GWP-fossil     12.00  1.0  1.5
			      GWP-biogenic   0      0    0
			      GWP-luluc      0      0    0.5
			      AP             1      -2   0.1
			    }
			  }
			}
			""";

	private static Reading started() {
		Reading card = Reading.of(CARD).sound();
		return Reading.of(CARD + NewReview.start(card.card(), "Toetser Y", Reading.DAY, card.checklist()).text().replaceFirst("package .*\n", "")).sound();
	}

	/** The review with each item of the checklist judged but for those named. */
	private static Reading judged(Reading review, String... except) {
		Reading at = review;
		for (ReviewState.ItemState item : review.state().items()) {
			if (item.standing() == Standing.OPEN && !List.of(except).contains(item.item().subject())) {
				at = at.then("Toetser Y", (e, text) -> e.judge(item.item().subject(), Verdict.PASS, null));
			}
		}
		return at;
	}

	private static Reading signed() {
		Reading text = judged(started(), "score-odd-sign").then("Toetser Y", (e, t) -> e.judgeWaiver(t.card().getWaivers().getFirst(), Judgement.ACCEPTED, null));
		return text.then("Toetser Y", (e, t) -> e.sign(Decision.APPROVED, t.state()));
	}

	@Test
	void aChecklistHasTheRulesThatCanSaySomethingAndTheQuestions() {
		List<String> subjects = started().checklist().items().stream().map(Checklist.Item::subject).toList();
		assertTrue(subjects.contains("gwp-sum"));
		assertTrue(subjects.contains("scenario-plausible"));
		for (String absent : List.of("scaling-range", "set-ratio", "energy-sum", "foreign-open", "published-empty", "composition-mass", "scenario-twice", "syntax", "library-unused",
				"waiver-unused", "work-empty", "scaling-plausible", "foreign-source-kept", "brand-missing")) {
			assertFalse(subjects.contains(absent), absent);
		}
		assertTrue(subjects.indexOf("gwp-sum") < subjects.indexOf("mass-missing") && subjects.indexOf("mass-missing") < subjects.indexOf("scenario-plausible"));
	}

	@Test
	void aForeignCardThatIsScaledAndHasBothSetsIsAskedMore() {
		Reading card = Reading.of("""
				declaration Steen {
				  category 2
				  foreign
				  composition { "Klei" 1 kg }
				  published MKI A1 { total 1 }
				  profile {
				    scenario Sloop
				    scaling v3_linear parameters 1, 0 { dimension d minimum 1 mm maximum 2 mm inspected 1 mm }
				    impacts A1 { A1-A3
				      GWP 1
				    }
				    impacts A2 { A1-A3
				      GWP-total 1
				    }
				    inventory { A1-A3
				      PERE 1
				    }
				  }
				}
				""").sound();
		List<String> subjects = card.checklist().items().stream().map(Checklist.Item::subject).toList();
		for (String present : List.of("scaling-range", "set-ratio", "energy-sum", "foreign-open", "published-empty", "composition-mass", "scenario-twice", "scaling-plausible",
				"foreign-source-kept", "participants-missing")) {
			assertTrue(subjects.contains(present), present);
		}
	}

	@Test
	void aStartedReviewListsAllItemsInTheOrderOfTheChecklistWithEmptyLinesBetween() {
		Reading card = Reading.of(CARD);
		NewReview review = NewReview.start(card.card(), "ir. J. de Toetser (TNO)", Reading.DAY, card.checklist());
		assertEquals("reviews", review.folder());
		assertEquals("Beton.IrJDeToetserTNO.review.kaart", review.fileName());
		assertEquals("""
				package nl.voorbeeld

				review Beton_IrJDeToetserTNO of Beton {
				  reviewer "ir. J. de Toetser (TNO)"
				  started 2026-03-14

				  item table-set-unknown open

				  item table-set-twice open

				""", String.join("\n", review.text().lines().limit(10).toList()) + "\n");
		assertEquals(card.checklist().items().stream().map(item -> "item " + item.subject() + " open").toList(),
				review.text().lines().map(String::strip).filter(line -> line.startsWith("item")).toList());
	}

	@Test
	void aReviewerOfAnotherPackageIsImported() {
		Reading card = Reading.of(CARD);
		nl.kaartwerk.model.Reviewer elsewhere = Reading.of("package nl.toetsers\nreviewer Y \"Toetser Y\"\n").definition(nl.kaartwerk.model.Reviewer.class);
		assertEquals("""
				package nl.voorbeeld

				import nl.toetsers.Y

				review Beton_Y of Beton {
				  reviewer Y
				""", String.join("\n", NewReview.start(card.card(), elsewhere, Reading.DAY, card.checklist()).text().lines().limit(6).toList()) + "\n");
	}

	@Test
	void whatTheMachineFoundIsToBeJudgedAndWhatItFoundNothingAboutIsNot() {
		ReviewState state = started().state();
		assertEquals(Standing.OPEN, state.item("gwp-sum").orElseThrow().standing());
		assertEquals(List.of(new ReviewPlace("A2", null, "GWP-total", "A1-A3", null, null)), state.item("gwp-sum").orElseThrow().unjudged().stream().map(m -> m.place()).toList());
		assertEquals(Standing.CLEAN, state.item("mass-missing").orElseThrow().standing());
		assertEquals(Standing.OPEN, state.item("scenario-plausible").orElseThrow().standing());
		assertEquals(Standing.OPEN, state.item("score-odd-sign").orElseThrow().standing(), "a waiver is to be judged");
		assertFalse(state.maySign());
	}

	@Test
	void aFindingAboutThePlaceJudgesWhatTheMachineFoundThere() {
		ReviewState state = started().then("Toetser Y", (e, t) -> e.addFinding("gwp-sum", RemarkSeverity.MINOR, new ReviewPlace("A2", null, "GWP-total", null, null, null), "Odd."))
				.state();
		assertEquals(Standing.REMARKS_OPEN, state.item("gwp-sum").orElseThrow().standing());
		assertEquals(List.of(), state.item("gwp-sum").orElseThrow().unjudged());
	}

	@Test
	void aQuestionKeepsTheCardFromApprovalUntilItIsResolvedAndAMinorFindingDoesNot() {
		Reading asked = judged(started(), "score-odd-sign").then("Toetser Y", (e, t) -> e.judgeWaiver(t.card().getWaivers().getFirst(), Judgement.ACCEPTED, null))
				.then("Toetser Y", (e, t) -> e.addFinding("data-representative", RemarkSeverity.MINOR, ReviewPlace.CARD, "Vague."))
				.then("Toetser Y", (e, t) -> e.ask("service-life-plausible", ReviewPlace.property("service life"), "Why?"));
		assertEquals(List.of(new Obstacle(Obstacle.Kind.REMARK_OPEN, "service-life-plausible (service life)")), asked.state().obstacles());
		Reading answered = asked.then("Bureau X", (e, t) -> e.reply(t.conversation(1).remark(), "Tested."));
		assertEquals(RemarkStanding.ANSWERED, answered.conversation(1).standing());
		assertEquals(1, answered.state().obstacles().size());
		Reading resolved = answered.then("Toetser Y", (e, t) -> e.resolve(t.conversation(1).remark(), null));
		assertEquals(RemarkStanding.RESOLVED, resolved.conversation(1).standing());
		assertTrue(resolved.state().maySign());
		assertFalse(resolved.then("Toetser Y", (e, t) -> e.reopen(t.conversation(1).remark(), "Not quite.")).state().maySign());
	}

	@Test
	void aWaiverThatIsRefusedKeepsTheCardFromApprovalWhileItStandsThere() {
		Reading refused = judged(started(), "score-odd-sign").then("Toetser Y", (e, t) -> e.judgeWaiver(t.card().getWaivers().getFirst(), Judgement.REFUSED, "No."));
		assertEquals(List.of(new Obstacle(Obstacle.Kind.WAIVER_REFUSED, "score-odd-sign (A2 AP A4)")), refused.state().obstacles());
		ReviewState without = Reading.of(refused.text().replaceFirst("  waive .*\n", "")).state();
		assertEquals(1, without.goneWaivers().size());
	}

	@Test
	void aSignOffHoldsUntilTheCardMeansSomethingElse() {
		Reading signed = signed();
		assertEquals(Signing.APPROVED, signed.state().signing());
		assertEquals(List.of(Obstacle.Kind.SIGNED), signed.state().obstacles().stream().map(Obstacle::kind).toList());
		Reading rewritten = Reading.of(signed.text().replace("1.0  1.5", "1    1.50 // same"));
		assertEquals(Signing.APPROVED, rewritten.state().signing());
	}

	@Test
	void whatOnlyTheMachineCheckedIsSaidSoInTheTextWhenAReviewIsSigned() {
		Reading unsigned = judged(started(), "score-odd-sign").then("Toetser Y", (e, t) -> e.judgeWaiver(t.card().getWaivers().getFirst(), Judgement.ACCEPTED, null));
		assertTrue(unsigned.text().contains("  item service-life-not-positive open\n"));
		assertFalse(unsigned.text().contains(" clean "));
		Reading signed = unsigned.then("Toetser Y", (e, t) -> e.sign(Decision.APPROVED, t.state()));
		assertTrue(signed.text().contains("  item service-life-not-positive clean 2026-03-14\n"));
		assertTrue(signed.text().contains("  item score-odd-sign clean 2026-03-14 {\n    waiver accepted"));
		assertTrue(signed.text().contains("  item gwp-sum pass 2026-03-14 by \"Toetser Y\"\n"));
		assertFalse(signed.text().contains(" open"), signed.text());
		ReviewState.ItemState item = signed.state().item("service-life-not-positive").orElseThrow();
		assertEquals(Standing.CLEAN, item.standing());
		assertEquals("2026-03-14", item.date().orElseThrow().text());
		assertEquals(unsigned.state().progress(), signed.state().progress());
	}

	@Test
	void anItemThatWasCleanIsOpenAgainWhenTheMachineFindsSomethingNow() {
		Reading changed = Reading.of(signed().text().replace("service life 100 years", "service life 0 years"));
		ReviewState.ItemState item = changed.state().item("service-life-not-positive").orElseThrow();
		assertEquals(List.of(Standing.OPEN, Verdict.OPEN, 1), List.of(item.standing(), item.verdict(), item.unjudged().size()));
		assertTrue(item.date().isEmpty());
		assertTrue(changed.state().obstacles().contains(new Obstacle(Obstacle.Kind.ITEM_OPEN, "service-life-not-positive")));
		Reading rejected = changed.then("Toetser Y", (e, t) -> e.sign(Decision.REJECTED, t.state()));
		assertTrue(rejected.text().contains("  item service-life-not-positive open\n"), rejected.text());
		assertTrue(rejected.text().contains("  item mass-not-positive clean 2026-03-14\n"));
	}

	@Test
	void aQuestionThatAPersonAnswersIsNotDoneByCallingItClean() {
		Reading signed = Reading.of(signed().text().replaceFirst("item scenario-plausible pass 2026-03-14 by \"Toetser Y\"", "item scenario-plausible clean 2026-03-14"));
		assertEquals(Standing.OPEN, signed.state().item("scenario-plausible").orElseThrow().standing());
	}

	@Test
	void onlyWhatChangedSinceTheSignOffNeedsAnotherLook() {
		Reading changed = Reading.of(signed().text().replace("1.0  1.5", "1.0  1.6").replace("mass 2380", "mass 2400"));
		ReviewState state = changed.state();
		assertEquals(Signing.STALE, state.signing());
		assertEquals(List.of("mass", "profile \"Mortel\" / A2 / GWP-fossil / C4"), state.changes().stream().map(c -> c.change().label()).toList());
		assertEquals(List.of(ReviewPlace.property("mass"), new ReviewPlace("A2", null, "GWP-fossil", "C4", null, null)), state.changes().stream().map(c -> c.place()).toList());
		assertEquals(List.of(Obstacle.Kind.CHANGE_NOT_RECHECKED, Obstacle.Kind.CHANGE_NOT_RECHECKED), state.obstacles().stream().map(Obstacle::kind).toList());
		Reading once = changed.then("Toetser Y", (e, t) -> e.recheck(t.state().changes().getFirst(), Verdict.PASS));
		Reading twice = once.then("Toetser Y", (e, t) -> e.recheck(t.state().changes().getLast(), Verdict.PASS));
		assertEquals(List.of(), twice.state().obstacles());
		assertEquals(Signing.APPROVED, twice.then("Toetser Y", (e, t) -> e.sign(Decision.APPROVED, t.state())).state().signing());
		assertEquals(1, Reading.of(twice.text().replace("mass 2400", "mass 2500")).state().obstacles().size(), "what was looked at has changed again");
	}

	@Test
	void theTextGivesTheLineThatSaysThatAChangeWasLookedAt() {
		Reading changed = Reading.of(signed().text().replace("mass 2380", "mass 2400"));
		String text = ReviewText.of(changed.state(), LocalDate.of(2026, 4, 1), Locale.ENGLISH);
		String line = text.lines().map(String::strip).filter(each -> each.startsWith("recheck ")).findFirst().orElseThrow(() -> new AssertionError(text));
		assertTrue(line.matches("recheck \"mass\" \"\\w{8}\" pass 2026-04-01 by \"Toetser Y\""), line);
		Reading looked = Reading.of(changed.text().replace("  signed approved", "  " + line + "\n  signed approved"));
		assertTrue(looked.state().maySign(), looked.text());
		assertFalse(ReviewText.of(looked.state(), LocalDate.of(2026, 4, 1), Locale.ENGLISH).contains("recheck"));
	}

	@Test
	void aSignOffWhoseSealsAreGoneAsksForALookAtAllOfTheCard() {
		Reading changed = Reading.of(signed().text().replaceAll("\n    seal .*", "").replace("mass 2380", "mass 2400"));
		assertTrue(changed.state().changes().stream().anyMatch(c -> c.change().label().equals("mass")), "without seals everything is new");
		Reading edited = Reading.of(signed().text().replaceFirst("fingerprint \"sha256:..", "fingerprint \"sha256:zz"));
		assertEquals(List.of("card"), edited.state().changes().stream().map(c -> c.change().label()).toList());
		assertTrue(edited.then("Toetser Y", (e, t) -> e.recheck(t.state().changes().getFirst(), Verdict.PASS)).state().maySign());
	}

	@Test
	void aReviewOfNoCardSaysSo() {
		Reading review = Reading.of("review R of Nowhere { reviewer \"Y\" item gwp-sum pass }");
		ReviewState state = review.state();
		assertEquals(List.of(Obstacle.Kind.NO_CARD), state.obstacles().stream().map(Obstacle::kind).toList());
		assertEquals(List.of(), state.items());
	}

	@Test
	void anItemThatNobodyKnowsIsShownBehindTheOthers() {
		Reading review = Reading.of(CARD + "review R of Beton { item scenario-plausibel pass }");
		assertEquals("scenario-plausibel", review.state().items().getLast().item().subject());
	}

	@Test
	void aReviewIsShownAsTextInBothLanguages() {
		Reading text = started().then("Toetser Y", (e, t) -> e.addFinding("gwp-sum", RemarkSeverity.MAJOR, new ReviewPlace("A2", null, "GWP-total", "A1-A3", null, null), "Parts make 12."))
				.then("Bureau X", (e, t) -> e.reply(t.conversation(0).remark(), "A typing error."));
		for (String subject : List.of("product-description-right", "functional-unit-right", "system-boundary", "data-representative", "allocation", "background-fits", "composition-complete",
				"service-life-plausible", "scenario-plausible", "end-of-life-fits-dutch-practice")) {
			text = text.then("Toetser Y", (e, t) -> e.judge(subject, Verdict.PASS, null));
		}
		text = judged(text, "module-d-plausible", "score-odd-sign", "owner-missing");
		assertEquals("""
				review Beton_ToetserY of Beton by Toetser Y
				  not signed
				  79 of 82 items done, 59 of them checked by the machine alone
				  1 of 1 findings and questions open
				  0 of 1 waivers judged
				  table-rows-missing: pass
				    found: Set A2 has indicators without a row: ODP, EP-freshwater, EP-marine, EP-terrestrial, POCP, ... (A2)
				  gwp-sum: remarks open
				    found: GWP-total in A1-A3 is 10.00, and its parts add up to 12 (17 % off). (A2 GWP-total A1-A3)
				    major finding, answered (A2 GWP-total A1-A3): Parts make 12.
				      2026-03-14 Bureau X: A typing error.
				  module-missing: pass
				    found: The table does not declare C1, C2, C3, D. (A2)
				  score-odd-sign: open
				    waived because "Credit." by Bureau X: not judged (A2 AP A4)
				  set-in-force-missing: pass
				    found: The card has no scores in set A1, which is in force.
				  category-missing: pass
				    found: Beton states no category.
				  classification-missing: pass
				    found: Beton is not classified.
				  validity-missing: pass
				    found: Beton does not say until when it is valid.
				  background-missing: pass
				    found: Beton names no background database.
				  method-missing: pass
				    found: Beton does not name its method.
				  pcr-missing: pass
				    found: Beton names no product category rules.
				  data-period-missing: pass
				    found: Beton does not say from when its data are.
				  module-d-plausible: open - Is module D plausible: what it replaces, how much, and only for net output?
				  Stands against approval:
				    A finding or question about gwp-sum (A2 GWP-total A1-A3) is not settled.
				    The waiver of score-odd-sign (A2 AP A4) is neither accepted nor refused.
				    module-d-plausible is not judged.
				""", ReviewText.of(text.state(), LocalDate.of(2026, 3, 14), Locale.ENGLISH));
		assertEquals("""
				toetsing Beton_ToetserY van Beton door Toetser Y
				  niet ondertekend
				  79 van 82 punten klaar, waarvan 59 alleen door de machine gecontroleerd
				  1 van 1 bevindingen en vragen open
				  0 van 1 vrijstellingen beoordeeld
				  table-rows-missing: in orde
				    gevonden: Set A2 heeft indicatoren zonder rij: ODP, EP-freshwater, EP-marine, EP-terrestrial, POCP, ... (A2)
				  gwp-sum: opmerkingen open
				    gevonden: GWP-total in A1-A3 is 10.00, en de delen tellen op tot 12 (17 % verschil). (A2 GWP-total A1-A3)
				    zware bevinding, beantwoord (A2 GWP-total A1-A3): Parts make 12.
				      2026-03-14 Bureau X: A typing error.
				  module-missing: in orde
				    gevonden: De tabel declareert C1, C2, C3, D niet. (A2)
				  score-odd-sign: open
				    vrijgesteld omdat "Credit." door Bureau X: niet beoordeeld (A2 AP A4)
				  set-in-force-missing: in orde
				    gevonden: De kaart heeft geen scores in set A1, die van kracht is.
				  category-missing: in orde
				    gevonden: Beton noemt geen categorie.
				  classification-missing: in orde
				    gevonden: Beton is niet geclassificeerd.
				  validity-missing: in orde
				    gevonden: Beton zegt niet tot wanneer zij geldig is.
				  background-missing: in orde
				    gevonden: Beton noemt geen achtergronddatabase.
				  method-missing: in orde
				    gevonden: Beton noemt haar methode niet.
				  pcr-missing: in orde
				    gevonden: Beton noemt geen productcategorieregels.
				  data-period-missing: in orde
				    gevonden: Beton zegt niet van wanneer haar data zijn.
				  module-d-plausible: open - Is module D aannemelijk: wat het vervangt, hoeveel, en alleen voor netto-uitvoer?
				  Staat goedkeuring in de weg:
				    Een bevinding of vraag over gwp-sum (A2 GWP-total A1-A3) is niet afgehandeld.
				    De vrijstelling van score-odd-sign (A2 AP A4) is niet aanvaard en niet geweigerd.
				    module-d-plausible is niet beoordeeld.
				""", ReviewText.of(text.state(), LocalDate.of(2026, 3, 14), Locale.forLanguageTag("nl")));
	}
}
