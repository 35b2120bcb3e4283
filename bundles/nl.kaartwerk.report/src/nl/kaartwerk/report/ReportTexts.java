package nl.kaartwerk.report;

import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;

/** The words of reports in one language. */
public final class ReportTexts {
	private static final Messages MESSAGES = new Messages(ReportTexts.class, "report");

	private final Locale locale;

	/** @param locale Dutch, or English for whatever else */
	public ReportTexts(Locale locale) {
		this.locale = locale.getLanguage().equals("nl") ? Locale.of("nl") : Locale.of("en");
	}

	/** Dutch or English. */
	public Locale locale() {
		return locale;
	}

	public String get(String key, Object... values) {
		return values.length == 0 ? MESSAGES.plain(key, locale) : MESSAGES.text(key, locale, values);
	}
}
