package nl.kaartwerk.exchange.iso22057;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.kaartwerk.exchange.reading.DataTable;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;

/** The identifiers that ISO 22057 gives to properties, indicators and modules; names vary, these do not. */
final class Identifiers {
	private final Map<String, Indicator> indicators;
	private final Map<String, String> modules = table("modules.csv", "module");
	private final Map<String, String> properties = table("properties.csv", "property");

	Identifiers(Method method) {
		indicators = DataTable.read(Identifiers.class, "indicators.csv").stream().collect(Collectors.toUnmodifiableMap(row -> row.getField("guid"),
				row -> method.indicatorNames().code(row.getField("group"), row.getField("indicator")).orElseThrow()));
	}

	private static Map<String, String> table(String file, String column) {
		return DataTable.read(Identifiers.class, file).stream()
				.collect(Collectors.toUnmodifiableMap(row -> row.getField("guid"), row -> row.getField(column)));
	}

	Optional<Indicator> indicator(String guid) {
		return Optional.ofNullable(indicators.get(guid));
	}

	Optional<String> module(String guid) {
		return Optional.ofNullable(modules.get(guid));
	}

	/** What we call the property. */
	Optional<String> property(String guid) {
		return Optional.ofNullable(properties.get(guid));
	}
}
