package nl.kaartwerk.publication.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Judgement;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.Reply;
import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.publication.review.ReviewState.ChangedPart;
import nl.kaartwerk.publication.review.ReviewState.Conversation;
import nl.kaartwerk.publication.review.ReviewState.ItemState;
import nl.kaartwerk.publication.review.ReviewState.Marker;
import nl.kaartwerk.publication.review.ReviewState.Progress;
import nl.kaartwerk.publication.review.ReviewState.Standing;
import nl.kaartwerk.publication.review.ReviewState.WaiverState;
import nl.kaartwerk.rules.review.ReviewPlace;

/** How far a review is, as lines for a terminal. Items that only the machine checked, or about which nothing was said, are counted and not listed. */
public final class ReviewText {
	private static final Messages MESSAGES = new Messages(ReviewText.class, "review");

	private final ReviewState state;
	private final LocalDate day;
	private final Locale locale;
	private final StringBuilder out = new StringBuilder();

	private ReviewText(ReviewState state, LocalDate day, Locale locale) {
		this.state = state;
		this.day = day;
		this.locale = locale;
	}

	/** @param day that the lines are dated which say that a change was looked at */
	public static String of(ReviewState state, LocalDate day, Locale locale) {
		ReviewText text = new ReviewText(state, day, locale);
		text.head();
		text.items();
		text.changes();
		text.obstacles();
		return text.out.toString();
	}

	private void line(int depth, String text) {
		out.append("  ".repeat(depth)).append(text).append('\n');
	}

	private String text(String key, Object... values) {
		return MESSAGES.text(key, locale, values);
	}

	private void head() {
		line(0, text("text.head", shown(state.review()), state.card().map(ReviewText::shown).orElse("?"), state.reviewer().orElse("?")));
		line(1, signed());
		Progress p = state.progress();
		line(1, text("text.items", number(p.done()), number(p.items()), number(p.machine())));
		if (p.remarks() > 0) {
			line(1, text("text.remarks", number(p.openRemarks()), number(p.remarks())));
		}
		if (p.waivers() > 0) {
			line(1, text("text.waivers", number(p.judgedWaivers()), number(p.waivers())));
		}
	}

	private String signed() {
		String signing = state.signing().title(locale);
		SignOff last = state.lastSignOff().orElse(null);
		return last == null ? signing : text("text.signed", signing, String.valueOf(last.getDate()), String.valueOf(last.getBy()));
	}

	private static String shown(Definition definition) {
		return definition.getTitle() == null || definition instanceof Declaration ? String.valueOf(definition.getName()) : definition.getName() + " \"" + definition.getTitle() + '"';
	}

	private static String number(int count) {
		return Integer.toString(count);
	}

	private void items() {
		for (ItemState item : state.items()) {
			boolean said = !item.conversations().isEmpty() || !item.markers().isEmpty() || !item.waivers().isEmpty();
			if (item.standing() == Standing.OPEN || said) {
				line(1, item.item().subject() + ": " + item.standing().title(locale) + (item.item().isQuestion() ? " - " + item.item().title(locale) : ""));
				item.markers().forEach(this::marker);
				item.waivers().forEach(this::waiver);
				item.conversations().forEach(this::conversation);
			}
		}
	}

	private void marker(Marker marker) {
		line(2, text(marker.judged() ? "text.marker-judged" : "text.marker", marker.report().message(locale)) + at(marker.place()));
	}

	private static String at(ReviewPlace place) {
		return place.isCard() ? "" : " (" + place.label() + ')';
	}

	private void waiver(WaiverState waiver) {
		String judgement = text("judgement." + (waiver.judgement() == Judgement.UNSTATED ? "unstated" : waiver.judgement().getLiteral()));
		line(2, text("text.waiver", String.valueOf(waiver.waiver().getReason()), String.valueOf(waiver.waiver().getBy()), judgement) + at(waiver.place()));
	}

	private void conversation(Conversation conversation) {
		Remark remark = conversation.remark();
		String kind = remark.getKind().getLiteral() + (remark.getSeverity() == RemarkSeverity.UNSTATED ? "" : '-' + remark.getSeverity().getLiteral());
		line(2, text("remark." + kind) + ", " + text("remark-standing." + conversation.standing().name().toLowerCase(Locale.ROOT)) + at(conversation.place()) + ": "
				+ String.valueOf(remark.getText()));
		for (Reply reply : remark.getReplies()) {
			line(3, text("reply." + reply.getKind().getLiteral(), String.valueOf(reply.getDate()), String.valueOf(reply.getBy())) + (reply.getText() == null ? "" : ": " + reply.getText()));
		}
	}

	private void changes() {
		List<ChangedPart> changes = state.changes();
		if (!changes.isEmpty()) {
			line(1, text(changes.stream().allMatch(ChangedPart::isRechecked) ? "text.changes" : "text.changes-open"));
			changes.forEach(this::change);
		}
	}

	/** What was not looked at again has the line for the review below it: nobody could think of the digest. */
	private void change(ChangedPart change) {
		if (change.isRechecked()) {
			line(2, change.change().label() + ", " + text("text.rechecked", String.valueOf(change.recheck().getDate())));
			return;
		}
		line(2, change.change().label());
		line(3, ReviewEdits.recheck(change, Verdict.PASS, day, state.reviewer().orElse("?")));
	}

	private void obstacles() {
		if (state.signing() == ReviewState.Signing.APPROVED) {
			return;
		}
		if (state.maySign()) {
			line(1, text("text.may-sign"));
			return;
		}
		line(1, text("text.obstacles"));
		state.obstacles().forEach(obstacle -> line(2, obstacle.message(locale)));
	}
}
