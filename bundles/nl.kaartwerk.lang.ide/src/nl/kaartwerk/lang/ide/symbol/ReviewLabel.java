package nl.kaartwerk.lang.ide.symbol;

import java.util.Optional;

import nl.kaartwerk.lang.scoping.KaartDescriptions;
import nl.kaartwerk.model.Review;

/** What outlines and lists show of a review: the card that it is of, and how it ended, in the words of the language. */
final class ReviewLabel {
	private ReviewLabel() {
	}

	static String of(Review review) {
		return of(KaartDescriptions.data(review).get(KaartDescriptions.REVIEWED), KaartDescriptions.data(review).get(KaartDescriptions.SIGNED), review.getTitle());
	}

	/** @param signed how the review ended and when; null when it did not */
	static String of(String card, String signed, String title) {
		return Optional.ofNullable(title).filter(text -> !text.isBlank()).orElse(card == null ? "" : card) + ", " + (signed == null ? "open" : signed);
	}
}
