package nl.kaartwerk.ui.mki;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.report.sheet.Sheet;

/** The texts of the cells of a line, with numbers as the user's language writes them, so that a spreadsheet reads them as numbers. */
final class Cells {
	private static final String NONE = "-";

	private Cells() {
	}

	static String text(Line line, Column column) {
		return switch (column) {
		case NAME -> line.label();
		case AMOUNT -> line.amount();
		case LIFE -> Double.isNaN(life(line)) ? "" : Texts.get("years", Figures.number(life(line)));
		case CATEGORY -> card(line) == null ? "" : card(line).category().map(Category::code).orElse(NONE);
		case MKI -> line.skipped() ? Texts.get("skipped") : euro(line.outcome());
		case FIRST, SECOND -> line.skipped() ? "" : euro(line.outcome(column.set()));
		case A, B, C, D -> Double.isNaN(line.group(column.group())) ? NONE : euro(line.group(column.group()));
		case CHANGE -> Double.isNaN(line.change()) ? "" : line.change() == 0 ? "0" : (line.change() > 0 ? "+" : "") + euro(line.change());
		case RATIO -> Double.isNaN(column.value(line)) ? "" : decimals(column.value(line), 2);
		case SHARE, CUMULATIVE -> Double.isNaN(column.value(line)) ? "" : decimals(column.value(line) * 100, 1) + " %";
		case COMPLETE -> complete(line);
		};
	}

	/** Service life of a used product in years; NaN where there is none. */
	static double life(Line line) {
		return line.result() instanceof UseResult use && use.life() > 0 ? use.life() : Double.NaN;
	}

	private static CompiledCard card(Line line) {
		return line.result() instanceof UseResult use ? use.card().orElse(null) : null;
	}

	static String euro(Outcome outcome) {
		return outcome.hasValue() ? euro(outcome.mki()) : NONE;
	}

	/** Cents, and for less than a cent two significant digits: a small number is not 0. */
	static String euro(double value) {
		if (value != 0 && Math.abs(value) < 0.005) {
			return String.format(Locale.getDefault(), "%.1e", value);
		}
		return decimals(value, 2);
	}

	private static String decimals(double value, int digits) {
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMinimumFractionDigits(digits);
		format.setMaximumFractionDigits(digits);
		return format.format(value);
	}

	/** Rounded down, so that 100 % means complete; signs say what else limits the figure, and the tooltip says it in words. */
	private static String complete(Line line) {
		return Figures.complete(line.outcome().completeness()) + (line.outcome().approximate() ? " \u2248" : "")
				+ (line.outcome().unconfirmed() ? " *" : "") + (line.outcome().takenOver() ? " \u2020" : "");
	}

	/** Lines as a spreadsheet takes them from the clipboard: tab-separated with a header, names indented by their depth. */
	static String table(List<Line> lines, List<Column> columns) {
		StringBuilder table = new StringBuilder();
		table.append(columns.stream().map(Column::title).collect(Collectors.joining("\t"))).append('\n');
		for (Line line : lines) {
			table.append("  ".repeat(line.depth()))
					.append(columns.stream().map(column -> text(line, column).replace('\t', ' ')).collect(Collectors.joining("\t"))).append('\n');
		}
		return table.toString();
	}

	/** Lines as a file for a spreadsheet, with all digits. */
	static Sheet sheet(String name, List<Line> lines, List<Column> columns) {
		List<String> header = Stream.concat(Stream.of(Texts.get("level")), columns.stream().map(Column::title)).toList();
		return new Sheet(name, header, lines.stream()
				.map(line -> Stream.concat(Stream.of(Cell.number(line.depth() + 1)), columns.stream().map(column -> cell(line, column))).toList()).toList());
	}

	private static Cell cell(Line line, Column column) {
		return switch (column) {
		case NAME, AMOUNT, CATEGORY, COMPLETE -> Cell.text(text(line, column));
		case SHARE, CUMULATIVE -> Cell.share(column.value(line));
		case MKI -> line.skipped() ? Cell.text(text(line, column)) : Cell.number(column.value(line));
		default -> Cell.number(column.value(line));
		};
	}

	/** What a figure depends on; empty when there is nothing to say. */
	static String notes(Line line) {
		Stream<String> notes = line.notes().stream().map(note -> note.text(Locale.getDefault())).distinct();
		Stream<String> signs = Stream.of(line.outcome().approximate() ? "\u2248 " + Texts.get("approximate") : "",
				line.outcome().unconfirmed() ? "* " + Texts.get("unconfirmed") : "", line.outcome().takenOver() ? "\u2020 " + Texts.get("takenOver") : "");
		return Stream.concat(notes, signs).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
	}
}
