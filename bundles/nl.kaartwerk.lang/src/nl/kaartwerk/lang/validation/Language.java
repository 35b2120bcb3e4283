package nl.kaartwerk.lang.validation;

import java.util.Locale;

import com.google.inject.Singleton;

/** The language of messages. */
@Singleton
public class Language {
	private volatile Locale locale = Locale.getDefault();

	public Locale locale() {
		return locale;
	}

	public void use(Locale wanted) {
		locale = wanted;
	}
}
