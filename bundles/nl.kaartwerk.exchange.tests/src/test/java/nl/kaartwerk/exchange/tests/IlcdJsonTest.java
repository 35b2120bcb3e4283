package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.ilcd.IlcdJsonImporter;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;

/** Small data sets of our own, one trap each. */
class IlcdJsonTest {
	private static final String GWP = "\"6a37f984-a4b3-458a-a20a-64418c145fa2\"";
	private static final String FLOW = "{\"referenceFlow\":true,\"meanAmount\":1.0,\"resultingflowAmount\":1.0,\"flowProperties\":"
			+ "[{\"referenceFlowProperty\":true,\"meanValue\":1.0,\"referenceUnit\":\"m3\"}]}";

	private static String dataSet(String information, String flow, String... results) {
		return "{\"processInformation\":{\"dataSetInformation\":{\"UUID\":\"u-1\",\"name\":{\"baseName\":[{\"value\":\"Beton\",\"lang\":\"de\"},"
				+ "{\"value\":\" Concrete \",\"lang\":\"en\"}]}" + information + "}},\"exchanges\":{\"exchange\":[" + flow
				+ "]},\"LCIAResults\":{\"LCIAResult\":[" + String.join(",", results) + "]}}";
	}

	private static String result(String id, String name, String unit, String... values) {
		return "{\"referenceToLCIAMethodDataSet\":{\"refObjectId\":" + id + ",\"shortDescription\":[{\"value\":\"" + name
				+ "\",\"lang\":\"en\"}]},\"other\":{\"anies\":[" + String.join(",", values)
				+ (values.length == 0 ? "" : ",") + "{\"name\":\"referenceToUnitGroupDataSet\",\"value\":{\"shortDescription\":[{\"value\":\"" + unit + "\"}]}}]}}";
	}

	private static String value(String module, String value) {
		return "{\"module\":\"" + module + "\"" + (value == null ? "" : ",\"value\":" + value) + "}";
	}

	private static Imported read(String json) {
		try {
			return new IlcdJsonImporter().read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "epd.json");
		} catch (IOException | Importer.Refusal e) {
			throw new AssertionError(e);
		}
	}

	private static String refusal(String json) {
		return assertThrows(Importer.Refusal.class,
				() -> new IlcdJsonImporter().read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "epd.json")).getMessage();
	}

	private static Declaration card(Imported imported) {
		return (Declaration) imported.document().getDefinitions().getLast();
	}

	private static ScoreTable table(Imported imported) {
		return card(imported).getProfiles().get(0).getTables().get(0);
	}

	private static Row row(String... values) {
		return table(read(dataSet("", FLOW, result(GWP, "x", "kg CO2 eqv.", values)))).getRows().get(0);
	}

	private static List<String> findings(Imported imported) {
		return imported.findings().stream().map(Imported.Finding::code).toList();
	}

	@Test
	void theNameIsTakenInDutchOrEnglishBeforeOtherLanguagesAndTheOthersAreKept() {
		Imported imported = read(dataSet("", FLOW));
		assertEquals("Concrete", card(imported).getTitle());
		assertEquals("Concrete", imported.name());
		assertTrue(imported.losses().stream().anyMatch(l -> l.path().endsWith("baseName[de]") && l.value().equals("Beton")));
	}

	@Test
	void valuesKeepTheirDigitsWhetherTextOrNumber() {
		assertEquals("4.14E-08 0.10 -7", row(value("A1-A3", "\"4.14E-08\""), value("A4", "0.10"), value("D", "-7")).getCells().text());
	}

	@Test
	void absentValuesAreNotDeclaredAndNeverZero() {
		assertEquals("1 ND ND MND ND", row(value("A1-A3", "\"1\""), value("A4", null), value("A5", "\"INA\""), value("C1", "\"MND\""),
				value("C2", "\"-\"")).getCells().text());
	}

	@Test
	void textInNumberCellsStaysAndIsFound() {
		Imported imported = read(dataSet("", FLOW, result(GWP, "x", "kg CO2 eqv.", value("A1-A3", "\"1,2\""))));
		assertEquals("1,2", table(imported).getRows().get(0).getCells().text());
		assertTrue(findings(imported).contains("cell-not-a-number"));
	}

	@Test
	void anIndicatorThatSkipsAModuleIsNotDeclaredThere() {
		Imported imported = read(dataSet("", FLOW, result(GWP, "x", "kg CO2 eqv.", value("A1-A3", "\"1\""), value("D", "\"2\"")),
				result("\"b5c611c6-def3-11e6-bf01-fe55135034f3\"", "y", "mol H+ eqv.", value("D", "\"3\""))));
		assertEquals("ND 3", table(imported).getRows().get(1).getCells().text());
		assertTrue(findings(imported).contains("cell-absent"));
	}

	@Test
	void modulesStandInTheOrderOfTheLifeCycle() {
		Imported imported = read(dataSet("", FLOW, result(GWP, "x", "kg CO2 eqv.", value("D", "\"4\""), value("B6", "\"3\""), value("A2", "\"2\""),
				value("A1", "\"1\""))));
		assertEquals("A1 A2 B6 D", table(imported).getColumns().text());
		assertEquals("1 2 3 4", table(imported).getRows().get(0).getCells().text());
	}

	@Test
	void scenariosBecomeGroupsAndOnlyTheDefaultIsCounted() {
		String scenarios = ",\"other\":{\"anies\":[{\"scenario\":[{\"name\":\"S1\",\"default\":true},{\"name\":\"100 %\",\"description\":[{\"value\":\"all\"}]}]}]}";
		String d1 = "{\"module\":\"D\",\"scenario\":\"100 %\",\"value\":\"2\"}";
		String d2 = "{\"module\":\"D\",\"scenario\":\"S1\",\"value\":\"3\"}";
		Imported imported = read(dataSet(scenarios, FLOW, result(GWP, "x", "kg CO2 eqv.", value("A1-A3", "\"1\""), d1, d2)));
		assertEquals("A1-A3 S1: D _100: D", table(imported).getColumns().text());
		assertEquals("1 3 2", table(imported).getRows().get(0).getCells().text());
		List<Scenario> declared = card(imported).getProfiles().get(0).getScenarios();
		assertEquals(List.of(true, false), declared.stream().map(Scenario::isCounted).toList());
		assertEquals("100 %: all", declared.get(1).getTitle());
		assertTrue(findings(read(dataSet("", FLOW, result(GWP, "x", "kg CO2 eqv.", d1, d2)))).contains("scenario-none-default"));
	}

	@Test
	void unitsInAnotherSpellingVanishAndOtherUnitsStay() {
		assertNull(row(value("A1-A3", "1")).getUnit());
		Imported imported = read(dataSet("", FLOW, result("\"804ebcdf-309d-4098-8ed8-fdaf2f389981\"", "x", "MJ", value("A1-A3", "1"))));
		assertEquals("MJ", table(imported).getRows().get(0).getUnit());
		Imported odd = read(dataSet("", FLOW, result(GWP, "x", "apples", value("A1-A3", "1"))));
		assertEquals("apples", table(odd).getRows().get(0).getUnit());
		assertTrue(findings(odd).contains("unit-unconvertible"));
	}

	@Test
	void indicatorsAreKnownByTheirCodeWhenTheIdentifierIsNot() {
		Imported imported = read(dataSet("", FLOW, result("\"other\"", "Use of fresh water (FW)", "m3", value("A1-A3", "1"))));
		assertNull(table(imported).getSet());
		assertEquals("FW", table(imported).getRows().get(0).getIndicator());
	}

	@Test
	void unknownIndicatorsAreLossesWithAllTheirValues() {
		Imported imported = read(dataSet("", FLOW, result("\"other\"", "Something (XYZ)", "m3", value("A1-A3", "\"17\""))));
		assertTrue(card(imported).getProfiles().get(0).getTables().isEmpty());
		assertTrue(imported.losses().stream().anyMatch(l -> l.value().contains("XYZ") && l.value().contains("A1-A3 17") && l.path().equals("LCIAResults.LCIAResult[0]")));
	}

	@Test
	void theDeclaredAmountIsTheResultingOne() {
		String flow = "{\"referenceFlow\":true,\"meanAmount\":1.0,\"resultingAmount\":1.0,\"resultingflowAmount\":1000.0,\"flowProperties\":"
				+ "[{\"referenceFlowProperty\":true,\"meanValue\":1000.0,\"referenceUnit\":\"kg\"}]}";
		Imported imported = read(dataSet("", flow));
		assertEquals("1000", card(imported).getFunctionalUnit().getQuantity().getNumber().text());
		assertTrue(findings(imported).contains("amount-by-property"));
	}

	@Test
	void massesThatContradictEachOtherAreNotTaken() {
		String flow = "{\"referenceFlow\":true,\"meanAmount\":1.0,\"resultingflowAmount\":1.0,\"flowProperties\":[{\"referenceFlowProperty\":true,"
				+ "\"meanValue\":1.0,\"referenceUnit\":\"m3\"},{\"uuid\":\"93a60a56-a3c8-11da-a746-0800200b9a66\",\"meanValue\":2300.0}],"
				+ "\"materialProperties\":[{\"name\":\"gross density\",\"value\":\"%s\",\"unit\":\"kg/m^3\"}]}";
		assertEquals("2300", card(read(dataSet("", flow.formatted("2310.0")))).getMass().getNumber().text());
		Imported imported = read(dataSet("", flow.formatted("2.3")));
		assertNull(card(imported).getMass());
		assertTrue(findings(imported).contains("mass-contradiction"));
	}

	@Test
	void absurdDatesAreKeptAndFound() {
		String json = dataSet("", FLOW).replaceFirst("\\{\"processInformation\":\\{",
				"{\"processInformation\":{\"time\":{\"referenceYear\":2020,\"dataSetValidUntil\":2025,\"other\":{\"anies\":[{\"name\":\"publicationDateOfEPD\",\"value\":-2208988800000}]}},");
		Imported imported = read(json);
		assertEquals("1900-01-01", card(imported).getPublished().text());
		assertEquals("2025", card(imported).getValidTo().text());
		assertTrue(findings(imported).contains("date-odd"));
	}

	@Test
	void whatIsNoDataSetIsRefusedWithASentence() {
		assertTrue(refusal("[]").startsWith("epd.json is no ILCD data set but a list;"));
		assertTrue(refusal("{}").startsWith("epd.json has no process information"));
		assertTrue(refusal("{\"processInformation\":{\"dataSetInformation\":{}}}").contains("neither exchanges nor LCIA results"));
		assertTrue(refusal("{\"a\":").startsWith("epd.json is not JSON, or not all of it is there"));
		assertTrue(refusal("[".repeat(200_000)).startsWith("epd.json is not JSON"));
		assertTrue(refusal("17").startsWith("epd.json is no ILCD data set: it holds a single value."));
	}

	@Test
	void bytesThatAreNoTextAreRefused() {
		assertEquals("epd.json is not text in UTF-8.", assertThrows(Importer.Refusal.class,
				() -> new IlcdJsonImporter().read(new ByteArrayInputStream(new byte[] { '{', (byte) 0xff }), "epd.json")).getMessage());
	}
}
