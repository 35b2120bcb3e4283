package nl.kaartwerk.rules.work;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.calculation.work.WorkContent;
import nl.kaartwerk.method.DefaultLife;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Building;
import nl.kaartwerk.model.BuildingFunction;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.Enforcement;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.UseReplacement;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.WorkRules;

/** Checks a work as a whole, once: its method, its functions, what it changes in the work that it extends, and its uses. */
public final class WorkCheck implements Checks {
	private final Method method;
	private final UseCheck uses;

	public WorkCheck(Method method) {
		this.method = method;
		this.uses = new UseCheck(method);
	}

	@Override
	public void register(Registry registry) {
		registry.on(Work.class, List.of(WorkRules.METHOD_UNKNOWN), this::method);
		registry.on(Building.class, List.of(WorkRules.FUNCTION_UNKNOWN, WorkRules.FUNCTION_TWICE, WorkRules.FUNCTION_AREA), this::functions);
		registry.on(Work.class, List.of(WorkRules.VARIANT_CYCLE, WorkRules.VARIANT_KIND, WorkRules.VARIANT_NO_BASE, WorkRules.VARIANT_NO_ELEMENT,
				WorkRules.VARIANT_NO_USE, WorkRules.VARIANT_AMBIGUOUS), (work, run) -> WorkContent.of(work).problems().forEach(p -> variant(p, run::report)));
		registry.on(Work.class, List.of(WorkRules.USE_UNIT, WorkRules.USE_NO_UNIT, WorkRules.USE_NO_SCORES, WorkRules.USE_NEGATIVE, WorkRules.USE_ZERO,
				WorkRules.USE_LIFE, WorkRules.USE_DIMENSION, WorkRules.USE_DIMENSION_UNIT, WorkRules.USE_DIMENSION_OUTSIDE, WorkRules.USE_REUSE_OF_TOTAL,
				WorkRules.USE_EXPIRED, WorkRules.USE_EXPIRED_USED, WorkRules.USE_NOT_YET, WorkRules.USE_NOT_YET_USED), this::uses);
	}

	private void method(Work work, Run run) {
		List<String> known = method.methods().versions();
		if (work.getMethod() != null && !known.contains(work.getMethod())) {
			run.report(WorkRules.METHOD_UNKNOWN, work, Literals.WORK__METHOD, work.getMethod(), String.join(", ", known),
					Similar.to(work.getMethod(), known));
		}
	}

	private void uses(Work work, Run run) {
		WorkContent content = WorkContent.of(work);
		PartialDate stated = content.property(Work.class, Work::getReferenceDate);
		Enforcement enforcement = content.property(Work.class, w -> w.getEnforcement() == Enforcement.UNSTATED ? null : w.getEnforcement());
		UseCheck.Day day = stated == null || !stated.isDate() ? null : new UseCheck.Day(stated.first(), enforcement != Enforcement.NOT_ENFORCED,
				method.methods().at(stated.first()).setInForce(stated.first()));
		for (Element element : work.getElements()) {
			element.getUses().forEach(use -> uses.check(use, day, run::report));
			element.getChanges().stream().filter(UseReplacement.class::isInstance).map(c -> ((UseReplacement) c).getUse()).filter(u -> u != null)
					.forEach(use -> uses.check(use, day, run::report));
		}
	}

	private void functions(Building building, Run run) {
		Set<String> seen = new HashSet<>();
		List<String> known = method.lives().stream().map(DefaultLife::function).toList();
		for (BuildingFunction function : building.getFunctions()) {
			if (function.getName() == null) {
				continue;
			}
			if (!known.contains(function.getName())) {
				run.report(WorkRules.FUNCTION_UNKNOWN, function, Literals.BUILDING_FUNCTION__NAME, function.getName(),
						Long.toString(Math.round(method.defaultLife())), String.join(", ", known));
			} else if (!seen.add(function.getName())) {
				run.report(WorkRules.FUNCTION_TWICE, function, Literals.BUILDING_FUNCTION__NAME, function.getName());
			} else if (building.getFunctions().size() > 1 && function.getUsableFloorArea() == null) {
				run.report(WorkRules.FUNCTION_AREA, function, Literals.BUILDING_FUNCTION__NAME, function.getName());
			}
		}
	}

	private static void variant(WorkContent.Problem problem, Consumer<Finding> findings) {
		EObject object = problem.object();
		Rule rule = switch (problem.kind()) {
		case CYCLE -> WorkRules.VARIANT_CYCLE;
		case OTHER_KIND -> WorkRules.VARIANT_KIND;
		case NO_ELEMENT -> WorkRules.VARIANT_NO_ELEMENT;
		case NO_USE -> WorkRules.VARIANT_NO_USE;
		case AMBIGUOUS -> WorkRules.VARIANT_AMBIGUOUS;
		case NO_BASE -> WorkRules.VARIANT_NO_BASE;
		case BASE_UNRESOLVED -> null; // reported as a name that refers to nothing
		};
		if (rule != null && problem.name() != null) { // one without a name is a syntax error already
			var feature = object instanceof Work ? Literals.WORK__BASE
					: object.eClass() == Literals.ELEMENT_DROP ? Literals.ELEMENT_DROP__CODE : Literals.USE_CHANGE__TARGET;
			findings.accept(Finding.at(rule, object, feature, problem.name()));
		}
	}
}
