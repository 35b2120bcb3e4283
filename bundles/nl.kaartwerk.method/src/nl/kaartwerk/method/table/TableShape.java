package nl.kaartwerk.method.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Columns;

/**
 * A score table of a card, resolved against the method: which module each column is, which indicator each row is. What cannot be resolved
 * is empty, never left out, so that positions are those of the text. Checks and calculation read tables through this and nothing else.
 */
public final class TableShape {
	/** @param module empty when the method has no such module */
	public record Column(Columns.Column written, Optional<Module> module) {
	}

	/**
	 * @param position the row's place in the table
	 * @param indicator empty when the set has no such indicator
	 * @param factor from the row's unit to the indicator's; empty when nothing links them
	 */
	public record Line(Row written, int position, Optional<Indicator> indicator, OptionalDouble factor) {
	}

	private final ScoreTable table;
	private final Optional<IndicatorSet> set;
	private final List<Column> columns;
	private final List<Line> lines;

	private TableShape(ScoreTable table, Optional<IndicatorSet> set, List<Column> columns, List<Line> lines) {
		this.table = table;
		this.set = set;
		this.columns = columns;
		this.lines = lines;
	}

	public static TableShape of(ScoreTable table, Method method) {
		Optional<IndicatorSet> set = method.set(setId(table)).filter(s -> table.getSet() == null || !isInventory(s.id()));
		List<Column> columns = new ArrayList<>();
		if (table.getColumns() != null) {
			table.getColumns().columns().forEach(c -> columns.add(new Column(c, method.modules().find(c.module()))));
		}
		List<Line> lines = new ArrayList<>(table.getRows().size());
		for (Row row : table.getRows()) {
			Optional<Indicator> indicator = set.flatMap(s -> find(s, row.getIndicator()));
			OptionalDouble factor = indicator.isPresent() ? method.indicatorUnits().factor(indicator.get(), row.getUnit())
					: OptionalDouble.empty();
			lines.add(new Line(row, lines.size(), indicator, factor));
		}
		return new TableShape(table, set, columns, lines);
	}

	/** The id of the set that a table belongs to. */
	public static String setId(ScoreTable table) {
		return table.getSet() == null ? IndicatorSet.INVENTORY : table.getSet();
	}

	private static boolean isInventory(String id) {
		return id.equals(IndicatorSet.INVENTORY);
	}

	private static Optional<Indicator> find(IndicatorSet set, String code) {
		var position = set.position(code);
		return position.isPresent() ? Optional.of(set.indicators().get(position.getAsInt())) : Optional.empty();
	}

	public ScoreTable table() {
		return table;
	}

	/** Empty when the method has no such set. */
	public Optional<IndicatorSet> set() {
		return set;
	}

	public List<Column> columns() {
		return columns;
	}

	public List<Line> lines() {
		return lines;
	}
}
