package nl.kaartwerk.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import nl.kaartwerk.publication.whitespots.Burden;
import nl.kaartwerk.publication.whitespots.CountedWork;
import nl.kaartwerk.publication.whitespots.ProductGroup;
import nl.kaartwerk.publication.whitespots.ProductGroup.CountedUse;
import nl.kaartwerk.publication.whitespots.ProductGroup.Member;
import nl.kaartwerk.publication.whitespots.ProductGroup.WorkShare;
import nl.kaartwerk.publication.whitespots.WhiteSpots;

/** White spots as JSON, all digits. Documented in the help page "Command line". */
final class WhiteSpotJson {
	private WhiteSpotJson() {
	}

	static String text(WhiteSpots spots, List<ProductGroup> groups, LocalDate day, Locale locale) {
		JsonObject root = new JsonObject();
		root.addProperty("by", spots.by().code());
		root.addProperty("date", day.toString());
		root.addProperty("mixedSets", spots.mixesSets());
		root.add("total", burden(spots.total()));
		JsonArray works = new JsonArray();
		for (CountedWork work : spots.works()) {
			JsonObject object = burden(spots.of(work));
			object.addProperty("name", work.name());
			object.addProperty("title", work.result().label());
			object.addProperty("set", work.set());
			object.addProperty("complete", work.isComplete());
			works.add(object);
		}
		root.add("works", works);
		JsonArray array = new JsonArray();
		groups.forEach(group -> array.add(group(group, locale)));
		root.add("groups", array);
		return Json.text(root);
	}

	private static JsonObject group(ProductGroup group, Locale locale) {
		JsonObject object = new JsonObject();
		object.addProperty("group", group.key().id());
		object.addProperty("title", group.title(locale));
		object.addProperty("partOf", group.parent().map(key -> key.id()).orElse(null));
		object.addProperty("data", group.coverage().code());
		object.addProperty("whiteSpotList", group.onWhiteSpotList() == null ? null : group.onWhiteSpotList().code());
		object.addProperty("unknownOnList", group.unknown());
		object.addProperty("expired", group.expired());
		object.addProperty("notYetValid", group.notYet());
		object.addProperty("withoutCategory", group.withoutCategory());
		object.add("own", burden(group.own()));
		object.add("withParts", burden(group.all()));
		object.add("firstBySurcharge", place(group.bySurcharge()));
		object.add("firstByMki", place(group.byMki()));
		object.add("neededBy", strings(group.neededBy()));
		JsonArray works = new JsonArray();
		for (WorkShare share : group.works()) {
			JsonObject work = burden(share.burden());
			work.addProperty("work", share.work().name());
			number(work, "share", share.share());
			number(work, "shareOnCategory3", share.genericShare());
			works.add(work);
		}
		object.add("works", works);
		JsonArray cards = new JsonArray();
		group.members().forEach(member -> cards.add(card(member)));
		object.add("cards", cards);
		return object;
	}

	private static JsonObject card(Member member) {
		JsonObject object = new JsonObject();
		object.addProperty("name", member.card().name());
		object.addProperty("title", member.card().label());
		object.addProperty("category", member.card().category().isEmpty() ? null : member.card().category());
		object.addProperty("validity", member.card().validity().name().toLowerCase(Locale.ROOT));
		object.addProperty("publication", member.card().publication().code());
		object.addProperty("countsHere", member.counts());
		JsonArray uses = new JsonArray();
		for (CountedUse use : member.uses()) {
			JsonObject used = burden(use.burden());
			used.addProperty("work", use.work().name());
			used.addProperty("element", use.element());
			used.addProperty("amount", use.amount());
			uses.add(used);
		}
		object.add("uses", uses);
		return object;
	}

	private static JsonObject burden(Burden burden) {
		JsonObject object = new JsonObject();
		object.addProperty("mki", burden.mki());
		object.addProperty("onCategory3", burden.generic());
		object.addProperty("surcharge", burden.surcharge());
		object.addProperty("surchargeUnknownIn", burden.hidden());
		object.addProperty("uses", burden.uses());
		object.addProperty("withoutFigure", burden.without());
		return object;
	}

	private static JsonArray strings(List<String> texts) {
		JsonArray array = new JsonArray();
		texts.forEach(array::add);
		return array;
	}

	private static JsonElement place(OptionalInt place) {
		return place.isPresent() ? new JsonPrimitive(place.getAsInt()) : JsonNull.INSTANCE;
	}

	private static void number(JsonObject object, String name, double value) {
		if (Double.isNaN(value)) {
			object.add(name, JsonNull.INSTANCE);
		} else {
			object.addProperty(name, value);
		}
	}
}
