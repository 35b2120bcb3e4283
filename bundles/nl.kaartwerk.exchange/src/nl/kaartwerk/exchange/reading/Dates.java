package nl.kaartwerk.exchange.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.value.PartialDate;

/** Dates as formats write them: with or without a time, as seconds since 1970, and as Americans do. */
public final class Dates {
	/** The first EPDs are of the nineties. */
	private static final int FIRST_YEAR = 1990;
	private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?).*)?");
	private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:[ ,].*)?");
	private static final Pattern SECONDS = Pattern.compile("-?\\d{1,12}");
	private static final Pattern MIDNIGHT = Pattern.compile("[0:.]*");

	private Dates() {
	}

	/** The day in a leaf. It counts as used when all of it is in the day; what is no date is reported. */
	public static Optional<PartialDate> day(Node node) {
		Optional<String> text = node.peek();
		Optional<LocalDate> day = text.flatMap(Dates::parse).filter(d -> d.getYear() >= 1 && d.getYear() <= 9999);
		if (text.isPresent() && day.isEmpty()) {
			node.finding("day-unreadable", ScoreText.shortened(text.get()));
		}
		if (day.isPresent() && !hasTime(text.get())) {
			node.use();
		}
		return day.map(PartialDate::of);
	}

	private static boolean hasTime(String text) {
		Matcher iso = ISO.matcher(text);
		return iso.matches() && iso.group(2) != null && !MIDNIGHT.matcher(iso.group(2)).matches();
	}

	private static Optional<LocalDate> parse(String text) {
		try {
			Matcher iso = ISO.matcher(text);
			if (iso.matches()) {
				return Optional.of(LocalDate.parse(iso.group(1)));
			}
			Matcher american = AMERICAN.matcher(text);
			if (american.matches()) {
				return Optional.of(LocalDate.of(Integer.parseInt(american.group(3)), Integer.parseInt(american.group(1)),
						Integer.parseInt(american.group(2))));
			}
			return SECONDS.matcher(text).matches()
					? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)).atZone(ZoneOffset.UTC).toLocalDate())
					: Optional.empty();
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** Sets publication and end of the validity, and reports what cannot be true; it is kept, for it is what the file says. */
	public static void validity(Declaration card, Node published, Node validUntil) {
		card.setValidTo(day(validUntil).orElse(null));
		card.setPublished(day(published).orElse(null));
		card.setValidFrom(card.getPublished());
		if (card.getValidTo() == null) {
			validUntil.finding("validity-missing");
		}
		if (card.getPublished() != null) {
			LocalDate day = card.getPublished().first();
			if (day.getYear() < FIRST_YEAR || card.getValidTo() != null && day.isAfter(card.getValidTo().last())) {
				published.finding("date-odd", day.toString());
			}
		}
	}
}
