package nl.kaartwerk.exchange.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** JSON as files hold it: the same text for the same tree. */
public final class JsonText {
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

	private JsonText() {
	}

	/** UTF-8, with a line end after it. */
	public static void write(JsonElement tree, OutputStream out) throws IOException {
		out.write((GSON.toJson(tree) + '\n').getBytes(StandardCharsets.UTF_8));
	}

	/** Adds a text, when there is one. */
	public static void put(JsonObject object, String key, String text) {
		if (text != null) {
			object.addProperty(key, text);
		}
	}
}
