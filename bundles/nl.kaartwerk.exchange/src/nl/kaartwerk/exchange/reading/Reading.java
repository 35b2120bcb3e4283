package nl.kaartwerk.exchange.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Kept;

/** Keeps track of what has been used of a source, so that what has not can be listed. */
public final class Reading {
	private static final int LONGEST = 20_000;
	/** Things that are used of an EPD, about. */
	private static final int EXPECTED = 2000;

	private final Set<JsonElement> used = Collections.newSetFromMap(new IdentityHashMap<>(EXPECTED));
	private final Map<JsonElement, String> labels = new IdentityHashMap<>();
	private final List<Imported.Finding> findings = new ArrayList<>();
	private final List<Imported.Loss> told = new ArrayList<>();
	private final Sentences sentences;
	private final Statements format;

	public Reading(Sentences sentences, Statements format) {
		this.sentences = sentences;
		this.format = format;
	}

	/**
	 * Gives a thing of the source a name, by which what is kept of it finds its place again.
	 *
	 * @see #label(JsonElement)
	 */
	public void mark(JsonElement element, String label) {
		labels.put(element, label);
	}

	/** The name that a thing of the source was given. */
	public Optional<String> label(JsonElement element) {
		return Optional.ofNullable(labels.get(element));
	}

	public boolean isUsed(JsonElement element) {
		return used.contains(element);
	}

	/** The sentence of a code. */
	public String sentence(String code, Object... values) {
		return sentences.get(code, values);
	}

	public void use(JsonElement element) {
		used.add(element);
	}

	public void finding(String code, String path, Object... values) {
		findings.add(new Imported.Finding(code, path, sentences.get(code, values)));
	}

	public List<Imported.Finding> findings() {
		return findings;
	}

	/**
	 * What a format that is no tree says and the language cannot hold.
	 *
	 * @param path where it stands, such as a line and a column
	 */
	public void loss(String path, String value) {
		add(path, value, told);
	}

	/** What was told as a loss. */
	public List<Imported.Loss> losses() {
		return List.copyOf(told);
	}

	/** Every statement of the source that was not used, by path, after what was told as a loss. */
	public List<Imported.Loss> losses(JsonElement root) {
		List<Imported.Loss> losses = new ArrayList<>(told);
		if (root instanceof JsonObject object) {
			object.entrySet().stream().filter(e -> !e.getKey().equals("version") && !format.housekeeping().contains(e.getKey()))
					.forEach(e -> collect(e.getValue(), e.getKey(), e.getKey(), losses));
		}
		return losses;
	}

	/** What was not used, for the way back. */
	public List<Kept.Part> kept(JsonElement root) {
		return new Leftovers(used).of(root);
	}

	private void collect(JsonElement element, String key, String path, List<Imported.Loss> losses) {
		if (used.contains(element) || element.isJsonNull()) {
			return;
		}
		if (isStatement(element, key)) {
			StringJoiner statement = new StringJoiner("; ");
			boolean named = key.equals("anies") && element.getAsJsonObject().keySet().containsAll(Set.of("name", "value"));
			describe(named ? element.getAsJsonObject().get("value") : element, "", statement);
			add(path, statement.toString(), losses);
		} else if (element instanceof JsonArray array) {
			Set<String> labels = new HashSet<>();
			for (int i = 0; i < array.size(); i++) {
				if (!used.contains(array.get(i))) {
					String label = label(array.get(i), i);
					item(array.get(i), key, path + '[' + (labels.add(label) ? label : label + " " + (i + 1)) + ']', losses);
				}
			}
		} else if (element instanceof JsonObject object) {
			for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
				if (!used.contains(entry.getValue()) && !isAside(object, entry.getKey())) {
					collect(entry.getValue(), entry.getKey(), path + '.' + entry.getKey(), losses);
				}
			}
		} else {
			add(path, element.getAsString(), losses);
		}
	}

	private void item(JsonElement item, String key, String path, List<Imported.Loss> losses) {
		if (item instanceof JsonObject object && isText(object)) {
			collect(object.get("value"), "value", path, losses);
		} else {
			collect(item, key, path, losses);
		}
	}

	private boolean isStatement(JsonElement element, String key) {
		return element.isJsonObject() && (format.statements().contains(key) || format.wholeStatements().contains(key) && isUntouched(element));
	}

	private static void add(String path, String value, List<Imported.Loss> losses) {
		if (!value.isBlank()) {
			losses.add(new Imported.Loss(path, value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "..."));
		}
	}

	/** Whether neither this nor anything in it was used. */
	public boolean isUntouched(JsonElement element) {
		if (used.contains(element)) {
			return false;
		}
		if (element instanceof JsonArray array) {
			for (JsonElement item : array) {
				if (!isUntouched(item)) {
					return false;
				}
			}
		} else if (element instanceof JsonObject object) {
			for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
				if (!isUntouched(entry.getValue())) {
					return false;
				}
			}
		}
		return true;
	}

	/** All that an item says and that was not used, on one line. */
	private void describe(JsonElement element, String key, StringJoiner statement) {
		if (used.contains(element)) {
			return;
		}
		switch (element) {
		case JsonArray array -> array.forEach(item -> describe(item, key, statement));
		case JsonObject object when isText(object) -> describe(object.get("value"), "", statement);
		case JsonObject object when object.has("module") && object.has("value") && object.get("value").isJsonPrimitive() -> statement
				.add(leaf(object, "module") + (object.has("scenario") ? ' ' + leaf(object, "scenario") : "") + ' ' + leaf(object, "value"));
		case JsonObject object -> object.entrySet().stream().filter(e -> !isAside(object, e.getKey()) && !isNameOfReference(e))
				.forEach(e -> describe(e.getValue(), e.getKey(), statement));
		default -> {
			if (!element.isJsonNull() && !element.getAsString().isBlank()) {
				boolean plain = Set.of("", "value", "name", "unit", "classId").contains(key);
				statement.add(plain ? element.getAsString() : key + ' ' + element.getAsString());
			}
		}
		}
	}

	private static String leaf(JsonObject object, String key) {
		return object.get(key).isJsonPrimitive() ? object.get(key).getAsString() : "";
	}

	private boolean isAside(JsonObject object, String key) {
		return format.housekeeping().contains(key) || format.address().contains(key) && isReference(object)
				|| key.equals("uuid") && object.has("meanValue");
	}

	private static boolean isNameOfReference(Map.Entry<String, JsonElement> entry) {
		return entry.getKey().equals("name") && entry.getValue().isJsonPrimitive() && entry.getValue().getAsString().startsWith("referenceTo");
	}

	private static boolean isReference(JsonObject object) {
		return object.has("refObjectId") || object.has("shortDescription") || object.has("defaultValue");
	}

	private static boolean isText(JsonObject object) {
		boolean small = object.size() == 1 || object.size() == 2 && object.has("lang");
		return small && object.get("value") instanceof JsonPrimitive;
	}

	/** A text is called by its language, another item by its name where it has a short one, else by its place. */
	private static String label(JsonElement element, int index) {
		for (String key : List.of("lang", "name")) {
			if (element instanceof JsonObject object && object.has(key) && object.get(key).isJsonPrimitive()) {
				String label = object.get(key).getAsString();
				if (!label.isBlank() && label.length() <= 40) {
					return label;
				}
			}
		}
		return Integer.toString(index);
	}
}
