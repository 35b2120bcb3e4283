package nl.kaartwerk.exchange.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.model.Declaration;

/** A small JSON file of our own that tests change. */
final class JsonCase {
	private final Importer importer;
	private final JsonElement root;

	private JsonCase(Importer importer, JsonElement root) {
		this.importer = importer;
		this.root = root;
	}

	/** @param resource a file beside the tests */
	static JsonCase of(Importer importer, String resource) {
		return json(importer, new String(bytes(resource), StandardCharsets.UTF_8));
	}

	static JsonCase json(Importer importer, String json) {
		return new JsonCase(importer, JsonParser.parseString(json));
	}

	static byte[] bytes(String resource) {
		try (InputStream in = JsonCase.class.getResourceAsStream(resource)) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What stands at a path of keys and positions: "/conversions/0/value". */
	private JsonElement at(String path) {
		JsonElement element = root;
		for (String key : path.isEmpty() ? new String[0] : path.substring(1).split("/")) {
			element = element instanceof JsonArray array ? array.get(Integer.parseInt(key)) : element.getAsJsonObject().get(key);
		}
		return element;
	}

	/** Puts JSON at a path; the last key of a list may be "+". */
	JsonCase with(String path, String json) {
		int slash = path.lastIndexOf('/');
		JsonElement parent = at(path.substring(0, slash));
		String key = path.substring(slash + 1);
		JsonElement value = JsonParser.parseString(json);
		if (parent instanceof JsonObject object) {
			object.add(key, value);
		} else if (key.equals("+")) {
			parent.getAsJsonArray().add(value);
		} else {
			parent.getAsJsonArray().set(Integer.parseInt(key), value);
		}
		return this;
	}

	JsonCase without(String path) {
		int slash = path.lastIndexOf('/');
		at(path.substring(0, slash)).getAsJsonObject().remove(path.substring(slash + 1));
		return this;
	}

	String text() {
		return root.toString();
	}

	Received received() {
		try {
			return Received.from(importer, Source.of("x.json", text().getBytes(StandardCharsets.UTF_8)));
		} catch (IOException | Refusal e) {
			throw new AssertionError(e);
		}
	}

	Imported imported() {
		return received().only();
	}

	Declaration card() {
		return Ilcd.card(imported());
	}
}
