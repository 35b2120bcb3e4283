package nl.kaartwerk.calculation.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.method.unit.Units;
import nl.kaartwerk.model.Dimension;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Scaling;
import nl.kaartwerk.model.value.Decimal;

/**
 * The scaling of a profile: factor = y(x) / y(x of the inspected values), where x is the product of the dimensions, each in the unit of its
 * inspected value. Source: NMD's published calculator logic (nmd-score-calc).
 *
 * @param formula empty when there is no such formula
 * @param fault why nothing can be scaled; empty when it can
 */
public record CompiledScaling(Optional<ScalingFormula> formula, double[] parameters, List<CompiledDimension> dimensions,
		Optional<Fault> fault) {

	/** Why a scaling cannot be computed at all. */
	public enum Fault {
		FORMULA_UNKNOWN, PARAMETER_COUNT, NO_DIMENSION, DIMENSION_OPEN, REFERENCE_ZERO, NOT_FINITE
	}

	/**
	 * @param minimum in the unit; empty when not given, or in a unit that does not convert
	 * @param inspected the value that the scores were determined at
	 */
	public record CompiledDimension(String name, Unit unit, OptionalDouble minimum, OptionalDouble maximum, double inspected) {
		public boolean isOutside(double value) {
			return minimum.isPresent() && value < minimum.getAsDouble() || maximum.isPresent() && value > maximum.getAsDouble();
		}
	}

	/** A dimension with the value that it has in a use. */
	public record Value(CompiledDimension dimension, double value, boolean given) {
		public boolean isOutside() {
			return dimension.isOutside(value);
		}
	}

	/**
	 * A profile scaled to a use.
	 *
	 * @param factor what the scores are multiplied by
	 */
	public record Scaled(CompiledScaling scaling, double factor, double x, double reference, double y, double yReference, List<Value> values) {
	}

	public static CompiledScaling of(Scaling scaling, Units units) {
		Optional<ScalingFormula> formula = ScalingFormula.find(scaling.getFormula());
		double[] parameters = scaling.getParameters().stream().filter(Objects::nonNull).mapToDouble(Decimal::value).toArray();
		List<CompiledDimension> dimensions = new ArrayList<>();
		for (Dimension dimension : scaling.getDimensions()) {
			compile(dimension, units).ifPresent(dimensions::add);
		}
		Optional<Fault> fault = Optional.empty();
		if (formula.isEmpty()) {
			fault = Optional.of(Fault.FORMULA_UNKNOWN);
		} else if (parameters.length != formula.get().parameters()) {
			fault = Optional.of(Fault.PARAMETER_COUNT);
		} else if (scaling.getDimensions().isEmpty()) {
			fault = Optional.of(Fault.NO_DIMENSION);
		} else if (dimensions.size() < scaling.getDimensions().size()) {
			fault = Optional.of(Fault.DIMENSION_OPEN);
		} else {
			double y = formula.get().y(product(dimensions), parameters);
			fault = !Double.isFinite(y) ? Optional.of(Fault.NOT_FINITE) : y == 0 ? Optional.of(Fault.REFERENCE_ZERO) : Optional.empty();
		}
		return new CompiledScaling(formula, parameters, List.copyOf(dimensions), fault);
	}

	private static Optional<CompiledDimension> compile(Dimension dimension, Units units) {
		Quantity inspected = dimension.getInspected();
		if (dimension.getName() == null || inspected == null || inspected.getNumber() == null) {
			return Optional.empty();
		}
		return units.find(inspected.getUnit()).map(unit -> new CompiledDimension(dimension.getName(), unit,
				in(unit, dimension.getMinimum(), units), in(unit, dimension.getMaximum(), units), inspected.getNumber().value()));
	}

	/** A quantity in a unit; empty when it is none, or does not convert. */
	public static OptionalDouble in(Unit unit, Quantity quantity, Units units) {
		if (quantity == null || quantity.getNumber() == null) {
			return OptionalDouble.empty();
		}
		Optional<Unit> given = units.find(quantity.getUnit());
		OptionalDouble factor = given.isPresent() ? units.factor(given.get(), unit) : OptionalDouble.empty();
		return factor.isPresent() ? OptionalDouble.of(quantity.getNumber().value() * factor.getAsDouble()) : OptionalDouble.empty();
	}

	private static double product(List<CompiledDimension> dimensions) {
		return dimensions.stream().mapToDouble(CompiledDimension::inspected).reduce(1, (a, b) -> a * b);
	}

	/** The y of the inspected values; NaN when the formula cannot be computed. */
	public double reference() {
		return formula.isEmpty() || parameters.length != formula.get().parameters() ? Double.NaN
				: formula.get().y(product(dimensions), parameters);
	}

	/** The y at some x; NaN when the formula cannot be computed. */
	public double y(double x) {
		return formula.isEmpty() || parameters.length != formula.get().parameters() ? Double.NaN : formula.get().y(x, parameters);
	}

	/**
	 * The profile at given values of its dimensions. A dimension without one has its inspected value.
	 *
	 * @param given by name of the dimension
	 * @return empty when the factor is no number
	 */
	public Optional<Scaled> at(Map<String, Quantity> given, Units units) {
		if (fault.isPresent()) {
			return Optional.empty();
		}
		List<Value> values = new ArrayList<>();
		double x = 1;
		for (CompiledDimension dimension : dimensions) {
			OptionalDouble value = in(dimension.unit, given.get(dimension.name), units);
			values.add(new Value(dimension, value.orElse(dimension.inspected), value.isPresent()));
			x *= values.getLast().value;
		}
		double reference = product(dimensions);
		double y = formula.get().y(x, parameters);
		double yReference = formula.get().y(reference, parameters);
		double factor = y / yReference;
		return Double.isFinite(factor) ? Optional.of(new Scaled(this, factor, x, reference, y, yReference, List.copyOf(values))) : Optional.empty();
	}
}
