package nl.kaartwerk.exchange.ilcd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The data sets that a process refers to, as far as we know them: contacts and sources by their names, and the reference flow with what it
 * measures, in which unit.
 */
final class OtherDataSets {
	/** @param root name of the root element */
	record Other(String folder, String root, String id, JsonObject content) {
	}

	private final Map<String, Other> dataSets = new LinkedHashMap<>();

	private OtherDataSets() {
	}

	/** In the order in which the process refers to them, each once. */
	static List<Other> of(JsonObject process) {
		OtherDataSets others = new OtherDataSets();
		others.references(process);
		if (Json.in(process, "exchanges").get("exchange") instanceof JsonArray exchanges) {
			exchanges.asList().stream().filter(DataSet::isReferenceFlow).forEach(e -> others.flow(e.getAsJsonObject()));
		}
		return List.copyOf(others.dataSets.values());
	}

	private void references(JsonElement element) {
		switch (element) {
		case JsonArray array -> array.forEach(this::references);
		case JsonObject object -> {
			String type = Json.text(object, "type").orElse("");
			Optional<String> id = Json.text(object, "refObjectId").map(i -> i.toLowerCase(Locale.ROOT)).filter(OtherDataSets::isId);
			if (id.isPresent() && object.get("shortDescription") instanceof JsonArray name && hasText(name)) {
				named(type, id.get(), name, Json.text(object, "version"));
			}
			object.asMap().values().forEach(this::references);
		}
		default -> {
			// a value
		}
		}
	}

	private static boolean isId(String id) {
		return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	}

	private static boolean hasText(JsonArray texts) {
		return texts.asList().stream().anyMatch(t -> Json.text(t, "value").isPresent());
	}

	private void named(String type, String id, JsonArray name, Optional<String> version) {
		if (type.equals("contact data set")) {
			JsonObject information = Json.object("UUID", id, "shortName", name.deepCopy(), "name", name.deepCopy());
			add("contacts", "contactDataSet", id, "contactInformation", Json.object("dataSetInformation", information), version);
		} else if (type.equals("source data set")) {
			JsonObject information = Json.object("UUID", id, "shortName", name.deepCopy());
			add("sources", "sourceDataSet", id, "sourceInformation", Json.object("dataSetInformation", information), version);
		}
	}

	private JsonObject add(String folder, String root, String id, String key, JsonObject information, Optional<String> version) {
		JsonObject content = Json.object("version", "1.1", key, information);
		Json.in(content, "administrativeInformation", "publicationAndOwnership").addProperty("dataSetVersion",
				version.filter(v -> v.matches("\\d{2}\\.\\d{2}(\\.\\d{3})?")).orElse("00.00.001"));
		dataSets.putIfAbsent(folder + '/' + id, new Other(folder, root, id, content));
		return content;
	}

	private void flow(JsonObject exchange) {
		JsonElement reference = exchange.get("referenceToFlowDataSet");
		Optional<String> id = Json.text(reference, "refObjectId").map(i -> i.toLowerCase(Locale.ROOT)).filter(OtherDataSets::isId);
		if (id.isEmpty() || !(exchange.get("flowProperties") instanceof JsonArray properties) || properties.isEmpty()) {
			return;
		}
		JsonArray name = reference.getAsJsonObject().get("shortDescription") instanceof JsonArray texts ? texts.deepCopy() : new JsonArray();
		JsonObject information = Json.object("dataSetInformation", Json.object("UUID", id.get(), "name", Json.object("baseName", name)));
		if (exchange.get("materialProperties") instanceof JsonArray material && !material.isEmpty()) {
			String title = name.asList().stream().map(t -> Json.text(t, "value")).flatMap(Optional::stream).findFirst().orElse(id.get());
			Json.anies(information.getAsJsonObject("dataSetInformation")).add(MaterialProperties.document(material, title));
		}
		JsonArray list = new JsonArray();
		for (int i = 0; i < properties.size(); i++) {
			if (properties.get(i) instanceof JsonObject property) {
				list.add(flowProperty(property, i));
				if (Json.text(property, "referenceFlowProperty").filter("true"::equals).isPresent()) {
					Json.in(information, "quantitativeReference").addProperty("referenceToReferenceFlowProperty", Integer.toString(i));
				}
			}
		}
		JsonObject flow = add("flows", "flowDataSet", id.get(), "flowInformation", information, Json.text(reference, "version"));
		Json.in(flow, "modellingAndValidation", "LCIMethod").addProperty("typeOfDataSet", Json.text(exchange, "typeOfFlow").orElse("Product flow"));
		Json.in(flow, "flowProperties").add("flowProperty", list);
	}

	private JsonObject flowProperty(JsonObject property, int number) {
		String id = Json.text(property, "uuid").map(i -> i.toLowerCase(Locale.ROOT)).filter(OtherDataSets::isId).orElse(Uuids.of("flow property", "?"));
		JsonArray name = property.get("name") instanceof JsonArray texts ? texts.deepCopy() : new JsonArray();
		Optional<String> unit = Json.text(property, "referenceUnit");
		if (unit.isPresent()) {
			String group = Json.text(property, "unitGroupUUID").map(i -> i.toLowerCase(Locale.ROOT)).filter(OtherDataSets::isId)
					.orElseGet(() -> Uuids.of("unit group", unit.get()));
			JsonObject information = Json.object("dataSetInformation", Json.object("UUID", id, "name", name.deepCopy()));
			Json.in(information, "quantitativeReference").add("referenceToReferenceUnitGroup",
					Json.reference("unit group data set", group, Json.texts(unit.get(), "en")));
			add("flowproperties", "flowPropertyDataSet", id, "flowPropertiesInformation", information, Optional.empty());
			unitGroup(group, unit.get());
		}
		return Json.object("dataSetInternalID", Integer.toString(number), "referenceToFlowPropertyDataSet",
				Json.reference("flow property data set", id, name), "meanValue", Json.text(property, "meanValue").orElse(null));
	}

	private void unitGroup(String id, String unit) {
		JsonObject information = Json.object("dataSetInformation", Json.object("UUID", id, "name", Json.texts(unit, "en")), "quantitativeReference",
				Json.object("referenceToReferenceUnit", "0"));
		JsonObject group = add("unitgroups", "unitGroupDataSet", id, "unitGroupInformation", information, Optional.empty());
		JsonObject item = Json.object("dataSetInternalID", "0", "name", unit, "meanValue", "1");
		Json.in(group, "units").add("unit", Json.list(item));
	}
}
