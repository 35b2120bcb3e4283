package nl.kaartwerk.method;

import java.util.Locale;

/** A term in English and Dutch. */
public record Names(String english, String dutch) {
	public String in(Locale locale) {
		return locale.getLanguage().equals("nl") ? dutch : english;
	}

	static Names of(DataFile.Row row) {
		return new Names(row.text("name_en"), row.text("name_nl"));
	}
}
