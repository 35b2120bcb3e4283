package nl.kaartwerk.publication.tests.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.rules.grant.Decided;
import nl.kaartwerk.rules.grant.GrantLine;
import nl.kaartwerk.rules.grant.Outcome;

/** What people decided settles what needs a human, and nothing else. */
class DecisionTest {
	private static final String BY = " 2025-10-01 by \"J. de Vries, Stichting NMD\" because \"Letter WV-12.\"";
	/** What goes by the outcome of other conditions. */
	private static final Set<String> FOLLOWING = Set.of("6-budget", "7-maximum", "8-amount", "11-earlier", "14-de-minimis", "15-complete", "17-decision", "A6-improves", "A7-timber");

	/** An application of 2024 for a biobased product, with all that can be stated of it. */
	private static Case biobased() {
		return Case.whole().with("date 2025-09-01", "date 2024-12-31").with("extract 2025-08-20", "extract 2024-12-01").claiming("biobased yes")
				.claiming("processed no").claiming("additive no").claiming("improves-sector-data no").claiming("timber-kit no").claiming("ingredients-in-lca yes")
				.claiming("biobased-material \"vlas\"").claiming("biobased-content 80 %").claiming("sustainable-extraction \"FSC\"")
				.with("  state de-minimis of 2025 0 EUR", "  state de-minimis of 2022 0 EUR").stating("small-or-starting no");
	}

	private static Case deciding(Case before, String decision) {
		return before.with("  applicant", "  decided " + decision + "\n  applicant");
	}

	private static Case decidingOfClaim(Case before, String decision) {
		return before.with("    state new-content", "    decided " + decision + "\n    state new-content");
	}

	private static Case unlisted() {
		return Case.whole().file("product-lists.csv", null);
	}

	@Test
	void whatIsDecidedAsMetIsMetAndCountsInWhatIsPaid() {
		assertEquals("needs-human 0 1100", Case.shown(unlisted().result()));
		Case decided = decidingOfClaim(unlisted(), "2 met" + BY);
		assertEquals("met decided", decided.line("2-listed"));
		assertEquals("eligible 1100 1100", Case.shown(decided.result()));
	}

	@Test
	void whatIsDecidedAsNotMetIsNotMetAndPaysNothing() {
		Case decided = decidingOfClaim(unlisted(), "2 not-met" + BY);
		assertEquals("not-met decided", decided.line("2-listed"));
		assertEquals("not-eligible 0 0", Case.shown(decided.result()));
	}

	@Test
	void aLineTellsWhoDecidedWhenAndWhyAndWhatTheMachineSaysWithoutThat() {
		GrantLine line = decidingOfClaim(unlisted(), "2 met" + BY).result().claims().getFirst().lines().stream().filter(l -> l.condition().id().equals("2-listed")).findFirst().orElseThrow();
		Decided decided = line.decided().orElseThrow();
		assertEquals(List.of("J. de Vries, Stichting NMD", "2025-10-01", "Letter WV-12.", "list.open"),
				List.of(decided.by(), decided.date().text(), decided.reason(), decided.machine().key()));
		assertEquals("Decided by J. de Vries, Stichting NMD, 2025-10-01: \"Letter WV-12.\" Without that: "
				+ "The project has no confirmed list to look it up: white-spot (.kaartwerk/product-lists.csv).", line.text(Locale.ENGLISH));
		assertTrue(line.text(Locale.of("nl")).startsWith("Beslist door J. de Vries, Stichting NMD, 2025-10-01: \"Letter WV-12.\" Zonder die beslissing: "));
		assertTrue(line.place().orElseThrow().fragment().contains("decisions"), "leads to the decision");
	}

	@Test
	void whatTheMachineFindsIsNotOverturned() {
		assertEquals("met list.on", decidingOfClaim(Case.whole(), "2 not-met" + BY).line("2-listed"));
		assertEquals("eligible 1100 1100", Case.shown(decidingOfClaim(Case.whole(), "2 not-met" + BY).result()));
		Case elsewhere = Case.whole().with("NL/SfB 21", "NL/SfB 99");
		assertEquals("not-met list.not", elsewhere.line("2-listed"));
		assertEquals("not-met list.not", decidingOfClaim(elsewhere, "2 met" + BY).line("2-listed"));
		assertEquals("not-applicable when.listed", decidingOfClaim(Case.whole(), "C1 met" + BY).line("C1-request"));
		assertEquals("information kept.until", decidingOfClaim(Case.whole().with("to 2030-01-10", "to 2031-01-10"), "20 not-met" + BY).line("20-keep"));
	}

	@Test
	void ofAClauseOnlyTheLinesThatNeedAHumanAreSettled() {
		Case unknown = Case.whole().with("reviewer Toetser { recognised 2019-01-01 }", "reviewer Toetser");
		assertEquals("human reviewed.byUnknown", unknown.line("3-reviewed"));
		Case decided = decidingOfClaim(unknown, "3 met" + BY);
		assertEquals("met decided", decided.line("3-reviewed"));
		assertEquals("met published.within", decided.line("3-period"));
		assertEquals("met method.named", decided.line("3-method"));
	}

	@Test
	void anotherClauseOrPlaceSettlesNothing() {
		assertEquals("human list.open", decidingOfClaim(unlisted(), "22 met" + BY).line("2-listed"));
		assertEquals("human list.open", decidingOfClaim(unlisted(), "3 met" + BY).line("2-listed"));
		Case unstated = Case.whole().without("vat-number");
		assertEquals("human stated.missing", decidingOfClaim(unstated, "5 met" + BY).line("5-vat"));
		assertEquals("met decided", deciding(Case.whole().without("vat-number"), "5 met" + BY).line("5-vat"));
	}

	@Test
	void whatIsDecidedOfTheApplicationHoldsForAllClaimsThatHaveNoDecisionOfTheirOwn() {
		Case two = Case.of(Case.card("Plank", "2025-09-01"), Case.card("Balk", "2025-09-02"),
				Case.application("Aanvraag", "Holland", Case.claim("Plank") + Case.claim("Balk", "white-spot", "    decided 2 not-met" + BY + "\n"))).file("product-lists.csv", null);
		ApplicationResult result = deciding(two, "2 met" + BY).result();
		assertEquals("met decided", Case.line(result.claims().getFirst(), "2-listed"));
		assertEquals("not-met decided", Case.line(result.claims().getLast(), "2-listed"));
		assertEquals("eligible 1100 1100", Case.shown(result.claims().getFirst()));
		assertEquals("not-eligible 0 0", Case.shown(result.claims().getLast()));
	}

	@Test
	void anUnfinishedDecisionOfAClaimDoesNotLeaveItToThatOfTheApplication() {
		assertEquals("human list.open", deciding(decidingOfClaim(unlisted(), "2"), "2 met" + BY).line("2-listed"));
	}

	@Test
	void aDecisionThatIsNotWhollyRecordedSettlesNothing() {
		for (String decision : List.of("2", "2" + BY, "2 met by \"J.\" because \"Letter.\"", "2 met 2025-10-01 because \"Letter.\"", "2 met 2025-10-01 by \"J.\"",
				"2 met 2025-10-01 by \" \" because \"Letter.\"", "2 met 2025-10-01 by \"J.\" because \"\"", "2 met 2025-13-01 by \"J.\" because \"Letter.\"")) {
			assertEquals("human list.open", decidingOfClaim(unlisted(), decision).line("2-listed"), decision);
		}
	}

	@Test
	void ofTwoDecisionsOnOneClauseNeitherCounts() {
		assertEquals("human list.open", decidingOfClaim(decidingOfClaim(unlisted(), "2 met" + BY), "2 met" + BY).line("2-listed"));
	}

	@Test
	void aDecisionIsOfTheDayOfTheApplicationOrLaterAndNotOfADayToCome() {
		assertEquals("human list.open", decidingOfClaim(unlisted(), "2 met" + BY.replace("10-01", "08-31")).line("2-listed"));
		assertEquals("met decided", decidingOfClaim(unlisted(), "2 met" + BY.replace("10-01", "09-01")).line("2-listed"));
		assertEquals("met decided", decidingOfClaim(unlisted(), "2 met" + BY.replace("2025-10-01", "2025")).line("2-listed"));
		assertEquals("met decided", decidingOfClaim(unlisted(), "2 met" + BY.replace("10-01", "12-01")).line("2-listed"));
		assertEquals("human list.open", decidingOfClaim(unlisted(), "2 met" + BY.replace("10-01", "12-02")).line("2-listed"));
		assertEquals("met decided", decidingOfClaim(unlisted(), "2 met" + BY.replace("10-01", "12-02")).at("2025-12-02").line("2-listed"));
	}

	@Test
	void partAEndsAsEligibleWhenExpertsDecidedWhatTheMachineCannotTell() {
		assertEquals("needs-human 0 2500", Case.shown(biobased().result()));
		Case decided = decidingOfClaim(decidingOfClaim(biobased(), "A2 met" + BY), "A3 met" + BY);
		assertEquals("human round.choice", decided.line("19-previous"));
		decided = deciding(decided, "19 met" + BY);
		assertEquals("met decided", decided.line("A2-fills"));
		assertEquals("met decided", decided.line("A3-predominant"));
		assertEquals("met material.on", decided.line("A3-materials"));
		assertEquals("eligible 2500 2500", Case.shown(decided.result()));
	}

	@Test
	void partsBAndCEndAsEligibleToo() {
		Case small = Case.whole().stating("small-or-starting yes").stating("starting yes").stating("small-or-medium no").stating("trade-register-since 2024-01-01")
				.stating("small-request 2025-08-20").claiming("contribution-reason \"Less CO2.\"");
		assertEquals("needs-human 0 1100", Case.shown(small.result()));
		// B1 is of the application and of its claims
		assertEquals("eligible 1100 1100", Case.shown(deciding(deciding(small, "B1 met" + BY), "B3 met" + BY).result()));
		Case innovative = Case.whole().with("NL/SfB 21", "NL/SfB 41").with("listed white-spot", "listed innovative");
		assertEquals("human human.missing", innovative.line("C1-request"));
		assertEquals("eligible 1100 1100", Case.shown(decidingOfClaim(innovative, "C1 met" + BY).result()));
	}

	@Test
	void theBudgetMayBeDecided() {
		Case unconfirmed = Case.whole().without("budget-confirmed");
		assertEquals("human budget.unconfirmed", unconfirmed.line("6-budget"));
		assertEquals("eligible 1100 1100", Case.shown(decidingOfClaim(Case.whole().without("budget-confirmed"), "6 met" + BY).result()));
		assertEquals("not-eligible 0 0", Case.shown(decidingOfClaim(Case.whole().without("budget-confirmed"), "6 not-met" + BY).result()));
	}

	@Test
	void aShareOfACostThatIsNotStatedIsNotPaidHoweverItIsDecided() {
		Case shared = Case.whole().stating("cost-share yes");
		assertEquals("human cost.missing", shared.line("10-cost"));
		assertEquals("needs-human 0 27500", Case.shown(shared.result()));
		assertEquals("eligible 0 27500", Case.shown(deciding(shared, "10 met" + BY).result()));
		Case stated = Case.whole().stating("cost-share yes").stating("lca-cost 1000 EUR");
		assertEquals("eligible 400 400", Case.shown(deciding(stated, "10 met" + BY).result()));
	}

	@Property(tries = 60)
	void whateverIsDecidedOnlyWhatNeededAHumanChanges(@ForAll @Size(max = 6) List<Choice> choices) {
		Case decided = biobased().file("product-lists.csv", null);
		Map<String, String> before = outcomes(decided.result());
		Set<String> clauses = choices.stream().map(choice -> choice.clause).collect(Collectors.toSet());
		for (Choice choice : choices.stream().collect(Collectors.toMap(c -> c.clause + c.name().endsWith("_APP"), c -> c, (a, b) -> a)).values()) {
			String decision = choice.clause + (choice.ordinal() % 2 == 0 ? " met" : " not-met") + BY;
			decided = choice.name().endsWith("_APP") ? deciding(decided, decision) : decidingOfClaim(decided, decision);
		}
		outcomes(decided.result()).forEach((id, outcome) -> {
			boolean settled = before.get(id).equals(Outcome.HUMAN.code()) && clauses.contains(id.substring(0, id.indexOf('-')));
			assertTrue(outcome.equals(before.get(id)) || settled || FOLLOWING.contains(id), () -> id + " was " + before.get(id) + " and is " + outcome);
		});
	}

	/** Decisions of the application and of the claim; every other one is met. */
	enum Choice {
		ONE_APP("1"), ONE("1"), TWO("2"), TWO_APP("2"), THREE("3"), FOUR_APP("4"), FIVE_APP("5"), FIVE("5"), NINETEEN_APP("19"), TWENTY("20"), A2("A2"), A3("A3"), A3_APP("A3"), A5("A5"), A1_APP("A1");

		private final String clause;

		Choice(String clause) {
			this.clause = clause;
		}
	}

	private static Map<String, String> outcomes(ApplicationResult result) {
		Map<String, String> outcomes = new HashMap<>();
		Stream.concat(result.lines().stream(), result.claims().getFirst().lines().stream()).forEach(line -> outcomes.put(line.condition().id(), line.outcome().code()));
		return outcomes;
	}
}
