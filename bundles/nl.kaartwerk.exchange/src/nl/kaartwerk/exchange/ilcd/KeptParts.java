package nl.kaartwerk.exchange.ilcd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.reading.Reading;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.model.Declaration;

/**
 * What of a data set is kept for the way back, as pieces with a path of keys. A path that ends with {@code [+]} is an item of a list that the
 * card says nothing of; with {@code [=fact]} the content that goes back as long as the card says this ({@link Facts}); with {@code [set/code]}
 * what stands around the scores of an indicator.
 */
final class KeptParts {
	/** One name for XML and JSON, so that what the one kept the other can write. */
	static final String FORMAT = "ilcd-epd";
	static final String REFERENCE_FLOW = "reference flow";
	static final String APPEND = "+";
	private static final String RESULTS = "LCIAResults.LCIAResult";

	private final Reading reading;
	private final Map<String, String> facts;
	private final List<Kept.Part> parts = new ArrayList<>();

	private KeptParts(Reading reading, Map<String, String> facts) {
		this.reading = reading;
		this.facts = facts;
	}

	/** How the results of an indicator are called. */
	static String label(Indicator indicator) {
		return indicator.set() + '/' + indicator.code();
	}

	static Kept of(JsonObject root, Reading reading, Declaration card) {
		KeptParts kept = new KeptParts(reading, Facts.of(card));
		kept.object(root, "");
		return kept.parts.isEmpty() ? Kept.NOTHING : new Kept(FORMAT, kept.parts);
	}

	private void object(JsonObject object, String path) {
		for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
			String key = entry.getKey().replace("%", "%25").replace(".", "%2E").replace("[", "%5B");
			child(entry.getValue(), path.isEmpty() ? key : path + '.' + key);
		}
	}

	private void child(JsonElement element, String path) {
		boolean results = path.equals(Facts.REFERENCE_FLOW) || path.equals(RESULTS);
		if (results && element instanceof JsonArray items) {
			items.forEach(item -> result(item, path));
		} else if (facts.containsKey(path)) {
			fact(element, path);
		} else if (path.equals("exchanges") || path.equals("LCIAResults") || !reading.isUntouched(element)) {
			touched(element, path);
		} else {
			add(path, element);
		}
	}

	private void touched(JsonElement element, String path) {
		if (element instanceof JsonObject object && !reading.isUsed(object)) {
			object(object, path);
		} else if (element instanceof JsonArray items && !reading.isUsed(items)) {
			items.forEach(item -> item(item, path));
		}
	}

	private void item(JsonElement item, String path) {
		if (reading.isUntouched(item)) {
			add(path + '[' + APPEND + ']', item);
		} else if (item instanceof JsonObject object && path.endsWith(".anies")) {
			boolean valueKept = object.has("value") && reading.isUntouched(object.get("value"));
			if (valueKept) {
				add(path + '[' + APPEND + ']', item);
			} else if (object.has("scenario")) {
				child(object.get("scenario"), path + ".scenario");
			}
		}
	}

	/** Of a list first the items that the card speaks for, together, then the others one by one. */
	private void fact(JsonElement element, String path) {
		if (!(element instanceof JsonArray items)) {
			add(reading.isUntouched(element) ? path : says(path), element);
			return;
		}
		JsonArray spokenFor = new JsonArray();
		items.asList().stream().filter(item -> !reading.isUntouched(item)).forEach(spokenFor::add);
		if (!spokenFor.isEmpty()) {
			add(says(path), spokenFor);
		}
		items.asList().stream().filter(reading::isUntouched).forEach(item -> add(path + '[' + APPEND + ']', item));
	}

	private String says(String path) {
		return path + "[=" + facts.get(path) + ']';
	}

	private void result(JsonElement item, String path) {
		Optional<String> label = reading.label(item);
		if (label.isEmpty()) {
			add(path + '[' + APPEND + ']', item);
		} else if (label.get().equals(REFERENCE_FLOW)) {
			JsonArray flows = new JsonArray();
			flows.add(item);
			add(says(path), flows);
		} else {
			add(path + '[' + label.get() + ']', withoutCells(item.getAsJsonObject()));
		}
	}

	private JsonObject withoutCells(JsonObject result) {
		JsonObject rest = new JsonObject();
		for (Map.Entry<String, JsonElement> entry : result.entrySet()) {
			if (entry.getKey().equals("other") && entry.getValue() instanceof JsonObject other && other.get("anies") instanceof JsonArray anies) {
				JsonArray kept = new JsonArray();
				for (JsonElement any : anies) {
					if (!isCell(any)) {
						kept.add(any);
					}
				}
				JsonObject copy = new JsonObject();
				other.entrySet().stream().filter(e -> !e.getKey().equals("anies")).forEach(e -> copy.add(e.getKey(), e.getValue()));
				copy.add("anies", kept);
				rest.add("other", copy);
			} else {
				rest.add(entry.getKey(), entry.getValue());
			}
		}
		return rest;
	}

	private boolean isCell(JsonElement any) {
		return any instanceof JsonObject object && object.has("module") && (reading.isUsed(object) || reading.isUsed(object.get("module")));
	}

	private void add(String path, JsonElement content) {
		parts.add(new Kept.Part(path, () -> Json.compact(content)));
	}
}
