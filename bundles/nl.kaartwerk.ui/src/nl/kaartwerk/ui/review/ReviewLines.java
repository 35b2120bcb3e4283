package nl.kaartwerk.ui.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import nl.kaartwerk.lang.validation.FindingPlace;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Recheck;
import nl.kaartwerk.model.RemarkKind;
import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.Reply;
import nl.kaartwerk.model.ReplyKind;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.model.Waiver;
import nl.kaartwerk.publication.change.ValueChange;
import nl.kaartwerk.publication.review.ReviewState;
import nl.kaartwerk.publication.review.ReviewState.ChangedPart;
import nl.kaartwerk.publication.review.ReviewState.Conversation;
import nl.kaartwerk.publication.review.ReviewState.ItemState;
import nl.kaartwerk.publication.review.ReviewState.Marker;
import nl.kaartwerk.publication.review.ReviewState.Standing;
import nl.kaartwerk.publication.review.ReviewState.WaiverState;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.fingerprint.Fingerprint;
import nl.kaartwerk.rules.fingerprint.Part;
import nl.kaartwerk.rules.review.RemarkStanding;
import nl.kaartwerk.rules.review.ReviewPlace;
import nl.kaartwerk.rules.review.Reviewers;
import nl.kaartwerk.ui.review.Line.Kind;
import nl.kaartwerk.ui.review.Line.Shown;
import nl.kaartwerk.ui.review.Line.Spot;

/** Makes lines of the state of a review. In a thread that may read the model. */
final class ReviewLines {
	private static final int LONGEST_VALUE = 60;

	private final ReviewState state;
	private final Locale locale = Locale.getDefault();
	private final Declaration card;
	private final Optional<Fingerprint> fingerprint;
	private final ReviewHead head;

	private ReviewLines(ReviewState state) {
		this.state = state;
		this.card = state.card().orElse(null);
		this.fingerprint = state.card().map(Fingerprint::of);
		List<String> people = new ArrayList<>(state.reviewer().stream().toList());
		state.card().flatMap(Reviewers::practitioner).filter(name -> !people.contains(name)).ifPresent(people::add);
		this.head = new ReviewHead(EcoreUtil.getURI(state.review()), state.card().map(EcoreUtil::getURI), label(), state.reviewer().orElse("?"), List.copyOf(people),
				state.signing(), state.progress(), state.obstacles().stream().map(obstacle -> obstacle.message(locale)).toList(),
				fingerprint.map(Fingerprint::digest).orElse(""), fingerprint.map(this::places).orElse(List.of()));
	}

	static Line of(ReviewState state) {
		return new ReviewLines(state).review();
	}

	private List<ReviewPlace> places(Fingerprint print) {
		return print.parts().stream().map(part -> ReviewPlace.of(new Fingerprint.Change(part.name(), Part.PROPERTY), card)).filter(place -> !place.isCard() && place.in(card).isPresent())
				.distinct().toList();
	}

	private String label() {
		if (card == null) {
			return state.review().getName() == null ? "?" : state.review().getName();
		}
		return card.getTitle() == null || card.getTitle().isBlank() ? String.valueOf(card.getName()) : card.getTitle();
	}

	private Line review() {
		List<Line> children = new ArrayList<>();
		if (!state.changes().isEmpty()) {
			children.add(changes());
		}
		Map<String, List<ItemState>> groups = new LinkedHashMap<>();
		state.items().forEach(item -> groups.computeIfAbsent(item.item().group(), group -> new ArrayList<>()).add(item));
		groups.forEach((group, items) -> children.add(group(group, items)));
		Mark mark = switch (state.signing()) {
		case UNSIGNED -> Mark.IN_REVIEW;
		case APPROVED -> Mark.APPROVED;
		case REJECTED -> Mark.REJECTED;
		case STALE -> Mark.STALE;
		};
		List<String> details = new ArrayList<>(List.of(Texts.get("review.heading", head.cardLabel(), head.reviewer()), head.progressText(), state.signing().title(locale)));
		if (card == null || state.signing() != ReviewState.Signing.APPROVED) {
			details.addAll(head.obstacles().isEmpty() ? List.of(Texts.get("obstacles.none")) : head.obstacles());
		}
		return new Line(head, Kind.REVIEW, "review", new Shown(mark, Texts.get("review.line", head.cardLabel(), head.reviewer()), "", head.progressText(), details), false, null,
				null, null, spotOf(card == null ? state.review() : card), children);
	}

	private Line changes() {
		List<Line> parts = state.changes().stream().map(this::change).toList();
		String title = Texts.get("changes");
		return new Line(head, Kind.CHANGES, "changes", new Shown(Mark.STALE, title, "", Texts.get("changes.done", count(state.changes().stream().filter(ChangedPart::isRechecked).count()),
				count(parts.size())), List.of(title, Texts.get("changes.why"))), false, null, null, null, null, parts);
	}

	private Line change(ChangedPart change) {
		String value = value(change.change());
		List<String> details = new ArrayList<>(List.of(change.change().label(), Texts.get("change.now", value)));
		Recheck recheck = change.recheck();
		details.add(recheck == null ? Texts.get("change.look") : Texts.get("change.looked", String.valueOf(recheck.getDate()), Objects.toString(recheck.getBy(), "?")));
		return new Line(head, Kind.CHANGE, "change|" + change.change().label(), new Shown(recheck == null ? Mark.CHANGED : Mark.PASSED, change.change().label(), change.place().label(),
				value, details), recheck == null, null, change.change().label(), change.place(), spot(change.place()), List.of());
	}

	private String value(Fingerprint.Change place) {
		String value = fingerprint.map(print -> print.value(place)).orElse(null);
		return value == null ? Texts.get("gone") : ValueChange.shown(value);
	}

	private Line group(String id, List<ItemState> items) {
		List<Line> lines = items.stream().map(this::item).toList();
		String title = items.getFirst().item().groupTitle(locale);
		long done = items.stream().filter(item -> item.standing().isDone()).count();
		String value = Texts.get("group.done", count(done), count(items.size()));
		return new Line(head, Kind.GROUP, "group|" + id, new Shown(done == items.size() ? Mark.DONE : Mark.TO_DO, title, "", value, List.of(title, value)), false, null, null, null,
				null, lines);
	}

	private static String count(long count) {
		return Long.toString(count);
	}

	private Line item(ItemState item) {
		String subject = item.item().subject();
		List<Line> children = new ArrayList<>();
		for (int i = 0; i < item.markers().size(); i++) {
			children.add(marker(item, item.markers().get(i), i));
		}
		for (int i = 0; i < item.waivers().size(); i++) {
			children.add(waiver(item, item.waivers().get(i), i));
		}
		for (int i = 0; i < item.conversations().size(); i++) {
			children.add(remark(item, item.conversations().get(i), i));
		}
		String title = item.item().title(locale);
		List<String> details = new ArrayList<>(List.of(title, item.item().explanation(locale)));
		if (!item.item().source().isBlank()) {
			details.add(Texts.get("source", item.item().source()));
		}
		item.markers().forEach(marker -> details.add(Texts.get("found", marker.report().message(locale))));
		item.date().ifPresent(date -> details.add((item.verdict() == Verdict.CLEAN ? Texts.get("clean", date.text())
				: Texts.get("judged", mark(item.standing()).word(), date.text(), Objects.toString(item.written().getBy(), "?")))
				+ (item.written().getText() == null ? "" : " " + item.written().getText())));
		String text = title.equals(subject) || item.item().isQuestion() ? title : subject + ": " + title;
		return new Line(head, Kind.ITEM, "item|" + subject, new Shown(mark(item), text, "", "", details), item.standing() == Standing.OPEN, subject, null, null,
				item.markers().isEmpty() ? null : spot(item.markers().getFirst()), children);
	}

	/** Of an item whose remarks are all questions the mark is that of a question. */
	private static Mark mark(ItemState item) {
		boolean asked = item.standing() == Standing.REMARKS_OPEN && item.conversations().stream().filter(each -> each.standing().isOpen())
				.allMatch(each -> each.remark().getKind() == RemarkKind.QUESTION);
		return asked ? Mark.QUESTION : mark(item.standing());
	}

	private static Mark mark(Standing standing) {
		return switch (standing) {
		case OPEN -> Mark.OPEN;
		case PASSED -> Mark.PASSED;
		case NOT_APPLICABLE -> Mark.NOT_APPLICABLE;
		case REMARKS_OPEN -> Mark.FINDING;
		case CLEAN -> Mark.CLEAN;
		};
	}

	private Line marker(ItemState item, Marker marker, int index) {
		String message = marker.report().message(locale);
		Spot spot = spot(marker);
		return new Line(head, Kind.MARKER, "item|" + item.item().subject() + "|marker|" + index, new Shown(marker.judged() ? Mark.PASSED : Mark.FOUND, message, marker.place().label(),
				text(spot), List.of(message, marker.report().finding().rule().explanation(locale), Texts.get("severity." + marker.report().severity().word()))), false,
				item.item().subject(), null, marker.place(), spot, List.of());
	}

	private Line waiver(ItemState item, WaiverState waiver, int index) {
		Mark mark = switch (waiver.judgement()) {
		case UNSTATED -> Mark.WAIVER;
		case ACCEPTED -> Mark.ACCEPTED;
		case REFUSED -> Mark.REFUSED;
		};
		Waiver written = waiver.waiver();
		String text = Texts.get("waiver", Objects.toString(written.getReason(), "?"), Objects.toString(written.getBy(), "?"));
		List<String> details = new ArrayList<>(List.of(Texts.get("waiver.heading", item.item().subject()), text));
		if (waiver.remark() != null) {
			details.add(Texts.get("judged", mark.word(), String.valueOf(waiver.remark().getDate()), Objects.toString(waiver.remark().getBy(), "?"))
					+ (waiver.remark().getText() == null ? "" : " " + waiver.remark().getText()));
		}
		return new Line(head, Kind.WAIVER, "item|" + item.item().subject() + "|waiver|" + index, new Shown(mark, text, waiver.place().label(), value(waiver.place()), details),
				mark == Mark.WAIVER, item.item().subject(), EcoreUtil.getURI(written).fragment(), waiver.place(), spotOf(written), List.of());
	}

	private Line remark(ItemState item, Conversation conversation, int index) {
		RemarkKind kind = conversation.remark().getKind();
		Mark mark = conversation.standing() == RemarkStanding.RESOLVED ? Mark.RESOLVED : kind == RemarkKind.QUESTION ? Mark.QUESTION : Mark.FINDING;
		String said = Objects.toString(conversation.remark().getText(), "");
		String severity = conversation.remark().getSeverity() == RemarkSeverity.UNSTATED ? "" : Texts.get("severity." + conversation.remark().getSeverity().getLiteral()) + ": ";
		List<String> details = new ArrayList<>(List.of(severity + said, Texts.get("said", String.valueOf(conversation.remark().getDate()), Objects.toString(conversation.remark().getBy(), head.reviewer()))));
		for (Reply reply : conversation.remark().getReplies()) {
			String what = reply.getKind() == ReplyKind.REPLY ? "" : Texts.get("reply." + reply.getKind().getLiteral()) + ' ';
			details.add(Texts.get("reply", String.valueOf(reply.getDate()), Objects.toString(reply.getBy(), "?"), what + Objects.toString(reply.getText(), "")));
		}
		if (!conversation.placeKnown()) {
			details.add(Texts.get("place.gone", conversation.place().label()));
		}
		return new Line(head, Kind.REMARK, "item|" + item.item().subject() + "|remark|" + index, new Shown(mark, severity + said, conversation.place().label(),
				value(conversation.place()), details), conversation.standing().isOpen(), item.item().subject(), EcoreUtil.getURI(conversation.remark()).fragment(),
				conversation.place(), spot(conversation.place()), List.of());
	}

	private static Spot spot(Marker marker) {
		return spot(marker.report().finding());
	}

	private Spot spot(ReviewPlace place) {
		return card == null ? null : place.in(card).map(spot -> spot(new Finding(null, spot.object(), spot.feature(), -1, spot.from(), spot.to(), List.of()))).orElse(null);
	}

	private static Spot spot(Finding finding) {
		Resource text = finding.object().eResource();
		return text == null ? null : FindingPlace.of(finding).map(place -> new Spot(text.getURI(), place.offset(), place.length())).orElse(null);
	}

	private static Spot spotOf(EObject object) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
		URI file = object.eResource() == null ? null : object.eResource().getURI();
		return node == null || file == null ? null : new Spot(file, node.getOffset(), 0);
	}

	/** What stands at a place of the card; of the card as a whole nothing. */
	private String value(ReviewPlace place) {
		return place.isCard() ? "" : text(spot(place));
	}

	/** What stands there; of more than a line its beginning. */
	private String text(Spot spot) {
		if (spot == null || card == null || !(card.eResource() instanceof XtextResource text) || !text.getURI().equals(spot.file()) || text.getParseResult() == null) {
			return "";
		}
		String all = text.getParseResult().getRootNode().getText();
		String there = all.substring(spot.offset(), Math.min(all.length(), spot.offset() + spot.length())).lines().findFirst().orElse("").strip();
		return there.length() <= LONGEST_VALUE ? there : there.substring(0, LONGEST_VALUE) + "\u2026";
	}
}
