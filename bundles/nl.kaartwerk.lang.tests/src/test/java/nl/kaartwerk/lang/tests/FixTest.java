package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.lang.fix.QuickFix;
import nl.kaartwerk.lang.fix.QuickFixes;
import nl.kaartwerk.lang.fix.TextChange;

/** Each fix as the whole text before and after it. */
class FixTest {
	private static List<QuickFix> fixes(String text) {
		return Texts.INJECTOR.getInstance(QuickFixes.class).all(Texts.parse(text)).stream().filter(f -> !f.isToComplete()).toList();
	}

	private static QuickFix only(String rule, String text) {
		List<QuickFix> all = fixes(text).stream().filter(f -> f.rule().equals(rule)).toList();
		assertEquals(1, all.size(), () -> rule + ": " + all);
		return all.getFirst();
	}

	/** The only fix for the rule has this title and makes that of the text, and its finding is gone then. */
	private static void assertFix(String rule, String title, String before, String after) {
		QuickFix fix = only(rule, before);
		assertEquals(title, fix.title());
		assertEquals(after, TextChange.apply(before, fix.changes()));
		long found = Texts.marked(before).stream().filter(m -> m.startsWith(rule + ' ')).count();
		assertEquals(found - 1, Texts.marked(after).stream().filter(m -> m.startsWith(rule + ' ')).count());
	}

	@Test
	void aUseTakesTheUnitOfItsDeclaration() {
		assertFix("use-unit", "Use the unit of Beton: m3", """
				declaration Beton { functional unit 1 m3 }
				building Huis {
				  element 16 {
				    Beton   4.19 m2 // poured
				  }
				}
				""", """
				declaration Beton { functional unit 1 m3 }
				building Huis {
				  element 16 {
				    Beton   4.19 m3 // poured
				  }
				}
				""");
	}

	@Test
	void aShortRowIsCompletedWithNdUnderItsModules() {
		assertFix("table-row-short", "Complete the row with ND", """
				declaration C {
				  profile {
				    impacts A3 {
				                   A1-A3    A4     C1   D
				      GWP-fossil  1.86e2  8.20            // measured
				      AP             1.0   2.0   3.0   4
				    }
				  }
				}
				""", """
				declaration C {
				  profile {
				    impacts A3 {
				                   A1-A3    A4     C1   D
				      GWP-fossil  1.86e2  8.20     ND  ND            // measured
				      AP             1.0   2.0   3.0   4
				    }
				  }
				}
				""");
	}

	@Test
	void aRowWithoutAnyCellIsCompletedToo() {
		assertFix("table-row-short", "Complete the row with ND", "declaration C { profile { inventory {\nA1-A3 C1\nPERE [MJ]\n} } }",
				"declaration C { profile { inventory {\nA1-A3 C1\nPERE [MJ] ND ND\n} } }");
	}

	@Test
	void surplusCellsGoAndTheCommentsBetweenThemStay() {
		assertFix("table-row-long", "Remove the surplus values (2)", """
				declaration C { profile { inventory {
				  A1-A3 C1
				  PERE 1 2 3 /* from the old sheet */ 4 // checked
				} } }
				""", """
				declaration C { profile { inventory {
				  A1-A3 C1
				  PERE 1 2 /* from the old sheet */ // checked
				} } }
				""");
	}

	@Test
	void missingRowsComeInTheOrderOfTheSetWithNd() {
		assertFix("table-rows-missing", "Add the 8 missing rows with ND", """
				declaration C {
				  profile {
				    impacts A1 {
				               A1-A3    D
				      GWP        1.2 -0.1 // per m3
				      /* not by the lab */
				      AP         0.1    0
				      HTP        0.2    0
				    }
				  }
				}
				""", """
				declaration C {
				  profile {
				    impacts A1 {
				               A1-A3    D
				      ADPE        ND   ND
				      ADPF        ND   ND
				      GWP        1.2 -0.1 // per m3
				      ODP         ND   ND
				      POCP        ND   ND
				      /* not by the lab */
				      AP         0.1    0
				      EP          ND   ND
				      HTP        0.2    0
				      FAETP       ND   ND
				      MAETP       ND   ND
				      TETP        ND   ND
				    }
				  }
				}
				""");
	}

	@Test
	void aTableWithOnlyAHeaderGetsAllRows() {
		String text = "declaration C {\r\n\tprofile {\r\n\timpacts A1 {\r\n\t\tA1-A3 D }\r\n\t}\r\n}\r\n";
		String fixed = TextChange.apply(text, only("table-rows-missing", text).changes());
		assertTrue(fixed.startsWith("declaration C {\r\n\tprofile {\r\n\timpacts A1 {\r\n\t\tA1-A3 D\r\n\t\tADPE  ND ND\r\n\t\tADPF  ND ND\r\n"), fixed);
		assertTrue(fixed.endsWith("\r\n\t\tTETP  ND ND }\r\n\t}\r\n}\r\n"), fixed);
	}

	@Test
	void aDecimalCommaInACellBecomesAPoint() {
		assertFix("table-cell-comma", "Write 1.20", "declaration C { profile { inventory {\nA1-A3 C1\nPERE 1,20   3 // sic\n} } }",
				"declaration C { profile { inventory {\nA1-A3 C1\nPERE 1.20   3 // sic\n} } }");
	}

	@Test
	void aSpellingOfNotDeclaredBecomesNd() {
		assertFix("table-cell-spelling", "Write ND", "declaration C { profile { inventory {\nA1-A3 C1\nPERE n.a. 3\n} } }",
				"declaration C { profile { inventory {\nA1-A3 C1\nPERE ND 3\n} } }");
	}

	@Test
	void aDecimalCommaOutsideATableBecomesAPoint() {
		assertFix("syntax", "Write a decimal point", "declaration C { mass 2380,5 kg }", "declaration C { mass 2380.5 kg }");
		assertEquals(true, only("syntax", "declaration C { mass 2380,5 kg }").isCertain());
		assertEquals(false, only("syntax", "declaration C { mass 1,234 kg }").isCertain());
		assertEquals(List.of(), fixes("declaration C { mass 1,234,5 kg }").stream().filter(f -> f.kind().equals("comma")).toList());
	}

	@Test
	void aMisspelledKeywordIsChanged() {
		assertFix("syntax", "Change to category", "declaration C { catgory 1 }", "declaration C { category 1 }");
	}

	@Test
	void aMissingDeclarationIsMadeAsAStubWithTheUnitOfItsUse() {
		assertFix("link-unresolved", "Create the declaration Wapening", """
				package nl.huis
				building Huis {
				  element 16 { nl.huis.Wapening 525 kg }
				}
				""", """
				package nl.huis
				building Huis {
				  element 16 { nl.huis.Wapening 525 kg }
				}

				declaration Wapening "Wapening" {
				  functional unit 1 kg
				}
				""");
	}

	@Test
	void aMissingOwnerIsMadeToo() {
		assertFix("link-unresolved", "Create the owner Fabriek", "declaration C { owner Fabriek }",
				"declaration C { owner Fabriek }\n\nowner Fabriek\n");
	}

	@Test
	void nothingIsMadeInAnotherPackageOrInABrokenText() {
		for (String text : List.of("package a building H { element 1 { b.Beton 1 m3 } }", "building H { element 1 { Beton 1 m3 }")) {
			assertEquals(List.of(), fixes(text).stream().filter(f -> f.rule().equals("link-unresolved")).toList());
		}
	}

	@Test
	void aNameNearAnotherIsChangedOrMade() {
		String text = "declaration Beton { functional unit 1 m3 }\nbuilding H { element 1 { Betn 1 m3 } }\n";
		List<QuickFix> fixes = fixes(text).stream().filter(f -> f.rule().equals("link-unresolved")).toList();
		assertEquals(List.of("Change to Beton", "Create the declaration Betn"), fixes.stream().map(QuickFix::title).toList());
		assertEquals(text.replace("Betn", "Beton"), TextChange.apply(text, fixes.getFirst().changes()));
	}

	@Test
	void namesOfMethodAndUnitsAreChangedToTheNearest() {
		assertFix("table-indicator-unknown", "Change to PERT", "declaration C { profile { inventory {\nA1-A3\nPERTT 1\n} } }",
				"declaration C { profile { inventory {\nA1-A3\nPERT 1\n} } }");
		assertFix("table-module-unknown", "Change to A1-A3", "declaration C { profile { inventory {\nA1-A33 C1\nPERT 1 2\n} } }",
				"declaration C { profile { inventory {\nA1-A3 C1\nPERT 1 2\n} } }");
		assertFix("unit-unknown", "Change to m2", "declaration C { functional unit 1 M2 }", "declaration C { functional unit 1 m2 }");
		assertFix("scenario-unknown", "Change to landfill",
				"declaration C { profile { scenario ^landfill counted inventory {\nlandfil: C3\nPERT 1\n} } }",
				"declaration C { profile { scenario ^landfill counted inventory {\nlandfill: C3\nPERT 1\n} } }");
	}

	@Test
	void fixesAreFoundByWhatIsMarked() {
		String text = "declaration C { profile { inventory {\nA1-A3 C1\nPERE 1,20 3,4\n} } }";
		XtextResource resource = Texts.parse(text);
		QuickFixes fixes = Texts.INJECTOR.getInstance(QuickFixes.class);
		assertEquals(List.of("Write 3.4"),
				fixes.at(resource, "table-cell-comma", text.indexOf("3,4"), 3).stream().filter(f -> !f.isToComplete()).map(QuickFix::title).toList());
		assertEquals(List.of(), fixes.at(resource, "table-row-short", text.indexOf("3,4"), 3));
	}

	@Test
	void misspeltFormulasDimensionsAndVersionsBecomeTheNearest() {
		String scaled = "declaration D { functional unit 1 m profile { scaling v4_linear parameters 2, 1 { dimension diameter inspected 10 mm } } }\n";
		assertFix("scaling-formula-unknown", "Change to v4_linear", scaled.replace("v4_linear", "v4_lineair"), scaled);
		String work = scaled + "building B { element 1 { D 1 m with diameter 8 mm } }\n";
		assertFix("use-dimension-unknown", "Change to diameter", work.replace("with diameter", "with diametr"), work);
		String method = "building B { method \"replacement-with-D\" /* so */ }\n";
		assertFix("method-unknown", "Change to replacement-with-D", method.replace("-D\"", "-d\""), method);
	}

	@Test
	void whetherTheSurchargeIsInAPublishedMkiIsAChoice() {
		String text = "declaration D { category 3 functional unit 1 m published MKI A2 { total 9.60 } }\n";
		List<QuickFix> fixes = fixes(text).stream().filter(f -> f.rule().equals("published-surcharge-unstated")).toList();
		assertEquals(List.of("Say: surcharge included", "Say: surcharge excluded"), fixes.stream().map(QuickFix::title).toList());
		assertEquals(text.replace("A2 {", "A2 surcharge excluded {"), TextChange.apply(text, fixes.get(1).changes()));
	}

	@Test
	void aTableInWhichTheTextIsBrokenGetsNoRows() {
		String rows = "A1-A3 impacts A2 { impacts A2 { A4\nGWP-total 1 2\nGWP-fossil 1 2\nGWP-biogenic 1 2\nGWP-luluc 1 2\nODP 1 2\n";
		String text = "declaration C {\n profile {\n impacts A2 {\n" + rows + "}\n}\n}\n";
		int set = text.indexOf("A2");
		assertTrue(Texts.issues(text).stream().anyMatch(i -> i.getCode().equals("table-rows-missing")), "the finding is there");
		assertEquals(List.of(), Texts.INJECTOR.getInstance(QuickFixes.class).all(Texts.parse(text)).stream()
				.filter(f -> f.rule().equals("table-rows-missing") && f.offset() == set).toList());
	}
}
