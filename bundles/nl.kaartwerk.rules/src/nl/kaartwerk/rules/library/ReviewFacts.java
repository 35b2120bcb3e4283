package nl.kaartwerk.rules.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.Judgement;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.RemarkKind;
import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.ReviewItem;
import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.rules.review.RemarkStanding;
import nl.kaartwerk.rules.review.ReviewPlace;
import nl.kaartwerk.rules.review.Reviewers;

/**
 * A review as the card that it is of is marked with it.
 *
 * @param name qualified
 * @param card qualified name of the card
 * @param reviewer name of the reviewer; "" when the review names none
 * @param signed the last sign-off; null when there is none
 * @param remarks findings and questions that are not settled, and refusals of waivers
 */
public record ReviewFacts(String name, String card, String reviewer, SignedFacts signed, List<RemarkFacts> remarks) {
	/**
	 * A sign-off.
	 *
	 * @param decision as the language has it
	 * @param fingerprint of the card as it was; "" when it was left out
	 */
	public record SignedFacts(String decision, String by, String date, String fingerprint) {
	}

	/** What a remark is, as it decides on the rule that reports it. */
	public enum Kind {
		MAJOR, MINOR, QUESTION, REFUSED
	}

	/**
	 * A remark.
	 *
	 * @param item subject of the item that it stands in
	 * @param position of the remark among all of the review, from 0
	 */
	public record RemarkFacts(Kind kind, String item, int position, ReviewPlace place, String by, String date, String text) {
	}

	static ReviewFacts of(Review review) {
		List<RemarkFacts> remarks = new ArrayList<>();
		String reviewer = Reviewers.of(review).orElse("");
		int position = 0;
		for (ReviewItem item : review.getItems()) {
			for (Remark remark : item.getRemarks()) {
				boolean told = remark.getKind() == RemarkKind.WAIVER ? remark.getJudgement() == Judgement.REFUSED : RemarkStanding.of(remark).isOpen();
				if (told) {
					remarks.add(new RemarkFacts(kind(remark), String.valueOf(item.getSubject()), position, ReviewPlace.of(remark), remark.getBy() == null ? reviewer : remark.getBy(),
							remark.getDate() == null ? "" : remark.getDate().text(), remark.getText() == null ? "" : remark.getText()));
				}
				position++;
			}
		}
		String card = review.getCard() == null || review.getCard().eIsProxy() ? "" : FactReader.qualified(review.getCard());
		return new ReviewFacts(FactReader.qualified(review), card, reviewer, signed(review), List.copyOf(remarks));
	}

	private static SignedFacts signed(Review review) {
		if (review.getSignOffs().isEmpty()) {
			return null;
		}
		SignOff last = review.getSignOffs().getLast();
		return new SignedFacts(last.getDecision().getLiteral(), last.getBy() == null ? "?" : last.getBy(), last.getDate() == null ? "?" : last.getDate().text(),
				last.getFingerprint() == null ? "" : last.getFingerprint());
	}

	private static Kind kind(Remark remark) {
		return switch (remark.getKind()) {
		case FINDING -> remark.getSeverity() == RemarkSeverity.MINOR ? Kind.MINOR : Kind.MAJOR;
		case QUESTION -> Kind.QUESTION;
		case WAIVER -> Kind.REFUSED;
		};
	}

	/** What tells two reviewers apart. */
	String reviewerKey() {
		return reviewer.strip().toLowerCase(Locale.ROOT);
	}
}
