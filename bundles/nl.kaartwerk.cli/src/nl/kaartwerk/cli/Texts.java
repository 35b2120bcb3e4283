package nl.kaartwerk.cli;

import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;

/** Words of the tables in one language. */
final class Texts {
	private static final Messages MESSAGES = new Messages(Texts.class, "messages");

	private final Locale locale;

	Texts(Locale locale) {
		this.locale = locale;
	}

	String get(String key, Object... values) {
		return MESSAGES.text(key, locale, values);
	}
}
