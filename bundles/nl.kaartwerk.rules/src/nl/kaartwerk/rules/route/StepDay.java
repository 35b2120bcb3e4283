package nl.kaartwerk.rules.route;

import java.time.LocalDate;

import nl.kaartwerk.model.value.PartialDate;

/**
 * The day of a step; a year stands for all of its days, of which the kindest one counts.
 *
 * @param text as it is shown
 */
public record StepDay(LocalDate first, LocalDate last, String text) {
	public static StepDay of(LocalDate day) {
		return new StepDay(day, day, day.toString());
	}

	/** @param date one of the calendar */
	static StepDay of(PartialDate date) {
		return new StepDay(date.first(), date.last(), date.text());
	}

	/** Whether something may hold by then that holds since a date. */
	boolean isSince(PartialDate date) {
		return !date.first().isAfter(last);
	}
}
