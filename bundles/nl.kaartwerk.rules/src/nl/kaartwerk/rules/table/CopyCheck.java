package nl.kaartwerk.rules.table;

import java.util.Arrays;
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

	/** The numbers of a row or a column; what is no number is NaN, and equal to itself. */
	private record Numbers(double[] values) {
		@Override
		public boolean equals(Object other) {
			return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
		}

		@Override
		public int hashCode() {
			return Arrays.hashCode(values);
		}

		boolean has(int least) {
			int count = 0;
			for (double value : values) {
				count += Double.isNaN(value) || value == 0 ? 0 : 1;
			}
			return count >= least;
		}
	}

	private static double number(Cells cells, int i) {
		return cells != null && i < cells.size() && cells.kind(i) == Cells.Kind.NUMBER ? cells.value(i) + 0.0 : Double.NaN; // -0 is 0
	}

	private void rows(ScoreTable table, Run run) {
		Map<Numbers, Row> seen = new HashMap<>();
		for (Row row : table.getRows()) {
			if (row.getCells() == null || row.getIndicator() == null) {
				continue;
			}
			double[] values = new double[row.getCells().size()];
			for (int i = 0; i < values.length; i++) {
				values[i] = number(row.getCells(), i);
			}
			Numbers numbers = new Numbers(values);
			Row other = numbers.has(ROW_NUMBERS) ? seen.putIfAbsent(numbers, row) : null;
			if (other != null && !row.getIndicator().equals(other.getIndicator()) && !isTotalAndPart(table, row.getIndicator(), other.getIndicator())) {
				run.report(TableRules.ROW_COPIED, row, Literals.ROW__INDICATOR, row.getIndicator(), other.getIndicator());
			}
		}
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
		Map<Numbers, Columns.Column> seen = new HashMap<>();
		for (int c = 0; c < table.getColumns().size(); c++) {
			Columns.Column column = table.getColumns().columns().get(c);
			double[] values = new double[table.getRows().size()];
			for (int r = 0; r < values.length; r++) {
				values[r] = number(table.getRows().get(r).getCells(), c);
			}
			Numbers numbers = new Numbers(values);
			Columns.Column other = numbers.has(COLUMN_NUMBERS) ? seen.putIfAbsent(numbers, column) : null;
			if (other != null && !other.module().equals(column.module())) {
				run.report(Finding.within(TableRules.COLUMN_COPIED, table, Literals.SCORE_TABLE__COLUMNS, column.start(), column.end(), column.module(),
						other.module()));
			}
		}
	}
}
