package nl.kaartwerk.calculation.result;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

final class NoteTexts {
	private NoteTexts() {
	}

	static String text(Note note, Locale locale) {
		ResourceBundle texts = ResourceBundle.getBundle("nl.kaartwerk.calculation.result.messages", locale, NoteTexts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(texts.getString(note.kind().name()), locale).format(note.values().toArray());
	}
}
