package nl.kaartwerk.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.Kept;

/**
 * What was not used of a JSON file, in pieces as large as they can be, each with a path in the manner of a JSON pointer (RFC 6901). Items of
 * a list have no place of their own, for what is exported may have others before them: their path ends in "-". One of which a part was used
 * is kept whole, and its path ends in {@link #PARTLY}; no pointer can.
 */
public final class Leftovers {
	/** How the path of an item ends of which something stands in the card. */
	public static final String PARTLY = "/-~p";
	/** How the path of an item ends of which nothing stands in the card. */
	public static final String ITEM = "/-";

	private final Set<JsonElement> used;
	private final List<Kept.Part> parts = new ArrayList<>();

	Leftovers(Set<JsonElement> used) {
		this.used = used;
	}

	List<Kept.Part> of(JsonElement root) {
		collect(root, "");
		return parts;
	}

	/** A key as a pointer writes it. */
	public static String escaped(String key) {
		String escaped = key.replace("~", "~0").replace("/", "~1");
		return escaped.equals("-") ? "~2" : escaped;
	}

	/** The key that {@link #escaped} was made of. */
	public static String key(String escaped) {
		return escaped.equals("~2") ? "-" : escaped.replace("~1", "/").replace("~0", "~");
	}

	private void collect(JsonElement element, String pointer) {
		if (isUsed(element)) {
			return;
		}
		if (!pointer.isEmpty() && isUntouched(element)) {
			parts.add(new Kept.Part(pointer, element::toString));
			return;
		}
		switch (element) {
		case JsonObject object -> object.entrySet().forEach(e -> collect(e.getValue(), pointer + '/' + escaped(e.getKey())));
		case JsonArray array -> array.forEach(item -> item(item, pointer));
		default -> {
			// a leaf is used or untouched
		}
		}
	}

	private void item(JsonElement item, String pointer) {
		if (!isUsed(item)) {
			parts.add(new Kept.Part(pointer + (isUntouched(item) ? ITEM : PARTLY), item.toString()));
		}
	}

	/** Whether nothing of it is left; what is empty says nothing. */
	private boolean isUsed(JsonElement element) {
		if (element.isJsonNull() || used.contains(element)) {
			return true;
		}
		return switch (element) {
		case JsonArray array -> array.asList().stream().allMatch(this::isUsed);
		case JsonObject object -> object.asMap().values().stream().allMatch(this::isUsed);
		default -> false;
		};
	}

	private boolean isUntouched(JsonElement element) {
		if (used.contains(element)) {
			return false;
		}
		return switch (element) {
		case JsonArray array -> array.asList().stream().allMatch(this::isUntouched);
		case JsonObject object -> object.asMap().values().stream().allMatch(this::isUntouched);
		default -> true;
		};
	}
}
