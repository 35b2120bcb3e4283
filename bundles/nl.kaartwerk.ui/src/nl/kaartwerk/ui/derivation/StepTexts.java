package nl.kaartwerk.ui.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.derivation.Origin;

/** The texts of the cells of a step, with numbers as the user's language writes them. */
final class StepTexts {
	enum Column {
		STEP, VALUE, UNIT, ORIGIN;

		String title() {
			return Texts.get("column." + name().toLowerCase(Locale.ROOT));
		}
	}

	private static final int DIGITS = 8;
	private static final String NONE = "-";

	private StepTexts() {
	}

	static String text(Step step, Column column) {
		return switch (column) {
		case STEP -> step.sign() + step.derivation().text(Locale.getDefault());
		case VALUE -> number(step.derivation().value());
		case UNIT -> Double.isNaN(step.derivation().value()) ? "" : step.derivation().unit();
		case ORIGIN -> origin(step.derivation().origin());
		};
	}

	/** Eight significant digits; what is very small or large with an exponent. What was not declared is no 0. */
	static String number(double value) {
		if (!Double.isFinite(value)) {
			return NONE;
		}
		BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
		if (value != 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e12)) {
			return decimal(rounded.toString().replace("E+", "e").replace('E', 'e'));
		}
		NumberFormat format = NumberFormat.getNumberInstance();
		format.setMaximumFractionDigits(Math.max(0, rounded.scale()));
		return format.format(rounded);
	}

	private static String decimal(String plain) {
		return plain.replace('.', DecimalFormatSymbols.getInstance().getDecimalSeparator());
	}

	static String origin(Origin origin) {
		return switch (origin) {
		case Origin.Text text -> fileName(text.object());
		case Origin.Data data -> data.place().file() + ':' + data.place().line();
		case Origin.None none -> "";
		};
	}

	static String fileName(URI object) {
		return URI.decode(object.trimFragment().lastSegment());
	}

	/** Steps as a spreadsheet takes them: tab-separated with a header, indented by their depth. */
	static String table(List<Step> steps) {
		String header = Stream.of(Column.values()).map(Column::title).collect(Collectors.joining("\t"));
		return steps.stream().map(StepTexts::line).collect(Collectors.joining("\n", header + '\n', "\n"));
	}

	private static String line(Step step) {
		return "  ".repeat(step.depth()) + Stream.of(Column.values()).map(column -> text(step, column).replace('\t', ' ')).collect(Collectors.joining("\t"));
	}
}
