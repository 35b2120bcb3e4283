package nl.kaartwerk.rules.score;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;

/** A score table as numbers: by indicator and column, in the units of the set. Only what can be read as a number is one. */
public final class Grid {
	private final TableShape shape;
	private final Map<String, TableShape.Line> lines = new HashMap<>();

	public Grid(ScoreTable table, Method method) {
		shape = TableShape.of(table, method);
		shape.lines().forEach(line -> line.indicator().ifPresent(indicator -> lines.putIfAbsent(indicator.code(), line)));
	}

	public TableShape shape() {
		return shape;
	}

	public int columns() {
		return shape.columns().size();
	}

	/** The first row of an indicator, or null. */
	public Row row(String indicator) {
		TableShape.Line line = lines.get(indicator);
		return line == null ? null : line.written();
	}

	/** What scores of the row are multiplied by to be in the unit of the set. */
	public double factor(String indicator) {
		TableShape.Line line = lines.get(indicator);
		return line == null ? 1 : line.factor().orElse(1);
	}

	/** The kind of a cell; null where there is none. */
	public Cells.Kind kind(String indicator, int column) {
		Row row = row(indicator);
		return row == null || row.getCells() == null || column >= row.getCells().size() ? null : row.getCells().kind(column);
	}

	public boolean isNumber(String indicator, int column) {
		return kind(indicator, column) == Cells.Kind.NUMBER && lines.get(indicator).factor().isPresent();
	}

	/** In the unit of the set; NaN when the cell is no number. */
	public double value(String indicator, int column) {
		return isNumber(indicator, column) ? row(indicator).getCells().value(column) * factor(indicator) : Double.NaN;
	}

	/** Half a unit of the last digit written, in the unit of the set. */
	public double halfUnit(String indicator, int column) {
		return Precision.halfUnit(row(indicator).getCells().text(column)) * factor(indicator);
	}

	/** The column of a module under a scenario (null for none), or -1. */
	public int column(String module, String scenario) {
		for (int c = 0; c < columns(); c++) {
			var written = shape.columns().get(c).written();
			if (written.module().equals(module) && Objects.equals(written.scenario(), scenario)) {
				return c;
			}
		}
		return -1;
	}
}
