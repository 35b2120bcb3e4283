package nl.kaartwerk.rules.score;

import java.util.Arrays;
import java.util.List;

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

	private static void sum(Grid grid, IndicatorSum rule, int column, Run run) {
		double total = grid.value(rule.total(), column);
		if (Double.isNaN(total)) {
			return;
		}
		double sum = 0;
		double sizes = 0;
		for (String part : rule.parts()) {
			double value = grid.value(part, column);
			if (Double.isNaN(value)) {
				return; // what is not declared cannot be added up
			}
			sum += value;
			sizes += Math.abs(value);
		}
		double off = Math.abs(sum - total);
		if (off == 0) {
			return;
		}
		double rounding = grid.halfUnit(rule.total(), column);
		for (String part : rule.parts()) {
			rounding += grid.halfUnit(part, column);
		}
		String module = grid.shape().columns().get(column).written().module();
		if (rule.set().equals(IndicatorSet.INVENTORY)) {
			if (off > allowed(run, ScoreRules.ENERGY_SUM, sizes, rounding)) {
				report(run, ScoreRules.ENERGY_SUM, grid.row(rule.total()), column, rule.total(), module, grid.row(rule.total()).getCells().text(column),
						String.join(" + ", rule.parts()), Shown.number(sum));
			}
		} else {
			boolean wrong = off > allowed(run, ScoreRules.GWP_SUM, sizes, rounding);
			Rule found = wrong ? ScoreRules.GWP_SUM : ScoreRules.GWP_ROUNDING;
			if (wrong || off > allowed(run, ScoreRules.GWP_ROUNDING, sizes, rounding)) {
				report(run, found, grid.row(rule.total()), column, module, grid.row(rule.total()).getCells().text(column), Shown.number(sum),
						sizes == 0 ? "-" : Shown.percent(off / sizes));
			}
		}
	}

	private static double allowed(Run run, Rule rule, double sizes, double rounding) {
		return Math.max(run.tolerance(rule, TOLERANCE) / 100 * sizes, rounding * (1 + 1e-9));
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
		double total = grid.value(indicator, column);
		if (Double.isNaN(total)) {
			return;
		}
		double sum = 0;
		double sizes = 0;
		double rounding = grid.halfUnit(indicator, column);
		for (int part : parts) {
			double value = grid.value(indicator, part);
			if (Double.isNaN(value)) {
				return;
			}
			sum += value;
			sizes += Math.abs(value);
			rounding += grid.halfUnit(indicator, part);
		}
		if (Math.abs(sum - total) > allowed(run, ScoreRules.STAGE_SUM, sizes, rounding)) {
			Row row = grid.row(indicator);
			report(run, ScoreRules.STAGE_SUM, row, column, indicator, row.getCells().text(column), Shown.number(sum / grid.factor(indicator)));
		}
	}
}
