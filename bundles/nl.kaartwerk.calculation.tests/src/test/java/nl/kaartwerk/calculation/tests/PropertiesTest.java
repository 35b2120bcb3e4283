package nl.kaartwerk.calculation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.derivation.Derivation;
import nl.kaartwerk.calculation.derivation.Derivation.Operation;
import nl.kaartwerk.calculation.derivation.Derivations;
import nl.kaartwerk.calculation.replacement.Replacement;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.Surcharge;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Decimal;

/** What holds for every work, whatever its figures. */
class PropertiesTest {
	private static final Method METHOD = Method.shipped();
	private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
	private static final int TRIES = 150;

	private static WorkResult calculate(Building building, Methods methods) {
		return new Calculator(methods, new ModelCards(METHOD)).calculate(building, DAY);
	}

	private static WorkResult calculate(Building building) {
		return calculate(building, METHOD.methods());
	}

	/** A work with cards of every kind: gaps, several profiles, scaling, surcharge, reuse, replacement, published MKI. */
	private static Building any(long seed) {
		Random random = new Random(seed);
		Building building = Cards.building("75", "120", card(random, 0), "1.5", "m3");
		for (int e = 0; e < 3; e++) {
			Element element = Cards.MODEL.createElement();
			element.setCode("2" + e);
			for (int u = 0; u < 1 + random.nextInt(3); u++) {
				Use use = Cards.MODEL.createUse();
				use.setDeclaration(card(random, u));
				use.setAmount(Cards.quantity(Integer.toString(1 + random.nextInt(50)), "m3"));
				use.setUnforeseenReuse(random.nextInt(5) == 0);
				if (random.nextInt(3) == 0) {
					use.setServiceLife(Cards.quantity(Integer.toString(5 + random.nextInt(120)), "years"));
				}
				if (random.nextBoolean()) {
					use.getValues().add(KernelTest.value("d", Integer.toString(5 + random.nextInt(20)), "mm"));
				}
				element.getUses().add(use);
			}
			building.getElements().add(element);
		}
		return building;
	}

	private static Declaration card(Random random, int kind) {
		if (kind == 2) {
			return KernelTest.published("3", Surcharge.EXCLUDED, random.nextBoolean() ? "12.5" : null, "A1-A3 10", "C3 2", "D -1");
		}
		IndicatorSet set = METHOD.set("A2").orElseThrow();
		String[] rows = set.indicators().stream().filter(i -> random.nextInt(8) > 0).map(i -> i.code() + row(random)).toArray(String[]::new);
		Declaration card = Cards.card("A2", "A1-A3 A4 B1 B4 B5 C1 C3 C4 D", rows);
		card.setCategory(random.nextBoolean() ? "3" : "1");
		if (random.nextBoolean()) {
			card.getProfiles().add(Cards.profile("A2", "A1-A3 D", "GWP-fossil 3 " + (random.nextInt(20) - 10)));
		}
		if (random.nextInt(3) == 0) {
			card.getProfiles().getFirst().setScaling(KernelTest.scaling("v4_linear", List.of("2", "1"), KernelTest.dimension("d", "5", "20", "10")));
		}
		return card;
	}

	private static String row(Random random) {
		StringBuilder row = new StringBuilder();
		for (int i = 0; i < 9; i++) {
			row.append(' ').append(random.nextInt(6) == 0 ? "ND" : Double.toString(random.nextInt(2000) / 100.0 - (i == 8 ? 12 : 0)));
		}
		return row.toString();
	}

	private static void assertNear(double expected, double actual, String what) {
		assertEquals(expected, actual, Math.max(1e-9, Math.abs(expected) * 1e-9), what);
	}

	@Property(tries = TRIES, seed = "20261121")
	void theMkiIsLinearInTheAmounts(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int times) {
		Building building = any(seed);
		double once = calculate(building).outcome("A2").mki();
		building.getElements().stream().flatMap(e -> e.getUses().stream())
				.forEach(u -> u.getAmount().setNumber(Decimal.of(u.getAmount().getNumber().value() * times)));
		assertNear(once * times, calculate(building).outcome("A2").mki(), "x " + times);
	}

	@Property(tries = TRIES, seed = "20261121")
	void everyNodeIsTheSumOfItsParts(@ForAll long seed) {
		assertSums(calculate(any(seed)));
	}

	@Property(tries = TRIES, seed = "20261121")
	void theSurchargeIsWhatTheSameCardsCostLessInCategory1(@ForAll long seed) {
		Building building = any(seed);
		List<UseResult> with = uses(calculate(building));
		building.getElements().stream().flatMap(e -> e.getUses().stream()).forEach(use -> use.getDeclaration().setCategory("1"));
		List<UseResult> without = uses(calculate(building));
		for (int i = 0; i < with.size(); i++) {
			assertNear(with.get(i).outcome("A2").mki() - without.get(i).outcome("A2").mki(), with.get(i).surcharge("A2"), with.get(i).label());
			assertEquals(0, without.get(i).surcharge("A2"));
			assertFalse(with.get(i).hidesSurcharge("A2"));
		}
	}

	private static List<UseResult> uses(WorkResult work) {
		return work.elements().stream().flatMap(e -> e.uses().stream()).toList();
	}

	private static void assertSums(Result node) {
		List<? extends Result> parts = node.children("A2").stream().filter(c -> c.outcome("A2").hasValue() || c.outcome("A2").mki() != 0).toList();
		if (!parts.isEmpty()) {
			assertNear(node.outcome("A2").mki(), parts.stream().mapToDouble(p -> p.outcome("A2").mki()).sum(), node.label());
			assertNear(node.outcome("A2").reliance().unconfirmed(), parts.stream().mapToDouble(p -> p.outcome("A2").reliance().unconfirmed()).sum(), node.label());
			assertNear(node.outcome("A2").reliance().generic(), parts.stream().mapToDouble(p -> p.outcome("A2").reliance().generic()).sum(), node.label());
		}
		node.children("A2").forEach(PropertiesTest::assertSums);
	}

	@Property(tries = TRIES, seed = "20261121")
	void theOrderOfUsesAndElementsDoesNotMatter(@ForAll long seed) {
		Building building = any(seed);
		double mki = calculate(building).outcome("A2").mki();
		List<Element> elements = new ArrayList<>(building.getElements());
		Collections.shuffle(elements, new Random(seed));
		building.getElements().clear();
		building.getElements().addAll(elements);
		for (Element element : elements) {
			List<Use> uses = new ArrayList<>(element.getUses());
			Collections.reverse(uses);
			element.getUses().clear();
			element.getUses().addAll(uses);
		}
		assertNear(mki, calculate(building).outcome("A2").mki(), "shuffled");
	}

	@Property(tries = TRIES, seed = "20261121")
	void withAllWeightsZeroTheMkiOfScoresIsZero(@ForAll long seed) {
		WorkResult work = calculate(any(seed), ProjectDataTest.weights(Map.of()));
		assertEquals(work.outcome("A2").reliance().takenOver(), work.outcome("A2").mki(), 1e-12);
	}

	@Property(tries = TRIES, seed = "20261121")
	void replacementIsContinuousInTheLife(@ForAll @DoubleRange(min = 5, max = 300) double life) {
		List<Module> columns = METHOD.modules().columns();
		Replacement here = Replacement.of(75, life, false, columns, METHOD.replacement());
		Replacement near = Replacement.of(75, life * (1 + 1e-9), false, columns, METHOD.replacement());
		assertEquals(here.replacements(), near.replacements(), 1e-6);
		assertEquals(here.firstLife(), near.firstLife(), 1e-6);
		assertTrue(near.replacements() <= here.replacements(), "a longer life needs no more replacements");
	}

	@Property(tries = TRIES, seed = "20261121")
	void anUndeclaredCellNeverLowersATotalInSilence(@ForAll long seed, @ForAll @IntRange(min = 0, max = 30) int which) {
		Building building = any(seed);
		WorkResult before = calculate(building);
		var table = building.getElements().getFirst().getUses().getFirst().getDeclaration().getProfiles().getFirst().getTables().getFirst();
		var row = table.getRows().get(which % table.getRows().size());
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < row.getCells().size(); i++) {
			cells.add(i == which % row.getCells().size() ? "ND" : row.getCells().text(i));
		}
		row.setCells(Cells.of(cells));
		WorkResult after = calculate(building);
		if (after.outcome("A2").mki() < before.outcome("A2").mki() - 1e-12) {
			assertFalse(after.isComplete("A2"));
			assertTrue(after.outcome("A2").completeness().present() < before.outcome("A2").completeness().present());
		}
	}

	@Property(tries = TRIES, seed = "20261121")
	void everyStepOfADerivationFollowsFromItsParts(@ForAll long seed) {
		WorkResult work = calculate(any(seed));
		Derivation derivation = new Derivations(work, "A2").work();
		assertNear(work.mpg("A2").getAsDouble(), derivation.value(), "MPG");
		assertTrue(follows(derivation) > 100, "a derivation has steps");
	}

	private static int follows(Derivation step) {
		List<Derivation> parts = step.parts();
		double[] values = parts.stream().mapToDouble(Derivation::value).filter(v -> !Double.isNaN(v)).toArray();
		if (step.operation() != Operation.GIVEN && values.length > 0) {
			double value = switch (step.operation()) {
			case SUM -> java.util.Arrays.stream(values).sum();
			case PRODUCT -> java.util.Arrays.stream(values).reduce(1, (a, b) -> a * b);
			default -> java.util.Arrays.stream(values).skip(1).reduce(values[0], (a, b) -> a / b);
			};
			assertNear(step.value(), value, step.kind() + " " + step.names());
		}
		return 1 + parts.stream().mapToInt(PropertiesTest::follows).sum();
	}
}
