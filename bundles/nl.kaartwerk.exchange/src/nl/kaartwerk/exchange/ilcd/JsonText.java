package nl.kaartwerk.exchange.ilcd;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;

import nl.kaartwerk.model.value.Decimal;

/** Writes a data set as JSON. The tree holds texts; keys that soda4LCA writes as numbers, truth values or times are written so. */
final class JsonText {
	private static final Set<String> NUMBERS = Set.of("level", "dataSetInternalID", "referenceToReferenceFlow", "referenceYear",
			"dataSetValidUntil", "meanAmount", "resultingAmount", "minimumAmount", "maximumAmount", "resultingflowAmount", "meanValue", "margins",
			"lowerValue", "upperValue", "majorVersion", "minorVersion", "subMinorVersion");
	private static final Set<String> TRUTHS = Set.of("copyright", "default", "zero");
	private static final Set<String> TIMES = Set.of("timeStamp", "dateOfLastRevision");
	private static final Set<String> DAYS = Set.of("publicationDateOfEPD", "expirationDateOfEPD");

	private JsonText() {
	}

	static String of(JsonObject tree) {
		StringWriter text = new StringWriter();
		try (JsonWriter writer = new JsonWriter(text)) {
			writer.setIndent("  ");
			writer.setHtmlSafe(false);
			write(tree, "", writer);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.append('\n').toString();
	}

	private static void write(JsonElement element, String key, JsonWriter writer) throws IOException {
		switch (element) {
		case JsonObject object -> {
			boolean day = object.get("name") instanceof JsonPrimitive name && DAYS.contains(name.getAsString());
			writer.beginObject();
			for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
				writer.name(entry.getKey());
				write(entry.getValue(), day && entry.getKey().equals("value") ? "timeStamp" : entry.getKey(), writer);
			}
			writer.endObject();
		}
		case JsonArray array -> {
			writer.beginArray();
			for (JsonElement item : array) {
				write(item, key, writer);
			}
			writer.endArray();
		}
		case JsonNull none -> writer.nullValue();
		default -> value(element.getAsJsonPrimitive(), key, writer);
		}
	}

	private static void value(JsonPrimitive value, String key, JsonWriter writer) throws IOException {
		String text = value.getAsString();
		String number = TIMES.contains(key) ? Dates.millis(text) : text;
		boolean isNumber = (NUMBERS.contains(key) || TIMES.contains(key)) && Decimal.isDecimal(number)
				&& number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");
		if (isNumber) {
			writer.jsonValue(number);
		} else if (value.isBoolean() || TRUTHS.contains(key) && text.matches("true|false")) {
			writer.value(Boolean.parseBoolean(text));
		} else {
			writer.value(text);
		}
	}
}
