package nl.kaartwerk.method.route;

import java.util.List;
import java.util.Optional;

import nl.kaartwerk.method.DataFault;
import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.DataPlace;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.model.RouteState;

/**
 * A step that cards may take on their way into the NMD.
 *
 * @param from empty for the first step of a route
 * @param categories of the cards that may take it
 * @param after what the card must have been before, if anything
 * @param reason whether it says why
 */
public record RouteMove(Optional<RouteState> from, RouteState to, List<String> categories, Optional<RouteState> after, boolean reason, Status status,
		String source, DataPlace place) {
	public RouteMove {
		categories = List.copyOf(categories);
	}

	static RouteMove of(DataFile.Row row) {
		return new RouteMove(row.optional("from").map(name -> state(name, "from", row)), state(row.text("to"), "to", row), row.list("categories"),
				row.optional("after").map(name -> state(name, "after", row)), row.flag("reason"), row.status(), row.text("source"), row.place());
	}

	private static RouteState state(String name, String column, DataFile.Row row) {
		RouteState state = RouteState.get(name);
		if (state == null) {
			throw new DataFault(row.place(), DataFault.Kind.UNKNOWN, name, column, RouteState.VALUES.stream().map(RouteState::getLiteral).toList().toString());
		}
		return state;
	}

	/** Whether it leads on: neither back for corrections nor out of the NMD. */
	public boolean isForward() {
		return !reason;
	}
}
