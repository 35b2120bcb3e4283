package nl.kaartwerk.lang.validation;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts of syntax errors. */
final class SyntaxTexts {
	private SyntaxTexts() {
	}

	static String text(String key, Locale locale, Object... values) {
		return new MessageFormat(bundle(locale).getString(key), locale).format(values);
	}

	static String textOrEmpty(String key, Locale locale) {
		try {
			return bundle(locale).getString(key);
		} catch (MissingResourceException e) {
			return "";
		}
	}

	private static ResourceBundle bundle(Locale locale) {
		return ResourceBundle.getBundle("nl.kaartwerk.lang.validation.syntax", locale, SyntaxTexts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}
}
