package nl.kaartwerk.text;

import java.util.Set;
import java.util.regex.Pattern;

/** How names, texts, codes and units are spelled in the language. */
public final class Words {
	/** The keywords that look like names. A test compares them with the grammar. */
	public static final Set<String> KEYWORDS = Set.of("accepted", "analysis", "applicant", "application", "approved", "area", "background", "because", "biogenic", "biotic",
			"brand", "building", "by", "carbon", "category", "civil", "claim", "classified", "clean", "component", "composition", "composting",
			"counted", "data", "date", "decided", "declaration", "density", "dimension", "draft", "drop", "element", "end", "enforced", "entered",
			"excluded", "extends", "finding", "fingerprint", "floor", "foreign", "fossil", "from", "function", "functional", "gross",
			"impacts", "import", "incineration", "included", "indicator", "inspected", "inventory", "item", "landfill", "life",
			"listed", "major", "mass", "maximum", "met", "metal", "method", "mineral", "minimum", "minor", "MKI", "module", "of", "open",
			"origin", "owner", "package", "packaging", "parameters", "participants", "pass", "pcr", "period", "practitioner", "primary",
			"product", "profile", "property", "published", "question", "recheck", "recognised", "recycling", "reference", "refused",
			"registered", "registration", "rejected", "reopened", "replace", "reply", "representativeness", "resolved", "reuse",
			"review", "reviewed", "reviewer", "route", "scaling", "scenario", "scheme", "seal", "secondary", "service", "set", "signed",
			"source", "started", "state", "surcharge", "to", "total", "unforeseen", "unit", "usable", "uuid", "valid", "waive",
			"waiver", "weight", "with", "withdrawn", "work");

	private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");
	private static final Pattern NUMBER_OR_NAME = Pattern.compile("[+-]?\\d+|[a-zA-Z_][a-zA-Z0-9_]*");

	private Words() {
	}

	/** A name of one or more parts; a part that is a keyword gets a caret. */
	public static String name(String name) {
		StringBuilder written = new StringBuilder();
		for (String part : name.split("\\.")) {
			written.append(written.isEmpty() ? "" : ".").append(KEYWORDS.contains(part) ? "^" : "").append(part);
		}
		return written.toString();
	}

	/** Whether a text can be a name without changing it. */
	public static boolean isName(String text) {
		return NAME.matcher(text).matches();
	}

	/** A text in quotation marks. */
	public static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"';
	}

	/** A code of a classification: bare where the language allows it. */
	public static String code(String code) {
		for (String part : code.split("\\.", -1)) {
			if (!NUMBER_OR_NAME.matcher(part).matches() || KEYWORDS.contains(part)) {
				return quoted(code);
			}
		}
		return code;
	}

	/** A unit symbol: bare where the language allows it. */
	public static String unit(String unit) {
		if (unit.equals("%")) {
			return unit;
		}
		for (String part : unit.split("/", -1)) {
			if (!NAME.matcher(part).matches() || !part.chars().allMatch(c -> c < 0x100 && Character.isLetterOrDigit(c) || c == '_')
					|| KEYWORDS.contains(part)) {
				return quoted(unit);
			}
		}
		return unit;
	}
}
