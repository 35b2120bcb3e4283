package nl.kaartwerk.lang.ide.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.messages.Messages;

/** What somebody who meets the name of a declaration wants to know of it, as Markdown. */
public final class CardInfo {
	private static final Messages TEXTS = new Messages(CardInfo.class, "info");

	private final Method method;
	private final Locale locale;

	public CardInfo(Method method, Locale locale) {
		this.method = method;
		this.locale = locale;
	}

	/** Title, facts and the MKI per functional unit for each set that the card has scores for. */
	public String of(Declaration declaration) {
		ModelCards cards = new ModelCards(method);
		CompiledCard card = cards.card(declaration);
		Calculator calculator = new Calculator(method, cards);
		List<String> lines = new ArrayList<>();
		lines.add("**" + card.label() + "**");
		lines.add(facts(card));
		for (IndicatorSet set : method.impactSets()) {
			CardResult result = calculator.calculate(card, set.id());
			if (result.outcome().hasValue()) {
				lines.add(mki(result));
			}
		}
		return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n"));
	}

	private String facts(CompiledCard card) {
		List<String> facts = new ArrayList<>();
		card.unit().ifPresent(unit -> facts.add(Figures.number(unit.number()) + ' ' + unit.unit().symbol()));
		card.category().ifPresent(category -> facts.add(TEXTS.text("category", locale, category.code())));
		card.life().ifPresent(years -> facts.add(TEXTS.text("life", locale, Figures.number(years))));
		if (card.validTo() != null) {
			facts.add(TEXTS.text("validTo", locale, card.validTo().text()));
		}
		return String.join(" \u00b7 ", facts);
	}

	private String mki(CardResult result) {
		Outcome outcome = result.outcome();
		StringBuilder line = new StringBuilder(TEXTS.text("mki", locale, result.set(), Figures.euro(outcome)));
		if (!outcome.isComplete()) {
			line.append(' ').append(TEXTS.text("incomplete", locale, Figures.complete(outcome.completeness())));
		}
		if (outcome.takenOver()) {
			line.append(' ').append(TEXTS.text("takenOver", locale));
		}
		if (outcome.unconfirmed()) {
			line.append(' ').append(TEXTS.text("unconfirmed", locale));
		}
		for (Note note : result.notes()) {
			line.append("\n- ").append(note.text(locale));
		}
		return line.toString();
	}
}
