package nl.kaartwerk.model.messages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one area, in English and Dutch: {@code NAME.properties} and {@code NAME_nl.properties} beside a class. Any other language
 * gets English, whatever the default locale of the machine is.
 */
public final class Messages {
	private static final ResourceBundle.Control CONTROL = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final Class<?> owner;
	private final String name;

	public Messages(Class<?> owner, String name) {
		this.owner = owner;
		this.name = owner.getPackageName() + '.' + name;
	}

	/**
	 * A sentence with its values filled in. Numbers are texts by then: they are not formatted by locale.
	 *
	 * @throws java.util.MissingResourceException when there is no such sentence
	 */
	public String text(String key, Locale locale, Object... values) {
		return new MessageFormat(plain(key, locale), Locale.ROOT).format(values);
	}

	/** A sentence as it stands, without values. */
	public String plain(String key, Locale locale) {
		return bundle(locale).getString(key);
	}

	public boolean has(String key, Locale locale) {
		return bundle(locale).containsKey(key);
	}

	private ResourceBundle bundle(Locale locale) {
		return ResourceBundle.getBundle(name, locale, owner.getClassLoader(), CONTROL);
	}
}
