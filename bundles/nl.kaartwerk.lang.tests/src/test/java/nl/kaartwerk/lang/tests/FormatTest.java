package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.formatting.TableFormatter;
import nl.kaartwerk.text.KaartWriter;

/** Formatting as whole texts. */
class FormatTest {
	private static String formatted(String text) {
		return TextChange.apply(text, TableFormatter.format(Texts.parse(text)));
	}

	private static void assertFormatted(String before, String after) {
		assertEquals(after, formatted(before));
		assertEquals(after, formatted(after));
	}

	@Test
	void labelsGoLeftAndValuesRightUnderTheirModules() {
		assertFormatted("""
				declaration   C {
				      category 1 // stays
				  profile {
				    impacts A2 {
				      A1-A3 A4 D
				      GWP-fossil 1.86e2 8.20 -6 // measured

				          // a comment of its own
				      ADPF [MJ]   9 ND   -70.25
				    AP 1 2 3
				    }
				  }
				}
				""", """
				declaration   C {
				      category 1 // stays
				  profile {
				    impacts A2 {
				                   A1-A3    A4       D
				      GWP-fossil  1.86e2  8.20      -6 // measured

				          // a comment of its own
				      ADPF [MJ]        9    ND  -70.25
				      AP               1     2       3
				    }
				  }
				}
				""");
	}

	@Test
	void scenariosStayWithTheirModulesAndCommentsWithTheirCells() {
		assertFormatted("""
				declaration C { profile {
				scenario S1 counted scenario S2
				inventory {
				A1-A3 S1: C3 D S2: C3 D : C4
				PERE 1 2 3 /* old */ 4 5 6
				PERT 10 20 30 40 50 60
				} } }
				""", """
				declaration C { profile {
				scenario S1 counted scenario S2
				inventory {
				      A1-A3  S1: C3   D       S2: C3   D  : C4
				PERE      1       2   3  /* old */ 4   5     6
				PERT     10      20  30           40  50    60
				} } }
				""");
	}

	@Test
	void shortAndLongRowsAlignAsFarAsTheyGo() {
		assertFormatted("declaration C { profile { inventory {\nA1-A3 D\nPERE 1\nPERT 1 2 33\nPENRE\n} } }\n",
				"declaration C { profile { inventory {\n       A1-A3  D\nPERE       1\nPERT       1  2  33\nPENRE\n} } }\n");
	}

	@Test
	void tabsOfTheFirstRowIndentAllRows() {
		assertFormatted("declaration C {\r\n\tprofile {\r\n\t\tinventory {\r\n\t\t\tA1-A3\tD\r\n\t\t\tPERE\t1\t2\r\n\tPERT\t10\t2\r\n\t\t}\r\n\t}\r\n}\r\n",
				"declaration C {\r\n\tprofile {\r\n\t\tinventory {\r\n\t\t\t      A1-A3  D\r\n\t\t\tPERE      1  2\r\n\t\t\tPERT     10  2\r\n\t\t}\r\n\t}\r\n}\r\n");
	}

	@Test
	void aTableWithASyntaxErrorStaysAndTheOthersDoNot() {
		String broken = "impacts A1 {\nA1-A3   {  D\nGWP   1\n}\n";
		String text = "declaration C { profile {\ninventory {\nA1-A3   D\nPERE  1 2\n}\n" + broken + "} }\n";
		assertEquals("declaration C { profile {\ninventory {\n      A1-A3  D\nPERE      1  2\n}\n" + broken + "} }\n", formatted(text));
	}

	@Test
	void whatTheWriterWritesIsFormatted() {
		String text = "declaration C {\n profile { scenario S1 counted impacts A2 {\nA1-A3 S1: D\nGWP-fossil [kg CO2 eq] 1 2.25\nAP 10 ND\n} } }\n";
		String written = KaartWriter.write(Texts.document(text));
		assertEquals(written, formatted(written));
	}

	@Test
	void onlyTheTablesOfARangeAreAligned() {
		String text = "declaration C { profile {\ninventory {\nA1-A3   D\nPERE  1 2\n}\nimpacts A1 {\nA1-A3   D\nGWP  1 2\n}\n} }\n";
		String after = TextChange.apply(text, TableFormatter.format(Texts.parse(text), text.indexOf("GWP"), 1));
		assertEquals(text.replace("impacts A1 {\nA1-A3   D\nGWP  1 2", "impacts A1 {\n     A1-A3  D\nGWP      1  2"), after);
	}

	@Test
	void usesAreAlignedByNameAmountUnitTextAndLife() {
		assertFormatted("""
				declaration Beton { functional unit 1 m3 }
				building B {
				 life 75 years
				  element 16 "Fundering" {
				    Beton 4.19 m3   "poeren" service  life 50 years
				        Beton   12  kg // rest

				    // a comment of its own
				    Beton /* how many? */ 100 piece service life 5 years }
				  element 17 { Beton   1   m3 }
				}
				""", """
				declaration Beton { functional unit 1 m3 }
				building B {
				 life 75 years
				  element 16 "Fundering" {
				    Beton                 4.19 m3    "poeren"  service  life 50 years
				    Beton                   12 kg // rest

				    // a comment of its own
				    Beton  /* how many? */ 100 piece           service life 5 years }
				  element 17 { Beton   1   m3 }
				}
				""");
	}

	@Test
	void usesThatShareALineOrTakeSeveralStayAsTheyAre() {
		String text = "declaration A { }\nbuilding B {\nelement 16 {\nA 1 m3   A 2 m3\nA\n  1   m3\nA   22 m3\n}\n}\n";
		assertFormatted(text, text.replace("A   22", "A  22"));
	}

	@Test
	void anElementWithASyntaxErrorStaysAsItIs() {
		String text = "declaration A { }\nbuilding B {\nelement 16 {\nA   1 m3\nA   x m3\n}\n";
		assertEquals(text, formatted(text));
	}

	@Test
	void worksThatTheWriterWritesAreFormatted() {
		String text = "declaration A { }\nbuilding B { element 16 { A 1 m3 \"x\" A 22.5 piece service life 5 years } element 17 { A 1 m3 service life 1 year } }\n";
		String written = KaartWriter.write(Texts.document(text));
		assertEquals(written, formatted(written));
	}
}
