package nl.kaartwerk.publication.tests.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.rules.grant.ApplicationResult;

/** Parts A (biobased, applications of 2024), B (starting and small) and C (innovative), each condition on both sides of its boundary. */
class PartsTest {
	/** An application of 2024 for a biobased product. */
	private static Case biobased() {
		return Case.whole().with("date 2025-09-01", "date 2024-12-31").with("extract 2025-08-20", "extract 2024-12-01").claiming("biobased yes");
	}

	@Test
	void partAHoldsOnlyForApplicationsOfTwentyTwentyFour() {
		assertEquals("not-applicable when.year", Case.whole().claiming("biobased yes").line("A1-amount"));
		assertEquals("not-applicable when.year", Case.whole().line("A-scope"));
		assertEquals("information note", biobased().line("A-scope"));
		assertEquals("met amount.biobased", biobased().line("A1-amount"));
		assertEquals("needs-human 0 2500", Case.shown(biobased().result()));
		assertEquals("needs-human 0 1100", Case.shown(biobased().with("biobased yes", "biobased no").result()));
		assertEquals("human stated.missing", biobased().without("biobased yes").line("A1-amount"));
	}

	@Test
	void whatAHumanHasToSeeOfABiobasedProductNeedsAHuman() {
		assertEquals("human human", biobased().line("A2-fills"));
		assertEquals("human human.missing", biobased().line("A3-sustainable"));
		assertEquals("human human.with", biobased().claiming("sustainable-extraction \"FSC\"").line("A3-sustainable"));
		assertEquals("human human.with", biobased().claiming("biobased-carbon-content 80 %").line("A3-predominant"));
		assertEquals("human human.missing", biobased().line("A3-predominant"));
		assertEquals("met stated.yes", biobased().claiming("ingredients-in-lca yes").line("A3-ingredients"));
		assertEquals("not-met stated.no", biobased().claiming("ingredients-in-lca no").line("A3-ingredients"));
	}

	@Test
	void theMaterialIsOnTheListOfPartA() {
		assertEquals("met material.on", biobased().claiming("biobased-material \"vlas\"").line("A3-materials"));
		assertEquals("met material.on", biobased().claiming("biobased-material \"Flax\"").line("A3-materials"));
		assertEquals("human material.other", biobased().claiming("biobased-material \"Mangoschillen\"").line("A3-materials"));
		assertEquals("human stated.missing", biobased().line("A3-materials"));
	}

	@Test
	void theContentOfAProcessedProductIsDeterminedByTheOneNorm() {
		Case processed = biobased().claiming("processed yes");
		assertEquals("human stated.missing", processed.line("A4-processed"));
		assertEquals("human stated.missing", biobased().claiming("processed yes").claiming("biobased-carbon-content 80 %").line("A4-processed"));
		assertEquals("met content.determined", biobased().claiming("processed yes").claiming("biobased-content 80 %").line("A4-processed"));
		assertEquals("human stated.missing", biobased().claiming("processed yes").claiming("biobased-content 101 %").line("A4-processed"));
		assertEquals("not-applicable when.stated", biobased().claiming("processed no").line("A4-processed"));
		assertEquals("human stated.missing", biobased().line("A4-processed"));
	}

	@Test
	void anAdditiveIsMoreThanNinetyFivePerCentBiobased() {
		assertEquals("not-met content.below", additive("biobased-content 95 %").line("A5-additive"));
		assertEquals("met content.above", additive("biobased-content 95.1 %").line("A5-additive"));
		assertEquals("met content.above", additive("biobased-carbon-content 96").line("A5-additive"));
		assertEquals("human content.differs", additive("biobased-content 96 %").claiming("biobased-carbon-content 95 %").line("A5-additive"));
		assertEquals("human stated.missing", biobased().claiming("additive yes").line("A5-additive"));
		assertEquals("not-applicable when.stated", biobased().claiming("additive no").line("A5-additive"));
	}

	private static Case additive(String content) {
		return biobased().claiming("additive yes").claiming(content);
	}

	@Test
	void atMostTenDeclarationsImproveSectorData() {
		most("improves-sector-data", "A6-improves");
	}

	@Test
	void atMostTenDeclarationsAreOfTimberKits() {
		most("timber-kit", "A7-timber");
	}

	private static void most(String key, String id) {
		List<ApplicationResult> results = many(key).results();
		assertEquals("met number.within", Case.line(results.get(9), id));
		assertEquals("human number.open", Case.line(results.get(10), id)); // those before it need a human themselves
		assertEquals("human number.elsewhere", Case.line(many(key).without("budget-confirmed").results().getFirst(), id));
		assertEquals("not-met category.wrong", biobased().claiming(key + " yes").with("category 1", "category 2").line(id));
		assertEquals("not-applicable when.stated", biobased().claiming(key + " no").line(id));
	}

	/** Eleven applicants of 2024 with one declaration each, a day apart. */
	private static Case many(String key) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < 11; i++) {
			texts.add("owner O" + i + " { registered 2019-04-01 }");
			texts.add(Case.card("K" + i, "O" + i, "2025-10-" + (10 + i)));
			texts.add(Case.application("A" + i, "O" + i, Case.claim("K" + i, "white-spot", "    state biobased yes\n    state " + key + " yes\n"))
					.replace("date 2025-09-01", "date 2024-12-31"));
		}
		return Case.of(texts.toArray(String[]::new));
	}

	private static Case small() {
		return Case.whole().stating("small-or-starting yes").stating("small-or-medium yes");
	}

	@Test
	void partBHoldsForWhoAppliesAsStarterOrSmall() {
		assertEquals("not-applicable when.stated", Case.whole().line("B-scope"));
		assertEquals("information note", small().line("B-scope"));
		assertEquals("human human.missing", small().line("B1-request"));
		assertEquals("human human.with", small().stating("small-request 2025-06-01").line("B1-request"));
		assertEquals("human human.missing", small().line("B1-contribution"));
		assertEquals("human human.with", small().claiming("contribution-reason \"less cement\"").line("B3-circular"));
		assertEquals("information amount.again", small().line("B6-amount"));
	}

	@Test
	void theApplicantIsStartingOrSmall() {
		assertEquals("met stated.yes", small().line("B2-group"));
		assertEquals("met stated.yes", Case.whole().stating("small-or-starting yes").stating("starting yes").line("B2-group"));
		assertEquals("human stated.missing", Case.whole().stating("small-or-starting yes").stating("starting no").line("B2-group"));
		assertEquals("not-met stated.noneOf", Case.whole().stating("small-or-starting yes").stating("starting no").stating("small-or-medium no").line("B2-group"));
	}

	@Test
	void atMostFiveYearsInTheTradeRegisterOrAtMostTwoHundredAndFiftyStaff() {
		assertEquals("met size.young", small().stating("trade-register-since 2020-09-01").stating("employees 251").line("B4-size"));
		assertEquals("not-met size.large", small().stating("trade-register-since 2020-08-31").stating("employees 251").line("B4-size"));
		assertEquals("met size.small", small().stating("trade-register-since 2020-08-31").stating("employees 250").line("B4-size"));
		assertEquals("human size.open", small().stating("employees 251").line("B4-size"));
		assertEquals("human size.open", small().stating("trade-register-since 2020-08-31").line("B4-size"));
	}

	@Test
	void turnoverOrBalanceIsAtMostItsMaximum() {
		assertEquals("met most.within", small().stating("turnover 50000000 EUR").line("B5-turnover"));
		assertEquals("human stated.missing", small().stating("turnover 50000001 EUR").line("B5-turnover"));
		assertEquals("met most.within", small().stating("turnover 50000001 EUR").stating("balance 43000000 EUR").line("B5-turnover"));
		assertEquals("not-met most.above", small().stating("turnover 50000001 EUR").stating("balance 43000001 EUR").line("B5-turnover"));
		assertEquals("not-applicable when.stated", small().with("small-or-medium yes", "small-or-medium no").line("B5-turnover"));
	}

	@Test
	void partCHoldsForInnovativeProducts() {
		Case innovative = Case.whole().with("NL/SfB 21", "NL/SfB 41").with("listed white-spot", "listed innovative");
		assertEquals("not-applicable when.listed", Case.whole().line("C-scope"));
		assertEquals("information note", innovative.line("C-scope"));
		assertEquals("human human.missing", innovative.line("C1-request"));
		assertEquals("information amount.again", innovative.line("C2-amount"));
		assertEquals("human human.with", innovative.claiming("innovation-request 2025-06-01").line("C1-request"));
	}
}
