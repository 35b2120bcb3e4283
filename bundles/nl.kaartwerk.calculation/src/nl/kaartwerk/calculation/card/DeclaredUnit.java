package nl.kaartwerk.calculation.card;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.method.unit.Units;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Quantity;

/**
 * The functional unit of a card and what the card states to link it with other units. Amounts convert within a dimension, and across
 * dimensions by what the card states: its mass per functional unit, its density (volume) and its area weight (area). Nothing else links two
 * dimensions.
 *
 * @param number of units that the scores are per
 * @param unit of the functional unit
 * @param mass kilograms per functional unit, when stated
 * @param density kg per m3, when stated
 * @param areaWeight kg per m2, when stated
 */
public record DeclaredUnit(double number, Unit unit, OptionalDouble mass, OptionalDouble density, OptionalDouble areaWeight, Units units) {
	private static final String MASS = "mass";
	private static final Conversion SAME = new Conversion(1, List.of());

	/** What a step of a conversion rests on. */
	public enum Link {
		/** Two units of one dimension. */
		UNIT,
		/** The mass per functional unit that the card states. */
		MASS,
		/** The density that the card states. */
		DENSITY,
		/** The area weight that the card states. */
		AREA_WEIGHT,
		/** The functional unit is so many of its unit. */
		FUNCTIONAL_UNIT
	}

	/**
	 * One step of a conversion.
	 *
	 * @param factor what the amount is multiplied by, or divided by
	 * @param divides whether it is divided
	 * @param to the unit afterwards
	 */
	public record Step(Link link, double factor, boolean divides, String to) {
	}

	/**
	 * How many functional units an amount is.
	 *
	 * @param factor what the number is multiplied by
	 */
	public record Conversion(double factor, List<Step> steps) {
		/** Whether something that the card states was needed for it. */
		public boolean uses(Link link) {
			for (Step step : steps) {
				if (step.link == link) {
					return true;
				}
			}
			return false;
		}
	}

	/** The declared unit of a card, or null when it states none that the method knows. */
	public static DeclaredUnit of(Declaration card, Units units) {
		if (card.getFunctionalUnit() == null || !isComplete(card.getFunctionalUnit().getQuantity())) {
			return null;
		}
		Quantity per = card.getFunctionalUnit().getQuantity();
		return units.find(per.getUnit()).filter(u -> per.getNumber().value() > 0)
				.map(unit -> new DeclaredUnit(per.getNumber().value(), unit, in(card.getMass(), "kg", units),
						in(card.getDensity(), "kg/m3", units), in(card.getAreaWeight(), "kg/m2", units), units))
				.orElse(null);
	}

	private static OptionalDouble in(Quantity quantity, String unit, Units units) {
		if (!isComplete(quantity) || quantity.getNumber().value() <= 0) {
			return OptionalDouble.empty();
		}
		OptionalDouble factor = units.factor(quantity.getUnit(), unit);
		return factor.isPresent() ? OptionalDouble.of(quantity.getNumber().value() * factor.getAsDouble()) : OptionalDouble.empty();
	}

	private static boolean isComplete(Quantity quantity) {
		return quantity != null && quantity.getNumber() != null && quantity.getUnit() != null;
	}

	/** The conversion from a unit into functional units, or null when nothing links the two. */
	public Conversion from(Unit given) {
		if (given == unit && number == 1) {
			return SAME;
		}
		List<Step> steps = new ArrayList<>(3);
		OptionalDouble direct = units.factor(given, unit);
		if (direct.isPresent()) {
			add(steps, Link.UNIT, direct.getAsDouble(), false, unit.symbol());
		} else {
			if (!toKilograms(given, steps)) {
				return null;
			}
			if (mass.isPresent()) {
				steps.add(new Step(Link.MASS, mass.getAsDouble(), true, "")); // the mass is per functional unit, whatever its number
				return conversion(steps);
			}
			if (!fromKilograms(steps)) {
				return null;
			}
		}
		add(steps, Link.FUNCTIONAL_UNIT, number, true, "");
		return conversion(steps);
	}

	private boolean toKilograms(Unit given, List<Step> steps) {
		switch (given.dimension()) {
		case MASS:
			add(steps, Link.UNIT, given.factor(), false, "kg");
			return true;
		case "volume":
			add(steps, Link.UNIT, given.factor(), false, "m3");
			density.ifPresent(d -> steps.add(new Step(Link.DENSITY, d, false, "kg")));
			return density.isPresent();
		case "area":
			add(steps, Link.UNIT, given.factor(), false, "m2");
			areaWeight.ifPresent(w -> steps.add(new Step(Link.AREA_WEIGHT, w, false, "kg")));
			return areaWeight.isPresent();
		default:
			return false;
		}
	}

	private boolean fromKilograms(List<Step> steps) {
		switch (unit.dimension()) {
		case MASS:
			break;
		case "volume":
			density.ifPresent(d -> steps.add(new Step(Link.DENSITY, d, true, "m3")));
			if (density.isEmpty()) {
				return false;
			}
			break;
		case "area":
			areaWeight.ifPresent(w -> steps.add(new Step(Link.AREA_WEIGHT, w, true, "m2")));
			if (areaWeight.isEmpty()) {
				return false;
			}
			break;
		default:
			return false;
		}
		add(steps, Link.UNIT, unit.factor(), true, unit.symbol());
		return true;
	}

	private static void add(List<Step> steps, Link link, double factor, boolean divides, String to) {
		if (factor != 1) {
			steps.add(new Step(link, factor, divides, to));
		}
	}

	private static Conversion conversion(List<Step> steps) {
		double factor = 1;
		for (Step step : steps) {
			factor = step.divides ? factor / step.factor : factor * step.factor;
		}
		return new Conversion(factor, List.copyOf(steps));
	}
}
