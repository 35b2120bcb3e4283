package nl.kaartwerk.method.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.model.RouteState;

/** All steps that cards may take on their way into the NMD. A card without a category may take those of any. Immutable. */
public final class RoutePlan {
	private final List<RouteMove> moves;

	public RoutePlan(List<DataFile.Row> rows) {
		moves = rows.stream().map(RouteMove::of).toList();
	}

	public List<RouteMove> moves() {
		return moves;
	}

	/**
	 * The step that leads from one state to another; empty when it is not allowed.
	 *
	 * @param from null at the beginning of a route
	 * @param category null when the card has none
	 * @param been what the card has been so far
	 */
	public Optional<RouteMove> find(RouteState from, RouteState to, String category, Collection<RouteState> been) {
		return next(from, category, been).stream().filter(move -> move.to() == to).findFirst();
	}

	/** The steps that a card may take, those that lead on first. */
	public List<RouteMove> next(RouteState from, String category, Collection<RouteState> been) {
		List<RouteMove> possible = moves.stream().filter(move -> move.from().orElse(null) == from && (category == null || move.categories().contains(category))
				&& move.after().filter(state -> !been.contains(state)).isEmpty()).toList();
		List<RouteMove> next = new ArrayList<>(possible.stream().filter(move -> move.isForward() && move.after().isPresent()).toList());
		possible.stream().filter(move -> move.isForward() && move.after().isEmpty()).forEach(next::add);
		possible.stream().filter(move -> !move.isForward()).forEach(next::add);
		return next;
	}

	/** The states that lie between two, by the shortest way that leads on; empty when there is no such way, or nothing between them. */
	public List<RouteState> between(RouteState from, RouteState to, String category, Collection<RouteState> been) {
		Map<RouteState, RouteState> before = new HashMap<>();
		ArrayDeque<RouteState> open = new ArrayDeque<>();
		Set<RouteState> reached = EnumSet.noneOf(RouteState.class);
		reached.addAll(been);
		expand(from, category, been, before, open);
		while (!open.isEmpty() && !before.containsKey(to)) {
			RouteState state = open.remove();
			reached.add(state);
			expand(state, category, reached, before, open);
		}
		List<RouteState> way = new ArrayList<>();
		for (RouteState state = before.get(to); state != null && state != from; state = before.get(state)) {
			way.addFirst(state);
		}
		return way;
	}

	private void expand(RouteState from, String category, Collection<RouteState> been, Map<RouteState, RouteState> before, ArrayDeque<RouteState> open) {
		for (RouteMove move : next(from, category, been)) {
			if (move.isForward() && !before.containsKey(move.to()) && move.to() != from) {
				before.put(move.to(), from);
				open.add(move.to());
			}
		}
	}
}
