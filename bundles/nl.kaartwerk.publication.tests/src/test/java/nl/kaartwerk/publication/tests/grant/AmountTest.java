package nl.kaartwerk.publication.tests.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.rules.grant.ApplicationResult;

/** Amounts, maxima, economic units and the budget, each on both sides of its boundary. */
class AmountTest {
	private static List<String> cards(String prefix, String owner, int count, String published) {
		return IntStream.range(0, count).mapToObj(i -> Case.card(prefix + i, owner, published)).toList();
	}

	private static String claims(String prefix, int from, int to) {
		return IntStream.range(from, to).mapToObj(i -> Case.claim(prefix + i)).collect(Collectors.joining());
	}

	private static Case of(List<String> cards, String... applications) {
		List<String> all = new ArrayList<>(cards);
		all.addAll(List.of(applications));
		return Case.of(all.toArray(String[]::new));
	}

	@Test
	void atMostTwentyFiveDeclarationsOfAnApplicantArePaid() {
		ApplicationResult exactly = of(cards("K", "Holland", 25, "2025-09-01"), Case.application("A", "Holland", claims("K", 0, 25))).result();
		assertEquals("eligible 27500 27500", Case.shown(exactly));
		assertEquals("met maximum.within", Case.line(exactly.claims().get(24), "7-maximum"));
		ApplicationResult more = of(cards("K", "Holland", 26, "2025-09-01"), Case.application("A", "Holland", claims("K", 0, 26))).result();
		assertEquals("eligible 27500 27500", Case.shown(more));
		assertEquals("met maximum.within", Case.line(more.claims().get(24), "7-maximum"));
		assertEquals("not-met maximum.above", Case.line(more.claims().get(25), "7-maximum"));
		assertEquals("not-eligible 0 0", Case.shown(more.claims().get(25)));
	}

	@Test
	void theMaximumOfAnApplicantHoldsOverAllItsApplicationsInTheOrderOfPublication() {
		List<String> cards = new ArrayList<>(cards("K", "Holland", 20, "2025-09-06"));
		cards.addAll(cards("L", "Holland", 6, "2025-09-07"));
		List<ApplicationResult> results = of(cards, Case.application("Later", "Holland", claims("L", 0, 6)), Case.application("Eerder", "Holland", claims("K", 0, 20))).results();
		assertEquals("eligible 5500 5500", Case.shown(results.get(0)));
		assertEquals("eligible 22000 22000", Case.shown(results.get(1)));
		assertEquals("not-met maximum.above", Case.line(results.get(0).claims().get(5), "7-maximum"));
	}

	@Test
	void whichDeclarationIsTooManyAHumanDecidesWhenTwoApplicationsAreOfOneDay() {
		List<ApplicationResult> results = of(cards("K", "Holland", 26, "2025-09-01"), Case.application("Een", "Holland", claims("K", 0, 20)),
				Case.application("Twee", "Holland", claims("K", 20, 26))).results();
		assertEquals("human maximum.open", Case.line(results.get(1).claims().get(5), "7-maximum"));
		assertEquals("human maximum.open", Case.line(results.get(0).claims().get(19), "7-maximum"));
		assertEquals("met maximum.within", Case.line(results.get(0).claims().get(18), "7-maximum"));
	}

	@Test
	void aDeclarationThatIsNotEligibleTakesNothingOfTheMaximum() {
		ApplicationResult result = of(cards("K", "Holland", 26, "2025-09-01"), Case.application("A", "Holland", claims("K", 0, 26)))
				.with("claim K3 listed white-spot {\n    state new-content yes", "claim K3 listed white-spot {\n    state new-content no").result();
		assertEquals("eligible 27500 27500", Case.shown(result));
		assertEquals("eligible 1100 1100", Case.shown(result.claims().get(25)));
	}

	@Test
	void anEconomicUnitCountsAsOne() {
		List<String> cards = new ArrayList<>(cards("K", "Holland", 20, "2025-09-06"));
		cards.addAll(cards("L", "Zeeland", 6, "2025-09-07"));
		Case unit = of(cards, Case.application("Een", "Holland", claims("K", 0, 20)), Case.application("Twee", "Zeeland", claims("L", 0, 6)))
				.with("in-economic-unit no", "in-economic-unit yes\n  state economic-unit \"De Groep\"\n  state unit-declarations-elsewhere 0");
		List<ApplicationResult> results = unit.results();
		assertEquals("met unit.known", Case.line(results.get(0), "13-unit"));
		assertEquals("not-met unit.above", Case.line(results.get(1).claims().get(5), "13-unit"));
		assertEquals("eligible 5500 5500", Case.shown(results.get(1)));
		assertEquals("eligible 22000 22000", Case.shown(results.get(0)));
	}

	@Test
	void ofAnEconomicUnitEverythingIsToBeStated() {
		assertEquals("not-applicable stated.no", Case.whole().line("13-unit"));
		assertEquals("human stated.missing", Case.whole().without("in-economic-unit").line("13-unit"));
		assertEquals("human stated.missing", Case.whole().with("in-economic-unit no", "in-economic-unit yes").line("13-unit"));
		assertEquals("human stated.missing", Case.whole().with("in-economic-unit no", "in-economic-unit yes\n  state economic-unit \"G\"").line("13-unit"));
	}

	@Test
	void whatTheUnitAppliedForElsewhereMayLeaveNothing() {
		String stated = "in-economic-unit yes\n  state economic-unit \"G\"\n  state unit-declarations-elsewhere ";
		assertEquals("eligible 1100 1100", Case.shown(Case.whole().with("in-economic-unit no", stated + "24").result()));
		assertEquals("needs-human 0 1100", Case.shown(Case.whole().with("in-economic-unit no", stated + "25").result()));
	}

	@Test
	void theBudgetIsForThreeHundredAndTwentyTwoDeclarationsInTheOrderOfPublication() {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < 13; i++) { // 13 applicants with 25 declarations: 325, each applicant a day after the one before
			texts.add("owner O" + i + " { registered 2019-04-01 }");
			texts.addAll(cards("K" + i + "n", "O" + i, 25, "2025-10-" + (10 + i)));
			texts.add(Case.application("A" + i, "O" + i, claims("K" + i + "n", 0, 25)));
		}
		List<ApplicationResult> results = of(texts).results();
		assertEquals("eligible 27500 27500", Case.shown(results.get(11)));
		assertEquals("eligible 24200 24200", Case.shown(results.get(12)));
		assertEquals("met budget.left", Case.line(results.get(12).claims().get(21), "6-budget"));
		assertEquals("not-met budget.gone", Case.line(results.get(12).claims().get(22), "6-budget"));
	}

	@Test
	void whoOfTwoApplicantsOfOneDayGetsTheLastOfTheBudgetAHumanDecides() {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < 13; i++) {
			texts.add("owner O" + i + " { registered 2019-04-01 }");
			texts.addAll(cards("K" + i + "n", "O" + i, 25, "2025-10-" + (10 + Math.min(i, 11))));
			texts.add(Case.application("A" + i, "O" + i, claims("K" + i + "n", 0, 25)));
		}
		List<ApplicationResult> results = of(texts).results();
		assertEquals("met budget.left", Case.line(results.get(10).claims().get(24), "6-budget"));
		assertEquals("human budget.open", Case.line(results.get(11).claims().get(24), "6-budget"));
		assertEquals("human budget.open", Case.line(results.get(12).claims().get(24), "6-budget"));
	}

	@Test
	void theBudgetIsAnAmountToo() {
		assertEquals("eligible 1000 1000", Case.shown(specials("2650", "1000").getLast()));
		assertEquals("met budget.left", Case.line(specials("21000", "1000").getLast(), "6-budget"));
		assertEquals("human budget.open", Case.line(specials("21001", "1000").getLast(), "6-budget"));
		assertEquals("not-met budget.gone", Case.line(specials("22000", "1000").getLast(), "6-budget"));
	}

	/** Twelve special projects of 27,750 make 333,000 of the 355,000; then one more and the last. */
	private static List<ApplicationResult> specials(String oneMore, String last) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < 14; i++) {
			texts.add("owner O" + i + " { registered 2019-04-01 }");
			texts.add(Case.card("K" + i, "O" + i, "2025-10-" + (10 + i)));
			String amount = i < 12 ? "27750" : i == 12 ? oneMore : last;
			texts.add(Case.application("A" + i, "O" + i, Case.claim("K" + i)).replace("  applicant", special(amount) + "  applicant"));
		}
		return of(texts).results();
	}

	private static String special(String amount) {
		return "  state special-project yes\n  state special-proposal 2025-06-01\n  state special-approved yes\n  state requested-amount " + amount + " EUR\n";
	}

	@Test
	void whetherThereIsBudgetForOthersTooIsStated() {
		assertEquals("human budget.unconfirmed", Case.whole().without("budget-confirmed").line("6-budget"));
		assertEquals("not-met stated.no", Case.whole().with("budget-confirmed yes", "budget-confirmed no").line("6-budget"));
		assertEquals("met budget.left", Case.whole().line("6-budget"));
	}

	@Test
	void aSpecialProjectHasItsOwnMaximum() {
		assertEquals("eligible 27750 27750", Case.shown(Case.whole().with("  applicant", special("27750") + "  applicant").result()));
		assertEquals("eligible 27750 27750", Case.shown(Case.whole().with("  applicant", special("27751") + "  applicant").result()));
		assertEquals("eligible 27749 27749", Case.shown(Case.whole().with("  applicant", special("27749") + "  applicant").result()));
		Case open = Case.whole().stating("special-project yes");
		assertEquals("human special.missing", open.line("9-special"));
		assertEquals("needs-human 0 27750", Case.shown(open.result()));
		assertEquals("not-met stated.no", Case.whole().stating("special-project yes").stating("special-approved no").line("9-special"));
		assertEquals("not-applicable when.stated", Case.whole().line("9-special"));
		assertEquals("not-applicable when.not", open.line("7-maximum"));
		assertEquals("not-applicable amount.special", open.line("8-amount"));
	}

	@Test
	void theMaximumOfSpecialProjectsHoldsForAllOfAnApplicant() {
		String special = Case.application("Een", "Holland", Case.claim("K0")).replace("  applicant", special("20000") + "  applicant");
		String other = Case.application("Twee", "Holland", Case.claim("K1")).replace("  applicant", special("10000") + "  applicant");
		List<String> cards = List.of(Case.card("K0", "2025-09-06"), Case.card("K1", "2025-09-07"));
		List<ApplicationResult> results = of(cards, special, other).results();
		assertEquals("eligible 20000 20000", Case.shown(results.get(0)));
		assertEquals("eligible 7750 7750", Case.shown(results.get(1)));
		List<ApplicationResult> beside = of(cards, special, Case.application("Twee", "Holland", Case.claim("K1"))).results();
		assertEquals("human special.beside", Case.line(beside.get(0), "9-special"));
		assertEquals("eligible 1100 1100", Case.shown(beside.get(1)));
	}

	@Test
	void whetherTheMaximumOfTheUnitHoldsForASpecialProjectAHumanDecides() {
		Case text = Case.whole().with("  applicant", special("27750") + "  applicant").with("in-economic-unit no",
				"in-economic-unit yes\n  state economic-unit \"G\"\n  state unit-declarations-elsewhere 0");
		assertEquals("human unit.special", text.line("13-unit"));
		assertEquals("needs-human 0 27750", Case.shown(text.result()));
	}

	@Test
	void aShareOfTheCostIsAtMostFortyPerCentAndTheMaximum() {
		assertEquals("eligible 27500 27500", Case.shown(shared("68750").result()));
		assertEquals("eligible 27499.60 27499.60", Case.shown(shared("68749").result()));
		assertEquals("eligible 27500 27500", Case.shown(shared("68751").result()));
		assertEquals("eligible 493.82 493.82", Case.shown(shared("1234.56").result()));
		assertEquals("human cost.missing", shared("1000").without("lca-invoice").line("10-cost"));
		assertEquals("human cost.missing", shared("1000").without("cost-share-agreed").line("10-cost"));
		Case refused = shared("1000").with("cost-share-agreed yes", "cost-share-agreed no");
		assertEquals("not-applicable cost.notAgreed", refused.line("10-cost"));
		assertEquals("eligible 1100 1100", Case.shown(refused.result()));
		assertEquals("not-applicable when.stated", Case.whole().line("10-cost"));
	}

	private static Case shared(String cost) {
		return Case.whole().with("  applicant", "  state cost-share yes\n  state cost-share-agreed yes\n  state lca-cost " + cost
				+ " EUR\n  state lca-invoice 2025-06-01\n  applicant");
	}

	@Test
	void theLinesOnTheAmountSayHowItIsFound() {
		assertEquals("met amount.sum", Case.whole().line("8-amount"));
		assertEquals("not-applicable amount.shared", shared("1000").line("8-amount"));
		assertEquals("[1, 1100, 1100, 27500]", Case.whole().result().lines().stream().filter(l -> l.condition().id().equals("8-amount")).findFirst().orElseThrow()
				.sentence().values().toString());
	}

	@Test
	void whatIsNotKnownIsInTheMostAndNotInTheSure() {
		ApplicationResult result = of(cards("K", "Holland", 2, "2025-09-01"), Case.application("A", "Holland", claims("K", 0, 2)))
				.with("claim K1 listed white-spot {\n    state new-content yes", "claim K1 listed white-spot {").result();
		assertEquals("needs-human 1100 2200", Case.shown(result));
		assertEquals("eligible 1100 1100", Case.shown(result.claims().get(0)));
		assertEquals("needs-human 0 1100", Case.shown(result.claims().get(1)));
	}
}
