package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.iso22057.Iso22057Importer;
import nl.kaartwerk.text.KaartWriter;

/** Data templates of ISO 22057 as EPD-Norge writes them, on a small one of our own with the oddities of real ones. */
class Iso22057Test {
	private static final String GWP = "/subIndicators/1/subIndicatorItems/0/values";

	private static JsonCase block() {
		return JsonCase.of(new Iso22057Importer(), "block.iso22057.json");
	}

	private static String losses(Imported imported) {
		return imported.losses().stream().map(l -> l.path() + " = " + l.value()).collect(Collectors.joining("\n"));
	}

	@Test
	void aTemplateBecomesACard() {
		assertEquals("""
				owner Blocks_AS "Blocks AS"

				declaration Block_30 "Block 30" {
				  registration "T-1"
				  source "T-1"
				  owner Blocks_AS
				  functional unit 1 m3 "Block 30"
				  mass 361 kg
				  method "EN 15804+A2"
				  background "ecoinvent 3.9"
				  pcr "PCR blocks"
				  reviewer "R. Viewer"
				  published 2024-04-20
				  valid 2024-04-20 to 2029-04-19
				  biogenic carbon product 0 kg

				  profile "Block 30" {
				    impacts A1 {
				                     A1        D
				      ADPE [MJ]  2240.6    -12.5
				      ADPF       0.0018  -0.0001
				    }
				    impacts A2 {
				                               A1    A2              A3     D
				      GWP-total  200.907556307088  4.50  0.000000000000  -0.7
				      AP                       ND    ND            0.01     0
				    }
				    inventory {
				                  A1
				      EEE [kg]  0.49
				    }
				  }
				}
				""", KaartWriter.write(block().imported().document()));
	}

	@Test
	void theOdditiesOfRealFilesAreReported() {
		assertEquals(List.of("packaging-odd", "module-by-identifier", "depletion-swapped", "unit-unconvertible", "unit-unconvertible"),
				Ilcd.codes(block().imported()));
	}

	@Test
	void whatHasNoPlaceIsALoss() {
		assertEquals("""
				subScenarios[EPD general information].subScenarioItems[production technology].value = Pressed.
				subScenarios[EPD general information].subScenarioItems[packaging amount].value = 6264.0
				subScenarios[EPD general information].subScenarioItems[biogenic carbon, packaging, ISO 21930].value = INA
				subIndicators[Output flows].subIndicatorItems[1] = kg; INA""", losses(block().imported()));
	}

	@Test
	void aModuleIsKnownByItsIdentifierAndElseByItsName() {
		String columns = "A1 A2 A3 D";
		assertEquals(columns, Ilcd.table(block().card(), "A2").getColumns().text());
		assertEquals("A1 A2 A3 B2 D", Ilcd.table(block().with(GWP + "/+", "{\"guid\":\"?\",\"name\":\"B2\",\"unit\":\"kg CO2 -eq\",\"value\":\"1\"}").card(), "A2")
				.getColumns().text());
		assertEquals("A1 A2 A3 D D2", Ilcd.table(block().with(GWP + "/+", "{\"name\":\"D2\",\"unit\":\"kg CO2 -eq\",\"value\":\"1\"}").card(), "A2")
				.getColumns().text());
	}

	@Test
	void severalReferenceQuantitiesLeaveTheUnitOpen() {
		Imported imported = block().with("/subScenarios/2/subScenarioItems/2/value", "\"1\"").imported();
		assertNull(Ilcd.card(imported).getFunctionalUnit());
		assertTrue(imported.findings().stream().anyMatch(f -> f.message().endsWith("the card has no functional unit: 1 m, 1 m3.")));
		assertTrue(Ilcd.codes(block().with("/subScenarios/2/subScenarioItems/1/value", "\"\"").imported()).contains("unit-missing"));
	}

	@Test
	void packagingThatIsLighterThanTheProductIsTaken() {
		assertEquals("2.5", block().with("/subScenarios/0/subScenarioItems/8/value", "\"2.50\"").card().getPackagingMass().getNumber().text());
	}

	@Test
	void whatIsNoTemplateIsRefused() throws IOException {
		for (String json : List.of("{}", "[]", "1", "{\"subScenarios\":[]}")) {
			assertTrue(assertThrows(Refusal.class,
					() -> Received.from(new Iso22057Importer(), Source.of("x.json", json.getBytes(StandardCharsets.UTF_8)))).getMessage()
							.startsWith("x.json is no data template of ISO 22057"));
		}
		assertTrue(new Iso22057Importer().recognises(Source.of("a", JsonCase.bytes("block.iso22057.json")).head()));
		assertFalse(new Iso22057Importer().recognises(Source.of("a", JsonCase.bytes("slab.lcax.json")).head()));
		assertTrue(new Iso22057Importer().isExperimental());
	}

	@Test
	void aDamagedFileIsImportedOrRefused() throws IOException {
		JsonMutants.survive(new Iso22057Importer(), JsonCase.bytes("block.iso22057.json"));
	}
}
