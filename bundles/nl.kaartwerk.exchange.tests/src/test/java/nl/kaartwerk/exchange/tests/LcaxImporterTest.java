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
import nl.kaartwerk.exchange.lcax.LcaxImporter;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.text.KaartWriter;

/** EPDs of LCAx and EPDx, one behaviour at a time, on small files of our own. */
class LcaxImporterTest {
	private static final String EPDX = """
			{"id":"5f0c7d52-0a41-4c35-9a3e-000000000002","name":"Board","declared_unit":"M3","version":"1.1","published_date":1577836800,
			"valid_until":1735689600,"format_version":"0.1","source":null,"reference_service_life":null,"standard":"EN15804A1","comment":null,
			"location":"DE","subtype":"Representative","conversions":[{"value":510.45,"to":"KG"}],
			"gwp":{"a1a3":-647.420,"a4":null,"a5":0.87,"d":-11.1},"adpf":{"a1a3":1995.1,"a4":null,"a5":0.3,"d":-136.5},
			"ap":null,"pere":{"a1a3":0.0,"a4":null,"a5":1.0,"d":null},"meta_data":null}
			""";

	private static JsonCase slab() {
		return JsonCase.of(new LcaxImporter(), "slab.lcax.json");
	}

	private static JsonCase json(String json) {
		return JsonCase.json(new LcaxImporter(), json);
	}

	private static String cells(Declaration card, String set, String indicator) {
		return Ilcd.row(Ilcd.table(card, set), indicator).getCells().text();
	}

	private static String losses(Imported imported) {
		return imported.losses().stream().map(l -> l.path() + " = " + l.value()).collect(Collectors.joining("\n"));
	}

	@Test
	void anEpdBecomesACard() {
		assertEquals("""
				declaration Slab_120_Plain "Slab 120, plain" {
				  uuid "5f0c7d52-0a41-4c35-9a3e-000000000001"
				  source "https://example.org/epd/7"
				  functional unit 1 m2 "Slab 120, plain"
				  mass 288 kg
				  service life 75 year
				  method "EN 15804+A2"
				  published 2024-05-01
				  valid 2024-05-01 to 2029-04-30

				  profile "Slab 120, plain" {
				    impacts A2 {
				                        A1-A3      A4   C3       D
				      GWP-total         30.10  1.2e-1   ND   -2.50
				      GWP-fossil        29.90    0.12    0   -2.49
				      AP             4.10E-02    5e-4  0.0  -0.003
				      EP-freshwater   0.00031      ND   ND      ND
				    }
				    inventory {
				            A1-A3   A4     C3   D
				      PERT   21.0  0.5    0.1  -1
				      MFR       0    0  288.0   0
				    }
				  }
				}
				""", KaartWriter.write(slab().imported().document()));
	}

	@Test
	void whatTheCardCannotHoldIsALossAndKept() {
		Imported imported = slab().imported();
		assertEquals("""
				source.name = Test programme
				comment = Made for a test.
				location = nld
				subtype = specific
				conversions[0] = grammage; kg/m^2; 288
				conversions[1] = 0.12; to m; layer thickness; m; 0.12
				metaData = format_version 3.4.3; list 1; list true; list x""", losses(imported));
		assertEquals("lcax", imported.kept().format());
		assertEquals(List.of("/version", "/source/name", "/comment", "/location", "/subtype", "/conversions/-~p", "/conversions/-", "/metaData"),
				imported.kept().parts().stream().map(p -> p.path()).toList());
		assertEquals("{\"format_version\":\"3.4.3\",\"list\":[1,true,\"x\"]}", imported.kept().parts().getLast().content());
	}

	@Test
	void thatTheUnitOfFreshwaterIsNotStatedIsReported() {
		assertEquals(List.of("unit-of-freshwater"), Ilcd.codes(slab().imported()));
		assertEquals(List.of(), Ilcd.codes(slab().without("/impacts/ep_fw").imported()));
	}

	@Test
	void anEpdxFileIsReadTheSame() {
		Imported imported = json(EPDX).imported();
		assertEquals("""
				declaration Board "Board" {
				  uuid "5f0c7d52-0a41-4c35-9a3e-000000000002"
				  source "5f0c7d52-0a41-4c35-9a3e-000000000002"
				  foreign
				  functional unit 1 m3 "Board"
				  mass 510.45 kg
				  method "EN 15804+A1"
				  published 2020-01-01
				  valid 2020-01-01 to 2025-01-01

				  profile "Board" {
				    impacts A1 {
				                    A1-A3    A5       D
				      ADPF [MJ]    1995.1   0.3  -136.5
				      GWP        -647.420  0.87   -11.1
				    }
				    inventory {
				            A1-A3   A5   D
				      PERE    0.0  1.0  ND
				    }
				  }
				}
				""", KaartWriter.write(imported.document()));
		assertEquals(List.of(), Ilcd.codes(imported));
	}

	@Test
	void aModuleThatIsNullEverywhereHasNoColumnAndAnIndicatorWithoutValuesNoRow() {
		Declaration card = json(EPDX).card();
		assertEquals("A1-A3 A5 D", Ilcd.table(card, "A1").getColumns().text());
		assertNull(Ilcd.row(Ilcd.table(card, "A1"), "AP"));
		assertNull(Ilcd.row(Ilcd.table(slab().card(), "A2"), "PM"));
	}

	@Test
	void nullIsNotDeclaredAndNeverZero() {
		assertEquals("30.10 1.2e-1 ND -2.50", cells(slab().card(), "A2", "GWP-total"));
		assertEquals("ND 1.2e-1 ND -2.50", cells(slab().without("/impacts/gwp/a1a3").card(), "A2", "GWP-total"));
	}

	@Test
	void modulesBeyondOursKeepTheirColumn() {
		Imported imported = slab().with("/impacts/gwp/a0", "7").with("/impacts/gwp/b8", "8").with("/impacts/gwp/b6", "9").imported();
		assertEquals("A1-A3 A4 B6 C3 D A0 B8", Ilcd.table(Ilcd.card(imported), "A2").getColumns().text());
		assertEquals("30.10 1.2e-1 9 ND -2.50 7 8", cells(Ilcd.card(imported), "A2", "GWP-total"));
		assertTrue(Ilcd.codes(imported).contains("module-unknown"));
	}

	@Test
	void withoutAStandardTheIndicatorsTellTheSet() {
		Imported a2 = slab().with("/standard", "\"unknown\"").imported();
		assertEquals("30.10 1.2e-1 ND -2.50", cells(Ilcd.card(a2), "A2", "GWP-total"));
		assertTrue(Ilcd.codes(a2).contains("set-by-indicators"));
		assertNull(Ilcd.card(a2).getMethod());
		Imported a1 = json(EPDX.replace("EN15804A1", "UNKNOWN").replace("\"ap\":null", "\"ep\":{\"a1a3\":3}")).imported();
		assertEquals("3 ND ND", cells(Ilcd.card(a1), "A1", "EP"));
	}

	@Test
	void indicatorsThatBothSetsHaveAreNotGuessed() {
		Imported imported = json(EPDX.replace("EN15804A1", "UNKNOWN")).imported();
		assertNull(Ilcd.table(Ilcd.card(imported), "A1"));
		assertNull(Ilcd.table(Ilcd.card(imported), "A2"));
		assertEquals(List.of("set-unknown"), Ilcd.codes(imported));
		assertTrue(losses(imported).contains("gwp.a1a3 = -647.420"));
		assertEquals("0.0 1.0 ND", cells(Ilcd.card(imported), null, "PERE").substring(0, 10));
	}

	@Test
	void onlyAConversionThatIsPerTheDeclaredUnitIsItsMass() {
		assertNull(slab().with("/conversions/0/metaData/unit", "\"kg/m^3\"").card().getMass());
		assertEquals("288", slab().without("/conversions/0/metaData").card().getMass().getNumber().text());
		assertNull(slab().with("/declaredUnit", "\"kg\"").card().getMass());
		Imported two = slab().with("/conversions/+", "{\"value\":300,\"to\":\"kg\"}").imported();
		assertNull(Ilcd.card(two).getMass());
		assertTrue(Ilcd.codes(two).contains("mass-contradiction"));
	}

	@Test
	void unitsOfTheFormatBecomeThoseOfTheLanguage() {
		for (List<String> unit : List.of(List.of("pcs", "piece"), List.of("tones", "t"), List.of("kwh", "kWh"), List.of("l", "dm3"),
				List.of("tones_km", "tkm"), List.of("M2", "m2"))) {
			Declaration card = slab().with("/declaredUnit", '"' + unit.get(0) + '"').card();
			assertEquals(unit.get(1), card.getFunctionalUnit().getQuantity().getUnit());
		}
		assertNull(slab().with("/declaredUnit", "\"unknown\"").card().getFunctionalUnit());
		assertTrue(Ilcd.codes(slab().with("/declaredUnit", "\"unknown\"").imported()).contains("unit-missing"));
		assertTrue(Ilcd.codes(slab().with("/declaredUnit", "\"furlong\"").imported()).contains("unit-unknown"));
		assertTrue(Ilcd.codes(slab().with("/declaredUnit", "\"m2r1\"").imported()).contains("unit-r1"));
	}

	@Test
	void oddDatesAreReported() {
		assertTrue(Ilcd.codes(slab().with("/publishedDate", "\"1900-01-01\"").imported()).contains("date-odd"));
		Imported unreadable = slab().with("/validUntil", "\"soon\"").imported();
		assertTrue(Ilcd.codes(unreadable).containsAll(List.of("day-unreadable", "validity-missing")));
		assertTrue(losses(unreadable).contains("validUntil = soon"));
	}

	@Test
	void theEpdsOfAProjectAreCardsEachOnce() {
		String epd = slab().text().replaceFirst("\\{", "{\"type\":\"EPD\",");
		String other = epd.replace("Slab 120", "Slab 140");
		String project = """
				{"id":"p","name":"School","softwareInfo":{},"impactCategories":[],"assemblies":[{"type":"assembly","products":[
				{"type":"product","name":"Floor","impactData":[%s]},{"type":"product","name":"Roof","impactData":[%s,%s,
				{"type":"reference","uri":"https://example.org/epd/9"}]}]}]}""".formatted(epd, epd, other);
		Received received = json(project).received();
		assertEquals(List.of("Slab_120_Plain", "Slab_140_Plain"), received.cards.stream().map(Imported::name).toList());
		assertEquals(List.of("of-project", "unit-of-freshwater"), Ilcd.codes(received.cards.get(0)));
		assertEquals("The file is a project, \"School\". Only its EPDs were read; this one stands in the product \"Roof\".",
				received.cards.get(1).findings().get(0).message());
		assertEquals("assemblies[0].products[1].impactData[1]", received.cards.get(1).findings().get(0).path());
		assertEquals(List.of("assemblies[0].products[1].impactData[2]: This is only a reference to https://example.org/epd/9; import that file itself."),
				received.refusals);
		assertFalse(losses(received.cards.get(0)).startsWith("type"));
	}

	@Test
	void aListOfEpdsIsManyCards() {
		assertEquals(2, json('[' + slab().text() + ',' + EPDX + ']').received().cards.size());
	}

	@Test
	void aFileWithoutAnEpdIsRefused() {
		for (String json : List.of("{}", "[]", "1", "null", "{\"assemblies\":[]}", "{\"declaredUnit\":\"m\"}")) {
			Refusal refusal = assertThrows(Refusal.class,
					() -> Received.from(new LcaxImporter(), Source.of("x.json", json.getBytes(StandardCharsets.UTF_8))));
			assertEquals("x.json holds no EPD in LCAx or EPDx form: nowhere in it stands an object with a declared unit and impacts.",
					refusal.getMessage());
		}
	}

	@Test
	void theFormatIsRecognisedByItsContent() throws IOException {
		LcaxImporter importer = new LcaxImporter();
		assertTrue(importer.recognises(Source.of("a", slab().text().getBytes(StandardCharsets.UTF_8)).head()));
		assertTrue(importer.recognises(Source.of("a", EPDX.getBytes(StandardCharsets.UTF_8)).head()));
		assertFalse(importer.recognises(Source.of("a", Ilcd.tileBytes()).head()));
	}

	@Test
	void aDamagedFileIsImportedOrRefused() throws IOException {
		JsonMutants.survive(new LcaxImporter(), JsonCase.bytes("slab.lcax.json"));
		JsonMutants.survive(new LcaxImporter(), EPDX.getBytes(StandardCharsets.UTF_8));
	}
}
