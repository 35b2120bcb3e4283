package nl.kaartwerk.exchange.ilcd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** A place in the source. What is not there, or is of another kind than expected, is absent and never an exception. */
final class Node {
	private static final List<String> LANGUAGES = List.of("nl", "en", "de");

	private final JsonElement element;
	private final String path;
	private final Reading reading;

	Node(JsonElement element, String path, Reading reading) {
		this.element = element;
		this.path = path;
		this.reading = reading;
	}

	String path() {
		return path;
	}

	boolean exists() {
		return element != null && !element.isJsonNull();
	}

	boolean isObject() {
		return element instanceof JsonObject;
	}

	Node get(String... keys) {
		Node node = this;
		for (String key : keys) {
			JsonElement child = node.element instanceof JsonObject object ? object.get(key) : null;
			node = new Node(child, node.path.isEmpty() ? key : node.path + '.' + key, reading);
		}
		return node;
	}

	List<Node> items() {
		List<Node> items = new ArrayList<>();
		if (element instanceof JsonArray array) {
			for (int i = 0; i < array.size(); i++) {
				items.add(new Node(array.get(i), path + '[' + i + ']', reading));
			}
		}
		return items;
	}

	/** The items of an array, or the thing itself where a single one was written without an array. */
	List<Node> itemsOrSelf() {
		return isObject() ? List.of(this) : items();
	}

	/** The text of a leaf as it stands there; numbers keep their digits. */
	Optional<String> text() {
		if (!exists() || !element.isJsonPrimitive()) {
			return Optional.empty();
		}
		reading.use(element);
		String text = element.getAsString().strip();
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

	boolean isTrue() {
		return text().filter("true"::equals).isPresent();
	}

	/** A text in several languages: Dutch, else English, else German, else the first. The others remain unread. */
	Optional<String> inBestLanguage() {
		List<Node> texts = itemsOrSelf();
		for (String language : LANGUAGES) {
			for (Node text : texts) {
				if (text.get("lang").text().filter(language::equals).isPresent() && text.get("value").hasText()) {
					return text.get("value").text();
				}
			}
		}
		return texts.stream().map(t -> t.get("value")).filter(Node::hasText).findFirst().flatMap(Node::text);
	}

	private boolean hasText() {
		return exists() && element.isJsonPrimitive() && !element.getAsString().isBlank();
	}

	/** The name of what is referred to. */
	Optional<String> reference() {
		return get("shortDescription").inBestLanguage();
	}

	/** The extensions of the format ("anies") that have the given name. */
	Optional<Node> extension(String name) {
		return get("other", "anies").items().stream().filter(a -> a.get("name").text().filter(name::equals).isPresent()).findFirst()
				.map(a -> a.get("value"));
	}

	/** Marks everything below as read. */
	void consume() {
		if (exists()) {
			reading.useAll(element);
		}
	}

	void finding(String code, String message) {
		reading.finding(code, path, message);
	}
}
