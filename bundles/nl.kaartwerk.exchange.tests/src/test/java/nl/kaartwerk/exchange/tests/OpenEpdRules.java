package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The rules of the public openEPD data model for the properties that we write, told again so that what we write is checked by other means. */
final class OpenEpdRules {
	private static final Set<String> METHODS = Set.of("Unknown LCIA", "TRACI 2.1", "TRACI 2.0", "TRACI 1.0", "IPCC AR5", "EF 3.0", "EF 3.1", "EF 2.0",
			"EN 15978:2011", "USEtox 2.12", "CML 2016", "CML 2012", "CML 2007", "CML 2001", "CML 1992", "ReCiPe 2016", "ReCiPe 2008", "LIME2");
	private static final Set<String> SCOPES = Set.of("A1A2A3", "A1", "A2", "A3", "A4", "A5", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "C1", "C2",
			"C3", "C4", "D");
	private static final Set<String> IN_SCENARIOS = Set.of("C1", "C2", "C3", "C4", "D");
	private static final Set<String> DISTRIBUTIONS = Set.of("log-normal", "normal", "uniform", "triangular", "max");

	private OpenEpdRules() {
	}

	static void hold(JsonObject document) {
		assertEquals("openEPD", text(document, "doctype"));
		assertEquals("0.1", text(document, "openepd_version"));
		for (String date : Set.of("date_of_issue", "valid_until")) {
			if (document.has(date)) {
				assertTrue(text(document, date).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"), date);
			}
		}
		for (String amount : Set.of("declared_unit", "kg_per_declared_unit", "kg_C_biogenic_per_declared_unit")) {
			if (document.has(amount)) {
				assertTrue(document.getAsJsonObject(amount).get("qty").getAsDouble() >= 0, amount);
			}
		}
		for (String name : Set.of("product_name", "program_operator_doc_id")) {
			assertTrue(!document.has(name) || text(document, name).length() <= 200, name);
		}
		if (document.has("product_service_life_years")) {
			double years = document.get("product_service_life_years").getAsDouble();
			assertTrue(years > 0.0009 && years < 101, "life");
		}
		for (Map.Entry<String, JsonElement> method : object(document, "impacts").entrySet()) {
			assertTrue(METHODS.contains(method.getKey()), method.getKey());
			method.getValue().getAsJsonObject().asMap().values().forEach(s -> scopes(s.getAsJsonObject()));
		}
		object(document, "resource_uses").asMap().values().forEach(s -> scopes(s.getAsJsonObject()));
		object(document, "output_flows").asMap().values().forEach(s -> scopes(s.getAsJsonObject()));
	}

	private static JsonObject object(JsonObject parent, String key) {
		return parent.has(key) ? parent.getAsJsonObject(key) : new JsonObject();
	}

	private static String text(JsonObject object, String key) {
		assertTrue(object.get(key).getAsJsonPrimitive().isString(), key);
		return object.get(key).getAsString();
	}

	private static void scopes(JsonObject scopes) {
		Set<String> units = new TreeSet<>();
		for (Map.Entry<String, JsonElement> scope : scopes.entrySet()) {
			if (scope.getKey().equals("C_scenarios")) {
				scope.getValue().getAsJsonArray().forEach(s -> scenario(s.getAsJsonObject()));
			} else {
				assertTrue(SCOPES.contains(scope.getKey()), scope.getKey());
				measurement(scope.getValue().getAsJsonObject(), units);
			}
		}
		assertTrue(units.size() <= 1, units.toString());
	}

	private static void scenario(JsonObject scenario) {
		assertTrue(text(scenario, "name").length() <= 40);
		for (Map.Entry<String, JsonElement> entry : scenario.entrySet()) {
			if (entry.getKey().equals("likelihood")) {
				assertTrue(entry.getValue().getAsJsonPrimitive().isNumber());
			} else if (!entry.getKey().equals("name")) {
				assertTrue(IN_SCENARIOS.contains(entry.getKey()), entry.getKey());
				measurement(entry.getValue().getAsJsonObject(), new TreeSet<>());
			}
		}
	}

	private static void measurement(JsonObject measurement, Set<String> units) {
		assertNotNull(measurement.get("mean"));
		assertTrue(measurement.get("mean").getAsJsonPrimitive().isNumber());
		units.add(text(measurement, "unit"));
		assertTrue(!measurement.has("rsd") || measurement.get("rsd").getAsDouble() > 0);
		assertTrue(!measurement.has("dist") || DISTRIBUTIONS.contains(text(measurement, "dist")));
		assertTrue(Set.of("mean", "unit", "rsd", "dist").containsAll(measurement.keySet()));
	}
}
