package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.exchange.Exporter.ExportFinding;
import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.nmd.NmdExporter;
import nl.kaartwerk.exchange.nmd.NmdImporter;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.text.KaartWriter;

class NmdTest {
	@TempDir
	Path folder;

	private static JsonObject page() {
		return JsonParser.parseString(new String(Workbooks.resource("nmd.json"), StandardCharsets.UTF_8)).getAsJsonObject();
	}

	private static Received received(JsonObject page) throws IOException, Refusal {
		return Received.from(new NmdImporter(), Source.of("nmd.json", page.toString().getBytes(StandardCharsets.UTF_8)));
	}

	private static String refused(JsonObject page) {
		return assertThrows(Refusal.class, () -> received(page)).getMessage();
	}

	@Test
	void aDeclarationBecomesACardByTheOrderOfItsStrategy() throws Exception {
		Imported imported = Received.from(new NmdImporter(), Source.of("nmd.json", Workbooks.resource("nmd.json"))).only();
		assertEquals("""
				owner Stichting_Kozijn "Stichting Kozijn"

				declaration Kozijn_Accoya "Kozijn, accoya" {
				  category 1
				  registration "1.2.345"
				  uuid "d0000000-0000-0000-0000-000000000001"
				  owner Stichting_Kozijn
				  brand "Voorbeeld"
				  functional unit 1 m2 "Kozijn, accoya"
				  service life 40 year
				  classified NL/SfB 31.20 component 31.20.001 "Kozijn"
				  valid 2024-02-01 to 2029-02-01

				  profile "Hout" {
				    scaling v4_linear parameters 2.5, 0.1 {
				      dimension Breedte minimum 60 mm maximum 120 mm inspected 90 mm
				    }
				    impacts A2 {
				                  A1-A3     C3    D
				      GWP-fossil      0     ND  7.5
				      AP          0.120  -4E-3    1
				    }
				  }
				}
				""", KaartWriter.write(imported.document()));
		assertEquals(List.of("profile-amount", "indicator-unknown", "scores-null"), Ilcd.codes(imported));
		assertEquals(List.of("construction_product.description Geschilderd", "construction_product.field_of_application a1000000-0000-0000-0000-000000000001"),
				imported.losses().stream().map(l -> l.path() + ' ' + l.value()).limit(2).toList());
		assertEquals(3, imported.losses().stream().filter(l -> l.path().contains("scores[2]")).count());
		Written.readsBack(imported, "nmd.json");
	}

	@Test
	void withoutTheStrategyScoresMeanNothing() {
		JsonObject page = page();
		page.remove("assessment_strategies");
		assertTrue(refused(page).contains("assessment strategy 90000000-0000-0000-0000-000000000001"));
		JsonObject unnamed = page();
		unnamed.remove("stages");
		assertTrue(refused(unnamed).contains("impact_modules"));
		JsonObject bare = page();
		bare.remove("impact_indicators");
		assertTrue(refused(bare).contains("impact_indicators"));
	}

	@Test
	void whatDeclarationsReferToMayLieBesideThemOrInAnArchive() throws Exception {
		JsonObject page = page();
		JsonObject aside = new JsonObject();
		for (String key : List.of("assessment_strategies", "impact_indicators", "stages", "units")) {
			aside.add(key, page.remove(key));
		}
		Files.writeString(folder.resolve("declarations.json"), page.toString());
		Files.writeString(folder.resolve("strategies.json"), aside.toString());
		Files.writeString(folder.resolve("unit-broken.json"), "{");
		String card = KaartWriter.write(Received.from(new NmdImporter(), Source.of("nmd.json", Workbooks.resource("nmd.json"))).only().document());
		assertEquals(card, KaartWriter.write(Received.from(new NmdImporter(), Source.of(folder.resolve("declarations.json"))).only().document()));
		byte[] zip = Workbooks.zip(new TreeMap<>(Map.of("a.json", page.toString(), "b.json", aside.toString())));
		assertEquals(card, KaartWriter.write(Received.from(new NmdImporter(), Source.of("nmd.zip", zip)).only().document()));
	}

	@Test
	void aMatrixThatDoesNotFitIsLeftOut() throws Exception {
		JsonObject page = page();
		JsonArray scores = page.getAsJsonArray("results").get(0).getAsJsonObject().getAsJsonArray("environmental_profiles").get(0).getAsJsonObject()
				.getAsJsonArray("environmental_data").get(0).getAsJsonObject().getAsJsonArray("scores");
		scores.get(1).getAsJsonArray().remove(0);
		Imported imported = received(page).only();
		assertTrue(Ilcd.codes(imported).containsAll(List.of("scores-shape", "scores-missing")), Ilcd.codes(imported).toString());
		assertTrue(Ilcd.card(imported).getProfiles().getFirst().getTables().isEmpty());
		assertTrue(imported.losses().stream().anyMatch(l -> l.value().equals("-4E-3")));
	}

	@Test
	void oneDeclarationThatCannotBeReadDoesNotStopTheOthers() throws Exception {
		JsonObject page = page();
		JsonObject other = page.getAsJsonArray("results").get(0).getAsJsonObject().deepCopy();
		other.addProperty("id", "d0000000-0000-0000-0000-000000000009");
		other.getAsJsonArray("environmental_profiles").get(0).getAsJsonObject().getAsJsonArray("environmental_data").get(0).getAsJsonObject()
				.addProperty("assessment_strategy", "nowhere");
		page.getAsJsonArray("results").add(other);
		Received received = received(page);
		assertEquals(1, received.cards.size());
		assertEquals(1, received.refusals.size());
		assertTrue(received.refusals.getFirst().startsWith("d0000000-0000-0000-0000-000000000009: nmd.json does not hold assessment strategy nowhere"));
	}

	private static byte[] exported(Outgoing... cards) throws IOException {
		return Workbooks.exported(new NmdExporter(), Arrays.asList(cards)).get("nmd.json");
	}

	@Test
	void whatIsWrittenReadsBackEqualAndKeepsWhatWasKept() throws Exception {
		Imported imported = Received.from(new NmdImporter(), Source.of("nmd.json", Workbooks.resource("nmd.json"))).only();
		byte[] bytes = exported(new Outgoing(Ilcd.card(imported), imported.kept()));
		assertArrayEquals(bytes, exported(new Outgoing(Ilcd.card(imported), imported.kept())));
		String text = new String(bytes, StandardCharsets.UTF_8);
		assertTrue(text.contains("\"description\": \"Geschilderd\"") && text.contains("\"amount\": 0.05") && text.contains("2024-02-01T09:30:00+01:00"), text.substring(0, 900));
		Imported back = Received.from(new NmdImporter(), Source.of("nmd.json", bytes)).only();
		assertEquals(numbers(Ilcd.card(imported)), numbers(Ilcd.card(back)));
		String head = KaartWriter.write(imported.document());
		assertEquals(head.substring(0, head.indexOf("impacts A2")), KaartWriter.write(back.document()).substring(0, head.indexOf("impacts A2")));
	}

	/** Numbers of the counted modules in the unit of the method, to twelve digits. */
	private static Map<String, BigDecimal> numbers(Declaration card) {
		Map<String, BigDecimal> numbers = new TreeMap<>();
		List<String> counted = card.getProfiles().getFirst().getScenarios().stream().filter(Scenario::isCounted).map(Scenario::getName).toList();
		List<String> modules = Method.shipped().modules().columns().stream().map(Module::code).toList();
		for (ScoreTable table : card.getProfiles().getFirst().getTables()) {
			for (Row row : table.getSet() == null ? List.<Row>of() : table.getRows()) {
				double factor = Method.shipped().indicatorUnits()
						.factor(Method.shipped().indicatorNames().code(table.getSet(), row.getIndicator()).orElseThrow(), row.getUnit()).orElse(1);
				for (int i = 0; i < row.getCells().size(); i++) {
					var column = table.getColumns().columns().get(i);
					if (row.getCells().kind(i) == Cells.Kind.NUMBER && (column.scenario() == null || counted.contains(column.scenario())) && modules.contains(column.module())) {
						BigDecimal value = new BigDecimal(row.getCells().text(i)).multiply(BigDecimal.valueOf(factor)).round(new java.math.MathContext(12)).stripTrailingZeros();
						numbers.put(table.getSet() + ' ' + row.getIndicator() + ' ' + column.module(), value);
					}
				}
			}
		}
		return numbers;
	}

	@Test
	void everyCountedNumberOfRealCardsReadsBackEqual() throws Exception {
		int compared = 0;
		for (Path sample : Ilcd.samples()) {
			Declaration card = Ilcd.card(Ilcd.read(Files.readAllBytes(sample), sample.getFileName().toString()));
			Map<String, BigDecimal> before = numbers(card);
			Declaration back = Ilcd.card(Received.from(new NmdImporter(), Source.of("nmd.json", exported(new Outgoing(card, Kept.NOTHING)))).only());
			assertEquals(before, numbers(back), sample.toString());
			compared += before.size();
		}
		System.out.println("NMD JSON: " + compared + " numbers of real cards there and back");
		assertTrue(compared > 500, compared + " numbers");
	}

	@Test
	void whatIsNotDeclaredIsNullAndWhatHasNoPlaceIsTold() throws Exception {
		Imported imported = Received.from(new NmdImporter(), Source.of("nmd.json", Workbooks.resource("nmd.json"))).only();
		Declaration card = Ilcd.card(imported);
		card.setProductCategoryRules("x");
		List<ExportFinding> findings = new ArrayList<>(
				new NmdExporter().write(List.of(new Outgoing(card, Kept.NOTHING)), (name, content) -> content.writeTo(java.io.OutputStream.nullOutputStream())));
		assertEquals(List.of("left-out", "cell-null"), findings.stream().map(ExportFinding::code).toList());
		assertFalse(new String(exported(new Outgoing(card, Kept.NOTHING)), StandardCharsets.UTF_8).contains("NaN"));
	}

	@Test
	void mutatedFilesAreImportedOrRefused() {
		Random random = new Random(20260705);
		byte[] original = Workbooks.resource("nmd.json");
		for (int n = 0; n < 200; n++) {
			byte[] mutant = original.clone();
			for (int i = random.nextInt(8); i >= 0; i--) {
				mutant[random.nextInt(mutant.length)] = (byte) (random.nextBoolean() ? "{}[]\",:0-9".charAt(random.nextInt(10)) : '0' + random.nextInt(50));
			}
			byte[] bytes = random.nextInt(6) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant;
			String what = "mutant " + n;
			Quickly.run(() -> {
				try {
					for (Imported imported : Received.from(new NmdImporter(), Source.of("nmd.json", bytes)).cards) {
						Written.readsBack(imported, what);
					}
				} catch (Refusal e) {
					assertFalse(e.getMessage().contains("\n"), e.getMessage());
				}
				return what;
			});
		}
		for (String text : List.of("", "[]", "{}", "1", "{\"results\":[]}", "[".repeat(100_000))) {
			assertThrows(Refusal.class, () -> Received.from(new NmdImporter(), Source.of("nmd.json", text.getBytes(StandardCharsets.UTF_8))));
		}
	}
}
