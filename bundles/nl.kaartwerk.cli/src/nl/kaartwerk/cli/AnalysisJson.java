package nl.kaartwerk.cli;

import java.util.List;
import java.util.OptionalDouble;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import nl.kaartwerk.calculation.comparison.Comparison;
import nl.kaartwerk.calculation.comparison.Difference;
import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.contribution.Contributions;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.cli.MkiCommand.WorkReport;

/** Contributions and comparisons as JSON, all digits. Documented in the help page "Command line". */
final class AnalysisJson {
	private AnalysisJson() {
	}

	static String contributions(List<WorkReport> reports, Grouping by) {
		JsonArray works = new JsonArray();
		for (WorkReport report : reports) {
			JsonObject work = new JsonObject();
			work.addProperty("name", report.work().name());
			work.addProperty("set", report.set());
			work.addProperty("by", by.code());
			number(work, "mki", report.work().outcome(report.set()).hasValue() ? report.work().outcome(report.set()).mki() : Double.NaN);
			work.addProperty("complete", report.work().isComplete(report.set()));
			JsonArray parts = new JsonArray();
			for (Contribution part : Contributions.of(report.work(), by, report.set())) {
				JsonObject object = new JsonObject();
				object.addProperty("key", part.key());
				object.addProperty("label", part.label());
				object.addProperty("mki", part.mki());
				number(object, "share", part.share());
				number(object, "cumulative", part.cumulative());
				object.addProperty("main", part.main());
				parts.add(object);
			}
			work.add("contributions", parts);
			works.add(work);
		}
		JsonObject root = new JsonObject();
		root.add("works", works);
		return Json.text(root);
	}

	static String comparisons(List<Comparison> comparisons, List<Grouping> by) {
		JsonArray array = new JsonArray();
		for (Comparison comparison : comparisons) {
			JsonObject object = new JsonObject();
			object.addProperty("from", comparison.from().name());
			object.addProperty("to", comparison.to().name());
			object.addProperty("set", comparison.set());
			object.addProperty("incomplete", comparison.isIncomplete());
			object.add("mki", difference(comparison.total()));
			object.add("mpg", difference(comparison.mpg()));
			JsonObject groups = new JsonObject();
			for (Grouping grouping : by) {
				JsonArray parts = new JsonArray();
				for (Difference d : comparison.by(grouping)) {
					JsonObject part = difference(d);
					part.addProperty("key", d.key());
					part.addProperty("label", d.label());
					parts.add(part);
				}
				groups.add(grouping.code(), parts);
			}
			object.add("by", groups);
			array.add(object);
		}
		JsonObject root = new JsonObject();
		root.add("comparisons", array);
		return Json.text(root);
	}

	private static JsonObject difference(Difference d) {
		JsonObject object = new JsonObject();
		number(object, "from", d.from());
		number(object, "to", d.to());
		object.addProperty("difference", d.change());
		return object;
	}

	private static void number(JsonObject object, String name, OptionalDouble value) {
		number(object, name, value.orElse(Double.NaN));
	}

	private static void number(JsonObject object, String name, double value) {
		if (Double.isNaN(value)) {
			object.add(name, JsonNull.INSTANCE);
		} else {
			object.addProperty(name, value);
		}
	}
}
