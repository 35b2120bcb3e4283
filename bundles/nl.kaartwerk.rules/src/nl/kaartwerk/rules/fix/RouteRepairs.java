package nl.kaartwerk.rules.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Route;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.route.Steps;
import nl.kaartwerk.text.operation.Operation.AddLines;
import nl.kaartwerk.text.operation.Operation.SetValue;

/** Repairs of routes. When a step was taken that is missing nobody knows, so it is added without a date. */
final class RouteRepairs {
	private final Method method;

	RouteRepairs(Method method) {
		this.method = method;
	}

	/** The states that lie between the step before and this one. */
	List<Fix> missing(Finding finding) {
		RouteStep step = (RouteStep) finding.object();
		Route route = (Route) step.eContainer();
		Declaration card = (Declaration) route.eContainer();
		int index = route.getSteps().indexOf(step);
		RouteStep before = index == 0 ? null : route.getSteps().get(index - 1);
		List<RouteState> states = method.route().between(before == null ? null : before.getState(), step.getState(), card.getCategory(),
				Steps.been(route.getSteps().subList(0, index)));
		if (states.isEmpty()) {
			return List.of();
		}
		String names = states.stream().map(RouteState::getLiteral).collect(Collectors.joining(", "));
		return List.of(Fix.choice("route-steps", List.of(names),
				new AddLines(route, before == null ? route : before, false, states.stream().map(RouteState::getLiteral).toList())));
	}

	/** Where the card says the same elsewhere. */
	static List<Fix> date(Finding finding) {
		RouteStep step = (RouteStep) finding.object();
		Declaration card = (Declaration) step.eContainer().eContainer();
		PartialDate date = switch (step.getState()) {
		case PUBLISHED -> card.getPublished();
		case ACTIVE_UNTIL -> card.getValidTo();
		case APPROVED -> card.getReviewed();
		default -> null;
		};
		return date == null ? List.of() : List.of(Fix.choice("route-date", List.of(date.text()),
				new SetValue(step, Literals.ROUTE_STEP__STATE, step.getState().getLiteral() + ' ' + date.text())));
	}

	/** The date that the card says, in the step; the other way round for the publication, which may as well be wrong there. */
	static List<Fix> differing(Finding finding) {
		RouteStep step = (RouteStep) finding.object();
		Declaration card = (Declaration) step.eContainer().eContainer();
		boolean published = step.getState() == RouteState.PUBLISHED;
		String other = finding.values().getLast();
		List<Fix> fixes = new ArrayList<>();
		fixes.add(Fix.choice("route-date", List.of(other), new SetValue(step, Literals.ROUTE_STEP__DATE, other)).of("step"));
		fixes.add(Fix.choice(published ? "route-published" : "valid-to", List.of(step.getDate().text()),
				new SetValue(card, published ? Literals.DECLARATION__PUBLISHED : Literals.DECLARATION__VALID_TO, step.getDate().text())));
		return fixes;
	}

	/** Exchanges the dates of this step and of the one that it comes before. */
	static List<Fix> order(Finding finding) {
		RouteStep step = (RouteStep) finding.object();
		List<RouteStep> steps = ((Route) step.eContainer()).getSteps();
		String earlier = finding.values().getLast();
		for (int i = steps.indexOf(step) - 1; i >= 0; i--) {
			RouteStep before = steps.get(i);
			if (before.getDate() != null && before.getDate().text().equals(earlier) && before.getState().getLiteral().equals(finding.values().get(2))) {
				return List.of(Fix.choice("swap", List.of(earlier, step.getDate().text()), new SetValue(before, Literals.ROUTE_STEP__DATE, step.getDate().text()),
						new SetValue(step, Literals.ROUTE_STEP__DATE, earlier)));
			}
		}
		return List.of();
	}
}
