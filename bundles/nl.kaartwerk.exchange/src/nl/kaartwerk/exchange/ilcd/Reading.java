package nl.kaartwerk.exchange.ilcd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.Imported;

/** Keeps track of what has been read of a source, so that what has not can be listed. */
final class Reading {
	/** Keys that only say how the data set refers to others or manages itself; they are no statements about the product. */
	private static final Set<String> REFERENCE_DATA = Set.of("lang", "type", "refObjectId", "version", "uri", "uuid", "versionAsString",
			"resourceURLs", "dataSetInternalID", "referenceToUnitGroupDataSet", "referenceToDataSetFormat", "unitGroupUUID", "level",
			"referenceToReferenceFlow", "locations", "unitDescription", "defaultValue", "lstrings", "uncertaintyDistributionType",
			"relativeStandardDeviation95In", "dataSourceType", "dataDerivationTypeStatus", "minimumAmount", "maximumAmount",
			"exchange direction", "functionType", "typeOfFlow", "referenceFlow", "referenceFlowProperty", "resolvedFlowVersion");
	private static final int LONGEST = 4000;
	private static final int DEEPEST = 200;

	private final Set<JsonElement> used = Collections.newSetFromMap(new IdentityHashMap<>());
	private final List<Imported.Finding> findings = new ArrayList<>();

	void use(JsonElement leaf) {
		used.add(leaf);
	}

	void useAll(JsonElement element) {
		used.add(element);
	}

	void finding(String code, String path, String message) {
		findings.add(new Imported.Finding(code, path, message));
	}

	List<Imported.Finding> findings() {
		return findings;
	}

	/** Every statement of the source that was not used, by path. */
	List<Imported.Loss> losses(JsonElement root) {
		List<Imported.Loss> losses = new ArrayList<>();
		collect(root, "", 0, losses);
		return losses;
	}

	private void collect(JsonElement element, String path, int depth, List<Imported.Loss> losses) {
		if (used.contains(element) || element.isJsonNull()) {
			return;
		}
		if (element.isJsonPrimitive() || depth > DEEPEST) {
			String value = element.isJsonPrimitive() ? element.getAsString() : "(nested deeper than " + DEEPEST + ")";
			if (!value.isBlank()) {
				losses.add(new Imported.Loss(path, value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "..."));
			}
		} else if (element instanceof JsonArray array) {
			for (int i = 0; i < array.size(); i++) {
				collect(array.get(i), path + '[' + label(array.get(i), i) + ']', depth + 1, losses);
			}
		} else if (element instanceof JsonObject object) {
			for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
				if (!REFERENCE_DATA.contains(entry.getKey()) && !isUnitGroup(object)) {
					collect(entry.getValue(), path.isEmpty() ? entry.getKey() : path + '.' + entry.getKey(), depth + 1, losses);
				}
			}
		}
	}

	private static boolean isUnitGroup(JsonObject object) {
		return object.has("name") && object.get("name").isJsonPrimitive()
				&& object.get("name").getAsString().equals("referenceToUnitGroupDataSet");
	}

	/** A text in a language is called by the language, everything else by its place. */
	private static String label(JsonElement element, int index) {
		boolean named = element instanceof JsonObject object && object.has("lang") && object.get("lang").isJsonPrimitive();
		return named ? element.getAsJsonObject().get("lang").getAsString() : Integer.toString(index);
	}
}
