package nl.kaartwerk.rules.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.method.grant.GrantCondition;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.model.value.PartialDate;

/** The conditions on one declaration that need nothing but it, its application and the lists of the project. */
final class ClaimConditions {
	private static final List<RouteState> ROUTE = List.of(RouteState.OWNER_REGISTERED, RouteState.ENTERED, RouteState.APPROVED, RouteState.PUBLISHED);

	private final ClaimDraft draft;
	private final Declaration card;
	private final Statements stated;
	private final Cards cards;

	ClaimConditions(ClaimDraft draft) {
		this.draft = draft;
		this.card = draft.card;
		this.stated = draft.statements;
		this.cards = draft.cards();
	}

	/** Null for what is judged when all claims are known. */
	Verdict judge(GrantCondition condition) {
		return switch (condition.kind()) {
		case NOTE -> Verdict.tell(draft.claim, "note", condition.names());
		case HUMAN -> Verdict.human(draft.claim, "human");
		case HUMAN_WITH -> Judging.byHuman(condition, stated);
		case STATED -> Judging.stated(condition, stated);
		case ATTACHMENT_PRESENT -> Judging.present(condition, stated);
		case OWNER_IS_APPLICANT -> owner();
		case ON_A_LIST -> listed(condition);
		case PUBLISHED_BETWEEN -> period(condition);
		case METHOD_NAMED -> method(condition);
		case REVIEWED -> reviewed();
		case ROUTE_FOLLOWED -> route();
		case CATEGORY -> category(condition);
		case PUBLICATION_ORDER -> order(condition);
		case KEEP_PUBLISHED -> kept(condition);
		case NOTICE_OF_CHANGE -> notice(condition);
		case MATERIAL_ON_LIST -> material(condition);
		case CONTENT_DETERMINED -> determined(condition);
		case CONTENT_ABOVE -> above(condition);
		case AMOUNT_AGAIN -> Verdict.tell(draft.claim, "amount.again", condition.number("amount"), condition.number("maximum"));
		case BIOBASED_AMOUNT -> Verdict.met(draft.claim, "amount.biobased", condition.number("amount"), condition.text("declarations"));
		default -> null;
		};
	}

	private Verdict owner() {
		Owner applicant = draft.application.application.getApplicant();
		Owner owner = card.getOwner();
		if (applicant == null || applicant.eIsProxy()) {
			return Verdict.human(draft.application.application, "applicant.missing");
		}
		if (owner == null || owner.eIsProxy()) {
			return Verdict.human(card, "owner.missing");
		}
		return Cards.qualified(owner).equals(Cards.qualified(applicant)) ? Verdict.met(card, "owner.same", Cards.shown(owner))
				: Verdict.notMet(card, "owner.other", Cards.shown(owner), Cards.shown(applicant));
	}

	private Verdict listed(GrantCondition condition) {
		List<String> lists = condition.list("lists");
		String ground = draft.claim.getGround();
		if (ground != null && !lists.contains(ground)) {
			return Verdict.human(draft.claim, "list.unknown", ground, String.join(", ", lists));
		}
		List<String> on = lists.stream().filter(list -> cards.isListed(card, list).orElse(false)).toList();
		List<String> open = lists.stream().filter(list -> cards.isListed(card, list).isEmpty()).toList();
		if (ground == null) {
			return on.isEmpty() ? open.isEmpty() ? Verdict.notMet(draft.claim, "list.none", String.join(", ", lists))
					: Verdict.human(draft.claim, "list.open", String.join(", ", open)) : Verdict.met(draft.claim, "list.on", on.getFirst());
		}
		if (on.contains(ground)) {
			return Verdict.met(draft.claim, "list.on", ground);
		}
		if (open.contains(ground)) {
			return Verdict.human(draft.claim, "list.open", ground);
		}
		return on.isEmpty() ? Verdict.notMet(draft.claim, "list.not", ground) : Verdict.human(draft.claim, "list.other", ground, on.getFirst());
	}

	private Verdict period(GrantCondition condition) {
		LocalDate from = condition.date("from");
		LocalDate until = condition.date("until");
		Optional<PartialDate> published = Cards.published(card);
		if (published.isEmpty()) {
			return cards.day.isAfter(until) ? Verdict.notMet(card, "published.never", cards.day, until) : Verdict.human(card, "published.not", cards.day, from, until);
		}
		PartialDate date = published.get();
		if (Cards.isPublishedTwice(card)) {
			return Verdict.human(card, "published.twice", date);
		}
		if (date.first().isAfter(until)) {
			return Verdict.notMet(card, "published.late", date, until);
		}
		if (date.last().isBefore(from)) {
			return Verdict.notMet(card, "published.early", date, from);
		}
		if (date.first().isBefore(from) || date.last().isAfter(until)) {
			return Verdict.human(card, "published.vague", date, from, until);
		}
		if (date.first().isAfter(cards.day)) {
			return Verdict.human(card, "published.planned", date, cards.day);
		}
		boolean disputed = date.text().equals(condition.parameters().get("excluded-elsewhere"));
		return Verdict.met(card, disputed ? "published.lastDay" : "published.within", date, until);
	}

	private Verdict method(GrantCondition condition) {
		String method = card.getMethod();
		if (method == null || method.isBlank()) {
			return Verdict.human(card, "method.missing");
		}
		boolean named = method.toLowerCase(Locale.ROOT).contains(condition.text("name").toLowerCase(Locale.ROOT));
		return named ? Verdict.met(card, "method.named", method) : Verdict.notMet(card, "method.other", method, condition.text("name"));
	}

	private Verdict reviewed() {
		PartialDate reviewed = card.getReviewed();
		boolean linked = card.getReviewer() != null && !card.getReviewer().eIsProxy();
		String reviewer = linked ? Cards.shown(card.getReviewer()) : card.getReviewerName();
		if (reviewed == null || !reviewed.isDate() || reviewer == null || reviewer.isBlank()) {
			return Verdict.notMet(card, "reviewed.not");
		}
		Span published = cards.publication(card);
		if (reviewed.first().isAfter(published.last())) {
			return Verdict.notMet(card, "reviewed.late", reviewed, published.last());
		}
		PartialDate since = linked ? card.getReviewer().getRecognised() : null;
		Optional<Boolean> onList = linked ? cards.isReviewer(card.getReviewer(), reviewed.last())
				: cards.isKnown(nl.kaartwerk.method.Party.REVIEWER, reviewer, reviewed.last());
		boolean recognised = onList.orElse(since != null && since.isDate() && !since.last().isAfter(reviewed.first()));
		return recognised ? Verdict.met(card, "reviewed.by", reviewer, reviewed) : Verdict.human(card, "reviewed.byUnknown", reviewer, reviewed);
	}

	private Verdict route() {
		Set<RouteState> taken = EnumSet.noneOf(RouteState.class);
		if (card.getRoute() != null) {
			card.getRoute().getSteps().forEach(step -> taken.add(step.getState()));
		}
		List<String> missing = ROUTE.stream().filter(state -> !taken.contains(state)).map(RouteState::getLiteral).toList();
		return missing.isEmpty() ? Verdict.met(card.getRoute(), "route.whole") : taken.isEmpty() ? Verdict.human(card, "route.none")
				: Verdict.human(card.getRoute(), "route.lacks", String.join(", ", missing));
	}

	private Verdict category(GrantCondition condition) {
		String category = card.getCategory();
		return category == null ? Verdict.human(card, "category.missing")
				: condition.list("categories").contains(category) ? Verdict.met(card, "category.right", category)
						: Verdict.notMet(card, "category.wrong", category, String.join(", ", condition.list("categories")));
	}

	private Verdict order(GrantCondition condition) {
		Optional<PartialDate> published = Cards.published(card);
		if (published.isEmpty()) {
			return Verdict.human(card, "order.unpublished");
		}
		Optional<LocalDate> complete = stated.day(condition.text("statement"));
		if (complete.isEmpty()) {
			return Verdict.human(stated.place(condition.text("statement")), "stated.missing", condition.text("statement"));
		}
		return draft.counts.isDay() ? Verdict.met(draft.claim, "order.day", draft.counts.first(), published.get(), complete.get())
				: Verdict.human(card, "order.vague", published.get(), complete.get());
	}

	private Verdict kept(GrantCondition condition) {
		Optional<PartialDate> published = Cards.published(card);
		if (published.isEmpty()) {
			return Verdict.tell(card, "kept.unpublished", condition.text("years"));
		}
		LocalDate until = published.get().last().plusYears(condition.whole("years"));
		Optional<RouteStep> withdrawn = Cards.step(card, RouteState.WITHDRAWN);
		if (withdrawn.isPresent()) {
			PartialDate date = withdrawn.get().getDate();
			if (date == null || !date.isDate()) {
				return Verdict.human(withdrawn.get(), "kept.withdrawnSometime", until);
			}
			LocalDate earliest = published.get().first().plusYears(condition.whole("years"));
			return !date.first().isBefore(until) ? Verdict.met(withdrawn.get(), "kept.withdrawnAfter", date, until)
					: date.last().isBefore(earliest) ? Verdict.notMet(withdrawn.get(), "kept.withdrawn", date, until)
							: Verdict.human(withdrawn.get(), "kept.withdrawnVague", date, until);
		}
		if (!cards.day.isBefore(until)) {
			return Verdict.met(card, "kept.whole", until);
		}
		PartialDate valid = card.getValidTo();
		return valid != null && valid.isDate() && valid.last().isBefore(until) ? Verdict.tell(card, "kept.renew", until, valid)
				: Verdict.tell(card, "kept.until", until);
	}

	private Verdict notice(GrantCondition condition) {
		Optional<PartialDate> published = Cards.published(card);
		String years = condition.text("years");
		if (published.isEmpty()) {
			return Verdict.tell(card, "notice.unpublished", years);
		}
		LocalDate until = published.get().last().plusYears(condition.whole("years"));
		for (String key : List.of(condition.text("sold"), condition.text("changed"))) {
			Optional<LocalDate> happened = stated.day(key);
			if (stated.isGiven(key) && happened.isEmpty()) {
				return Verdict.human(stated.place(key), "stated.form", key);
			}
			if (happened.isPresent() && happened.get().isBefore(until)) {
				Optional<LocalDate> told = stated.day(condition.text("notified"));
				return told.isEmpty() ? Verdict.notMet(stated.place(key), "notice.none", happened.get(), until)
						: told.get().isAfter(happened.get()) ? Verdict.human(stated.place(key), "notice.late", happened.get(), told.get())
								: Verdict.met(stated.place(key), "notice.given", happened.get(), told.get());
			}
		}
		return Verdict.tell(draft.claim, "notice.until", until);
	}

	private Verdict material(GrantCondition condition) {
		String key = condition.text("statement");
		Optional<String> material = stated.text(key);
		if (material.isEmpty()) {
			return Verdict.human(stated.place(key), "stated.missing", key);
		}
		boolean on = draft.application.scheme.materials().stream()
				.anyMatch(m -> m.dutch().equalsIgnoreCase(material.get().strip()) || m.english().equalsIgnoreCase(material.get().strip()));
		return on ? Verdict.met(stated.place(key), "material.on", material.get()) : Verdict.human(stated.place(key), "material.other", material.get());
	}

	private Verdict determined(GrantCondition condition) {
		String key = condition.text("statement");
		return stated.share(key).map(share -> Verdict.met(stated.place(key), "content.determined", share.toPlainString()))
				.orElseGet(() -> Verdict.human(stated.place(key), "stated.missing", key));
	}

	/** Two norms may tell different things; which of them counts the text leaves open. */
	private Verdict above(GrantCondition condition) {
		List<BigDecimal> shares = new ArrayList<>();
		condition.list("statements").forEach(key -> stated.share(key).ifPresent(shares::add));
		String first = condition.list("statements").getFirst();
		if (shares.isEmpty()) {
			return Verdict.human(stated.place(first), "stated.missing", String.join(", ", condition.list("statements")));
		}
		BigDecimal percent = condition.number("percent");
		long above = shares.stream().filter(share -> share.compareTo(percent) > 0).count();
		String shown = String.join(" %, ", shares.stream().map(BigDecimal::toPlainString).toList());
		return above == shares.size() ? Verdict.met(stated.place(first), "content.above", shown, percent.toPlainString())
				: above == 0 ? Verdict.notMet(stated.place(first), "content.below", shown, percent.toPlainString())
						: Verdict.human(stated.place(first), "content.differs", shown, percent.toPlainString());
	}
}
