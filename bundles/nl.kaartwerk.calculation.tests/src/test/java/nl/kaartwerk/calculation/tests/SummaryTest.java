package nl.kaartwerk.calculation.tests;

import static nl.kaartwerk.calculation.tests.Cards.building;
import static nl.kaartwerk.calculation.tests.Cards.card;
import static nl.kaartwerk.calculation.tests.Cards.function;
import static nl.kaartwerk.calculation.tests.Cards.quantity;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.contribution.Contributions;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.summary.ModuleBars;
import nl.kaartwerk.calculation.summary.MpgScale;
import nl.kaartwerk.calculation.summary.SeriesBars;
import nl.kaartwerk.calculation.summary.SetBars;
import nl.kaartwerk.calculation.summary.WorkSummary;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.Surcharge;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.Work;

/** What dashboards and reports draw of a work: the figures at a glance, and the bars. */
class SummaryTest {
	private static final Method METHOD = Method.shipped();
	private static final double W = 0.116;
	private static final Signs INCOMPLETE = new Signs(true, false, false, false);

	private static WorkResult calculate(Work work) {
		return new Calculator(METHOD.methods(), new ModelCards(METHOD)).calculate(work, LocalDate.of(2026, 7, 1));
	}

	private static Declaration named(String name, String header, String row) {
		Declaration card = card("A2", header, row);
		card.setName(name);
		return card;
	}

	private static void add(Building building, String code, Declaration card) {
		Element element = Cards.MODEL.createElement();
		element.setCode(code);
		Use use = Cards.MODEL.createUse();
		use.setDeclaration(card);
		use.setAmount(quantity("1", "m3"));
		element.getUses().add(use);
		building.getElements().add(element);
	}

	/** Element 16: 100 in A1-A3, 20 in C1, -40 in D; element 27: 300 in A1-A3; element 28: a published total of 5 euro. */
	private static Building house() {
		Building building = building("75", "100", named("Beton", "A1-A3 C1 D", "GWP-fossil 100 20 -40"), "1", "m3");
		add(building, "27", named("Staal", "A1-A3", "GWP-fossil 300"));
		add(building, "28", KernelTest.published("1", Surcharge.UNSTATED, "5"));
		return building;
	}

	@Test
	void theBarsOfTheWholeAreThoseOfItsElementsTogether() {
		SeriesBars bars = ModuleBars.phases(calculate(house()), "A2");
		assertEquals(List.of("product", "end-of-life", "beyond", Contribution.NONE), bars.series());
		assertEquals(List.of("House", "16", "27", "28"), bars.rows().stream().map(SeriesBars.Row::key).toList());
		assertArrayEquals(new double[] { 400 * W, 20 * W, -40 * W, 5 }, bars.rows().getFirst().values(), 1e-9);
		assertEquals(380 * W + 5, bars.rows().getFirst().mki(), 1e-9);
	}

	@Test
	void whatNobodyDeclaredIsNoBarOfZero() {
		SeriesBars.Row steel = ModuleBars.modules(calculate(house()), "A2").rows().get(2);
		assertArrayEquals(new double[] { 300 * W, Double.NaN, Double.NaN, Double.NaN }, steel.values(), 1e-9);
		assertTrue(Double.isNaN(ModuleBars.modules(calculate(house()), "A1").rows().getFirst().mki()));
		assertEquals(List.of(), ModuleBars.modules(calculate(house()), "A1").series());
	}

	@Test
	void smallElementsAreOneBarThatSaysSo() {
		SeriesBars bars = ModuleBars.phases(calculate(house()), "A2").largest(2);
		assertEquals(List.of("House", "27", SeriesBars.OTHERS), bars.rows().stream().map(SeriesBars.Row::key).toList());
		assertArrayEquals(new double[] { 100 * W, 20 * W, -40 * W, 5 }, bars.rows().getLast().values(), 1e-9);
		assertEquals(80 * W + 5, bars.rows().getLast().mki(), 1e-9);
		assertEquals(Optional.empty(), bars.rows().getLast().source());
		assertEquals(4, ModuleBars.phases(calculate(house()), "A2").largest(3).rows().size(), "nothing is put together that fits");
	}

	@Test
	void setsStandSideBySideAlsoWhenNothingWasDeclaredForOne() {
		SeriesBars bars = SetBars.of(calculate(house()));
		assertEquals(List.of("A1", "A2"), bars.series());
		assertArrayEquals(new double[] { Double.NaN, 380 * W + 5 }, bars.rows().getFirst().values(), 1e-9);
		assertTrue(bars.rows().getFirst().signs().incomplete());
	}

	@Test
	void aPartIsIncompleteWhenSomethingOfItWasNotDeclared() {
		List<Contribution> phases = Contributions.of(calculate(house()), Grouping.PHASE, "A2");
		assertEquals(List.of("product", "beyond", "end-of-life"), phases.stream().filter(part -> part.signs().incomplete()).map(Contribution::key).toList());
		Building building = house();
		building.getElements().get(2).getUses().getFirst().setDeclaration(null);
		List<Contribution> elements = Contributions.of(calculate(building), Grouping.ELEMENT, "A2");
		assertEquals(List.of("27", "16"), elements.stream().map(Contribution::key).toList(), "what has no figure is no part");
		assertEquals(INCOMPLETE, elements.getFirst().signs());
	}

	@Test
	void aTakenOverPartSaysSoAndTheOthersDoNot() {
		List<Contribution> elements = Contributions.of(calculate(house()), Grouping.ELEMENT, "A2");
		assertEquals(List.of(false, false, true), elements.stream().map(part -> part.signs().takenOver()).toList());
		assertEquals(" \u2248 \u2020", elements.getLast().signs().marks());
	}

	@Test
	void thePlaceOfAPartIsTheElementOrTheUseWithTheLargestShareInIt() {
		WorkResult work = calculate(house());
		assertEquals(work.elements().get(1).source(), Contributions.of(work, Grouping.ELEMENT, "A2").getFirst().source().orElseThrow());
		assertEquals(work.elements().get(1).uses().getFirst().source(), Contributions.of(work, Grouping.INDICATOR, "A2").getFirst().source().orElseThrow());
	}

	@Test
	void aSummarySaysWhatTheMkiRestsOn() {
		Building building = house();
		building.getElements().get(1).getUses().getFirst().getDeclaration().setCategory("3");
		WorkSummary summary = WorkSummary.of(calculate(building), "A2");
		double mki = (80 + 1.3 * 300) * W + 5;
		assertEquals(mki, summary.outcome().mki(), 1e-9);
		assertEquals(1.3 * 300 * W / mki, summary.generic(), 1e-12);
		assertEquals(5 / mki, summary.takenOver(), 1e-12);
		assertEquals(mki / 7500, summary.mpg().orElseThrow(), 1e-12);
		assertFalse(summary.complete());
		assertTrue(Double.isNaN(WorkSummary.of(calculate(building), "A1").generic()), "of nothing there is no share");
	}

	@Test
	void theScaleEndsAboveTheMpgAndALimitThatStaysMarkedAsUnconfirmed() {
		Building building = house();
		building.getFunctions().add(function("office", "500"));
		building.setGrossFloorArea(quantity("10", "m2"));
		MpgScale scale = MpgScale.of(calculate(building)).orElseThrow();
		assertEquals(List.of("A2"), scale.marks().stream().map(MpgScale.Mark::set).toList());
		assertEquals((380 * W + 5) / 750, scale.marks().getFirst().mpg(), 1e-12);
		assertEquals(1.55, scale.limit());
		assertFalse(scale.limitConfirmed());
		assertEquals(2, scale.end());
	}

	@Test
	void withoutALimitTheScaleHasNone() {
		Building building = house();
		building.getFunctions().add(function("dwelling", null));
		MpgScale scale = MpgScale.of(calculate(building)).orElseThrow();
		assertTrue(Double.isNaN(scale.limit()));
		assertFalse(scale.limitConfirmed());
		assertEquals(0.008, scale.end(), 1e-12);
	}

	@Test
	void aCivilWorkHasNoScale() {
		var bridge = Cards.MODEL.createCivilWork();
		bridge.setName("Brug");
		WorkSummary summary = WorkSummary.of(calculate(bridge), "A2");
		assertEquals(Optional.empty(), summary.scale());
		assertTrue(summary.mpg().isEmpty());
		assertFalse(summary.outcome().hasValue());
	}

	@Test
	void aShareThatRoundsToNothingHasNoSign() {
		assertEquals(List.of("0.0 %", "-0.1 %", "0.0 %", "12.3 %", "-"),
				DoubleStream.of(-0.0003, -0.0006, 0.0003, 0.1234, Double.NaN).mapToObj(Figures::percent).toList());
	}
}
