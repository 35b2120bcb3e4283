package nl.kaartwerk.publication.tests.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.publication.route.NextStep;
import nl.kaartwerk.publication.route.Standing;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.catalogue.RouteRules;
import nl.kaartwerk.rules.fingerprint.Fingerprint;
import nl.kaartwerk.text.KaartWriter;

/** Where cards stand, and what stands between them and their next step. */
class StandingTest {
	private static final String PARTIES = """
			owner Maker "Beton B.V." { registered 2019-04-01 }
			practitioner Bureau "Bureau X" { recognised 2018 }
			reviewer Toetser "Toetser Y" { recognised 2017 }
			""";
	private static final String CARD = PARTIES + """
			declaration Card "Mortel" {
			  category 1 owner Maker brand "A" functional unit 1 m3 mass 2380 kg service life 100 years
			  practitioner Bureau reviewer Toetser reviewed 2026-03-14 published 2026-03-20 valid 2026-03-14 to 2031-03-14
			  route {
			    draft 2026-01-05
			    owner-registered 2026-01-12
			    entered 2026-02-02
			    in-review 2026-03-09
			    approved 2026-03-14
			    published 2026-03-20
			    active-until 2031-03-14
			  }
			}
			""";

	/** The card with fewer steps; what is said of a publication and a validity goes with the steps. */
	private static String upTo(String state) {
		StringBuilder text = new StringBuilder();
		boolean left = false;
		for (String line : CARD.replace(" published 2026-03-20 valid", " valid").lines().toList()) {
			left |= line.strip().startsWith("}");
			if (!left || line.strip().equals("}")) {
				text.append(line).append('\n');
			}
			left |= line.strip().startsWith(state + " 2");
		}
		return text.toString();
	}

	private static String withoutScores(List<String> rules) {
		return rules.stream().filter(rule -> !rule.equals("scores-missing") && !rule.equals("profile-missing")).toList().toString();
	}

	@Test
	void aCardStandsWhereItsLastStepLeftIt() {
		Standing active = RouteTexts.of(CARD).standing();
		assertEquals(RouteState.ACTIVE_UNTIL, active.state());
		assertEquals("active until 2031-03-14", active.title(Locale.ENGLISH));
		assertEquals("actief tot en met 2031-03-14", active.title(Locale.of("nl")));
		assertEquals("2026-03-20", active.since().orElseThrow().text());
		assertEquals(List.of(RouteState.WITHDRAWN), active.next().stream().map(NextStep::state).toList());
		Standing review = RouteTexts.of(upTo("in-review")).standing();
		assertEquals("in review", review.title(Locale.ENGLISH));
		assertEquals(List.of(RouteState.APPROVED, RouteState.ENTERED, RouteState.DRAFT), review.next().stream().map(NextStep::state).toList());
		assertEquals("no route", RouteTexts.of("declaration Card { }").standing().title(Locale.ENGLISH));
	}

	@Test
	void aCardIsExpiredTheDayAfterItsLastDay() {
		assertFalse(RouteTexts.at(LocalDate.of(2031, 3, 14), CARD).standing().expired());
		Standing expired = RouteTexts.at(LocalDate.of(2031, 3, 15), CARD).standing();
		assertTrue(expired.expired());
		assertEquals("expired on 2031-03-14", expired.title(Locale.ENGLISH));
		assertTrue(RouteTexts.rules(expired.faults()).stream().noneMatch("validity-expired"::equals));
	}

	@Test
	void whatALaterStepBringsIsAskedOnlyWhenItComes() {
		String draft = "declaration Card { category 1 brand \"A\" functional unit 1 m3 mass 5 kg service life 9 years route { draft 2026-01-05 } }";
		List<String> asked = List.of("owner-missing", "reviewer-missing", "review-date-missing", "validity-missing");
		List<String> found = RouteTexts.of(draft).reports.stream().map(report -> report.finding().rule().id()).toList();
		assertEquals(List.of(), asked.stream().filter(found::contains).toList());
		List<String> without = RouteTexts.of(draft.replace("route { draft 2026-01-05 }", "")).reports.stream().map(report -> report.finding().rule().id()).toList();
		assertEquals(asked, asked.stream().filter(without::contains).toList());
		assertEquals("[owner-missing]", withoutScores(RouteTexts.rules(RouteTexts.of(draft).standing().blockers())));
	}

	@Test
	void withoutAReviewInTheProjectAPersonHasToSeeTheApproval() {
		Standing standing = RouteTexts.of(upTo("approved")).standing();
		assertEquals(List.of("Somebody has to see that a reviewer approved Card: the project has no review of it."), RouteTexts.sentences(standing.toSee()));
		assertFalse(RouteTexts.rules(standing.blockers()).contains("route-unreviewed"));
	}

	private static String review(String text, String decision) {
		SignOff signOff = Fingerprint.of(RouteTexts.of(text).card()).seal();
		String seal = KaartWriter.write(signOff).replaceFirst("signed", "signed " + decision + " 2026-03-14 by \"Toetser Y\"");
		return text + "review R of Card {\n" + seal + "}\n";
	}

	@Test
	void aSignedApprovalOfTheCardAsItIsCounts() {
		Standing standing = RouteTexts.of(review(upTo("approved"), "approved")).standing();
		assertEquals(List.of(), RouteTexts.sentences(standing.toSee()));
		assertTrue(RouteTexts.rules(standing.blockers()).stream().noneMatch(rule -> rule.startsWith("route-")), standing.blockers()::toString);
	}

	@Test
	void aReviewThatIsStaleRejectedOrNotSignedBlocksThePublication() {
		String approved = upTo("approved");
		String stale = review(approved, "approved").replace("mass 2380 kg", "mass 2381 kg");
		assertTrue(RouteTexts.sentences(RouteTexts.of(stale).standing().blockers())
				.contains("The card was changed in 1 places since 2026-03-14, when Toetser Y approved it."));
		assertTrue(RouteTexts.sentences(RouteTexts.of(review(approved, "rejected")).standing().blockers()).contains("Toetser Y rejected the card on 2026-03-14."));
		Standing open = RouteTexts.of(approved + "review R of Card { started 2026-03-09 }").standing();
		assertTrue(RouteTexts.sentences(open.blockers()).contains("The review R is not signed yet."));
		assertTrue(open.isAllowed() || RouteTexts.rules(open.faults()).stream().noneMatch(rule -> rule.startsWith("route-review")));
	}

	@Test
	void aCardThatChangedAfterItsApprovalIsAtFaultWhileItGoesOn() {
		String stale = review(CARD, "approved").replace("mass 2380 kg", "mass 2381 kg");
		assertEquals(1, RouteTexts.rules(RouteTexts.of(stale).standing().faults()).stream().filter("route-review-stale"::equals).count());
		List<String> inText = RouteTexts.of(stale).reports.stream().map(report -> report.finding().rule().id()).filter(rule -> rule.startsWith("route-review")).toList();
		assertEquals(List.of("route-review-stale"), inText);
		assertEquals("approved", RouteTexts.of(stale).reports.stream().map(Report::finding).filter(f -> f.rule() == RouteRules.REVIEW_STALE)
				.map(f -> ((RouteStep) f.object()).getState().getLiteral()).findFirst().orElse("not in the route"));
	}

	@Test
	void whatWasWrongWithAnEarlierStepBlocksTheNextOne() {
		Standing standing = RouteTexts.of(upTo("approved").replace("registered 2019-04-01", "registered 2026-02-01")).standing();
		assertTrue(RouteTexts.rules(standing.faults()).contains("route-owner-unregistered"));
		assertEquals(1, RouteTexts.rules(standing.blockers()).stream().filter("route-owner-unregistered"::equals).count());
		assertFalse(standing.isAllowed());
	}

	@Test
	void whoHasSeenItSaysSoInAWaiverAndItIsAskedNoMore() {
		String unknown = upTo("approved").replace(" { registered 2019-04-01 }", "");
		assertTrue(RouteTexts.rules(RouteTexts.of(unknown).standing().toSee()).contains("route-owner-unknown"));
		String seen = unknown.replace("  route {", "  waive route-owner-unknown because \"Seen in the register.\" by \"J. de Vries\"\n  route {");
		Standing standing = RouteTexts.of(seen).standing();
		assertFalse(RouteTexts.rules(standing.toSee()).contains("route-owner-unknown"), standing.toSee()::toString);
		String unsigned = seen.replace("Seen in the register.", "");
		assertTrue(RouteTexts.rules(RouteTexts.of(unsigned).standing().toSee()).contains("route-owner-unknown"));
	}
}
