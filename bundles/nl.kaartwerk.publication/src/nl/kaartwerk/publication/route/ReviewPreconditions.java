package nl.kaartwerk.publication.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import nl.kaartwerk.model.Decision;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.rules.catalogue.RouteRules;
import nl.kaartwerk.rules.fingerprint.Fingerprint;
import nl.kaartwerk.rules.review.SignedChanges;

/** What the reviews of a card say against it as it is now: an approval counts for what the reviewer saw, and for nothing else. */
final class ReviewPreconditions {
	private static final String UNKNOWN = "?";

	private final Declaration card;
	private final List<Obstacle> against = new ArrayList<>();
	private final List<Obstacle> unsigned = new ArrayList<>();
	private boolean approved;
	private Fingerprint now;

	ReviewPreconditions(Declaration card, Collection<Review> reviews) {
		this.card = card;
		reviews.forEach(this::look);
	}

	/** Most reviews are not signed, and most cards have one: the fingerprint is only made where it is needed. */
	private Fingerprint now() {
		if (now == null) {
			now = Fingerprint.of(card);
		}
		return now;
	}

	private void look(Review review) {
		SignOff signed = review.getSignOffs().isEmpty() ? null : review.getSignOffs().getLast();
		if (signed == null || signed.getDecision() == Decision.UNSTATED) {
			unsigned.add(new Obstacle(RouteRules.UNREVIEWED, review, Literals.DEFINITION__NAME, "review.unsigned", List.of(String.valueOf(review.getName()))));
			return;
		}
		String by = signed.getBy() == null ? UNKNOWN : signed.getBy();
		String date = signed.getDate() == null ? UNKNOWN : signed.getDate().text();
		if (signed.getDecision() == Decision.REJECTED) {
			against.add(new Obstacle(RouteRules.REVIEW_REJECTED, review, Literals.REVIEW__CARD, "review.rejected", List.of(by, date)));
		} else if (!now().isOf(signed)) {
			int count = SignedChanges.of(now(), signed).size();
			against.add(new Obstacle(RouteRules.REVIEW_STALE, review, Literals.REVIEW__CARD, "review.stale", List.of(Integer.toString(count), by, date)));
		} else {
			approved = true;
		}
	}

	/** Reviews that were signed and do not hold. */
	List<Obstacle> against() {
		return List.copyOf(against);
	}

	/** What keeps a card that must be reviewed from being approved, or published. */
	List<Obstacle> blockers() {
		List<Obstacle> blockers = new ArrayList<>(against);
		if (!approved) {
			blockers.addAll(unsigned);
		}
		return blockers;
	}

	/** Without a review in the project nobody here knows what the reviewer said. */
	List<Obstacle> toSee() {
		boolean none = !approved && against.isEmpty() && unsigned.isEmpty();
		return none ? List.of(new Obstacle(RouteRules.UNREVIEWED, card, Literals.DECLARATION__REVIEWER, "review.unseen", List.of(String.valueOf(card.getName())))) : List.of();
	}
}
