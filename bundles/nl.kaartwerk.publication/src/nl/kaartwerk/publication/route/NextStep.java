package nl.kaartwerk.publication.route;

import java.util.List;

import nl.kaartwerk.model.RouteState;

/**
 * A step that a card may take next.
 *
 * @param forward whether it leads on; the others lead back for corrections, or out of the NMD, and say why
 * @param blockers what keeps the card from taking it
 * @param toSee what a person has to see before, for nobody here can know it
 */
public record NextStep(RouteState state, boolean forward, List<Obstacle> blockers, List<Obstacle> toSee) {
	public NextStep {
		blockers = List.copyOf(blockers);
		toSee = List.copyOf(toSee);
	}

	public boolean isBlocked() {
		return !blockers.isEmpty();
	}
}
