package nl.kaartwerk.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** A place in the source. What is not there, or is of another kind than expected, is absent and never an exception. */
public final class Node {
	private static final Pattern BLANKS = Pattern.compile("\\s+");
	private static final List<String> LANGUAGES = List.of("nl", "en");

	private final JsonElement element;
	/** Where this stands: a path, or what it stands in and the key or position there. Few places are ever named, so paths are put together late. */
	private final Node parent;
	private final String key;
	private final int position;
	private final Reading reading;

	public Node(JsonElement element, String path, Reading reading) {
		this(element, null, path, -1, reading);
	}

	private Node(JsonElement element, Node parent, String key, int position, Reading reading) {
		this.element = element;
		this.parent = parent;
		this.key = key;
		this.position = position;
		this.reading = reading;
	}

	public String path() {
		if (parent == null) {
			return key;
		}
		String before = parent.path();
		return key == null ? before + '[' + position + ']' : before.isEmpty() ? key : before + '.' + key;
	}

	public boolean exists() {
		return element != null && !element.isJsonNull();
	}

	public boolean isObject() {
		return element instanceof JsonObject;
	}

	public boolean isList() {
		return element instanceof JsonArray;
	}

	/** Whether this says nothing under other keys. */
	public boolean hasOnly(Set<String> keys) {
		return element instanceof JsonObject object && keys.containsAll(object.keySet());
	}

	public Node get(String... keys) {
		Node node = this;
		for (String key : keys) {
			node = node.get(key);
		}
		return node;
	}

	public Node get(String key) {
		return new Node(element instanceof JsonObject object ? object.get(key) : null, this, key, -1, reading);
	}

	/** The keys of an object, in the order of the source. */
	public List<String> keys() {
		return element instanceof JsonObject object ? List.copyOf(object.keySet()) : List.of();
	}

	public List<Node> items() {
		List<Node> items = new ArrayList<>();
		if (element instanceof JsonArray array) {
			for (int i = 0; i < array.size(); i++) {
				items.add(new Node(array.get(i), this, null, i, reading));
			}
		}
		return items;
	}

	/** The items of an array, or the thing itself where a single one was written without an array. */
	public List<Node> itemsOrSelf() {
		return isObject() ? List.of(this) : items();
	}

	/** The text of a leaf as it stands there, without blanks around it; numbers keep their digits. It counts as used. */
	public Optional<String> text() {
		Optional<String> text = peek();
		text.ifPresent(t -> use());
		return text;
	}

	/** The text of a leaf, which does not count as used yet. */
	public Optional<String> peek() {
		return exists() && element.isJsonPrimitive() ? Optional.of(element.getAsString().strip()).filter(t -> !t.isEmpty()) : Optional.empty();
	}

	public boolean isTrue() {
		return text().filter("true"::equals).isPresent();
	}

	/**
	 * A text in several languages: Dutch, else English, else the first. It counts as used, and so do the languages that say the same; the
	 * others do not.
	 */
	public Optional<String> inBestLanguage() {
		Optional<String> best = peekBestLanguage();
		best.ifPresent(text -> itemsOrSelf().stream().map(t -> t.get("value")).filter(v -> v.peekLine().filter(text::equals).isPresent())
				.forEach(Node::use));
		return best;
	}

	/** As {@link #inBestLanguage()}, but nothing counts as used yet. */
	public Optional<String> peekBestLanguage() {
		List<Node> texts = itemsOrSelf();
		for (String language : LANGUAGES) {
			for (Node text : texts) {
				if (text.get("lang").peek().filter(language::equals).isPresent() && text.get("value").peek().isPresent()) {
					return text.get("value").peekLine();
				}
			}
		}
		return texts.stream().map(t -> t.get("value").peekLine()).flatMap(Optional::stream).findFirst();
	}

	private Optional<String> peekLine() {
		return peek().map(t -> BLANKS.matcher(t).replaceAll(" "));
	}

	/** The name of what is referred to. */
	public Optional<String> reference() {
		return get("shortDescription").inBestLanguage();
	}

	public Optional<String> peekReference() {
		return get("shortDescription").peekBestLanguage();
	}

	/** The identifier of what is referred to. */
	public String referenceId() {
		return get("refObjectId").peek().map(id -> id.toLowerCase(java.util.Locale.ROOT)).orElse("");
	}

	/** The extensions of the format ("anies") that have the given name. */
	public Optional<Node> extension(String name) {
		return get("other", "anies").items().stream().filter(a -> a.get("name").peek().filter(name::equals).isPresent()).findFirst().map(a -> {
			a.get("name").use();
			return a.get("value");
		});
	}

	/** Marks this and everything below as used. */
	public void use() {
		if (exists()) {
			reading.use(element);
		}
	}

	/** Names this, so that what is kept of it finds its place again. */
	public void mark(String label) {
		if (exists()) {
			reading.mark(element, label);
		}
	}

	/**
	 * Something odd here.
	 *
	 * @param code also the key of its sentence
	 * @param values what the sentence names
	 */
	public void finding(String code, Object... values) {
		reading.finding(code, path(), values);
	}
}
