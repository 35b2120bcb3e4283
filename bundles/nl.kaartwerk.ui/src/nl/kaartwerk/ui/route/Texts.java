package nl.kaartwerk.ui.route;

import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;

/** The sentences of the view, in the language of the workbench. */
final class Texts {
	private static final Messages MESSAGES = new Messages(Texts.class, "texts");

	private Texts() {
	}

	static String get(String key, Object... values) {
		return values.length == 0 ? MESSAGES.plain(key, Locale.getDefault()) : MESSAGES.text(key, Locale.getDefault(), values);
	}
}
