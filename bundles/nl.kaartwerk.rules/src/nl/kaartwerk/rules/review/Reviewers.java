package nl.kaartwerk.rules.review;

import java.util.Optional;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Review;

/** Who reviews and who made a card, by the names that people read. */
public final class Reviewers {
	private Reviewers() {
	}

	/** The reviewer of a review; empty when it names none, or one that there is not. */
	public static Optional<String> of(Review review) {
		return named(review.getReviewer(), review.getReviewerName());
	}

	/** The reviewer that a card names. */
	public static Optional<String> of(Declaration card) {
		return named(card.getReviewer(), card.getReviewerName());
	}

	/** The practitioner that a card names. */
	public static Optional<String> practitioner(Declaration card) {
		return named(card.getPractitioner(), card.getPractitionerName());
	}

	static Optional<String> owner(Declaration card) {
		return named(card.getOwner(), null);
	}

	static boolean isSame(String one, String other) {
		return one.strip().equalsIgnoreCase(other.strip());
	}

	private static Optional<String> named(Definition party, String name) {
		if (party != null && !party.eIsProxy()) {
			return Optional.ofNullable(party.getTitle() == null ? party.getName() : party.getTitle());
		}
		return Optional.ofNullable(name).filter(text -> !text.isBlank());
	}
}
