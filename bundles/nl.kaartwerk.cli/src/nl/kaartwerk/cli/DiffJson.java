package nl.kaartwerk.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import nl.kaartwerk.calculation.comparison.Difference;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.publication.change.CardChange;
import nl.kaartwerk.publication.change.Changes;
import nl.kaartwerk.publication.change.MkiChange;
import nl.kaartwerk.publication.change.PartChange;
import nl.kaartwerk.publication.change.StaleReview;
import nl.kaartwerk.publication.change.ValueChange;
import nl.kaartwerk.publication.change.WorkChange;

/** What differs between two versions as JSON, all digits. Documented in the help page "Command line". */
final class DiffJson {
	private DiffJson() {
	}

	static String of(Changes changes) {
		JsonObject root = new JsonObject();
		root.addProperty("before", changes.before());
		root.addProperty("after", changes.after());
		root.addProperty("date", changes.day().toString());
		JsonArray cards = new JsonArray();
		changes.cards().forEach(card -> cards.add(card(card)));
		root.add("cards", cards);
		JsonArray works = new JsonArray();
		changes.works().forEach(work -> works.add(work(work)));
		root.add("works", works);
		root.addProperty("sameCards", changes.sameCards());
		root.addProperty("sameWorks", changes.sameWorks());
		return Json.text(root);
	}

	private static JsonObject card(CardChange card) {
		JsonObject object = new JsonObject();
		object.addProperty("name", card.version().name());
		object.addProperty("label", card.version().label());
		object.addProperty("change", card.kind().word());
		text(object, "renamedFrom", card.renamedFrom());
		JsonArray parts = new JsonArray();
		for (PartChange part : card.parts()) {
			part.values().forEach(value -> parts.add(value(part, value)));
		}
		object.add("parts", parts);
		object.add("mki", mki(card.mki()));
		JsonArray stale = new JsonArray();
		card.stale().forEach(review -> stale.add(stale(review)));
		object.add("staleReviews", stale);
		return object;
	}

	private static JsonObject value(PartChange part, ValueChange value) {
		JsonObject object = new JsonObject();
		object.addProperty("part", part.part());
		object.addProperty("column", value.column());
		object.addProperty("change", part.kind().word());
		text(object, "before", value.before().map(ValueChange::shown));
		text(object, "after", value.after().map(ValueChange::shown));
		number(object, "relative", value.relative());
		return object;
	}

	private static JsonArray mki(List<MkiChange> changes) {
		JsonArray array = new JsonArray();
		for (MkiChange change : changes) {
			JsonObject object = new JsonObject();
			object.addProperty("set", change.set());
			number(object, "before", mki(change.before()));
			number(object, "after", mki(change.after()));
			number(object, "difference", change.difference());
			number(object, "completeBefore", complete(change.before()));
			number(object, "completeAfter", complete(change.after()));
			array.add(object);
		}
		return array;
	}

	private static OptionalDouble mki(Outcome outcome) {
		return outcome.hasValue() ? OptionalDouble.of(outcome.mki()) : OptionalDouble.empty();
	}

	private static OptionalDouble complete(Outcome outcome) {
		return outcome.hasValue() ? OptionalDouble.of(outcome.completeness().share()) : OptionalDouble.empty();
	}

	private static JsonObject stale(StaleReview stale) {
		JsonObject object = new JsonObject();
		object.addProperty("name", stale.review().getName());
		object.addProperty("reviewer", stale.reviewer());
		object.addProperty("signed", stale.signed());
		object.addProperty("byThisChange", stale.byThis());
		return object;
	}

	private static JsonObject work(WorkChange work) {
		JsonObject object = new JsonObject();
		object.addProperty("name", work.name());
		object.addProperty("label", work.label());
		object.addProperty("change", work.kind().word());
		JsonArray sets = mki(work.mki());
		for (int i = 0; i < work.mki().size(); i++) {
			String set = work.mki().get(i).set();
			JsonObject entry = sets.get(i).getAsJsonObject();
			entry.addProperty("incomplete", work.isIncomplete(set));
			entry.add("mpg", difference(work.mpg(set)));
			JsonArray elements = new JsonArray();
			for (Difference element : work.elements(set)) {
				JsonObject part = difference(element);
				part.addProperty("key", element.key());
				part.addProperty("label", element.label());
				elements.add(part);
			}
			entry.add("elements", elements);
		}
		object.add("mki", sets);
		return object;
	}

	private static JsonObject difference(Difference d) {
		JsonObject object = new JsonObject();
		number(object, "before", d.from());
		number(object, "after", d.to());
		return object;
	}

	private static void text(JsonObject object, String name, Optional<String> value) {
		value.ifPresentOrElse(text -> object.addProperty(name, text), () -> object.add(name, JsonNull.INSTANCE));
	}

	private static void number(JsonObject object, String name, OptionalDouble value) {
		if (value.isPresent()) {
			object.addProperty(name, value.getAsDouble());
		} else {
			object.add(name, JsonNull.INSTANCE);
		}
	}
}
