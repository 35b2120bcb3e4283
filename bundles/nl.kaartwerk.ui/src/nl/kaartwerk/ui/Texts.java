package nl.kaartwerk.ui;

import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;

/** The sentences of views and wizards, in the language of the workbench. */
public final class Texts {
	private static final Messages MESSAGES = new Messages(Texts.class, "texts");

	private Texts() {
	}

	public static String get(String key, Object... values) {
		return values.length == 0 ? MESSAGES.plain(key, Locale.getDefault()) : MESSAGES.text(key, Locale.getDefault(), values);
	}
}
