package nl.kaartwerk.ui.route;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.model.RouteState;

/**
 * A declaration on its way into the NMD, as a line of the view. Holds nothing of the text that it was read from.
 *
 * @param source address of the declaration
 * @param state null when it has no route
 * @param standing where it stands, in words
 * @param since "" when that is not known
 * @param expired whether its validity has run out
 * @param faulty whether steps that were taken are not allowed
 * @param marks of the states, in their order
 * @param choices the steps that it may take next, the one that leads on first
 */
record RouteLine(URI source, String title, String category, RouteState state, String standing, String since, boolean expired, boolean faulty,
		List<RouteMark> marks, List<Choice> choices, List<Hindrance> hindrances) {
	/** The states that are drawn; the withdrawal is drawn over them. */
	static final List<RouteState> DRAWN = RouteState.VALUES.stream().filter(state -> state != RouteState.WITHDRAWN).toList();

	/**
	 * A step that may be taken.
	 *
	 * @param forward whether it leads on; else it says why it is taken
	 * @param earliest the day of the last step, before which it cannot be; "" when there is none
	 * @param date that is likely, "" for today
	 * @param by who is likely to take it; "" when that is nobody's
	 */
	record Choice(RouteState state, boolean forward, String earliest, String date, String by) {
	}

	RouteLine {
		marks = List.copyOf(marks);
		choices = List.copyOf(choices);
		hindrances = List.copyOf(hindrances);
	}

	String file() {
		return source.trimFragment().toString();
	}

	Optional<Choice> forward() {
		return choices.stream().filter(Choice::forward).findFirst();
	}

	long count(Hindrance.Kind kind) {
		return hindrances.stream().filter(each -> each.kind() == kind).count();
	}

	boolean isBlocked() {
		return count(Hindrance.Kind.BLOCKED) > 0;
	}

	/** Whether a word stands in what the line shows. */
	boolean has(String words) {
		if (words.isBlank()) {
			return true;
		}
		String text = (title + ' ' + source.lastSegment() + ' ' + category + ' ' + standing).toLowerCase(Locale.ROOT);
		for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
			if (!text.contains(word)) {
				return false;
			}
		}
		return true;
	}
}
