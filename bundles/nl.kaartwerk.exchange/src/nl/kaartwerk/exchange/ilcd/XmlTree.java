package nl.kaartwerk.exchange.ilcd;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import nl.kaartwerk.exchange.Importer.Refusal;

/**
 * Reads the XML form into the tree that the JSON form has, so that one reader reads both. Document type definitions are refused, nothing
 * outside the file is ever opened, and size, depth and number of elements are limited far above any EPD.
 */
final class XmlTree {
	private static final int LARGEST = 64 << 20;
	private static final int DEEPEST = 60;
	private static final int MOST_ELEMENTS = 1_000_000;
	private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
	/** JSON writes these words of the schema in capitals. */
	private static final String DIRECTION = "exchangeDirection";
	private static final XMLInputFactory FACTORY = factory();

	/** A data set: the name of its root element, and its content. */
	record DataSet(String root, JsonObject content) {
	}

	private final XMLStreamReader reader;
	private final String file;
	private int depth;
	private int elements;

	private XmlTree(XMLStreamReader reader, String file) {
		this.reader = reader;
		this.file = file;
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("external entity " + systemId);
		});
		return factory;
	}

	/**
	 * @throws Refusal when it is no XML of the format, not all of it is there, or it is larger than a data set can be
	 * @throws IOException when the stream cannot be read
	 */
	static DataSet parse(InputStream in, String file) throws IOException, Refusal {
		Limited limited = new Limited(in, LARGEST);
		try {
			XMLStreamReader reader = FACTORY.createXMLStreamReader(limited);
			try {
				return new XmlTree(reader, file).document();
			} finally {
				reader.close();
			}
		} catch (XMLStreamException | RuntimeException e) {
			limited.rethrow();
			if (limited.isExceeded()) {
				throw new Refusal(Texts.SENTENCES.get("refused-large", file, Integer.toString(LARGEST >> 20)));
			}
			throw new Refusal(Texts.SENTENCES.get("refused-xml", file, cause(e)));
		}
	}

	private static String cause(Exception e) {
		String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		return message.replaceAll("\\s+", " ").replaceAll("^ParseError at \\[row,col\\]:\\[(\\d+),(\\d+)\\] Message: ", "line $1, column $2: ");
	}

	private DataSet document() throws XMLStreamException, Refusal {
		for (int event = reader.getEventType(); event != XMLStreamConstants.START_ELEMENT; event = reader.next()) {
			refuseDefinitions(event);
		}
		Shape root = Shape.root(reader.getLocalName()).filter(s -> s.namespace().equals(reader.getNamespaceURI()))
				.orElseThrow(() -> new Refusal(Texts.SENTENCES.get("refused-root", file, reader.getLocalName())));
		DataSet dataSet = new DataSet(root.name(), group(root));
		while (reader.hasNext()) {
			refuseDefinitions(reader.next());
		}
		return dataSet;
	}

	private void refuseDefinitions(int event) throws Refusal {
		if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
			throw new Refusal(Texts.SENTENCES.get("refused-dtd", file));
		}
	}

	/** The next event inside an element. */
	private int next() throws XMLStreamException, Refusal {
		int event = reader.next();
		refuseDefinitions(event);
		if (event == XMLStreamConstants.START_ELEMENT) {
			if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
				throw new Refusal(Texts.SENTENCES.get("refused-depth", file, Integer.toString(DEEPEST), Integer.toString(MOST_ELEMENTS)));
			}
		} else if (event == XMLStreamConstants.END_ELEMENT) {
			depth--;
		}
		return event;
	}

	private JsonObject group(Shape shape) throws XMLStreamException, Refusal {
		JsonObject group = new JsonObject();
		attributes(group);
		for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				child(shape, group);
			}
		}
		return group;
	}

	private void attributes(JsonObject group) {
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			String namespace = reader.getAttributeNamespace(i);
			String name = reader.getAttributeLocalName(i);
			boolean own = namespace == null || namespace.isEmpty() || Namespaces.isExtension(namespace) && Namespaces.isExtension(nonNull(reader.getNamespaceURI()));
			if (own) {
				group.addProperty(name, reader.getAttributeValue(i));
			} else if (!XSI.equals(namespace) && !XMLConstants.XML_NS_URI.equals(namespace)) {
				if (!group.has("otherAttributes")) {
					group.add("otherAttributes", new JsonObject());
				}
				group.getAsJsonObject("otherAttributes").addProperty('{' + namespace + '}' + name, reader.getAttributeValue(i));
			}
		}
	}

	private static String nonNull(String namespace) {
		return namespace == null ? "" : namespace;
	}

	private void child(Shape parent, JsonObject group) throws XMLStreamException, Refusal {
		String name = reader.getLocalName();
		Shape shape = parent.children().get(name);
		if (shape == null) {
			append(group, Namespaces.qualified(reader.getNamespaceURI(), name), anything());
		} else if (shape.isMany()) {
			append(group, name, one(shape));
		} else if (name.equals(DIRECTION)) {
			add(group, "exchange direction", new JsonPrimitive(text().toUpperCase(Locale.ROOT)));
		} else {
			add(group, name, one(shape));
		}
	}

	private JsonElement one(Shape shape) throws XMLStreamException, Refusal {
		return switch (shape.kind()) {
		case GROUP, GROUPS, REFERENCE, REFERENCES -> group(shape);
		case TEXTS, VALUE, VALUES -> value();
		case OTHER -> other();
		case LEAF, LEAVES -> new JsonPrimitive(text());
		};
	}

	/** A text with its attributes; the language is one of them. */
	private JsonObject value() throws XMLStreamException, Refusal {
		JsonObject value = new JsonObject();
		String language = reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
		JsonObject attributes = new JsonObject();
		attributes(attributes);
		String text = text();
		if (!text.isEmpty()) {
			value.addProperty("value", text);
		}
		if (language != null && !language.isEmpty()) {
			value.addProperty("lang", language);
		}
		attributes.entrySet().forEach(a -> value.add(a.getKey(), a.getValue()));
		return value;
	}

	/** The text of an element; marks in it, which the format does not foresee, stay as they are written. */
	private String text() throws XMLStreamException, Refusal {
		StringBuilder text = new StringBuilder();
		int inside = 1;
		while (inside > 0) {
			switch (next()) {
			case XMLStreamConstants.START_ELEMENT -> {
				text.append('<').append(reader.getLocalName()).append('>');
				inside++;
			}
			case XMLStreamConstants.END_ELEMENT -> {
				if (--inside > 0) {
					text.append("</").append(reader.getLocalName()).append('>');
				}
			}
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
			default -> {
				// comments and processing instructions say nothing
			}
			}
		}
		return text.toString();
	}

	/** Extensions as the JSON form has them. */
	private JsonObject other() throws XMLStreamException, Refusal {
		JsonArray anies = new JsonArray();
		for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				anies.add(extension());
			}
		}
		JsonObject other = new JsonObject();
		other.add("anies", anies);
		return other;
	}

	private JsonObject extension() throws XMLStreamException, Refusal {
		String name = reader.getLocalName();
		String namespace = nonNull(reader.getNamespaceURI());
		if (!Namespaces.isExtension(namespace)) {
			return named(Namespaces.qualified(namespace, name), anything());
		}
		switch (name) {
		case "amount":
			return amount();
		case "scenarios", "safetyMargins":
			return group(Shape.root(name).orElseThrow());
		case "contentDeclaration":
			return content();
		default:
			boolean reference = reader.getAttributeValue(null, "refObjectId") != null;
			String known = Namespaces.ofExtension(name).filter(namespace::equals).isPresent() ? name : Namespaces.qualified(namespace, name);
			return named(known, reference ? group(Shape.reference(name, namespace)) : anything());
		}
	}

	private static JsonObject named(String name, JsonElement value) {
		JsonObject any = new JsonObject();
		any.addProperty("name", name);
		boolean nothing = value.isJsonPrimitive() && value.getAsString().isEmpty();
		if (!nothing) {
			any.add("value", value);
		}
		return any;
	}

	private JsonObject amount() throws XMLStreamException, Refusal {
		JsonObject attributes = new JsonObject();
		attributes(attributes);
		JsonObject amount = new JsonObject();
		String text = text();
		if (!text.isBlank()) {
			amount.addProperty("value", text);
		}
		Set.of("module", "scenario").stream().sorted().filter(attributes::has).forEach(key -> amount.add(key, attributes.get(key)));
		return amount;
	}

	private JsonObject content() throws XMLStreamException, Refusal {
		Map<String, Shape> parts = Shape.root("contentDeclaration").orElseThrow().children();
		JsonArray list = new JsonArray();
		for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				String name = reader.getLocalName();
				JsonObject part = new JsonObject();
				part.add(name, parts.containsKey(name) ? group(parts.get(name)) : anything());
				list.add(part);
			}
		}
		JsonObject any = new JsonObject();
		any.add("componentsAndMaterialsAndSubstances", list);
		return any;
	}

	/** What the schemas that we know do not describe: attributes by "@" and name, text as "value", elements in lists by name. */
	private JsonElement anything() throws XMLStreamException, Refusal {
		String namespace = nonNull(reader.getNamespaceURI());
		JsonObject any = new JsonObject();
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			String attribute = nonNull(reader.getAttributeNamespace(i));
			boolean language = attribute.equals(XMLConstants.XML_NS_URI) && reader.getAttributeLocalName(i).equals("lang");
			any.addProperty(language ? "lang" : '@' + Namespaces.qualified(attribute, reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
		}
		StringBuilder text = new StringBuilder();
		for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				boolean same = namespace.equals(nonNull(reader.getNamespaceURI()));
				String name = same ? reader.getLocalName() : Namespaces.qualified(reader.getNamespaceURI(), reader.getLocalName());
				append(any, name, anything());
			} else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
				text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
			}
		}
		String plain = text.toString().strip();
		if (any.isEmpty()) {
			return new JsonPrimitive(plain);
		}
		if (!plain.isEmpty()) {
			any.addProperty("value", plain);
		}
		return any;
	}

	private static void append(JsonObject group, String key, JsonElement item) {
		if (!(group.get(key) instanceof JsonArray)) {
			group.add(key, new JsonArray());
		}
		group.getAsJsonArray(key).add(item);
	}

	private static void add(JsonObject group, String key, JsonElement item) {
		String free = key;
		for (int n = 2; group.has(free); n++) {
			free = key + '#' + n;
		}
		group.add(free, item);
	}
}
