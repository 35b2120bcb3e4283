package nl.kaartwerk.rules;

import java.time.LocalDate;

import nl.kaartwerk.method.Method;

/**
 * The day that a text is checked at, as the checks see it. It notes until when they would get the same answers, so that what they found need
 * not be looked for again each morning. For one run over one text.
 */
public final class Today {
	private final LocalDate date;
	private LocalDate until = LocalDate.MAX;

	public Today(LocalDate date) {
		this.date = date;
	}

	/** The date itself, to be told to the user: tomorrow it is another. */
	public LocalDate date() {
		holds(date);
		return date;
	}

	public boolean isAfter(LocalDate day) {
		boolean after = date.isAfter(day);
		if (!after) {
			holds(day);
		}
		return after;
	}

	public boolean isBefore(LocalDate day) {
		boolean before = date.isBefore(day);
		if (before) {
			holds(day.minusDays(1));
		}
		return before;
	}

	/** The impact set that permits rest on. */
	public String setInForce(Method method) {
		holds(method.inForceUntil(date));
		return method.setInForce(date);
	}

	private void holds(LocalDate last) {
		until = last.isBefore(until) ? last : until;
	}

	/** The last day on which everything that was asked is answered the same. */
	public LocalDate until() {
		return until;
	}
}
