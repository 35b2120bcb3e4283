package nl.kaartwerk.rules.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.table.CellRepair;
import nl.kaartwerk.text.operation.Operation;
import nl.kaartwerk.text.operation.Operation.AddCells;
import nl.kaartwerk.text.operation.Operation.AddColumn;
import nl.kaartwerk.text.operation.Operation.AddRemark;
import nl.kaartwerk.text.operation.Operation.AddRow;
import nl.kaartwerk.text.operation.Operation.Remove;
import nl.kaartwerk.text.operation.Operation.RemoveCells;
import nl.kaartwerk.text.operation.Operation.RemoveProperty;
import nl.kaartwerk.text.operation.Operation.SetValue;
import nl.kaartwerk.text.operation.Operation.SetWord;

/** Repairs of score tables. A gap becomes ND, never a number. */
final class TableRepairs {
	private static final String NOT_DECLARED = "ND";
	private static final String MODULE_NOT_DECLARED = "MND";

	private final Method method;

	TableRepairs(Method method) {
		this.method = method;
	}

	/** Only one meaning is certain; of several somebody chooses. */
	static List<Fix> cell(Finding finding) {
		List<String> meant = CellRepair.of(finding.values().getFirst()).meant();
		List<Fix> fixes = new ArrayList<>();
		for (int i = 0; i < meant.size(); i++) {
			SetWord write = new SetWord(finding.object(), finding.feature(), finding.from(), finding.to(), meant.get(i));
			fixes.add(meant.size() == 1 ? Fix.certain("cell", meant, write) : Fix.choice("cell", List.of(meant.get(i)), write).of(Integer.toString(i)));
		}
		return fixes;
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
		return List.of(Fix.certain("rows", List.of(Integer.toString(operations.size())), operations.toArray(Operation[]::new)));
	}

	/** The modules that a finding names as its last value, each as a column of ND at its place in the life cycle. */
	List<Fix> missingColumns(Finding finding) {
		ScoreTable table = (ScoreTable) finding.object();
		String modules = finding.values().getLast();
		List<String> order = method.modules().all().stream().map(Module::code).toList();
		List<Columns.Column> columns = table.getColumns().columns();
		List<Operation> operations = new ArrayList<>();
		for (String module : modules.split(", ")) {
			int before = 0;
			while (before < columns.size() && order.indexOf(columns.get(before).module()) <= order.indexOf(module)) {
				before++;
			}
			if (columns.stream().noneMatch(column -> column.module().equals(module))) {
				operations.add(new AddColumn(table, before, module, NOT_DECLARED));
			}
		}
		return operations.isEmpty() ? List.of() : List.of(Fix.choice("columns", List.of(modules), operations.toArray(Operation[]::new)));
	}

	static List<Fix> emptyColumn(Finding finding) {
		ScoreTable table = (ScoreTable) finding.object();
		List<Columns.Column> columns = table.getColumns().columns();
		List<Operation> operations = new ArrayList<>();
		for (int c = 0; c < columns.size(); c++) {
			for (Row row : table.getRows()) {
				if (columns.get(c).start() == finding.from() && row.getCells() != null && c < row.getCells().size()) {
					operations.add(word(row, c, MODULE_NOT_DECLARED));
				}
			}
		}
		return List.of(Fix.choice("module-not-declared", List.of(finding.values().getFirst()), operations.toArray(Operation[]::new)));
	}

	static List<Fix> zeroRow(Finding finding) {
		Row row = (Row) finding.object();
		List<Operation> operations = new ArrayList<>();
		for (int c = 0; c < row.getCells().size(); c++) {
			operations.add(word(row, c, NOT_DECLARED));
		}
		return List.of(Fix.choice("not-declared", List.of(), operations.toArray(Operation[]::new)));
	}

	/** Converts the row as the calculation does, and says so behind it. */
	static List<Fix> convert(Finding finding) {
		Row row = (Row) finding.object();
		String given = finding.values().get(1);
		String unit = finding.values().get(2);
		String factor = finding.values().get(3);
		List<Operation> operations = new ArrayList<>();
		operations.add(new SetValue(row, Literals.ROW__UNIT, '[' + unit + ']'));
		operations.addAll(scaled(row, Double.parseDouble(factor)));
		operations.add(new AddRemark(row, "converted from " + given + " by " + factor));
		return List.of(Fix.choice("convert", List.of(unit), operations.toArray(Operation[]::new)));
	}

	/** All numbers of a row times a factor. */
	static List<Operation> scaled(Row row, double factor) {
		List<Operation> operations = new ArrayList<>();
		Cells cells = row.getCells();
		for (int c = 0; cells != null && c < cells.size(); c++) {
			if (cells.kind(c) == Cells.Kind.NUMBER && cells.value(c) != 0) {
				operations.add(word(row, c, Exact.times(cells.text(c), factor)));
			}
		}
		return operations;
	}

	static SetWord word(Row row, int cell, String text) {
		return new SetWord(row, Literals.ROW__CELLS, row.getCells().start(cell), row.getCells().end(cell), text);
	}

	static List<Fix> remove(Finding finding) {
		return List.of(Fix.choice("remove", List.of(), new Remove(finding.object())));
	}

	static List<Fix> countOne(Finding finding) {
		Profile profile = (Profile) finding.object().eContainer();
		List<String> names = List.of(finding.values().getLast().split(", "));
		List<Fix> fixes = new ArrayList<>();
		for (Scenario scenario : profile.getScenarios()) {
			if (names.contains(scenario.getName())) {
				fixes.add(Fix.choice("count", List.of(scenario.getName()), new SetValue(scenario, Literals.SCENARIO__NAME, scenario.getName() + " counted"))
						.of(scenario.getName()));
			}
		}
		return fixes;
	}

	static List<Fix> countOnly(Finding finding) {
		Profile profile = (Profile) finding.object().eContainer();
		List<String> names = List.of(finding.values().getLast().split(", "));
		List<Fix> fixes = new ArrayList<>();
		for (String name : names) {
			Operation[] others = profile.getScenarios().stream().filter(s -> names.contains(s.getName()) && !name.equals(s.getName()) && s.isCounted())
					.map(s -> new RemoveProperty(s, Literals.SCENARIO__COUNTED)).toArray(Operation[]::new);
			fixes.add(Fix.choice("count-only", List.of(name), others).of(name));
		}
		return fixes;
	}

	private static int columns(ScoreTable table) {
		return table.getColumns().size();
	}

	private static int count(Row row) {
		return row.getCells() == null ? 0 : row.getCells().size();
	}
}
