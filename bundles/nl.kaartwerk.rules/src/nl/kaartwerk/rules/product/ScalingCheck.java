package nl.kaartwerk.rules.product;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

import nl.kaartwerk.calculation.scaling.CompiledScaling;
import nl.kaartwerk.calculation.scaling.CompiledScaling.CompiledDimension;
import nl.kaartwerk.calculation.scaling.ScalingFormula;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Dimension;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Scaling;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.ScalingRules;

/** Whether the scaling of a profile can be computed, and holds over the range that it states (R15). */
public final class ScalingCheck implements Checks {
	private final Method method;

	public ScalingCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Scaling.class, ScalingRules.all(), (scaling, run) -> check(scaling, run::report));
	}

	private void check(Scaling scaling, Consumer<Finding> findings) {
		if (scaling.getFormula() == null) {
			return;
		}
		ScalingFormula formula = ScalingFormula.find(scaling.getFormula()).orElse(null);
		if (formula == null) {
			findings.accept(Finding.at(ScalingRules.FORMULA, scaling, Literals.SCALING__FORMULA, scaling.getFormula(),
					String.join(", ", ScalingFormula.codes()), Similar.to(scaling.getFormula(), ScalingFormula.codes())));
			return;
		}
		if (scaling.getParameters().size() != formula.parameters()) {
			findings.accept(Finding.at(ScalingRules.PARAMETERS, scaling, Literals.SCALING__FORMULA, formula.code(),
					Integer.toString(formula.parameters()), Integer.toString(scaling.getParameters().size())));
			return;
		}
		Set<String> names = new HashSet<>();
		boolean usable = true;
		for (Dimension dimension : scaling.getDimensions()) {
			usable &= isUsable(dimension, findings);
			if (dimension.getName() != null && !names.add(dimension.getName())) {
				findings.accept(Finding.at(ScalingRules.DIMENSION_TWICE, dimension, Literals.DIMENSION__NAME, dimension.getName()));
			}
		}
		if (scaling.getDimensions().isEmpty()) {
			findings.accept(Finding.at(ScalingRules.NO_DIMENSION, scaling, Literals.SCALING__FORMULA));
		} else if (usable) {
			values(scaling, findings);
		}
	}

	private boolean isUsable(Dimension dimension, Consumer<Finding> findings) {
		if (dimension.getInspected() == null || dimension.getInspected().getNumber() == null) {
			findings.accept(Finding.at(ScalingRules.NOT_INSPECTED, dimension, Literals.DIMENSION__NAME, String.valueOf(dimension.getName())));
			return false;
		}
		return method.units().find(dimension.getInspected().getUnit()).map(unit -> {
			OptionalDouble minimum = CompiledScaling.in(unit, dimension.getMinimum(), method.units());
			OptionalDouble maximum = CompiledScaling.in(unit, dimension.getMaximum(), method.units());
			double inspected = dimension.getInspected().getNumber().value();
			boolean convertible = (dimension.getMinimum() == null || minimum.isPresent()) && (dimension.getMaximum() == null || maximum.isPresent());
			boolean ordered = minimum.orElse(inspected) <= inspected && inspected <= maximum.orElse(inspected);
			if (!convertible || !ordered) {
				findings.accept(Finding.at(ScalingRules.RANGE, dimension, Literals.DIMENSION__NAME, dimension.getName()));
			}
			return convertible && ordered;
		}).orElse(false); // a unit that nobody knows is reported at the unit
	}

	private void values(Scaling scaling, Consumer<Finding> findings) {
		CompiledScaling compiled = CompiledScaling.of(scaling, method.units());
		double reference = compiled.reference();
		if (reference == 0) {
			findings.accept(Finding.at(ScalingRules.ZERO, scaling, Literals.SCALING__FORMULA, compiled.formula().get().code()));
			return;
		}
		double smallest = 1;
		double largest = 1;
		for (CompiledDimension dimension : compiled.dimensions()) {
			smallest *= dimension.minimum().orElse(dimension.inspected());
			largest *= dimension.maximum().orElse(dimension.inspected());
		}
		boolean positive = true;
		for (int step = 0; step <= 32; step++) {
			double y = compiled.y(smallest + (largest - smallest) * step / 32);
			positive &= Double.isFinite(y) && y > 0;
		}
		if (!positive || !Double.isFinite(reference)) {
			findings.accept(Finding.at(ScalingRules.NEGATIVE, scaling, Literals.SCALING__FORMULA, compiled.formula().get().code()));
		}
	}
}
