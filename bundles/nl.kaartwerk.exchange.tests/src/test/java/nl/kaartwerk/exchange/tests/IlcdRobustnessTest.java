package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.ilcd.IlcdJsonImporter;
import nl.kaartwerk.text.KaartWriter;

/** Whatever the bytes are: a card that can be written, or a refusal in one sentence. */
class IlcdRobustnessTest {
	private static final long SEED = 20260702;
	private static final int MUTANTS = 300;
	private static final int LARGEST = 64 << 20;

	private static String refused(String json) {
		return refused(json.getBytes(StandardCharsets.UTF_8));
	}

	private static String refused(byte[] bytes) {
		String message = assertThrows(Refusal.class, () -> Ilcd.read(bytes, "x.json")).getMessage();
		assertTrue(message.startsWith("x.json ") && !message.contains("\n"), message);
		return message;
	}

	@Test
	void whatIsNoJsonIsRefused() {
		for (String text : List.of("", "   ", "hello", "{", "{\"a\":", "{\"a\":1} x", "[1,2", "<xml/>", "NaN", "{\"a\":1e}", "\u0000")) {
			assertTrue(refused(text).contains("is not JSON"), text);
		}
		assertTrue(refused("1").contains("single value"));
		assertTrue(refused("null").contains("single value"));
		assertTrue(refused("[]").contains("a list"));
		assertTrue(refused("{}").contains("process information"));
		assertTrue(refused("{\"processInformation\":{\"dataSetInformation\":[]}}").contains("process information"));
		assertTrue(refused("{\"processInformation\":{\"dataSetInformation\":{}}}").contains("declares nothing"));
	}

	@Test
	void anotherEncodingIsRefused() {
		assertTrue(refused(new String(Ilcd.tileBytes(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16)).contains("UTF-8"));
		assertTrue(refused(new String(Ilcd.tileBytes(), StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1)).contains("UTF-8"));
	}

	@Test
	void aByteOrderMarkIsNoMatter() throws Exception {
		byte[] marked = ("\uFEFF" + new String(Ilcd.tileBytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
		assertEquals(Ilcd.tile().imported().findings(), Ilcd.read(marked, "x.json").findings());
	}

	@Test
	void deepNestingIsRefused() {
		refused("[".repeat(1_000_000));
		refused("{\"a\":".repeat(1_000_000));
	}

	@Test
	void hugeFilesAreRefusedWithoutFillingTheMemory() {
		assertTrue(refused(new byte[LARGEST + 1]).contains("64 MB"));
		assertTrue(refused("[" + "0,".repeat(3_000_000) + "0]").contains("2000000"));
	}

	@Test
	void aStreamThatNeverEndsIsRefused() {
		InputStream endless = new InputStream() {
			@Override
			public int read() {
				return ' ';
			}

			@Override
			public int read(byte[] target, int from, int length) {
				java.util.Arrays.fill(target, from, from + length, (byte) ' ');
				return length;
			}
		};
		assertThrows(Refusal.class, () -> Received.from(new IlcdJsonImporter(), new Source("x.json", () -> endless)));
	}

	@Test
	void aStreamThatFailsGivesItsOwnException() {
		InputStream failing = new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("disk");
			}
		};
		assertEquals("disk", assertThrows(IOException.class, () -> Received.from(new IlcdJsonImporter(), new Source("x.json", () -> failing))).getMessage());
	}

	@Test
	void aKeyThatStandsTwiceLosesNothing() throws Exception {
		String json = new String(Ilcd.tileBytes(), StandardCharsets.UTF_8).replace("\"location\": \"NL\"", "\"location\": \"NL\", \"location\": \"BE\"");
		Imported imported = Ilcd.read(json.getBytes(StandardCharsets.UTF_8), "x.json");
		assertTrue(imported.losses().stream().anyMatch(l -> l.path().endsWith(".location#2") && l.value().equals("BE")));
	}

	@Test
	void absurdNumbersDoNotHang() {
		for (String number : List.of("1e999999999", "1e-999999999", "9".repeat(100_000), "-1", "0", "1e300")) {
			for (String path : List.of("exchanges.exchange.0.meanAmount", "exchanges.exchange.0.resultingflowAmount",
					"exchanges.exchange.0.flowProperties.1.meanValue", "exchanges.exchange.0.materialProperties.0.value",
					"processInformation.time.referenceYear", "processInformation.time.other.anies.0.value",
					"LCIAResults.LCIAResult.0.other.anies.0.value")) {
				Imported imported = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Ilcd.tile().with(path, '"' + number + '"').imported());
				KaartWriter.write(imported.document());
			}
		}
	}

	@Test
	void aHundredThousandScenariosDoNotHang() {
		StringBuilder values = new StringBuilder("[");
		for (int i = 0; i < 100_000; i++) {
			values.append("{\"module\":\"M").append(i % 100).append("\",\"scenario\":\"S").append(i).append("\",\"value\":\"1\"},");
		}
		Ilcd tile = Ilcd.tile().with("LCIAResults.LCIAResult.0.other.anies", values.append("{}]").toString());
		assertTimeoutPreemptively(Duration.ofSeconds(20), tile::imported);
	}

	@Test
	void halfASurrogatePairCanStillBeWritten() {
		String title = Ilcd.tile().with("processInformation.dataSetInformation.name.baseName", "[{\"value\":\"a\\ud800b\"}]").card().getTitle();
		assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(title), title);
	}

	@Test
	void aMutatedTextIsImportedOrRefused() throws IOException {
		mutateText(Ilcd.tileBytes());
	}

	@Test
	void aMutatedRealDataSetIsImportedOrRefused() throws IOException {
		mutateText(Files.readAllBytes(Ilcd.sample("0e9fd868")));
	}

	private static void mutateText(byte[] original) throws IOException {
		Random random = new Random(SEED);
		for (int n = 0; n < MUTANTS; n++) {
			byte[] mutant = original.clone();
			for (int i = random.nextInt(6); i >= 0; i--) {
				mutant[random.nextInt(mutant.length)] = (byte) (random.nextBoolean() ? "{}[]\",:0-e\\u ".charAt(random.nextInt(13)) : random.nextInt(256));
			}
			if (random.nextInt(4) == 0) {
				mutant = java.util.Arrays.copyOf(mutant, random.nextInt(mutant.length));
			}
			importOrRefuse(mutant, "text " + n);
		}
	}

	@Test
	void aMutatedTreeIsImportedOrRefused() throws IOException {
		Random random = new Random(SEED);
		for (int n = 0; n < MUTANTS; n++) {
			JsonElement tree = JsonParser.parseString(new String(Ilcd.tileBytes(), StandardCharsets.UTF_8));
			for (int i = random.nextInt(8); i >= 0; i--) {
				mutate(tree, random);
			}
			importOrRefuse(tree.toString().getBytes(StandardCharsets.UTF_8), "tree " + n);
		}
	}

	private static void importOrRefuse(byte[] bytes, String mutant) throws IOException {
		try {
			Imported imported = Ilcd.read(bytes, "x.json");
			Written.readsBack(imported, mutant);
		} catch (Refusal e) {
			assertTrue(e.getMessage().startsWith("x.json "), mutant + ": " + e.getMessage());
		} catch (RuntimeException | StackOverflowError e) {
			throw new AssertionError(mutant + " of seed " + SEED, e);
		}
	}

	/** Walks to a random place and puts something of another kind there, removes it or doubles it. */
	private static void mutate(JsonElement element, Random random) {
		if (element instanceof JsonObject object && !object.isEmpty()) {
			List<Map.Entry<String, JsonElement>> entries = List.copyOf(object.entrySet());
			Map.Entry<String, JsonElement> entry = entries.get(random.nextInt(entries.size()));
			if (entry.getValue().isJsonPrimitive() || random.nextInt(8) == 0) {
				if (random.nextInt(4) == 0) {
					object.remove(entry.getKey());
				} else {
					object.add(entry.getKey(), odd(random));
				}
			} else {
				mutate(entry.getValue(), random);
			}
		} else if (element instanceof JsonArray array && !array.isEmpty()) {
			int i = random.nextInt(array.size());
			switch (random.nextInt(8)) {
			case 0 -> array.set(i, odd(random));
			case 1 -> array.remove(i);
			case 2 -> array.add(array.get(i).deepCopy());
			default -> mutate(array.get(i), random);
			}
		}
	}

	private static JsonElement odd(Random random) {
		List<String> texts = List.of("", " ", "-", "1e999", "0,5", "}", "\n", "\"", "//", "*/", "true", "\uD83D\uDE00", "x".repeat(3000), "A1-A3", "D",
				"owner", ":", "1900-01-01", "99999999999999999999", "/", "NL//SfB", "EN 15804+A1");
		return switch (random.nextInt(7)) {
		case 0 -> JsonNull.INSTANCE;
		case 1 -> new JsonArray();
		case 2 -> new JsonObject();
		case 3 -> new JsonPrimitive(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
		case 4 -> new JsonPrimitive(random.nextBoolean());
		default -> new JsonPrimitive(texts.get(random.nextInt(texts.size())));
		};
	}
}
