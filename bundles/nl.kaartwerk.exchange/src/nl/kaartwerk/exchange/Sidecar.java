package nl.kaartwerk.exchange;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import nl.kaartwerk.model.messages.Messages;

/**
 * The file {@code NAME.import.json} beside a card {@code NAME.kaart}: where the card came from, what was odd in the source, and what the
 * language has no place for.
 *
 * @param source name of the file that was imported
 * @param findings of the import
 * @param losses of the import
 * @param kept for the way back
 */
public record Sidecar(String source, List<Imported.Finding> findings, List<Imported.Loss> losses, Kept kept) {
	/** How the name of a sidecar ends. */
	public static final String ENDING = ".import.json";
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	private static final Messages SENTENCES = new Messages(Sidecar.class, "messages");

	public Sidecar {
		findings = List.copyOf(findings);
		losses = List.copyOf(losses);
	}

	public static Sidecar of(Imported imported, String source) {
		return new Sidecar(source, imported.findings(), imported.losses(), imported.kept());
	}

	/**
	 * What an import kept beside a text; nothing when it was not imported.
	 *
	 * @param text a {@code NAME.kaart}
	 * @throws IOException when its sidecar cannot be read or is none; the message is a sentence
	 */
	public static Kept keptBeside(Path text) throws IOException {
		String name = text.getFileName().toString();
		Path sidecar = text.resolveSibling((name.endsWith(CardFiles.ENDING) ? name.substring(0, name.length() - CardFiles.ENDING.length()) : name) + ENDING);
		if (!Files.isRegularFile(sidecar)) {
			return Kept.NOTHING;
		}
		try {
			return parse(Files.readString(sidecar)).kept();
		} catch (IllegalArgumentException | CharacterCodingException e) {
			throw new IOException(SENTENCES.text("sidecar-broken", Locale.getDefault(), sidecar.toString()), e);
		}
	}

	/** As JSON text: the same for the same content. */
	public String text() {
		JsonObject root = new JsonObject();
		root.addProperty("source", source);
		root.add("findings", list(findings, f -> object("code", f.code(), "path", f.path(), "message", f.message())));
		root.add("losses", list(losses, l -> object("path", l.path(), "value", l.value())));
		if (!kept.parts().isEmpty()) {
			JsonObject object = new JsonObject();
			object.addProperty("format", kept.format());
			object.add("parts", list(kept.parts(), p -> object("path", p.path(), "content", p.content())));
			root.add("kept", object);
		}
		return GSON.toJson(root) + '\n';
	}

	/**
	 * Reads what {@link #text} wrote; also by an older version, without what is kept.
	 *
	 * @throws IllegalArgumentException when it is no such text
	 */
	public static Sidecar parse(String text) {
		try {
			JsonObject root = JsonParser.parseString(text).getAsJsonObject();
			List<Imported.Finding> findings = new ArrayList<>();
			items(root, "findings").forEach(f -> findings.add(new Imported.Finding(leaf(f, "code"), leaf(f, "path"), leaf(f, "message"))));
			List<Imported.Loss> losses = new ArrayList<>();
			items(root, "losses").forEach(l -> losses.add(new Imported.Loss(leaf(l, "path"), leaf(l, "value"))));
			Kept kept = Kept.NOTHING;
			if (root.has("kept")) {
				List<Kept.Part> parts = new ArrayList<>();
				items(root.getAsJsonObject("kept"), "parts").forEach(p -> parts.add(new Kept.Part(leaf(p, "path"), leaf(p, "content"))));
				kept = new Kept(leaf(root.get("kept"), "format"), parts);
			}
			return new Sidecar(root.get("source").getAsString(), findings, losses, kept);
		} catch (JsonParseException | IllegalStateException | UnsupportedOperationException | ClassCastException | NullPointerException e) {
			throw new IllegalArgumentException(e);
		}
	}

	private static <T> JsonArray list(List<T> items, Function<T, JsonObject> json) {
		JsonArray array = new JsonArray();
		items.forEach(item -> array.add(json.apply(item)));
		return array;
	}

	private static JsonObject object(String... pairs) {
		JsonObject object = new JsonObject();
		for (int i = 0; i < pairs.length; i += 2) {
			object.addProperty(pairs[i], pairs[i + 1]);
		}
		return object;
	}

	private static Iterable<JsonElement> items(JsonObject object, String key) {
		return object.has(key) ? object.getAsJsonArray(key) : new JsonArray();
	}

	private static String leaf(JsonElement object, String key) {
		return object.getAsJsonObject().get(key).getAsString();
	}
}
