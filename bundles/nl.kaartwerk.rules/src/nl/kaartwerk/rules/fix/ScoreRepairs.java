package nl.kaartwerk.rules.fix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.method.IndicatorSum;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.BiogenicCarbon;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.score.BiogenicCheck;
import nl.kaartwerk.rules.score.CardFigures;
import nl.kaartwerk.rules.score.Grid;
import nl.kaartwerk.rules.waiver.Waivers;
import nl.kaartwerk.text.operation.Operation;
import nl.kaartwerk.text.operation.Operation.AddProperty;
import nl.kaartwerk.text.operation.Operation.AddRemark;
import nl.kaartwerk.text.operation.Operation.SetValue;

/** Repairs of what scores say: sums from their parts or parts from their sum, slipped units, signs, biogenic carbon. */
final class ScoreRepairs {
	private static final int DIGITS = 4;
	/** How many times larger than every other number of its row a slipped one is at least. */
	private static final double NEAR = 300;

	private final Method method;

	ScoreRepairs(Method method) {
		this.method = method;
	}

	/** The total from its parts first; which of the numbers is wrong only somebody who knows the source can tell. */
	List<Fix> sum(Finding finding) {
		Row row = (Row) finding.object();
		Grid grid = new Grid((ScoreTable) row.eContainer(), method);
		String set = TableShape.setId((ScoreTable) row.eContainer());
		IndicatorSum sum = method.sums().stream().filter(s -> s.set().equals(set) && s.total().equals(row.getIndicator())).findFirst().orElseThrow();
		int column = cell(row, finding.from());
		List<Row> rows = new ArrayList<>(List.of(row));
		List<String> names = new ArrayList<>(List.of(sum.total()));
		for (String part : sum.parts()) {
			rows.add(grid.row(part));
			names.add(part);
		}
		if (names.stream().anyMatch(name -> grid.factor(name) != 1)) {
			return List.of(); // in different units; there is no exact sum
		}
		List<BigDecimal> values = rows.stream().map(r -> Exact.of(r.getCells().text(column))).toList();
		List<Fix> fixes = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			String text = Exact.text(i == 0 ? total(values) : part(values, i));
			fixes.add(Fix.choice("recompute", List.of(names.get(i), text), TableRepairs.word(rows.get(i), column, text)).of(names.get(i)));
		}
		return fixes;
	}

	/** The first value is the total of the others. */
	private static BigDecimal total(List<BigDecimal> values) {
		return values.stream().skip(1).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal part(List<BigDecimal> values, int part) {
		return values.getFirst().subtract(total(values).subtract(values.get(part)));
	}

	private static int cell(Row row, int from) {
		int cell = 0;
		while (row.getCells().start(cell) != from) {
			cell++;
		}
		return cell;
	}

	List<Fix> stage(Finding finding) {
		Row row = (Row) finding.object();
		ScoreTable table = (ScoreTable) row.eContainer();
		Grid grid = new Grid(table, method);
		int column = cell(row, finding.from());
		Columns.Column total = table.getColumns().columns().get(column);
		List<Integer> columns = new ArrayList<>(List.of(column));
		List<String> names = new ArrayList<>(List.of(total.module()));
		for (Module part : method.modules().partsOf(method.modules().get(total.module()))) {
			columns.add(grid.column(part.code(), total.scenario()));
			names.add(part.code());
		}
		List<BigDecimal> values = columns.stream().map(c -> Exact.of(row.getCells().text(c))).toList();
		List<Fix> fixes = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			String text = Exact.text(i == 0 ? total(values) : part(values, i));
			fixes.add(Fix.choice("recompute", List.of(names.get(i), text), TableRepairs.word(row, columns.get(i), text)).of(names.get(i)));
		}
		return fixes;
	}

	static List<Fix> positive(Finding finding) {
		Row row = (Row) finding.object();
		int cell = cell(row, finding.from());
		String text = row.getCells().text(cell).substring(1);
		return List.of(Fix.choice("positive", List.of(text), TableRepairs.word(row, cell, text)));
	}

	/** Values of the finding: indicator, value, 10^n, the likely value. */
	List<Fix> slip(Finding finding) {
		Row row = (Row) finding.object();
		Declaration card = Waivers.card(row);
		String set = TableShape.setId((ScoreTable) row.eContainer());
		int power = Integer.parseInt(finding.values().get(2).substring("10^".length()));
		String by = String.format(Locale.ROOT, "%.0f", Math.pow(10, Math.abs(power)));
		String done = (power > 0 ? "divided by " : "multiplied by ") + by + ": the unit had slipped";
		List<Operation> operations = new ArrayList<>();
		for (CardFigures.Line line : new CardFigures(card, method).lines(set, finding.values().getFirst())) {
			operations.addAll(TableRepairs.scaled(line.row(), Math.pow(10, -power)));
			operations.add(new AddRemark(line.row(), done));
		}
		Fix all = Fix.choice(power > 0 ? "divide" : "multiply", List.of(finding.values().getFirst(), by), operations.toArray(Operation[]::new));
		int cell = power > 0 ? slippedPart(row) : -1;
		if (cell < 0) {
			return List.of(all);
		}
		String module = ((ScoreTable) row.eContainer()).getColumns().columns().get(cell).module();
		return List.of(Fix.choice("divide-cell", List.of(finding.values().getFirst(), module, by),
				TableRepairs.word(row, cell, Exact.times(row.getCells().text(cell), Math.pow(10, -power))), new AddRemark(row, module + ' ' + done)), all);
	}

	/** Of a product stage in parts, the part that is so much larger than the others that it alone has slipped; -1 when there is none. */
	private int slippedPart(Row row) {
		ScoreTable table = (ScoreTable) row.eContainer();
		List<String> parts = method.modules().partsOf(method.modules().get("A1-A3")).stream().map(Module::code).toList();
		int largest = -1;
		int count = 0;
		for (int c = 0; c < table.getColumns().size() && c < row.getCells().size(); c++) {
			if (parts.contains(table.getColumns().columns().get(c).module()) && row.getCells().kind(c) == Cells.Kind.NUMBER) {
				count++;
				largest = largest < 0 || row.getCells().value(c) > row.getCells().value(largest) ? c : largest;
			}
		}
		for (int c = 0; c < row.getCells().size() && largest >= 0; c++) {
			boolean near = row.getCells().kind(c) == Cells.Kind.NUMBER && Math.abs(row.getCells().value(c)) * NEAR > row.getCells().value(largest);
			if (c != largest && near) {
				return -1;
			}
		}
		return count > 1 ? largest : -1;
	}

	/** As much carbon as the uptake in A1-A3 stands for. */
	List<Fix> carbon(Finding finding) {
		Declaration card = Waivers.card(finding.object());
		double score = new CardFigures(card, method).score("A2", "GWP-biogenic", "A1-A3").orElse(0);
		if (!(score < 0)) {
			return List.of();
		}
		double carbon = -score / BiogenicCheck.CO2_PER_C;
		BiogenicCarbon declared = card.getBiogenicCarbon();
		if (declared == null) {
			String text = Exact.rounded(carbon, DIGITS);
			return List.of(Fix.choice("carbon", List.of(text), new AddProperty(card, "biogenic carbon product " + text + " kg packaging 0 kg")));
		}
		double product = carbon - CardFigures.kilograms(declared.getPackaging(), method).orElse(0);
		Quantity stated = declared.getProduct();
		if (stated == null || product <= 0 || !"kg".equals(stated.getUnit())) {
			return List.of();
		}
		String text = Exact.rounded(product, DIGITS);
		return List.of(Fix.choice("carbon", List.of(text), new SetValue(stated, Literals.QUANTITY__NUMBER, text)));
	}
}
