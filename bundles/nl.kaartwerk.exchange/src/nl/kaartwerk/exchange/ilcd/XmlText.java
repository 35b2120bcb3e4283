package nl.kaartwerk.exchange.ilcd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import nl.kaartwerk.model.value.Decimal;

/**
 * Writes the tree of a data set as XML, element by element in the order of the schema ({@link Shape}). What the schema has no place for is
 * left out and told by {@link #leftOut}.
 */
final class XmlText {
	/** The JSON form repeats here what stands in the data set of the flow. */
	private static final Set<String> OF_THE_FLOW = Set.of("referenceFlow", "flowProperties", "materialProperties", "resultingflowAmount",
			"typeOfFlow", "classification", "resolvedFlowVersion", "resolvedFlow");
	private static final Set<String> TYPES = Set.of("source data set", "process data set", "flow data set", "flow property data set",
			"unit group data set", "contact data set", "LCIA method data set", "other external file");
	private static final String DIRECTION = "exchangeDirection";

	private final StringBuilder text = new StringBuilder();
	private final Set<String> leftOut = new TreeSet<>();
	private final String home;
	private int depth;

	private XmlText(String defaultNamespace) {
		this.home = defaultNamespace;
	}

	/**
	 * @param root name of the root element
	 * @param leftOut takes the names of what was left out
	 */
	static String of(String root, JsonObject tree, Set<String> leftOut) {
		Shape shape = Shape.root(root).orElseThrow();
		XmlText xml = new XmlText(shape.namespace());
		xml.text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		xml.group(root, shape, tree, true);
		leftOut.addAll(xml.leftOut);
		return xml.text.toString();
	}

	private String name(String namespace, String local) {
		return namespace.equals(home) ? local : Namespaces.prefix(namespace).map(p -> p + ':' + local).orElse(local);
	}

	private void indent() {
		text.append("  ".repeat(depth));
	}

	private void group(String key, Shape shape, JsonObject group, boolean isRoot) {
		Set<String> written = new HashSet<>();
		StringBuilder attributes = new StringBuilder(isRoot ? declarations(group) : "");
		boolean qualified = Namespaces.isExtension(shape.namespace()) && !shape.isReference();
		for (String attribute : shape.attributes()) {
			written.add(attribute);
			Optional<String> value = attribute.equals("type") && shape.isReference() ? Optional.of(type(group, key)) : attribute(group, attribute);
			value.ifPresent(v -> attributes.append(' ').append(qualified ? name(shape.namespace(), attribute) : attribute).append("=\"")
					.append(escaped(v, true)).append('"'));
		}
		if (group.get("otherAttributes") instanceof JsonObject others) {
			written.add("otherAttributes");
			others.entrySet().forEach(e -> foreign(e.getKey(), e.getValue(), attributes));
		}
		List<Runnable> children = new ArrayList<>();
		for (Map.Entry<String, Shape> child : shape.children().entrySet()) {
			String source = child.getKey().equals(DIRECTION) && !group.has(DIRECTION) ? "exchange direction" : child.getKey();
			written.add(source);
			children(child.getKey(), child.getValue(), group.get(source), children);
		}
		for (String other : group.keySet()) {
			boolean known = written.contains(other) || key.equals("exchange") && OF_THE_FLOW.contains(other) || isRoot && other.equals("source");
			if (!known) {
				leftOut.add(key + '/' + other);
			}
		}
		element(name(shape.namespace(), key), attributes, children);
	}

	private void element(String name, CharSequence attributes, List<Runnable> children) {
		indent();
		text.append('<').append(name).append(attributes);
		if (children.isEmpty()) {
			text.append("/>\n");
			return;
		}
		text.append(">\n");
		depth++;
		children.forEach(Runnable::run);
		depth--;
		indent();
		text.append("</").append(name).append(">\n");
	}

	private String declarations(JsonObject tree) {
		StringBuilder declarations = new StringBuilder(" xmlns=\"" + home + '"');
		Set<String> prefixes = new LinkedHashSet<>(List.of("common"));
		if (home.equals(Namespaces.PROCESS)) {
			prefixes.addAll(List.of("epd", "epd2"));
			if (usesNewest(tree)) {
				prefixes.add("epd24");
			}
		}
		prefixes.forEach(p -> declarations.append(" xmlns:").append(p).append("=\"").append(Namespaces.uri(p)).append('"'));
		return declarations.toString();
	}

	private static boolean usesNewest(JsonElement element) {
		return switch (element) {
		case JsonArray array -> array.asList().stream().anyMatch(XmlText::usesNewest);
		case JsonObject object -> Json.text(object, "name").flatMap(Namespaces::ofExtension).filter(Namespaces.EPD24::equals).isPresent()
				|| object.asMap().values().stream().anyMatch(XmlText::usesNewest);
		default -> false;
		};
	}

	/** Data sets of some servers have the version of a reference in parts. */
	private static Optional<String> attribute(JsonObject group, String key) {
		return Json.text(group, key).or(() -> key.equals("version") ? Json.text(group.get(key), "versionString") : Optional.empty());
	}

	/** The schema wants the kind of what is referred to; where it is not said, the name of the reference tells. */
	private static String type(JsonObject reference, String key) {
		return Json.text(reference, "type").filter(TYPES::contains).orElseGet(() -> switch (key) {
		case "referenceToFlowDataSet" -> "flow data set";
		case "referenceToLCIAMethodDataSet" -> "LCIA method data set";
		case "referenceToUnitGroupDataSet", "referenceToReferenceUnitGroup" -> "unit group data set";
		case "referenceToFlowPropertyDataSet" -> "flow property data set";
		case "referenceToOwnershipOfDataSet", "referenceToPersonOrEntityGeneratingTheDataSet", "referenceToPersonOrEntityEnteringTheData",
				"referenceToNameOfReviewerAndInstitution", "referenceToRegistrationAuthority", "referenceToCommissioner", "referenceToPublisher",
				"referenceToVendor" -> "contact data set";
		default -> "source data set";
		});
	}

	/** An attribute of another namespace, as the JSON form names it: the namespace in braces before the name. */
	private void foreign(String qualified, JsonElement value, StringBuilder attributes) {
		String namespace = Namespaces.uriOf(qualified);
		Optional<String> plain = Json.text(value);
		if (namespace == null || namespace.isEmpty() || plain.isEmpty() || !isName(Namespaces.localName(qualified))) {
			leftOut.add("@" + qualified);
			return;
		}
		Optional<String> prefix = Namespaces.prefix(namespace);
		if (prefix.isEmpty()) {
			attributes.append(" xmlns:x").append(attributes.length()).append("=\"").append(escaped(namespace, true)).append('"');
		}
		boolean declared = prefix.isPresent() && List.of("common", "epd", "epd2").contains(prefix.get());
		String used = prefix.orElse(null);
		if (used != null && !declared && attributes.indexOf("xmlns:" + used + "=") < 0) {
			attributes.append(" xmlns:").append(used).append("=\"").append(namespace).append('"');
		}
		String name = used != null ? used : attributes.substring(attributes.lastIndexOf("xmlns:x") + 6, attributes.lastIndexOf("=\""));
		attributes.append(' ').append(name).append(':').append(Namespaces.localName(qualified)).append("=\"").append(escaped(plain.get(), true)).append('"');
	}

	private static boolean isName(String name) {
		return name.matches("[\\p{L}_][\\p{L}\\p{Nd}_.-]*");
	}

	private void children(String key, Shape shape, JsonElement content, List<Runnable> children) {
		if (content == null || content.isJsonNull()) {
			return;
		}
		if (shape.kind() == Shape.Kind.OTHER) {
			List<Runnable> extensions = extensions(content);
			if (!extensions.isEmpty()) {
				children.add(() -> element(name(shape.namespace(), key), "", extensions));
			}
			return;
		}
		Set<String> languages = new HashSet<>();
		for (JsonElement item : items(content, shape)) {
			switch (shape.kind()) {
			case GROUP, GROUPS, REFERENCE, REFERENCES -> {
				if (item instanceof JsonObject group) {
					children.add(() -> group(key, shape, group, false));
				} else {
					leftOut.add(key);
				}
			}
			case TEXTS -> text(key, shape, item, languages, children);
			default -> leaf(key, shape, item, children);
			}
		}
	}

	/** The things to write; some servers write a single thing without a list, or texts by language in an object of their own. */
	private static List<JsonElement> items(JsonElement content, Shape shape) {
		if (shape.kind() == Shape.Kind.TEXTS && content instanceof JsonObject object && object.get("lstrings") instanceof JsonArray texts) {
			return texts.asList();
		}
		return content instanceof JsonArray array ? array.asList() : List.of(content);
	}

	private void text(String key, Shape shape, JsonElement item, Set<String> languages, List<Runnable> children) {
		Optional<String> value = item instanceof JsonObject ? Json.text(item, "value") : Json.text(item);
		if (value.isEmpty()) {
			return;
		}
		Optional<String> language = Json.text(item, "lang").filter(l -> l.matches("[a-zA-Z]{2,3}(-[A-Za-z0-9]{1,8})*"));
		if (!languages.add(language.orElse("en"))) {
			leftOut.add(key + '[' + language.orElse("en") + ']');
			return;
		}
		String raw = item instanceof JsonObject object ? object.get("value").getAsString() : value.get();
		children.add(() -> line(name(shape.namespace(), key), language.map(l -> " xml:lang=\"" + l + '"').orElse(""), raw));
	}

	private void line(String name, CharSequence attributes, String content) {
		indent();
		text.append('<').append(name).append(attributes).append('>').append(escaped(content, false)).append("</").append(name).append(">\n");
	}

	private void leaf(String key, Shape shape, JsonElement item, List<Runnable> children) {
		Optional<String> value = item instanceof JsonObject ? Json.text(item, "value") : Json.text(item);
		Optional<String> valid = value.flatMap(v -> valid(v, shape.type()));
		if (valid.isEmpty()) {
			value.ifPresent(v -> leftOut.add(key));
			return;
		}
		StringBuilder attributes = new StringBuilder();
		shape.attributes().forEach(a -> Json.text(item, a)
				.ifPresent(v -> attributes.append(' ').append(a).append("=\"").append(escaped(v, true)).append('"')));
		children.add(() -> line(name(shape.namespace(), key), attributes, valid.get()));
	}

	/** The value as the schema wants it; JSON writes words in capitals and times in milliseconds. */
	private static Optional<String> valid(String value, String type) {
		return switch (type) {
		case "" -> Optional.of(value);
		case "number" -> Optional.of(value).filter(Decimal::isDecimal);
		case "boolean" -> Optional.of(value).filter(v -> v.matches("true|false"));
		case "dateTime" -> Dates.calendarTime(value);
		default -> Arrays.stream(type.split("\\|")).filter(word -> word.toUpperCase(Locale.ROOT).equals(value.toUpperCase(Locale.ROOT).replace('_', ' ')))
				.findFirst();
		};
	}

	private List<Runnable> extensions(JsonElement other) {
		List<Runnable> extensions = new ArrayList<>();
		if (other instanceof JsonObject object && object.get("anies") instanceof JsonArray anies) {
			for (JsonElement any : anies) {
				if (any instanceof JsonObject extension) {
					extension(extension, extensions);
				} else {
					leftOut.add("other");
				}
			}
		}
		return extensions;
	}

	private void extension(JsonObject any, List<Runnable> extensions) {
		if (Json.text(any, "module").isPresent()) {
			extensions.add(() -> amount(any));
		} else if (any.has("scenario")) {
			extensions.add(() -> group("scenarios", Shape.root("scenarios").orElseThrow(), described(any), false));
		} else if (any.has("margins")) {
			extensions.add(() -> group("safetyMargins", Shape.root("safetyMargins").orElseThrow(), any, false));
		} else if (any.get("componentsAndMaterialsAndSubstances") instanceof JsonArray parts) {
			extensions.add(() -> content(parts));
		} else {
			named(any, extensions);
		}
	}

	/** The schema wants a description of every scenario; where there is none its name is one. */
	private static JsonObject described(JsonObject any) {
		JsonObject copy = any.deepCopy();
		if (copy.get("scenario") instanceof JsonArray scenarios) {
			for (JsonElement each : scenarios) {
				if (each instanceof JsonObject scenario && !scenario.has("description")) {
					Json.text(scenario, "name").ifPresent(name -> scenario.add("description", Json.list(Json.object("value", name))));
				}
			}
		}
		return copy;
	}

	private void amount(JsonObject any) {
		StringBuilder attributes = new StringBuilder();
		List.of("module", "scenario").forEach(key -> Json.text(any, key)
				.ifPresent(v -> attributes.append(" epd:").append(key).append("=\"").append(escaped(v, true)).append('"')));
		indent();
		text.append("<epd:amount").append(attributes);
		Json.text(any, "value").ifPresentOrElse(v -> text.append('>').append(escaped(v, false)).append("</epd:amount>\n"), () -> text.append("/>\n"));
	}

	private void content(JsonArray parts) {
		Map<String, Shape> shapes = Shape.root("contentDeclaration").orElseThrow().children();
		List<Runnable> children = new ArrayList<>();
		for (JsonElement part : parts) {
			if (part instanceof JsonObject object) {
				object.entrySet().stream().filter(e -> shapes.containsKey(e.getKey()) && e.getValue() instanceof JsonObject)
						.forEach(e -> children.add(() -> group(e.getKey(), shapes.get(e.getKey()), e.getValue().getAsJsonObject(), false)));
			}
		}
		element("epd2:contentDeclaration", "", children);
	}

	private void named(JsonObject any, List<Runnable> extensions) {
		Optional<String> name = Json.text(any, "name");
		JsonElement value = any.get("value");
		String namespace = name.flatMap(n -> Namespaces.ofExtension(n).or(() -> Optional.ofNullable(Namespaces.uriOf(n)))).orElse("");
		String local = name.map(Namespaces::localName).orElse("");
		if (namespace.isEmpty() || !isName(local)) {
			leftOut.add("other/" + name.orElse("?"));
		} else if (value instanceof JsonObject reference && reference.has("refObjectId") && Namespaces.isExtension(namespace)) {
			extensions.add(() -> group(local, Shape.reference(local, namespace), reference, false));
		} else if (value != null && !value.isJsonNull()) {
			JsonElement plain = local.equals("publicationDateOfEPD") || local.equals("expirationDateOfEPD") ? day(value) : value;
			extensions.add(() -> anything(local, namespace, plain, ""));
		}
	}

	private static JsonElement day(JsonElement value) {
		return Json.text(value).flatMap(Dates::day).<JsonElement>map(d -> new JsonPrimitive(d.toString())).orElse(value);
	}

	/** The counterpart of what reading makes of elements that no schema describes. */
	private void anything(String local, String namespace, JsonElement value, String around) {
		boolean known = Namespaces.prefix(namespace).filter(p -> Set.of("common", "epd", "epd2", "epd24").contains(p)).isPresent();
		String name = known ? name(namespace, local) : local;
		StringBuilder attributes = new StringBuilder(known || namespace.equals(around) ? "" : " xmlns=\"" + escaped(namespace, true) + '"');
		if (!(value instanceof JsonObject object)) {
			String content = Json.text(value).isPresent() ? value.getAsString() : "";
			if (content.isEmpty()) {
				element(name, attributes, List.of());
			} else {
				line(name, attributes, content);
			}
			return;
		}
		List<Runnable> children = new ArrayList<>();
		for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
			if (entry.getKey().startsWith("@")) {
				attribute(entry.getKey().substring(1), entry.getValue(), attributes);
			} else if (!entry.getKey().equals("value") && !entry.getKey().equals("lang")) {
				child(entry.getKey(), entry.getValue(), namespace, children);
			}
		}
		Json.text(object, "lang").ifPresent(l -> attributes.append(" xml:lang=\"").append(escaped(l, true)).append('"'));
		Optional<String> content = Json.text(object, "value");
		if (content.isPresent() && children.isEmpty()) {
			line(name, attributes, content.get());
		} else {
			content.ifPresent(c -> leftOut.add(local + "/value"));
			element(name, attributes, children);
		}
	}

	private void attribute(String qualified, JsonElement value, StringBuilder attributes) {
		String namespace = Namespaces.uriOf(qualified);
		String local = Namespaces.localName(qualified);
		if (namespace != null && namespace.isEmpty() && isName(local)) {
			Json.text(value).ifPresent(v -> attributes.append(' ').append(local).append("=\"").append(escaped(v, true)).append('"'));
		} else {
			foreign(qualified, value, attributes);
		}
	}

	private void child(String key, JsonElement value, String namespace, List<Runnable> children) {
		boolean qualified = key.startsWith("{") || key.indexOf(':') > 0;
		String uri = qualified ? Namespaces.uriOf(key) : namespace;
		String local = qualified ? Namespaces.localName(key) : key;
		if (uri == null || !isName(local)) {
			leftOut.add(key);
			return;
		}
		(value instanceof JsonArray items ? items.asList() : List.of(value)).forEach(item -> children.add(() -> anything(local, uri, item, namespace)));
	}

	/** Control characters cannot stand in XML at all. */
	private static String escaped(String raw, boolean attribute) {
		StringBuilder escaped = new StringBuilder(raw.length() + 16);
		for (int i = 0; i < raw.length(); i++) {
			char c = raw.charAt(i);
			switch (c) {
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '&' -> escaped.append("&amp;");
			case '"' -> escaped.append(attribute ? "&quot;" : "\"");
			case '\r' -> escaped.append("&#13;");
			case '\n', '\t' -> escaped.append(attribute ? "&#" + (int) c + ';' : Character.toString(c));
			default -> escaped.append(c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? '\uFFFD' : c);
			}
		}
		return escaped.toString();
	}
}
