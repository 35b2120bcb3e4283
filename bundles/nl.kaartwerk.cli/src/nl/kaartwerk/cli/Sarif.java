package nl.kaartwerk.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.rules.Severity;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.RulePage;
import nl.kaartwerk.rules.settings.RuleSettings;

/** Diagnostics in the format that code review tools read (OASIS SARIF 2.1.0). */
final class Sarif {
	private Sarif() {
	}

	static String report(List<Diagnostic> diagnostics, Locale locale, String version, LocalDate day) {
		JsonObject driver = new JsonObject();
		driver.addProperty("name", "Kaartwerk");
		driver.addProperty("version", version);
		JsonArray rules = new JsonArray();
		for (Rule rule : Catalogue.rules()) {
			JsonObject object = new JsonObject();
			object.addProperty("id", rule.id());
			object.add("shortDescription", message(rule.pattern(locale)));
			object.add("fullDescription", message(rule.explanation(locale)));
			JsonObject help = message(rule.explanation(locale));
			help.addProperty("markdown", new RulePage(rule, RuleSettings.shipped(), locale).markdown());
			object.add("help", help);
			object.add("properties", properties(rule));
			JsonObject configuration = new JsonObject();
			configuration.addProperty("level", level(rule.severity()));
			object.add("defaultConfiguration", configuration);
			rules.add(object);
		}
		driver.add("rules", rules);
		JsonObject tool = new JsonObject();
		tool.add("driver", driver);
		JsonArray results = new JsonArray();
		diagnostics.forEach(d -> results.add(result(d)));
		JsonObject run = new JsonObject();
		run.add("tool", tool);
		run.addProperty("columnKind", "utf16CodeUnits");
		JsonObject properties = new JsonObject();
		properties.addProperty("date", day.toString());
		run.add("properties", properties);
		run.add("results", results);
		JsonObject report = new JsonObject();
		report.addProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
		report.addProperty("version", "2.1.0");
		JsonArray runs = new JsonArray();
		runs.add(run);
		report.add("runs", runs);
		return Json.text(report);
	}

	private static JsonObject properties(Rule rule) {
		JsonObject properties = new JsonObject();
		JsonArray tags = new JsonArray();
		tags.add(rule.group());
		properties.add("tags", tags);
		properties.addProperty("source", rule.source());
		properties.addProperty("reach", rule.reach().name().toLowerCase(Locale.ROOT));
		properties.addProperty("trigger", rule.trigger().name().toLowerCase(Locale.ROOT));
		properties.addProperty("fixable", rule.fixable());
		return properties;
	}

	private static JsonObject result(Diagnostic d) {
		JsonObject region = new JsonObject();
		region.addProperty("startLine", d.line());
		region.addProperty("startColumn", d.column());
		region.addProperty("charOffset", d.offset());
		region.addProperty("charLength", d.length());
		JsonObject artifact = new JsonObject();
		artifact.addProperty("uri", uri(d.file()));
		JsonObject physical = new JsonObject();
		physical.add("artifactLocation", artifact);
		physical.add("region", region);
		JsonObject location = new JsonObject();
		location.add("physicalLocation", physical);
		JsonArray locations = new JsonArray();
		locations.add(location);
		JsonObject result = new JsonObject();
		result.addProperty("ruleId", d.code());
		result.addProperty("level", level(d.severity()));
		result.add("message", message(d.message()));
		result.add("locations", locations);
		if (d.waived() != null) {
			JsonObject suppression = new JsonObject();
			suppression.addProperty("kind", "inSource");
			suppression.addProperty("justification", d.waived().reason() + " (" + d.waived().by() + ')');
			JsonArray suppressions = new JsonArray();
			suppressions.add(suppression);
			result.add("suppressions", suppressions);
		}
		return result;
	}

	/** Relative to where the command runs, so that a build server finds the file in its repository; a file elsewhere with all of its path. */
	private static String uri(Path file) {
		URI whole = file.toAbsolutePath().toUri();
		URI here = Path.of("").toAbsolutePath().toUri();
		return here.relativize(whole).toASCIIString();
	}

	private static JsonObject message(String text) {
		JsonObject message = new JsonObject();
		message.add("text", new JsonPrimitive(text));
		return message;
	}

	private static String level(Severity severity) {
		return switch (severity) {
		case ERROR -> "error";
		case WARNING -> "warning";
		case INFO -> "note";
		};
	}
}
