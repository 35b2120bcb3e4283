package nl.kaartwerk.publication.tests.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.rules.route.Precondition;
import nl.kaartwerk.rules.route.Precondition.Outcome;
import nl.kaartwerk.rules.route.Preconditions;
import nl.kaartwerk.rules.route.StepDay;

/** What each step asks for: met, not met, or for a person to see. */
class PreconditionsTest {
	private static final StepDay DAY = StepDay.of(LocalDate.of(2026, 3, 9));

	private static List<String> judged(RouteState step, String text, String parties) {
		RouteTexts read = RouteTexts.of(text, parties);
		return new Preconditions(read.method).of(read.card(), step, DAY).stream().map(PreconditionsTest::shown).toList();
	}

	private static String shown(Precondition precondition) {
		return precondition.rule().id() + ' ' + precondition.outcome();
	}

	private static String outcome(String rules, RouteState step, String text, String parties) {
		RouteTexts read = RouteTexts.of(text, parties);
		return new Preconditions(read.method).of(read.card(), step, DAY).stream().filter(each -> each.rule().id().matches(rules)).map(Precondition::outcome)
				.map(Outcome::name).findFirst().orElse("NOT ASKED");
	}

	/** Last column: what the owner's own date and the list of the project make of it. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			-;                -;                                                HUMAN
			2019-04-01;       -;                                                MET
			2026-03-09;       -;                                                MET
			2026-03-10;       -;                                                NOT_MET
			2026;             -;                                                MET
			2027;             -;                                                NOT_MET
			-;                owner,Beton B.V.,2019-04-01,,verified,x;          MET
			-;                owner,BETON B.V. ,2019-04-01,,verified,x;         MET
			-;                owner,Maker,,,verified,x;                         MET
			-;                owner,Beton B.V.,2026-03-09,,verified,x;          MET
			-;                owner,Beton B.V.,2026-03-10,,verified,x;          NOT_MET
			-;                owner,Beton B.V.,2019-04-01,2026-03-09,verified,x; MET
			-;                owner,Beton B.V.,2019-04-01,2026-03-08,verified,x; NOT_MET
			-;                owner,Iemand Anders,2019-04-01,,verified,x;       NOT_MET
			2019-04-01;       owner,Iemand Anders,2019-04-01,,verified,x;       NOT_MET
			2026-03-10;       owner,Beton B.V.,2019-04-01,,verified,x;          NOT_MET
			-;                owner,Beton B.V.,2019-04-01,,unconfirmed,x;       HUMAN
			-;                reviewer,Beton B.V.,2019-04-01,,verified,x;       HUMAN
			""")
	void anOwnerIsRegisteredByHisOwnDateAndByTheListOfTheProject(String since, String list, String expected) {
		String text = "owner Maker \"Beton B.V.\"" + (since.equals("-") ? "" : " { registered " + since + " }") + " declaration Card { category 1 owner Maker }";
		for (RouteState step : List.of(RouteState.OWNER_REGISTERED, RouteState.PUBLISHED)) {
			assertEquals(expected, outcome("route-owner-(unregistered|unknown)", step, text, list.equals("-") ? "" : list));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			practitioner "Bureau X"; -;                                        HUMAN
			practitioner "Bureau X"; practitioner,Bureau X,2018-01-01,,verified,x; MET
			practitioner "Bureau X"; practitioner,Bureau Y,2018-01-01,,verified,x; NOT_MET
			practitioner Bureau;     -;                                        MET
			practitioner Later;      -;                                        NOT_MET
			practitioner "";         -;                                        NOT ASKED
			""")
	void aPractitionerIsRecognisedByHisOwnDateAndByTheListOfTheProject(String written, String list, String expected) {
		String text = "practitioner Bureau \"Bureau X\" { recognised 2018 } practitioner Later { recognised 2027 } declaration Card { category 1 " + written + " }";
		assertEquals(expected, outcome("route-practitioner-un.*", RouteState.ENTERED, text, list.equals("-") ? "" : list));
	}

	@Test
	void whoMadeTheLcaIsNamedForReviewedDataOnly() {
		assertEquals(List.of("route-practitioner-missing NOT_MET"), judged(RouteState.ENTERED, "declaration Card { category 2 }", ""));
		assertEquals(List.of("route-practitioner-missing MET", "route-practitioner-unknown HUMAN"),
				judged(RouteState.ENTERED, "declaration Card { category 1 practitioner \"Bureau X\" }", ""));
		assertEquals(List.of(), judged(RouteState.ENTERED, "declaration Card { category 3 }", ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			reviewer "Toetser Y"; -;                                          HUMAN
			reviewer "Toetser Y"; reviewer,Toetser Y,,2026-03-09,verified,x;  MET
			reviewer "Toetser Y"; reviewer,Toetser Y,,2026-03-08,verified,x;  NOT_MET
			reviewer Y;           -;                                          MET
			reviewer Later;       -;                                          NOT_MET
			""")
	void aReviewerIsRecognisedByHisOwnDateAndByTheListOfTheProject(String written, String list, String expected) {
		String text = "reviewer Y \"Toetser Y\" { recognised 2017-06-01 } reviewer Later { recognised 2026-03-10 } declaration Card { category 1 " + written + " }";
		assertEquals(expected, outcome("route-reviewer-un.*", RouteState.IN_REVIEW, text, list.equals("-") ? "" : list));
	}

	@Test
	void aReviewerIsNamedAndIsNeitherPractitionerNorOwner() {
		assertEquals(List.of("reviewer-missing NOT_MET"), judged(RouteState.IN_REVIEW, "declaration Card { category 1 }", ""));
		String independent = "reviewer Y \"Toetser Y\" { recognised 2017 } owner O \"Een Ander\" declaration Card { category 1 owner O practitioner \"Bureau X\" reviewer Y }";
		List<String> met = List.of("reviewer-missing MET", "reviewer-not-independent MET", "route-reviewer-unrecognised MET");
		assertEquals(met, judged(RouteState.IN_REVIEW, independent, ""));
		List<String> dependent = List.of("reviewer-missing MET", "reviewer-not-independent NOT_MET", "route-reviewer-unrecognised MET");
		assertEquals(dependent, judged(RouteState.IN_REVIEW, independent.replace("Bureau X", "toetser y "), ""));
		assertEquals(dependent, judged(RouteState.IN_REVIEW, independent.replace("Een Ander", "Toetser Y"), ""));
	}

	@Test
	void anOwnerIsNamedAndCategory3BelongsToStichtingNmd() {
		assertEquals(List.of("owner-missing NOT_MET"), judged(RouteState.OWNER_REGISTERED, "declaration Card { category 1 }", ""));
		assertEquals(List.of("route-owner-missing NOT_MET"), judged(RouteState.OWNER_REGISTERED, "declaration Card { category 3a }", ""));
		assertEquals(List.of("route-owner-missing MET", "owner-not-nmd MET", "route-owner-unknown HUMAN"),
				judged(RouteState.OWNER_REGISTERED, "owner S \"Stichting NMD\" declaration Card { category 3 owner S }", ""));
		assertEquals(List.of("route-owner-missing MET", "owner-not-nmd NOT_MET", "route-owner-unknown HUMAN"),
				judged(RouteState.OWNER_REGISTERED, "owner S \"Beton B.V.\" declaration Card { category 3 owner S }", ""));
	}

	@Test
	void anApprovalAsksForTheDayOfTheReviewAndAPublicationForAValidity() {
		assertEquals(List.of("review-date-missing NOT_MET"), judged(RouteState.APPROVED, "declaration Card { category 1 }", ""));
		assertEquals(List.of("review-date-missing MET"), judged(RouteState.APPROVED, "declaration Card { category 1 reviewed 2026-03-09 }", ""));
		assertEquals(List.of("validity-missing NOT_MET"), judged(RouteState.ACTIVE_UNTIL, "declaration Card { category 1 }", ""));
		assertEquals(List.of("validity-missing MET"), judged(RouteState.ACTIVE_UNTIL, "declaration Card { category 1 valid to 2031 }", ""));
		assertEquals("NOT_MET", outcome("validity-missing", RouteState.PUBLISHED, "declaration Card { category 1 }", ""));
	}

	@Test
	void aDraftAsksForNothingAndNothingStandsInTheWayOfAWithdrawal() {
		assertEquals(List.of(), judged(RouteState.DRAFT, "declaration Card { }", ""));
		assertEquals(List.of(), judged(RouteState.WITHDRAWN, "declaration Card { }", ""));
	}

	@Test
	void aCardWithErrorsIsNotEnteredUnlessTheyAreWaived() {
		String text = "declaration Card { category 1 brand \"A\" functional unit 1 m2 mass -5 kg service life 50 years }";
		RouteTexts wrong = RouteTexts.of(text + "\n");
		RouteTexts waived = RouteTexts.of(text.replace("mass", "waive mass-not-positive because \"x\" by \"y\" mass"));
		for (RouteState step : RouteState.VALUES) {
			boolean asks = step.getValue() >= RouteState.ENTERED_VALUE && step != RouteState.WITHDRAWN;
			Preconditions preconditions = new Preconditions(wrong.method);
			assertEquals(asks ? Outcome.NOT_MET : Outcome.MET, preconditions.errors(wrong.card(), step, wrong.reports).outcome(), step.getLiteral());
		}
		List<String> left = waived.reports.stream().filter(report -> report.waiver() == null).map(report -> report.finding().rule().id()).toList();
		assertEquals(false, left.contains("mass-not-positive"), left.toString());
	}
}
