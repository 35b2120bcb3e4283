package nl.kaartwerk.rules.product;

import java.util.List;
import java.util.OptionalDouble;

import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.CardRules;
import nl.kaartwerk.rules.score.CardFigures;
import nl.kaartwerk.rules.score.Shown;

/** What a card must say about its product before anything can be computed with it: category, unit, mass, life (R11). */
public final class ProductCheck implements Checks {
	/** Years that stand for "as long as the work". */
	private static final double UNLIMITED = 999;

	private final Method method;

	public ProductCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Declaration.class, List.of(CardRules.CATEGORY_UNKNOWN, CardRules.CATEGORY_MISSING), this::category);
		registry.on(Declaration.class, List.of(CardRules.UNIT_MISSING, CardRules.UNIT_AMOUNT), this::unit);
		registry.on(Declaration.class, List.of(CardRules.MASS_MISSING, CardRules.MASS_AMOUNT, CardRules.MASS_DENSITY), this::mass);
		registry.on(Declaration.class, List.of(CardRules.LIFE_MISSING, CardRules.LIFE_AMOUNT, CardRules.LIFE_LONG), this::life);
	}

	private void category(Declaration card, Run run) {
		if (card.getName() == null) {
			return;
		}
		if (card.getCategory() == null) {
			run.report(CardRules.CATEGORY_MISSING, card, Literals.DEFINITION__NAME, card.getName());
		} else if (method.category(card.getCategory()).isEmpty()) {
			String known = String.join(", ", method.categories().stream().map(Category::code).toList());
			run.report(CardRules.CATEGORY_UNKNOWN, card, Literals.DECLARATION__CATEGORY, card.getCategory(), known);
		}
	}

	private void unit(Declaration card, Run run) {
		if (card.getFunctionalUnit() == null) {
			if (card.getName() != null) {
				run.report(CardRules.UNIT_MISSING, card, Literals.DEFINITION__NAME, card.getName());
			}
		} else {
			Quantity quantity = card.getFunctionalUnit().getQuantity();
			if (quantity != null && quantity.getNumber() != null && quantity.getNumber().value() <= 0) {
				run.report(CardRules.UNIT_AMOUNT, quantity, Literals.QUANTITY__NUMBER, quantity.getNumber().text());
			}
		}
	}

	private void mass(Declaration card, Run run) {
		if (card.getMass() == null) {
			boolean needed = card.getFunctionalUnit() != null && card.getFunctionalUnit().getQuantity() != null
					&& isUnlike("mass", card.getFunctionalUnit().getQuantity());
			if (needed && card.getName() != null) {
				run.report(CardRules.MASS_MISSING, card, Literals.DEFINITION__NAME, card.getName());
			}
			return;
		}
		if (card.getMass().getNumber() != null && card.getMass().getNumber().value() <= 0) {
			run.report(CardRules.MASS_AMOUNT, card.getMass(), Literals.QUANTITY__NUMBER, card.getMass().getNumber().text());
		} else {
			against("density", card.getDensity(), "kg/m3", "m3", card, run);
			against("area weight", card.getAreaWeight(), "kg/m2", "m2", card, run);
		}
	}

	private boolean isUnlike(String dimension, Quantity quantity) {
		return method.units().find(quantity.getUnit()).filter(unit -> !unit.dimension().equals(dimension)).isPresent();
	}

	/** The mass that follows from what a unit of volume or area weighs, when the card is declared in that. */
	private void against(String basis, Quantity weight, String unit, String per, Declaration card, Run run) {
		OptionalDouble computed = massBy(card, weight, unit, per, method);
		OptionalDouble stated = CardFigures.kilograms(card.getMass(), method);
		if (computed.isPresent() && stated.isPresent()) {
			double tolerance = run.tolerance(CardRules.MASS_DENSITY, "tolerance") / 100;
			if (Math.abs(computed.getAsDouble() - stated.getAsDouble()) > tolerance * Math.max(computed.getAsDouble(), stated.getAsDouble())) {
				run.report(CardRules.MASS_DENSITY, card.getMass(), Literals.QUANTITY__NUMBER, Shown.number(stated.getAsDouble()),
						Shown.number(computed.getAsDouble()), basis);
			}
		}
	}

	/** Kilograms per functional unit by density or area weight; empty when the functional unit is no volume or area. */
	public static OptionalDouble massBy(Declaration card, Quantity weight, String unit, String per, Method method) {
		if (weight == null || weight.getNumber() == null || card.getFunctionalUnit() == null || card.getFunctionalUnit().getQuantity() == null
				|| card.getFunctionalUnit().getQuantity().getNumber() == null) {
			return OptionalDouble.empty();
		}
		Quantity amount = card.getFunctionalUnit().getQuantity();
		OptionalDouble kilograms = method.units().factor(weight.getUnit(), unit);
		OptionalDouble units = method.units().factor(amount.getUnit(), per);
		return kilograms.isEmpty() || units.isEmpty() ? OptionalDouble.empty()
				: OptionalDouble.of(weight.getNumber().value() * kilograms.getAsDouble() * amount.getNumber().value() * units.getAsDouble());
	}

	private void life(Declaration card, Run run) {
		Quantity life = card.getServiceLife();
		if (life == null) {
			if (card.getName() != null) {
				run.report(CardRules.LIFE_MISSING, card, Literals.DEFINITION__NAME, card.getName());
			}
			return;
		}
		OptionalDouble factor = method.units().factor(life.getUnit(), "year");
		if (life.getNumber() == null || factor.isEmpty()) {
			return;
		}
		double years = life.getNumber().value() * factor.getAsDouble();
		double longest = run.tolerance(CardRules.LIFE_LONG, "longest");
		if (years <= 0) {
			run.report(CardRules.LIFE_AMOUNT, life, Literals.QUANTITY__NUMBER, life.getNumber().text());
		} else if (years > longest && years != UNLIMITED) {
			run.report(CardRules.LIFE_LONG, life, Literals.QUANTITY__NUMBER, life.getNumber().text(), Shown.number(longest));
		}
	}
}
