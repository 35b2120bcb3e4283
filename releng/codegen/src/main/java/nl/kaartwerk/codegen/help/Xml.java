package nl.kaartwerk.codegen.help;

/** Text that stands in XML. */
final class Xml {
	private Xml() {
	}

	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
