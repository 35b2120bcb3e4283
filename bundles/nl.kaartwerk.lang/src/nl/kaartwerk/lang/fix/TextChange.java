package nl.kaartwerk.lang.fix;

import java.util.Comparator;
import java.util.List;

/**
 * A part of a text that becomes another one.
 *
 * @param offset in characters
 * @param length in characters; 0 to insert
 */
public record TextChange(int offset, int length, String text) {

	/** The text with all changes made; they are in terms of the text before any of them and do not overlap. */
	public static String apply(String text, List<TextChange> changes) {
		StringBuilder changed = new StringBuilder(text);
		changes.stream().sorted(Comparator.comparingInt(TextChange::offset).reversed())
				.forEach(change -> changed.replace(change.offset, change.offset + change.length, change.text));
		return changed.toString();
	}
}
