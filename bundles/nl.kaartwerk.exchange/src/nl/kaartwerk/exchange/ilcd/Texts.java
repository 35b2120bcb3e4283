package nl.kaartwerk.exchange.ilcd;

import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;

/** The sentences of findings and refusals, in the language of the user. */
final class Texts {
	private static final Messages MESSAGES = new Messages(Texts.class, "messages");

	private Texts() {
	}

	static String get(String key, Object... values) {
		return MESSAGES.text(key, Locale.getDefault(), values);
	}
}
