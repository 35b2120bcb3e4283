package nl.kaartwerk.rules.library;

import java.util.List;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.review.ReviewPlace;
import nl.kaartwerk.rules.route.Steps;
import nl.kaartwerk.rules.score.CardFigures;

/**
 * What was found about a definition of some text, by names, so that it holds while the text is edited.
 *
 * @param definition qualified name
 * @param place what of it is marked
 * @param set of the score that is marked; "" when none is
 * @param spot the place that a review speaks of; null when none does
 */
record LibrarySpot(Rule rule, String definition, Place place, String set, String indicator, ReviewPlace spot, List<String> values) {
	enum Place {
		NAME, UUID, REGISTRATION, SCORE, REVIEWED, WAIVER, APPROVAL
	}

	static LibrarySpot at(Rule rule, String definition, String... values) {
		return new LibrarySpot(rule, definition, Place.NAME, "", "", null, List.of(values));
	}

	static LibrarySpot ofId(Rule rule, String definition, boolean uuid, String... values) {
		return new LibrarySpot(rule, definition, uuid ? Place.UUID : Place.REGISTRATION, "", "", null, List.of(values));
	}

	static LibrarySpot ofScore(Rule rule, String definition, String set, String indicator, String... values) {
		return new LibrarySpot(rule, definition, Place.SCORE, set, indicator, null, List.of(values));
	}

	static LibrarySpot ofReview(Rule rule, String definition, ReviewPlace spot, String... values) {
		return new LibrarySpot(rule, definition, Place.REVIEWED, "", "", spot, List.of(values));
	}

	/** @param values the first one is the rule that is waived */
	static LibrarySpot ofWaiver(Rule rule, String definition, ReviewPlace spot, String... values) {
		return new LibrarySpot(rule, definition, Place.WAIVER, "", "", spot, List.of(values));
	}

	static LibrarySpot ofApproval(Rule rule, String definition, String... values) {
		return new LibrarySpot(rule, definition, Place.APPROVAL, "", "", null, List.of(values));
	}

	/** The same for the same spot. */
	String mark() {
		return String.join("\t", rule.id(), definition, place.name(), set, indicator, String.valueOf(spot), String.join("\t", values));
	}

	/** The finding in the text as it is now; null when what it is about is no longer there. */
	Finding in(Definition found, Method method) {
		String[] texts = values.toArray(String[]::new);
		return switch (place) {
		case NAME -> Finding.at(rule, found, Literals.DEFINITION__NAME, texts);
		case UUID -> found instanceof Declaration card && card.getUuid() != null ? Finding.at(rule, card, Literals.DECLARATION__UUID, texts) : null;
		case REGISTRATION -> found instanceof Declaration card && card.getRegistration() != null
				? Finding.at(rule, card, Literals.DECLARATION__REGISTRATION, texts)
				: null;
		case SCORE -> found instanceof Declaration card
				? new CardFigures(card, method).lines(set, indicator).stream().findFirst().map(line -> Finding.at(rule, line.row(), Literals.ROW__INDICATOR, texts))
						.orElse(null)
				: null;
		case REVIEWED -> found instanceof Declaration card ? reviewed(card) : null;
		case APPROVAL -> found instanceof Declaration card ? Steps.approval(card).map(step -> Finding.at(rule, step, Literals.ROUTE_STEP__STATE, texts)).orElse(null) : null;
		case WAIVER -> found instanceof Declaration card
				? card.getWaivers().stream().filter(waiver -> values.getFirst().equals(waiver.getRule()) && spot.equals(ReviewPlace.of(waiver))).findFirst()
						.map(waiver -> Finding.at(rule, waiver, Literals.WAIVER__RULE, texts)).orElse(null)
				: null;
		};
	}

	/** On the card itself when it does not have the place any more: what was said is not lost. */
	private Finding reviewed(Declaration card) {
		ReviewPlace.Spot at = spot.in(card).or(() -> ReviewPlace.CARD.in(card)).orElseThrow();
		return new Finding(rule, at.object(), at.feature(), -1, at.from(), at.to(), values);
	}
}
