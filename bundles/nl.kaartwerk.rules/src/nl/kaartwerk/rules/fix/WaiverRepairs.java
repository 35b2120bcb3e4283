package nl.kaartwerk.rules.fix;

import java.util.List;
import java.util.regex.Pattern;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Waiver;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.waiver.CardPlace;
import nl.kaartwerk.rules.waiver.Waivers;
import nl.kaartwerk.text.KaartWriter;
import nl.kaartwerk.text.Words;
import nl.kaartwerk.text.operation.Operation.AddProperty;

/** Waivers as a way out of any finding on a card that may be right as it is. */
final class WaiverRepairs {
	private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w*(-[a-zA-Z]\\w*)*");

	private WaiverRepairs() {
	}

	private static boolean isName(String word) {
		return word == null || NAME.matcher(word).matches() && !Words.KEYWORDS.contains(word);
	}

	/** For this place only, and without a reason: until a person writes one, it waives nothing. */
	static List<Fix> waive(Finding finding) {
		Declaration card = Waivers.card(finding.object());
		if (card == null || !finding.rule().waivable()) {
			return List.of();
		}
		CardPlace place = CardPlace.of(finding);
		if (!isName(place.indicator()) || !isName(place.module()) || place.scenario() != null && !Words.isName(place.scenario())) {
			return List.of(); // in a table any word may stand; a waiver can only name those that the method knows and scenarios by their names
		}
		Waiver waiver = KaartFactory.eINSTANCE.createWaiver();
		waiver.setRule(finding.rule().id());
		waiver.setSet(place.set());
		waiver.setProfile(card.getProfiles().size() > 1 ? place.profile() : null);
		waiver.setIndicator(place.indicator());
		waiver.setModule(place.module());
		waiver.setScenario(place.scenario());
		waiver.setReason("");
		waiver.setBy("");
		return List.of(new Fix("waive", "waive", List.of(finding.rule().id()), Fix.Sureness.TO_COMPLETE, List.of(new AddProperty(card, KaartWriter.write(waiver)))));
	}
}
