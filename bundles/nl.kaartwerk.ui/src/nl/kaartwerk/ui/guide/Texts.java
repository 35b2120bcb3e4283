package nl.kaartwerk.ui.guide;

import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;

/** What the steps to the first card make, in the language of the workbench. */
final class Texts {
	private static final Messages MESSAGES = new Messages(Texts.class, "texts");

	private Texts() {
	}

	static String get(String key) {
		return MESSAGES.plain(key, Locale.getDefault());
	}
}
