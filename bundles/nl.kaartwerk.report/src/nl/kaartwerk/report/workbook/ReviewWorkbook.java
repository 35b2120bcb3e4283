package nl.kaartwerk.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.Reply;
import nl.kaartwerk.publication.review.ReviewState;
import nl.kaartwerk.publication.review.ReviewState.Conversation;
import nl.kaartwerk.publication.review.ReviewState.ItemState;
import nl.kaartwerk.publication.review.ReviewWords;
import nl.kaartwerk.report.ReportTexts;
import nl.kaartwerk.report.ReviewSubject;
import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.report.sheet.Sheet;

/** A review as tables: the checklist, what was said, and what changed since it was signed. */
public final class ReviewWorkbook {
	private final ReviewState state;
	private final ReportTexts texts;
	private final Locale locale;

	private ReviewWorkbook(ReviewSubject subject, ReportTexts texts) {
		this.state = subject.state();
		this.texts = texts;
		this.locale = texts.locale();
	}

	public static List<Sheet> of(ReviewSubject subject, ReportTexts texts) {
		ReviewWorkbook book = new ReviewWorkbook(subject, texts);
		return List.of(book.checklist(subject), book.remarks(), book.changes());
	}

	private static Cell cell(Object value) {
		return Cell.text(value == null ? "" : value.toString());
	}

	private Sheet checklist(ReviewSubject subject) {
		List<List<Cell>> rows = new ArrayList<>();
		for (ItemState item : state.items()) {
			rows.add(List.of(cell(item.item().subject()), cell(item.item().groupTitle(locale)), cell(item.item().title(locale)), cell(item.standing().title(locale)),
					cell(item.date().orElse(null)), cell(item.written() == null ? null : item.written().getBy()),
					cell(item.written() == null ? null : item.written().getText()), Cell.number(item.markers().size())));
		}
		return new Sheet(subject.label(), List.of(texts.get("review-item"), texts.get("review-group"), texts.get("what"), texts.get("review-verdict"), texts.get("review-date"),
				texts.get("review-who"), texts.get("review-remark"), texts.get("findings")), rows);
	}

	private Sheet remarks() {
		List<List<Cell>> rows = new ArrayList<>();
		for (ItemState item : state.items()) {
			for (Conversation conversation : item.conversations()) {
				Remark remark = conversation.remark();
				rows.add(List.of(cell(item.item().subject()), cell(conversation.place().label()), cell(ReviewWords.kind(remark, locale)),
						cell(ReviewWords.standing(conversation.standing(), locale)), cell(remark.getDate()), cell(remark.getBy()), cell(remark.getText())));
				for (Reply reply : remark.getReplies()) {
					rows.add(List.of(cell(item.item().subject()), cell(conversation.place().label()), cell(""), cell(""), cell(reply.getDate()), cell(reply.getBy()),
							cell(ReviewWords.reply(reply, locale))));
				}
			}
		}
		return new Sheet(texts.get("review-remarks"), List.of(texts.get("review-item"), texts.get("place"), texts.get("what"), texts.get("review-state"), texts.get("review-date"),
				texts.get("review-who"), texts.get("review-text")), rows);
	}

	private Sheet changes() {
		List<List<Cell>> rows = state.changes().stream().map(change -> List.of(cell(change.change().label()), cell(change.isRechecked() ? change.recheck().getDate() : null))).toList();
		return new Sheet(texts.get("review-changes"), List.of(texts.get("place"), texts.get("review-rechecked")), rows);
	}
}
