package nl.kaartwerk.model.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A calendar date, or only a year: an EPD that says "valid until 2028" stays as imprecise as it is. A text that names no date of the
 * calendar (2026-02-30) is kept too, so that it can be reported and loses nothing.
 *
 * @param text as written, YYYY-MM-DD or YYYY
 * @param first the first day it can mean; null when the text is no date
 * @param last the last day it can mean; null when the text is no date
 */
public record PartialDate(String text, LocalDate first, LocalDate last) {

	/** Reads a date or a year. Never fails: what is no date has no days. */
	public static PartialDate valueOf(String text) {
		try {
			if (text.length() == 4) {
				int year = Integer.parseInt(text);
				return new PartialDate(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
			}
			LocalDate day = LocalDate.parse(text);
			return new PartialDate(text, day, day);
		} catch (DateTimeException | NumberFormatException e) {
			return new PartialDate(text, null, null);
		}
	}

	public static PartialDate of(LocalDate day) {
		return new PartialDate(day.toString(), day, day);
	}

	public boolean isDate() {
		return first != null;
	}

	/** The exact day, when one is known. */
	public Optional<LocalDate> day() {
		return isDate() && first.equals(last) ? Optional.of(first) : Optional.empty();
	}

	@Override
	public String toString() {
		return text;
	}
}
