package nl.kaartwerk.ui.frame;

import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;

/** The sentences that all views share, in the language of the workbench. */
final class Texts {
	private static final Messages MESSAGES = new Messages(Texts.class, "texts");

	private Texts() {
	}

	static String get(String key) {
		return MESSAGES.plain(key, Locale.getDefault());
	}
}
