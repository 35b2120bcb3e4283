package nl.kaartwerk.rules.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.ReviewQuestion;
import nl.kaartwerk.model.Decision;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Judgement;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Recheck;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.RemarkKind;
import nl.kaartwerk.model.Reply;
import nl.kaartwerk.model.ReplyKind;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.ReviewItem;
import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.ReviewRules;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.TextRules;
import nl.kaartwerk.rules.fingerprint.Fingerprint;

/** Whether a review can be what it says: of items and places that there are, complete, in the order of time, by somebody who may, and of the card as it is. */
public final class ReviewFileCheck implements Checks {
	/** A message names no more of them. */
	private static final int NAMED = 5;

	private final Method method;

	public ReviewFileCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Review.class, List.of(ReviewRules.ITEM_UNKNOWN, ReviewRules.ITEM_TWICE), this::items);
		registry.on(Review.class, List.of(ReviewRules.INCOMPLETE), ReviewFileCheck::complete);
		registry.on(Review.class, List.of(ReviewRules.DATE_ORDER, TextRules.DATE_INVALID, TextRules.DATE_IN_FUTURE), ReviewFileCheck::dates);
		registry.on(Review.class, List.of(ReviewRules.PLACE, ReviewRules.WAIVER_GONE), ReviewFileCheck::places);
		registry.on(Review.class, List.of(ReviewRules.REVIEWER_DEPENDENT, ReviewRules.REVIEWER_DIFFERS), ReviewFileCheck::reviewer);
		registry.on(Review.class, List.of(ReviewRules.SIGNED_OPEN), this::signedOpen);
		registry.on(Review.class, List.of(ReviewRules.STALE), ReviewFileCheck::stale);
	}

	private Set<String> questions() {
		Set<String> questions = new HashSet<>();
		method.methods().reviewQuestions().stream().map(ReviewQuestion::id).forEach(questions::add);
		return questions;
	}

	private void items(Review review, Run run) {
		Set<String> known = questions();
		Catalogue.rules().stream().map(Rule::id).forEach(known::add);
		Set<String> seen = new HashSet<>();
		for (ReviewItem item : review.getItems()) {
			if (item.getSubject() == null) {
				continue;
			}
			if (!known.contains(item.getSubject())) {
				run.report(ReviewRules.ITEM_UNKNOWN, item, Literals.REVIEW_ITEM__SUBJECT, item.getSubject(), Similar.to(item.getSubject(), known));
			} else if (!seen.add(item.getSubject())) {
				run.report(ReviewRules.ITEM_TWICE, item, Literals.REVIEW_ITEM__SUBJECT, item.getSubject());
			}
		}
	}

	private static void complete(Review review, Run run) {
		if (review.getReviewer() == null && isBlank(review.getReviewerName())) {
			run.report(ReviewRules.INCOMPLETE, review, Literals.DEFINITION__NAME, "review", "reviewer");
		}
		for (ReviewItem item : review.getItems()) {
			if (item.getVerdict() != Verdict.OPEN && item.getDate() == null) {
				run.report(ReviewRules.INCOMPLETE, item, Literals.REVIEW_ITEM__SUBJECT, "item", "date");
			}
			for (Remark remark : item.getRemarks()) {
				complete(remark, run);
				remark.getReplies().forEach(reply -> complete(reply, run));
			}
		}
		for (Recheck recheck : review.getRechecks()) {
			report(recheck, "recheck", missing(recheck.getDigest() == null ? "digest" : null, recheck.getDate() == null ? "date" : null), run);
		}
		for (SignOff signOff : review.getSignOffs()) {
			report(signOff, "signed", missing(signOff.getDecision() == Decision.UNSTATED ? "approved, rejected" : null, signOff.getDate() == null ? "date" : null,
					isBlank(signOff.getBy()) ? "by" : null, signOff.getFingerprint() == null ? "fingerprint" : null), run);
		}
	}

	/** Who makes a remark need not be said: it is the reviewer. */
	private static void complete(Remark remark, Run run) {
		boolean judges = remark.getKind() == RemarkKind.WAIVER;
		report(remark, remark.getKind().getLiteral(), missing(judges && remark.getJudgement() == Judgement.UNSTATED ? "accepted, refused" : null,
				remark.getDate() == null ? "date" : null, !judges && isBlank(remark.getText()) ? "text" : null), run);
	}

	private static void complete(Reply reply, Run run) {
		report(reply, reply.getKind().getLiteral(), missing(reply.getDate() == null ? "date" : null, isBlank(reply.getBy()) ? "by" : null,
				reply.getKind() == ReplyKind.REPLY && isBlank(reply.getText()) ? "text" : null), run);
	}

	private static String missing(String... names) {
		List<String> missing = new ArrayList<>();
		for (String name : names) {
			if (name != null) {
				missing.add(name);
			}
		}
		return String.join(", ", missing);
	}

	private static void report(EObject object, String what, String missing, Run run) {
		if (!missing.isEmpty()) {
			run.report(ReviewRules.INCOMPLETE, object, null, what, missing);
		}
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	private static void dates(Review review, Run run) {
		Dates dates = new Dates(run);
		PartialDate started = review.getStarted();
		for (ReviewItem item : review.getItems()) {
			dates.check(item, Literals.REVIEW_ITEM__DATE, item.getDate(), started);
			for (Remark remark : item.getRemarks()) {
				dates.check(remark, Literals.REMARK__DATE, remark.getDate(), started);
				PartialDate last = remark.getDate();
				for (Reply reply : remark.getReplies()) {
					dates.check(reply, Literals.REPLY__DATE, reply.getDate(), last);
					last = reply.getDate() == null ? last : reply.getDate();
				}
			}
		}
		review.getRechecks().forEach(recheck -> dates.check(recheck, Literals.RECHECK__DATE, recheck.getDate(), started));
		PartialDate last = started;
		for (SignOff signOff : review.getSignOffs()) {
			dates.check(signOff, Literals.SIGN_OFF__DATE, signOff.getDate(), last);
			last = signOff.getDate() == null ? last : signOff.getDate();
		}
	}

	private record Dates(Run run) {
		/** @param before what it may not precede; null for nothing */
		void check(EObject object, EStructuralFeature feature, PartialDate date, PartialDate before) {
			if (date == null) {
				return;
			}
			if (!date.isDate()) {
				run.report(TextRules.DATE_INVALID, object, feature, date.text());
				return;
			}
			if (before != null && before.isDate() && date.last().isBefore(before.first())) {
				run.report(ReviewRules.DATE_ORDER, object, feature, date.text(), before.text());
			}
			if (run.today().isBefore(date.first())) {
				LocalDate today = run.today().date();
				run.report(TextRules.DATE_IN_FUTURE, object, feature, date.text(), today.toString());
			}
		}
	}

	private static Optional<Declaration> card(Review review) {
		return Optional.ofNullable(review.getCard()).filter(card -> !card.eIsProxy());
	}

	private static void places(Review review, Run run) {
		Declaration card = card(review).orElse(null);
		if (card == null) {
			return;
		}
		for (ReviewItem item : review.getItems()) {
			for (Remark remark : item.getRemarks()) {
				ReviewPlace place = ReviewPlace.of(remark);
				if (remark.getKind() == RemarkKind.WAIVER) {
					boolean there = card.getWaivers().stream().anyMatch(waiver -> String.valueOf(item.getSubject()).equals(waiver.getRule()) && place.equals(ReviewPlace.of(waiver)));
					if (!there) {
						run.report(ReviewRules.WAIVER_GONE, remark, null, String.valueOf(item.getSubject()));
					}
				} else {
					place.unknown(card).ifPresent(unknown -> run.report(ReviewRules.PLACE, remark, remark.eClass().getEStructuralFeature(unknown.getFirst()), unknown.getFirst(),
							unknown.getLast()));
				}
			}
		}
	}

	private static void reviewer(Review review, Run run) {
		Declaration card = card(review).orElse(null);
		String reviewer = Reviewers.of(review).orElse(null);
		if (card == null || reviewer == null) {
			return;
		}
		EStructuralFeature feature = review.getReviewer() != null ? Literals.REVIEW__REVIEWER : Literals.REVIEW__REVIEWER_NAME;
		if (Reviewers.practitioner(card).filter(other -> Reviewers.isSame(reviewer, other)).isPresent()) {
			run.report(ReviewRules.REVIEWER_DEPENDENT, review, feature, reviewer, "practitioner");
		} else if (Reviewers.owner(card).filter(other -> Reviewers.isSame(reviewer, other)).isPresent()) {
			run.report(ReviewRules.REVIEWER_DEPENDENT, review, feature, reviewer, "owner");
		}
		Reviewers.of(card).filter(other -> !Reviewers.isSame(reviewer, other)).ifPresent(other -> run.report(ReviewRules.REVIEWER_DIFFERS, review, feature, reviewer, other));
	}

	/** Rules that stand open were checked by the machine; what it found and nobody judged is not known here. */
	private void signedOpen(Review review, Run run) {
		SignOff last = review.getSignOffs().isEmpty() ? null : review.getSignOffs().getLast();
		if (last == null || last.getDecision() != Decision.APPROVED) {
			return;
		}
		Set<String> questions = questions();
		List<String> open = new ArrayList<>();
		for (ReviewItem item : review.getItems()) {
			boolean unjudged = item.getVerdict() == Verdict.OPEN || item.getVerdict() == Verdict.CLEAN; // only rules can be clean
			if (unjudged && questions.contains(item.getSubject()) || item.getRemarks().stream().anyMatch(RemarkStanding::keepsFromApproval)) {
				open.add(item.getSubject());
			}
		}
		if (!open.isEmpty()) {
			run.report(ReviewRules.SIGNED_OPEN, last, Literals.SIGN_OFF__DECISION, Integer.toString(open.size()), named(open));
		}
	}

	private static String named(List<String> names) {
		return String.join(", ", names.subList(0, Math.min(NAMED, names.size()))) + (names.size() > NAMED ? ", ..." : "");
	}

	private static void stale(Review review, Run run) {
		SignOff last = review.getSignOffs().isEmpty() ? null : review.getSignOffs().getLast();
		Declaration card = card(review).orElse(null);
		if (last == null || last.getFingerprint() == null || card == null) {
			return;
		}
		List<String> changed = SignedChanges.of(Fingerprint.of(card), last).stream().map(Fingerprint.Change::label).toList();
		if (!changed.isEmpty()) {
			run.report(ReviewRules.STALE, last, Literals.SIGN_OFF__FINGERPRINT, String.valueOf(last.getDate()), Integer.toString(changed.size()), named(changed));
		}
	}
}
