package nl.kaartwerk.publication.tests.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.rules.grant.ApplicationResult;

/** Each numbered condition on both sides of its boundary, and with what is missing. */
class ConditionTest {
	private static void is(String expected, Case text, String id) {
		assertEquals(expected, text.line(id));
	}

	@Test
	void theApplicantOwnsTheCard() {
		is("met owner.same", Case.whole(), "1-owner");
		is("not-met owner.other", Case.whole().with("  owner Holland", "  owner Zeeland"), "1-owner");
		is("human owner.missing", Case.whole().with("  owner Holland\n", ""), "1-owner");
		is("human applicant.missing", Case.whole().with("  applicant Holland\n", ""), "1-owner");
	}

	@Test
	void theApplicantIsRegistered() {
		is("met registered.since", Case.whole(), "1-registered");
		is("met registered.since", Case.whole().with("Holland { registered 2019-04-01 }", "Holland { registered 2025-09-01 }"), "1-registered");
		is("not-met registered.later", Case.whole().with("Holland { registered 2019-04-01 }", "Holland { registered 2025-09-02 }"), "1-registered");
		is("human registered.unknown", Case.whole().with("Holland { registered 2019-04-01 }", "Holland"), "1-registered");
		String list = "role,name,from,until,status,source\nowner,NAME,2025-09-01,2025-09-01,verified,invented\n";
		is("met registered.list", Case.whole().file("parties.csv", list.replace("NAME", "holland")), "1-registered");
		is("human registered.disputed", Case.whole().file("parties.csv", list.replace("NAME", "Zeeland")), "1-registered");
		is("not-met registered.notOnList", Case.whole().file("parties.csv", list.replace("NAME", "Zeeland")).with("Holland { registered 2019-04-01 }", "Holland"),
				"1-registered");
	}

	@Test
	void theApplicantGetsAYearlyInvoice() {
		is("met stated.yes", Case.whole(), "1-contribution");
		is("not-met stated.no", Case.whole().with("contribution-invoiced yes", "contribution-invoiced no"), "1-contribution");
		is("human stated.missing", Case.whole().without("contribution-invoiced"), "1-contribution");
		is("human stated.missing", Case.whole().stating("contribution-invoiced yes"), "1-contribution");
	}

	@Test
	void theProductIsOnAListOfTheProject() {
		is("met list.on", Case.whole(), "2-listed");
		is("met list.on", Case.whole().with(" listed white-spot", ""), "2-listed");
		is("human list.other", Case.whole().with("listed white-spot", "listed nabb"), "2-listed");
		is("met list.on", Case.whole().with("NL/SfB 21", "NL/SfB 21.12"), "2-listed");
		is("not-met list.not", Case.whole().with("NL/SfB 21", "NL/SfB 22"), "2-listed");
		is("not-met list.none", Case.whole().with("NL/SfB 21", "NL/SfB 22").with(" listed white-spot", ""), "2-listed");
		is("human list.open", Case.whole().file("product-lists.csv", null), "2-listed");
		is("human list.open", Case.whole().file("product-lists.csv", Case.LIST.replace("verified", "unconfirmed")), "2-listed");
		is("human list.open", Case.whole().with("NL/SfB 21", "NL/SfB 22").file("product-lists.csv", Case.LIST.replace("verified", "unconfirmed")), "2-listed");
		is("human list.unknown", Case.whole().with("listed white-spot", "listed yellow-spot"), "2-listed");
		is("met list.on", Case.whole().with("NL/SfB 21", "NL/SfB 31").with("listed white-spot", "listed nabb"), "2-listed");
		is("met list.on", Case.whole().with("NL/SfB 21", "NL/SfB 41").with("listed white-spot", "listed innovative"), "2-listed");
	}

	@Test
	void theDeclarationIsPublishedInThePeriodItsLastDayIncluded() {
		is("not-met published.early", published("2024-12-31"), "3-period");
		is("met published.within", published("2025-01-01"), "3-period");
		is("met published.within", published("2025-10-31"), "3-period");
		is("met published.lastDay", published("2025-11-01"), "3-period");
		is("not-met published.late", published("2025-11-02"), "3-period");
		is("human published.vague", published("2025"), "3-period");
		is("not-met published.early", published("2024"), "3-period");
	}

	private static Case published(String date) {
		return Case.of(Case.card("Plank", date), Case.application("Aanvraag", "Holland", Case.claim("Plank")));
	}

	@Test
	void whatIsNotPublishedYetMayStillBeUntilTheLastDay() {
		Case open = Case.whole().with("  published 2025-09-01\n  valid", "\n  valid").with("    published 2025-09-01\n", "");
		is("human published.not", open.at("2025-11-01"), "3-period");
		is("not-met published.never", open.at("2025-11-02"), "3-period");
		is("human published.planned", Case.whole().at("2025-08-31"), "3-period");
		is("met published.within", Case.whole().at("2025-09-01"), "3-period");
	}

	@Test
	void aCardAndItsRouteThatNameOtherDaysNeedAHuman() {
		is("human published.twice", Case.whole().with("    published 2025-09-01", "    published 2025-09-02"), "3-period");
		is("met published.within", Case.whole().with("reviewed 2025-01-10  published 2025-09-01", "reviewed 2025-01-10"), "3-period");
	}

	@Test
	void theTwoReadingsOfTheLastDayAreTold() {
		ApplicationResult result = published("2025-11-01").result();
		String text = result.claims().getFirst().lines().stream().filter(l -> l.condition().id().equals("3-period")).findFirst().orElseThrow().text(Locale.ENGLISH);
		assertEquals("Published 2025-11-01, the last day by condition 3 (\"at the latest\"); table 1 says \"until\" that day. Condition 3 is followed.", text);
	}

	@Test
	void theContentIsNewWhenItIsStatedAndTheProjectShowsNothingElse() {
		is("met new.stated", Case.whole(), "3-new");
		is("human new.unstated", Case.whole().without("new-content"), "3-new");
		is("not-met stated.no", Case.whole().with("new-content yes", "new-content no"), "3-new");
		is("not-met new.before", Case.of(Case.card("Plank", "2025-09-01"), copy("Eerder", "2025-08-31"), Case.application("Aanvraag", "Holland", Case.claim("Plank"))),
				"3-new");
		is("met new.stated", Case.of(Case.card("Plank", "2025-09-01"), copy("Later", "2025-09-02"), Case.application("Aanvraag", "Holland", Case.claim("Plank"))),
				"3-new");
	}

	/** Another name, the same figures. */
	private static String copy(String name, String published) {
		return Case.card("Plank", published).replace("declaration Plank", "declaration " + name);
	}

	@Test
	void ofCopiesTheFirstCounts() {
		ApplicationResult result = Case.of(Case.card("Plank", "2025-09-01"), copy("Balk", "2025-09-01"), Case.card("Deur", "2025-09-01"),
				Case.application("Aanvraag", "Holland", Case.claim("Plank") + Case.claim("Balk") + Case.claim("Deur"))).result();
		assertEquals("met copies.first", Case.line(result.claims().get(0), "3-copies"));
		assertEquals("not-met copies.second", Case.line(result.claims().get(1), "3-copies"));
		assertEquals("met copies.none", Case.line(result.claims().get(2), "3-copies"));
		assertEquals("eligible 2200 2200", Case.shown(result));
	}

	@Test
	void whichOfTwoCopiesInTwoApplicationsCountsOnOneDayAHumanDecides() {
		Case text = Case.of(Case.card("Plank", "2025-09-01"), copy("Balk", "2025-09-01").replace("owner Holland", "owner Zeeland"),
				Case.application("Een", "Holland", Case.claim("Plank")), Case.application("Twee", "Zeeland", Case.claim("Balk")));
		assertEquals("human copies.tie", Case.line(text.results().get(0), "3-copies"));
		assertEquals("human copies.tie", Case.line(text.results().get(1), "3-copies"));
	}

	@Test
	void theCardWasMadeAfterTheMethodOfTheNmd() {
		is("met method.named", Case.whole(), "3-method");
		is("not-met method.other", Case.whole().with("Bepalingsmethode 1.2", "EN 15804"), "3-method");
		is("human method.missing", Case.whole().with("  method \"Bepalingsmethode 1.2\"\n", ""), "3-method");
	}

	@Test
	void theCardWasReviewedByARecognisedReviewer() {
		is("met reviewed.by", Case.whole(), "3-reviewed");
		is("not-met reviewed.not", Case.whole().with("reviewer Toetser  reviewed 2025-01-10  ", ""), "3-reviewed");
		is("not-met reviewed.late", Case.whole().with("reviewed 2025-01-10", "reviewed 2025-09-02"), "3-reviewed");
		is("met reviewed.by", Case.whole().with("reviewed 2025-01-10", "reviewed 2025-09-01"), "3-reviewed");
		is("human reviewed.byUnknown", Case.whole().with("Toetser { recognised 2019-01-01 }", "Toetser"), "3-reviewed");
		is("human reviewed.byUnknown", Case.whole().with("reviewer Toetser  reviewed", "reviewer \"Iemand\"  reviewed"), "3-reviewed");
	}

	@Test
	void theRouteShowsTheProcedure() {
		is("met route.whole", Case.whole(), "4-procedure");
		is("human route.lacks", Case.whole().with("    entered 2025-01-02\n", ""), "4-procedure");
	}

	@Test
	void theExtractIsAtMostThreeMonthsOldAtTheApplication() {
		is("met extract.fresh", Case.whole().with("extract 2025-08-20", "extract 2025-06-01"), "5-extract");
		is("not-met extract.old", Case.whole().with("extract 2025-08-20", "extract 2025-05-31"), "5-extract");
		is("met extract.fresh", Case.whole().with("extract 2025-08-20", "extract 2025-06-02"), "5-extract");
		is("met extract.fresh", Case.whole().with("extract 2025-08-20", "extract 2025-09-05"), "5-extract");
		is("human extract.later", Case.whole().with("extract 2025-08-20", "extract 2025-09-06"), "5-extract");
		is("human extract.vague", Case.whole().with("date 2025-09-01", "date 2025").with("extract 2025-08-20", "extract 2024-12-01"), "5-extract");
		is("human date.missing", Case.whole().with("  date 2025-09-01\n", ""), "5-extract");
		is("human stated.missing", Case.whole().without("trade-register-extract"), "5-extract");
		is("human stated.form", Case.whole().with("extract 2025-08-20", "extract yes"), "5-extract");
	}

	@Test
	void theOtherAttachmentsAreThere() {
		is("met stated.yes", Case.whole(), "5-extract-pdf");
		is("not-met stated.no", Case.whole().with("trade-register-pdf yes", "trade-register-pdf no"), "5-extract-pdf");
		is("met present", Case.whole(), "5-vat");
		is("human stated.missing", Case.whole().with("\"NL001\"", "\" \""), "5-vat");
		is("not-met stated.no", Case.whole().with("\"NL001\"", "no"), "5-vat");
		is("met present", Case.whole(), "5-contact");
		is("human stated.missing", Case.whole().without("phone"), "5-contact");
		is("human stated.missing", Case.whole().without("postal-address"), "5-contact");
		is("human stated.missing", Case.whole().without("email"), "5-contact");
		is("met present", Case.whole(), "5-de-minimis");
		is("human stated.missing", Case.whole().without("de-minimis-declaration"), "5-de-minimis");
	}

	@Test
	void onlyCategoriesOneAndTwoCount() {
		is("met category.right", Case.whole(), "6-category");
		is("met category.right", Case.whole().with("category 1", "category 2"), "6-category");
		is("not-met category.wrong", Case.whole().with("category 1", "category 3"), "6-category");
		is("not-met category.wrong", Case.whole().with("category 1", "category 3a"), "6-category");
		is("human category.missing", Case.whole().with("  category 1\n", ""), "6-category");
	}

	@Test
	void anApplicationOfTwentyTwentyFourIsForTheEarlierScheme() {
		is("not-applicable round.other", Case.whole(), "19-previous");
		is("human round.choice", Case.whole().with("date 2025-09-01", "date 2024-12-31"), "19-previous");
		is("not-applicable round.other", Case.whole().with("date 2025-09-01", "date 2025-01-01"), "19-previous");
		is("human round.choice", Case.whole().with("postponed no", "postponed yes"), "19-previous");
		is("not-met round.late", published("2025-11-02").with("postponed no", "postponed yes"), "19-previous");
		is("human round.choice", published("2025-11-01").with("postponed no", "postponed yes"), "19-previous");
	}

	@Test
	void whoGotDelayIsTreatedByTheSchemeThatStichtingNmdChooses() {
		is("human choice", Case.whole().with("postponed no", "postponed yes"), "11-postponed");
		is("not-applicable stated.no", Case.whole(), "11-postponed");
		is("human stated.missing", Case.whole().without("postponed"), "11-postponed");
	}

	@Test
	void whoTookPartBeforeMayDoSoAgainOnTheList() {
		Case again = Case.whole().with("earlier-participant no", "earlier-participant yes");
		is("met earlier.met", again, "11-earlier");
		is("human earlier.list", again.with("NL/SfB 21", "NL/SfB 31").with("listed white-spot", "listed nabb"), "11-earlier");
		is("human earlier.open", Case.whole().with("earlier-participant no", "earlier-participant yes").without("budget-confirmed"), "11-earlier");
		is("not-met earlier.not", Case.whole().with("earlier-participant no", "earlier-participant yes").with("new-content yes", "new-content no"), "11-earlier");
		is("not-applicable stated.no", Case.whole(), "11-earlier");
		is("human stated.missing", Case.whole().without("earlier-participant"), "11-earlier");
	}

	@Test
	void theOrderGoesByPublicationAndTheCompleteApplicationTogether() {
		is("met order.day", Case.whole(), "12-order");
		is("human stated.missing", Case.whole().without("complete-since"), "12-order");
		is("human order.vague", published("2025"), "12-order");
		assertEquals("2025-09-05", Case.whole().result().claims().getFirst().lines().stream().filter(l -> l.condition().id().equals("12-order")).findFirst()
				.orElseThrow().sentence().values().getFirst().toString());
	}

	@Test
	void aidCountsOverThreeYearsWithTheGrantInIt() {
		is("met aid.within", aid("198900"), "14-de-minimis");
		is("human aid.between", aid("198901"), "14-de-minimis");
		is("human aid.between", aid("298900"), "14-de-minimis");
		is("not-met aid.above", aid("298901"), "14-de-minimis");
		is("human aid.between", aid("298900").file("product-lists.csv", null), "14-de-minimis");
		is("human aid.over", aid("298901").file("product-lists.csv", null), "14-de-minimis");
		is("human aid.missing", Case.whole().without("de-minimis of 2023"), "14-de-minimis");
		is("human aid.missing", Case.whole().with("of 2023 0 EUR", "of 2022 0 EUR"), "14-de-minimis");
		is("human aid.missing", Case.whole().with("of 2023 0 EUR", "of 2023 0 kg"), "14-de-minimis");
		is("human aid.missing", Case.whole().with("of 2023 0 EUR", "of 2023 -5 EUR"), "14-de-minimis");
	}

	private static Case aid(String amount) {
		return Case.whole().with("of 2024 0 EUR", "of 2024 " + amount + " EUR");
	}

	@Test
	void whoIsAboveBothLimitsGetsNothing() {
		assertEquals("not-eligible 0 0", Case.shown(aid("298901").result()));
		assertEquals("needs-human 0 1100", Case.shown(aid("298900").result()));
	}

	@Test
	void howItGoesOnIsTold() {
		is("information complete.whole", Case.whole(), "15-complete");
		is("information complete.lacks", Case.whole().without("phone"), "15-complete");
		is("information note", Case.whole(), "16-experts");
		is("information decision.by", Case.whole(), "17-decision");
		is("information decision.within", Case.whole().without("complete-since"), "17-decision");
		is("information note", Case.whole(), "18-letter");
		assertEquals("To be decided at the latest on 2025-12-05, 13 weeks after 2025-09-05.", Case.whole().result().lines().stream()
				.filter(l -> l.condition().id().equals("17-decision")).findFirst().orElseThrow().text(Locale.ENGLISH));
	}

	@Test
	void theDataStayPublishedForFiveYears() {
		is("information kept.renew", Case.whole(), "20-keep");
		is("information kept.until", Case.whole().with("to 2030-01-10", "to 2030-09-01"), "20-keep");
		is("not-met kept.withdrawn", withdrawn("2030-08-31"), "20-keep");
		is("met kept.withdrawnAfter", withdrawn("2030-09-01"), "20-keep");
		is("human kept.withdrawnSometime", withdrawn(""), "20-keep");
		is("human kept.withdrawnVague", withdrawn("2030").with("2030-01-10", "2031-01-10"), "20-keep");
		is("met kept.whole", Case.whole().at("2030-09-01"), "20-keep");
		is("information kept.renew", Case.whole().at("2030-08-31"), "20-keep");
	}

	private static Case withdrawn(String date) {
		return Case.whole().with("    published 2025-09-01\n", "    published 2025-09-01\n    withdrawn " + date + "\n");
	}

	@Test
	void aSaleOrAChangeWithinFiveYearsIsTold() {
		is("information notice.until", Case.whole(), "21-notice");
		is("not-met notice.none", Case.whole().claiming("data-sold 2030-08-31"), "21-notice");
		is("information notice.until", Case.whole().claiming("data-sold 2030-09-01"), "21-notice");
		is("met notice.given", Case.whole().claiming("data-changed 2027-01-02").claiming("nmd-notified 2027-01-02"), "21-notice");
		is("human notice.late", Case.whole().claiming("data-changed 2027-01-02").claiming("nmd-notified 2027-01-03"), "21-notice");
	}
}
