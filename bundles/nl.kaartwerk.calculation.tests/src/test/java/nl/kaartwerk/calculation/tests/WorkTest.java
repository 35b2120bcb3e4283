package nl.kaartwerk.calculation.tests;

import static nl.kaartwerk.calculation.tests.Cards.building;
import static nl.kaartwerk.calculation.tests.Cards.card;
import static nl.kaartwerk.calculation.tests.Cards.function;
import static nl.kaartwerk.calculation.tests.Cards.quantity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.card.CardCodec;
import nl.kaartwerk.calculation.card.CardCompiler;
import nl.kaartwerk.calculation.card.CardOwner;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.comparison.Comparison;
import nl.kaartwerk.calculation.comparison.Difference;
import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.contribution.Contributions;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.limit.Verdict;
import nl.kaartwerk.calculation.limit.VerdictText;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.Constituent;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.ElementDrop;
import nl.kaartwerk.model.MaterialKind;
import nl.kaartwerk.model.Surcharge;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.UseDrop;
import nl.kaartwerk.model.UseReplacement;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.model.value.PartialDate;

/** Works as wholes: variants, limits, contributions, comparisons, what they rest on. */
class WorkTest {
	private static final Method METHOD = Method.shipped();
	private static final double W = 0.116;

	private static WorkResult calculate(Work work) {
		return new Calculator(METHOD.methods(), new ModelCards(METHOD)).calculate(work, LocalDate.of(2026, 7, 1));
	}

	private static double mki(Work work) {
		return calculate(work).outcome("A2").mki();
	}

	private static Declaration named(String name, String gwp) {
		Declaration card = card("A2", "A1-A3", "GWP-fossil " + gwp);
		card.setName(name);
		return card;
	}

	private static Use use(Declaration card, String amount, String label) {
		Use use = Cards.MODEL.createUse();
		use.setDeclaration(card);
		use.setAmount(quantity(amount, "m3"));
		use.setLabel(label);
		return use;
	}

	private static Element element(Work work, String code) {
		Element element = Cards.MODEL.createElement();
		element.setCode(code);
		work.getElements().add(element);
		return element;
	}

	private static Building variant(Building base) {
		Building variant = Cards.MODEL.createBuilding();
		variant.setName("Variant");
		variant.setBase(base);
		return variant;
	}

	// Variants.

	@Test
	void aVariantReplacesDropsAndAddsAndInheritsTheRest() {
		Declaration concrete = named("Beton", "100");
		Declaration timber = named("Hout", "10");
		Building base = building("75", "100", concrete, "3", "m3");
		base.getElements().getFirst().getUses().add(use(concrete, "2", "poeren"));
		element(base, "27").getUses().add(use(concrete, "7", null));
		assertEquals(1200 * W, mki(base), 1e-9);
		Building variant = variant(base);
		assertEquals(mki(base), mki(variant), 1e-9, "a variant that changes nothing is its base");
		assertEquals(calculate(base).mpg("A2"), calculate(variant).mpg("A2"));
		Element changed = element(variant, "16");
		UseReplacement replacement = Cards.MODEL.createUseReplacement();
		replacement.setTarget(concrete);
		replacement.setTargetLabel("poeren");
		replacement.setUse(use(timber, "4", "poeren"));
		changed.getChanges().add(replacement);
		changed.getUses().add(use(timber, "1", null));
		ElementDrop drop = Cards.MODEL.createElementDrop();
		drop.setCode("27");
		variant.getDrops().add(drop);
		assertEquals((300 + 40 + 10) * W, mki(variant), 1e-9);
		WorkResult result = calculate(variant);
		assertEquals("House", result.base().orElseThrow());
		assertEquals(List.of("Beton", "poeren: Hout", "Hout"), result.elements().getFirst().uses().stream().map(UseResult::label).toList());
	}

	@Test
	void theWorkThatIsExtendedStaysAsItIs() {
		Declaration concrete = named("Beton", "100");
		Building base = building("75", "100", concrete, "3", "m3");
		Building variant = variant(base);
		UseDrop drop = Cards.MODEL.createUseDrop();
		drop.setTarget(concrete);
		element(variant, "16").getChanges().add(drop);
		assertFalse(calculate(variant).outcome("A2").hasValue());
		assertEquals(300 * W, mki(base), 1e-9);
	}

	@Test
	void aVariantOfAVariantAndOneThatExtendsItself() {
		Building base = building("75", "100", named("Beton", "100"), "3", "m3");
		Building second = variant(variant(base));
		element(second, "16").getUses().add(use(named("Hout", "10"), "1", null));
		assertEquals(310 * W, mki(second), 1e-9);
		base.setBase(second);
		WorkResult circle = calculate(second);
		assertFalse(circle.isComplete("A2"));
		assertTrue(circle.notes().stream().anyMatch(n -> n.kind() == Note.Kind.VARIANT_BASE));
	}

	@Test
	void theUsesOfAVariantPointToWhereTheyAreWritten() {
		Document document = Cards.MODEL.createDocument();
		Declaration concrete = named("Beton", "100");
		Building base = building("75", "100", concrete, "3", "m3");
		Building variant = variant(base);
		element(variant, "16").getUses().add(use(concrete, "1", "own"));
		document.getDefinitions().addAll(List.of(base, variant));
		Resource resource = new ResourceImpl(URI.createURI("mem:/a.kaart"));
		resource.getContents().add(document);
		for (UseResult use : calculate(variant).elements().getFirst().uses()) {
			Use written = (Use) resource.getEObject(use.source().fragment());
			assertEquals(use.label(), written.getLabel() == null ? "Beton" : written.getLabel() + ": Beton");
		}
		assertEquals(base.getElements().getFirst(), resource.getEObject(calculate(base).elements().getFirst().source().fragment()));
	}

	// Limits.

	private static Building dwelling(String date, String mki) {
		Building building = building("75", "1", card("A1", "A1-A3", "GWP " + mki), "1", "m3");
		building.setReferenceDate(PartialDate.valueOf(date));
		building.getFunctions().add(function("dwelling", null));
		return building;
	}

	private static Verdict verdict(Building building) {
		return calculate(building).verdict().orElseThrow();
	}

	@Test
	void aDwellingUntilJune2026IsJudgedWithSetA1() {
		// 0.8 * 75 years * 1 m2 = 60 euro = 1200 kg at 0.05
		assertEquals(Verdict.Kind.WITHIN, verdict(dwelling("2026-06-30", "1200")).kind());
		assertEquals(Verdict.Kind.ABOVE, verdict(dwelling("2026-06-30", "1201")).kind());
		assertEquals("Legal limit for dwelling (set A1): 0.800 is within 0.800. Relaxations of the law were not applied. "
						+ "The MPG is incomplete: what is missing may change this.",
				new VerdictText(Locale.ENGLISH, Method.shipped()).of(verdict(dwelling("2026-06-30", "1200"))));
	}

	@Test
	void aVerdictNamesTheFunctionsInTheLanguageOfItsReaderAndKeepsToADecimalPointUnlessToldOtherwise() {
		Locale dutch = Locale.of("nl");
		Verdict within = verdict(dwelling("2026-06-30", "1200"));
		String rest = " Versoepelingen van de wet zijn niet toegepast. De MPG is onvolledig: wat ontbreekt kan dit veranderen.";
		assertEquals("Wettelijke eis voor woning (set A1): 0.800 voldoet aan 0.800." + rest, new VerdictText(dutch, Method.shipped()).of(within));
		assertEquals("Wettelijke eis voor woning (set A1): 0,800 voldoet aan 0,800." + rest, new VerdictText(dutch, Method.shipped(), dutch).of(within));
	}

	@Test
	void whereNoLimitIsKnownThereIsNoVerdict() {
		assertEquals(Verdict.Kind.NO_LIMIT, verdict(dwelling("2026-07-01", "1200")).kind());
		assertEquals(Verdict.Kind.NO_LIMIT, verdict(dwelling("2019-07-01", "1200")).kind());
		Building nothing = building("75", "1", card("A1", "A1-A3", "GWP 1"), "1", "m3");
		assertEquals(Verdict.Kind.NO_FUNCTION, verdict(nothing).kind());
	}

	@Test
	void anUnconfirmedLimitYieldsNoVerdict() {
		Building office = dwelling("2026-07-01", "1");
		office.getFunctions().clear();
		office.getFunctions().add(function("office", "500"));
		assertEquals(Verdict.Kind.UNCONFIRMED, verdict(office).kind());
		assertEquals(1.55, verdict(office).limit());
	}

	@Test
	void theLimitOfAnOfficeDependsOnItsUsableFloorArea() {
		Building office = dwelling("2026-01-01", "1");
		office.getFunctions().clear();
		office.getFunctions().add(function("office", null));
		assertEquals(Verdict.Kind.AREA_UNKNOWN, verdict(office).kind());
		office.setUsableFloorArea(quantity("99", "m2"));
		assertEquals(Verdict.Kind.NO_LIMIT, verdict(office).kind());
		office.setUsableFloorArea(quantity("100", "m2"));
		assertEquals(Verdict.Kind.WITHIN, verdict(office).kind());
	}

	@Test
	void severalFunctionsWeighTheirLimitsByUsableFloorArea() {
		Building mixed = dwelling("2026-01-01", "1");
		mixed.getFunctions().clear();
		mixed.getFunctions().add(function("dwelling", "300"));
		mixed.getFunctions().add(function("office", "100"));
		assertEquals((0.8 * 300 + 1.0 * 100) / 400, verdict(mixed).limit(), 1e-12);
		mixed.getFunctions().get(1).setUsableFloorArea(null);
		assertEquals(Verdict.Kind.AREA_UNKNOWN, verdict(mixed).kind());
	}

	@Test
	void theLifeOfSeveralFunctionsIsThatOfTheLargest() {
		Building mixed = building(null, "100", named("Beton", "1"), "1", "m3");
		mixed.getFunctions().add(function("dwelling", "100"));
		mixed.getFunctions().add(function("office", "300"));
		assertEquals(50, calculate(mixed).life());
	}

	// What a work rests on.

	@Test
	void theWorkSaysHowMuchOfItRestsOnWhat() {
		Building building = building("75", "100", card("A2", "A1-A3", "GWP-fossil 100", "PM 1e-6"), "1", "m3");
		Declaration generic = named("Generiek", "10");
		generic.setCategory("3");
		building.getElements().getFirst().getUses().add(use(generic, "2", null));
		building.getElements().getFirst().getUses().add(use(KernelTest.published("1", Surcharge.UNSTATED, "9"), "1", null));
		var reliance = calculate(building).outcome("A2").reliance();
		assertEquals(1e-6 * 575838.6955, reliance.unconfirmed(), 1e-12);
		assertEquals(20 * 1.3 * W, reliance.generic(), 1e-12);
		assertEquals(9, reliance.takenOver(), 1e-12);
	}

	@Test
	void theMissingIndicatorsAndModulesRunThroughTheSums() {
		String[] rows = METHOD.set("A2").orElseThrow().indicators().stream().map(i -> i.code() + (i.code().equals("PM") ? " ND" : " 1") + " 0 0 0 0 0")
				.toArray(String[]::new);
		Building building = building("75", "100", card("A2", "A1-A3 C1 C2 C3 C4 D", rows), "1", "m3");
		var completeness = calculate(building).outcome("A2").completeness();
		int pm = METHOD.set("A2").orElseThrow().position("PM").getAsInt();
		assertEquals(1L << pm, completeness.missingIndicators());
		assertEquals(1 << METHOD.modules().get("A1-A3").column(), completeness.missingModules());
		var module = calculate(building).elements().getFirst().uses().getFirst().profiles().getFirst().children("A2").getFirst();
		assertEquals(17.0 / 18, module.outcome("A2").completeness().share(), 1e-12);
	}

	// Contributions and comparisons.

	private static Building varied() {
		Declaration concrete = card("A2", "A1-A3 A4 D", "GWP-fossil 800 40 -60", "AP 10 1 0");
		concrete.setName("Beton");
		concrete.setCategory("3");
		concrete.setServiceLife(quantity("50", "years"));
		concrete.setComposition(Cards.MODEL.createComposition());
		concrete.getComposition().getConstituents().add(constituent("Sand", "1800", MaterialKind.MINERAL));
		concrete.getComposition().getConstituents().add(constituent("Steel", "90", MaterialKind.METAL));
		Declaration timber = named("Hout", "100");
		timber.setCategory("1");
		Building building = building("75", "100", concrete, "1", "m3");
		element(building, "27").getUses().add(use(timber, "2", null));
		element(building, "28").getUses().add(use(KernelTest.published("1", Surcharge.UNSTATED, "3"), "1", null));
		return building;
	}

	private static Constituent constituent(String name, String mass, MaterialKind kind) {
		Constituent constituent = Cards.MODEL.createConstituent();
		constituent.setName(name);
		constituent.setMass(quantity(mass, "kg"));
		constituent.setKind(kind);
		return constituent;
	}

	@Test
	void whateverTheGroupingThePartsAddUpToTheMki() {
		WorkResult work = calculate(varied());
		for (Grouping by : Grouping.values()) {
			List<Contribution> parts = Contributions.of(work, by, "A2");
			assertEquals(work.outcome("A2").mki(), parts.stream().mapToDouble(Contribution::mki).sum(), 1e-9, by.name());
			assertEquals(1, parts.getLast().cumulative(), 1e-9, by.name());
			assertTrue(parts.getFirst().main(), by.name());
		}
		assertEquals(List.of("mineral", "-"), Contributions.of(work, Grouping.MATERIAL, "A2").stream().map(Contribution::key).toList());
		assertEquals(List.of("-"), Contributions.of(work, Grouping.OWNER, "A2").stream().map(Contribution::key).toList());
		assertEquals(List.of("3", "1"), Contributions.of(work, Grouping.CATEGORY, "A2").stream().map(Contribution::key).toList());
		assertTrue(Contributions.of(work, Grouping.INDICATOR, "A2").stream().anyMatch(c -> c.key().equals("-") && c.mki() == 3), "taken over");
	}

	@Test
	void anOwnerIsKnownByItsNameAndShownByItsTitle() throws Exception {
		Declaration card = named("Beton", "50");
		card.setOwner(Cards.MODEL.createOwner());
		card.getOwner().setName("HollandBeton");
		card.getOwner().setTitle("Holland Beton B.V.");
		Contribution part = Contributions.of(calculate(building("75", "100", card, "1", "m3")), Grouping.OWNER, "A2").getFirst();
		assertEquals(List.of("HollandBeton", "Holland Beton B.V."), List.of(part.key(), part.label()));
		CardCodec codec = new CardCodec(METHOD);
		CompiledCard kept = codec.read(codec.write(List.of(new CardCompiler(METHOD).compile(card)))).getFirst();
		assertEquals(Optional.of(new CardOwner("HollandBeton", "Holland Beton B.V.")), kept.owner());
		card.getOwner().setTitle(null);
		assertEquals("HollandBeton", new CardCompiler(METHOD).compile(card).owner().orElseThrow().label());
	}

	@Test
	void theMainContributorsAreTheFewThatReachEightyPerCent() {
		Building building = building("75", "100", named("A", "50"), "1", "m3");
		String[] sizes = { "25", "15", "10" };
		for (int i = 0; i < sizes.length; i++) {
			building.getElements().getFirst().getUses().add(use(named("B" + i, sizes[i]), "1", null));
		}
		List<Contribution> parts = Contributions.of(calculate(building), Grouping.DECLARATION, "A2");
		assertEquals(List.of(true, true, true, false), parts.stream().map(Contribution::main).toList());
		assertEquals(List.of(0.5, 0.75, 0.9, 1.0), parts.stream().map(c -> Math.round(c.cumulative() * 1e9) / 1e9).toList());
	}

	@Test
	void aComparisonNamesWhatDiffersMostFirst() {
		Declaration concrete = named("Beton", "100");
		Building base = building("75", "100", concrete, "3", "m3");
		element(base, "27").getUses().add(use(concrete, "1", null));
		Building variant = variant(base);
		ElementDrop drop = Cards.MODEL.createElementDrop();
		drop.setCode("27");
		variant.getDrops().add(drop);
		element(variant, "28").getUses().add(use(named("Hout", "10"), "2", null));
		Comparison comparison = new Comparison(calculate(base), calculate(variant), "A2");
		List<Difference> byElement = comparison.by(Grouping.ELEMENT);
		assertEquals(List.of("27", "28", "16"), byElement.stream().map(Difference::key).toList());
		assertEquals(List.of(-100 * W, 20 * W, 0.0), byElement.stream().map(Difference::change).toList());
		assertTrue(byElement.getFirst().to().isEmpty());
		assertEquals(-80 * W, comparison.total().change(), 1e-9);
		for (Grouping by : Grouping.values()) {
			assertEquals(comparison.total().change(), comparison.by(by).stream().mapToDouble(Difference::change).sum(), 1e-9, by.name());
		}
		assertTrue(comparison.isIncomplete());
	}

	@Test
	void aBenefitThatGetsSmallerIsAChangeForTheWorse() {
		Difference d = new Difference("D", "D", OptionalDouble.of(-40), OptionalDouble.of(-30));
		assertEquals(List.of(10.0, 0.25), List.of(d.change(), d.relative()));
	}

	@Test
	void a2StandsBesideA1WithTheRatio() {
		Declaration card = card("A2", "A1-A3", "GWP-fossil 100");
		card.getProfiles().getFirst().getTables().addAll(card("A1", "A1-A3", "GWP 100").getProfiles().getFirst().getTables());
		WorkResult work = calculate(building("75", "100", card, "1", "m3"));
		assertEquals(11.6 / 5, work.ratio("A2", "A1"), 1e-12);
		assertTrue(Double.isNaN(calculate(building("75", "100", named("B", "1"), "1", "m3")).ratio("A2", "A1")));
	}
}
