package nl.kaartwerk.publication.whitespots;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.value.PartialDate;

/** Whether a card is published on a day, by its route; by its date of publication when it has no route. */
public enum Publication {
	PUBLISHED,
	/** It is on its way, or will be published later. */
	UNPUBLISHED,
	/** It was published and is no longer: withdrawn, or past the day that it was active until. */
	ENDED,
	/** The card says nothing about it. */
	UNSTATED;

	/** @param date null when none is written */
	public record Step(RouteState state, PartialDate date) {
		private boolean isLaterThan(LocalDate day) {
			return date != null && date.isDate() && date.first().isAfter(day);
		}
	}

	/**
	 * @param published may be null
	 * @param steps of the route, in their order
	 */
	public static Publication at(LocalDate day, PartialDate published, List<Step> steps) {
		if (steps.isEmpty()) {
			return published == null || !published.isDate() ? UNSTATED : published.first().isAfter(day) ? UNPUBLISHED : PUBLISHED;
		}
		boolean saysWhen = steps.stream().anyMatch(step -> step.state == RouteState.PUBLISHED);
		Publication publication = UNPUBLISHED;
		for (Step step : steps) {
			if (step.state == RouteState.ACTIVE_UNTIL) {
				boolean over = step.date != null && step.date.isDate() && step.date.last().isBefore(day);
				publication = publication == PUBLISHED || !saysWhen ? over ? ENDED : PUBLISHED : publication;
			} else if (!step.isLaterThan(day)) {
				publication = switch (step.state) {
				case PUBLISHED -> PUBLISHED;
				case WITHDRAWN -> ENDED;
				default -> UNPUBLISHED;
				};
			}
		}
		return publication;
	}

	/** As machine formats write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
