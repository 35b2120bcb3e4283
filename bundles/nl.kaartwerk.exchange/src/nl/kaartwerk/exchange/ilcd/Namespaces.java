package nl.kaartwerk.exchange.ilcd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The namespaces of the format and the prefixes that we write them with. */
final class Namespaces {
	static final String COMMON = "http://lca.jrc.it/ILCD/Common";
	static final String PROCESS = "http://lca.jrc.it/ILCD/Process";
	static final String EPD = "http://www.iai.kit.edu/EPD/2013";
	static final String EPD2 = "http://www.indata.network/EPD/2019";
	static final String EPD24 = "http://www.indata.network/EPD/2024";
	static final String MATML = "http://www.matml.org/";
	private static final Map<String, String> BY_PREFIX = new LinkedHashMap<>();

	static {
		BY_PREFIX.put("common", COMMON);
		BY_PREFIX.put("process", PROCESS);
		BY_PREFIX.put("epd", EPD);
		BY_PREFIX.put("epd2", EPD2);
		BY_PREFIX.put("epd24", EPD24);
		BY_PREFIX.put("contact", "http://lca.jrc.it/ILCD/Contact");
		BY_PREFIX.put("source", "http://lca.jrc.it/ILCD/Source");
		BY_PREFIX.put("flow", "http://lca.jrc.it/ILCD/Flow");
		BY_PREFIX.put("flowproperty", "http://lca.jrc.it/ILCD/FlowProperty");
		BY_PREFIX.put("unitgroup", "http://lca.jrc.it/ILCD/UnitGroup");
		BY_PREFIX.put("mat", MATML);
	}

	private static final Map<String, String> BY_URI = BY_PREFIX.entrySet().stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
	/** The extensions that the JSON form names without a namespace; those of 2024 as the published example has them. */
	private static final Map<String, Set<String>> EXTENSIONS = Map.of(EPD,
			Set.of("amount", "referenceToUnitGroupDataSet", "subType", "scenarios", "safetyMargins", "modules", "isA", "referenceToVendor",
					"referenceToSource", "vendorSpecificProduct"),
			EPD2, Set.of("referenceToOriginalEPD", "referenceToPublisher", "publicationDateOfEPD", "contentDeclaration"), EPD24,
			Set.of("productIds", "referenceServiceLife", "estimatedServiceLife", "scenarioData", "SVHC", "expirationDateOfEPD", "variability",
					"pcrCompliance", "manufacturers"));

	private Namespaces() {
	}

	static String uri(String prefix) {
		return BY_PREFIX.get(prefix);
	}

	static Optional<String> prefix(String uri) {
		return Optional.ofNullable(BY_URI.get(uri));
	}

	static boolean isExtension(String uri) {
		return uri.equals(EPD) || uri.equals(EPD2) || uri.equals(EPD24);
	}

	/** The namespace of an extension that the JSON form calls by its bare name. */
	static Optional<String> ofExtension(String name) {
		return List.of(EPD, EPD2, EPD24).stream().filter(uri -> EXTENSIONS.get(uri).contains(name)).findFirst();
	}

	/** A name with its prefix, or with its namespace in braces where we have no prefix for it. */
	static String qualified(String uri, String name) {
		return uri == null || uri.isEmpty() ? ':' + name : prefix(uri).map(p -> p + ':' + name).orElse('{' + uri + '}' + name);
	}

	/** The namespace of a name as {@link #qualified} writes it; "" for none, null when it names a prefix that is not known. */
	static String uriOf(String qualified) {
		if (qualified.startsWith("{")) {
			int end = qualified.indexOf('}');
			return end < 0 ? null : qualified.substring(1, end);
		}
		int colon = qualified.indexOf(':');
		return colon < 0 ? null : colon == 0 ? "" : uri(qualified.substring(0, colon));
	}

	static String localName(String qualified) {
		return qualified.substring(Math.max(qualified.lastIndexOf('}'), qualified.indexOf('{') < 0 ? qualified.lastIndexOf(':') : -1) + 1);
	}
}
