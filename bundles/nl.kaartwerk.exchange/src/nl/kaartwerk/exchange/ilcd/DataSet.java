package nl.kaartwerk.exchange.ilcd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** A data set that is being made of a card: the tree that the JSON form has. */
final class DataSet {
	private final JsonObject tree = new JsonObject();
	private final Map<String, JsonObject> results = new LinkedHashMap<>();
	private final BiPredicate<String, String> unitOf;

	/** @param unitOf whether a text spells the unit in which the card gives an indicator, which is named by its label */
	DataSet(BiPredicate<String, String> unitOf) {
		this.unitOf = unitOf;
	}

	JsonObject tree() {
		return tree;
	}

	/** By {@link KeptParts#label}. */
	Map<String, JsonObject> results() {
		return results;
	}

	boolean isUnitOf(String label, List<String> texts) {
		return texts.stream().anyMatch(text -> unitOf.test(label, text));
	}

	JsonArray exchanges() {
		return Json.listIn(Json.in(tree, "exchanges"), "exchange");
	}

	/** Puts others in the place of the reference flow. */
	void replaceReferenceFlow(JsonArray flows) {
		List<JsonElement> rest = exchanges().asList().stream().filter(e -> !isReferenceFlow(e)).toList();
		JsonArray all = new JsonArray();
		all.addAll(flows);
		rest.forEach(all::add);
		Json.in(tree, "exchanges").add("exchange", all);
	}

	static boolean isReferenceFlow(JsonElement exchange) {
		return Json.text(exchange, "referenceFlow").filter("true"::equals).isPresent();
	}
}
