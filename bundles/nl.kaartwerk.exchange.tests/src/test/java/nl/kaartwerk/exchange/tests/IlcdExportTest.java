package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import javax.xml.validation.Schema;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.BiogenicCarbon;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.text.KaartWriter;

/** What goes out, on a small card of our own and on cards made at random. */
class IlcdExportTest {
	private static final long SEED = 20260707;
	private static final int CARDS = 200;
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;

	private static String resource(String name) throws IOException {
		try (InputStream in = IlcdExportTest.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String entry(IlcdOut out, String folder) throws IOException {
		return IlcdOut.entries(out.bytes()).entrySet().stream().filter(e -> e.getKey().startsWith("ILCD/" + folder + '/')).findFirst().orElseThrow().getValue();
	}

	@Test
	void aCardWithWhatWasKeptIsTheWholeDataSetAgain() throws Exception {
		Imported imported = Ilcd.tile().imported();
		assertEquals(resource("tile-kept.json"), IlcdOut.json(Ilcd.card(imported), imported.kept()).text());
	}

	@Test
	void aCardAloneIsAProcessAndAFlow() throws Exception {
		IlcdOut out = IlcdOut.zip(Ilcd.tile().card(), Kept.NOTHING);
		assertEquals(resource("tile-process.xml"), entry(out, "processes"));
		assertEquals(resource("tile-flow.xml"), entry(out, "flows"));
		assertEquals(List.of(), out.findings);
	}

	@Test
	void theSameCardGivesTheSameBytes() {
		Imported imported = Ilcd.tile().imported();
		assertArrayEquals(IlcdOut.zip(Ilcd.card(imported), imported.kept()).bytes(), IlcdOut.zip(Ilcd.tile().card(), imported.kept()).bytes());
	}

	@Test
	void whatTheCardNoLongerSaysGoesOutAsItNowIs() throws Exception {
		Imported imported = Ilcd.tile().imported();
		Declaration card = Ilcd.card(imported);
		card.setTitle("Another tile");
		card.getOwner().setTitle("Another owner");
		card.getMass().setNumber(Decimal.valueOf("30"));
		IlcdOut out = IlcdOut.json(card, imported.kept());
		assertTrue(out.text().contains("Another tile") && out.text().contains("Another owner"), out.text());
		assertFalse(out.text().contains("Tiles & Co.") || out.text().contains("0c0c0c0c-0000-0000-0000-000000000006"), "the old owner and its identifier");
		assertTrue(out.text().contains("Fliese 30 cm"), "a name in another language");
		assertEquals(List.of("kept-dropped"), out.codes());
		assertEquals("30", Ilcd.card(out.back()).getMass().getNumber().text());
	}

	@Test
	void aSingleXmlFileSaysThatTheFlowIsNotInIt() throws Exception {
		IlcdOut out = IlcdOut.xml(Ilcd.tile().card(), Kept.NOTHING);
		assertEquals(List.of("flow-not-written"), out.codes());
		assertEquals(resource("tile-process.xml"), out.text());
		assertEquals(List.of("flow-apart"), Ilcd.codes(out.back()));
	}

	@Test
	void ndHasNoValueAndIsNeverZeroAndABadCellIsTold() throws Exception {
		Declaration card = Ilcd.tile().card();
		Ilcd.row(Ilcd.table(card, "A2"), "AP").setCells(Cells.of(List.of("ND", "MND", "1,5")));
		IlcdOut out = IlcdOut.zip(card, Kept.NOTHING);
		String xml = entry(out, "processes");
		assertTrue(xml.contains("<epd:amount epd:module=\"A1-A3\"/>\n        <epd:amount epd:module=\"C1\">MND</epd:amount>\n        <epd:amount epd:module=\"D\"/>\n"), xml);
		assertEquals(List.of("cell-not-written"), out.codes());
		assertEquals("ND MND ND", Ilcd.row(Ilcd.table(Ilcd.card(out.back()), "A2"), "AP").getCells().text());
	}

	@Test
	void whatTheFormatHasNoPlaceForIsTold() {
		Declaration card = Ilcd.tile().card();
		card.setCategory("1");
		card.setBrand("X");
		card.setValidTo(PartialDate.valueOf("2027-05-06"));
		card.setValidFrom(PartialDate.valueOf("2022-08-01"));
		IlcdOut out = IlcdOut.json(card, Kept.NOTHING);
		assertEquals(List.of("date-shortened", "date-not-held", "not-held"), out.codes());
		assertEquals("The format has no place for: category, brand.", out.findings.get(2).message());
	}

	@Test
	void aUnitThatIsNoReferenceUnitIsConvertedAndTold() throws Exception {
		Declaration card = Ilcd.tile().card();
		card.getFunctionalUnit().setQuantity(quantity("2.5", "t"));
		card.setMass(null);
		IlcdOut out = IlcdOut.zip(card, Kept.NOTHING);
		assertEquals(List.of("unit-converted"), out.codes());
		Quantity back = Ilcd.card(out.back()).getFunctionalUnit().getQuantity();
		assertEquals("2500 kg", back.getNumber() + " " + back.getUnit());
	}

	@Test
	void theDutchMethodComesBackThoughTheStandardStandsBesideIt() throws Exception {
		Declaration card = Ilcd.tile().card();
		card.setMethod("Bepalingsmethode 1.2");
		IlcdOut out = IlcdOut.json(card, Kept.NOTHING);
		assertTrue(out.text().contains("c0016b33-8cf7-415c-ac6e-deba0d21440d"), out.text());
		assertEquals("Bepalingsmethode 1.2", Ilcd.card(out.back()).getMethod());
	}

	@Test
	void cardsAreTheSameAfterGoingOutAndComingInWhateverTheySay() throws Exception {
		Random random = new Random(SEED);
		for (int n = 0; n < CARDS; n++) {
			Document document = card(random);
			String text = KaartWriter.write(document);
			Declaration card = Ilcd.card(document);
			for (IlcdOut out : List.of(IlcdOut.json(card, Kept.NOTHING), IlcdOut.zip(card, Kept.NOTHING))) {
				assertEquals(text, KaartWriter.write(out.back().document()), "card " + n + " of seed " + SEED);
			}
		}
	}

	@Test
	void cardsAreValidBySchemaWhateverTheySay() throws Exception {
		Map<String, Schema> schemas = IlcdOut.schemas();
		Random random = new Random(SEED);
		for (int n = 0; n < CARDS; n++) {
			Document document = card(random);
			assertEquals(List.of(), IlcdOut.faults(IlcdOut.zip(Ilcd.card(document), Kept.NOTHING).bytes(), schemas), "card " + n + " of seed " + SEED);
		}
	}

	/** A card of what the format can hold, in the forms in which an import writes it. */
	private static Document card(Random random) {
		Document document = MODEL.createDocument();
		Owner owner = MODEL.createOwner();
		owner.setTitle("Owner " + odd(random));
		owner.setName(nl.kaartwerk.exchange.reading.Identifier.of(owner.getTitle()));
		Declaration card = MODEL.createDeclaration();
		card.setTitle("Card " + odd(random));
		card.setName(nl.kaartwerk.exchange.reading.Identifier.of(card.getTitle()));
		card.setUuid(new java.util.UUID(random.nextLong(), random.nextLong()).toString());
		card.setSource(random.nextBoolean() ? card.getUuid() : "https://example.org/" + random.nextInt());
		card.setRegistration(random.nextBoolean() ? "R-" + random.nextInt(1000) : null);
		card.setOwner(owner);
		card.setMethod("EN 15804+A2");
		card.setReviewerName(random.nextBoolean() ? "R " + odd(random) : null);
		card.setPractitionerName(random.nextBoolean() ? "P " + odd(random) : null);
		card.setProductCategoryRules(random.nextBoolean() ? "Rules " + odd(random) : null);
		card.setDataFrom(PartialDate.valueOf(Integer.toString(2000 + random.nextInt(25))));
		card.setPublished(random.nextBoolean() ? PartialDate.valueOf("2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10)) : null);
		card.setValidFrom(card.getPublished() == null ? card.getDataFrom() : card.getPublished());
		card.setValidTo(PartialDate.valueOf(Integer.toString(2026 + random.nextInt(5))));
		if (random.nextBoolean()) {
			Classification classification = MODEL.createClassification();
			classification.setSystem("NL/SfB");
			classification.setCode(Integer.toString(10 + random.nextInt(80)));
			card.getClassifications().add(classification);
		}
		FunctionalUnit unit = MODEL.createFunctionalUnit();
		String symbol = List.of("m2", "m3", "m", "kg", "piece", "MJ", "tkm").get(random.nextInt(7));
		unit.setQuantity(quantity(Integer.toString(1 + random.nextInt(3)), symbol));
		unit.setText("Unit " + odd(random));
		card.setFunctionalUnit(unit);
		card.setMass(symbol.equals("kg") || random.nextBoolean() ? null : quantity(random.nextInt(1, 5000) + "." + random.nextInt(1, 10), "kg"));
		if (random.nextBoolean()) {
			BiogenicCarbon carbon = MODEL.createBiogenicCarbon();
			carbon.setProduct(quantity("0." + random.nextInt(1, 10), "kg"));
			card.setBiogenicCarbon(carbon);
		}
		card.getProfiles().add(profile(card.getTitle(), random));
		document.getDefinitions().add(owner);
		document.getDefinitions().add(card);
		return document;
	}

	private static String odd(Random random) {
		return List.of("plain", "<b>&amp;</b> \"quoted\"", "Äß € 中文", "a; b: c", "]]> <!-- -->", "100 %", "'x'", "C:\\x").get(random.nextInt(8));
	}

	private static Profile profile(String title, Random random) {
		Method method = Method.shipped();
		Profile profile = MODEL.createProfile();
		profile.setTitle(title);
		boolean scenarios = random.nextBoolean();
		if (scenarios) {
			for (String name : List.of("Burnt", "Reused")) {
				Scenario scenario = MODEL.createScenario();
				scenario.setName(name);
				scenario.setTitle(name.equals("Burnt") ? "All of it " + odd(random) : name);
				scenario.setCounted(name.equals("Burnt"));
				profile.getScenarios().add(scenario);
			}
			profile.getScenarios().get(1).setTitle("Used again");
		}
		String header = scenarios ? "A1-A3 A4 Burnt: C3 D Reused: C3 D" : "A1 A2 A3 B6 C1 D";
		for (String set : List.of("A1", "A2", IndicatorSet.INVENTORY)) {
			ScoreTable table = MODEL.createScoreTable();
			table.setSet(set.equals(IndicatorSet.INVENTORY) ? null : set);
			table.setColumns(Columns.valueOf(header));
			for (Indicator indicator : method.set(set).orElseThrow().indicators()) {
				boolean first = table.getRows().isEmpty();
				if (first || random.nextInt(4) > 0) {
					Row row = MODEL.createRow();
					row.setIndicator(indicator.code());
					row.setCells(Cells.of(random.ints(table.getColumns().size(), 0, 1000).mapToObj(i -> cell(i, random)).toList()));
					table.getRows().add(row);
				}
			}
			profile.getTables().add(table);
		}
		return profile;
	}

	private static String cell(int i, Random random) {
		return switch (random.nextInt(6)) {
		case 0 -> "ND";
		case 1 -> "MND";
		case 2 -> "-" + i + ".50";
		case 3 -> String.format(Locale.ROOT, "%d.%02dE-%d", i % 10, i % 100, 1 + i % 20);
		case 4 -> "0";
		default -> "0." + "0".repeat(i % 30) + "1";
		};
	}

	private static Quantity quantity(String number, String unit) {
		Quantity quantity = MODEL.createQuantity();
		quantity.setNumber(Decimal.valueOf(number));
		quantity.setUnit(unit);
		return quantity;
	}
}
