package nl.kaartwerk.report.json;

import java.util.List;
import java.util.Locale;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.Reply;
import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.publication.review.ReviewState;
import nl.kaartwerk.publication.review.ReviewState.ChangedPart;
import nl.kaartwerk.publication.review.ReviewState.Conversation;
import nl.kaartwerk.publication.review.ReviewState.ItemState;
import nl.kaartwerk.publication.review.ReviewState.Marker;
import nl.kaartwerk.publication.review.ReviewState.Progress;
import nl.kaartwerk.publication.review.ReviewState.WaiverState;
import nl.kaartwerk.rules.review.ReviewPlace;

/** Reviews as JSON, for other programs. What is absent is null. */
public final class ReviewJson {
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

	private ReviewJson() {
	}

	/** All of the reviews, as one text. */
	public static String reviews(List<ReviewState> states, Locale locale) {
		JsonArray reviews = new JsonArray();
		states.forEach(state -> reviews.add(review(state, locale)));
		JsonObject all = new JsonObject();
		all.add("reviews", reviews);
		return GSON.toJson(all);
	}

	private static JsonObject review(ReviewState state, Locale locale) {
		JsonObject json = new JsonObject();
		json.addProperty("name", state.review().getName());
		json.addProperty("card", state.card().map(card -> card.getName()).orElse(null));
		json.addProperty("reviewer", state.reviewer().orElse(null));
		json.addProperty("started", text(state.review().getStarted()));
		json.addProperty("state", word(state.signing()));
		json.add("signed", state.lastSignOff().<JsonElement>map(ReviewJson::signOff).orElse(null));
		json.addProperty("maySign", state.maySign());
		json.add("obstacles", list(state.obstacles(), obstacle -> {
			JsonObject object = new JsonObject();
			object.addProperty("kind", word(obstacle.kind()));
			object.addProperty("subject", obstacle.subject());
			object.addProperty("message", obstacle.message(locale));
			return object;
		}));
		json.add("progress", progress(state.progress()));
		json.add("items", list(state.items(), item -> item(item, locale)));
		json.add("changes", list(state.changes(), ReviewJson::change));
		return json;
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String text(Object value) {
		return value == null ? null : value.toString();
	}

	private interface Of<T> {
		JsonElement of(T value);
	}

	private static <T> JsonArray list(List<T> values, Of<T> json) {
		JsonArray array = new JsonArray();
		values.forEach(value -> array.add(json.of(value)));
		return array;
	}

	private static JsonObject signOff(SignOff signOff) {
		JsonObject json = new JsonObject();
		json.addProperty("decision", signOff.getDecision().getLiteral());
		json.addProperty("date", text(signOff.getDate()));
		json.addProperty("by", signOff.getBy());
		json.addProperty("fingerprint", signOff.getFingerprint());
		return json;
	}

	private static JsonObject progress(Progress progress) {
		JsonObject json = new JsonObject();
		json.addProperty("items", progress.items());
		json.addProperty("done", progress.done());
		json.addProperty("checkedByMachine", progress.machine());
		json.addProperty("remarks", progress.remarks());
		json.addProperty("openRemarks", progress.openRemarks());
		json.addProperty("waivers", progress.waivers());
		json.addProperty("judgedWaivers", progress.judgedWaivers());
		json.addProperty("changed", progress.changed());
		json.addProperty("rechecked", progress.rechecked());
		return json;
	}

	private static JsonObject item(ItemState item, Locale locale) {
		JsonObject json = new JsonObject();
		json.addProperty("subject", item.item().subject());
		json.addProperty("group", item.item().group());
		json.addProperty("title", item.item().title(locale));
		json.addProperty("state", word(item.standing()));
		json.addProperty("date", item.date().map(ReviewJson::text).orElse(null));
		json.addProperty("by", item.written() == null ? null : item.written().getBy());
		json.addProperty("text", item.written() == null ? null : item.written().getText());
		json.add("found", list(item.markers(), marker -> marker(marker, locale)));
		json.add("waivers", list(item.waivers(), ReviewJson::waiver));
		json.add("remarks", list(item.conversations(), ReviewJson::remark));
		return json;
	}

	private static JsonObject marker(Marker marker, Locale locale) {
		JsonObject json = new JsonObject();
		json.add("place", place(marker.place()));
		json.addProperty("severity", marker.report().severity().word());
		json.addProperty("message", marker.report().message(locale));
		json.addProperty("judged", marker.judged());
		return json;
	}

	private static JsonObject waiver(WaiverState waiver) {
		JsonObject json = new JsonObject();
		json.add("place", place(waiver.place()));
		json.addProperty("reason", waiver.waiver().getReason());
		json.addProperty("by", waiver.waiver().getBy());
		json.addProperty("judgement", waiver.judgement().getLiteral());
		return json;
	}

	private static JsonObject remark(Conversation conversation) {
		JsonObject json = new JsonObject();
		json.addProperty("kind", conversation.remark().getKind().getLiteral());
		json.addProperty("severity", conversation.remark().getSeverity() == RemarkSeverity.UNSTATED ? null : conversation.remark().getSeverity().getLiteral());
		json.addProperty("state", word(conversation.standing()));
		json.add("place", place(conversation.place()));
		json.addProperty("date", text(conversation.remark().getDate()));
		json.addProperty("by", conversation.remark().getBy());
		json.addProperty("text", conversation.remark().getText());
		json.add("replies", list(conversation.remark().getReplies(), ReviewJson::reply));
		return json;
	}

	private static JsonObject reply(Reply reply) {
		JsonObject json = new JsonObject();
		json.addProperty("kind", reply.getKind().getLiteral());
		json.addProperty("date", text(reply.getDate()));
		json.addProperty("by", reply.getBy());
		json.addProperty("text", reply.getText());
		return json;
	}

	private static JsonObject change(ChangedPart change) {
		JsonObject json = new JsonObject();
		json.addProperty("part", change.change().label());
		json.addProperty("digest", change.digest());
		json.addProperty("rechecked", change.isRechecked() ? text(change.recheck().getDate()) : null);
		return json;
	}

	private static JsonObject place(ReviewPlace place) {
		JsonObject json = new JsonObject();
		json.addProperty("set", place.set());
		json.addProperty("profile", place.profile());
		json.addProperty("indicator", place.indicator());
		json.addProperty("module", place.module());
		json.addProperty("scenario", place.scenario());
		json.addProperty("property", place.property());
		return json;
	}
}
