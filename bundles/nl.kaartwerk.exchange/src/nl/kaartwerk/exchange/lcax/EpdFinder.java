package nl.kaartwerk.exchange.lcax;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.method.Method;

/** Finds the EPDs in a file, which may be a project with assemblies and products around them. The same EPD in several products is one. */
final class EpdFinder {
	private final Method method = Method.shipped();
	private final Words words = new Words(method);

	/** The search of one file. */
	private final class Search {
		private final Receiver receiver;
		private final String project;
		private final Set<JsonElement> seen = new HashSet<>();

		Search(Receiver receiver, String project) {
			this.receiver = receiver;
			this.project = project;
		}

		void in(JsonElement element, String path, String product) throws IOException {
			switch (element) {
			case JsonArray array -> {
				for (int i = 0; i < array.size(); i++) {
					in(array.get(i), path + '[' + i + ']', product);
				}
			}
			case JsonObject object when isEpd(object) -> epd(object, path, product);
			case JsonObject object when isReference(object) -> receiver.refuse(path,
					Texts.SENTENCES.get("refused-reference", object.get("uri").getAsString()));
			case JsonObject object -> {
				String inside = object.has("impactData") && isText(object.get("name")) ? object.get("name").getAsString() : product;
				for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
					in(entry.getValue(), path.isEmpty() ? entry.getKey() : path + '.' + entry.getKey(), inside);
				}
			}
			default -> {
				// a leaf holds no EPD
			}
			}
		}

		private void epd(JsonObject epd, String path, String product) throws IOException {
			receiver.checkCancelled();
			if (seen.add(epd)) {
				receiver.receive(new EpdReader(epd, path, words, method).read(project, product));
			}
		}
	}

	void find(JsonElement root, String name, Receiver receiver) throws IOException, Refusal {
		receiver.checkCancelled();
		String project = root instanceof JsonObject object && !isEpd(object) && isText(object.get("name")) ? object.get("name").getAsString() : null;
		Search search = new Search(receiver, project);
		search.in(root, "", null);
		if (search.seen.isEmpty()) {
			throw new Refusal(Texts.SENTENCES.get("refused-no-epd", name));
		}
	}

	private static boolean isEpd(JsonObject object) {
		return object.has("declaredUnit") && object.has("impacts") || object.has("declared_unit") && object.has("published_date");
	}

	/** What stands elsewhere cannot be followed from a file. */
	private static boolean isReference(JsonObject object) {
		return isText(object.get("type")) && object.get("type").getAsString().equals("reference") && isText(object.get("uri"));
	}

	private static boolean isText(JsonElement element) {
		return element != null && element.isJsonPrimitive();
	}
}
