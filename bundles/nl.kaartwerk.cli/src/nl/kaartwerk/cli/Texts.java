package nl.kaartwerk.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** Words of the tables, in English and Dutch. */
final class Texts {
	private final ResourceBundle bundle;

	Texts(Locale locale) {
		bundle = ResourceBundle.getBundle("nl.kaartwerk.cli.messages", locale, Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	String get(String key) {
		return bundle.getString(key);
	}

	String get(String key, Object... values) {
		return new java.text.MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
	}
}
