package nl.kaartwerk.publication.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.route.RouteMove;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.catalogue.TextRules;
import nl.kaartwerk.rules.route.Precondition;
import nl.kaartwerk.rules.route.Precondition.Outcome;
import nl.kaartwerk.rules.route.Preconditions;
import nl.kaartwerk.rules.route.StepDay;
import nl.kaartwerk.rules.route.Steps;
import nl.kaartwerk.rules.waiver.Waivers;

/**
 * Where a card stands on its way into the NMD at a day, what it may do next and what stands in between.
 *
 * @param state null when the card has taken no step, or has no route at all
 * @param expired whether the last day of its validity lies behind; only of cards that are published
 * @param steps that it has taken, in their order
 * @param faults what is wrong with the steps taken: they were not allowed, or asked for what the card did not have
 * @param next the steps that it may take, the one that leads on first
 */
public record Standing(Declaration card, RouteState state, boolean expired, List<RouteStep> steps, List<Obstacle> faults, List<NextStep> next) {
	private static final Messages MESSAGES = new Messages(Standing.class, "route");
	private static final Set<String> REVIEWED = Set.of("1", "2");

	public Standing {
		steps = List.copyOf(steps);
		faults = List.copyOf(faults);
		next = List.copyOf(next);
	}

	/**
	 * Looks where a card stands.
	 *
	 * @param reviews of this card
	 * @param day that everything is judged at
	 * @param whole whether the text could be read, and all that it refers to be found
	 */
	public static Standing of(Declaration card, CardFindings findings, Collection<Review> reviews, Method method, LocalDate day, boolean whole) {
		return new Look(card, findings, new ReviewPreconditions(card, reviews), method, day, whole).standing();
	}

	private record Look(Declaration card, CardFindings findings, ReviewPreconditions reviews, Method method, LocalDate day, boolean whole) {
		Standing standing() {
			RouteState state = Steps.state(card);
			List<RouteStep> steps = Steps.of(card);
			List<Obstacle> faults = faults(state);
			List<NextStep> next = new ArrayList<>();
			for (RouteMove move : method.route().next(state, card.getCategory(), Steps.been(steps))) {
				next.add(next(move, faults));
			}
			return new Standing(card, state, isExpired(state), steps, faults, next);
		}

		private boolean isExpired(RouteState state) {
			PartialDate last = card.getValidTo();
			if (state == RouteState.ACTIVE_UNTIL && Steps.of(card).getLast().getDate() != null) {
				last = Steps.of(card).getLast().getDate();
			}
			boolean published = state == RouteState.PUBLISHED || state == RouteState.ACTIVE_UNTIL;
			return published && last != null && last.isDate() && day.isAfter(last.last());
		}

		private List<Obstacle> faults(RouteState state) {
			List<Obstacle> faults = new ArrayList<>(findings.route());
			if (isAtWork(state)) {
				faults.addAll(findings.errors());
			}
			if (state != null && state.compareTo(RouteState.APPROVED) >= 0 && state != RouteState.WITHDRAWN) {
				faults.addAll(reviews.against());
			}
			return faults;
		}

		/** Whether the card must be without errors where it stands. */
		private static boolean isAtWork(RouteState state) {
			return state != null && state.compareTo(RouteState.ENTERED) >= 0 && state != RouteState.WITHDRAWN;
		}

		private NextStep next(RouteMove move, List<Obstacle> faults) {
			if (!move.isForward()) {
				return new NextStep(move.to(), false, List.of(), List.of());
			}
			List<Obstacle> blockers = new ArrayList<>(faults);
			List<Obstacle> toSee = new ArrayList<>(findings.toSee());
			if (!whole) {
				blockers.add(new Obstacle(TextRules.SYNTAX, card, Literals.DEFINITION__NAME, "text.broken", List.of()));
			}
			if (isAtWork(move.to()) && !isAtWork(Steps.state(card))) {
				blockers.addAll(findings.errors());
			}
			for (Precondition each : new Preconditions(method).of(card, move.to(), StepDay.of(day))) {
				if (each.outcome() != Outcome.MET && !Waivers.waives(card, each.rule())) {
					add(Obstacle.of(each), each.outcome() == Outcome.HUMAN ? toSee : blockers);
				}
			}
			boolean reviewed = card.getCategory() != null && REVIEWED.contains(card.getCategory());
			if (reviewed && (move.to() == RouteState.APPROVED || move.to() == RouteState.PUBLISHED)) {
				reviews.blockers().stream().filter(each -> !blockers.contains(each)).forEach(blockers::add);
				toSee.addAll(reviews.toSee());
			}
			return new NextStep(move.to(), true, blockers, toSee);
		}

		/** Each rule says a thing once: what was wrong with an earlier step still is. */
		private static void add(Obstacle obstacle, List<Obstacle> all) {
			if (all.stream().noneMatch(other -> other.rule() == obstacle.rule())) {
				all.add(obstacle);
			}
		}
	}

	/** Since when the card stands where it stands: the date of its last step that names no day to come. */
	public Optional<PartialDate> since() {
		return steps.reversed().stream().filter(step -> step.getState() != RouteState.ACTIVE_UNTIL).findFirst().map(RouteStep::getDate);
	}

	/** Whether all steps were allowed, and the card had what they ask for. */
	public boolean isAllowed() {
		return faults.isEmpty();
	}

	/** The step that leads on; empty at the end of the route. */
	public Optional<NextStep> forward() {
		return next.stream().filter(NextStep::forward).findFirst();
	}

	/** What stands between the card and its next step; what is wrong with the steps taken when there is none. */
	public List<Obstacle> blockers() {
		return forward().map(NextStep::blockers).orElse(faults);
	}

	/** What a person has to see before the next step. */
	public List<Obstacle> toSee() {
		return forward().map(NextStep::toSee).orElse(List.of());
	}

	/** The name of a state for people; that of a card without a route for null. */
	public static String name(RouteState state, Locale locale) {
		return MESSAGES.plain(state == null ? "state.none" : "state." + state.getLiteral(), locale);
	}

	/** Where the card stands, in words. */
	public String title(Locale locale) {
		if (state != RouteState.ACTIVE_UNTIL) {
			return expired ? MESSAGES.text("expired", locale, name(state, locale)) : name(state, locale);
		}
		PartialDate last = steps.getLast().getDate() == null ? card.getValidTo() : steps.getLast().getDate();
		return MESSAGES.text(expired ? "active.expired" : "active", locale, last == null ? "?" : last.text());
	}
}
