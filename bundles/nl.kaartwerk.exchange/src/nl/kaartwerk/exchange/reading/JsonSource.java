package nl.kaartwerk.exchange.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import nl.kaartwerk.exchange.Importer.Refusal;

/**
 * Reads JSON into a tree in which nothing is lost: numbers keep their text, and a key that stands twice in an object gets a number. The
 * limits are far above any EPD; depth is limited by the parser.
 */
public final class JsonSource {
	private static final int LARGEST = 64 << 20;
	private static final int MOST_VALUES = 2_000_000;

	private final JsonReader reader;
	private final Sentences sentences;
	private int values;

	private JsonSource(Reader text, Sentences sentences) {
		reader = new JsonReader(text);
		this.sentences = sentences;
	}

	/**
	 * @throws Refusal when it is no JSON in UTF-8, or larger than an EPD can be
	 * @throws IOException when the stream cannot be read
	 */
	public static JsonElement parse(InputStream in, String name, Sentences sentences) throws IOException, Refusal {
		byte[] bytes = in.readNBytes(LARGEST + 1);
		if (bytes.length > LARGEST) {
			throw new Refusal(sentences.get("refused-large", name, Integer.toString(LARGEST >> 20)));
		}
		boolean mark = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
		InputStream text = new ByteArrayInputStream(bytes, mark ? 3 : 0, bytes.length);
		try {
			return new JsonSource(new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()), sentences).document(name);
		} catch (CharacterCodingException e) {
			throw new Refusal(sentences.get("refused-encoding", name));
		} catch (IOException | IllegalStateException | NumberFormatException e) {
			String cause = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
			throw new Refusal(sentences.get("refused-json", name, cause));
		}
	}

	private JsonElement document(String name) throws IOException, Refusal {
		JsonElement root = element(name);
		reader.peek(); // fails when more than the end follows
		return root;
	}

	private JsonElement element(String name) throws IOException, Refusal {
		if (++values > MOST_VALUES) {
			throw new Refusal(sentences.get("refused-values", name, Integer.toString(MOST_VALUES)));
		}
		JsonToken next = reader.peek();
		switch (next) {
		case BEGIN_OBJECT:
			return object(name);
		case BEGIN_ARRAY:
			return array(name);
		case BOOLEAN:
			return new JsonPrimitive(reader.nextBoolean());
		case NULL:
			reader.nextNull();
			return JsonNull.INSTANCE;
		case NUMBER:
			return JsonNumber.of(reader.nextString());
		default:
			return new JsonPrimitive(wellFormed(reader.nextString()));
		}
	}

	private JsonObject object(String name) throws IOException, Refusal {
		JsonObject object = new JsonObject();
		reader.beginObject();
		while (reader.hasNext()) {
			String key = wellFormed(reader.nextName());
			JsonElement element = element(name);
			JsonElement before = object.asMap().put(key, element);
			if (before != null) { // a key that stands twice is rare, so it is looked for once it has happened
				object.add(key, before);
				object.add(free(key, object), element);
			}
		}
		reader.endObject();
		return object;
	}

	private static String free(String key, JsonObject object) {
		int number = 2;
		while (object.has(key + '#' + number)) {
			number++;
		}
		return key + '#' + number;
	}

	private JsonArray array(String name) throws IOException, Refusal {
		JsonArray array = new JsonArray();
		reader.beginArray();
		while (reader.hasNext()) {
			array.add(element(name));
		}
		reader.endArray();
		return array;
	}

	/** Half a surrogate pair cannot be written to any file. */
	private static String wellFormed(String text) {
		StringBuilder repaired = null;
		for (int i = 0; i < text.length(); i++) {
			boolean pair = Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
			if (pair) {
				i++;
			} else if (Character.isSurrogate(text.charAt(i))) {
				repaired = repaired == null ? new StringBuilder(text) : repaired;
				repaired.setCharAt(i, '\uFFFD');
			}
		}
		return repaired == null ? text : repaired.toString();
	}
}
