package nl.kaartwerk.ui.mki;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.ui.Texts;

/** The texts of the cells of a line, with numbers as the user's language writes them, so that a spreadsheet reads them as numbers. */
final class Cells {
	/** A column; the module groups stand between MKI and share. */
	enum Column {
		NAME, AMOUNT, MKI, A, B, C, D, SHARE, COMPLETE;

		String title() {
			return switch (this) {
			case A, B, C, D -> name();
			default -> Texts.get("column." + name().toLowerCase(Locale.ROOT));
			};
		}

		/** The index of the module group, or -1. */
		int group() {
			return Line.GROUPS.indexOf(name());
		}

		boolean isNumber() {
			return this != NAME && this != AMOUNT && this != COMPLETE;
		}
	}

	private static final String NONE = "-";

	private Cells() {
	}

	static String text(Line line, Column column) {
		return switch (column) {
		case NAME -> line.label();
		case AMOUNT -> line.amount();
		case MKI -> line.skipped() ? Texts.get("skipped") : line.outcome().hasValue() ? euro(line.outcome().mki()) : NONE;
		case A, B, C, D -> Double.isNaN(line.group(column.group())) ? NONE : euro(line.group(column.group()));
		case SHARE -> Double.isNaN(line.share()) ? "" : percent(line.share());
		case COMPLETE -> complete(line);
		};
	}

	/** Cents, and for less than a cent two significant digits: a small number is not 0. */
	static String euro(double value) {
		if (value != 0 && Math.abs(value) < 0.005) {
			return String.format(Locale.getDefault(), "%.1e", value);
		}
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMinimumFractionDigits(2);
		format.setMaximumFractionDigits(2);
		return format.format(value);
	}

	private static String percent(double share) {
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMinimumFractionDigits(1);
		format.setMaximumFractionDigits(1);
		return format.format(share * 100) + " %";
	}

	/** Rounded down, so that 100 % means complete; signs say what else limits the figure, and the tooltip says it in words. */
	private static String complete(Line line) {
		return Figures.complete(line.outcome().completeness()) + (line.outcome().approximate() ? " \u2248" : "")
				+ (line.outcome().unconfirmed() ? " *" : "") + (line.outcome().takenOver() ? " \u2020" : "");
	}

	/** Lines as a spreadsheet takes them: tab-separated with a header, names indented by their depth. */
	static String table(List<Line> lines) {
		StringBuilder table = new StringBuilder();
		table.append(Stream.of(Column.values()).map(Column::title).collect(Collectors.joining("\t"))).append('\n');
		for (Line line : lines) {
			int depth = 0;
			for (Line parent = line.parent(); parent != null; parent = parent.parent()) {
				depth++;
			}
			table.append("  ".repeat(depth)).append(
					Stream.of(Column.values()).map(column -> text(line, column).replace('\t', ' ')).collect(Collectors.joining("\t"))).append('\n');
		}
		return table.toString();
	}

	/** What a figure depends on; empty when there is nothing to say. */
	static String notes(Line line) {
		Stream<String> notes = line.notes().stream().map(note -> note.text(Locale.getDefault())).distinct();
		Stream<String> signs = Stream.of(line.outcome().approximate() ? "\u2248 " + Texts.get("approximate") : "",
				line.outcome().unconfirmed() ? "* " + Texts.get("unconfirmed") : "", line.outcome().takenOver() ? "\u2020 " + Texts.get("takenOver") : "");
		return Stream.concat(notes, signs).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
	}
}
