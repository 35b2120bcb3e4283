package nl.kaartwerk.calculation.card;

import java.util.OptionalDouble;

import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.method.unit.Units;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Quantity;

/**
 * The functional unit of a card and what the card states to link it with other units. Amounts convert within a dimension, and between mass
 * and the functional unit when the card states its mass; nothing else links two dimensions.
 *
 * @param number of units that the scores are per
 * @param unit of the functional unit
 * @param mass kilograms per functional unit, when stated
 */
public record DeclaredUnit(double number, Unit unit, OptionalDouble mass) {
	private static final String MASS = "mass";

	/** The declared unit of a card, or null when it states none that the method knows. */
	public static DeclaredUnit of(Declaration card, Units units) {
		if (card.getFunctionalUnit() == null || !isComplete(card.getFunctionalUnit().getQuantity())) {
			return null;
		}
		Quantity per = card.getFunctionalUnit().getQuantity();
		return units.find(per.getUnit()).filter(u -> per.getNumber().value() > 0)
				.map(unit -> new DeclaredUnit(per.getNumber().value(), unit, kilograms(card.getMass(), units))).orElse(null);
	}

	private static OptionalDouble kilograms(Quantity mass, Units units) {
		if (!isComplete(mass) || mass.getNumber().value() <= 0) {
			return OptionalDouble.empty();
		}
		OptionalDouble factor = units.factor(mass.getUnit(), "kg");
		return factor.isPresent() ? OptionalDouble.of(mass.getNumber().value() * factor.getAsDouble()) : OptionalDouble.empty();
	}

	private static boolean isComplete(Quantity quantity) {
		return quantity != null && quantity.getNumber() != null && quantity.getUnit() != null;
	}

	/**
	 * How many functional units an amount is.
	 *
	 * @param factor what the number is multiplied by
	 * @param byMass whether the stated mass was needed for it
	 */
	public record Conversion(double factor, boolean byMass) {
	}

	/** The conversion from a unit into functional units, or null when nothing links the two. */
	public Conversion from(Unit given) {
		if (given.dimension().equals(unit.dimension())) {
			return new Conversion(given == unit ? 1 / number : given.factor() / unit.factor() / number, false);
		}
		if (given.dimension().equals(MASS) && mass.isPresent()) {
			return new Conversion(given.factor() / mass.getAsDouble(), true);
		}
		return null;
	}
}
