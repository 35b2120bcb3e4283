package nl.kaartwerk.exchange.ilcd;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * What the schema says of one element of the XML form: its name, what it holds and in which order. The table {@code elements.csv} was taken
 * from the schemas of the format (ILCD 1.1 as used for EPDs, extensions of 2013 and 2019); it knows names and order only.
 */
final class Shape {
	/** What an element holds, and how the JSON form writes it. */
	enum Kind {
		/** An object. */
		GROUP,
		/** A list of objects. */
		GROUPS,
		/** A value. */
		LEAF,
		/** A list of values. */
		LEAVES,
		/** A text with attributes. */
		VALUE,
		/** A list of texts with attributes. */
		VALUES,
		/** A list of texts by language. */
		TEXTS,
		/** A reference to another data set. */
		REFERENCE,
		/** A list of them. */
		REFERENCES,
		/** The place of extensions. */
		OTHER
	}

	private static final Map<String, Shape> ROOTS = read();
	/** What a reference to a data set looks like, wherever it stands. */
	private static final Shape IN_REFERENCE = new Shape("", Namespaces.COMMON, Kind.GROUP, "", List.of());

	static {
		IN_REFERENCE.children.put("subReference", new Shape("subReference", Namespaces.COMMON, Kind.LEAVES, "", List.of()));
		IN_REFERENCE.children.put("shortDescription", new Shape("shortDescription", Namespaces.COMMON, Kind.TEXTS, "", List.of()));
		IN_REFERENCE.children.put("other", new Shape("other", Namespaces.COMMON, Kind.OTHER, "", List.of()));
	}

	private final String name;
	private final String namespace;
	private final Kind kind;
	private final String type;
	private final List<String> attributes;
	private final Map<String, Shape> children = new LinkedHashMap<>();

	private Shape(String name, String namespace, Kind kind, String type, List<String> attributes) {
		this.name = name;
		this.namespace = namespace;
		this.kind = kind;
		this.type = type;
		this.attributes = attributes;
	}

	/** The root element of a kind of data set, or of an extension that has an order of its own. */
	static Optional<Shape> root(String name) {
		return Optional.ofNullable(ROOTS.get(name));
	}

	/** A reference that is no element of the table, such as one in an extension. */
	static Shape reference(String name, String namespace) {
		return new Shape(name, namespace, Kind.REFERENCE, "", List.of("type", "refObjectId", "version", "uri"));
	}

	private static Map<String, Shape> read() {
		Map<String, Shape> byPath = new LinkedHashMap<>();
		Map<String, Shape> roots = new HashMap<>();
		for (NamedCsvRecord row : Table.read("elements.csv")) {
			String path = row.getField("path");
			int slash = path.lastIndexOf('/');
			String name = path.substring(slash + 1);
			if (row.getField("type").startsWith("recursive")) {
				Shape parent = byPath.get(path.substring(0, slash));
				parent.children.put(name, parent);
				continue;
			}
			Kind kind = Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT));
			boolean reference = kind == Kind.REFERENCE || kind == Kind.REFERENCES;
			List<String> attributes = reference ? List.of("type", "refObjectId", "version", "uri")
					: Arrays.stream(row.getField("attributes").split(" ")).filter(a -> !a.isEmpty()).toList();
			Shape shape = new Shape(name, Namespaces.uri(row.getField("namespace")), kind, row.getField("type"), attributes);
			byPath.put(path, shape);
			(slash < 0 ? roots : byPath.get(path.substring(0, slash)).children).put(name, shape);
		}
		return roots;
	}

	String name() {
		return name;
	}

	String namespace() {
		return namespace;
	}

	Kind kind() {
		return kind;
	}

	/** "number", "boolean", "dateTime", the words that it may be, separated by bars, or "". */
	String type() {
		return type;
	}

	List<String> attributes() {
		return attributes;
	}

	boolean isReference() {
		return kind == Kind.REFERENCE || kind == Kind.REFERENCES;
	}

	boolean isMany() {
		return switch (kind) {
		case GROUPS, LEAVES, VALUES, TEXTS, REFERENCES -> true;
		default -> false;
		};
	}

	/** By name, in the order in which they must stand. */
	Map<String, Shape> children() {
		return isReference() ? IN_REFERENCE.children : children;
	}
}
