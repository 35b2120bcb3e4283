package nl.kaartwerk.publication.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.model.Decision;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Judgement;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Recheck;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.RemarkKind;
import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.ReplyKind;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.ReviewItem;
import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.model.Waiver;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.publication.review.ReviewState.ItemState;
import nl.kaartwerk.publication.review.ReviewState.Standing;
import nl.kaartwerk.rules.fingerprint.Fingerprint;
import nl.kaartwerk.rules.review.Replies;
import nl.kaartwerk.rules.review.ReviewPlace;
import nl.kaartwerk.text.KaartWriter;
import nl.kaartwerk.text.operation.Operation;
import nl.kaartwerk.text.operation.Operation.AddLines;
import nl.kaartwerk.text.operation.Operation.SetHead;

/**
 * What a reviewer or a practitioner does, as operations on the text of a review that was read: the smallest edits that say it, one fact a line,
 * always the same for the same act. What two people do about different items, or one to a remark and the other beside it, merges.
 * <p>
 * Each method gives the operations of one act. They are in terms of the text as it is: after one is made the review is read again. Items that
 * the file does not have are put in their place among those that it has.
 */
public final class ReviewEdits {
	private final Review review;
	private final Checklist checklist;
	private final LocalDate day;
	private final String by;

	/**
	 * @param checklist of the reviewed card, which knows the order of items
	 * @param day that the act is dated
	 * @param by name of who acts
	 */
	public ReviewEdits(Review review, Checklist checklist, LocalDate day, String by) {
		this.review = review;
		this.checklist = checklist;
		this.day = day;
		this.by = by;
	}

	/**
	 * Judges an item, or with {@link Verdict#OPEN} takes its judgement back. Its remarks stay.
	 *
	 * @param text null or empty for none
	 */
	public List<Operation> judge(String subject, Verdict verdict, String text) {
		ReviewItem judged = KaartFactory.eINSTANCE.createReviewItem();
		judged.setSubject(subject);
		judged.setVerdict(verdict);
		if (verdict != Verdict.OPEN) {
			judged.setDate(PartialDate.of(day));
			judged.setBy(by);
			judged.setText(orNull(text));
		}
		ReviewItem written = written(subject);
		return List.of(written == null ? insert(subject, List.of(line(KaartWriter.write(judged)))) : new SetHead(written, line(KaartWriter.write(judged))));
	}

	/** Adds a finding about a place of the card to an item. */
	public List<Operation> addFinding(String subject, RemarkSeverity severity, ReviewPlace place, String text) {
		Remark finding = remark(RemarkKind.FINDING, place, text);
		finding.setSeverity(severity);
		return add(subject, finding, true);
	}

	/** Adds a question about a place of the card to an item. */
	public List<Operation> ask(String subject, ReviewPlace place, String text) {
		return add(subject, remark(RemarkKind.QUESTION, place, text), true);
	}

	/**
	 * Accepts or refuses a waiver of the card, also when the opposite was said before.
	 *
	 * @param text why; null or empty for none
	 */
	public List<Operation> judgeWaiver(Waiver waiver, Judgement judgement, String text) {
		ReviewPlace place = ReviewPlace.of(waiver);
		Remark judged = remark(RemarkKind.WAIVER, place, orNull(text));
		judged.setJudgement(judgement);
		for (ReviewItem item : review.getItems()) {
			for (Remark before : waiver.getRule().equals(item.getSubject()) ? item.getRemarks() : List.<Remark>of()) {
				if (before.getKind() == RemarkKind.WAIVER && place.equals(ReviewPlace.of(before))) {
					return List.of(new SetHead(before, line(KaartWriter.write(judged))));
				}
			}
		}
		return add(waiver.getRule(), judged, false);
	}

	/** Answers a finding or a question. */
	public List<Operation> reply(Remark remark, String text) {
		return List.of(Replies.add(remark, ReplyKind.REPLY, day, by, text));
	}

	/**
	 * Says that a finding or a question is settled.
	 *
	 * @param text null or empty for none
	 */
	public List<Operation> resolve(Remark remark, String text) {
		return List.of(Replies.add(remark, ReplyKind.RESOLVED, day, by, orNull(text)));
	}

	/** Says that a finding or a question is not settled after all. */
	public List<Operation> reopen(Remark remark, String text) {
		return List.of(Replies.add(remark, ReplyKind.REOPENED, day, by, orNull(text)));
	}

	/** Says of a part of the card that changed since the review was signed that it was looked at as it is now. */
	public List<Operation> recheck(ReviewState.ChangedPart changed, Verdict verdict) {
		return List.of(new AddLines(review, null, true, List.of(recheck(changed, verdict, day, by))));
	}

	/** The line of a review that says so. */
	static String recheck(ReviewState.ChangedPart changed, Verdict verdict, LocalDate day, String by) {
		Recheck recheck = KaartFactory.eINSTANCE.createRecheck();
		recheck.setPart(changed.change().label());
		recheck.setDigest(changed.digest());
		recheck.setVerdict(verdict);
		recheck.setDate(PartialDate.of(day));
		recheck.setBy(by);
		return line(KaartWriter.write(recheck));
	}

	/**
	 * Signs the review over the card as it is. Items of rules about which the machine finds nothing get a verdict that says so, for who reads the file
	 * sees no machine. Whether it may be signed as approved {@link ReviewState#obstacles} says; this does not look.
	 *
	 * @param state of the review as it is, with what the rules find
	 * @throws IllegalStateException when the review names no card that there is
	 */
	public List<Operation> sign(Decision decision, ReviewState state) {
		Declaration card = review.getCard();
		if (card == null || card.eIsProxy()) {
			throw new IllegalStateException("A review without a card cannot be signed");
		}
		SignOff signOff = Fingerprint.of(card).seal();
		signOff.setDecision(decision);
		signOff.setDate(PartialDate.of(day));
		signOff.setBy(by);
		List<Operation> operations = new ArrayList<>();
		state.items().forEach(item -> seen(item).ifPresent(operations::add));
		operations.add(new AddLines(review, null, true, KaartWriter.write(signOff).lines().toList()));
		return operations;
	}

	/** What becomes of an item that only the machine judges. One that was clean before, and is not any more, is open again. */
	private Optional<Operation> seen(ItemState state) {
		ReviewItem written = state.written();
		if (written == null || written.getVerdict() != Verdict.OPEN && written.getVerdict() != Verdict.CLEAN) {
			return Optional.empty();
		}
		boolean clean = state.standing() == Standing.CLEAN;
		PartialDate today = PartialDate.of(day);
		if (clean ? written.getVerdict() == Verdict.CLEAN && today.equals(written.getDate()) : written.getVerdict() == Verdict.OPEN) {
			return Optional.empty();
		}
		ReviewItem judged = KaartFactory.eINSTANCE.createReviewItem();
		judged.setSubject(written.getSubject());
		judged.setVerdict(clean ? Verdict.CLEAN : Verdict.OPEN);
		judged.setDate(clean ? today : null);
		judged.setText(written.getText());
		return Optional.of(new SetHead(written, line(KaartWriter.write(judged))));
	}

	private Remark remark(RemarkKind kind, ReviewPlace place, String text) {
		Remark remark = KaartFactory.eINSTANCE.createRemark();
		remark.setKind(kind);
		remark.setDate(PartialDate.of(day));
		remark.setBy(by);
		place.into(remark);
		remark.setText(text);
		return remark;
	}

	private static String orNull(String text) {
		return text == null || text.isBlank() ? null : text;
	}

	/**
	 * Behind the other remarks of the item. One that gets answered has its braces from the beginning: then an answer and a next remark are not
	 * beside each other, which would not merge.
	 */
	private List<Operation> add(String subject, Remark remark, boolean answered) {
		List<String> lines = new ArrayList<>();
		lines.add(line(KaartWriter.write(remark)) + (answered ? " {" : ""));
		if (answered) {
			lines.add("}");
		}
		ReviewItem item = written(subject);
		if (item != null) {
			return List.of(new AddLines(item, null, false, lines));
		}
		List<String> whole = new ArrayList<>();
		whole.add("item " + subject + " open {");
		lines.forEach(line -> whole.add("  " + line));
		whole.add("}");
		return List.of(insert(subject, whole));
	}

	/** Of an item that stands there twice, the last one, which is the one that counts. */
	private ReviewItem written(String subject) {
		return review.getItems().stream().filter(item -> subject.equals(item.getSubject())).reduce((a, b) -> b).orElse(null);
	}

	/** Behind the item that comes before it in the order of the checklist. */
	private Operation insert(String subject, List<String> lines) {
		int position = checklist.position(subject);
		EObject after = review;
		for (ReviewItem item : review.getItems()) {
			if (checklist.position(String.valueOf(item.getSubject())) <= position) {
				after = item;
			}
		}
		return new AddLines(review, after, true, lines);
	}

	private static String line(String written) {
		return written.stripTrailing();
	}
}
