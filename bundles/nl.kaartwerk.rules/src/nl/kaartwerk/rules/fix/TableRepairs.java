package nl.kaartwerk.rules.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.text.operation.Operation;
import nl.kaartwerk.text.operation.Operation.AddCells;
import nl.kaartwerk.text.operation.Operation.AddRow;
import nl.kaartwerk.text.operation.Operation.RemoveCells;
import nl.kaartwerk.text.operation.Operation.SetWord;

/** Repairs of score tables. A gap becomes ND, never a number. */
final class TableRepairs {
	private static final String NOT_DECLARED = "ND";

	private final Method method;

	TableRepairs(Method method) {
		this.method = method;
	}

	static List<Fix> cell(Finding finding) {
		String meant = finding.values().getLast();
		return meant.isEmpty() ? List.of()
				: List.of(Fix.certain("cell", List.of(meant),
						new SetWord(finding.object(), finding.feature(), finding.from(), finding.to(), meant)));
	}

	/** Not certain: the value that is missing may be one in the middle. */
	static List<Fix> complete(Finding finding) {
		Row row = (Row) finding.object();
		int missing = columns((ScoreTable) row.eContainer()) - count(row);
		return List.of(Fix.choice("complete", List.of(), new AddCells(row, Collections.nCopies(missing, NOT_DECLARED))));
	}

	static List<Fix> shorten(Finding finding) {
		Row row = (Row) finding.object();
		int columns = columns((ScoreTable) row.eContainer());
		return List.of(Fix.choice("shorten", List.of(Integer.toString(count(row) - columns)), new RemoveCells(row, columns)));
	}

	/** Each missing row comes after the last one before it in the order of the set, so rows that stand in that order stay so. */
	List<Fix> missingRows(Finding finding) {
		ScoreTable table = (ScoreTable) finding.object();
		IndicatorSet set = TableShape.of(table, method).set().orElseThrow();
		Map<String, Row> rows = new HashMap<>();
		table.getRows().forEach(row -> rows.putIfAbsent(row.getIndicator(), row));
		List<String> cells = Collections.nCopies(columns(table), NOT_DECLARED);
		List<Operation> operations = new ArrayList<>();
		Row before = null;
		for (Indicator indicator : set.indicators()) {
			Row row = rows.get(indicator.code());
			if (row != null) {
				before = row;
			} else {
				operations.add(new AddRow(table, before, indicator.code(), cells));
			}
		}
		return List.of(new Fix("rows", List.of(Integer.toString(operations.size())), true, operations));
	}

	private static int columns(ScoreTable table) {
		return table.getColumns().size();
	}

	private static int count(Row row) {
		return row.getCells() == null ? 0 : row.getCells().size();
	}
}
