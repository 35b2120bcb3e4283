package nl.kaartwerk.rules.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.route.RouteMove;
import nl.kaartwerk.method.route.RoutePlan;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.RouteRules;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.route.Precondition.Outcome;

/** The steps that a card has taken: whether it may take them, in which order of dates, and whether it had what they ask for. */
public final class RouteCheck implements Checks {
	private final RoutePlan plan;
	private final Preconditions preconditions;

	public RouteCheck(Method method) {
		plan = method.route();
		preconditions = new Preconditions(method);
	}

	@Override
	public void register(Registry registry) {
		registry.on(Declaration.class, List.of(RouteRules.START, RouteRules.NOT_ALLOWED, RouteRules.UNREVIEWED, RouteRules.REASON_MISSING), this::moves);
		registry.on(Declaration.class, List.of(RouteRules.DATE_MISSING, RouteRules.DATE_ORDER, RouteRules.DATE_IN_FUTURE), RouteCheck::dates);
		registry.on(Declaration.class, List.of(RouteRules.DATE_DIFFERS, RouteRules.REVIEW_DATE, RouteRules.BEHIND), RouteCheck::agreement);
		registry.on(Declaration.class, List.of(RouteRules.OWNER_MISSING, RouteRules.OWNER_UNREGISTERED, RouteRules.OWNER_UNKNOWN,
				RouteRules.PRACTITIONER_MISSING, RouteRules.PRACTITIONER_UNRECOGNISED, RouteRules.PRACTITIONER_UNKNOWN, RouteRules.REVIEWER_UNRECOGNISED,
				RouteRules.REVIEWER_UNKNOWN), this::parties);
	}

	private void moves(Declaration card, Run run) {
		List<RouteStep> steps = Steps.of(card);
		for (int i = 0; i < steps.size(); i++) {
			RouteStep step = steps.get(i);
			RouteState from = i == 0 ? null : steps.get(i - 1).getState();
			Set<RouteState> been = Steps.been(steps.subList(0, i));
			Optional<RouteMove> move = plan.find(from, step.getState(), card.getCategory(), been);
			if (move.isEmpty()) {
				notAllowed(card, step, from, been, run);
			} else if (move.get().reason() && (step.getReason() == null || step.getReason().isBlank())) {
				run.report(RouteRules.REASON_MISSING, step, Literals.ROUTE_STEP__STATE, step.getState().getLiteral());
			}
		}
	}

	private void notAllowed(Declaration card, RouteStep step, RouteState from, Set<RouteState> been, Run run) {
		String to = step.getState().getLiteral();
		if (from == null) {
			String first = plan.next(null, card.getCategory(), been).stream().findFirst().map(move -> move.to().getLiteral()).orElse(RouteState.DRAFT.getLiteral());
			run.report(RouteRules.START, step, Literals.ROUTE_STEP__STATE, to, first);
		} else if (isUnreviewed(card, step.getState(), from)) {
			run.report(RouteRules.UNREVIEWED, step, Literals.ROUTE_STEP__STATE, card.getCategory());
		} else {
			run.report(RouteRules.NOT_ALLOWED, step, Literals.ROUTE_STEP__STATE, from.getLiteral(), to, card.getCategory() == null ? "?" : card.getCategory());
		}
	}

	private static boolean isUnreviewed(Declaration card, RouteState to, RouteState from) {
		return to == RouteState.PUBLISHED && from.compareTo(RouteState.APPROVED) < 0 && card.getCategory() != null
				&& Steps.REVIEWED.contains(card.getCategory());
	}

	/** The last day of the validity lies ahead, so nothing is measured by it. */
	private static void dates(Declaration card, Run run) {
		RouteStep before = null;
		for (RouteStep step : Steps.of(card)) {
			String state = step.getState().getLiteral();
			PartialDate date = step.getDate();
			if (date == null) {
				run.report(RouteRules.DATE_MISSING, step, Literals.ROUTE_STEP__STATE, state);
				continue;
			}
			if (!date.isDate()) {
				continue; // reported as no date of the calendar
			}
			if (before != null && date.last().isBefore(before.getDate().first())) {
				run.report(RouteRules.DATE_ORDER, step, Literals.ROUTE_STEP__DATE, state, date.text(), before.getState().getLiteral(), before.getDate().text());
			}
			if (step.getState() != RouteState.ACTIVE_UNTIL) {
				if (run.today().isBefore(date.first())) {
					run.report(RouteRules.DATE_IN_FUTURE, step, Literals.ROUTE_STEP__DATE, state, date.text(), run.today().date().toString());
				}
				before = step;
			}
		}
	}

	private static void agreement(Declaration card, Run run) {
		if (card.getRoute() == null) {
			return;
		}
		for (RouteStep step : lastOfEach(card)) {
			switch (step.getState()) {
			case PUBLISHED -> differs(step, card.getPublished(), "published", run);
			case ACTIVE_UNTIL -> differs(step, card.getValidTo(), "valid to", run);
			case IN_REVIEW, APPROVED -> reviewed(card, step, run);
			default -> {
				// nothing else is said twice
			}
			}
		}
		RouteState state = Steps.state(card);
		if (card.getPublished() != null && (state == null || state.compareTo(RouteState.PUBLISHED) < 0)) {
			run.report(RouteRules.BEHIND, card, Literals.DECLARATION__PUBLISHED, card.getPublished().text(), (state == null ? RouteState.DRAFT : state).getLiteral());
		}
	}

	private static List<RouteStep> lastOfEach(Declaration card) {
		List<RouteStep> last = new ArrayList<>();
		Set<RouteState> seen = new HashSet<>();
		List<RouteStep> steps = Steps.of(card);
		for (int i = steps.size() - 1; i >= 0; i--) {
			if (seen.add(steps.get(i).getState())) {
				last.addFirst(steps.get(i));
			}
		}
		return last;
	}

	private static void differs(RouteStep step, PartialDate other, String property, Run run) {
		PartialDate date = step.getDate();
		if (Steps.isDate(date) && Steps.isDate(other) && (date.last().isBefore(other.first()) || date.first().isAfter(other.last()))) {
			run.report(RouteRules.DATE_DIFFERS, step, Literals.ROUTE_STEP__DATE, step.getState().getLiteral(), date.text(), property, other.text());
		}
	}

	/** A review lies between its beginning and the approval; one of an earlier round lies before it and says nothing of this one. */
	private static void reviewed(Declaration card, RouteStep step, Run run) {
		PartialDate reviewed = card.getReviewed();
		PartialDate date = step.getDate();
		if (!Steps.isDate(reviewed) || !Steps.isDate(date)) {
			return;
		}
		boolean begins = step.getState() == RouteState.IN_REVIEW;
		if (begins ? reviewed.last().isBefore(date.first()) && Steps.asks(card, RouteState.APPROVED) : reviewed.first().isAfter(date.last())) {
			run.report(RouteRules.REVIEW_DATE, card, Literals.DECLARATION__REVIEWED, reviewed.text(), step.getState().getLiteral(), date.text());
		}
	}

	/** What a step asks for that the rules on owners and reviewers do not ask already. Each is said once, where it is first asked for. */
	private void parties(Declaration card, Run run) {
		Set<Rule> said = new HashSet<>();
		for (RouteStep step : lastOfEach(card)) {
			StepDay day = Steps.isDate(step.getDate()) ? StepDay.of(step.getDate()) : null;
			if (day == null) {
				continue;
			}
			for (Precondition each : preconditions.of(card, step.getState(), day)) {
				if (each.outcome() != Outcome.MET && each.rule().group().equals(RouteRules.ERRORS.group()) && said.add(each.rule())) {
					run.report(each.rule(), step, Literals.ROUTE_STEP__STATE, each.values().toArray(String[]::new));
				}
			}
		}
	}
}
