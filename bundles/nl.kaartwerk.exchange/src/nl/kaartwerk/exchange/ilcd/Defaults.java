package nl.kaartwerk.exchange.ilcd;

import java.util.HashSet;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What the format asks of every data set, where neither card nor import says it. */
final class Defaults {
	private static final String VERSION = "{" + Namespaces.EPD2 + "}epd-version";

	private Defaults() {
	}

	static void complete(JsonObject tree) {
		absent(Json.in(tree, "modellingAndValidation", "LCIMethodAndAllocation"), "typeOfDataSet", "EPD");
		absent(Json.in(tree, "administrativeInformation", "publicationAndOwnership"), "dataSetVersion", "00.00.001");
		JsonObject entry = Json.in(tree, "administrativeInformation", "dataEntryBy");
		if (!entry.has("referenceToDataSetFormat")) {
			entry.add("referenceToDataSetFormat", Json.list(format("ILCD Format"), format("EPD Data Format Extensions v1.2")));
		}
		absent(tree, "version", "1.1");
		if (!tree.has("otherAttributes")) {
			tree.add("otherAttributes", Json.object(VERSION, "1.2"));
		}
		numbers(tree);
	}

	private static JsonObject format(String name) {
		return Json.reference("source data set", References.id("format", name, "").orElseThrow(), Json.texts(name, "en"));
	}

	private static void absent(JsonObject object, String key, String value) {
		if (!object.has(key)) {
			object.addProperty(key, value);
		}
	}

	/** Every exchange has a number of its own, and the reference flow is pointed at by its number. */
	private static void numbers(JsonObject tree) {
		JsonArray exchanges = Json.listIn(Json.in(tree, "exchanges"), "exchange");
		JsonObject reference = Json.in(tree, "processInformation", "quantitativeReference");
		String pointed = reference.get("referenceToReferenceFlow") instanceof JsonArray list && !list.isEmpty() ? Json.text(list.get(0)).orElse("0") : "0";
		Set<String> taken = new HashSet<>();
		taken.add(pointed);
		exchanges.forEach(e -> Json.text(e, "dataSetInternalID").ifPresent(taken::add));
		int next = 1;
		for (JsonElement each : exchanges) {
			JsonObject exchange = each.getAsJsonObject();
			if (exchange.has("dataSetInternalID")) {
				continue;
			}
			if (DataSet.isReferenceFlow(exchange)) {
				exchange.addProperty("dataSetInternalID", pointed);
				continue;
			}
			while (!taken.add(Integer.toString(next))) {
				next++;
			}
			exchange.addProperty("dataSetInternalID", Integer.toString(next));
		}
		absent(reference, "type", "Reference flow(s)");
		if (!reference.has("referenceToReferenceFlow")) {
			JsonArray list = new JsonArray();
			exchanges.asList().stream().filter(DataSet::isReferenceFlow).map(e -> e.getAsJsonObject().get("dataSetInternalID")).forEach(list::add);
			reference.add("referenceToReferenceFlow", list);
		}
	}
}
