package nl.kaartwerk.calculation.tests;

import static nl.kaartwerk.calculation.tests.Cards.building;
import static nl.kaartwerk.calculation.tests.Cards.card;
import static nl.kaartwerk.calculation.tests.Cards.quantity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.comparison.Breakdown;
import nl.kaartwerk.calculation.comparison.ComparedPart;
import nl.kaartwerk.calculation.comparison.Part;
import nl.kaartwerk.calculation.comparison.Waterfall;
import nl.kaartwerk.calculation.comparison.Waterfall.Step;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.Use;

/** Works beside each other, part by part. A1 weighs GWP with 0.05 euro per kg and AP with 4. */
class ComparisonTest {
	private static final Method METHOD = Method.shipped();

	private static WorkResult calculate(Building work) {
		return new Calculator(METHOD.methods(), new ModelCards(METHOD)).calculate(work, LocalDate.of(2026, 7, 1));
	}

	private static Declaration named(String name, String header, String... rows) {
		Declaration card = card("A1", header, rows);
		card.setName(name);
		return card;
	}

	private static Building with(Building work, String element, Declaration card, String amount) {
		Element added = Cards.MODEL.createElement();
		added.setCode(element);
		Use use = Cards.MODEL.createUse();
		use.setDeclaration(card);
		use.setAmount(quantity(amount, "m3"));
		added.getUses().add(use);
		work.getElements().add(added);
		return work;
	}

	private static List<String> lines(List<Part> parts) {
		return parts.stream().map(part -> part.key() + " " + (part.mki().isPresent() ? Math.round(part.mki().getAsDouble() * 1e6) / 1e6 : "-")
				+ (part.signs().incomplete() ? " incomplete" : "")).toList();
	}

	private static final Declaration CONCRETE = named("Beton", "A1-A3 C1 D", "GWP 100 20 -10", "AP 1 ND 0");
	private static final Declaration TIMBER = named("Hout", "A1-A3 C1 D", "GWP 10 20 -40", "AP 2 0 0");

	private static Building house() {
		return with(building("75", "100", CONCRETE, "2", "m3"), "21", TIMBER, "1");
	}

	@Test
	void theBreakdownsOfAWorkAddUpWhateverTheyAreBy() {
		WorkResult work = calculate(house());
		double whole = work.outcome("A1").mki();
		for (Grouping by : Grouping.values()) {
			for (Grouping within : Grouping.values()) {
				List<Part> parts = Breakdown.of(work, "A1", by, Optional.of(within));
				assertEquals(whole, parts.stream().mapToDouble(part -> part.mki().orElse(0)).sum(), 1e-9, by + " by " + within);
				for (Part part : parts) {
					assertEquals(part.mki().orElse(0), part.parts().stream().mapToDouble(inner -> inner.mki().orElse(0)).sum(), 1e-9, part.key());
				}
			}
			assertEquals(whole, Breakdown.of(work, "A1", by, Optional.empty()).stream().mapToDouble(part -> part.mki().orElse(0)).sum(), 1e-9, by.name());
		}
	}

	@Test
	void whatIsNotDeclaredHasNoFigureAndAMark() {
		List<Part> modules = Breakdown.of(calculate(house()), "A1", Grouping.MODULE, Optional.of(Grouping.INDICATOR));
		Part demolition = modules.stream().filter(part -> part.key().equals("C1")).findFirst().orElseThrow();
		assertTrue(demolition.signs().incomplete());
		List<String> ofDemolition = lines(demolition.parts());
		assertTrue(ofDemolition.contains("GWP 3.0") && ofDemolition.contains("AP 0.0 incomplete"), ofDemolition.toString());
		assertTrue(ofDemolition.contains("ODP - incomplete"), ofDemolition.toString());
		List<String> byModule = lines(Breakdown.of(calculate(house()), "A1", Grouping.MODULE, Optional.empty()));
		assertTrue(byModule.contains("C3 - incomplete"), byModule.toString());
		assertEquals(List.of("16 19.0 incomplete", "21 7.5 incomplete"), lines(Breakdown.of(calculate(house()), "A1", Grouping.ELEMENT, Optional.empty())));
	}

	@Test
	void aUseWithoutAFigureLeavesItsElementWithoutOneAndMarked() {
		Building work = with(building("75", "100", CONCRETE, "2", "m3"), "21", card("A2", "A1-A3", "GWP-fossil 1"), "1");
		for (Optional<Grouping> within : List.of(Optional.<Grouping>empty(), Optional.of(Grouping.MODULE), Optional.of(Grouping.INDICATOR))) {
			assertEquals(List.of("16 19.0 incomplete", "21 - incomplete"), lines(Breakdown.of(calculate(work), "A1", Grouping.ELEMENT, within)));
		}
	}

	@Test
	void severalWorksStandBesideEachOtherElementByModule() {
		WorkResult base = calculate(house());
		WorkResult less = calculate(with(building("75", "100", CONCRETE, "1", "m3"), "28", TIMBER, "1"));
		WorkResult same = calculate(house());
		List<ComparedPart> parts = ComparedPart.of(List.of(base, less, same), "A1", Grouping.ELEMENT, Optional.of(Grouping.MODULE));
		assertEquals(List.of("16", "21", "28"), parts.stream().map(ComparedPart::key).toList());
		assertEquals(List.of(-9.5, -7.5, 7.5), parts.stream().map(part -> Math.round(part.change(1) * 1e9) / 1e9).toList());
		assertEquals(List.of(0.0, 0.0, 0.0), parts.stream().map(part -> part.change(2)).toList());
		assertEquals(OptionalDouble.empty(), parts.get(2).difference(1).from());
		assertEquals(List.of("A1-A3", "C1", "D"), parts.getFirst().parts().stream().map(ComparedPart::key).toList());
		assertEquals(-9.0, parts.getFirst().parts().getFirst().change(1), 1e-9);
		assertTrue(parts.getFirst().isIncomplete(1));
	}

	@Test
	void modulesStandInTheOrderOfTheLifeCycleWhicheverWorkHasThem() {
		WorkResult late = calculate(building("75", "100", named("Laat", "C1 D", "GWP 1 1"), "1", "m3"));
		WorkResult early = calculate(building("75", "100", named("Vroeg", "A1-A3 D", "GWP 1 1"), "1", "m3"));
		assertEquals(List.of("A1-A3", "C1", "D"),
				ComparedPart.of(List.of(late, early), "A1", Grouping.MODULE, Optional.empty()).stream().map(ComparedPart::key).toList());
	}

	@Test
	void theWaterfallGoesByTheLargestChangesAndPutsTheRestTogether() {
		Building from = building("75", "100", CONCRETE, "2", "m3");
		Building to = building("75", "100", CONCRETE, "1", "m3");
		for (int i = 1; i <= 4; i++) {
			with(to, "2" + i, TIMBER, Integer.toString(i));
		}
		List<ComparedPart> parts = ComparedPart.of(List.of(calculate(from), calculate(to)), "A1", Grouping.ELEMENT, Optional.empty());
		Waterfall all = Waterfall.of(parts, 1, 10);
		assertEquals(List.of("24", "23", "22", "16", "21"), all.steps().stream().map(step -> step.part().orElseThrow().key()).toList());
		assertEquals(all.from(), all.steps().getFirst().before());
		assertEquals(all.to(), all.steps().getLast().after(), 1e-9);
		Waterfall few = Waterfall.of(parts, 1, 3);
		assertEquals(List.of(1, 1, 3), few.steps().stream().map(Step::parts).toList());
		assertTrue(few.steps().getLast().part().isEmpty());
		assertEquals(15 - 9.5 + 7.5, few.steps().getLast().change(), 1e-9);
		assertFalse(Waterfall.of(ComparedPart.of(List.of(calculate(from), calculate(from)), "A1", Grouping.MODULE, Optional.empty()), 1, 3).steps().iterator().hasNext());
	}
}
