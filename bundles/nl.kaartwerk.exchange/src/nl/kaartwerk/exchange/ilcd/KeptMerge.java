package nl.kaartwerk.exchange.ilcd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.Kept.Part;
import nl.kaartwerk.exchange.reading.ScoreText;

/** Puts what an import kept back into the tree that is made of a card. */
final class KeptMerge {
	private static final String UNIT = "referenceToUnitGroupDataSet";

	private final DataSet dataSet;
	private final Map<String, String> facts;
	private int dropped;

	/** @param facts of the card as it is now */
	KeptMerge(DataSet dataSet, Map<String, String> facts) {
		this.dataSet = dataSet;
		this.facts = facts;
	}

	/** @return how many pieces found no place, for the card does not say any more what they stand around */
	int merge(Kept kept) {
		if (!kept.format().equals(KeptParts.FORMAT)) {
			return kept.parts().size();
		}
		kept.parts().forEach(this::part);
		return dropped;
	}

	/** The names that a data set gave its scenarios, by the names in the card, as long as the card has the same. */
	static Map<String, String> scenarioNames(Kept kept, List<String> names, Map<String, String> facts) {
		Map<String, String> sources = new HashMap<>();
		String path = Facts.SCENARIOS + "[=" + facts.get(Facts.SCENARIOS) + ']';
		kept.parts().stream().filter(p -> p.path().equals(path)).findFirst().flatMap(KeptMerge::content).ifPresent(content -> {
			if (content instanceof JsonArray items) {
				for (int i = 0; i < Math.min(items.size(), names.size()); i++) {
					String name = names.get(i);
					Json.text(items.get(i), "name").ifPresent(source -> sources.put(name, source));
				}
			}
		});
		return sources;
	}

	private static Optional<JsonElement> content(Part part) {
		try {
			return Optional.of(JsonParser.parseString(part.content()));
		} catch (JsonParseException e) {
			return Optional.empty();
		}
	}

	private void part(Part part) {
		int bracket = part.path().indexOf('[');
		String path = bracket < 0 ? part.path() : part.path().substring(0, bracket);
		String selector = bracket < 0 ? "" : part.path().substring(bracket + 1, Math.max(bracket + 1, part.path().length() - 1));
		Optional<JsonElement> content = content(part);
		if (content.isEmpty() || !put(path.split("\\."), path, selector, content.get())) {
			dropped++;
		}
	}

	private boolean put(String[] keys, String path, String selector, JsonElement content) {
		boolean says = selector.startsWith("=");
		if (says && !selector.substring(1).equals(facts.get(path))) {
			return false;
		}
		if (!says && !selector.isEmpty() && !selector.equals(KeptParts.APPEND)) {
			return result(selector, content);
		}
		JsonObject place = place(keys);
		String key = unescaped(keys[keys.length - 1]);
		if (place == null) {
			return false;
		}
		if (selector.equals(KeptParts.APPEND)) {
			Json.listIn(place, key).add(content);
		} else if (path.equals(Facts.REFERENCE_FLOW) && content instanceof JsonArray flows) {
			dataSet.replaceReferenceFlow(flows);
		} else {
			place.add(key, content);
		}
		return true;
	}

	private static String unescaped(String key) {
		return key.replace("%5B", "[").replace("%2E", ".").replace("%25", "%");
	}

	/** The object that holds the last key; of the extensions the one that has the key. */
	private JsonObject place(String[] keys) {
		JsonObject place = dataSet.tree();
		for (int i = 0; i < keys.length - 1; i++) {
			String key = unescaped(keys[i]);
			if (key.equals("anies")) {
				place = extension(Json.listIn(place, key), unescaped(keys[i + 1]));
			} else if (!place.has(key) || place.get(key) instanceof JsonObject) {
				place = Json.in(place, key);
			} else {
				return null;
			}
		}
		return place;
	}

	private static JsonObject extension(JsonArray anies, String key) {
		for (JsonElement any : anies) {
			if (any instanceof JsonObject object && object.has(key)) {
				return object;
			}
		}
		JsonObject extension = new JsonObject();
		anies.add(extension);
		return extension;
	}

	/** The scores of the card among what stood around the scores of the data set. */
	private boolean result(String label, JsonElement content) {
		JsonObject result = dataSet.results().get(label);
		if (result == null || !(content instanceof JsonObject kept)) {
			return false;
		}
		JsonArray own = Json.anies(result);
		JsonArray anies = new JsonArray();
		own.asList().stream().filter(a -> !isUnit(a)).forEach(anies::add);
		JsonElement unit = own.asList().stream().filter(KeptMerge::isUnit).findFirst().orElse(null);
		JsonArray others = kept.get("other") instanceof JsonObject other && other.get("anies") instanceof JsonArray list ? list : new JsonArray();
		for (JsonElement other : others) {
			boolean changed = isUnit(other) && unit != null && !dataSet.isUnitOf(label, unitText(other));
			anies.add(changed ? unit : other);
		}
		kept.entrySet().stream().filter(e -> !e.getKey().equals("other")).forEach(e -> result.add(e.getKey(), e.getValue()));
		JsonObject other = kept.get("other") instanceof JsonObject o ? o : new JsonObject();
		other.add("anies", anies);
		result.add("other", other);
		return true;
	}

	private static boolean isUnit(JsonElement any) {
		return Json.text(any, "name").filter(UNIT::equals).isPresent();
	}

	private static List<String> unitText(JsonElement any) {
		JsonElement value = any.getAsJsonObject().get("value");
		JsonElement texts = value instanceof JsonObject reference ? reference.get("shortDescription") : null;
		return texts instanceof JsonArray list
				? list.asList().stream().map(t -> Json.text(t, "value")).flatMap(Optional::stream).map(ScoreText::shortened).toList()
				: List.of();
	}
}
