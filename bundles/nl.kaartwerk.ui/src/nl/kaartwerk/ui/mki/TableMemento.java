package nl.kaartwerk.ui.mki;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.ui.IMemento;

import nl.kaartwerk.calculation.contribution.Grouping;

/** Keeps what the user has chosen to see from one session to the next. */
final class TableMemento {
	private static final int MOST_LINES = 300;

	private TableMemento() {
	}

	static void save(TableState state, IMemento memento) {
		memento.putString("by", state.by().name());
		memento.putBoolean("both", state.both());
		if (state.order().column() != null) {
			memento.putString("order", state.order().column().name());
			memento.putBoolean("descending", state.order().descending());
		}
		LineFilter filter = state.filter();
		memento.putString("text", filter.text());
		memento.putString("category", filter.category());
		memento.putBoolean("incomplete", filter.incomplete());
		memento.putBoolean("unconfirmed", filter.unconfirmed());
		memento.putString("least", Double.toString(filter.least()));
		for (Map.Entry<String, Set<String>> open : state.expanded().entrySet()) {
			IMemento text = memento.createChild("open", open.getKey());
			open.getValue().stream().limit(MOST_LINES).forEach(path -> text.createChild("line").putTextData(path));
		}
	}

	/** What was saved, as far as it can be read; the rest as in a new view. */
	static TableState read(IMemento memento) {
		if (memento == null) {
			return TableState.FIRST;
		}
		TableState first = TableState.FIRST;
		TableState state = first.by(constant(Grouping.class, memento.getString("by"), first.by())).both(Boolean.TRUE.equals(memento.getBoolean("both")))
				.order(new LineOrder(constant(Column.class, memento.getString("order"), null), Boolean.TRUE.equals(memento.getBoolean("descending"))))
				.filter(new LineFilter(text(memento, "text"), text(memento, "category"), Boolean.TRUE.equals(memento.getBoolean("incomplete")),
						Boolean.TRUE.equals(memento.getBoolean("unconfirmed")), number(memento, "least")));
		for (IMemento text : memento.getChildren("open")) {
			Set<String> paths = new HashSet<>();
			for (IMemento line : text.getChildren("line")) {
				paths.add(line.getTextData());
			}
			state = state.expanded(text.getID(), paths);
		}
		return FilterBar.GROUPINGS.contains(state.by()) ? state : state.by(first.by());
	}

	private static <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
		List<E> all = Arrays.asList(type.getEnumConstants());
		return all.stream().filter(each -> each.name().equals(name)).findFirst().orElse(otherwise);
	}

	private static String text(IMemento memento, String key) {
		String text = memento.getString(key);
		return text == null ? "" : text;
	}

	private static double number(IMemento memento, String key) {
		Float number = memento.getFloat(key);
		return number == null ? 0 : Math.round(number * 1000) / 1000.0;
	}
}
