package nl.kaartwerk.exchange.ilcd;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Dates and times, which JSON writes as milliseconds since 1970 and XML by the calendar. */
final class Dates {
	private Dates() {
	}

	private static boolean isMillis(String text) {
		return text.matches("-?\\d{1,15}") && text.length() > 4;
	}

	/** The day of a time stamp in milliseconds, or of a date with or without a time. */
	static Optional<LocalDate> day(String text) {
		try {
			LocalDate day = text.matches("-?\\d{1,15}") ? Instant.ofEpochMilli(Long.parseLong(text)).atZone(ZoneOffset.UTC).toLocalDate()
					: LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
			return Optional.of(day).filter(d -> d.getYear() >= 1 && d.getYear() <= 9999);
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** A time by the calendar; what is no time is absent. */
	static Optional<String> calendarTime(String text) {
		try {
			return Optional.of(isMillis(text) ? Instant.ofEpochMilli(Long.parseLong(text)).toString() : OffsetDateTime.parse(text).toString())
					.filter(t -> !t.startsWith("-") && !t.startsWith("+")).map(t -> isMillis(text) ? t : text);
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** Milliseconds since 1970 of a time or a day; what is neither stays as it is. */
	static String millis(String text) {
		try {
			if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
				return Long.toString(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
			}
			return isMillis(text) ? text : Long.toString(OffsetDateTime.parse(text).toInstant().toEpochMilli());
		} catch (DateTimeException e) {
			return text;
		}
	}
}
