package nl.kaartwerk.rules.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EStructuralFeature;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.TextRules;

/** Whether the unit of a quantity is known, and is of the dimension that its place asks for. */
public final class QuantityCheck implements Checks {
	private static final Map<EStructuralFeature, String> DIMENSIONS = Map.ofEntries(Map.entry(Literals.DECLARATION__MASS, "mass"),
			Map.entry(Literals.DECLARATION__PACKAGING_MASS, "mass"),
			Map.entry(Literals.DECLARATION__DENSITY, "mass/volume"), Map.entry(Literals.DECLARATION__AREA_WEIGHT, "mass/area"),
			Map.entry(Literals.BUILDING_FUNCTION__USABLE_FLOOR_AREA, "area"), Map.entry(Literals.DECLARATION__SERVICE_LIFE, "time"),
			Map.entry(Literals.CONSTITUENT__MASS, "mass"), Map.entry(Literals.BIOGENIC_CARBON__PRODUCT, "mass"),
			Map.entry(Literals.BIOGENIC_CARBON__PACKAGING, "mass"), Map.entry(Literals.BUILDING__LIFE, "time"),
			Map.entry(Literals.BUILDING__GROSS_FLOOR_AREA, "area"), Map.entry(Literals.BUILDING__USABLE_FLOOR_AREA, "area"),
			Map.entry(Literals.CIVIL_WORK__ANALYSIS_PERIOD, "time"), Map.entry(Literals.USE__SERVICE_LIFE, "time"));

	private final Method method;

	/** The dimension that a quantity must have by its place; empty where any may stand. */
	public static Optional<String> dimension(EStructuralFeature place) {
		return place == null ? Optional.empty() : Optional.ofNullable(DIMENSIONS.get(place));
	}

	public QuantityCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Quantity.class, List.of(TextRules.UNIT_UNKNOWN, TextRules.UNIT_DIMENSION), (quantity, run) -> check(quantity, run::report));
	}

	private void check(Quantity quantity, Consumer<Finding> findings) {
		if (quantity.getUnit() == null) {
			return;
		}
		Unit unit = method.units().find(quantity.getUnit()).orElse(null);
		if (unit == null) {
			List<String> symbols = method.units().all().stream().map(Unit::symbol).toList();
			findings.accept(Finding.at(TextRules.UNIT_UNKNOWN, quantity, Literals.QUANTITY__UNIT, quantity.getUnit(),
					Similar.to(quantity.getUnit(), symbols)));
			return;
		}
		dimension(quantity.eContainingFeature()).filter(dimension -> !dimension.equals(unit.dimension())).ifPresent(dimension -> findings
				.accept(Finding.at(TextRules.UNIT_DIMENSION, quantity, Literals.QUANTITY__UNIT, quantity.getUnit(), dimension)));
	}
}
