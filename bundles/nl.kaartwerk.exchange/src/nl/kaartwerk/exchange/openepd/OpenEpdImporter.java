package nl.kaartwerk.exchange.openepd;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.Head;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.reading.JsonSource;
import nl.kaartwerk.method.Method;

/**
 * Reads openEPD documents: EPDs, industry EPDs and generic estimates, one or a list of them. Built from the public data model of the format
 * and the examples in it, not from files of its users.
 */
public final class OpenEpdImporter implements Importer, OpenEpdFormat {
	private static final List<String> TYPES = List.of("openepd", "openindustryepd", "opengenericestimate");

	private final Method method = Method.shipped();
	private final Words words = new Words(method);

	@Override
	public boolean recognises(Head head) {
		String text = head.text();
		boolean json = text.startsWith("{") || text.startsWith("[");
		boolean named = text.contains("\"doctype\"") && TYPES.stream().anyMatch(t -> text.toLowerCase(Locale.ROOT).contains('"' + t + '"'));
		return json && (named || text.contains("\"declared_unit\"") && text.contains("\"A1A2A3\""));
	}

	@Override
	public void read(Source source, Receiver receiver) throws IOException, Refusal {
		JsonElement root;
		try (InputStream in = source.open()) {
			root = JsonSource.parse(in, source.name(), Texts.SENTENCES);
		}
		receiver.checkCancelled();
		JsonElement list = root instanceof JsonObject object && object.get("payload") instanceof JsonArray payload ? payload : root;
		if (list instanceof JsonObject document) {
			if (!isDocument(document)) {
				throw new Refusal(Texts.SENTENCES.get("refused-no-document", source.name()));
			}
			receiver.receive(new DocumentReader(document, "", words, method).read());
			return;
		}
		List<JsonElement> items = list instanceof JsonArray array ? array.asList() : List.of();
		if (items.stream().noneMatch(i -> i instanceof JsonObject document && isDocument(document))) {
			throw new Refusal(Texts.SENTENCES.get("refused-no-document", source.name()));
		}
		for (int i = 0; i < items.size(); i++) {
			receiver.checkCancelled();
			if (items.get(i) instanceof JsonObject document && isDocument(document)) {
				receiver.receive(new DocumentReader(document, "[" + i + ']', words, method).read());
			} else {
				receiver.refuse("[" + i + ']', Texts.SENTENCES.get("refused-item"));
			}
		}
	}

	private static boolean isDocument(JsonObject object) {
		JsonElement type = object.get("doctype");
		boolean named = type != null && type.isJsonPrimitive() && TYPES.contains(type.getAsString().toLowerCase(Locale.ROOT));
		return named || type == null && object.has("declared_unit") && Words.PLACES.stream().anyMatch(object::has);
	}
}
