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
	/** Of adding doubles; far below any tolerance that makes sense. */
	private static final double NOISE = 1e-12;

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

	/** Cells of which the first should be the sum of the others: by indicator and column. */
	private record Sum(Grid grid, String[] indicators, int[] columns, double total, double sum, double sizes) {

		/** Null when one of the cells is no number: what is not declared cannot be added up. */
		static Sum of(Grid grid, String[] indicators, int[] columns) {
			double total = grid.value(indicators[0], columns[0]);
			double sum = 0;
			double sizes = 0;
			for (int i = 1; i < columns.length; i++) {
				double part = grid.value(indicators[i], columns[i]);
				sum += part;
				sizes += Math.abs(part);
			}
			return Double.isNaN(total) || Double.isNaN(sum) ? null : new Sum(grid, indicators, columns, total, sum, sizes);
		}

		double off() {
			return Math.abs(sum - total);
		}

		/** What is allowed is never less than what the rounding of the numbers as written can amount to. */
		boolean isOff(Run run, Rule rule) {
			return off() > NOISE * sizes && off() > run.tolerance(rule, TOLERANCE) / 100 * sizes && off() > rounding() * (1 + 1e-9);
		}

		private double rounding() {
			double rounding = 0;
			for (int i = 0; i < columns.length; i++) {
				rounding += grid.halfUnit(indicators[i], columns[i]);
			}
			return rounding;
		}
	}

	private static void sum(Grid grid, IndicatorSum rule, int column, Run run) {
		String[] indicators = new String[rule.parts().size() + 1];
		int[] columns = new int[indicators.length];
		for (int i = 0; i < columns.length; i++) {
			indicators[i] = i == 0 ? rule.total() : rule.parts().get(i - 1);
			columns[i] = column;
		}
		Sum found = Sum.of(grid, indicators, columns);
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
			grid.shape().columns().get(column).module().filter(module -> !method.modules().partsOf(module).isEmpty()).ifPresent(module -> {
				int[] parts = method.modules().partsOf(module).stream().map(Module::code).mapToInt(part -> grid.column(part, written.scenario())).toArray();
				if (Arrays.stream(parts).allMatch(part -> part >= 0)) {
					grid.shape().lines().stream().filter(line -> line.indicator().isPresent())
							.forEach(line -> stage(grid, line.indicator().get().code(), total, parts, run));
				}
			});
		}
	}

	private static void stage(Grid grid, String indicator, int column, int[] parts, Run run) {
		String[] indicators = new String[parts.length + 1];
		int[] columns = new int[indicators.length];
		for (int i = 0; i < columns.length; i++) {
			indicators[i] = indicator;
			columns[i] = i == 0 ? column : parts[i - 1];
		}
		Sum found = Sum.of(grid, indicators, columns);
		if (found != null && found.isOff(run, ScoreRules.STAGE_SUM)) {
			Row row = grid.row(indicator);
			report(run, ScoreRules.STAGE_SUM, row, column, indicator, row.getCells().text(column), Shown.number(found.sum / grid.factor(indicator)));
		}
	}
}
