package nl.kaartwerk.exchange.ilcd;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of findings and refusals, in the language of the user. */
final class Texts {
	private Texts() {
	}

	static String get(String key, Object... values) {
		ResourceBundle texts = ResourceBundle.getBundle("nl.kaartwerk.exchange.ilcd.messages", Locale.getDefault(), Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
	}
}
