package nl.kaartwerk.ui.review;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.publication.review.ReviewState.Progress;
import nl.kaartwerk.publication.review.ReviewState.Signing;
import nl.kaartwerk.rules.review.ReviewPlace;

/**
 * A review as a whole, without its items.
 *
 * @param source where it is written
 * @param card where the card is written; empty when the review names none that there is
 * @param cardLabel what people call the card
 * @param people names that may have done something: the reviewer first, then the practitioner
 * @param obstacles sentences that stand against approving the card
 * @param fingerprint over the card as it is now; empty without a card
 * @param places of the card that a remark can be about: its properties and the rows of its tables
 */
record ReviewHead(URI source, Optional<URI> card, String cardLabel, String reviewer, List<String> people, Signing signing, Progress progress, List<String> obstacles,
		String fingerprint, List<ReviewPlace> places) {
	/** Progress in one line. */
	String progressText() {
		StringBuilder text = new StringBuilder(Texts.get("progress", number(progress.done()), number(progress.items())));
		if (progress.remarks() > 0) {
			text.append(Texts.get("progress.remarks", number(progress.openRemarks())));
		}
		if (progress.waivers() > 0) {
			text.append(Texts.get("progress.waivers", number(progress.judgedWaivers()), number(progress.waivers())));
		}
		if (progress.changed() > 0) {
			text.append(Texts.get("progress.changed", number(progress.rechecked()), number(progress.changed())));
		}
		return text.toString();
	}

	private static String number(int number) {
		return Integer.toString(number);
	}

	/** The name that an act of the reviewer bears. */
	String actor() {
		return people.isEmpty() ? System.getProperty("user.name", "") : people.getFirst();
	}
}
