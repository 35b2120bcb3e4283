package nl.kaartwerk.exchange.lcax;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.exchange.writing.Remarks;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Quantity;

/**
 * The unit that an EPD of the format declares one of: 1000 kg is one tonne, 2 m2 is twice one square metre.
 *
 * @param word of the format
 * @param unit as the method spells it, or null
 * @param amount of it that the scores of the card are per
 */
record DeclaredUnit(String word, String unit, BigDecimal amount) {
	private static final Map<String, String> OTHER_SIZES = Map.of("kg", "t", "t", "kg", "m", "km", "km", "m", "dm3", "m3", "m3", "dm3");
	private static final double ROUNDING = 1e-12;

	static DeclaredUnit of(Declaration card, Words words, Method method, Remarks remarks) {
		Quantity quantity = card.getFunctionalUnit() == null ? null : card.getFunctionalUnit().getQuantity();
		if (quantity == null || quantity.getNumber() == null) {
			remarks.finding("required-missing", "declaredUnit");
			return new DeclaredUnit("unknown", null, BigDecimal.ONE);
		}
		BigDecimal amount = new BigDecimal(quantity.getNumber().text());
		String unit = method.units().find(quantity.getUnit()).map(u -> u.symbol()).orElse(quantity.getUnit());
		Optional<String> word = words.wordOfUnit(unit);
		if (word.isEmpty()) {
			remarks.finding("unit-not-in-format", String.valueOf(unit));
			return scaled(new DeclaredUnit("unknown", null, amount), String.valueOf(unit), remarks);
		}
		return one(OTHER_SIZES.get(unit), unit, amount, words, method)
				.orElseGet(() -> scaled(new DeclaredUnit(word.get(), unit, amount), unit, remarks));
	}

	/** The unit of another size that the amount is exactly one of. */
	private static Optional<DeclaredUnit> one(String other, String unit, BigDecimal amount, Words words, Method method) {
		OptionalDouble factor = other == null ? OptionalDouble.empty() : method.units().factor(unit, other);
		if (factor.isEmpty() || Math.abs(amount.doubleValue() * factor.getAsDouble() - 1) > ROUNDING) {
			return Optional.empty();
		}
		return words.wordOfUnit(other).map(word -> new DeclaredUnit(word, other, BigDecimal.ONE));
	}

	private static DeclaredUnit scaled(DeclaredUnit declared, String unit, Remarks remarks) {
		if (declared.amount().signum() <= 0) {
			remarks.finding("required-missing", "declaredUnit");
			return new DeclaredUnit(declared.word(), declared.unit(), BigDecimal.ONE);
		}
		if (declared.amount().compareTo(BigDecimal.ONE) != 0) {
			remarks.finding("unit-scaled", unit, Amount.decimal(declared.amount()).text());
		}
		return declared;
	}
}
