package nl.kaartwerk.rules.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

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
import nl.kaartwerk.rules.Check;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.Catalogue;

/** Whether a score table can be read: set, modules, indicators, number of cells, cells, units. */
public final class TableCheck implements Check {
	/** How many indicators a message names before it grows too long to read. */
	private static final int NAMED = 5;

	private final Method method;

	public TableCheck(Method method) {
		this.method = method;
	}

	@Override
	public void check(EObject object, Consumer<Finding> findings) {
		if (object instanceof Profile profile) {
			sets(profile, findings);
		}
		if (object instanceof ScoreTable table) {
			table(TableShape.of(table, method), findings);
		}
	}

	private static void sets(Profile profile, Consumer<Finding> findings) {
		Set<String> seen = new HashSet<>();
		for (ScoreTable table : profile.getTables()) {
			if (!seen.add(TableShape.setId(table))) {
				findings.accept(Finding.at(Catalogue.TABLE_SET_TWICE, table, table.getSet() == null ? null : Literals.SCORE_TABLE__SET,
						TableShape.setId(table)));
			}
		}
	}

	private void table(TableShape shape, Consumer<Finding> findings) {
		ScoreTable table = shape.table();
		if (shape.set().isEmpty()) {
			String known = method.impactSets().stream().map(IndicatorSet::id).collect(Collectors.joining(", "));
			findings.accept(Finding.at(Catalogue.TABLE_SET_UNKNOWN, table, Literals.SCORE_TABLE__SET, table.getSet(), known));
		}
		if (table.getColumns() == null) {
			return; // a table without any line says nothing yet: no finding before any input
		}
		if (shape.columns().isEmpty()) {
			findings.accept(Finding.at(Catalogue.TABLE_NO_HEADER, table, Literals.SCORE_TABLE__COLUMNS));
		}
		columns(shape, findings);
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
			findings.accept(Finding.at(Catalogue.TABLE_ROWS_MISSING, table, Literals.SCORE_TABLE__SET, set.id(),
					missing.size() > NAMED ? names + ", ..." : names));
		}
	}

	private void columns(TableShape shape, Consumer<Finding> findings) {
		Set<List<String>> seen = new HashSet<>();
		for (TableShape.Column column : shape.columns()) {
			Columns.Column written = column.written();
			if (column.module().isEmpty()) {
				List<String> codes = method.modules().all().stream().map(Module::code).toList();
				findings.accept(Finding.within(Catalogue.TABLE_MODULE_UNKNOWN, shape.table(), Literals.SCORE_TABLE__COLUMNS, written.start(),
						written.end(), written.module(), Similar.to(written.module(), codes)));
			} else if (!seen.add(List.of(written.module(), written.scenario() == null ? "" : written.scenario()))) {
				findings.accept(Finding.within(Catalogue.TABLE_MODULE_TWICE, shape.table(), Literals.SCORE_TABLE__COLUMNS, written.start(),
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
			findings.accept(Finding.at(Catalogue.TABLE_INDICATOR_UNKNOWN, row, Literals.ROW__INDICATOR, row.getIndicator(),
					shape.set().get().id(), Similar.to(row.getIndicator(), codes)));
		} else if (!seen.add(row.getIndicator())) {
			findings.accept(Finding.at(Catalogue.TABLE_ROW_TWICE, row, Literals.ROW__INDICATOR, row.getIndicator()));
		}
		if (line.indicator().isPresent() && line.factor().isEmpty()) {
			findings.accept(Finding.at(Catalogue.TABLE_UNIT, row, Literals.ROW__UNIT, line.indicator().get().code(),
					line.indicator().get().unit(), row.getUnit()));
		}
		cells(row, shape.columns().size(), findings);
	}

	private static void cells(Row row, int columns, Consumer<Finding> findings) {
		Cells cells = row.getCells();
		int count = cells == null ? 0 : cells.size();
		if (count < columns) {
			findings.accept(Finding.at(Catalogue.TABLE_ROW_SHORT, row, cells == null ? Literals.ROW__INDICATOR : Literals.ROW__CELLS,
					row.getIndicator(), Integer.toString(count), Integer.toString(columns)));
		}
		if (count > columns) {
			findings.accept(Finding.within(Catalogue.TABLE_ROW_LONG, row, Literals.ROW__CELLS, cells.start(columns), cells.end(count - 1),
					row.getIndicator(), Integer.toString(count), Integer.toString(columns)));
		}
		for (int i = 0; i < count; i++) {
			if (cells.kind(i) == Cells.Kind.BAD) {
				findings.accept(Finding.within(Catalogue.TABLE_CELL_BAD, row, Literals.ROW__CELLS, cells.start(i), cells.end(i), cells.text(i),
						CellRepair.of(cells.text(i))));
			}
		}
	}
}
