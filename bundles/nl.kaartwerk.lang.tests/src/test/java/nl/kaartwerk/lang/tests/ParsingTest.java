package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.CivilWork;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Enforcement;
import nl.kaartwerk.model.MaterialKind;
import nl.kaartwerk.model.MaterialSource;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.Treatment;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;

class ParsingTest {
	private static ScoreTable table(String lines) {
		return Texts.card("profile { impacts A2 {" + lines + "} }").getProfiles().get(0).getTables().get(0);
	}

	@Test
	void aFullCardIsReadWithEveryProperty() {
		Document document = Texts.document("""
				package nl.voorbeeld.beton
				import nl.partijen.*
				owner Holland "Holland Beton B.V." { registered 2019-04-01 }
				practitioner BureauX "Bureau X"
				reviewer ToetserY "Toetser Y" { recognised 2020 }
				declaration Betonmortel "Betonmortel C30/37" {
				  category 3a registration "1.2.3" uuid "ab" source "here" owner Holland brand "EcoMix"
				  participants "A", "B" representativeness "80 % of the market"
				  functional unit 1 m3 "on site" mass 2380 kg packaging mass 12 kg service life 100 years
				  classified NL/SfB 16.11 component "a-1" "Vloer" component 2
				  classified RAW 22.01.06
				  method "Bepalingsmethode 1.2" background "ecoinvent" "3.9.1" background "NMD" pcr "EN 16757"
				  data from 2024 to 2025-02-01 practitioner BureauX reviewer "Somebody" reviewed 2026-03-14
				  published 2026-03-20 valid 2026-03-14 to 2031
				  composition { "Cement" 330 kg mineral secondary origin NL, DE  "Water" 170 kg }
				  biogenic carbon product 0 kg packaging 1.50 kg
				  end of life { recycling 99 % left-in-place 1 % }
				}
				""");
		Declaration card = (Declaration) document.getDefinitions().get(3);
		assertEquals("nl.voorbeeld.beton", document.getPackageName());
		assertEquals("nl.partijen.*", document.getImports().get(0).getImportedNamespace());
		assertEquals("2019-04-01", ((Owner) document.getDefinitions().get(0)).getRegistered().text());
		assertEquals("3a", card.getCategory());
		assertEquals("Holland", card.getOwner().getName());
		assertEquals(List.of("A", "B"), card.getParticipants());
		assertEquals("m3", card.getFunctionalUnit().getQuantity().getUnit());
		assertEquals("NL/SfB", card.getClassifications().get(0).getSystem());
		assertEquals("16.11", card.getClassifications().get(0).getCode());
		assertEquals("a-1", card.getClassifications().get(0).getComponents().get(0).getCode());
		assertEquals("22.01.06", card.getClassifications().get(1).getCode());
		assertEquals("3.9.1", card.getBackgrounds().get(0).getVersion());
		assertEquals("BureauX", card.getPractitioner().getName());
		assertEquals("Somebody", card.getReviewerName());
		assertEquals("2031", card.getValidTo().text());
		assertEquals(MaterialKind.MINERAL, card.getComposition().getConstituents().get(0).getKind());
		assertEquals(MaterialSource.SECONDARY, card.getComposition().getConstituents().get(0).getSource());
		assertEquals(List.of("NL", "DE"), card.getComposition().getConstituents().get(0).getOrigins());
		assertEquals(MaterialKind.UNSTATED, card.getComposition().getConstituents().get(1).getKind());
		assertEquals("1.50", card.getBiogenicCarbon().getPackaging().getNumber().text());
		assertEquals(Treatment.LEFT_IN_PLACE, card.getEndOfLife().getFates().get(1).getTreatment());
	}

	@Test
	void worksHaveElementsAndUses() {
		Document document = Texts.document("""
				declaration Beton { functional unit 1 m3 }
				building Huis "Huis" {
				  function dwelling life 75 years gross floor area 87 m2 usable floor area 80 m2 reference date 2026-07-01 not-enforced
				  element 16 "Fundering" { Beton 4.19 m3 "poeren" service life 50 years }
				  element "(21)" "Buitenwanden" { }
				}
				civil work Brug { analysis period 100 years reference date 2026 }
				""");
		Building house = (Building) document.getDefinitions().get(1);
		assertEquals(Enforcement.NOT_ENFORCED, house.getEnforcement());
		assertEquals("87", house.getGrossFloorArea().getNumber().text());
		assertEquals("poeren", house.getElements().get(0).getUses().get(0).getLabel());
		assertEquals("50", house.getElements().get(0).getUses().get(0).getServiceLife().getNumber().text());
		assertEquals("Beton", house.getElements().get(0).getUses().get(0).getDeclaration().getName());
		assertEquals("(21)", house.getElements().get(1).getCode());
		assertEquals("100", ((CivilWork) document.getDefinitions().get(2)).getAnalysisPeriod().getNumber().text());
	}

	@Test
	void aTableIsReadLineByLine() {
		ScoreTable table = table("""

				  A1-A3   A4   D      // the modules

				  GWP-fossil  1.20  ND  -6e-1
				  ADPF [MJ, net]   1  MND  0 // a comment
				  AP  1 /* two */ 2 3
				""");
		assertEquals("A1-A3   A4   D", table.getColumns().text());
		assertEquals(3, table.getRows().size());
		Row row = table.getRows().get(0);
		assertEquals("1.20", row.getCells().text(0));
		assertEquals(Cells.Kind.ND, row.getCells().kind(1));
		assertEquals(-0.6, row.getCells().value(2));
		assertEquals("MJ, net", table.getRows().get(1).getUnit());
		assertEquals(Cells.Kind.MND, table.getRows().get(1).getCells().kind(1));
		assertEquals(3, table.getRows().get(2).getCells().size());
	}

	@Test
	void aHalfTypedRowDoesNotShiftItsNeighbours() {
		ScoreTable table = table("\nA1-A3 A4\nGWP-fossil\nAP 1\nODP 1,20 n.a. 3\nEP-marine 1 2\n");
		assertEquals(List.of("GWP-fossil", "AP", "ODP", "EP-marine"), table.getRows().stream().map(Row::getIndicator).toList());
		assertNull(table.getRows().get(0).getCells());
		assertEquals(1, table.getRows().get(1).getCells().size());
		assertEquals(Cells.Kind.BAD, table.getRows().get(2).getCells().kind(0));
		assertEquals(2, table.getRows().get(3).getCells().size());
	}

	@Test
	void codesOfIndicatorsAndModulesStayUsableAsNames() {
		Document document = Texts.document("owner D\nowner AP\nowner PM\nowner A1\nowner ND\n");
		assertEquals(5, document.getDefinitions().size());
	}

	@Test
	void aForgottenBraceOfATableCostsOneErrorAndNotTheRestOfTheFile() {
		String text = """
				declaration A {
				  profile {
				    impacts A2 {
				      A1-A3
				      AP 1
				  profile {
				    impacts A1 {
				      A1-A3
				      AP 1
				    }
				  }
				}
				declaration B { }
				""";
		var resource = Texts.parse(text);
		assertEquals(1, resource.getErrors().size(), resource.getErrors().toString());
		assertEquals(2, ((Document) resource.getContents().get(0)).getDefinitions().size());
	}

	@Test
	void scenariosHeadGroupsOfColumns() {
		ScoreTable table = table("\nA1-A3 S1: C3 D S2: C3 D : B1\n");
		assertEquals(List.of("A1-A3 null", "C3 S1", "D S1", "C3 S2", "D S2", "B1 null"),
				table.getColumns().columns().stream().map(c -> c.module() + " " + c.scenario()).toList());
	}

	@Test
	void namesMayHaveLettersOfOtherLanguagesAndCaretsMakeNamesOfKeywords() {
		Document document = Texts.document("owner Färdig_bétøn\nowner ^mass\n");
		assertEquals("Färdig_bétøn", document.getDefinitions().get(0).getName());
		assertEquals("mass", document.getDefinitions().get(1).getName());
	}

	@Test
	void numbersKeepTheTextTheyWereWrittenWith() {
		Declaration card = Texts.card("mass 1.200e3 kg");
		assertEquals("1.200e3", card.getMass().getNumber().text());
		assertEquals(1200, card.getMass().getNumber().value());
	}

	@Test
	void referencesWorkByQualifiedNameAndInsideTheOwnPackage() {
		Document document = Texts.document("""
				package a.b
				declaration Beton { functional unit 1 m3 }
				building Huis { element 16 { Beton 1 m3  a.b.Beton 2 m3 } }
				""");
		assertTrue(((Building) document.getDefinitions().get(1)).getElements().get(0).getUses().stream()
				.allMatch(u -> u.getDeclaration() == document.getDefinitions().get(0)));
	}

	@Test
	void windowsLineEndsAndAByteOrderMarkAreBlanks() {
		Document document = Texts.document("\uFEFFdeclaration A {\r\n profile {\r\n impacts A2 {\r\n A1-A3 A4\r\n AP 1 2\r\n }\r\n }\r\n}\r\n");
		ScoreTable table = ((Declaration) document.getDefinitions().get(0)).getProfiles().get(0).getTables().get(0);
		assertEquals("A1-A3 A4", table.getColumns().text());
		assertEquals("1 2", table.getRows().get(0).getCells().text());
	}

	@Test
	void aWaiverCanNameEveryRule() {
		for (Rule rule : Catalogue.rules()) {
			assertEquals(rule.id(), Texts.card("waive " + rule.id() + " because \"x\" by \"y\"").getWaivers().getFirst().getRule());
		}
	}
}
