package nl.kaartwerk.rules.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.kaartwerk.method.IndicatorSum;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.TableRules;

/** Rows and columns that repeat another one number by number: what a copy that was never overwritten looks like. */
public final class CopyCheck implements Checks {
	/** Numbers other than 0 that must be the same; fewer may be chance. */
	private static final int ROW_NUMBERS = 3;
	private static final int COLUMN_NUMBERS = 5;

	private final Method method;

	public CopyCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(ScoreTable.class, List.of(TableRules.ROW_COPIED), this::rows);
		registry.on(ScoreTable.class, List.of(TableRules.COLUMN_COPIED), this::columns);
	}

	private void rows(ScoreTable table, Run run) {
		Map<String, Row> seen = new HashMap<>();
		for (Row row : table.getRows()) {
			String numbers = row.getCells() == null || row.getIndicator() == null ? "" : numbers(row.getCells());
			if (numbers.isEmpty()) {
				continue;
			}
			Row other = seen.putIfAbsent(numbers, row);
			if (other != null && !row.getIndicator().equals(other.getIndicator()) && !isTotalAndPart(table, row.getIndicator(), other.getIndicator())) {
				run.report(TableRules.ROW_COPIED, row, Literals.ROW__INDICATOR, row.getIndicator(), other.getIndicator());
			}
		}
	}

	/** The cells of a row, "" when there are too few numbers in it. */
	private static String numbers(Cells cells) {
		int numbers = 0;
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < cells.size(); i++) {
			boolean number = cells.kind(i) == Cells.Kind.NUMBER;
			numbers += number && cells.value(i) != 0 ? 1 : 0;
			all.append(number ? Double.toString(cells.value(i)) : cells.kind(i)).append(' ');
		}
		return numbers < ROW_NUMBERS ? "" : all.toString();
	}

	/** A total is the same as its part when the other parts are 0. */
	private boolean isTotalAndPart(ScoreTable table, String one, String other) {
		for (IndicatorSum sum : method.sums()) {
			if (sum.set().equals(TableShape.setId(table))
					&& (sum.total().equals(one) && sum.parts().contains(other) || sum.total().equals(other) && sum.parts().contains(one))) {
				return true;
			}
		}
		return false;
	}

	private void columns(ScoreTable table, Run run) {
		if (table.getColumns() == null || table.getSet() == null) {
			return; // of the inventory most columns are a few numbers and many zeros
		}
		Map<String, Columns.Column> seen = new HashMap<>();
		for (int c = 0; c < table.getColumns().size(); c++) {
			Columns.Column column = table.getColumns().columns().get(c);
			String numbers = numbers(table, c);
			Columns.Column other = numbers.isEmpty() ? null : seen.putIfAbsent(numbers, column);
			if (other != null && !other.module().equals(column.module())) {
				run.report(Finding.within(TableRules.COLUMN_COPIED, table, Literals.SCORE_TABLE__COLUMNS, column.start(), column.end(), column.module(),
						other.module()));
			}
		}
	}

	private static String numbers(ScoreTable table, int column) {
		int numbers = 0;
		StringBuilder all = new StringBuilder();
		for (Row row : table.getRows()) {
			Cells cells = row.getCells();
			boolean number = cells != null && column < cells.size() && cells.kind(column) == Cells.Kind.NUMBER;
			numbers += number && cells.value(column) != 0 ? 1 : 0;
			all.append(number ? Double.toString(cells.value(column)) : "-").append(' ');
		}
		return numbers < COLUMN_NUMBERS ? "" : all.toString();
	}
}
