package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;

/** Each finding with its exact code and the exact text it marks. */
class FindingsTest {
	/** The tables here have few rows, to be read at a glance; that the others are missing is tested apart. */
	private static void assertFindings(String text, String... expected) {
		assertEquals(List.of(expected), Texts.markedHere(text), () -> Texts.issues(text).toString());
	}

	private static Issue first(String rule, String text) {
		return Texts.issues(text).stream().filter(i -> i.getCode().equals(rule)).findFirst().orElseThrow();
	}

	private static String table(String set, String lines) {
		return "declaration C {\nprofile {\nimpacts " + set + " {\n" + lines + "\n}\n}\n}\n";
	}

	@Test
	void aCleanCardHasNoFindings() {
		assertFindings(table("A2", "A1-A3 A4\nGWP-fossil 1 ND\nADPF [MJ] 1 2") + "building B { function dwelling }");
	}

	@Test
	void anEmptyTableSaysNothingYet() {
		assertFindings(table("A2", ""));
	}

	@Test
	void unknownIndicatorsAreMarkedAndTheNearestIsOffered() {
		String text = table("A2", "A1-A3\nGWP-fosil 1\nPERE 2");
		assertFindings(text, "table-indicator-unknown <GWP-fosil>", "table-indicator-unknown <PERE>");
		assertEquals("Set A2 has no indicator GWP-fosil. Did you mean GWP-fossil?", first("table-indicator-unknown", text).getMessage());
	}

	@Test
	void unknownAndDoubleModulesAreMarkedInTheHeader() {
		assertFindings(table("A2", "A1-A3 A6 C1 C1\nAP 1 2 3 4"), "table-module-unknown <A6>", "table-module-twice <C1>");
	}

	@Test
	void rowsOfAnotherLengthAreMarked() {
		assertFindings(table("A2", "A1-A3 A4 D\nAP 1 2\nODP 1 2 3 4 5\nPM"), "table-row-short <1 2>", "table-row-long <4 5>",
				"table-row-short <PM>");
	}

	@Test
	void doubleRowsAreMarkedAtTheSecond() {
		assertFindings(table("A2", "A1-A3\nAP 1\nAP 2"), "table-row-twice <AP>");
		Issue second = first("table-row-twice", table("A2", "A1-A3\nAP 1\nAP 2"));
		assertEquals(table("A2", "A1-A3\nAP 1\nAP 2").lastIndexOf("AP"), second.getOffset());
		assertEquals(List.of(2, 6), List.of(second.getLength(), second.getLineNumber()));
	}

	@Test
	void badCellsAreMarkedOneByOneAndARepairIsOfferedWhenItIsCertain() {
		String text = table("A2", "A1-A3 A4 A5 C1 C2\nAP 1,20 n.a. 1,234 x1 1e999");
		assertFindings(text, "table-cell-comma <1,20>", "table-cell-spelling <n.a.>", "table-cell-grouped <1,234>", "table-cell-bad <x1>",
				"table-cell-bad <1e999>");
	}

	@Test
	void unitsThatDoNotConvertAreMarkedBetweenTheBrackets() {
		assertFindings(table("A2", "A1-A3\nAP [kg SO2 eq] 1\nEP-freshwater [kg PO4 eq] 1"), "table-unit <[kg SO2 eq]>");
	}

	@Test
	void setsAreKnownAndStandOnceInAProfile() {
		assertFindings("declaration C { profile { impacts A3 {\nA1-A3\n}\ninventory {\nA1-A3\nPERE 1\n}\ninventory {\nA1-A3\n}\nimpacts A1 {\nC1:\nAP\n} } }",
				"table-set-unknown <A3>", "table-set-twice <inventory>", "scenario-unknown <C1:>", "table-no-header <C1:>");
	}

	@Test
	void scenariosAreDeclaredOnceAndOneOfThemIsCounted() {
		String head = "declaration C { profile { ";
		String columns = " impacts A2 {\nA1-A3 S1: D S2: D\nAP 1 2 3\n} } }";
		assertFindings(head + "scenario S1 scenario S2" + columns, "scenario-none-counted <D>");
		assertFindings(head + "scenario S1 counted scenario S2 counted" + columns, "scenario-many-counted <D>");
		assertFindings(head + "scenario S1 counted scenario S1" + columns, "scenario-twice <S1>", "scenario-unknown <S2:>");
		assertFindings(head + "scenario S1 counted scenario S2" + columns);
		assertFindings(head + "scenario S1 counted impacts A2 {\nD S1: D\nAP 1 2\n} } }", "table-module-twice <D>");
	}

	@Test
	void referencesToNothingNameTheNearest() {
		String text = "declaration Beton { functional unit 1 m3 owner Nobody } building B { element 1 { Betn 1 m3 } }";
		assertFindings(text, "link-unresolved <Nobody>", "link-unresolved <Betn>");
		assertEquals("There is no declaration named Betn. Did you mean Beton?",
				Texts.issues(text).stream().filter(i -> i.getCode().equals("link-unresolved")).toList().get(1).getMessage());
	}

	@Test
	void amountsThatDoNotConvertAreMarkedAtTheUnit() {
		assertFindings("declaration D { functional unit 1 m3 mass 2 t } declaration E { } "
				+ "building B { element 1 { D 1 m2 D 1 kg E 1 kg D 1 foo } }", "use-unit <m2>", "use-no-functional-unit <E>",
				"unit-unknown <foo>");
	}

	@Test
	void quantitiesNeedUnitsOfTheirDimension() {
		assertFindings("declaration D { mass 1 m3 service life 10 kg } building B { life 75 years gross floor area 5 m }",
				"unit-dimension <m3>", "unit-dimension <kg>", "unit-dimension <m>");
	}

	@Test
	void categoriesDatesAndFunctionsAreChecked() {
		assertFindings("declaration D { category 4 published 2026-02-30 } building B { function barn }", "category-unknown <4>",
				"date-invalid <2026-02-30>", "function-unknown <barn>");
	}

	@Test
	void propertiesAndNamesStandOnce() {
		assertFindings("declaration D { category 1 mass 1 kg category 2 } owner D", "property-twice <2>", "name-twice <D>");
	}

	private static String scaling(String body) {
		return "declaration D { functional unit 1 m profile { scaling " + body + " } } ";
	}

	@Test
	void scalingsThatCannotBeComputedAreMarked() {
		String dimension = " { dimension d minimum 5 mm maximum 2 cm inspected 10 mm }";
		assertFindings(scaling("v4_linear parameters 2, 1" + dimension));
		assertFindings(scaling("v4_lineair parameters 2, 1" + dimension), "scaling-formula-unknown <v4_lineair>");
		assertFindings(scaling("v3_power parameters 2, 1" + dimension), "scaling-parameter-count <v3_power>");
		assertFindings(scaling("v4_linear parameters 2, 1 { }"), "scaling-no-dimension <v4_linear>");
		assertFindings(scaling("v4_linear parameters 2, 1 { dimension d minimum 5 mm }"), "scaling-not-inspected <d>");
		assertFindings(scaling("v4_linear parameters 2, 1 { dimension d minimum 5 mm inspected 4 mm }"), "scaling-range <d>");
		assertFindings(scaling("v4_linear parameters 2, 1 { dimension d minimum 5 kg inspected 4 mm }"), "scaling-range <d>");
		assertFindings(scaling("v4_linear parameters 2, 1 { dimension d inspected 4 mm dimension d inspected 4 mm }"), "scaling-dimension-twice <d>");
		assertFindings(scaling("v4_linear parameters 1, -10" + dimension), "scaling-zero <v4_linear>");
		assertFindings(scaling("v4_linear parameters 1, -8" + dimension), "scaling-negative <v4_linear>");
		assertFindings(scaling("v3_logarithmic parameters 1, 0, 9 { dimension d minimum 0 mm inspected 10 mm }"), "scaling-negative <v3_logarithmic>");
	}

	@Test
	void dimensionsOfAUseAreThoseOfTheCardAndInItsRange() {
		String card = scaling("v4_linear parameters 2, 1 { dimension diameter minimum 5 mm maximum 20 mm inspected 10 mm }");
		String work = "building B { element 1 { D 1 m with ";
		assertFindings(card + work + "diameter 1 cm } }");
		assertFindings(card + work + "diametr 1 cm } }", "use-dimension-unknown <diametr>");
		assertFindings(card + work + "diameter 1 kg } }", "use-dimension-unit <kg>");
		assertFindings(card + work + "diameter 3 cm } }", "use-dimension-outside <3>");
		assertEquals("diameter is 3 cm, outside the range 5 to 20 mm that the card holds for.", first("use-dimension-outside", card + work + "diameter 3 cm } }").getMessage());
	}

	private static String published(String rest) {
		return "declaration D { functional unit 1 m category 3 published MKI " + rest + " } ";
	}

	@Test
	void publishedMkiSaysWhatCanBeUsedOfIt() {
		assertFindings(published("A2 surcharge included { A1-A3 10 D -1 }"));
		assertFindings(published("A2 { total 10 }"), "published-surcharge-unstated <A2>");
		assertFindings(published("A3 surcharge included { total 10 }"), "published-set-unknown <A3>");
		assertFindings(published("A2 surcharge included { }"), "published-empty <A2>");
		assertFindings(published("A2 surcharge included { A1-A3 10 A6 1 A1-A3 2 }"), "table-module-unknown <A6>", "published-module-twice <A1-A3>");
		assertFindings(published("A2 surcharge included { total 12 A1-A3 10 D 1 }"), "published-total-differs <12>");
		assertFindings(published("A2 surcharge included { total 11.01 A1 3 A1-A3 10 D 1 }"));
		assertFindings(published("A1 surcharge included { total 1 } published MKI A1 surcharge included { total 1 }"), "published-twice <A1>");
	}

	@Test
	void reuseOfAPublishedTotalIsAnError() {
		String card = published("A2 surcharge included { total 10 }");
		assertFindings(card + "building B { element 1 { D 1 m unforeseen reuse } }", "use-reuse-of-total <unforeseen>");
		assertFindings(card.replace("total", "A1-A3") + "building B { element 1 { D 1 m unforeseen reuse } }");
	}

	@Test
	void amountsBelowZeroAreErrors() {
		assertFindings("declaration D { functional unit 1 m } building B { element 1 { D -1 m D 0 m } }", "use-amount-negative <-1>", "use-amount-zero <0>");
	}

	@Test
	void usesOfCardsThatAreNotValidAtTheReferenceDateAreMarked() {
		String cards = "declaration Old { functional unit 1 m valid to 2025 } declaration New { functional unit 1 m valid 2027 to 2031 } ";
		String uses = " element 1 { Old 1 m New 1 m } }";
		assertFindings(cards + "building B { reference date 2026-07-01" + uses, "use-expired <Old>", "use-not-yet-valid <New>");
		assertFindings(cards + "building B { reference date 2026-07-01 not-enforced" + uses, "use-expired-used <Old>", "use-not-yet-valid-used <New>");
		assertFindings(cards + "building B {" + uses);
		assertFindings(cards + "building A { reference date 2026-07-01 } building B extends A {" + uses, "use-expired <Old>", "use-not-yet-valid <New>");
	}

	@Test
	void severalFunctionsStateTheirAreasOnceEach() {
		assertFindings("building B { function dwelling 90 m2 function office }", "function-area-missing <office>");
		assertFindings("building B { function dwelling 90 m2 function dwelling 80 m2 }", "function-twice <dwelling>");
	}

	@Test
	void aWorkNamesAVersionThatThereIs() {
		assertFindings("building B { method \"replacement-with-D\" }");
		assertFindings("building B { method \"replacement-with-d\" }", "method-unknown <\"replacement-with-d\">");
		assertTrue(first("method-unknown", "building B { method \"replacement-with-d\" }").getMessage().endsWith("Did you mean replacement-with-D?"));
	}

	@Test
	void variantsChangeWhatTheirBaseHas() {
		String base = "declaration D { functional unit 1 m } declaration E { functional unit 1 m } "
				+ "building A { element 1 { D 1 m \"x\" D 2 m \"y\" E 3 m } element 2 { E 1 m } } ";
		assertFindings(base + "building B extends A { element 1 { replace D \"x\" by E 1 m drop E } drop element 2 }");
		assertFindings(base + "building B extends A { element 1 { replace D by E 1 m } }", "variant-ambiguous <D>");
		assertFindings(base + "building B extends A { element 2 { drop D } element 3 { drop E } }", "variant-no-use <D>", "variant-no-use <E>");
		assertFindings(base + "building B extends A { drop element 3 }", "variant-no-element <3>");
		assertFindings(base + "building B { element 1 { drop D } }", "variant-no-base <D>");
		assertFindings(base + "civil work C extends A { }", "variant-kind <A>");
		assertFindings("building A extends B { } building B extends A { }", "variant-cycle <B>", "variant-cycle <A>");
		assertFindings("building A extends A { }", "variant-cycle <A>");
		assertFindings("building A extends Nothing { }", "link-unresolved <Nothing>");
	}

	@Test
	void syntaxErrorsReadLikeAPersonWroteThem() {
		assertSyntax("declaration D { catgory 1 }", "catgory", "\"catgory\" is not expected here. Did you mean category?");
		assertSyntax("declaration D { mass 2,5 kg }", ",", "A number has a decimal point, not a decimal comma.");
		assertSyntax("declaration D { service 10 years }", "10", "Expected \"life\" before \"10\".");
		assertSyntax("declaration { }", "{", "Expected a name before \"{\".");
		assertSyntax("declaration D { brand \"x\n }", "\"x", "This text has no closing quotation mark (\") on its line.");
		assertTrue(first("syntax", "declaration D { ").getMessage().startsWith("The closing brace"));
		assertTrue(first("syntax", "foo").getMessage().contains("Here may stand: owner"));
	}

	private static void assertSyntax(String text, String marked, String message) {
		Issue first = first("syntax", text);
		assertEquals(marked, text.substring(first.getOffset(), Math.min(text.length(), first.getOffset() + first.getLength())), first.toString());
		assertEquals(message, first.getMessage());
	}

	@Test
	void everyRuleHasMessageAndExplanationInBothLanguages() {
		for (Rule rule : Catalogue.rules()) {
			for (Locale locale : List.of(Locale.ENGLISH, Locale.of("nl"))) {
				assertFalse(rule.message(List.of("a", "b", ""), locale).isBlank(), rule.id());
				assertFalse(rule.explanation(locale).isBlank(), rule.id());
			}
			assertFalse(rule.explanation(Locale.of("nl")).equals(rule.explanation(Locale.ENGLISH)), rule.id());
		}
	}
}
