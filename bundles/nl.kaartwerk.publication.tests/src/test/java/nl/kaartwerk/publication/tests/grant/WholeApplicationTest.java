package nl.kaartwerk.publication.tests.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.rules.grant.GrantLine;
import nl.kaartwerk.rules.grant.Outcome;

/** An application as a whole. */
class WholeApplicationTest {
	@Test
	void anApplicationInWhichEverythingIsStatedAndRightIsEligible() {
		ApplicationResult result = Case.whole().result();
		List<String> others = java.util.stream.Stream.concat(result.lines().stream(), result.claims().getFirst().lines().stream())
				.filter(l -> l.outcome() == Outcome.HUMAN || l.outcome() == Outcome.NOT_MET).map(l -> l.condition().id() + " " + l.text(Locale.ENGLISH)).toList();
		assertEquals(List.of(), others);
		assertEquals("eligible 1100 1100", Case.shown(result));
	}

	@Test
	void everyConditionOfTheSchemeHasALine() {
		ApplicationResult result = Case.whole().result();
		List<String> lines = java.util.stream.Stream.concat(result.lines().stream(), result.claims().getFirst().lines().stream())
				.map(l -> l.condition().id()).sorted().toList();
		assertEquals(result.scheme().orElseThrow().conditions().stream().map(c -> c.id()).sorted().toList(), lines);
	}

	@Test
	void whatIsNotStatedNeedsAHumanAndIsNeverASilentYes() {
		ApplicationResult result = Case.of(Case.card("Plank", "2025-09-01"), """
				application Leeg { scheme "witte-vlekken-2025" claim Plank }
				""").result();
		assertEquals("needs-human 0 1100", Case.shown(result));
		List<String> met = result.lines().stream().filter(l -> l.outcome() == Outcome.MET).map(GrantLine::condition).map(c -> c.id()).toList();
		assertEquals(List.of("8-amount"), met);
	}

	@Test
	void anApplicationForASchemeThatIsNotKnownIsNotJudged() {
		ApplicationResult result = Case.whole().with("witte-vlekken-2025", "witte-vlekken-1999").result();
		assertEquals("needs-human 0 0", Case.shown(result));
		assertEquals(List.of(), result.lines());
	}

	@Test
	void everySentenceExistsInBothLanguages() {
		for (ApplicationResult result : List.of(Case.whole().result(), Case.of(Case.card("Plank", "2025-09-01"), "application L { scheme \"witte-vlekken-2025\" claim Plank }").result())) {
			for (Locale locale : List.of(Locale.ENGLISH, Locale.of("nl"))) {
				result.lines().forEach(line -> assertEquals(line.text(locale), line.text(locale).strip()));
				result.claims().forEach(claim -> claim.lines().forEach(line -> assertEquals(line.text(locale), line.text(locale).strip())));
			}
		}
	}
}
