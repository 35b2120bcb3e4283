package nl.kaartwerk.calculation.whatif;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.CardSource;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.work.WorkContent;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.model.value.Decimal;

/** A work with something else tried in some of its uses. The model stays as it is. */
public final class WhatIf implements CardSource {
	private record Tried(Use original, Trial trial) {
	}

	private final Map<URI, Trial> trials;
	private final CardSource cards;
	private final Function<URI, Optional<CompiledCard>> others;
	private final Map<Use, Tried> tried = new IdentityHashMap<>();

	/**
	 * @param trials by the place of the use
	 * @param cards those that the text names
	 * @param others finds a card that is tried, by where it is written
	 */
	public WhatIf(Map<URI, Trial> trials, CardSource cards, Function<URI, Optional<CompiledCard>> others) {
		this.trials = Map.copyOf(trials);
		this.cards = cards;
		this.others = others;
	}

	/** The MKI of a work with what is tried; its places are those of the text. */
	public WorkResult calculate(Work work, Methods methods, LocalDate today) {
		return new Calculator(methods, this).calculate(work, today, this::item);
	}

	private WorkContent.Item item(WorkContent.Item item) {
		Trial trial = trials.get(item.place().uri());
		if (trial == null) {
			return item;
		}
		Use use = changed(item.use(), trial);
		tried.put(use, new Tried(item.use(), trial));
		return new WorkContent.Item(use, item.place());
	}

	/** A copy of a use with what is tried of it; it refers to the same declaration, which is not looked up. */
	static Use changed(Use original, Trial trial) {
		EcoreUtil.Copier copier = new EcoreUtil.Copier(false);
		Use use = (Use) copier.copy(original);
		copier.copyReferences();
		trial.amount().ifPresent(amount -> use.setAmount(quantity(Decimal.valueOf(amount.number()), amount.unit())));
		trial.life().ifPresent(years -> use.setServiceLife(quantity(Decimal.of(years), "years")));
		return use;
	}

	private static Quantity quantity(Decimal number, String unit) {
		Quantity quantity = KaartFactory.eINSTANCE.createQuantity();
		quantity.setNumber(number);
		quantity.setUnit(unit);
		return quantity;
	}

	@Override
	public Optional<CompiledCard> card(Use use) {
		Tried changed = tried.get(use);
		if (changed == null) {
			return cards.card(use);
		}
		Optional<CompiledCard> card = changed.trial.card().isPresent() ? others.apply(changed.trial.card().get()) : cards.card(changed.original);
		return changed.trial.category().isEmpty() ? card : card.map(found -> found.in(Method.shipped().category(changed.trial.category().get())));
	}
}
