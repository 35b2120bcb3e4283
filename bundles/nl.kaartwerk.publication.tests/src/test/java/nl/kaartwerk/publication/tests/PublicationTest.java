package nl.kaartwerk.publication.tests;

import static nl.kaartwerk.publication.whitespots.Publication.ENDED;
import static nl.kaartwerk.publication.whitespots.Publication.PUBLISHED;
import static nl.kaartwerk.publication.whitespots.Publication.UNPUBLISHED;
import static nl.kaartwerk.publication.whitespots.Publication.UNSTATED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.publication.whitespots.Publication;
import nl.kaartwerk.publication.whitespots.Publication.Step;

/** Whether a card is published on a day. */
class PublicationTest {
	/** @param steps such as "published 2026-03-20" */
	private static Publication at(String day, String published, String... steps) {
		List<Step> route = new ArrayList<>();
		for (String step : steps) {
			String[] words = step.split(" ");
			route.add(new Step(RouteState.get(words[0]), words.length == 1 ? null : PartialDate.valueOf(words[1])));
		}
		return Publication.at(LocalDate.parse(day), published == null ? null : PartialDate.valueOf(published), route);
	}

	@Test
	void withoutARouteTheDateOfPublicationSaysIt() {
		assertEquals(UNSTATED, at("2026-07-01", null));
		assertEquals(UNSTATED, at("2026-07-01", "2026-02-30"), "what is no date says nothing");
		assertEquals(UNPUBLISHED, at("2026-03-19", "2026-03-20"));
		assertEquals(PUBLISHED, at("2026-03-20", "2026-03-20"));
		assertEquals(PUBLISHED, at("2026-01-01", "2026"), "a year may be its first day");
	}

	@Test
	void aRouteSaysItStepByStep() {
		String[] steps = { "draft 2026-01-10", "entered 2026-02-01", "published 2026-03-20", "active-until 2031-03-14", "withdrawn 2028-05-01" };
		assertEquals(UNPUBLISHED, at("2025-01-01", "2024-01-01", steps), "the route goes before the date");
		assertEquals(UNPUBLISHED, at("2026-03-19", null, steps));
		assertEquals(PUBLISHED, at("2026-03-20", null, steps));
		assertEquals(PUBLISHED, at("2028-04-30", null, steps));
		assertEquals(ENDED, at("2028-05-01", null, steps));
	}

	@Test
	void whatIsActiveUntilADayEndsAfterIt() {
		assertEquals(PUBLISHED, at("2031-03-14", null, "published 2026-03-20", "active-until 2031-03-14"));
		assertEquals(ENDED, at("2031-03-15", null, "published 2026-03-20", "active-until 2031-03-14"));
		assertEquals(UNPUBLISHED, at("2026-03-01", null, "published 2026-03-20", "active-until 2031-03-14"));
		assertEquals(PUBLISHED, at("2026-03-01", null, "active-until 2031-03-14"), "nothing says when it was published");
	}

	@Test
	void aStepWithoutADateHasBeenTaken() {
		assertEquals(UNPUBLISHED, at("2026-03-20", null, "draft"));
		assertEquals(PUBLISHED, at("2026-03-20", null, "draft", "published"));
		assertEquals(UNPUBLISHED, at("2026-03-20", null, "published 2026-01-01", "in-review 2026-03-01"), "it was returned");
	}
}
