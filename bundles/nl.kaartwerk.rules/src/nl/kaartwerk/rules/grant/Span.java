package nl.kaartwerk.rules.grant;

import java.time.LocalDate;

/** The days that something may have been on: one when it is known, more when only a year is, or when it is still to be. */
record Span(LocalDate first, LocalDate last) {
	static final Span UNKNOWN = new Span(LocalDate.MIN, LocalDate.MAX);

	static Span of(LocalDate day) {
		return new Span(day, day);
	}

	/** From when on both are. */
	Span andThen(Span other) {
		return new Span(first.isAfter(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
	}

	boolean isBefore(Span other) {
		return last.isBefore(other.first);
	}

	boolean isAfter(Span other) {
		return first.isAfter(other.last);
	}

	boolean isDay() {
		return first.equals(last);
	}
}
