package nl.kaartwerk.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.report.CardSubject;
import nl.kaartwerk.report.ReportTexts;
import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.report.sheet.Sheet;

/** The tables of a declaration's sheet with all digits; scores as they are declared. */
public final class CardWorkbook {
	private final CardSubject subject;
	private final ReportTexts texts;

	private CardWorkbook(CardSubject subject, ReportTexts texts) {
		this.subject = subject;
		this.texts = texts;
	}

	public static List<Sheet> of(CardSubject subject, ReportTexts texts) {
		CardWorkbook book = new CardWorkbook(subject, texts);
		List<Sheet> sheets = new ArrayList<>(List.of(book.summary(), book.modules()));
		for (Profile profile : subject.card().getProfiles()) {
			profile.getTables().forEach(table -> sheets.add(book.scores(profile, table)));
		}
		sheets.add(book.composition());
		sheets.add(ReportRows.findings(List.of(new ReportRows.On(subject.label(), subject.findings())), texts));
		sheets.add(ReportRows.weights(subject.results().stream().map(CardResult::set).toList(), subject.method(), texts));
		return sheets;
	}

	private Sheet summary() {
		List<List<Cell>> rows = new ArrayList<>();
		rows.add(List.of(Cell.text(texts.get("name")), Cell.text(subject.name())));
		Quantity unit = subject.card().getFunctionalUnit() == null ? null : subject.card().getFunctionalUnit().getQuantity();
		rows.add(List.of(Cell.text(texts.get("functional-unit")), amount(unit)));
		rows.add(List.of(Cell.text(texts.get("category")), Cell.text(subject.card().getCategory())));
		rows.add(List.of(Cell.text(texts.get("mass")), amount(subject.card().getMass())));
		rows.add(List.of(Cell.text(texts.get("service-life")), amount(subject.card().getServiceLife())));
		for (CardResult result : subject.results()) {
			rows.add(List.of(Cell.text(texts.get("mki-of-set", result.set())), result.outcome().hasValue() ? Cell.number(result.outcome().mki()) : Cell.EMPTY,
					Cell.text(result.outcome().hasValue() ? ReportRows.remarks(Signs.of(result.outcome()), texts) : texts.get("none-declared"))));
		}
		return new Sheet(subject.label(), List.of(texts.get("what"), texts.get("value"), texts.get("remarks")), rows);
	}

	private static Cell amount(Quantity quantity) {
		return quantity == null || quantity.getNumber() == null ? Cell.EMPTY : Cell.number(quantity.getNumber().value(), quantity.getUnit());
	}

	private Sheet modules() {
		List<String> header = new ArrayList<>(List.of(texts.get("module"), texts.get("name")));
		subject.results().forEach(r -> header.add(texts.get("mki-of-set", r.set())));
		List<List<Cell>> rows = new ArrayList<>();
		for (Module module : subject.method().modules().columns()) {
			List<Cell> row = new ArrayList<>(List.of(Cell.text(module.code()), Cell.text(module.names().in(texts.locale()))));
			subject.results().forEach(r -> row.add(subject.declares(r, module) ? Cell.number(r.mkiPerColumn()[module.column()]) : Cell.text(texts.get("nd"))));
			rows.add(row);
		}
		return new Sheet(texts.get("modules"), header, rows);
	}

	private Sheet scores(Profile profile, ScoreTable table) {
		TableShape shape = TableShape.of(table, subject.method());
		int columns = Math.max(shape.columns().size(), shape.lines().stream().mapToInt(l -> l.written().getCells() == null ? 0 : l.written().getCells().size()).max().orElse(0));
		List<String> header = new ArrayList<>(List.of(texts.get("indicator"), texts.get("unit")));
		for (int column = 0; column < columns; column++) {
			header.add(column < shape.columns().size() ? head(shape.columns().get(column)) : "?");
		}
		List<List<Cell>> rows = new ArrayList<>();
		for (TableShape.Line line : shape.lines()) {
			String unit = Optional.ofNullable(line.written().getUnit()).or(() -> line.indicator().map(i -> i.unit())).orElse("");
			List<Cell> row = new ArrayList<>(List.of(Cell.text(line.written().getIndicator()), Cell.text(unit)));
			Cells cells = line.written().getCells();
			for (int column = 0; cells != null && column < cells.size(); column++) {
				row.add(cells.kind(column) == Cells.Kind.NUMBER ? Cell.number(cells.value(column)) : Cell.text(cells.text(column)));
			}
			rows.add(row);
		}
		String title = table.getSet() == null ? texts.get("inventory") : texts.get("set", table.getSet());
		return new Sheet(profile.getTitle() == null ? title : title + ' ' + profile.getTitle(), header, rows);
	}

	private static String head(TableShape.Column column) {
		return column.written().scenario() == null ? column.written().module() : column.written().scenario() + ": " + column.written().module();
	}

	private Sheet composition() {
		List<List<Cell>> rows = new ArrayList<>();
		if (subject.card().getComposition() != null) {
			subject.card().getComposition().getConstituents().forEach(part -> rows.add(List.of(Cell.text(part.getName()), amount(part.getMass()),
					Cell.text(String.join(", ", part.getOrigins())))));
		}
		return new Sheet(texts.get("composition"), List.of(texts.get("material"), texts.get("mass"), texts.get("origin")), rows);
	}
}
