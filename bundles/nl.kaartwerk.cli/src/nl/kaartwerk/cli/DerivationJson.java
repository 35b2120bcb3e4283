package nl.kaartwerk.cli;

import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import nl.kaartwerk.calculation.derivation.Derivation;
import nl.kaartwerk.calculation.derivation.Origin;
import nl.kaartwerk.lang.project.Corpus;

/** A derivation as JSON, all digits. Documented in the help page "Command line". */
final class DerivationJson {
	private final Corpus corpus;
	private final Locale locale;

	DerivationJson(Corpus corpus, Locale locale) {
		this.corpus = corpus;
		this.locale = locale;
	}

	String text(Derivation derivation, int depth) {
		return Json.text(object(derivation, depth));
	}

	private JsonObject object(Derivation derivation, int depth) {
		JsonObject object = new JsonObject();
		object.addProperty("kind", derivation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
		object.addProperty("operation", derivation.operation().name().toLowerCase(Locale.ROOT));
		object.addProperty("text", derivation.text(locale));
		JsonArray names = new JsonArray();
		derivation.names().forEach(names::add);
		object.add("names", names);
		if (Double.isNaN(derivation.value())) {
			object.add("value", JsonNull.INSTANCE);
		} else {
			object.addProperty("value", derivation.value());
		}
		object.addProperty("unit", derivation.unit());
		origin(object, derivation.origin());
		if (depth > 0) {
			JsonArray parts = new JsonArray();
			derivation.parts().forEach(part -> parts.add(object(part, depth - 1)));
			object.add("parts", parts);
		}
		return object;
	}

	private void origin(JsonObject object, Origin origin) {
		switch (origin) {
		case Origin.Text text -> corpus.line(text.object()).ifPresent(line -> {
			object.addProperty("file", ReadingOptions.shown(line.file()));
			object.addProperty("line", line.line());
			if (text.cell() >= 0) {
				object.addProperty("column", text.cell() + 1);
			}
		});
		case Origin.Data data -> {
			object.addProperty("data", data.place().file());
			object.addProperty("line", data.place().line());
			object.addProperty("ofProject", data.place().ofProject());
		}
		case Origin.None none -> {
			// it follows from its parts
		}
		}
	}
}
