package nl.kaartwerk.exchange.ilcd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.reading.Node;

/** Properties of the material of a flow, which stand in its data set as a MatML document and in the JSON form as a list. */
final class MaterialProperties {
	private static final String DOCUMENT = "mat:MatML_Doc";

	private MaterialProperties() {
	}

	/** @param information of a flow data set */
	static JsonArray read(Node information) {
		JsonArray list = new JsonArray();
		information.extension(DOCUMENT).ifPresent(document -> {
			Map<String, Node> details = new HashMap<>();
			for (Node metadata : document.get("Metadata").items()) {
				metadata.get("PropertyDetails").items().forEach(d -> details.put(d.get("@:id").peek().orElse(""), d));
			}
			for (Node material : document.get("Material").items()) {
				material.get("BulkDetails").items().stream().flatMap(b -> b.get("PropertyData").items().stream())
						.forEach(data -> property(data, details, list));
			}
		});
		return list;
	}

	private static void property(Node data, Map<String, Node> details, JsonArray list) {
		Node detail = details.get(data.get("@:property").peek().orElse(""));
		Optional<String> value = data.get("Data").items().stream().map(d -> d.peek().or(() -> d.get("value").peek())).flatMap(Optional::stream)
				.findFirst();
		if (detail == null || value.isEmpty()) {
			return;
		}
		JsonObject property = new JsonObject();
		first(detail.get("Name")).ifPresent(name -> property.addProperty("name", name));
		property.addProperty("value", value.get());
		detail.get("Units").items().stream().findFirst().ifPresent(units -> {
			units.get("@:name").peek().ifPresent(unit -> property.addProperty("unit", unit));
			units.get("@:description").peek().ifPresent(text -> property.addProperty("unitDescription", text));
		});
		list.add(property);
	}

	private static Optional<String> first(Node list) {
		return list.items().stream().map(i -> i.peek().or(() -> i.get("value").peek())).flatMap(Optional::stream).findFirst();
	}

	/** As an extension of a flow data set. */
	static JsonObject document(JsonArray properties, String material) {
		JsonArray data = new JsonArray();
		JsonArray details = new JsonArray();
		int number = 0;
		for (JsonElement each : properties) {
			JsonObject property = each.getAsJsonObject();
			String id = "pr" + ++number;
			JsonObject value = object("@:format", "string");
			value.add("value", property.get("value"));
			JsonObject datum = object("@:property", id);
			datum.add("Data", list(value));
			data.add(datum);
			JsonObject detail = object("@:id", id);
			detail.add("Name", list(property.get("name")));
			if (property.has("unit")) {
				JsonObject units = new JsonObject();
				units.add("@:name", property.get("unit"));
				if (property.has("unitDescription")) {
					units.add("@:description", property.get("unitDescription"));
				}
				JsonObject unit = new JsonObject();
				unit.add("Name", list(property.get("unit")));
				units.add("Unit", list(unit));
				detail.add("Units", list(units));
			}
			details.add(detail);
		}
		JsonObject bulk = new JsonObject();
		JsonArray name = new JsonArray();
		name.add(material);
		bulk.add("Name", name);
		bulk.add("PropertyData", data);
		JsonObject metadata = new JsonObject();
		metadata.add("PropertyDetails", details);
		JsonObject part = new JsonObject();
		part.add("BulkDetails", list(bulk));
		JsonObject document = new JsonObject();
		document.add("Material", list(part));
		document.add("Metadata", list(metadata));
		JsonObject any = object("name", DOCUMENT);
		any.add("value", document);
		return any;
	}

	private static JsonArray list(JsonElement item) {
		JsonArray list = new JsonArray();
		List.of(item).forEach(list::add);
		return list;
	}

	private static JsonObject object(String key, String value) {
		JsonObject object = new JsonObject();
		object.addProperty(key, value);
		return object;
	}
}
