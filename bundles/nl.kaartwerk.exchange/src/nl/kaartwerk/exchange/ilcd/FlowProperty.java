package nl.kaartwerk.exchange.ilcd;

import java.util.Arrays;
import java.util.Optional;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** What a product flow can be measured by, with the identifiers that the format agreed on. */
enum FlowProperty {
	MASS("Mass", "mass", "kg", "93a60a56-a3c8-11da-a746-0800200b9a66", "93a60a57-a4c8-11da-a746-0800200c9a66"),
	VOLUME("Volume", "volume", "m3", "93a60a56-a3c8-22da-a746-0800200c9a66", "93a60a57-a3c8-12da-a746-0800200c9a66"),
	AREA("Area", "area", "m2", "93a60a56-a3c8-19da-a746-0800200c9a66", "93a60a57-a3c8-18da-a746-0800200c9a66"),
	LENGTH("Length", "length", "m", "838aaa23-0117-11db-92e3-0800200c9a66", "838aaa22-0117-11db-92e3-0800200c9a66"),
	ITEMS("Number of items", "number", "Item(s)", "01846770-4cfe-4a25-8ad9-919d8d378345", "5beb6eed-33a9-47b8-9ede-1dfe8f679159"),
	ENERGY("Net calorific value", "energy", "MJ", "93a60a56-a3c8-11da-a746-0800200c9a66", "93a60a57-a3c8-11da-a746-0800200c9a66"),
	CARBON("Carbon content (biogenic)", "", "kg", "62e503ce-544a-4599-b2ad-bcea15a7bf20", ""),
	CARBON_PACKAGING("Carbon content (biogenic) - packaging", "", "kg", "262a541b-209e-44cc-a426-33bce30de7b1", "");

	private final String title;
	private final String dimension;
	private final String unit;
	private final String id;
	private final String unitGroup;

	FlowProperty(String title, String dimension, String unit, String id, String unitGroup) {
		this.title = title;
		this.dimension = dimension;
		this.unit = unit;
		this.id = id;
		this.unitGroup = unitGroup;
	}

	/** The one that measures a dimension, in its reference unit. */
	static Optional<FlowProperty> of(String dimension) {
		return Arrays.stream(values()).filter(p -> !p.dimension.isEmpty() && p.dimension.equals(dimension)).findFirst();
	}

	String unit() {
		return unit;
	}

	/** As a property of a flow. */
	JsonObject json(String value, boolean isReference) {
		return Json.object("name", Json.texts(title, "en"), "uuid", id, "referenceFlowProperty", isReference ? new JsonPrimitive(true) : null,
				"meanValue", value, "referenceUnit", isReference ? unit : null, "unitGroupUUID", isReference ? unitGroup : null);
	}
}
