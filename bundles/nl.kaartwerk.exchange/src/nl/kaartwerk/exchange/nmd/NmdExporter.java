package nl.kaartwerk.exchange.nmd;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;

import nl.kaartwerk.exchange.Destination;
import nl.kaartwerk.exchange.Exporter;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.writing.Unheld;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.Declaration;

/**
 * Writes cards as environmental declarations of the API, in one file with all that they refer to: strategies with the order of indicators and
 * modules, units, owners and registrations.
 */
public final class NmdExporter implements Exporter, NmdFormat {
	private static final String FILE = "nmd.json";
	private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
	private static final Set<String> HELD = Set.of("name", "title", "uuid", "category", "registration", "owner", "brand", "functionalUnit", "serviceLife", "validFrom", "validTo",
			"classifications", "profiles");

	private final Method method = Method.shipped();

	@Override
	public List<ExportFinding> write(Iterable<Outgoing> cards, Destination destination) throws IOException {
		List<ExportFinding> findings = new ArrayList<>();
		destination.write(FILE, out -> {
			Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			JsonWriter json = new JsonWriter(text);
			json.setIndent("  ");
			json.setSerializeNulls(true);
			json.beginObject();
			Referred referred = new Referred();
			json.name("environmental_declarations").beginArray();
			for (Outgoing outgoing : cards) {
				destination.checkCancelled();
				List<String> unheld = Unheld.properties(outgoing.card(), HELD);
				Told told = new Told(outgoing.card(), findings);
				if (!unheld.isEmpty()) {
					told.finding("left-out", String.join(", ", unheld));
				}
				GSON.toJson(new DeclarationWriter(outgoing, method, referred, told).write(), json);
			}
			json.endArray();
			strategies(json, referred);
			for (Map.Entry<String, Map<String, JsonObject>> kind : referred.things.entrySet()) {
				json.name(kind.getKey()).beginArray();
				for (JsonObject thing : kind.getValue().values()) {
					GSON.toJson(thing, json);
				}
				json.endArray();
			}
			json.endObject();
			json.flush();
			text.write('\n');
			text.flush();
		});
		return findings;
	}

	/** The sets with their weights, and what they order. */
	private void strategies(JsonWriter json, Referred referred) throws IOException {
		json.name("assessment_strategies").beginArray();
		for (IndicatorSet set : method.impactSets()) {
			String id = Identifiers.of("strategy", set.id());
			json.beginObject().name("id").value(id).name("title").value("EN 15804+" + set.id());
			json.name("impact_indicators").beginArray();
			for (int i = 0; i < set.size(); i++) {
				Indicator indicator = set.indicators().get(i);
				String unit = referred.add("units", "unit", indicator.unit(), "code");
				JsonObject thing = referred.thing("impact_indicators", Identifiers.of("indicator", set.id() + ' ' + indicator.code()), indicator.code());
				thing.addProperty("unit", unit);
				json.beginObject().name("id").value(Identifiers.of("strategy-indicator", set.id() + ' ' + indicator.code())).name("assessment_strategy").value(id)
						.name("impact_indicator").value(thing.get("id").getAsString()).name("weight").value(method.weights(set.id()).weight(i).value()).name("ordering")
						.value(i).endObject();
			}
			json.endArray().name("impact_modules").beginArray();
			for (Module module : method.modules().columns()) {
				JsonObject thing = referred.thing("impact_modules", Identifiers.of("module", module.code()), module.code());
				thing.addProperty("description", module.names().dutch());
				json.beginObject().name("id").value(Identifiers.of("strategy-module", set.id() + ' ' + module.code())).name("assessment_strategy").value(id)
						.name("impact_module").value(thing.get("id").getAsString()).name("ordering").value(module.column()).endObject();
			}
			json.endArray().endObject();
		}
		json.endArray();
	}

	/** The things that declarations refer to, each once. */
	static final class Referred {
		private final Map<String, Map<String, JsonObject>> things = new LinkedHashMap<>();

		JsonObject thing(String kind, String id, String title) {
			return things.computeIfAbsent(kind, k -> new LinkedHashMap<>()).computeIfAbsent(id, key -> {
				JsonObject object = new JsonObject();
				object.addProperty("id", key);
				object.addProperty("title", title);
				return object;
			});
		}

		/** @return the identifier of a thing that has its title under another key too */
		String add(String kind, String name, String title, String alsoAs) {
			JsonObject thing = thing(kind, Identifiers.of(name, title), title);
			thing.addProperty(alsoAs, title);
			return thing.get("id").getAsString();
		}

		boolean has(String kind, String id) {
			return things.getOrDefault(kind, Map.of()).containsKey(id);
		}
	}

	/** Takes what is to be told of a card. */
	record Told(Declaration card, List<ExportFinding> findings) {
		void finding(String code, Object... values) {
			findings.add(new ExportFinding(card.getName(), code, Texts.SENTENCES.get(code, values)));
		}
	}
}
