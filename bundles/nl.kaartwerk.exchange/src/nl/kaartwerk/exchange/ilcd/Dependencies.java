package nl.kaartwerk.exchange.ilcd;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Reading;
import nl.kaartwerk.exchange.reading.Statements;

/**
 * The data sets of an archive that its processes refer to. What the XML form leaves to them (names, and amount, unit and properties of the
 * reference flow) is put where the JSON form has it.
 */
final class Dependencies {
	private static final String OTHER_FLOW = "Other flow";

	/** What a flow measures: names, and the unit group of its unit. */
	private record Property(JsonArray names, String unitGroup) {
	}

	/** Names of contacts, sources, flows and unit groups by identifier; of a unit group the symbol of its unit. */
	private final Map<String, JsonArray> names = new HashMap<>();
	private final Map<String, String> units = new HashMap<>();
	private final Map<String, Property> properties = new HashMap<>();
	private final Map<String, JsonObject> flows = new HashMap<>();

	/** Takes up a data set that is no process. */
	void add(XmlTree.DataSet dataSet) {
		Node root = node(dataSet.content());
		switch (dataSet.root()) {
		case "contactDataSet" -> named(root.get("contactInformation", "dataSetInformation"), "shortName", "name");
		case "sourceDataSet" -> named(root.get("sourceInformation", "dataSetInformation"), "shortName");
		case "unitGroupDataSet" -> unitGroup(root);
		case "flowPropertyDataSet" -> property(root);
		case "flowDataSet" -> flow(root);
		default -> {
			// no other kind says anything that a process leaves out
		}
		}
	}

	private static Node node(JsonElement element) {
		return new Node(element, "", new Reading(Texts.SENTENCES, Statements.LEAVES));
	}

	private static String id(Node information) {
		return information.get("UUID").peek().orElse("").toLowerCase(Locale.ROOT);
	}

	private void named(Node information, String... keys) {
		for (String key : keys) {
			JsonArray texts = texts(information.get(key));
			if (!texts.isEmpty()) {
				names.putIfAbsent(id(information), texts);
				return;
			}
		}
	}

	private static JsonArray texts(Node list) {
		JsonArray texts = new JsonArray();
		for (Node item : list.itemsOrSelf()) {
			item.get("value").peek().ifPresent(value -> {
				JsonObject text = new JsonObject();
				text.addProperty("value", value);
				item.get("lang").peek().ifPresent(lang -> text.addProperty("lang", lang));
				texts.add(text);
			});
		}
		return texts;
	}

	private void unitGroup(Node root) {
		Node information = root.get("unitGroupInformation");
		String reference = information.get("quantitativeReference", "referenceToReferenceUnit").peek().orElse("0");
		root.get("units", "unit").items().stream().filter(u -> u.get("dataSetInternalID").peek().filter(reference::equals).isPresent())
				.map(u -> u.get("name").peek()).flatMap(Optional::stream).findFirst()
				.ifPresent(symbol -> units.put(id(information.get("dataSetInformation")), symbol));
	}

	private void property(Node root) {
		Node information = root.get("flowPropertiesInformation");
		String group = information.get("quantitativeReference", "referenceToReferenceUnitGroup").referenceId();
		properties.put(id(information.get("dataSetInformation")), new Property(texts(information.get("dataSetInformation", "name")), group));
	}

	private void flow(Node root) {
		Node information = root.get("flowInformation", "dataSetInformation");
		String type = root.get("modellingAndValidation", "LCIMethod", "typeOfDataSet").peek().orElse("");
		if (type.equals(OTHER_FLOW)) {
			named(information.get("name"), "baseName");
			return;
		}
		JsonArray baseName = texts(information.get("name", "baseName"));
		if (!baseName.isEmpty()) {
			names.putIfAbsent(id(information), baseName);
		}
		String reference = root.get("flowInformation", "quantitativeReference", "referenceToReferenceFlowProperty").peek().orElse("");
		JsonArray list = new JsonArray();
		for (Node property : root.get("flowProperties", "flowProperty").items()) {
			list.add(flowProperty(property, property.get("dataSetInternalID").peek().orElse("0").equals(reference)));
		}
		JsonObject flow = new JsonObject();
		flow.add("flowProperties", list);
		JsonArray material = MaterialProperties.read(information);
		if (!material.isEmpty()) {
			flow.add("materialProperties", material);
		}
		if (!type.isEmpty()) {
			flow.addProperty("typeOfFlow", type);
		}
		flows.put(id(information), flow);
	}

	private static JsonObject flowProperty(Node property, boolean isReference) {
		JsonObject result = new JsonObject();
		Node data = property.get("referenceToFlowPropertyDataSet");
		JsonArray name = texts(data.get("shortDescription"));
		if (!name.isEmpty()) {
			result.add("name", name);
		}
		result.addProperty("uuid", data.referenceId());
		if (isReference) {
			result.addProperty("referenceFlowProperty", true);
		}
		property.get("meanValue").peek().ifPresent(value -> result.addProperty("meanValue", value));
		return result;
	}

	/** Completes a process data set. */
	void resolve(JsonObject process) {
		names(process);
		Node root = node(process);
		List<String> ids = root.get("processInformation", "quantitativeReference", "referenceToReferenceFlow").items().stream().map(Node::peek)
				.flatMap(Optional::stream).toList();
		if (process.get("exchanges") instanceof JsonObject exchanges && exchanges.get("exchange") instanceof JsonArray list) {
			for (JsonElement each : list) {
				JsonObject exchange = each.getAsJsonObject();
				if (exchange.has("dataSetInternalID") && ids.contains(exchange.get("dataSetInternalID").getAsString())) {
					referenceFlow(exchange);
				}
			}
		}
	}

	private void referenceFlow(JsonObject exchange) {
		exchange.addProperty("referenceFlow", true);
		Node node = node(exchange);
		JsonObject flow = flows.get(node.get("referenceToFlowDataSet").referenceId());
		if (flow == null) {
			return;
		}
		flow.entrySet().forEach(e -> exchange.add(e.getKey(), e.getValue().deepCopy()));
		for (JsonElement each : exchange.getAsJsonArray("flowProperties")) {
			JsonObject property = each.getAsJsonObject();
			Property known = properties.get(property.get("uuid").getAsString());
			if (known != null && !property.has("name")) {
				property.add("name", known.names().deepCopy());
			}
			if (property.has("referenceFlowProperty")) {
				reference(exchange, property, known);
			}
		}
	}

	/** The unit of the reference property, and how many of it the results are for. */
	private void reference(JsonObject exchange, JsonObject property, Property known) {
		if (known != null) {
			property.addProperty("unitGroupUUID", known.unitGroup());
			if (units.containsKey(known.unitGroup())) {
				property.addProperty("referenceUnit", units.get(known.unitGroup()));
			}
		}
		Node node = node(exchange);
		Amount.peek(node.get("resultingAmount")).or(() -> Amount.peek(node.get("meanAmount")))
				.flatMap(flows -> Amount.peek(node(property).get("meanValue")).map(flows::multiply))
				.ifPresent(amount -> exchange.add("resultingflowAmount", new JsonPrimitive(Amount.decimal(amount).text())));
	}

	/** Gives references without a name that of the data set they refer to. */
	private void names(JsonElement element) {
		switch (element) {
		case JsonArray array -> array.forEach(this::names);
		case JsonObject object -> {
			if (object.has("refObjectId") && !object.has("shortDescription")) {
				String id = object.get("refObjectId").getAsString().toLowerCase(Locale.ROOT);
				JsonArray name = units.containsKey(id) ? unit(id) : names.get(id);
				if (name != null) {
					object.add("shortDescription", name.deepCopy());
				}
			}
			object.asMap().values().forEach(this::names);
		}
		default -> {
			// a value
		}
		}
	}

	private JsonArray unit(String id) {
		JsonObject text = new JsonObject();
		text.addProperty("value", units.get(id));
		JsonArray texts = new JsonArray();
		texts.add(text);
		return texts;
	}
}
