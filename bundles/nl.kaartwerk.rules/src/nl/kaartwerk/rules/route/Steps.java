package nl.kaartwerk.rules.route;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.model.value.PartialDate;

/** The steps that a card has taken on its route. */
public final class Steps {
	/** Of the states that only a reviewed card has. */
	static final Set<String> REVIEWED = Set.of("1", "2");
	static final Set<String> OF_NMD = Set.of("3", "3a");

	private Steps() {
	}

	/** In their order; none when the card has no route. */
	public static List<RouteStep> of(Declaration card) {
		return card.getRoute() == null ? List.of() : card.getRoute().getSteps();
	}

	/** Where the card stands; null when it has taken no step. */
	public static RouteState state(Declaration card) {
		List<RouteStep> steps = of(card);
		return steps.isEmpty() ? null : steps.getLast().getState();
	}

	/** Whether the card goes on as an approved one. */
	public static boolean goesOnApproved(Declaration card) {
		RouteState state = state(card);
		return state != null && state.compareTo(RouteState.APPROVED) >= 0 && state != RouteState.WITHDRAWN;
	}

	/** The step that the approval of a card stands in: the last one of that name, or else its last step. */
	public static Optional<RouteStep> approval(Declaration card) {
		List<RouteStep> steps = of(card);
		return steps.stream().filter(step -> step.getState() == RouteState.APPROVED).reduce((a, b) -> b).or(() -> steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast()));
	}

	/** What the card has been so far. */
	public static Set<RouteState> been(Collection<RouteStep> steps) {
		Set<RouteState> been = EnumSet.noneOf(RouteState.class);
		steps.forEach(step -> been.add(step.getState()));
		return been;
	}

	/**
	 * Whether what a state brings is asked of a card: of one without a route all of it is, of one with a route what the states that it has
	 * reached bring.
	 */
	public static boolean asks(Declaration card, RouteState state) {
		if (card.getRoute() == null) {
			return true;
		}
		RouteState reached = state(card);
		return reached != null && reached.compareTo(state) >= 0;
	}

	/** Whether a date is one of the calendar. */
	static boolean isDate(PartialDate date) {
		return date != null && date.isDate();
	}
}
