package nl.kaartwerk.rules.grant;

import java.util.Locale;

/** What is known of a condition. */
public enum Outcome {
	MET, NOT_MET,
	/** A person has to judge, or something is not stated. Never a silent yes or no. */
	HUMAN,
	/** The condition is not about this application or declaration. */
	NOT_APPLICABLE,
	/** Nothing to be met: how it goes on, and until when. */
	INFORMATION;

	/** As outputs for programs have it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String text(Locale locale) {
		return Sentence.of("outcome." + code()).text(locale);
	}
}
