package nl.kaartwerk.rules.score;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.IndicatorSum;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.ScoreRules;

/**
 * Whether totals are the sums of their parts (R1, R2, R3). What is allowed is a share of the sizes of the parts, or what the rounding of the
 * numbers as written can amount to, whichever is larger: so totals near zero do not fire.
 */
public final class SumCheck implements Checks {
	private static final String TOLERANCE = "tolerance";

	private final Method method;

	public SumCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(ScoreTable.class, List.of(ScoreRules.GWP_SUM, ScoreRules.GWP_ROUNDING, ScoreRules.ENERGY_SUM), this::indicators);
		registry.on(ScoreTable.class, List.of(ScoreRules.STAGE_SUM), this::stages);
	}

	private void indicators(ScoreTable table, Run run) {
		Grid grid = run.grid(table);
		String set = grid.shape().set().map(IndicatorSet::id).orElse("");
		for (IndicatorSum sum : method.sums()) {
			if (sum.set().equals(set) && grid.row(sum.total()) != null) {
				for (int column = 0; column < grid.columns(); column++) {
					sum(grid, sum, column, run);
				}
			}
		}
	}

	/** Numbers that should add up to another one. */
	private record Sum(double total, double sum, double sizes, DoubleSupplier rounding) {
		double off() {
			return Math.abs(sum - total);
		}

		/** What is allowed is never less than what the rounding of the numbers as written can amount to. */
		boolean isOff(Run run, Rule rule) {
			return off() > run.tolerance(rule, TOLERANCE) / 100 * sizes && off() > rounding.getAsDouble() * (1 + 1e-9);
		}
	}

	/** A cell by indicator and column. */
	private record Cell(String indicator, int column) {
	}

	/** Null when one of the cells is no number: what is not declared cannot be added up. */
	private static Sum sum(Grid grid, Cell total, List<Cell> parts) {
		double value = grid.value(total.indicator, total.column);
		double sum = 0;
		double sizes = 0;
		for (Cell part : parts) {
			double each = grid.value(part.indicator, part.column);
			sum += each;
			sizes += Math.abs(each);
		}
		return Double.isNaN(value) || Double.isNaN(sum) ? null : new Sum(value, sum, sizes, () -> {
			double rounding = grid.halfUnit(total.indicator, total.column);
			for (Cell part : parts) {
				rounding += grid.halfUnit(part.indicator, part.column);
			}
			return rounding;
		});
	}

	private static void sum(Grid grid, IndicatorSum rule, int column, Run run) {
		Sum found = sum(grid, new Cell(rule.total(), column), rule.parts().stream().map(part -> new Cell(part, column)).toList());
		if (found == null || found.off() == 0) {
			return;
		}
		String module = grid.shape().columns().get(column).written().module();
		Row row = grid.row(rule.total());
		if (rule.set().equals(IndicatorSet.INVENTORY)) {
			if (found.isOff(run, ScoreRules.ENERGY_SUM)) {
				report(run, ScoreRules.ENERGY_SUM, row, column, rule.total(), module, row.getCells().text(column), String.join(" + ", rule.parts()),
						Shown.number(found.sum));
			}
			return;
		}
		boolean wrong = found.isOff(run, ScoreRules.GWP_SUM);
		if (wrong || found.isOff(run, ScoreRules.GWP_ROUNDING)) {
			report(run, wrong ? ScoreRules.GWP_SUM : ScoreRules.GWP_ROUNDING, row, column, module, row.getCells().text(column), Shown.number(found.sum),
					found.sizes == 0 ? "-" : Shown.percent(found.off() / found.sizes));
		}
	}

	private static void report(Run run, Rule rule, Row row, int column, String... values) {
		run.report(Finding.within(rule, row, Literals.ROW__CELLS, row.getCells().start(column), row.getCells().end(column), values));
	}

	/** A module that is given beside all the modules that it is the sum of. */
	private void stages(ScoreTable table, Run run) {
		Grid grid = run.grid(table);
		for (int column = 0; column < grid.columns(); column++) {
			Columns.Column written = grid.shape().columns().get(column).written();
			int total = column;
			grid.shape().columns().get(column).module().ifPresent(module -> {
				int[] parts = method.modules().partsOf(module).stream().map(Module::code).mapToInt(part -> grid.column(part, written.scenario())).toArray();
				if (parts.length > 0 && Arrays.stream(parts).allMatch(part -> part >= 0)) {
					grid.shape().lines().stream().filter(line -> line.indicator().isPresent())
							.forEach(line -> stage(grid, line.indicator().get().code(), total, parts, run));
				}
			});
		}
	}

	private static void stage(Grid grid, String indicator, int column, int[] parts, Run run) {
		Sum found = sum(grid, new Cell(indicator, column), Arrays.stream(parts).mapToObj(part -> new Cell(indicator, part)).toList());
		if (found != null && found.isOff(run, ScoreRules.STAGE_SUM)) {
			Row row = grid.row(indicator);
			report(run, ScoreRules.STAGE_SUM, row, column, indicator, row.getCells().text(column), Shown.number(found.sum / grid.factor(indicator)));
		}
	}
}
