package nl.kaartwerk.ui.welcome;

import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;

/** The sentences of the welcome page. */
final class Texts {
	private static final Messages MESSAGES = new Messages(Texts.class, "texts");

	private Texts() {
	}

	static String get(String key) {
		return MESSAGES.plain(key, Locale.getDefault());
	}
}
