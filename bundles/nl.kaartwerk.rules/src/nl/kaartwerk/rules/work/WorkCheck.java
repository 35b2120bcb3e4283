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
import nl.kaartwerk.rules.Check;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;

/** Checks a work as a whole, once: its method, its functions, what it changes in the work that it extends, and its uses. */
public final class WorkCheck implements Check {
	private final Method method;
	private final UseCheck uses;

	public WorkCheck(Method method) {
		this.method = method;
		this.uses = new UseCheck(method);
	}

	@Override
	public void check(EObject object, Consumer<Finding> findings) {
		if (!(object instanceof Work work)) {
			return;
		}
		if (work.getMethod() != null && !method.methods().versions().contains(work.getMethod())) {
			List<String> known = method.methods().versions();
			findings.accept(Finding.at(Catalogue.METHOD_UNKNOWN, work, Literals.WORK__METHOD, work.getMethod(), String.join(", ", known),
					Similar.to(work.getMethod(), known)));
		}
		if (work instanceof Building building) {
			functions(building, findings);
		}
		WorkContent content = WorkContent.of(work);
		content.problems().forEach(problem -> variant(problem, findings));
		PartialDate stated = content.property(Work.class, Work::getReferenceDate);
		Enforcement enforcement = content.property(Work.class, w -> w.getEnforcement() == Enforcement.UNSTATED ? null : w.getEnforcement());
		UseCheck.Day day = stated == null || !stated.isDate() ? null : new UseCheck.Day(stated.first(), enforcement != Enforcement.NOT_ENFORCED);
		for (Element element : work.getElements()) {
			element.getUses().forEach(use -> uses.check(use, day, findings));
			element.getChanges().stream().filter(UseReplacement.class::isInstance).map(c -> ((UseReplacement) c).getUse()).filter(u -> u != null)
					.forEach(use -> uses.check(use, day, findings));
		}
	}

	private void functions(Building building, Consumer<Finding> findings) {
		Set<String> seen = new HashSet<>();
		List<String> known = method.lives().stream().map(DefaultLife::function).toList();
		for (BuildingFunction function : building.getFunctions()) {
			if (function.getName() == null) {
				continue;
			}
			if (!known.contains(function.getName())) {
				findings.accept(Finding.at(Catalogue.FUNCTION_UNKNOWN, function, Literals.BUILDING_FUNCTION__NAME, function.getName(),
						Long.toString(Math.round(method.defaultLife())), String.join(", ", known)));
			} else if (!seen.add(function.getName())) {
				findings.accept(Finding.at(Catalogue.FUNCTION_TWICE, function, Literals.BUILDING_FUNCTION__NAME, function.getName()));
			} else if (building.getFunctions().size() > 1 && function.getUsableFloorArea() == null) {
				findings.accept(Finding.at(Catalogue.FUNCTION_AREA, function, Literals.BUILDING_FUNCTION__NAME, function.getName()));
			}
		}
	}

	private static void variant(WorkContent.Problem problem, Consumer<Finding> findings) {
		EObject object = problem.object();
		Rule rule = switch (problem.kind()) {
		case CYCLE -> Catalogue.VARIANT_CYCLE;
		case OTHER_KIND -> Catalogue.VARIANT_KIND;
		case NO_ELEMENT -> Catalogue.VARIANT_NO_ELEMENT;
		case NO_USE -> Catalogue.VARIANT_NO_USE;
		case AMBIGUOUS -> Catalogue.VARIANT_AMBIGUOUS;
		case NO_BASE -> Catalogue.VARIANT_NO_BASE;
		case BASE_UNRESOLVED -> null; // reported as a name that refers to nothing
		};
		if (rule != null) {
			var feature = object instanceof Work ? Literals.WORK__BASE
					: object.eClass() == Literals.ELEMENT_DROP ? Literals.ELEMENT_DROP__CODE : Literals.USE_CHANGE__TARGET;
			findings.accept(Finding.at(rule, object, feature, problem.name()));
		}
	}
}
