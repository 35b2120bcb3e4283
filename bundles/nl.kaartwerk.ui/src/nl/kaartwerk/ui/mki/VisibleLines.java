package nl.kaartwerk.ui.mki;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines that the table shows, from top to bottom.
 *
 * @param lines those whose parents are all open, as filtered and in order
 * @param expanded paths of the open lines
 * @param uses how many uses, or cards, the filter lets through
 * @param allUses how many there are
 */
record VisibleLines(List<Line> lines, Set<String> expanded, int uses, int allUses) {
	static VisibleLines of(List<Line> roots, String address, TableState state) {
		Set<String> expanded = state.expanded().get(address);
		if (expanded == null) {
			expanded = roots.stream().map(Line::path).collect(Collectors.toUnmodifiableSet());
		}
		Collector collector = new Collector(state, expanded);
		List<Line> lines = new ArrayList<>();
		roots.forEach(collector::count);
		collector.add(roots, lines);
		return new VisibleLines(List.copyOf(lines), expanded, collector.shown, collector.all);
	}

	private static final class Collector {
		private final TableState state;
		private final Set<String> expanded;
		private int shown;
		private int all;

		Collector(TableState state, Set<String> expanded) {
			this.state = state;
			this.expanded = expanded;
		}

		void count(Line line) {
			if (line.kind().isAboveUses()) {
				line.children().forEach(this::count);
				return;
			}
			all++;
			if (state.filter().shows(line)) {
				shown++;
			}
		}

		void add(List<Line> siblings, List<Line> lines) {
			for (Line line : state.order().sorted(siblings)) {
				if (!state.filter().isAll() && !shows(line)) {
					continue;
				}
				lines.add(line);
				boolean open = expanded.contains(line.path()) || !state.filter().isAll() && line.kind().isAboveUses();
				if (open) {
					add(line.children(), lines);
				}
			}
		}

		private boolean shows(Line line) {
			return switch (line.kind()) {
			case USE, CARD -> state.filter().shows(line);
			case WORK, ELEMENT, GROUP -> line.children().stream().anyMatch(this::shows);
			case PROFILE, MODULE, INDICATOR -> true;
			};
		}
	}

	/** Paths of all lines above uses, and of what is open already. */
	static Set<String> allOpen(List<Line> roots, Set<String> expanded) {
		Set<String> open = new HashSet<>(expanded);
		roots.forEach(root -> open(root, open));
		return open;
	}

	private static void open(Line line, Set<String> open) {
		if (line.kind().isAboveUses()) {
			open.add(line.path());
			line.children().forEach(child -> open(child, open));
		}
	}
}
