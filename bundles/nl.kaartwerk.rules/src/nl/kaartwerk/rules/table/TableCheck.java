package nl.kaartwerk.rules.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.TableRules;

/** Whether a score table can be read: set, modules, indicators, number of cells, cells, units. */
public final class TableCheck implements Checks {
	/** How many indicators a message names before it grows too long to read. */
	private static final int NAMED = 5;

	/** Columns that must be 0 before a row of zeros is odd. */
	private static final int ZEROS = 3;
	private static final Set<String> MAY_BE_ZERO = Set.of("GWP-biogenic", "GWP-luluc", "SQP", "IRP");

	private final Method method;

	public TableCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Profile.class, List.of(TableRules.SET_TWICE), (profile, run) -> sets(profile, run::report));
		registry.on(ScoreTable.class,
				List.of(TableRules.SET_UNKNOWN, TableRules.NO_HEADER, TableRules.MODULE_UNKNOWN, TableRules.MODULE_TWICE, TableRules.INDICATOR_UNKNOWN,
						TableRules.ROW_TWICE, TableRules.ROWS_MISSING, TableRules.ROW_SHORT, TableRules.ROW_LONG, TableRules.CELL_BAD,
						TableRules.CELL_COMMA, TableRules.CELL_GROUPED, TableRules.CELL_SPELLING, TableRules.UNIT, TableRules.UNIT_CONVERTED,
						TableRules.ROW_ZERO, TableRules.STAGE_PARTS),
				(table, run) -> table(run.grid(table).shape(), run::report));
	}

	private static void sets(Profile profile, Consumer<Finding> findings) {
		Set<String> seen = new HashSet<>();
		for (ScoreTable table : profile.getTables()) {
			if (!seen.add(TableShape.setId(table))) {
				findings.accept(Finding.at(TableRules.SET_TWICE, table, table.getSet() == null ? null : Literals.SCORE_TABLE__SET,
						TableShape.setId(table)));
			}
		}
	}

	private void table(TableShape shape, Consumer<Finding> findings) {
		ScoreTable table = shape.table();
		if (shape.set().isEmpty()) {
			String known = method.impactSets().stream().map(IndicatorSet::id).collect(Collectors.joining(", "));
			findings.accept(Finding.at(TableRules.SET_UNKNOWN, table, Literals.SCORE_TABLE__SET, table.getSet(), known));
		}
		if (table.getColumns() == null) {
			return; // a table without any line says nothing yet: no finding before any input
		}
		if (shape.columns().isEmpty()) {
			findings.accept(Finding.at(TableRules.NO_HEADER, table, Literals.SCORE_TABLE__COLUMNS));
		}
		columns(shape, findings);
		stageParts(shape, findings);
		Set<String> seen = new HashSet<>();
		for (TableShape.Line line : shape.lines()) {
			row(shape, line, seen, findings);
		}
		if (table.getSet() != null && shape.set().isPresent() && !shape.columns().isEmpty()) {
			missingRows(table, shape.set().get(), seen, findings);
		}
	}

	/** Of the weighed sets only: what an inventory must hold differs by programme. */
	private static void missingRows(ScoreTable table, IndicatorSet set, Set<String> seen, Consumer<Finding> findings) {
		List<String> missing = set.indicators().stream().map(Indicator::code).filter(code -> !seen.contains(code)).toList();
		if (!missing.isEmpty()) {
			String names = String.join(", ", missing.subList(0, Math.min(missing.size(), NAMED)));
			findings.accept(Finding.at(TableRules.ROWS_MISSING, table, Literals.SCORE_TABLE__SET, set.id(),
					missing.size() > NAMED ? names + ", ..." : names));
		}
	}

	/** Where a number in another unit is converted by a factor of the method: right, and worth seeing. */
	private static void converted(TableShape.Line line, Consumer<Finding> findings) {
		if (line.written().getUnit() != null && line.indicator().isPresent() && line.factor().isPresent() && line.factor().getAsDouble() != 1) {
			findings.accept(Finding.at(TableRules.UNIT_CONVERTED, line.written(), Literals.ROW__UNIT, line.indicator().get().code(), line.written().getUnit(),
					line.indicator().get().unit(), Decimal.of(line.factor().getAsDouble()).text()));
		}
	}

	/** No product burns nothing and uses nothing: a weighed row of zeros was not determined. Biogenic carbon and land use change may be absent. */
	private static void zero(TableShape shape, TableShape.Line line, Consumer<Finding> findings) {
		Cells cells = line.written().getCells();
		if (shape.table().getSet() == null || cells == null || line.indicator().isEmpty() || cells.size() < ZEROS || cells.size() < shape.columns().size()
				|| MAY_BE_ZERO.contains(line.indicator().get().code())) {
			return;
		}
		for (int i = 0; i < cells.size(); i++) {
			if (cells.kind(i) != Cells.Kind.NUMBER || cells.value(i) != 0) {
				return;
			}
		}
		findings.accept(Finding.at(TableRules.ROW_ZERO, line.written(), Literals.ROW__INDICATOR, line.indicator().get().code()));
	}

	/** Some of the modules that sum up to another one, without the others and without that one. */
	private void stageParts(TableShape shape, Consumer<Finding> findings) {
		List<String> given = shape.columns().stream().map(c -> c.written().module()).toList();
		for (Module total : method.modules().columns()) {
			if (method.modules().partsOf(total).isEmpty()) {
				continue;
			}
			List<String> parts = method.modules().partsOf(total).stream().map(Module::code).toList();
			List<String> missing = parts.stream().filter(part -> !given.contains(part)).toList();
			if (!missing.isEmpty() && missing.size() < parts.size() && !given.contains(total.code())) {
				Columns.Column first = shape.columns().stream().map(TableShape.Column::written).filter(c -> parts.contains(c.module())).findFirst().orElseThrow();
				findings.accept(Finding.within(TableRules.STAGE_PARTS, shape.table(), Literals.SCORE_TABLE__COLUMNS, first.start(), first.end(),
						String.join(", ", parts.stream().filter(given::contains).toList()), String.join(", ", missing)));
			}
		}
	}

	private void columns(TableShape shape, Consumer<Finding> findings) {
		Set<List<String>> seen = new HashSet<>();
		for (TableShape.Column column : shape.columns()) {
			Columns.Column written = column.written();
			if (column.module().isEmpty()) {
				List<String> codes = method.modules().all().stream().map(Module::code).toList();
				findings.accept(Finding.within(TableRules.MODULE_UNKNOWN, shape.table(), Literals.SCORE_TABLE__COLUMNS, written.start(),
						written.end(), written.module(), Similar.to(written.module(), codes)));
			} else if (!seen.add(List.of(written.module(), written.scenario() == null ? "" : written.scenario()))) {
				findings.accept(Finding.within(TableRules.MODULE_TWICE, shape.table(), Literals.SCORE_TABLE__COLUMNS, written.start(),
						written.end(), written.module()));
			}
		}
	}

	private static void row(TableShape shape, TableShape.Line line, Set<String> seen, Consumer<Finding> findings) {
		Row row = line.written();
		if (row.getIndicator() == null) {
			return; // a syntax error has been reported
		}
		if (shape.set().isPresent() && line.indicator().isEmpty()) {
			List<String> codes = shape.set().get().indicators().stream().map(Indicator::code).toList();
			findings.accept(Finding.at(TableRules.INDICATOR_UNKNOWN, row, Literals.ROW__INDICATOR, row.getIndicator(),
					shape.set().get().id(), Similar.to(row.getIndicator(), codes)));
		} else if (!seen.add(row.getIndicator())) {
			findings.accept(Finding.at(TableRules.ROW_TWICE, row, Literals.ROW__INDICATOR, row.getIndicator()));
		}
		converted(line, findings);
		zero(shape, line, findings);
		if (line.indicator().isPresent() && line.factor().isEmpty()) {
			findings.accept(Finding.at(TableRules.UNIT, row, Literals.ROW__UNIT, line.indicator().get().code(),
					line.indicator().get().unit(), row.getUnit()));
		}
		cells(row, shape.columns().size(), findings);
	}

	private static void cells(Row row, int columns, Consumer<Finding> findings) {
		Cells cells = row.getCells();
		int count = cells == null ? 0 : cells.size();
		if (count < columns) {
			findings.accept(Finding.at(TableRules.ROW_SHORT, row, cells == null ? Literals.ROW__INDICATOR : Literals.ROW__CELLS,
					row.getIndicator(), Integer.toString(count), Integer.toString(columns)));
		}
		if (count > columns) {
			findings.accept(Finding.within(TableRules.ROW_LONG, row, Literals.ROW__CELLS, cells.start(columns), cells.end(count - 1),
					row.getIndicator(), Integer.toString(count), Integer.toString(columns)));
		}
		for (int i = 0; i < count; i++) {
			if (cells.kind(i) == Cells.Kind.BAD) {
				CellRepair meant = CellRepair.of(cells.text(i));
				String[] values = meant.rule() == TableRules.CELL_BAD ? new String[] { cells.text(i) } : new String[] { cells.text(i), meant.meant().getFirst() };
				findings.accept(Finding.within(meant.rule(), row, Literals.ROW__CELLS, cells.start(i), cells.end(i), values));
			}
		}
	}
}
