package nl.kaartwerk.publication.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Decision;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Judgement;
import nl.kaartwerk.model.Recheck;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.RemarkKind;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.ReviewItem;
import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.model.Waiver;
import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.fingerprint.Fingerprint;
import nl.kaartwerk.rules.review.RemarkStanding;
import nl.kaartwerk.rules.review.ReviewPlace;
import nl.kaartwerk.rules.review.Reviewers;
import nl.kaartwerk.rules.review.SignedChanges;
import nl.kaartwerk.rules.settings.RuleSettings;
import nl.kaartwerk.rules.waiver.Waivers;

/**
 * How far a review is, beside the card and the findings of the moment. Computed once and immutable; after any edit of the review or the card
 * another one is made.
 */
public final class ReviewState {
	private static final Messages MESSAGES = new Messages(ReviewState.class, "review");

	/** How far an item is. */
	public enum Standing {
		/** Still to be judged. */
		OPEN,
		/** The reviewer said that it is right. */
		PASSED, NOT_APPLICABLE,
		/** A finding or a question about it is not settled, whatever the verdict. */
		REMARKS_OPEN,
		/** A rule that found nothing that was not judged: checked by the machine. The reviewer may still judge it. */
		CLEAN;

		/** Whether nothing need be done about the item. */
		public boolean isDone() {
			return this != OPEN && this != REMARKS_OPEN;
		}

		public String title(Locale locale) {
			return MESSAGES.plain("standing." + name().toLowerCase(Locale.ROOT), locale);
		}
	}

	/** Whether the review has been signed, and whether that still holds. */
	public enum Signing {
		UNSIGNED, APPROVED, REJECTED,
		/** It was signed, and the card has changed since. */
		STALE;

		public String title(Locale locale) {
			return MESSAGES.plain("signing." + name().toLowerCase(Locale.ROOT), locale);
		}
	}

	/**
	 * A finding of a rule in the card, which no waiver covers.
	 *
	 * @param judged whether its item has a verdict, or a remark speaks of its place
	 */
	public record Marker(Report report, ReviewPlace place, boolean judged) {
	}

	/**
	 * A finding or a question of the review.
	 *
	 * @param item that it stands in
	 * @param placeKnown whether the card has the place that it names
	 */
	public record Conversation(ReviewItem item, Remark remark, ReviewPlace place, RemarkStanding standing, boolean placeKnown) {
	}

	/**
	 * A waiver of the card.
	 *
	 * @param remark that judges it; null when nobody did
	 */
	public record WaiverState(Waiver waiver, ReviewPlace place, ReviewItem item, Remark remark) {
		public Judgement judgement() {
			return remark == null ? Judgement.UNSTATED : remark.getJudgement();
		}
	}

	/**
	 * An item of the checklist.
	 *
	 * @param written in the review; null when the file does not have it
	 */
	public record ItemState(Checklist.Item item, ReviewItem written, Standing standing, List<Marker> markers, List<Conversation> conversations,
			List<WaiverState> waivers) {
		/** As it is written. What the machine called clean when the review was signed is open again when it finds something now. */
		public Verdict verdict() {
			return written == null || written.getVerdict() == Verdict.CLEAN && standing != Standing.CLEAN ? Verdict.OPEN : written.getVerdict();
		}

		/** The day of the verdict; empty while there is none. */
		public Optional<PartialDate> date() {
			return verdict() == Verdict.OPEN ? Optional.empty() : Optional.ofNullable(written.getDate());
		}

		/** What the machine found and nobody judged. */
		public List<Marker> unjudged() {
			return markers.stream().filter(marker -> !marker.judged()).toList();
		}
	}

	/**
	 * A part of the card that is not as it was when it was signed.
	 *
	 * @param digest of the part as it is now; what a recheck carries
	 * @param recheck of the part as it is now; null when nobody looked at it since it changed
	 */
	public record ChangedPart(Fingerprint.Change change, String digest, ReviewPlace place, Recheck recheck) {
		public boolean isRechecked() {
			return recheck != null;
		}
	}

	/**
	 * Counts. {@code items} are all of the checklist, {@code done} those about which nothing need be done, {@code machine} those of them that only
	 * the machine checked.
	 */
	public record Progress(int items, int done, int machine, int openRemarks, int remarks, int judgedWaivers, int waivers, int rechecked, int changed) {
	}

	/** What stands against approving the card. */
	public record Obstacle(Kind kind, String subject) {
		/** What kind of thing stands against it. */
		public enum Kind {
			NO_CARD, NO_REVIEWER, ITEM_OPEN, REMARK_OPEN, WAIVER_UNJUDGED, WAIVER_REFUSED, CHANGE_NOT_RECHECKED, SIGNED
		}

		public String message(Locale locale) {
			return MESSAGES.text("obstacle." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), locale, subject);
		}
	}

	private final Review review;
	private final Declaration card;
	private final Checklist checklist;
	private final List<ItemState> items = new ArrayList<>();
	private final List<WaiverState> goneWaivers = new ArrayList<>();
	private final List<ChangedPart> changes;
	private final Signing signing;

	private ReviewState(Review review, Declaration card, Checklist checklist, List<Report> reports) {
		this.review = review;
		this.card = card;
		this.checklist = checklist;
		if (card == null) {
			changes = List.of();
			signing = Signing.UNSIGNED;
			return;
		}
		items(reports);
		Optional<SignOff> last = lastSignOff();
		Fingerprint now = last.isEmpty() ? null : Fingerprint.of(card);
		if (last.isPresent() && !now.isOf(last.get())) {
			changes = SignedChanges.of(now, last.get()).stream().map(change -> changed(change, now)).toList();
			signing = Signing.STALE;
		} else {
			changes = List.of();
			signing = last.isEmpty() ? Signing.UNSIGNED : last.get().getDecision() == Decision.REJECTED ? Signing.REJECTED : Signing.APPROVED;
		}
	}

	/**
	 * @param reports what the rules say about the text that the card is in, or about more; those of other cards do not count. They must be of
	 *            the very model that the review refers to
	 * @param settings of the project of the card
	 * @param method of that project
	 */
	public static ReviewState of(Review review, List<Report> reports, RuleSettings settings, Method method) {
		Declaration card = review.getCard() == null || review.getCard().eIsProxy() ? null : review.getCard();
		if (card == null) {
			return new ReviewState(review, null, null, List.of());
		}
		List<Report> own = reports.stream().filter(report -> Waivers.card(report.finding().object()) == card && isOfCard(report.finding().rule())).toList();
		Checklist checklist = Checklist.of(card, settings, method).with(own.stream().map(report -> report.finding().rule()).toList());
		return new ReviewState(review, card, checklist, own);
	}

	/** What a review itself, the route or the library says about a card is not something to be reviewed. */
	private static boolean isOfCard(Rule rule) {
		return switch (rule.group()) {
		case "review", "route", "application", "library", "waivers" -> false;
		default -> true;
		};
	}

	private void items(List<Report> reports) {
		Map<String, List<ReviewItem>> written = new LinkedHashMap<>();
		review.getItems().forEach(item -> written.computeIfAbsent(String.valueOf(item.getSubject()), subject -> new ArrayList<>()).add(item));
		Map<String, List<Report>> found = new HashMap<>();
		reports.stream().filter(report -> report.waiver() == null).forEach(report -> found.computeIfAbsent(report.finding().rule().id(), id -> new ArrayList<>()).add(report));
		for (Checklist.Item item : checklist.items()) {
			items.add(item(item, written.getOrDefault(item.subject(), List.of()), found.getOrDefault(item.subject(), List.of())));
		}
		for (Map.Entry<String, List<ReviewItem>> other : written.entrySet()) {
			if (checklist.find(other.getKey()).isEmpty()) {
				items.add(item(new Checklist.Item(other.getKey(), null, null), other.getValue(), List.of()));
			}
		}
	}

	/** Of an item that stands in the review twice, as after a merge, the last one counts; the remarks of all do. */
	private ItemState item(Checklist.Item item, List<ReviewItem> written, List<Report> found) {
		ReviewItem last = written.isEmpty() ? null : written.getLast();
		List<Conversation> conversations = new ArrayList<>();
		for (ReviewItem each : written) {
			each.getRemarks().stream().filter(RemarkStanding::isConversation).forEach(remark -> conversations.add(conversation(each, remark)));
		}
		List<WaiverState> waivers = card.getWaivers().stream().filter(waiver -> item.subject().equals(waiver.getRule())).map(waiver -> waiver(waiver, written)).toList();
		for (ReviewItem each : written) {
			each.getRemarks().stream().filter(remark -> remark.getKind() == RemarkKind.WAIVER && waivers.stream().noneMatch(waiver -> waiver.place().equals(ReviewPlace.of(remark))))
					.forEach(remark -> goneWaivers.add(new WaiverState(null, ReviewPlace.of(remark), each, remark)));
		}
		Verdict verdict = last == null || last.getVerdict() == Verdict.CLEAN ? Verdict.OPEN : last.getVerdict(); // clean is what the machine finds now
		List<Marker> markers = found.stream().map(report -> {
			ReviewPlace place = ReviewPlace.of(report.finding(), card);
			return new Marker(report, place, verdict != Verdict.OPEN || conversations.stream().anyMatch(c -> c.place().covers(place)));
		}).toList();
		return new ItemState(item, last, standing(item, verdict, markers, conversations, waivers), markers, List.copyOf(conversations), waivers);
	}

	private Standing standing(Checklist.Item item, Verdict verdict, List<Marker> markers, List<Conversation> conversations, List<WaiverState> waivers) {
		if (conversations.stream().anyMatch(conversation -> conversation.standing().isOpen())) {
			return Standing.REMARKS_OPEN;
		}
		if (verdict != Verdict.OPEN) {
			return verdict == Verdict.PASS ? Standing.PASSED : Standing.NOT_APPLICABLE;
		}
		boolean clean = item.rule() != null && markers.stream().allMatch(Marker::judged) && waivers.stream().noneMatch(waiver -> waiver.judgement() == Judgement.UNSTATED);
		return clean ? Standing.CLEAN : Standing.OPEN;
	}

	private Conversation conversation(ReviewItem item, Remark remark) {
		ReviewPlace place = ReviewPlace.of(remark);
		return new Conversation(item, remark, place, RemarkStanding.of(remark), place.in(card).isPresent());
	}

	private static WaiverState waiver(Waiver waiver, List<ReviewItem> items) {
		ReviewPlace place = ReviewPlace.of(waiver);
		WaiverState state = new WaiverState(waiver, place, null, null);
		for (ReviewItem item : items) {
			for (Remark remark : item.getRemarks()) {
				if (remark.getKind() == RemarkKind.WAIVER && place.equals(ReviewPlace.of(remark))) {
					state = new WaiverState(waiver, place, item, remark);
				}
			}
		}
		return state;
	}

	private ChangedPart changed(Fingerprint.Change change, Fingerprint now) {
		String digest = SignedChanges.digest(now, change);
		Recheck recheck = review.getRechecks().stream().filter(each -> change.label().equals(each.getPart()) && digest.equals(String.valueOf(each.getDigest()))
				&& (each.getVerdict() == Verdict.PASS || each.getVerdict() == Verdict.NOT_APPLICABLE)).reduce((a, b) -> b).orElse(null);
		return new ChangedPart(change, digest, ReviewPlace.of(change, card), recheck);
	}

	public Review review() {
		return review;
	}

	/** The card; empty when the review names none that there is. Then there are no items. */
	public Optional<Declaration> card() {
		return Optional.ofNullable(card);
	}

	/** What the items come from; null when there is no card. */
	public Checklist checklist() {
		return checklist;
	}

	/** All of the checklist in its order, then what else stands in the review. */
	public List<ItemState> items() {
		return List.copyOf(items);
	}

	public Optional<ItemState> item(String subject) {
		return items.stream().filter(item -> item.item().subject().equals(subject)).findFirst();
	}

	/** All findings and questions, in the order of their items. */
	public List<Conversation> conversations() {
		return items.stream().flatMap(item -> item.conversations().stream()).toList();
	}

	/** The waivers of the card, in the order of their items. */
	public List<WaiverState> waivers() {
		return items.stream().flatMap(item -> item.waivers().stream()).toList();
	}

	/** What was said of waivers that the card does not have any more; their waiver is null. */
	public List<WaiverState> goneWaivers() {
		return List.copyOf(goneWaivers);
	}

	/** What the machine found and nobody judged. */
	public List<Marker> unjudged() {
		return items.stream().flatMap(item -> item.unjudged().stream()).toList();
	}

	/** The last time that the review was signed. */
	public Optional<SignOff> lastSignOff() {
		return review.getSignOffs().isEmpty() ? Optional.empty() : Optional.of(review.getSignOffs().getLast());
	}

	public Signing signing() {
		return signing;
	}

	/** What is not as it was when the review was last signed; only that needs another look before it is signed again. */
	public List<ChangedPart> changes() {
		return changes;
	}

	/** Name of the reviewer; empty when the review names none. */
	public Optional<String> reviewer() {
		return Reviewers.of(review);
	}

	public Progress progress() {
		List<WaiverState> waivers = waivers();
		List<Conversation> conversations = conversations();
		return new Progress(items.size(), (int) items.stream().filter(item -> item.standing().isDone()).count(),
				(int) items.stream().filter(item -> item.standing() == Standing.CLEAN).count(),
				(int) conversations.stream().filter(conversation -> conversation.standing().isOpen()).count(), conversations.size(),
				(int) waivers.stream().filter(waiver -> waiver.judgement() != Judgement.UNSTATED).count(), waivers.size(),
				(int) changes.stream().filter(ChangedPart::isRechecked).count(), changes.size());
	}

	/** What stands against signing the review as approved; nothing when it may be. To reject a card nothing stands in the way but that there is none. */
	public List<Obstacle> obstacles() {
		List<Obstacle> obstacles = new ArrayList<>();
		if (card == null) {
			return List.of(new Obstacle(Obstacle.Kind.NO_CARD, ""));
		}
		if (signing == Signing.APPROVED) {
			return List.of(new Obstacle(Obstacle.Kind.SIGNED, String.valueOf(lastSignOff().orElseThrow().getDate())));
		}
		if (reviewer().isEmpty()) {
			obstacles.add(new Obstacle(Obstacle.Kind.NO_REVIEWER, ""));
		}
		for (ItemState item : items) {
			if (item.standing() == Standing.OPEN && item.waivers().stream().allMatch(waiver -> waiver.judgement() != Judgement.UNSTATED)) {
				obstacles.add(new Obstacle(Obstacle.Kind.ITEM_OPEN, item.item().subject()));
			}
			item.conversations().stream().filter(conversation -> RemarkStanding.keepsFromApproval(conversation.remark()))
					.forEach(conversation -> obstacles.add(new Obstacle(Obstacle.Kind.REMARK_OPEN, item.item().subject() + at(conversation.place()))));
			for (WaiverState waiver : item.waivers()) {
				if (waiver.judgement() != Judgement.ACCEPTED) {
					obstacles.add(new Obstacle(waiver.judgement() == Judgement.UNSTATED ? Obstacle.Kind.WAIVER_UNJUDGED : Obstacle.Kind.WAIVER_REFUSED,
							item.item().subject() + at(waiver.place())));
				}
			}
		}
		changes.stream().filter(change -> !change.isRechecked()).forEach(change -> obstacles.add(new Obstacle(Obstacle.Kind.CHANGE_NOT_RECHECKED, change.change().label())));
		return obstacles;
	}

	private static String at(ReviewPlace place) {
		return place.isCard() ? "" : " (" + place.label() + ')';
	}

	/** Whether the review may be signed as approved. */
	public boolean maySign() {
		return obstacles().isEmpty();
	}
}
