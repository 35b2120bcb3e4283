package nl.kaartwerk.rules.work;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import nl.kaartwerk.calculation.card.DeclaredUnit;
import nl.kaartwerk.calculation.work.WorkContent;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.CivilWork;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.WorkRules;
import nl.kaartwerk.rules.score.CardFigures;
import nl.kaartwerk.rules.score.Shown;

/** What a work states about itself, and whether it is plausible as a whole. A variant has what its base states. */
public final class StatementCheck implements Checks {
	private final Method method;

	public StatementCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Building.class, List.of(WorkRules.FUNCTION_MISSING, WorkRules.AREA_MISSING), this::stated);
		registry.on(Building.class, List.of(WorkRules.AREA_AMOUNT, WorkRules.AREA_USABLE, WorkRules.LIFE_AMOUNT), this::sizes);
		registry.on(CivilWork.class, List.of(WorkRules.PERIOD_MISSING), StatementCheck::period);
		registry.on(Work.class, List.of(WorkRules.DATE_MISSING, WorkRules.EMPTY), StatementCheck::work);
		registry.on(Work.class, List.of(WorkRules.ELEMENT_EMPTY, WorkRules.ELEMENT_TWICE, WorkRules.USE_TWICE), StatementCheck::elements);
		registry.on(Building.class, List.of(WorkRules.MASS), this::mass);
	}

	private void stated(Building building, Run run) {
		if (building.getName() == null) {
			return;
		}
		WorkContent content = WorkContent.of(building);
		boolean function = content.property(Building.class, b -> b.getFunctions().isEmpty() ? null : b.getFunctions()) != null;
		if (!function && content.property(Building.class, Building::getLife) == null) {
			run.report(WorkRules.FUNCTION_MISSING, building, Literals.DEFINITION__NAME, building.getName(), Shown.number(method.defaultLife()));
		}
		if (content.property(Building.class, Building::getGrossFloorArea) == null) {
			run.report(WorkRules.AREA_MISSING, building, Literals.DEFINITION__NAME, building.getName());
		}
	}

	private void sizes(Building building, Run run) {
		for (Quantity area : new Quantity[] { building.getGrossFloorArea(), building.getUsableFloorArea() }) {
			if (area != null && area.getNumber() != null && area.getNumber().value() <= 0) {
				run.report(WorkRules.AREA_AMOUNT, area, Literals.QUANTITY__NUMBER, area.getNumber().text());
			}
		}
		Quantity life = building.getLife();
		if (life != null && life.getNumber() != null && life.getNumber().value() <= 0) {
			run.report(WorkRules.LIFE_AMOUNT, life, Literals.QUANTITY__NUMBER, life.getNumber().text());
		}
		OptionalDouble gross = squareMetres(WorkContent.of(building).property(Building.class, Building::getGrossFloorArea));
		OptionalDouble usable = squareMetres(building.getUsableFloorArea());
		if (gross.isPresent() && usable.isPresent() && gross.getAsDouble() > 0 && usable.getAsDouble() > gross.getAsDouble()) {
			run.report(WorkRules.AREA_USABLE, building.getUsableFloorArea(), Literals.QUANTITY__NUMBER, Shown.number(usable.getAsDouble()),
					Shown.number(gross.getAsDouble()));
		}
	}

	private OptionalDouble squareMetres(Quantity area) {
		if (area == null || area.getNumber() == null) {
			return OptionalDouble.empty();
		}
		OptionalDouble factor = method.units().factor(area.getUnit(), "m2");
		return factor.isPresent() ? OptionalDouble.of(area.getNumber().value() * factor.getAsDouble()) : OptionalDouble.empty();
	}

	private static void period(CivilWork work, Run run) {
		if (work.getName() != null && WorkContent.of(work).property(CivilWork.class, CivilWork::getAnalysisPeriod) == null) {
			run.report(WorkRules.PERIOD_MISSING, work, Literals.DEFINITION__NAME, work.getName());
		}
	}

	private static void work(Work work, Run run) {
		if (work.getName() == null) {
			return;
		}
		if (WorkContent.of(work).property(Work.class, Work::getReferenceDate) == null) {
			run.report(WorkRules.DATE_MISSING, work, Literals.DEFINITION__NAME, work.getName(), run.today().date().toString());
		}
		if (work.getBase() == null && work.getElements().stream().allMatch(element -> element.getUses().isEmpty())) {
			run.report(WorkRules.EMPTY, work, Literals.DEFINITION__NAME, work.getName());
		}
	}

	private static void elements(Work work, Run run) {
		Set<String> codes = new HashSet<>();
		boolean empty = work.getElements().stream().allMatch(element -> element.getUses().isEmpty() && element.getChanges().isEmpty());
		for (Element element : work.getElements()) {
			if (element.getCode() == null) {
				continue;
			}
			if (!codes.add(element.getCode())) {
				run.report(WorkRules.ELEMENT_TWICE, element, Literals.ELEMENT__CODE, element.getCode());
			}
			if (!empty && element.getUses().isEmpty() && element.getChanges().isEmpty()) {
				run.report(WorkRules.ELEMENT_EMPTY, element, Literals.ELEMENT__CODE, element.getCode());
			}
			Set<List<Object>> uses = new HashSet<>();
			for (Use use : element.getUses()) {
				Declaration card = use.getDeclaration();
				if (card != null && !card.eIsProxy() && !uses.add(List.of(card, String.valueOf(use.getLabel())))) {
					run.report(WorkRules.USE_TWICE, use, Literals.USE__DECLARATION, String.valueOf(card.getName()), element.getCode());
				}
			}
		}
	}

	/** The mass of all that has one, over the gross floor area: what is heavier than solid rock cannot be a building. */
	private void mass(Building building, Run run) {
		OptionalDouble area = squareMetres(building.getGrossFloorArea());
		if (area.isEmpty() || !(area.getAsDouble() > 0) || building.getName() == null) {
			return;
		}
		double mass = 0;
		for (Element element : building.getElements()) {
			for (Use use : element.getUses()) {
				mass += kilograms(use);
			}
		}
		double high = run.tolerance(WorkRules.MASS, "high");
		if (mass / area.getAsDouble() > high) {
			run.report(WorkRules.MASS, building, Literals.DEFINITION__NAME, Shown.number(mass / area.getAsDouble()), Shown.number(high));
		}
	}

	/** 0 when nobody can know it. */
	private double kilograms(Use use) {
		Declaration card = use.getDeclaration();
		if (card == null || card.eIsProxy() || use.getAmount() == null || use.getAmount().getNumber() == null) {
			return 0;
		}
		DeclaredUnit declared = DeclaredUnit.of(card, method.units());
		Unit unit = method.units().find(use.getAmount().getUnit()).orElse(null);
		DeclaredUnit.Conversion conversion = declared == null || unit == null ? null : declared.from(unit);
		OptionalDouble perUnit = CardFigures.massPerUnit(card, method);
		return conversion == null || perUnit.isEmpty() ? 0 : Math.max(0, use.getAmount().getNumber().value() * conversion.factor() * perUnit.getAsDouble());
	}
}
