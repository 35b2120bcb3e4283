package nl.kaartwerk.ui.mki;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.whatif.Trial;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.value.Decimal;

/** Reads what is typed into a cell to be tried: with a decimal point or comma, the unit optional. */
final class TrialInput {
	private static final Pattern NUMBER_AND_UNIT = Pattern.compile("\\s*([0-9.,eE+-]+)\\s*(\\S*)\\s*");

	private TrialInput() {
	}

	/** What to try; empty when the text does not say it. */
	static Optional<UnaryOperator<Trial>> of(Column column, UseResult use, String text) {
		return switch (column) {
		case AMOUNT -> amount(use, text);
		case LIFE -> number(text).filter(years -> years.value() > 0).map(years -> trial -> trial.life(years.value()));
		case CATEGORY -> Method.shipped().category(text.strip()).map(category -> trial -> trial.category(category.code()));
		default -> Optional.empty();
		};
	}

	private static Optional<UnaryOperator<Trial>> amount(UseResult use, String text) {
		Matcher matcher = NUMBER_AND_UNIT.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String unit = matcher.group(2).isEmpty() ? use.amount().unit() : matcher.group(2);
		boolean known = Method.shipped().units().find(unit).isPresent();
		return number(text).filter(number -> known && number.value() >= 0).map(number -> trial -> trial.amount(number.text(), unit));
	}

	private static Optional<Decimal> number(String text) {
		Matcher matcher = NUMBER_AND_UNIT.matcher(text);
		String number = matcher.matches() ? matcher.group(1).replace(',', '.') : "";
		return Decimal.isDecimal(number) && Double.isFinite(Double.parseDouble(number)) ? Optional.of(Decimal.valueOf(number)) : Optional.empty();
	}
}
