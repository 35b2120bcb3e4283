package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.ilcd.IlcdJsonImporter;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Columns;

/** The EPDs of the samples folder, when it is there. */
class RealEpdTest {
	private static final Path SAMPLES = Path.of(System.getProperty("kaartwerk.root"), "../shared/samples/epdx");
	private static final List<String> REFUSED = List.of("5aa09d72.json", "f63ac879_test.json");

	@BeforeEach
	void samplesAreThere() {
		if (!Files.isDirectory(SAMPLES)) {
			System.out.println("Skipped: there are no sample EPDs in " + SAMPLES);
		}
		Assumptions.assumeTrue(Files.isDirectory(SAMPLES));
	}

	private static Imported read(Path file) throws IOException, Importer.Refusal {
		try (InputStream in = Files.newInputStream(file)) {
			return new IlcdJsonImporter().read(in, file.getFileName().toString());
		}
	}

	private static Path file(String prefix) throws IOException {
		try (Stream<Path> files = Files.list(SAMPLES)) {
			return files.filter(f -> f.getFileName().toString().startsWith(prefix)).findFirst().orElseThrow();
		}
	}

	private static Declaration card(Imported imported) {
		return (Declaration) imported.document().getDefinitions().getLast();
	}

	@Test
	void everyIlcdFileBecomesACardWithUnitOwnerAndTables() throws Exception {
		try (Stream<Path> files = Files.list(SAMPLES)) {
			List<Path> all = files.filter(f -> !REFUSED.contains(f.getFileName().toString())).toList();
			assertEquals(15, all.size());
			for (Path file : all) {
				Declaration card = card(read(file));
				assertNotNull(card.getFunctionalUnit(), file.toString());
				assertNotNull(card.getOwner(), file.toString());
				assertEquals(2, card.getProfiles().get(0).getTables().size(), file.toString());
			}
		}
	}

	@Test
	void theTwoForeignFilesAreRefusedWithTheirReason() throws Exception {
		assertEquals("5aa09d72.json is no ILCD data set but a list; perhaps it is a project of another tool, such as LCAbyg. Export the EPD itself.",
				assertThrows(Importer.Refusal.class, () -> read(file("5aa09d72"))).getMessage());
		assertEquals("f63ac879_test.json has no process information (processInformation.dataSetInformation), so it does not say which product it is about.",
				assertThrows(Importer.Refusal.class, () -> read(file("f63ac879_test"))).getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "0aa8b645", "0e9fd868", "f63ac879-" })
	void everyCellIsTheOneOfTheFile(String prefix) throws Exception {
		Map<String, String> expected = cells(JsonParser.parseString(Files.readString(file(prefix))).getAsJsonObject());
		int compared = 0;
		for (ScoreTable table : card(read(file(prefix))).getProfiles().get(0).getTables()) {
			for (Row row : table.getRows()) {
				assertEquals(table.getColumns().size(), row.getCells().size());
				for (int i = 0; i < row.getCells().size(); i++) {
					Columns.Column column = table.getColumns().columns().get(i);
					String key = row.getIndicator() + " " + column.module() + " " + column.scenario();
					assertEquals(expected.remove(key), row.getCells().text(i), key);
					compared++;
				}
			}
		}
		assertTrue(compared > 100);
		expected.keySet().removeIf(k -> k.startsWith("GWP-IOBC")); // the one indicator that no set of ours has
		assertEquals(Map.of(), expected);
	}

	/** An independent reading: indicator by the code in its name, value or ND. */
	private static Map<String, String> cells(JsonObject root) {
		Map<String, String> cells = new HashMap<>();
		collect(root.getAsJsonObject("LCIAResults").getAsJsonArray("LCIAResult"), "referenceToLCIAMethodDataSet", cells);
		collect(root.getAsJsonObject("exchanges").getAsJsonArray("exchange"), "referenceToFlowDataSet", cells);
		return cells;
	}

	private static void collect(Iterable<JsonElement> results, String reference, Map<String, String> cells) {
		for (JsonElement element : results) {
			JsonObject result = element.getAsJsonObject();
			JsonElement text = result.getAsJsonObject(reference).getAsJsonArray("shortDescription").get(0).getAsJsonObject().get("value");
			String name = text == null ? "" : text.getAsString();
			if (!name.contains("(") || !result.has("other")) {
				continue; // the reference flow
			}
			String code = name.substring(name.lastIndexOf('(') + 1, name.lastIndexOf(')'));
			for (JsonElement any : result.getAsJsonObject("other").getAsJsonArray("anies")) {
				JsonObject value = any.getAsJsonObject();
				if (value.has("module")) {
					String scenario = value.has("scenario") && !value.get("scenario").getAsString().isEmpty()
							? value.get("scenario").getAsString() : null;
					cells.put(code + " " + value.get("module").getAsString() + " " + scenario,
							value.has("value") ? value.get("value").getAsString() : "ND");
				}
			}
		}
	}

	@Test
	void theTrapsOfTheSamplesAreSeen() throws Exception {
		assertEquals("1000", card(read(file("503dfca1"))).getFunctionalUnit().getQuantity().getNumber().text());
		assertEquals("2297", card(read(file("335241f9"))).getMass().getNumber().text());
		assertEquals("A1-A3 A4 A5 B1 C2 S1: C3 D S2: C3 D",
				card(read(file("0b4c397d"))).getProfiles().get(0).getTables().get(0).getColumns().text());
		assertTrue(card(read(file("f63ac879-"))).getProfiles().get(0).getScenarios().stream()
				.anyMatch(s -> s.getName().equals("energetisch") && s.isCounted()));
		assertEquals("piece", card(read(file("00c28f1f"))).getFunctionalUnit().getQuantity().getUnit());
		assertEquals("2026", card(read(file("0e85f255"))).getValidTo().text());
		assertTrue(read(file("0aa8b645")).losses().stream().anyMatch(l -> l.value().contains("GWP-IOBC")));
	}

	@Test
	void noMutantOfASampleThrowsAnythingButARefusal() throws Exception {
		String text = Files.readString(file("0b4c397d"));
		Random random = new Random(4711);
		String[] pieces = { "null", "{}", "[]", "\"x\"", "-1e400", "true", "{", "}", ",", "\"\"", "[[[[" };
		for (int n = 0; n < 300; n++) {
			StringBuilder mutant = new StringBuilder(text);
			for (int i = random.nextInt(8); i >= 0; i--) {
				int at = random.nextInt(mutant.length());
				if (random.nextBoolean()) {
					int colon = mutant.indexOf(": ", at);
					int end = colon < 0 ? -1 : mutant.indexOf("\n", colon);
					if (end > 0) {
						mutant.replace(colon + 2, mutant.charAt(end - 1) == ',' ? end - 1 : end, pieces[random.nextInt(pieces.length)]);
					}
				} else {
					mutant.insert(at, pieces[random.nextInt(pieces.length)]);
				}
			}
			try {
				assertNotNull(new IlcdJsonImporter().read(new ByteArrayInputStream(mutant.toString().getBytes(StandardCharsets.UTF_8)), "mutant"));
			} catch (Importer.Refusal e) {
				assertFalse(e.getMessage().isBlank());
			}
		}
	}
}
