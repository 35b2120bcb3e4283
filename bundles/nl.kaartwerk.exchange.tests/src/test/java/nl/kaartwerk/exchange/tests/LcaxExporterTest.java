package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.lcax.LcaxExporter;
import nl.kaartwerk.exchange.lcax.LcaxImporter;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.text.KaartWriter;

/** Cards as LCAx EPDs. */
class LcaxExporterTest {
	private static final String CARD = """
			declaration Beam "Beam" {
			  category 2
			  brand "B"
			  functional unit 1000 kg "of beam"
			  method "EN 15804+A2"
			  published 2025
			  valid 2025-03-01 to 2030
			  profile "one" {
			    scenario burn counted
			    scenario dump
			    impacts A1 {
			                A1-A3  A5
			      ADPF [MJ]    10   1
			      GWP           3  ND
			    }
			    impacts A2 {
			                         A1      A2    A3  B7  burn: D  dump: D
			      GWP-total       1.10    0.20  0.03   5     -1.0      -2
			      EP-freshwater [kg PO4 eq]  1  0  0  0  ND  ND
			      AP                ND       1     1  ND        3       4
			    }
			  }
			}
			""";

	private static JsonObject json(Exported exported) {
		return JsonParser.parseString(exported.only()).getAsJsonObject();
	}

	private static Exported exported(String card) {
		return Exported.by(new LcaxExporter(), CardText.card(card));
	}

	/** Without what is null or empty, which says nothing. */
	private static JsonElement meaning(JsonElement element) {
		if (element instanceof JsonObject object) {
			JsonObject plain = new JsonObject();
			object.entrySet().forEach(e -> {
				JsonElement value = meaning(e.getValue());
				if (!value.isJsonNull() && !(value instanceof JsonObject empty && empty.isEmpty())) {
					plain.add(e.getKey(), value);
				}
			});
			return plain;
		}
		if (element instanceof JsonArray array) {
			JsonArray plain = new JsonArray();
			array.forEach(e -> plain.add(meaning(e)));
			return plain;
		}
		return element == null ? JsonNull.INSTANCE : element;
	}

	@Test
	void whatWasImportedGoesBackEqualInMeaning() {
		JsonCase slab = JsonCase.of(new LcaxImporter(), "slab.lcax.json");
		Imported imported = slab.imported();
		Exported exported = Exported.by(new LcaxExporter(), new Outgoing(CardText.readBack(imported), imported.kept()));
		assertEquals(meaning(JsonParser.parseString(slab.text())), meaning(json(exported)));
		assertEquals(List.of(), exported.findings);
		Imported again = JsonCase.json(new LcaxImporter(), exported.only()).imported();
		assertEquals(KaartWriter.write(imported.document()), KaartWriter.write(again.document()));
	}

	@Test
	void theSameCardsGiveTheSameBytes() {
		assertEquals(exported(CARD).only(), exported(CARD).only());
	}

	@Test
	void aCardIsWrittenWithWhatTheFormatCanHold() {
		Exported exported = exported(CARD);
		assertEquals("Beam.json", exported.files.keySet().iterator().next());
		assertEquals("""
				{
				  "id": "Beam",
				  "name": "Beam",
				  "declaredUnit": "tones",
				  "version": "",
				  "publishedDate": "2025-01-01",
				  "validUntil": "2030-12-31",
				  "source": null,
				  "referenceServiceLife": null,
				  "standard": "en15804a2",
				  "location": "unknown",
				  "subtype": "industry",
				  "conversions": [],
				  "impacts": {
				    "gwp": {
				      "a1a3": 1.33,
				      "b7": 5,
				      "d": -1.0
				    },
				    "ap": {
				      "d": 3
				    },
				    "ep_fw": {
				      "a1a3": 0.326,
				      "b7": 0
				    }
				  }
				}
				""", exported.only());
	}

	@Test
	void whatTheFormatCannotHoldIsReported() {
		Exported exported = exported(CARD);
		List<String> messages = exported.findings.stream().map(f -> f.code() + ": " + f.message()).toList();
		assertEquals(List.of("set-left-out: The format holds one set of indicators. Set A1 was left out.",
				"day-of-year: The card says only the year 2025, where the format has a day; 2025-01-01 was written.",
				"day-of-year: The card says only the year 2030, where the format has a day; 2030-12-31 was written.",
				"left-out: The format has no place for these properties of the card: valid from.",
				"scenario-flattened: The format knows no scenarios. The values of counted scenario burn were written as those of the module.",
				"scenario-left-out: The format knows no scenarios. The values of D in scenario dump, which is not counted, were left out.",
				"parts-summed: The format has no modules A1, A2, A3; their sum was written as A1-A3.",
				"module-left-out: The format has no module A2; its values were left out.",
				"module-left-out: The format has no module A3; its values were left out.",
				"unit-converted: The format takes EP-freshwater to be in kg P eq; the values in kg PO4 eq were converted.",
				"left-out: The format has no place for these properties of the card: brand.",
				"left-out: The format has no place for these properties of the card: text of the functional unit."), messages);
		assertTrue(exported.findings.stream().allMatch(f -> f.card().equals("Beam")));
	}

	@Test
	void theFossilDepletionOfTheOldSetIsWrittenInMegajoules() {
		String card = "declaration X { functional unit 1 kg method \"EN 15804+A1\" profile { impacts A1 { A1-A3 A4 \n ADPF 4.81E-4 ND \n GWP 2 0 } } }";
		Exported exported = exported(card);
		assertEquals("{\"adpf\":{\"a1a3\":1},\"gwp\":{\"a1a3\":2,\"a4\":0}}", json(exported).get("impacts").toString());
		assertEquals("en15804a1", json(exported).get("standard").getAsString());
		assertTrue(exported.codes().contains("unit-converted"));
		Exported inMegajoules = exported(card.replace("ADPF 4.81E-4", "ADPF [MJ] 1.50"));
		assertEquals("{\"a1a3\":1.50}", json(inMegajoules).getAsJsonObject("impacts").get("adpf").toString());
		assertFalse(inMegajoules.codes().contains("unit-converted"));
	}

	@Test
	void scoresPerSeveralUnitsAreDivided() {
		Exported exported = exported("declaration X { functional unit 4 m2 mass 10 kg profile { impacts A2 { A1-A3 A4 \n GWP-total 1 0 } } }");
		assertEquals("m2", json(exported).get("declaredUnit").getAsString());
		assertEquals("{\"gwp\":{\"a1a3\":0.25,\"a4\":0}}", json(exported).get("impacts").toString());
		assertEquals("[{\"value\":2.5,\"to\":\"kg\"}]", json(exported).get("conversions").toString());
		assertTrue(exported.codes().contains("unit-scaled"));
	}

	@Test
	void requiredFactsThatTheCardLacksAreAbsentAndReported() {
		Exported exported = exported("declaration X { profile { impacts A2 { A1-A3 A4 \n GWP-total 1 ND } } }");
		assertFalse(json(exported).has("publishedDate"));
		assertEquals(List.of("required-missing", "required-missing", "required-missing", "subtype-assumed"), exported.codes());
	}

	@Test
	void profilesAreSummedWhereAllHaveANumber() {
		Exported exported = exported("""
				declaration X { functional unit 1 kg
				  profile "a" { impacts A2 { A1-A3 A4 D
				    GWP-total 1.10 2 ND
				    AP 1 1 1 } }
				  profile "b" { impacts A2 { A1-A3 A4 D
				    GWP-total 2.05 ND 3 } }
				}
				""");
		assertEquals("{\"gwp\":{\"a1a3\":3.15}}", json(exported).get("impacts").toString());
		assertTrue(exported.codes().containsAll(List.of("profiles-summed", "sum-unknown")));
	}

	@Test
	void cardsOfOneNameGetFilesOfTheirOwn() {
		Declaration card = CardText.card(CARD);
		assertEquals(List.of("Beam.json", "Beam_2.json"), List.copyOf(
				Exported.by(new LcaxExporter(), new Outgoing(card, Kept.NOTHING), new Outgoing(card, Kept.NOTHING)).files.keySet()));
	}

	@Test
	void whatAnotherFormatKeptStaysOut() {
		Imported imported = JsonCase.of(new LcaxImporter(), "slab.lcax.json").imported();
		Kept other = new Kept("openepd", imported.kept().parts());
		assertFalse(Exported.by(new LcaxExporter(), new Outgoing(Ilcd.card(imported), other)).only().contains("Made for a test."));
	}

	@Test
	void aDamagedSidecarDoesNoHarm() {
		Imported imported = JsonCase.of(new LcaxImporter(), "slab.lcax.json").imported();
		List<Kept.Part> parts = List.of(new Kept.Part("", "1"), new Kept.Part("/", "1"), new Kept.Part("//", "{"), new Kept.Part("/-", "1"),
				new Kept.Part("/name/x", "{}"), new Kept.Part("/impacts/-", "2"), new Kept.Part("/conversions/x/-~p", "[]"), new Kept.Part("x", "y"));
		JsonObject json = json(Exported.by(new LcaxExporter(), new Outgoing(Ilcd.card(imported), new Kept("lcax", parts))));
		assertEquals("Slab 120, plain", json.get("name").getAsString());
	}
}
