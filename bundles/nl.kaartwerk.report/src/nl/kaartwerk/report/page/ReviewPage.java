package nl.kaartwerk.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.Reply;
import nl.kaartwerk.model.SignOff;
import nl.kaartwerk.publication.review.ReviewState;
import nl.kaartwerk.publication.review.ReviewState.ChangedPart;
import nl.kaartwerk.publication.review.ReviewState.Conversation;
import nl.kaartwerk.publication.review.ReviewState.ItemState;
import nl.kaartwerk.publication.review.ReviewState.Marker;
import nl.kaartwerk.publication.review.ReviewState.Progress;
import nl.kaartwerk.publication.review.ReviewState.Signing;
import nl.kaartwerk.publication.review.ReviewState.WaiverState;
import nl.kaartwerk.publication.review.ReviewWords;
import nl.kaartwerk.report.Figure;
import nl.kaartwerk.report.ReportTexts;
import nl.kaartwerk.report.ReviewSubject;
import nl.kaartwerk.report.html.Html;
import nl.kaartwerk.rules.review.ReviewPlace;

/** The report of a review: who looked at which card, what was found, answered and settled, what was judged, and what was signed. */
public final class ReviewPage {
	private final ReviewState state;
	private final ReportTexts texts;
	private final Locale locale;
	private final Page page;
	private final Html html;
	private final Tables tables;

	private ReviewPage(ReviewSubject subject, ReportTexts texts, LocalDate day) {
		this.state = subject.state();
		this.texts = texts;
		this.locale = texts.locale();
		this.page = new Page(texts, subject.label(), texts.get("review-report"), day);
		this.html = page.html();
		this.tables = new Tables(html);
	}

	/** The whole document. */
	public static String of(ReviewSubject subject, ReportTexts texts, LocalDate day) {
		ReviewPage page = new ReviewPage(subject, texts, day);
		page.summary();
		page.facts();
		page.changes();
		page.obstacles();
		page.conversations();
		page.waivers();
		page.found();
		page.checklist();
		return page.page.finish();
	}

	private static String text(Object value) {
		return value == null ? "" : value.toString();
	}

	private void summary() {
		Progress p = state.progress();
		tables.key(List.of(texts.get("review-state"), state.signing().title(locale), texts.get("review-items-done"), p.done() + " / " + p.items(),
				texts.get("review-remarks-open"), p.openRemarks() + " / " + p.remarks()));
	}

	private void facts() {
		SignOff last = state.lastSignOff().orElse(null);
		html.open("section").element("h2", texts.get("review"));
		List<String> facts = new ArrayList<>(List.of(texts.get("name"), text(state.review().getName())));
		fact(facts, texts.get("declaration"), state.card().map(card -> card.getName() + (card.getTitle() == null ? "" : ", " + card.getTitle())).orElse(Figure.NONE));
		fact(facts, texts.get("reviewer"), state.reviewer().orElse(Figure.NONE));
		fact(facts, texts.get("review-started"), text(state.review().getStarted()));
		if (last != null) {
			fact(facts, texts.get("review-signed"), text(last.getDate()) + (last.getBy() == null ? "" : ", " + last.getBy()));
			fact(facts, texts.get("review-decision"), ReviewWords.decision(last.getDecision(), locale));
			fact(facts, texts.get("review-fingerprint"), text(last.getFingerprint()));
		}
		tables.facts(facts);
		html.close();
	}

	private static void fact(List<String> facts, String name, String value) {
		facts.add(name);
		facts.add(value);
	}

	private void changes() {
		if (state.changes().isEmpty()) {
			return;
		}
		html.open("section").element("h2", texts.get("review-changes"));
		html.element("p", texts.get("review-changes-sentence", text(state.lastSignOff().orElseThrow().getDate())), "class", "warn");
		tables.open(null, List.of(texts.get("place"), texts.get("review-rechecked")), 70, 30);
		for (ChangedPart change : state.changes()) {
			tables.row(null);
			tables.label(change.change().label());
			tables.text(change.isRechecked() ? text(change.recheck().getDate()) + (change.recheck().getBy() == null ? "" : ", " + change.recheck().getBy()) : texts.get("review-not-yet"));
			tables.endRow();
		}
		tables.close();
		html.close();
	}

	private void obstacles() {
		if (state.signing() == Signing.APPROVED) {
			return;
		}
		html.open("section").element("h2", texts.get("review-obstacles"));
		if (state.maySign()) {
			html.element("p", texts.get("review-may-sign"), "class", "good");
		} else {
			html.open("ul", "class", "warn");
			state.obstacles().forEach(obstacle -> html.element("li", obstacle.message(locale)));
			html.close();
		}
		html.close();
	}

	private void conversations() {
		html.open("section").element("h2", texts.get("review-remarks"));
		if (state.conversations().isEmpty()) {
			html.element("p", texts.get("review-no-remarks"));
		}
		for (ItemState item : state.items()) {
			for (Conversation conversation : item.conversations()) {
				Remark remark = conversation.remark();
				html.element("h3", ReviewWords.kind(remark, locale) + ", " + ReviewWords.standing(conversation.standing(), locale) + at(conversation.place()));
				html.open("p", "class", "legend", "dir", "auto").text(item.item().title(locale)).close();
				tables.open(null, List.of(texts.get("review-date"), texts.get("review-who"), texts.get("review-text")), 14, 26, 60);
				said(text(remark.getDate()), remark.getBy() == null ? state.reviewer().orElse("") : remark.getBy(), text(remark.getText()));
				for (Reply reply : remark.getReplies()) {
					said(text(reply.getDate()), text(reply.getBy()), ReviewWords.reply(reply, locale));
				}
				tables.close();
			}
		}
		html.close();
	}

	private static String at(ReviewPlace place) {
		return place.isCard() ? "" : ": " + place.label();
	}

	private void said(String date, String by, String text) {
		tables.row(null);
		tables.text(date);
		tables.text(by);
		tables.text(text);
		tables.endRow();
	}

	private void waivers() {
		List<WaiverState> waivers = state.waivers();
		if (waivers.isEmpty()) {
			return;
		}
		html.open("section").element("h2", texts.get("waivers"));
		tables.open("small", List.of(texts.get("review-item"), texts.get("review-reason"), texts.get("review-verdict")), 30, 40, 30);
		for (WaiverState waiver : waivers) {
			tables.row(null);
			tables.label(text(waiver.waiver().getRule()) + at(waiver.place()));
			tables.text(text(waiver.waiver().getReason()) + (waiver.waiver().getBy() == null ? "" : " (" + waiver.waiver().getBy() + ')'));
			String judged = ReviewWords.judgement(waiver.judgement(), locale);
			Remark remark = waiver.remark();
			tables.text(remark == null ? judged : judged + ", " + text(remark.getDate()) + (remark.getText() == null ? "" : ": " + remark.getText()));
			tables.endRow();
		}
		tables.close();
		html.close();
	}

	private void found() {
		if (state.items().stream().allMatch(item -> item.markers().isEmpty())) {
			return;
		}
		html.open("section").element("h2", texts.get("review-found"));
		tables.open("small", List.of(texts.get("finding"), texts.get("place"), texts.get("review-verdict")), 56, 24, 20);
		for (ItemState item : state.items()) {
			for (Marker marker : item.markers()) {
				tables.row(null);
				tables.text(marker.report().message(locale));
				tables.text(marker.place().isCard() ? "" : marker.place().label());
				tables.text(marker.judged() ? item.standing().title(locale) : texts.get("review-not-judged"));
				tables.endRow();
			}
		}
		tables.close();
		html.close();
	}

	private void checklist() {
		html.open("section").element("h2", texts.get("review-checklist"));
		html.element("p", texts.get("review-checklist-note"), "class", "legend");
		tables.open("small", List.of(texts.get("review-item"), texts.get("review-verdict"), texts.get("review-date"), texts.get("review-remark")), 46, 20, 14, 20);
		String group = null;
		for (ItemState item : state.items()) {
			if (!item.item().group().equals(group)) {
				group = item.item().group();
				html.open("tr", "class", "group").element("td", item.item().groupTitle(locale), "colspan", "4", "dir", "auto").close();
			}
			tables.row(null);
			html.open("td", "dir", "auto").text(item.item().title(locale));
			html.close();
			tables.text(item.standing().title(locale));
			tables.text(item.date().map(ReviewPage::text).orElse(""));
			tables.text(item.written() == null ? "" : text(item.written().getText()));
			tables.endRow();
		}
		tables.close();
		html.close();
	}
}
