package nl.kaartwerk.exchange.reading;

import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;

/** The sentences of findings and refusals, in the language of the user: those of one format, and those that formats share. */
public final class Sentences {
	private static final Messages SHARED = new Messages(Sentences.class, "messages");

	private final Messages own;

	/** @param owner a class of the format; beside it stand {@code messages.properties} and {@code messages_nl.properties} */
	public Sentences(Class<?> owner) {
		own = new Messages(owner, "messages");
	}

	/** The sentence of a code, the format's own first. */
	public String get(String key, Object... values) {
		Locale locale = Locale.getDefault();
		return (own.has(key, locale) ? own : SHARED).text(key, locale, values);
	}
}
