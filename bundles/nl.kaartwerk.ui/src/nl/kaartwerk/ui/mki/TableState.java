package nl.kaartwerk.ui.mki;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import nl.kaartwerk.calculation.contribution.Grouping;

/**
 * What the user has chosen to see.
 *
 * @param by what uses are grouped by
 * @param both whether both sets stand side by side
 * @param whatIf whether something else can be tried in the cells
 * @param expanded paths of the open lines by the address of their text; the works of a text that is not there are open
 */
record TableState(Grouping by, LineFilter filter, LineOrder order, boolean both, boolean whatIf, Map<String, Set<String>> expanded) {
	/** Texts whose open lines are remembered. */
	private static final int MOST_TEXTS = 20;
	static final TableState FIRST = new TableState(Grouping.ELEMENT, LineFilter.ALL, LineOrder.TEXT, false, false, Map.of());

	TableState by(Grouping other) {
		return new TableState(other, filter, order, both, whatIf, expanded);
	}

	TableState filter(LineFilter other) {
		return new TableState(by, other, order, both, whatIf, expanded);
	}

	TableState order(LineOrder other) {
		return new TableState(by, filter, other, both, whatIf, expanded);
	}

	TableState both(boolean other) {
		return new TableState(by, filter, order, other, whatIf, expanded);
	}

	TableState whatIf(boolean other) {
		return new TableState(by, filter, order, both, other, expanded);
	}

	/** Opens and closes lines of a text. */
	TableState expanded(String address, Set<String> paths) {
		Map<String, Set<String>> all = new LinkedHashMap<>(expanded);
		all.remove(address);
		all.put(address, Set.copyOf(paths));
		while (all.size() > MOST_TEXTS) {
			all.remove(all.keySet().iterator().next());
		}
		return new TableState(by, filter, order, both, whatIf, all);
	}

	/** Opens a line of a text, or closes it. */
	TableState toggled(String address, Set<String> now, String path) {
		Set<String> paths = new HashSet<>(now);
		if (!paths.remove(path)) {
			paths.add(path);
		}
		return expanded(address, paths);
	}
}
