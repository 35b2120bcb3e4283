package nl.kaartwerk.exchange.ilcd;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Pieces of the tree of a data set. */
final class Json {
	private Json() {
	}

	/** @param pairs of a key and a text or an element; what is null stays absent */
	static JsonObject object(Object... pairs) {
		JsonObject object = new JsonObject();
		for (int i = 0; i < pairs.length; i += 2) {
			if (pairs[i + 1] != null) {
				object.add((String) pairs[i], pairs[i + 1] instanceof JsonElement element ? element : new JsonPrimitive(pairs[i + 1].toString()));
			}
		}
		return object;
	}

	static JsonArray list(JsonElement... items) {
		JsonArray list = new JsonArray();
		List.of(items).forEach(list::add);
		return list;
	}

	/** A text in one language, as a list. */
	static JsonArray texts(String value, String language) {
		return list(object("value", value, "lang", language));
	}

	/** A reference to a data set. */
	static JsonObject reference(String type, String id, JsonArray name) {
		return object("shortDescription", name, "type", type, "refObjectId", id);
	}

	/** The object of a key, made where it is absent. */
	static JsonObject in(JsonObject object, String... keys) {
		JsonObject place = object;
		for (String key : keys) {
			if (!(place.get(key) instanceof JsonObject)) {
				place.add(key, new JsonObject());
			}
			place = place.getAsJsonObject(key);
		}
		return place;
	}

	/** The list of a key, made where it is absent. */
	static JsonArray listIn(JsonObject object, String key) {
		if (!(object.get(key) instanceof JsonArray)) {
			object.add(key, new JsonArray());
		}
		return object.getAsJsonArray(key);
	}

	/** The text of a value, when it is one. */
	static Optional<String> text(JsonElement element) {
		return element instanceof JsonPrimitive value ? Optional.of(value.getAsString().strip()).filter(t -> !t.isEmpty()) : Optional.empty();
	}

	static Optional<String> text(JsonElement object, String key) {
		return object instanceof JsonObject o ? text(o.get(key)) : Optional.empty();
	}

	/** As JSON text without blanks; sidecars hold much of it, so it is written without detours. */
	static String compact(JsonElement element) {
		StringBuilder text = new StringBuilder(256);
		compact(element, text);
		return text.toString();
	}

	private static void compact(JsonElement element, StringBuilder text) {
		if (element instanceof JsonObject object) {
			char before = '{';
			for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
				text.append(before);
				quoted(entry.getKey(), text);
				text.append(':');
				compact(entry.getValue(), text);
				before = ',';
			}
			text.append(before == '{' ? "{}" : "}");
		} else if (element instanceof JsonArray array) {
			char before = '[';
			for (JsonElement item : array) {
				text.append(before);
				compact(item, text);
				before = ',';
			}
			text.append(before == '[' ? "[]" : "]");
		} else if (element instanceof JsonPrimitive value && value.isString()) {
			quoted(value.getAsString(), text);
		} else {
			text.append(element.isJsonNull() ? "null" : element.getAsString());
		}
	}

	private static void quoted(String raw, StringBuilder text) {
		text.append('"');
		int done = 0;
		for (int i = 0; i < raw.length(); i++) {
			char c = raw.charAt(i);
			boolean plain = c >= ' ' && c != '"' && c != '\\' && c != '\u2028' && c != '\u2029';
			if (!plain) {
				text.append(raw, done, i).append(c == '"' || c == '\\' ? "\\" + c : c == '\n' ? "\\n" : String.format("\\u%04x", (int) c));
				done = i + 1;
			}
		}
		text.append(raw, done, raw.length()).append('"');
	}

	/** The extensions of a thing. */
	static JsonArray anies(JsonObject object) {
		return listIn(in(object, "other"), "anies");
	}
}
