package nl.kaartwerk.publication.change;

import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.SignOff;

/**
 * A signed review that does not hold for the card as it is now.
 *
 * @param signOff the last one
 * @param byThis whether it held before; otherwise it was out of date already
 */
public record StaleReview(Review review, SignOff signOff, boolean byThis) {
	/** What people call the reviewer. */
	public String reviewer() {
		if (review.getReviewer() == null || review.getReviewer().eIsProxy()) {
			return review.getReviewerName() == null ? "?" : review.getReviewerName();
		}
		return review.getReviewer().getTitle() == null ? review.getReviewer().getName() : review.getReviewer().getTitle();
	}

	/** When it was signed; empty when that is not said. */
	public String signed() {
		return signOff.getDate() == null ? "" : signOff.getDate().text();
	}
}
