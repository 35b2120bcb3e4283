package nl.kaartwerk.cli;

import java.time.LocalDate;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import nl.kaartwerk.lang.project.Diagnostic;

/** Diagnostics as JSON: {@code date} and a list {@code diagnostics}. */
final class CheckJson {
	private CheckJson() {
	}

	static String report(List<Diagnostic> diagnostics, LocalDate day) {
		JsonArray list = new JsonArray();
		for (Diagnostic d : diagnostics) {
			JsonObject object = new JsonObject();
			object.addProperty("file", ReadingOptions.shown(d.file()));
			object.addProperty("line", d.line());
			object.addProperty("column", d.column());
			object.addProperty("offset", d.offset());
			object.addProperty("length", d.length());
			object.addProperty("severity", d.severity().word());
			object.addProperty("code", d.code());
			object.addProperty("message", d.message());
			if (d.waived() != null) {
				JsonObject waived = new JsonObject();
				waived.addProperty("reason", d.waived().reason());
				waived.addProperty("by", d.waived().by());
				object.add("waived", waived);
			}
			list.add(object);
		}
		JsonObject report = new JsonObject();
		report.addProperty("date", day.toString());
		report.add("diagnostics", list);
		return Json.text(report);
	}
}
