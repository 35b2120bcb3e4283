package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.openepd.OpenEpdExporter;
import nl.kaartwerk.exchange.openepd.OpenEpdImporter;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.text.KaartWriter;

/** openEPD documents, one behaviour at a time, on a small one of our own. */
class OpenEpdTest {
	private static final String GWP = "/impacts/EF 3.1/gwp";

	private static JsonCase board() {
		return JsonCase.of(new OpenEpdImporter(), "board.openepd.json");
	}

	private static Exported exported(String card) {
		return Exported.by(new OpenEpdExporter(), CardText.card(card));
	}

	private static JsonObject json(Exported exported) {
		JsonObject document = JsonParser.parseString(exported.only()).getAsJsonObject();
		OpenEpdRules.hold(document);
		return document;
	}

	private static String cells(Declaration card, String set, String indicator) {
		return Ilcd.row(Ilcd.table(card, set), indicator).getCells().text();
	}

	private static String losses(Imported imported) {
		return imported.losses().stream().map(l -> l.path() + " = " + l.value()).collect(Collectors.joining("\n"));
	}

	@Test
	void aDocumentBecomesACard() {
		assertEquals("""
				owner Boards_Ltd "Boards Ltd"

				declaration Board_12_5_Mm "Board 12.5 mm" {
				  registration "Z-12"
				  source "https://example.org/e/1"
				  foreign "Programme Z"
				  owner Boards_Ltd
				  functional unit 1 m2 "Board 12.5 mm"
				  mass 9.5 kg
				  service life 50 year
				  classified EC3 "Sheathing >> GypsumSheathing"
				  classified OmniClass "23-15"
				  classified OmniClass "23-16"
				  method "EN 15804+A2"
				  pcr "PCR boards"
				  practitioner "Bureau Y"
				  reviewer "R. Viewer, Institute X"
				  published 2024-02-01
				  valid 2024-02-01 to 2029-01-31
				  biogenic carbon product 0.4 kg

				  profile "Board 12.5 mm" {
				    scenario Recycling counted
				    scenario Landfill
				    impacts A2 {
				                                  A1-A3      A4  Recycling: C3     D  Landfill: C4
				      GWP-total                    2.10  1.0e-1           0.01  -0.2           0.3
				      EP-freshwater [kg PO4 eq]  0.0012       0             ND    ND            ND
				      PM                           1e-7   2E-09             ND    ND            ND
				    }
				    inventory {
				            A1   A2  A3
				      PERE   1  0.0   3
				      HWD    0    0   0
				    }
				  }
				}
				""", KaartWriter.write(board().imported().document()));
	}

	@Test
	void whatTheCardCannotHoldIsALoss() {
		String losses = losses(board().imported());
		for (String loss : List.of("id = EC3TEST1", "compliance[0] = short_name ISO 14025", "product_classes.io.cqd.ec3 = Gypsum",
				"program_operator.web_domain = example.org", "impacts.EF 3.1.gwp.A1A2A3.rsd = 0.2",
				"impacts.TRACI 2.1.gwp.A1A2A3.mean = 2.0", "output_flows.ee.A1.mean = 0.5", "impacts.EF 3.1.gwp-nonCO2.A1A2A3.mean = 0.05")) {
			assertTrue(losses.contains(loss), loss + "\nin\n" + losses);
		}
		assertFalse(losses.contains("mean = 2.10"), losses);
	}

	@Test
	void assessmentMethodsThatEn15804DoesNotUseAreKeptAndReported() {
		Imported imported = board().imported();
		assertEquals("EN 15804 does not use these assessment methods, so their results were kept beside the card: TRACI 2.1.",
				imported.findings().get(0).message());
		assertTrue(imported.kept().parts().stream().anyMatch(p -> p.path().equals("/impacts/TRACI 2.1")));
	}

	@Test
	void freshwaterStaysInPhosphateForTheLanguageConvertsIt() {
		assertEquals("kg PO4 eq", Ilcd.row(Ilcd.table(board().card(), "A2"), "EP-freshwater").getUnit());
		assertFalse(Ilcd.codes(board().imported()).contains("unit-unconvertible"));
	}

	@Test
	void unitsOfAllIndicatorsAreRecognised() {
		for (List<String> row : List.of(List.of("odp", "kgCFC11e"), List.of("ap", "molHe"), List.of("ep-marine", "kgNe"), List.of("ep-terr", "molNe"),
				List.of("pocp", "kgNMVOCe"), List.of("gwp-fossil", "kg CO2e"), List.of("WDP", "m3AWARE"), List.of("IRP", "kBqU235e"),
				List.of("ETP-fw", "CTUe"), List.of("HTP-c", "CTUh"), List.of("ADP-mineral", "kgSbe"), List.of("ADP-fossil", "MJ"))) {
			Imported imported = board()
					.with("/impacts/EF 3.1/" + row.get(0), "{\"A1A2A3\":{\"mean\":5,\"unit\":\"" + row.get(1) + "\"}}").imported();
			assertEquals(4, Ilcd.table(Ilcd.card(imported), "A2").getRows().size(), row.toString());
			assertEquals(1, Ilcd.table(Ilcd.card(imported), "A2").getRows().stream().filter(r -> r.getUnit() != null).count(), row.toString());
			assertFalse(Ilcd.codes(imported).contains("unit-unconvertible"), row.toString());
		}
	}

	@Test
	void aUnitOfAnotherKindIsKeptAndReported() {
		Imported imported = board().with("/impacts/EF 3.1/ap", "{\"A1A2A3\":{\"mean\":5,\"unit\":\"kgSO2e\"}}").imported();
		assertEquals("kg SO2 eq", Ilcd.row(Ilcd.table(Ilcd.card(imported), "A2"), "AP").getUnit());
		assertTrue(Ilcd.codes(imported).contains("unit-unconvertible"));
	}

	@Test
	void theOldSetStandsUnderCml() {
		Declaration card = board().with("/impacts/CML 2012",
				"{\"gwp\":{\"A1\":{\"mean\":1,\"unit\":\"kgCO2e\"}},\"ADP-fossil\":{\"A1\":{\"mean\":30,\"unit\":\"MJ\"}}}").card();
		assertEquals("1", cells(card, "A1", "GWP"));
		assertEquals("MJ", Ilcd.row(Ilcd.table(card, "A1"), "ADPF").getUnit());
	}

	@Test
	void anUnnamedMethodBelongsToTheStandardThatTheDocumentFollows() {
		String json = board().text().replace("\"EF 3.1\"", "\"Unknown LCIA\"");
		assertEquals("2.10 1.0e-1 0.01 -0.2 0.3", cells(JsonCase.json(new OpenEpdImporter(), json).card(), "A2", "GWP-total"));
		Imported open = JsonCase.json(new OpenEpdImporter(), json).without("/compliance").imported();
		assertNull(Ilcd.table(Ilcd.card(open), "A2"));
		assertTrue(Ilcd.codes(open).contains("methods-foreign"));
	}

	@Test
	void whatIsAbsentOrNullIsNotDeclared() {
		assertEquals("ND 1.0e-1 0.01 -0.2 0.3", cells(board().with(GWP + "/A1A2A3", "null").card(), "A2", "GWP-total"));
		assertEquals("ND 1.0e-1 0.01 -0.2 0.3", cells(board().with(GWP + "/A1A2A3/mean", "null").card(), "A2", "GWP-total"));
		assertEquals("0.0012 0 ND ND ND", cells(board().card(), "A2", "EP-freshwater"));
	}

	@Test
	void boundsAndYearsOfTheirOwnAreReported() {
		assertTrue(Ilcd.codes(board().with(GWP + "/A4/dist", "\"max\"").imported()).contains("upper-bound"));
		Imported years = board().with(GWP + "/B1", "{\"mean\":1,\"unit\":\"kgCO2e\"}").with(GWP + "/B1_years", "10").imported();
		assertTrue(Ilcd.codes(years).contains("module-years"));
		assertTrue(losses(years).contains("impacts.EF 3.1.gwp.B1_years = 10"));
	}

	@Test
	void aValueInAnotherUnitThanItsNeighboursIsNotTaken() {
		Imported imported = board().with(GWP + "/A4/unit", "\"kgSbe\"").imported();
		assertEquals("2.10 ND 0.01 -0.2 0.3", cells(Ilcd.card(imported), "A2", "GWP-total"));
		assertTrue(Ilcd.codes(imported).contains("unit-mixed"));
		assertTrue(losses(imported).contains("impacts.EF 3.1.gwp.A4.unit = kgSbe"));
	}

	@Test
	void declaredUnitsAreThoseOfTheMethod() {
		assertEquals("piece", board().with("/declared_unit/unit", "\"item\"").card().getFunctionalUnit().getQuantity().getUnit());
		assertEquals("t", board().with("/declared_unit", "\"2 t\"").card().getFunctionalUnit().getQuantity().getUnit());
		assertNull(board().with("/declared_unit", "{\"qty\":0,\"unit\":\"m2\"}").card().getFunctionalUnit());
		assertTrue(Ilcd.codes(board().with("/declared_unit/unit", "\"furlong\"").imported()).contains("unit-unknown"));
		assertTrue(Ilcd.codes(board().with("/kg_per_declared_unit", "{\"qty\":20,\"unit\":\"lb\"}").imported()).contains("mass-unreadable"));
	}

	@Test
	void aTimeOfDayIsALoss() {
		Imported imported = board().with("/date_of_issue", "\"2024-02-01T13:30:00Z\"").imported();
		assertEquals("2024-02-01", Ilcd.card(imported).getPublished().text());
		assertTrue(losses(imported).contains("date_of_issue = 2024-02-01T13:30:00Z"));
	}

	@Test
	void listsOfDocumentsAreManyCards() {
		assertEquals(2, JsonCase.json(new OpenEpdImporter(), '[' + board().text() + ',' + board().text() + ']').received().cards.size());
		Received received = JsonCase.json(new OpenEpdImporter(), "{\"payload\":[" + board().text() + ",{\"doctype\":\"x\"}]}").received();
		assertEquals(1, received.cards.size());
		assertEquals(List.of("[1]: This item is no openEPD document."), received.refusals);
	}

	@Test
	void whatIsNoDocumentIsRefused() {
		for (String json : List.of("{}", "[]", "1", "null", "[{}]", "{\"doctype\":\"openPCR\",\"impacts\":{}}")) {
			assertTrue(assertThrows(Refusal.class,
					() -> Received.from(new OpenEpdImporter(), Source.of("x.json", json.getBytes(StandardCharsets.UTF_8)))).getMessage()
							.startsWith("x.json is no openEPD document"));
		}
	}

	@Test
	void whatWasImportedGoesBackEqualInMeaning() {
		Imported imported = board().imported();
		Exported exported = Exported.by(new OpenEpdExporter(), new Outgoing(CardText.readBack(imported), imported.kept()));
		JsonObject expected = JsonParser.parseString(board().text().replace("RPRec", "pere").replace("\"R. Viewer\"", "\"R. Viewer, Institute X\""))
				.getAsJsonObject();
		JsonObject actual = json(exported);
		for (JsonObject each : List.of(expected, actual)) {
			assertEquals(Set.of("ISO 14025", "EN 15804+A2"), each.remove("compliance").getAsJsonArray().asList().stream()
					.map(c -> c.getAsJsonObject().get("short_name").getAsString()).collect(Collectors.toSet()));
		}
		assertEquals(expected, actual);
		assertEquals(List.of(), exported.findings);
		assertEquals(KaartWriter.write(imported.document()),
				KaartWriter.write(JsonCase.json(new OpenEpdImporter(), exported.only()).imported().document()));
	}

	@Test
	void whatACardNoLongerSaysDoesNotComeBackFromTheSidecar() {
		Imported imported = board().imported();
		Declaration card = CardText.card(KaartWriter.write(imported.document()).replace("  2.10 ", "    ND ").replace("owner Boards_Ltd\n  f", "f"));
		JsonObject gwp = json(Exported.by(new OpenEpdExporter(), new Outgoing(card, imported.kept()))).getAsJsonObject("impacts")
				.getAsJsonObject("EF 3.1").getAsJsonObject("gwp");
		assertFalse(gwp.has("A1A2A3"), gwp.toString());
	}

	@Test
	void aCardIsWrittenWithWhatTheFormatCanHold() {
		Exported exported = exported("""
				declaration Beam "Beam" {
				  brand "B"
				  uuid "5f0c7d52-0a41-4c35-9a3e-000000000009"
				  functional unit 1 piece "of beam"
				  mass 0.5 t
				  service life 999 year
				  method "EN 15804+A2, EF 3.1"
				  published 2025
				  valid to 2030
				  profile "one" {
				    scenario burn counted
				    impacts A1 {
				              A1-A3  A5
				      ADPF 4.81E-4   1
				      HTP        3  ND
				    }
				    impacts A2 {
				                      A1-A3  A4  X9  burn: A5  burn: D
				      GWP-total        1.10  ND   5      -1.0     -2.0
				      EP-freshwater   0.326   0   0         0       ND
				    }
				  }
				}
				""");
		assertEquals("""
				{
				  "doctype": "openEPD",
				  "openepd_version": "0.1",
				  "product_name": "Beam",
				  "date_of_issue": "2025-01-01T00:00:00Z",
				  "valid_until": "2030-12-31T00:00:00Z",
				  "declared_unit": {
				    "qty": 1,
				    "unit": "item"
				  },
				  "kg_per_declared_unit": {
				    "qty": 500,
				    "unit": "kg"
				  },
				  "compliance": [
				    {
				      "short_name": "EN 15804+A2"
				    }
				  ],
				  "impacts": {
				    "CML 2012": {
				      "ADP-fossil": {
				        "A1A2A3": {
				          "mean": 1,
				          "unit": "MJ"
				        },
				        "A5": {
				          "mean": 2079.00207900208,
				          "unit": "MJ"
				        }
				      },
				      "HTP": {
				        "A1A2A3": {
				          "mean": 3,
				          "unit": "kg 1,4-DCB eq"
				        }
				      }
				    },
				    "EF 3.1": {
				      "gwp": {
				        "A1A2A3": {
				          "mean": 1.10,
				          "unit": "kgCO2e"
				        },
				        "C_scenarios": [
				          {
				            "name": "burn",
				            "likelihood": 1,
				            "D": {
				              "mean": -2.0,
				              "unit": "kgCO2e"
				            }
				          }
				        ]
				      },
				      "ep-fresh": {
				        "A1A2A3": {
				          "mean": 1,
				          "unit": "kgPO4e"
				        },
				        "A4": {
				          "mean": 0,
				          "unit": "kgPO4e"
				        }
				      }
				    }
				  }
				}
				""", exported.only());
		json(exported);
		assertEquals(List.of("day-of-year", "day-of-year", "life-left-out", "unit-converted", "module-left-out", "scenario-left-out",
				"unit-converted", "left-out", "left-out"), exported.codes());
	}

	@Test
	void withoutAVersionOfTheMethodTheImpactsStandUnderUnknown() {
		Exported exported = exported("declaration X { method \"EN 15804+A2\" profile { impacts A2 { A1-A3 A4 \n GWP-total 1 ND } } }");
		assertEquals(Set.of("Unknown LCIA"), json(exported).getAsJsonObject("impacts").keySet());
		assertEquals(List.of("method-open"), exported.codes());
		assertTrue(JsonCase.json(new OpenEpdImporter(), exported.only()).card().getProfiles().get(0).getTables().size() == 1);
	}

	@Test
	void everyRealIlcdDataSetGivesAValidDocumentWithAllItsNumbers() throws Exception {
		for (Path sample : Ilcd.samples()) {
			Imported imported = Ilcd.read(Files.readAllBytes(sample), sample.toString());
			Exported exported = Exported.by(new OpenEpdExporter(), imported);
			json(exported);
			Imported again = JsonCase.json(new OpenEpdImporter(), exported.only()).imported();
			Map<String, Double> numbers = numbers(Ilcd.card(imported));
			assertTrue(numbers.size() > 20, sample.toString());
			assertEquals(numbers.keySet(), numbers(Ilcd.card(again)).keySet(), sample.toString());
			numbers(Ilcd.card(again)).forEach((place, number) -> assertEquals(numbers.get(place), number, 1e-12 * Math.abs(number), sample + " " + place));
		}
	}

	/** Every number of a card in the unit of its indicator. */
	private static Map<String, Double> numbers(Declaration card) {
		Map<String, Double> numbers = new HashMap<>();
		for (ScoreTable table : card.getProfiles().get(0).getTables()) {
			TableShape shape = TableShape.of(table, Method.shipped());
			for (TableShape.Line line : shape.lines()) {
				Cells cells = line.written().getCells();
				for (int i = 0; i < cells.size(); i++) {
					if (cells.kind(i) == Cells.Kind.NUMBER) {
						Columns.Column column = shape.columns().get(i).written();
						numbers.put(table.getSet() + ' ' + line.written().getIndicator() + ' ' + column.scenario() + ' ' + column.module(),
								cells.value(i) * line.factor().orElseThrow());
					}
				}
			}
		}
		return numbers;
	}

	@Test
	void theFormatIsRecognisedByItsContent() throws IOException {
		assertTrue(new OpenEpdImporter().recognises(Source.of("a", JsonCase.bytes("board.openepd.json")).head()));
		assertFalse(new OpenEpdImporter().recognises(Source.of("a", JsonCase.bytes("slab.lcax.json")).head()));
		assertFalse(new OpenEpdImporter().recognises(Source.of("a", Ilcd.tileBytes()).head()));
		assertTrue(new OpenEpdImporter().isExperimental());
		assertTrue(new OpenEpdExporter().isExperimental());
	}

	@Test
	void aDamagedFileIsImportedOrRefused() throws IOException {
		JsonMutants.survive(new OpenEpdImporter(), JsonCase.bytes("board.openepd.json"));
	}
}
