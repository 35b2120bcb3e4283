package nl.kaartwerk.publication.review;

import java.util.Locale;

import nl.kaartwerk.model.Decision;
import nl.kaartwerk.model.Judgement;
import nl.kaartwerk.model.Remark;
import nl.kaartwerk.model.RemarkSeverity;
import nl.kaartwerk.model.Reply;
import nl.kaartwerk.model.ReplyKind;
import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.rules.review.RemarkStanding;

/** The words of reviews in English and Dutch, as views, commands and reports show them. */
public final class ReviewWords {
	private static final Messages MESSAGES = new Messages(ReviewWords.class, "review");

	private ReviewWords() {
	}

	/** What a remark is, with its severity: major finding, question. */
	public static String kind(Remark remark, Locale locale) {
		String severity = remark.getSeverity() == RemarkSeverity.UNSTATED ? "" : '-' + remark.getSeverity().getLiteral();
		String key = "remark." + remark.getKind().getLiteral();
		return MESSAGES.plain(MESSAGES.has(key + severity, locale) ? key + severity : key, locale);
	}

	public static String standing(RemarkStanding standing, Locale locale) {
		return MESSAGES.plain("remark-standing." + standing.name().toLowerCase(Locale.ROOT), locale);
	}

	/** What was said of a waiver. */
	public static String judgement(Judgement judgement, Locale locale) {
		return MESSAGES.plain("judgement." + judgement.getLiteral(), locale);
	}

	public static String decision(Decision decision, Locale locale) {
		return MESSAGES.plain("decision." + decision.getLiteral(), locale);
	}

	/** What a reply says, with what it does to the remark unless that is only to answer it. */
	public static String reply(Reply reply, Locale locale) {
		String text = reply.getText() == null ? "" : reply.getText();
		if (reply.getKind() == ReplyKind.REPLY) {
			return text;
		}
		String done = MESSAGES.plain("remark-standing." + reply.getKind().getLiteral(), locale);
		return text.isEmpty() ? done : done + ": " + text;
	}
}
