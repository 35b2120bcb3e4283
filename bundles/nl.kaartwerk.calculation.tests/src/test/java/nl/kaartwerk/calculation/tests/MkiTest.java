package nl.kaartwerk.calculation.tests;

import static nl.kaartwerk.calculation.tests.Cards.building;
import static nl.kaartwerk.calculation.tests.Cards.card;
import static nl.kaartwerk.calculation.tests.Cards.profile;
import static nl.kaartwerk.calculation.tests.Cards.quantity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.calculation.result.ModuleResult;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.CivilWork;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Enforcement;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.value.PartialDate;

class MkiTest {
	private static final Method METHOD = Method.shipped();
	private static final double EXACT = 1e-12;

	private static WorkResult calculate(Building building) {
		return new Calculator(METHOD, new ModelCards(METHOD)).calculate(building, LocalDate.of(2026, 7, 1));
	}

	private static double mki(Building building) {
		return calculate(building).outcome("A2").mki();
	}

	private static UseResult use(Building building) {
		return calculate(building).elements().get(0).uses().get(0);
	}

	private static List<Note.Kind> notes(Building building, String set) {
		return use(building).notes(set).stream().map(Note::kind).toList();
	}

	private static double module(Building building, String code) {
		return use(building).profiles().get(0).children("A2").stream().filter(m -> m.label().equals(code)).findFirst().orElseThrow()
				.outcome("A2").mki();
	}

	private static void assertNear(double expected, double actual) {
		assertEquals(expected, actual, Math.max(Math.abs(expected), 1e-30) * EXACT);
	}

	@Test
	void theMkiIsTheSumOfScoresTimesWeights() {
		assertNear(10 * 0.116 + 2 * 0.39 + 1e-6 * 575838.6955, mki(building("75", "100", card("A2", "A1-A3", "GWP-fossil 10", "AP 2", "PM 1e-6"),
				"1", "m3")));
	}

	@Test
	void theMpgDividesByFloorAreaAndLife() {
		assertNear(116.0 / (100 * 75), calculate(building("75", "100", card("A2", "A1-A3", "GWP-fossil 1000"), "1", "m3")).mpg("A2").getAsDouble());
	}

	@Test
	void withoutFloorAreaThereIsAnMkiAndNoMpg() {
		WorkResult result = calculate(building("75", null, card("A2", "A1-A3", "GWP-fossil 10"), "1", "m3"));
		assertTrue(result.mpg("A2").isEmpty());
		assertNear(1.16, result.outcome("A2").mki());
		assertEquals(List.of(Note.Kind.NO_FLOOR_AREA), result.notes().stream().map(Note::kind).toList());
	}

	@Test
	void aMissingSetIsNoMkiAndNotZero() {
		WorkResult result = calculate(building("75", "100", card("A2", "A1-A3", "GWP-fossil 10"), "1", "m3"));
		assertFalse(result.outcome("A1").hasValue());
		assertTrue(result.mpg("A1").isEmpty());
		assertFalse(result.isComplete("A1"));
	}

	@Test
	void replacementsAreFractionalAndBookedInB4WithModuleD() {
		Declaration card = card("A2", "A1-A3 A4 B1 B4 B5 C3 D", "GWP-fossil 100 10 4 3 7 20 -30");
		card.setServiceLife(quantity("30", "years"));
		Building building = building("75", "100", card, "1", "m3"); // f_i = 1, f_r = 1.5
		assertNear(100 * 0.116, module(building, "A1-A3"));
		assertNear((3 + 1.5 * (100 + 10 + 4 + 3 + 20 - 30)) * 0.116, module(building, "B4"));
		assertNear(0, module(building, "B5"));
		assertNear(-30 * 0.116, module(building, "D"));
		assertNear((100 + 10 + 4 + 20 - 30 + 3 + 1.5 * 107) * 0.116, mki(building));
	}

	@Test
	void aLongerLifeCountsTheUsePhaseInPart() {
		Declaration card = card("A2", "A1-A3 B1", "GWP-fossil 100 8");
		card.setServiceLife(quantity("100", "years"));
		assertNear((100 + 8 * 0.75) * 0.116, mki(building("75", "100", card, "1", "m3")));
	}

	@Test
	void theLifeOfAUseGoesBeforeThatOfTheCard() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 100");
		card.setServiceLife(quantity("100", "years"));
		Building building = building("75", "100", card, "1", "m3");
		building.getElements().get(0).getUses().get(0).setServiceLife(quantity("25", "years"));
		assertNear(100 * 0.116 * 3, mki(building));
	}

	@Test
	void life999AndLife0AndNoLifeAreAsLongAsTheBuilding() {
		for (String life : new String[] { "999", "0", null }) {
			Declaration card = card("A2", "A1-A3 B1", "GWP-fossil 100 8");
			card.setServiceLife(life == null ? null : quantity(life, "years"));
			assertNear(108 * 0.116, mki(building("75", "100", card, "1", "m3")));
		}
	}

	@Test
	void theDefaultLifeFollowsTheFunction() {
		Building office = building(null, "100", card("A2", "A1-A3", "GWP-fossil 10"), "1", "m3");
		office.getFunctions().add(Cards.function("office", null));
		assertEquals(50, calculate(office).life());
		Building unknown = building(null, "100", card("A2", "A1-A3", "GWP-fossil 10"), "1", "m3");
		assertEquals(75, calculate(unknown).life());
		assertEquals(List.of(Note.Kind.DEFAULT_LIFE), calculate(unknown).notes().stream().map(Note::kind).toList());
	}

	@Test
	void categoryThreeGetsTheSurchargeButNotOnBenefits() {
		Declaration card = card("A2", "A1-A3 D", "GWP-fossil 100 -10", "AP 1 2");
		card.setCategory("3");
		assertNear(1.3 * (100 * 0.116 + 0.39) - 10 * 0.116 + 1.3 * 2 * 0.39, mki(building("75", "100", card, "1", "m3")));
		card.setCategory("3a");
		assertNear(100 * 0.116 + 0.39 - 10 * 0.116 + 2 * 0.39, mki(building("75", "100", card, "1", "m3")));
	}

	@Test
	void theSignThatDecidesOnTheSurchargeIsThatOfTheProductNotOfAProfile() {
		Declaration card = card("A2", "A1-A3 D", "GWP-fossil 0 -10");
		card.getProfiles().add(profile("A2", "A1-A3 D", "GWP-fossil 0 4"));
		card.setCategory("3");
		assertNear(-6 * 0.116, mki(building("75", "100", card, "1", "m3")));
	}

	@Test
	void amountsConvertWithinADimensionAndByTheStatedMass() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 100");
		assertNear(0.5 * 11.6, mki(building("75", "100", card, "500", "dm3")));
		assertTrue(notes(building("75", "100", card, "2", "t"), "A2").contains(Note.Kind.UNIT));
		card.setMass(quantity("2000", "kg"));
		assertNear(11.6, mki(building("75", "100", card, "2", "t")));
		assertTrue(notes(building("75", "100", card, "2", "t"), "A2").contains(Note.Kind.BY_MASS));
		assertTrue(notes(building("75", "100", card, "2", "m2"), "A2").contains(Note.Kind.UNIT));
	}

	@Test
	void aUnitOfThousandIsDividedOut() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 100");
		card.getFunctionalUnit().setQuantity(quantity("1000", "kg"));
		assertNear(11.6 * 0.25, mki(building("75", "100", card, "250", "kg")));
		assertNear(11.6 * 2, mki(building("75", "100", card, "2", "t")));
	}

	@Test
	void rowUnitsConvertByTheMethodsFactor() {
		Declaration card = card("A1", "A1-A3", "ADPF [MJ] 1000", "GWP 10");
		assertNear(1000 * 4.81e-4 * 0.16 + 0.5, calculate(building("75", "100", card, "1", "m3")).outcome("A1").mki());
	}

	@Test
	void theTotalIsWeighedOnlyWhereAllItsPartsAreAbsent() {
		Declaration card = card("A2", "A1-A3 A4 C1", "GWP-total 10 20 30", "GWP-fossil 9 ND ND", "GWP-luluc 1 ND 5");
		Building building = building("75", "100", card, "1", "m3");
		assertNear((9 + 1 + 20 + 5) * 0.116, mki(building));
		assertTrue(calculate(building).outcome("A2").approximate());
		assertTrue(notes(building, "A2").contains(Note.Kind.APPROXIMATE));
	}

	@Test
	void partsOfTheProductStageAreSummedAndAnUndeclaredPartIsIncomplete() {
		assertNear(6 * 0.116, mki(building("75", "100", card("A2", "A1 A2 A3", "GWP-fossil 1 2 3"), "1", "m3")));
		Building partly = building("75", "100", card("A2", "A1 A2 A3", "GWP-fossil 1 ND 3"), "1", "m3");
		assertNear(4 * 0.116, mki(partly));
		assertTrue(notes(partly, "A2").contains(Note.Kind.PARTS_MISSING));
		assertFalse(calculate(partly).isComplete("A2"));
	}

	@Test
	void theSumGoesBeforeItsPartsWhenBothAreGiven() {
		assertNear(7 * 0.116, mki(building("75", "100", card("A2", "A1 A2 A3 A1-A3", "GWP-fossil 1 2 3 7"), "1", "m3")));
	}

	@Test
	void onlyTheCountedScenarioCounts() {
		Declaration card = card("A2", "A1-A3 S1: D S2: D", "GWP-fossil 10 -1 -5");
		Building building = building("75", "100", card, "1", "m3");
		assertNear(10 * 0.116, mki(building));
		assertTrue(notes(building, "A2").contains(Note.Kind.SCENARIO_OPEN));
		Scenario scenario = Cards.MODEL.createScenario();
		scenario.setName("S2");
		scenario.setCounted(true);
		card.getProfiles().get(0).getScenarios().add(scenario);
		assertNear(5 * 0.116, mki(building("75", "100", card, "1", "m3")));
	}

	@Test
	void undeclaredMissingAndZeroAreThreeThings() {
		Declaration zero = card("A2", "A1-A3 C1", "GWP-fossil 10 0");
		Declaration undeclared = card("A2", "A1-A3 C1", "GWP-fossil 10 ND");
		Declaration noModule = card("A2", "A1-A3", "GWP-fossil 10");
		var mkis = List.of(zero, undeclared, noModule).stream().map(c -> calculate(building("75", "100", c, "1", "m3"))).toList();
		mkis.forEach(r -> assertNear(1.16, r.outcome("A2").mki()));
		assertEquals(List.of(2, 1, 1), mkis.stream().map(r -> r.outcome("A2").completeness().present()).toList());
		assertTrue(notes(building("75", "100", undeclared, "1", "m3"), "A2").contains(Note.Kind.CELLS_MISSING));
		assertFalse(notes(building("75", "100", zero, "1", "m3"), "A2").contains(Note.Kind.CELLS_MISSING));
	}

	@Test
	void aCardWithEveryMandatoryCellIsComplete() {
		String[] rows = METHOD.set("A2").orElseThrow().indicators().stream().map(i -> i.code() + " 1 0 0 0 0 0").toArray(String[]::new);
		Declaration card = card("A2", "A1-A3 C1 C2 C3 C4 D", rows);
		card.setCategory("1");
		WorkResult result = calculate(building("75", "100", card, "1", "m3"));
		assertTrue(result.isComplete("A2"), () -> result.elements().get(0).uses().get(0).notes("A2").toString());
		assertTrue(result.outcome("A2").unconfirmed(), "some weights of A2 are not confirmed");
	}

	@Test
	void anExpiredCardIsSkippedWhenTheDateIsEnforcedAndElseUsedWithANote() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 10");
		card.setValidTo(PartialDate.valueOf("2025"));
		Building building = building("75", "100", card, "1", "m3");
		assertEquals(List.of(Note.Kind.SKIPPED_EXPIRED), notes(building, "A2"));
		assertFalse(calculate(building).outcome("A2").hasValue());
		building.setEnforcement(Enforcement.NOT_ENFORCED);
		assertTrue(notes(building, "A2").contains(Note.Kind.USED_EXPIRED));
		assertNear(1.16, mki(building));
	}

	@Test
	void aYearIsValidToItsLastDay() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 10");
		card.setValidTo(PartialDate.valueOf("2026"));
		assertNear(1.16, mki(building("75", "100", card, "1", "m3")));
		card.setValidFrom(PartialDate.valueOf("2026-07-02"));
		assertEquals(List.of(Note.Kind.SKIPPED_NOT_YET), notes(building("75", "100", card, "1", "m3"), "A2"));
	}

	@Test
	void aCivilWorkWithoutPeriodBooksNoReplacementAndSaysSo() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 10");
		card.setServiceLife(quantity("10", "years"));
		CivilWork work = Cards.MODEL.createCivilWork();
		work.setName("Bridge");
		work.getElements().addAll(building("75", null, card, "1", "m3").getElements());
		Calculator calculator = new Calculator(METHOD, new ModelCards(METHOD));
		WorkResult result = calculator.calculate(work, LocalDate.of(2026, 7, 1));
		assertNear(1.16, result.outcome("A2").mki());
		assertTrue(result.notes().stream().anyMatch(n -> n.kind() == Note.Kind.NO_ANALYSIS_PERIOD));
		assertFalse(result.isComplete("A2"));
		work.setAnalysisPeriod(quantity("100", "years"));
		assertNear(11.6, calculator.calculate(work, LocalDate.of(2026, 7, 1)).outcome("A2").mki());
	}

	@Test
	void theIndicatorsOfAModuleAddUpToTheModule() {
		Declaration card = card("A2", "A1-A3 B4 C3 D", "GWP-fossil 100 1 20 -30", "AP 1 2 3 4", "PM 1e-7 0 0 0");
		card.setServiceLife(quantity("20", "years"));
		card.setCategory("3");
		for (ModuleResult module : use(building("75", "100", card, "2.5", "m3")).profiles().get(0).children("A2")) {
			double sum = module.children("A2").stream().mapToDouble(i -> i.outcome("A2").mki()).sum();
			assertEquals(module.outcome("A2").mki(), sum, 1e-9, module.label());
		}
	}

	@Test
	void contributorsComeByTheSizeOfTheirShareWhateverItsSign() {
		UseResult use = use(building("75", "100", card("A2", "A1-A3 A4 D", "GWP-fossil 10 1 -30"), "1", "m3"));
		List<Result> modules = use.profiles().get(0).contributors("A2");
		assertEquals(List.of("D", "A1-A3", "A4"), modules.subList(0, 3).stream().map(Result::label).toList());
		assertNear(-30.0 / -19, modules.get(0).shareOf(use.profiles().get(0), "A2"));
	}

	@Test
	void theMkiOfACardIsPerFunctionalUnitAndPerModule() {
		Declaration declaration = card("A2", "A1-A3 C4", "GWP-fossil 10 5");
		ModelCards cards = new ModelCards(METHOD);
		CardResult result = new Calculator(METHOD, cards).calculate(cards.card(declaration), "A2");
		assertNear(15 * 0.116, result.outcome().mki());
		assertNear(5 * 0.116, result.mkiPerColumn()[METHOD.modules().get("C4").column()]);
	}
}
