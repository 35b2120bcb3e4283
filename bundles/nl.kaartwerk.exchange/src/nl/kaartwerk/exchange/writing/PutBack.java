package nl.kaartwerk.exchange.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.reading.Leftovers;

/**
 * Puts back into a JSON file what an import of the same format kept. What the card says goes first: a place that is filled stays as it is.
 * An item of which the card held a part is put back when the card still says that part, and forgotten otherwise.
 */
public final class PutBack {
	private final Kept kept;

	/** @param format whose kept parts are wanted; those of another are not */
	public PutBack(Kept kept, String format) {
		this.kept = kept.format().equals(format) ? kept : Kept.NOTHING;
	}

	/** A leaf that was kept. */
	public Optional<String> text(String path) {
		return kept.parts().stream().filter(p -> p.path().equals(path)).map(p -> parse(p.content())).flatMap(Optional::stream)
				.filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString).findFirst();
	}

	/** Puts everything back that has a place there. */
	public void into(JsonObject root) {
		for (Kept.Part part : kept.parts()) {
			Optional<JsonElement> content = part.path().startsWith("/") ? parse(part.content()) : Optional.empty();
			content.ifPresent(c -> put(root, part.path(), c));
		}
	}

	/** Empty when somebody has edited the sidecar. */
	private static Optional<JsonElement> parse(String content) {
		try {
			return Optional.of(JsonParser.parseString(content));
		} catch (JsonParseException e) {
			return Optional.empty();
		}
	}

	private static void put(JsonObject root, String path, JsonElement content) {
		boolean partly = path.endsWith(Leftovers.PARTLY);
		boolean item = partly || path.endsWith(Leftovers.ITEM);
		String place = path.substring(0, path.length() - (partly ? Leftovers.PARTLY.length() : item ? Leftovers.ITEM.length() : 0));
		List<String> keys = Arrays.stream(place.split("/", -1)).skip(1).map(Leftovers::key).toList();
		if (keys.isEmpty()) {
			return;
		}
		boolean whole = item || !content.isJsonPrimitive();
		JsonElement parent = root;
		for (String key : keys.subList(0, keys.size() - 1)) {
			if (!(parent instanceof JsonObject object) || !object.has(key) && !whole) {
				return;
			}
			if (!object.has(key)) {
				object.add(key, new JsonObject());
			}
			parent = object.get(key);
		}
		if (parent instanceof JsonObject object) {
			putInto(object, keys.getLast(), content, item, partly);
		}
	}

	private static void putInto(JsonObject object, String key, JsonElement content, boolean item, boolean partly) {
		if (!item) {
			if (!object.has(key)) {
				object.add(key, content);
			}
			return;
		}
		if (!object.has(key) && !partly) {
			object.add(key, new JsonArray());
		}
		if (object.get(key) instanceof JsonArray array) {
			complete(array, content, partly);
		}
	}

	private static void complete(JsonArray array, JsonElement content, boolean partly) {
		for (int i = 0; i < array.size(); i++) {
			if (isPartOf(array.get(i), content)) {
				array.set(i, content);
				return;
			}
		}
		if (!partly) {
			array.add(content);
		}
	}

	/** Whether everything that the one says the other says too. */
	private static boolean isPartOf(JsonElement some, JsonElement more) {
		if (some instanceof JsonObject object && more instanceof JsonObject other) {
			return object.entrySet().stream().allMatch((Map.Entry<String, JsonElement> e) -> isPartOf(e.getValue(), other.get(e.getKey())));
		}
		return Objects.equals(some, more);
	}
}
