package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.text.KaartWriter;

/** Real EPDs. What is expected of them is read from the same files by other, simpler means, or was read by eye. */
class IlcdSamplesTest {
	private static Imported read(Path file) throws IOException, Refusal {
		return Ilcd.read(Files.readAllBytes(file), file.getFileName().toString());
	}

	private static Declaration card(String sample) throws IOException, Refusal {
		return Ilcd.card(read(Ilcd.sample(sample)));
	}

	@Test
	void everyDataSetBecomesACardThatReadsBackAsItWasWritten() throws Exception {
		List<Path> samples = Ilcd.samples();
		assertEquals(15, samples.size());
		for (Path sample : samples) {
			Written.readsBack(read(sample), sample.toString());
		}
	}

	@Test
	void aProjectOfAnotherToolIsRefusedInOneSentenceThatNamesFileAndCause() throws Exception {
		Path file = Ilcd.sample("5aa09d72");
		Refusal refusal = assertThrows(Refusal.class, () -> read(file));
		assertTrue(refusal.getMessage().startsWith("5aa09d72.json is no ILCD data set but a list"), refusal.getMessage());
	}

	@Test
	void aDataSetWithoutProcessInformationIsRefusedInOneSentenceThatNamesFileAndCause() throws Exception {
		Path file = Ilcd.sample("f63ac879_test");
		Refusal refusal = assertThrows(Refusal.class, () -> read(file));
		assertTrue(refusal.getMessage().startsWith("f63ac879_test.json has no process information"), refusal.getMessage());
	}

	/** Reads every result by the code in its name, and compares the texts of all cells. */
	@ParameterizedTest
	@ValueSource(strings = { "0aa8b645", "0e9fd868", "f63ac879-" })
	void everyCellIsTheTextThatStandsInTheFile(String sample) throws Exception {
		JsonObject root = JsonParser.parseString(Files.readString(Ilcd.sample(sample))).getAsJsonObject();
		List<JsonObject> results = new ArrayList<>();
		root.getAsJsonObject("LCIAResults").getAsJsonArray("LCIAResult").forEach(r -> results.add(r.getAsJsonObject()));
		root.getAsJsonObject("exchanges").getAsJsonArray("exchange").forEach(r -> results.add(r.getAsJsonObject()));
		Map<String, Map<String, String>> expected = new HashMap<>();
		for (JsonObject result : results) {
			Matcher code = Pattern.compile("\\(([A-Za-z-]+)\\)$").matcher(englishName(result));
			if (!result.has("other") || !code.find()) {
				continue;
			}
			Map<String, String> cells = expected.computeIfAbsent(code.group(1), c -> new HashMap<>());
			for (JsonElement any : result.getAsJsonObject("other").getAsJsonArray("anies")) {
				JsonObject value = any.getAsJsonObject();
				if (value.has("module")) {
					String scenario = value.has("scenario") ? value.get("scenario").getAsString() : "";
					cells.put(scenario + "/" + value.get("module").getAsString(), value.has("value") ? value.get("value").getAsString() : "ND");
				}
			}
		}
		Map<String, Map<String, String>> actual = new HashMap<>();
		for (ScoreTable table : Ilcd.card(read(Ilcd.sample(sample))).getProfiles().get(0).getTables()) {
			for (Row row : table.getRows()) {
				Map<String, String> cells = actual.computeIfAbsent(row.getIndicator(), c -> new HashMap<>());
				for (int i = 0; i < table.getColumns().size(); i++) {
					Columns.Column column = table.getColumns().columns().get(i);
					cells.put((column.scenario() == null ? "" : column.scenario()) + "/" + column.module(), row.getCells().text(i));
				}
			}
		}
		assertTrue(actual.size() >= 25, actual.keySet().toString());
		assertEquals(expected, actual);
	}

	private static String englishName(JsonObject result) {
		JsonObject reference = result.getAsJsonObject(result.has("referenceToFlowDataSet") ? "referenceToFlowDataSet" : "referenceToLCIAMethodDataSet");
		List<JsonObject> names = new ArrayList<>();
		reference.getAsJsonArray("shortDescription").forEach(n -> names.add(n.getAsJsonObject()));
		JsonObject name = names.stream().filter(n -> n.get("lang").getAsString().equals("en")).findFirst().orElse(names.get(0));
		return name.has("value") ? name.get("value").getAsString() : "";
	}

	@Test
	void nothingThatADataSetSaysVanishes() throws Exception {
		for (Path sample : Ilcd.samples()) {
			Imported imported = read(sample);
			StringBuilder kept = new StringBuilder(KaartWriter.write(imported.document()).replace("\\\"", "\"").replace("\\\\", "\\"));
			imported.losses().forEach(l -> kept.append('\n').append(l.value()));
			String all = kept.toString().replaceAll("\\s+", " ");
			leaves(JsonParser.parseString(Files.readString(sample)), "", 
					leaf -> assertTrue(all.contains(leaf) || all.contains(leaf.replaceFirst("\\.0$", "")), sample + ": " + leaf));
		}
	}

	private static final Set<String> HOUSEKEEPING = Set.of("lang", "type", "refObjectId", "version", "uri", "uuid", "dataSetInternalID",
			"referenceToDataSetFormat", "unitGroupUUID", "level", "referenceToReferenceFlow", "locations", "unitDescription",
			"uncertaintyDistributionType", "relativeStandardDeviation95In", "dataSourceType", "dataDerivationTypeStatus", "minimumAmount",
			"maximumAmount", "exchange direction", "typeOfFlow", "typeOfDataSet", "resolvedFlowVersion", "otherAttributes", "versionAsString",
			"resourceURLs", "referenceToLCIAMethodDataSet", "referenceToUnitGroupDataSet", "classification", "meanAmount", "resultingAmount",
			"resultingflowAmount");

	/** The leaves that are statements: not the names of indicators and units, which the method knows, nor what only finds or manages. */
	private static void leaves(JsonElement element, String key, java.util.function.Consumer<String> visitor) {
		if (element.isJsonArray()) {
			element.getAsJsonArray().forEach(e -> leaves(e, key, visitor));
		} else if (element instanceof JsonObject object) {
			boolean result = object.has("referenceToFlowDataSet") && !object.has("referenceFlow");
			boolean unit = object.has("name") && object.get("name").toString().equals("\"referenceToUnitGroupDataSet\"");
			boolean knownProperty = object.has("meanValue");
			object.entrySet().stream().filter(e -> !HOUSEKEEPING.contains(e.getKey()) && !unit && !knownProperty
					&& !(result && e.getKey().equals("referenceToFlowDataSet"))).forEach(e -> leaves(e.getValue(), e.getKey(), visitor));
		} else if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isString() && !isKnown(element.getAsString())) {
			visitor.accept(element.getAsString().strip().replaceAll("\\s+", " "));
		}
	}

	/** Texts that the card holds in a normal form. */
	private static boolean isKnown(String text) {
		return text.equals("publicationDateOfEPD") || text.startsWith("referenceTo") || text.matches("(DIN )?EN 15804(\\+A2)?")
				|| text.matches("(?i)(GaBi|ecoinvent) .*") || text.matches("(?i)ILCD format|oekobau\\.dat|IBUCategories|subType|qm|pcs\\.|-|Without unit")
				|| text.matches("weight per unit|gross density|grammage|conversion factor .*|kg/.*")
				|| text.matches("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?") && !text.contains(".");
	}

	@Test
	void theDeclaredUnitIsTheResultingAmountNotTheNumberOfFlows() throws Exception {
		Imported imported = read(Ilcd.sample("503dfca1"));
		var quantity = Ilcd.card(imported).getFunctionalUnit().getQuantity();
		assertEquals("1000 kg", quantity.getNumber() + " " + quantity.getUnit());
		assertTrue(Ilcd.codes(imported).contains("amount-by-property"));
	}

	@Test
	void aDensityThatIsAThousandTimesOffIsReportedAndTheGrammageTaken() throws Exception {
		Imported imported = read(Ilcd.sample("0e85f255"));
		assertEquals("179", Ilcd.card(imported).getMass().getNumber().text());
		assertTrue(Ilcd.codes(imported).contains("density-odd"));
	}

	@Test
	void anInverseConversionFactorIsNotTakenForTheMass() throws Exception {
		Imported imported = read(Ilcd.sample("335241f9"));
		assertEquals("2297", Ilcd.card(imported).getMass().getNumber().text());
		assertTrue(Ilcd.codes(imported).contains("factor-inverse"));
	}

	@Test
	void aConversionFactorAloneGivesNoMass() throws Exception {
		Imported imported = read(Ilcd.sample("023f3b97"));
		assertEquals(null, Ilcd.card(imported).getMass());
		assertTrue(Ilcd.codes(imported).contains("mass-ambiguous"));
	}

	@Test
	void theDefaultScenarioIsCounted() throws Exception {
		List<Scenario> scenarios = card("f63ac879-").getProfiles().get(0).getScenarios();
		assertEquals(List.of("energetisch", "stofflich"), scenarios.stream().map(Scenario::getName).toList());
		assertEquals(List.of(true, false), scenarios.stream().map(Scenario::isCounted).toList());
		assertEquals("A1 A2 A3 A1-A3 A5 C2 C3 energetisch: D stofflich: D", Ilcd.table(card("f63ac879-"), "A1").getColumns().text());
	}

	@Test
	void withoutADefaultNoScenarioIsCounted() throws Exception {
		Imported imported = read(Ilcd.sample("0b4c397d"));
		assertTrue(Ilcd.card(imported).getProfiles().get(0).getScenarios().stream().noneMatch(Scenario::isCounted));
		assertTrue(Ilcd.codes(imported).contains("scenario-none-default"));
		assertEquals("A1-A3 A4 A5 B1 C2 S1: C3 D S2: C3 D", Ilcd.table(Ilcd.card(imported), "A1").getColumns().text());
	}

	@Test
	void aDocumentUnderTheIdentifierOfADatabaseIsNoBackground() throws Exception {
		Imported imported = read(Ilcd.sample("0aa8b645"));
		assertEquals(List.of(), Ilcd.card(imported).getBackgrounds());
		assertTrue(Ilcd.codes(imported).contains("database-contradiction"));
	}

	@Test
	void unitsOfRealFilesAreRecognisedInAllTheirSpellings() throws Exception {
		for (Path sample : Ilcd.samples()) {
			Imported imported = read(sample);
			assertFalse(Ilcd.codes(imported).contains("unit-unconvertible"), sample.toString());
			for (ScoreTable table : Ilcd.card(imported).getProfiles().get(0).getTables()) {
				for (Row row : table.getRows()) {
					boolean stated = "A1".equals(table.getSet()) && row.getIndicator().equals("ADPF")
							|| row.getIndicator().equals("EP-freshwater") && row.getUnit() != null;
					assertEquals(stated, row.getUnit() != null, sample + " " + row.getIndicator() + " " + row.getUnit());
				}
			}
		}
	}
}
