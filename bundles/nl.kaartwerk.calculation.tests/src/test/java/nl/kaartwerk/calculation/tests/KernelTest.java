package nl.kaartwerk.calculation.tests;

import static nl.kaartwerk.calculation.tests.Cards.building;
import static nl.kaartwerk.calculation.tests.Cards.card;
import static nl.kaartwerk.calculation.tests.Cards.profile;
import static nl.kaartwerk.calculation.tests.Cards.quantity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.replacement.Replacement;
import nl.kaartwerk.calculation.result.ProfileResult;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.scaling.CompiledScaling;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Dimension;
import nl.kaartwerk.model.DimensionValue;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.PublishedModule;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Scaling;
import nl.kaartwerk.model.Surcharge;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.value.Decimal;

/** Every branch of the kernel against figures that were worked out by hand; the working stands beside them. W is the weight of GWP-fossil. */
class KernelTest {
	private static final Method METHOD = Method.shipped();
	private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
	private static final double W = 0.116;

	private static JsonObject vectors() throws Exception {
		try (Reader in = new InputStreamReader(KernelTest.class.getResourceAsStream("kernel-vectors.json"), StandardCharsets.UTF_8)) {
			return JsonParser.parseReader(in).getAsJsonObject();
		}
	}

	/** Equal to twelve significant digits. */
	private static void assertNear(double expected, double actual) {
		assertEquals(expected, actual, Math.abs(expected) * 1e-12);
	}

	private static WorkResult calculate(Building building) {
		return calculate(building, METHOD.methods());
	}

	private static WorkResult calculate(Building building, Methods methods) {
		return new Calculator(methods, new ModelCards(METHOD)).calculate(building, DAY);
	}

	private static double mki(Building building) {
		return calculate(building).outcome("A2").mki();
	}

	private static UseResult use(Building building) {
		return calculate(building).elements().getFirst().uses().getFirst();
	}

	private static Use use(Declaration card, String amount, Building building) {
		Use use = building.getElements().getFirst().getUses().getFirst();
		assertEquals(card, use.getDeclaration());
		return use;
	}

	private static double module(Building building, String code) {
		return use(building).profiles().stream().mapToDouble(p -> p.modules("A2")[METHOD.modules().get(code).column()]).sum();
	}

	private static boolean noted(Building building, Note.Kind kind) {
		return use(building).notes("A2").stream().anyMatch(n -> n.kind() == kind);
	}

	// The vectors of NMD's published logic.

	@Test
	void livesGiveThePublishedReplacementFactors() throws Exception {
		for (JsonElement each : vectors().getAsJsonArray("replacement_factors")) {
			JsonObject vector = each.getAsJsonObject();
			Replacement replacement = Replacement.of(vector.get("building_life").getAsDouble(), vector.get("product_life").getAsDouble(), false,
					METHOD.modules().columns(), METHOD.replacement());
			assertEquals(vector.get("f_i").getAsDouble(), replacement.firstLife(), each.toString());
			assertEquals(vector.get("f_r").getAsDouble(), replacement.replacements(), each.toString());
		}
	}

	@Test
	void theDiagonalAndTheReplacementColumnAreThePublishedOnes() throws Exception {
		JsonObject kernel = vectors().getAsJsonObject("kernel");
		// f_i = 0.75 and f_r = 0.5 do not come of one pair of lives, so each is taken from a pair that gives it: 75/100 and 75/50.
		Replacement part = Replacement.of(75, 100, true, METHOD.modules().columns(), METHOD.replacement());
		Replacement more = Replacement.of(75, 50, true, METHOD.modules().columns(), METHOD.replacement());
		assertEquals(kernel.get("f_i").getAsDouble(), part.firstLife());
		assertEquals(kernel.get("f_r").getAsDouble(), more.replacements());
		for (int i = 0; i < kernel.getAsJsonArray("stages").size(); i++) {
			String stage = kernel.getAsJsonArray("stages").get(i).getAsString().replace("A1-3", "A1-A3");
			int column = METHOD.modules().get(stage).column();
			double diagonal = part.diagonal()[column] + (stage.equals("B4") ? more.toReplacement()[column] : 0);
			assertEquals(kernel.getAsJsonArray("diag").get(i).getAsDouble(), diagonal, stage);
		}
		for (Map.Entry<String, JsonElement> entry : kernel.getAsJsonObject("column_B4").entrySet()) {
			int column = METHOD.modules().get(entry.getKey().replace("A1-3", "A1-A3")).column();
			assertEquals(entry.getValue().getAsDouble(), more.toReplacement()[column], entry.getKey());
		}
	}

	@Test
	void scalingFactorsAreThePublishedOnes() throws Exception {
		int seen = 0;
		for (JsonElement each : vectors().getAsJsonArray("scaling")) {
			JsonObject vector = each.getAsJsonObject();
			List<String> parameters = new ArrayList<>();
			vector.getAsJsonArray("params").forEach(p -> parameters.add(p.getAsString()));
			Scaling scaling = scaling(vector.get("formula").getAsString(), parameters, dimension("x", null, null, vector.get("x_ref").getAsString()));
			CompiledScaling compiled = CompiledScaling.of(scaling, METHOD.units());
			CompiledScaling.Scaled scaled = compiled.at(Map.of("x", quantity(vector.get("x").getAsString(), "mm")), METHOD.units()).orElseThrow();
			double expected = vector.get("factor").getAsJsonPrimitive().isNumber() ? vector.get("factor").getAsDouble()
					: (2 * Math.log(3) + 4) / (2 * Math.log(2) + 4);
			assertNear(expected, scaled.factor());
			if (vector.has("y")) {
				assertNear(vector.get("y").getAsDouble(), scaled.y());
				assertNear(vector.get("y_ref").getAsDouble(), scaled.yReference());
			}
			seen++;
		}
		assertEquals(5, seen);
	}

	@Test
	void theExponentialFormulaScalesToo() {
		// 2 * e^(0.1 * 3) + 1 over 2 * e^(0.1 * 2) + 1
		CompiledScaling scaling = CompiledScaling.of(scaling("v3_exponential", List.of("2", "0.1", "1"), dimension("x", null, null, "2")), METHOD.units());
		assertNear((2 * Math.exp(0.3) + 1) / (2 * Math.exp(0.2) + 1), scaling.at(Map.of("x", quantity("3", "mm")), METHOD.units()).orElseThrow().factor());
	}

	@Test
	void mkiAndMpgAreThePublishedOnesUnderWeightsOfAProject() throws Exception {
		String[] weighed = { "GWP-fossil", "AP" };
		int seen = 0;
		for (JsonElement each : vectors().getAsJsonArray("mpg")) {
			JsonObject vector = each.getAsJsonObject();
			Map<String, Double> weights = new java.util.HashMap<>();
			List<String> rows = new ArrayList<>();
			for (int i = 0; i < vector.getAsJsonArray("weights").size(); i++) {
				weights.put(weighed[i], vector.getAsJsonArray("weights").get(i).getAsDouble());
				rows.add(weighed[i] + " " + vector.getAsJsonArray("scores_A1_3").get(i).getAsString());
			}
			Declaration card = card("A2", "A1-A3", rows.toArray(String[]::new));
			card.setCategory("1");
			Building building = building(vector.get("levensduur").getAsString(), vector.get("bvo").getAsString(), card, "1", "m3");
			use(card, "1", building).setUnforeseenReuse(vector.get("onvoorzien_hergebruik").getAsBoolean());
			WorkResult result = calculate(building, ProjectDataTest.weights(weights));
			assertNear(vector.get("mki").getAsDouble(), result.outcome("A2").mki());
			assertNear(vector.get("mki").getAsDouble() / 5625, result.mpg("A2").getAsDouble());
			seen++;
		}
		assertEquals(2, seen);
	}

	// Reuse.

	@Test
	void unforeseenReuseCountsOnceAndNotForReplacements() {
		Declaration card = card("A2", "A1-A3 A4 B1 C3 C4 D", "GWP-fossil 100 10 8 20 30 -40");
		card.setServiceLife(quantity("50", "years"));
		Building building = building("75", "100", card, "1", "m3");
		use(card, "1", building).setUnforeseenReuse(true);
		// f_i = 1, f_r = 0.5. First life: 0.2 * (100 + 20 + 30 - 40) + 10 + 8 = 40. Replacement: 0.5 * (100 + 10 + 8 + 20 + 30 - 40) = 64.
		assertNear((40 + 64) * W, mki(building));
		assertNear(0.2 * 100 * W, module(building, "A1-A3"));
		assertNear(64 * W, module(building, "B4"));
		assertTrue(noted(building, Note.Kind.UNFORESEEN_REUSE));
	}

	// Surcharge.

	@Test
	void theSurchargeOfModuleDIsDecidedCellByCell() {
		Declaration card = card("A2", "A1-A3 D", "GWP-fossil 10 -5", "AP 1 4", "ODP 0 0");
		card.setCategory("3");
		// 1.3 * (10 * 0.116 + 1 * 0.39) - 5 * 0.116 + 1.3 * 4 * 0.39
		assertNear(1.3 * (10 * W + 0.39) - 5 * W + 1.3 * 4 * 0.39, mki(building("75", "100", card, "1", "m3")));
		assertNear(mki(building("75", "100", card, "1", "m3")), calculate(building("75", "100", card, "1", "m3")).outcome("A2").reliance().generic());
	}

	@Test
	void scalingDecidesOnTheSignOfModuleDAcrossProfiles() {
		Declaration card = card("A2", "A1-A3 D", "GWP-fossil 0 -10");
		card.getProfiles().add(profile("A2", "A1-A3 D", "GWP-fossil 0 4"));
		card.setCategory("3");
		card.getProfiles().getFirst().setScaling(scaling("v4_linear", List.of("1", "0"), dimension("d", "1", "100", "10")));
		// Inspected: -10 + 4 = -6, not above 0, no surcharge.
		assertNear(-6 * W, mki(building("75", "100", card, "1", "m3")));
		// d = 2: factor 0.2, -2 + 4 = 2, above 0: surcharge on both parts.
		Building small = building("75", "100", card, "1", "m3");
		use(card, "1", small).getValues().add(value("d", "2", "mm"));
		assertNear(1.3 * 2 * W, mki(small));
	}

	// Scaling.

	@Test
	void aProfileScalesByTheDimensionsOfTheUseAndTheOthersStayAsTheyAre() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 100");
		card.getProfiles().add(profile("A2", "A1-A3", "GWP-fossil 7"));
		card.getProfiles().getFirst().setScaling(scaling("v4_linear", List.of("2", "1"), dimension("diameter", "5", "15", "10")));
		Building building = building("75", "100", card, "3", "m3");
		use(card, "3", building).getValues().add(value("diameter", "2", "cm"));
		// x = 20 mm, y = 41, y(ref) = 21; 3 * (100 * 41/21 + 7)
		assertNear(3 * (100 * 41.0 / 21 + 7) * W, mki(building));
		assertTrue(noted(building, Note.Kind.SCALING_OUTSIDE), "20 mm is more than 15 mm, and computed all the same");
	}

	@Test
	void dimensionsAreMultiplied() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 100");
		card.getProfiles().getFirst()
				.setScaling(scaling("v3_linear", List.of("1", "0"), dimension("width", null, null, "10"), dimension("height", null, null, "4")));
		Building building = building("75", "100", card, "1", "m3");
		use(card, "1", building).getValues().add(value("width", "30", "mm"));
		assertNear(100 * (30.0 * 4) / (10 * 4) * W, mki(building));
		assertTrue(noted(building, Note.Kind.SCALING_INSPECTED), "height is as inspected, and the result says so");
	}

	@Test
	void aReferenceOfZeroIsNoResultAndNotInfinity() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 100");
		card.getProfiles().getFirst().setScaling(scaling("v4_linear", List.of("1", "-10"), dimension("d", null, null, "10")));
		Building building = building("75", "100", card, "1", "m3");
		assertTrue(use(building).skipped());
		assertTrue(noted(building, Note.Kind.SCALING_FAULT));
		assertFalse(calculate(building).isComplete("A2"));
	}

	@Test
	void aValueThatTheFormulaCannotTakeIsNoResult() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 100");
		card.getProfiles().getFirst().setScaling(scaling("v3_logarithmic", List.of("1", "0", "1"), dimension("d", null, null, "10")));
		Building building = building("75", "100", card, "1", "m3");
		use(card, "1", building).getValues().add(value("d", "0", "mm"));
		assertTrue(noted(building, Note.Kind.SCALING_FAULT));
	}

	// Published MKI.

	@Test
	void publishedModulesTakeTheWayOfScores() {
		Declaration card = published("3", Surcharge.EXCLUDED, null, "A1-A3 10", "B1 2", "C3 1", "D -4");
		card.setServiceLife(quantity("50", "years"));
		Building building = building("75", "100", card, "2", "m3");
		// f_r = 0.5; first life 2 * (1.3 * (10 + 2 + 1) - 4) = 25.8; replacement 0.5 * 25.8
		assertNear(25.8 * 1.5, mki(building));
		assertNear(2 * 1.3 * 10, module(building, "A1-A3"));
		assertNear(12.9, module(building, "B4"));
		assertNear(25.8 * 1.5, calculate(building).outcome("A2").reliance().takenOver());
		assertTrue(noted(building, Note.Kind.TAKEN_OVER));
		use(card, "2", building).setUnforeseenReuse(true);
		// 2 * (0.2 * (1.3 * (10 + 1) - 4) + 1.3 * 2) + 12.9
		assertNear(2 * (0.2 * (1.3 * 11 - 4) + 2.6) + 12.9, mki(building));
	}

	@Test
	void anIncludedSurchargeIsNotMadeAgain() {
		assertNear(13, mki(building("75", "100", published("3", Surcharge.INCLUDED, null, "A1-A3 13"), "1", "m3")));
		assertNear(13, mki(building("75", "100", published("3", Surcharge.EXCLUDED, null, "A1-A3 10"), "1", "m3")));
		assertNear(10, mki(building("75", "100", published("1", Surcharge.UNSTATED, null, "A1-A3 10"), "1", "m3")));
	}

	@Test
	void aPublishedTotalRepeatsAsAWholeAndIsApproximate() {
		Declaration card = published("1", Surcharge.UNSTATED, "20");
		card.setServiceLife(quantity("30", "years"));
		Building building = building("75", "100", card, "3", "m3");
		// f_r = 1.5: 3 * 20 * 2.5
		assertNear(150, mki(building));
		assertTrue(calculate(building).outcome("A2").approximate());
		assertTrue(calculate(building).outcome("A2").takenOver());
		assertEquals(List.of(), use(building).profiles().getFirst().children("A2"), "a total says nothing of its modules");
		use(card, "3", building).setUnforeseenReuse(true);
		assertTrue(noted(building, Note.Kind.REUSE_OF_TOTAL));
		assertFalse(calculate(building).outcome("A2").hasValue());
	}

	@Test
	void scoresGoBeforeAPublishedMkiOfTheSameSet() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 10");
		card.getPublishedMki().addAll(published("1", Surcharge.UNSTATED, "99").getPublishedMki());
		assertNear(10 * W, mki(building("75", "100", card, "1", "m3")));
		assertFalse(calculate(building("75", "100", card, "1", "m3")).outcome("A2").takenOver());
	}

	@Test
	void theMandatoryModulesOfAPublishedMkiAreMissed() {
		WorkResult result = calculate(building("75", "100", published("1", Surcharge.UNSTATED, null, "A1-A3 10"), "1", "m3"));
		assertFalse(result.isComplete("A2"));
		assertEquals(List.of("C1", "C2", "C3", "C4", "D"), METHOD.modules().columns().stream()
				.filter(m -> (result.outcome("A2").completeness().missingModules() >> m.column() & 1) != 0).map(m -> m.code()).toList());
	}

	// Amounts.

	@Test
	void amountsConvertByDensityAndAreaWeightWhenTheCardStatesThem() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 100");
		card.setDensity(quantity("2.4", "kg/dm3"));
		// 1.2 t / (2400 kg/m3) = 0.5 m3
		assertNear(50 * W, mki(building("75", "100", card, "1.2", "t")));
		card.setAreaWeight(quantity("480", "kg/m2"));
		// 10 m2 * 480 kg/m2 / (2400 kg/m3) = 2 m3
		assertNear(200 * W, mki(building("75", "100", card, "10", "m2")));
		assertTrue(noted(building("75", "100", card, "10", "m2"), Note.Kind.BY_DENSITY));
		assertTrue(noted(building("75", "100", card, "10", "m2"), Note.Kind.BY_AREA_WEIGHT));
		assertTrue(noted(building("75", "100", card, "10", "m"), Note.Kind.UNIT));
	}

	@Test
	void theStatedMassGoesBeforeTheDensity() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 100");
		card.getFunctionalUnit().setQuantity(quantity("2", "m3"));
		card.setMass(quantity("5", "t"));
		card.setDensity(quantity("1", "kg/m3"));
		// 2.5 t is half of the functional unit of 5 t
		assertNear(50 * W, mki(building("75", "100", card, "2.5", "t")));
	}

	@Test
	void aNegativeAmountIsAMistakeAndNotABenefit() {
		Building building = building("75", "100", card("A2", "A1-A3", "GWP-fossil 100"), "-1", "m3");
		assertTrue(noted(building, Note.Kind.NEGATIVE_AMOUNT));
		assertFalse(calculate(building).outcome("A2").hasValue());
		assertFalse(calculate(building).isComplete("A2"));
	}

	// Versions.

	@Test
	void aWorkNamesItsVersionOfTheMethod() {
		Declaration card = card("A2", "A1-A3 D", "GWP-fossil 100 -30");
		card.setServiceLife(quantity("50", "years"));
		Building building = building("75", "100", card, "1", "m3");
		assertNear((70 + 0.5 * 70) * W, mki(building));
		building.setMethod("replacement-without-D");
		assertNear((70 + 0.5 * 100) * W, mki(building));
		building.setMethod("unheard-of");
		assertNear((70 + 0.5 * 70) * W, mki(building));
		assertFalse(calculate(building).isComplete("A2"));
	}

	@Test
	void aVersionAskedForGoesBeforeTheOneThatTheWorkNames() {
		Declaration card = card("A2", "A1-A3 D", "GWP-fossil 100 -30");
		card.setServiceLife(quantity("50", "years"));
		Building building = building("75", "100", card, "1", "m3");
		Method older = METHOD.methods().find("replacement-without-D", DAY).orElseThrow();
		assertNear((70 + 0.5 * 100) * W, new Calculator(older, new ModelCards(METHOD)).calculate(building, DAY).outcome("A2").mki());
	}

	// Huge numbers.

	@Test
	void figuresTooLargeToComputeWithAreNoResultAndNotInfinity() {
		for (Building building : List.of(building("75", "100", card("A2", "A1-A3", "HTP-c 1e308"), "1", "m3"),
				building("75", "100", card("A2", "A1-A3 D", "GWP-fossil 1e200 -1e200"), "1e200", "m3"),
				building("75", "100", published("1", Surcharge.UNSTATED, "1e308"), "1e300", "m3"))) {
			assertTrue(noted(building, Note.Kind.TOO_LARGE));
			assertFalse(calculate(building).outcome("A2").hasValue());
			assertTrue(calculate(building).mpg("A2").isEmpty());
			assertFalse(calculate(building).isComplete("A2"));
		}
		Building thin = building("1e-300", "1e-300", card("A2", "A1-A3", "GWP-fossil 1"), "1", "m3");
		assertTrue(calculate(thin).mpg("A2").isEmpty());
	}

	// What a peer (lcax) was seen to get wrong.

	@Test
	void aSecondProfileAddsUpAndDoesNotOverwrite() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 100");
		card.getProfiles().add(profile("A2", "A1-A3", "GWP-fossil 11"));
		assertNear(111 * W, mki(building("75", "100", card, "1", "m3")));
		assertEquals(List.of(100 * W, 11 * W), use(building("75", "100", card, "1", "m3")).profiles().stream().map((ProfileResult p) -> p.outcome("A2").mki()).toList());
	}

	static Scaling scaling(String formula, List<String> parameters, Dimension... dimensions) {
		Scaling scaling = Cards.MODEL.createScaling();
		scaling.setFormula(formula);
		parameters.forEach(p -> scaling.getParameters().add(Decimal.valueOf(p)));
		scaling.getDimensions().addAll(List.of(dimensions));
		return scaling;
	}

	static Dimension dimension(String name, String minimum, String maximum, String inspected) {
		Dimension dimension = Cards.MODEL.createDimension();
		dimension.setName(name);
		dimension.setMinimum(millimetres(minimum));
		dimension.setMaximum(millimetres(maximum));
		dimension.setInspected(millimetres(inspected));
		return dimension;
	}

	private static Quantity millimetres(String number) {
		return number == null ? null : quantity(number, "mm");
	}

	static DimensionValue value(String name, String number, String unit) {
		DimensionValue value = Cards.MODEL.createDimensionValue();
		value.setName(name);
		value.setQuantity(quantity(number, unit));
		return value;
	}

	/** A card per m3 with published MKI values of set A2 and no scores; each module is "CODE euro". */
	@Test
	void aPublishedMkiThatIncludesTheSurchargeHidesHowMuchItIs() {
		Building building = Cards.building("75", "100", published("3", Surcharge.INCLUDED, null, "A1-A3 13", "D -1"), "1", "m3");
		assertEquals(List.of(12.0, 12.0, 0.0, true), List.of(use(building).outcome("A2").mki(), use(building).outcome("A2").reliance().generic(),
				use(building).surcharge("A2"), use(building).hidesSurcharge("A2")));
		building = Cards.building("75", "100", published("3", Surcharge.EXCLUDED, null, "A1-A3 10", "D -1"), "1", "m3");
		assertEquals(12, use(building).outcome("A2").mki(), 1e-12);
		assertEquals(3, use(building).surcharge("A2"), 1e-12);
		assertFalse(use(building).hidesSurcharge("A2"));
		building = Cards.building("75", "100", published("3", Surcharge.EXCLUDED, "-10"), "1", "m3");
		assertEquals(List.of(-10.0, 0.0), List.of(use(building).outcome("A2").mki(), use(building).surcharge("A2")), "a benefit gets no surcharge");
		building = Cards.building("75", "100", published("1", Surcharge.INCLUDED, null, "A1-A3 13"), "1", "m3");
		assertFalse(use(building).hidesSurcharge("A2"), "category 1 has none");
	}

	static Declaration published(String category, Surcharge surcharge, String total, String... modules) {
		Declaration card = card("A2", "A1-A3");
		List<Profile> none = List.copyOf(card.getProfiles());
		card.getProfiles().removeAll(none);
		card.setCategory(category);
		PublishedMki published = Cards.MODEL.createPublishedMki();
		published.setSet("A2");
		published.setSurcharge(surcharge);
		published.setTotal(total == null ? null : Decimal.valueOf(total));
		for (String module : modules) {
			PublishedModule value = Cards.MODEL.createPublishedModule();
			value.setModule(module.split(" ")[0]);
			value.setMki(Decimal.valueOf(module.split(" ")[1]));
			published.getModules().add(value);
		}
		card.getPublishedMki().add(published);
		return card;
	}
}
