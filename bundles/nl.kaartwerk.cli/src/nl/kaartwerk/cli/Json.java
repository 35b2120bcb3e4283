package nl.kaartwerk.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** How all JSON of the command line is written. */
final class Json {
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

	private Json() {
	}

	static String text(JsonElement element) {
		return GSON.toJson(element);
	}
}
