package nl.kaartwerk.report.json;

import java.util.List;
import java.util.Locale;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import nl.kaartwerk.calculation.limit.Verdict;
import nl.kaartwerk.calculation.limit.VerdictText;
import nl.kaartwerk.calculation.outcome.Completeness;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.ProfileResult;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;

/** Results as JSON, all digits. Documented in the help page "Command line". */
public final class ResultJson {
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

	private ResultJson() {
	}

	/** A text that holds works, each as {@link #work} gives it. */
	public static String works(List<JsonObject> works) {
		JsonArray array = new JsonArray();
		works.forEach(array::add);
		JsonObject root = new JsonObject();
		root.add("works", array);
		return GSON.toJson(root);
	}

	/**
	 * A work with its elements and uses.
	 *
	 * @param set that is shown in full
	 * @param locale of sentences
	 */
	public static JsonObject work(WorkResult work, String set, Locale locale) {
		Method method = work.method();
		JsonObject object = new JsonObject();
		object.addProperty("name", work.name());
		object.addProperty("title", work.title());
		object.addProperty("kind", work.building() ? "building" : "civil work");
		object.addProperty("set", set);
		object.addProperty("weights", method.weights(set).id());
		object.addProperty("weightsVersion", method.weights(set).version());
		object.addProperty("method", method.id());
		object.addProperty("extends", work.base().orElse(null));
		object.addProperty("referenceDate", work.referenceDate().toString());
		object.addProperty("enforced", work.enforced());
		object.addProperty("lifeYears", work.life());
		work.grossFloorArea().ifPresentOrElse(a -> object.addProperty("grossFloorAreaM2", a),
				() -> object.add("grossFloorAreaM2", JsonNull.INSTANCE));
		outcome(object, work.outcome(set));
		object.addProperty("complete", work.isComplete(set));
		work.mpg(set).ifPresentOrElse(m -> object.addProperty("mpg", m), () -> object.add("mpg", JsonNull.INSTANCE));
		work.verdict().ifPresent(verdict -> object.add("verdict", verdict(verdict, work.method(), locale)));
		object.add("missing", missing(work.outcome(set).completeness(), method, set));
		object.add("notes", notes(work.notes(), locale));
		JsonArray elements = new JsonArray();
		work.elements().forEach(e -> elements.add(element(e, work, set, method, locale)));
		object.add("elements", elements);
		JsonObject sets = new JsonObject();
		for (IndicatorSet each : method.impactSets()) {
			JsonObject summary = new JsonObject();
			outcome(summary, work.outcome(each.id()));
			summary.addProperty("complete", work.isComplete(each.id()));
			work.mpg(each.id()).ifPresentOrElse(m -> summary.addProperty("mpg", m), () -> summary.add("mpg", JsonNull.INSTANCE));
			sets.add(each.id(), summary);
		}
		object.add("sets", sets);
		return object;
	}

	private static JsonObject element(ElementResult element, WorkResult work, String set, Method method, Locale locale) {
		JsonObject object = new JsonObject();
		object.addProperty("code", element.code());
		object.addProperty("title", element.title());
		outcome(object, element.outcome(set));
		share(object, element.shareOf(work, set));
		JsonArray uses = new JsonArray();
		element.uses().forEach(u -> uses.add(use(u, work, set, method, locale)));
		object.add("uses", uses);
		return object;
	}

	private static JsonObject use(UseResult use, WorkResult work, String set, Method method, Locale locale) {
		JsonObject object = new JsonObject();
		object.addProperty("declaration", use.card().map(c -> c.name()).orElse(null));
		object.addProperty("title", use.label());
		object.addProperty("amount", use.amount().toString());
		object.addProperty("functionalUnits", use.functionalUnits());
		object.addProperty("lifeYears", use.life());
		object.addProperty("replacements", use.replacement().replacements());
		object.addProperty("skipped", use.skipped());
		outcome(object, use.outcome(set));
		share(object, use.shareOf(work, set));
		JsonObject modules = new JsonObject();
		for (Module module : method.modules().columns()) {
			double sum = 0;
			for (ProfileResult profile : use.profiles()) {
				double[] mki = profile.modules(set);
				sum += mki.length == 0 ? 0 : mki[module.column()];
			}
			modules.addProperty(module.code(), sum);
		}
		object.add("modules", modules);
		object.add("notes", notes(use.notes(set), locale));
		return object;
	}

	private static void outcome(JsonObject object, Outcome outcome) {
		if (outcome.hasValue()) {
			object.addProperty("mki", outcome.mki());
		} else {
			object.add("mki", JsonNull.INSTANCE);
		}
		object.addProperty("completeness", outcome.completeness().share());
		object.addProperty("approximate", outcome.approximate());
		object.addProperty("unconfirmedWeights", outcome.unconfirmed());
		object.addProperty("takenOver", outcome.takenOver());
		JsonObject reliance = new JsonObject();
		reliance.addProperty("unconfirmedWeights", outcome.reliance().unconfirmed());
		reliance.addProperty("category3", outcome.reliance().generic());
		reliance.addProperty("takenOver", outcome.reliance().takenOver());
		object.add("restsOn", reliance);
	}

	private static JsonObject verdict(Verdict verdict, Method method, Locale locale) {
		JsonObject object = new JsonObject();
		object.addProperty("kind", verdict.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
		object.addProperty("text", new VerdictText(locale, method).of(verdict));
		if (!Double.isNaN(verdict.limit())) {
			object.addProperty("set", verdict.set());
			object.addProperty("limit", verdict.limit());
		}
		object.addProperty("relaxationsNotApplied", verdict.relaxations());
		object.addProperty("complete", verdict.complete());
		return object;
	}

	private static JsonObject missing(Completeness completeness, Method method, String set) {
		JsonArray indicators = new JsonArray();
		for (int i = 0; i < method.weights(set).weights().size(); i++) {
			if ((completeness.missingIndicators() >> i & 1) != 0) {
				indicators.add(method.weights(set).weight(i).indicator());
			}
		}
		JsonArray modules = new JsonArray();
		for (Module module : method.modules().columns()) {
			if ((completeness.missingModules() >> module.column() & 1) != 0) {
				modules.add(module.code());
			}
		}
		JsonObject object = new JsonObject();
		object.add("indicators", indicators);
		object.add("modules", modules);
		return object;
	}

	private static void share(JsonObject object, double share) {
		if (Double.isNaN(share)) {
			object.add("share", JsonNull.INSTANCE);
		} else {
			object.addProperty("share", share);
		}
	}

	private static JsonArray notes(List<Note> notes, Locale locale) {
		JsonArray array = new JsonArray();
		for (Note note : notes) {
			JsonObject object = new JsonObject();
			object.addProperty("kind", note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
			object.addProperty("text", note.text(locale));
			array.add(object);
		}
		return array;
	}

	/** A text that holds declarations with their MKI per functional unit. */
	public static String cards(List<CardResult> results, Locale locale) {
		JsonArray cards = new JsonArray();
		for (CardResult result : results) {
			JsonObject object = new JsonObject();
			object.addProperty("name", result.card().name());
			object.addProperty("title", result.card().title());
			object.addProperty("per", unit(result));
			object.addProperty("set", result.set());
			outcome(object, result.outcome());
			object.addProperty("complete", result.outcome().isComplete());
			JsonObject modules = new JsonObject();
			result.columns().forEach(m -> modules.addProperty(m.code(), result.mkiPerColumn()[m.column()]));
			object.add("modules", modules);
			object.add("notes", notes(result.notes(), locale));
			cards.add(object);
		}
		JsonObject root = new JsonObject();
		root.add("declarations", cards);
		return GSON.toJson(root);
	}

	/** What the MKI of a card is per, such as "1 m3"; "?" when it says none. */
	public static String unit(CardResult result) {
		return result.card().unit().map(u -> Figures.number(u.number()) + " " + u.unit().symbol()).orElse("?");
	}
}
