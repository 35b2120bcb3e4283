package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.text.KaartWriter;

/** Damages a JSON file in many ways, always the same; each must give cards that can be read, or a refusal in one sentence, and soon. */
final class JsonMutants {
	private static final long SEED = 20261121;
	private static final int MUTANTS = Integer.getInteger("kaartwerk.mutants", 200);
	private static final int READ_BACK = 20;
	private static final long LONGEST_NANOS = 5_000_000_000L;

	private final Importer importer;
	private final byte[] original;
	private int cards;
	private int refusals;

	private JsonMutants(Importer importer, byte[] original) {
		this.importer = importer;
		this.original = original;
	}

	/** Half of the mutants are damaged in their bytes, half in their tree. */
	static void survive(Importer importer, byte[] original) throws IOException {
		JsonMutants mutants = new JsonMutants(importer, original);
		Random random = new Random(SEED);
		for (int n = 0; n < MUTANTS; n++) {
			mutants.read(n % 2 == 0 ? mutants.bytes(random) : mutants.tree(random), n);
		}
		assertTrue(mutants.cards > 0 && mutants.refusals > 0, mutants.cards + " cards, " + mutants.refusals + " refusals");
	}

	private byte[] bytes(Random random) {
		byte[] mutant = original.clone();
		for (int i = random.nextInt(6); i >= 0; i--) {
			mutant[random.nextInt(mutant.length)] = (byte) (random.nextBoolean() ? "{}[]\",:0-e\\u ".charAt(random.nextInt(13)) : random.nextInt(256));
		}
		return random.nextInt(4) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant;
	}

	private byte[] tree(Random random) {
		JsonElement tree = JsonParser.parseString(new String(original, StandardCharsets.UTF_8));
		for (int i = random.nextInt(8); i >= 0; i--) {
			mutate(tree, random);
		}
		return tree.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** Every card is written; one in some is read back as well, which takes far longer than the import. */
	private void read(byte[] bytes, int n) throws IOException {
		String mutant = "mutant " + n;
		long start = System.nanoTime();
		try {
			Received received = Received.from(importer, Source.of("x.json", bytes));
			assertTrue(System.nanoTime() - start < LONGEST_NANOS, mutant + " takes too long");
			for (Imported imported : received.cards) {
				KaartWriter.write(imported.document());
				if (n % READ_BACK == 1) {
					Written.readsBack(imported, mutant);
				}
				cards++;
			}
		} catch (Refusal e) {
			refusals++;
			assertTrue(System.nanoTime() - start < LONGEST_NANOS, mutant + " takes too long");
			assertTrue(e.getMessage().startsWith("x.json "), mutant + ": " + e.getMessage());
			assertFalse(e.getMessage().contains("\n"), mutant + ": " + e.getMessage());
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
				"owner", ":", "1900-01-01", "99999999999999999999", "/", "NL//SfB", "EN 15804+A1", "13/13/2020", "kgCO2e", "INA", "kg");
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
