package nl.kaartwerk.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.editor.change.TextWriting;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.validation.CheckDay;
import nl.kaartwerk.model.Decision;
import nl.kaartwerk.model.Judgement;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.publication.review.ReviewEdits;
import nl.kaartwerk.publication.review.ReviewState;
import nl.kaartwerk.publication.review.ReviewState.WaiverState;
import nl.kaartwerk.text.operation.Operation;
import nl.kaartwerk.ui.review.Line.Kind;

/** What is done in the view, as one edit of the text of the review each, open or not; Undo takes it back. The answer says whether it was written. */
final class Acts {
	/** A review as it is now, with what edits it. */
	private record Now(ReviewState state, ReviewEdits edits) {
	}

	private Acts() {
	}

	private static CompletableFuture<Boolean> write(Step step, Line line, String by, Function<Now, List<Operation>> act) {
		return TextWriting.write(Texts.get("undo", step.title(), line.head().cardLabel()), line.head().source(), object -> {
			if (!(object instanceof Review review)) {
				return List.of();
			}
			ReviewState state = ReviewReader.state(review);
			if (state.checklist() == null) {
				return List.of();
			}
			return act.apply(new Now(state, new ReviewEdits(review, state.checklist(), KaartIdeSetup.injector().getInstance(CheckDay.class).day(), by)));
		});
	}

	/** Judges the item of a line; of a part that changed after the review was signed it says that it was looked at. */
	static CompletableFuture<Boolean> judge(Step step, Line line, Verdict verdict) {
		String by = line.head().actor();
		if (line.kind() == Kind.CHANGE) {
			return write(step, line, by, now -> now.state.changes().stream().filter(change -> change.change().label().equals(line.part())).findFirst()
					.map(change -> now.edits.recheck(change, verdict)).orElse(List.of()));
		}
		return write(step, line, by, now -> now.edits.judge(line.subject().orElseThrow(), verdict, null));
	}

	/** Adds a finding or a question to an item. */
	static CompletableFuture<Boolean> remark(Step step, Line line, RemarkDialog.Answer answer) {
		return write(step, line, answer.by(), now -> step == Step.QUESTION ? now.edits.ask(answer.subject(), answer.place(), answer.text())
				: now.edits.addFinding(answer.subject(), answer.severity() == null ? RemarkSeverity.UNSTATED : answer.severity(), answer.place(), answer.text()));
	}

	/** Accepts or refuses a waiver. */
	static CompletableFuture<Boolean> waiver(Step step, Line line, Judgement judgement, String by, String text) {
		return write(step, line, by, now -> now.state.waivers().stream().filter(waiver -> isOf(waiver, line)).findFirst()
				.map(waiver -> now.edits.judgeWaiver(waiver.waiver(), judgement, text)).orElse(List.of()));
	}

	private static boolean isOf(WaiverState waiver, Line line) {
		return EcoreUtil.getURI(waiver.waiver()).fragment().equals(line.part());
	}

	/** Answers, resolves or reopens a remark. */
	static CompletableFuture<Boolean> reply(Step step, Line line, String by, String text) {
		return write(step, line, by, now -> remark(now.state.review(), line).map(remark -> switch (step) {
		case RESOLVE -> now.edits.resolve(remark, text);
		case REOPEN -> now.edits.reopen(remark, text);
		default -> now.edits.reply(remark, text);
		}).orElse(List.of()));
	}

	private static Optional<Remark> remark(Review review, Line line) {
		EObject found = review.eResource().getEObject(line.part());
		return found instanceof Remark remark ? Optional.of(remark) : Optional.empty();
	}

	/** Signs the review over the card as it is. */
	static CompletableFuture<Boolean> sign(Line line, Decision decision) {
		return write(Step.SIGN, line, line.head().actor(), now -> now.edits.sign(decision, now.state));
	}
}
