package nl.kaartwerk.exchange.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.kaartwerk.model.value.Decimal;

/** Amounts in decimal arithmetic, so that what is written in a card has no digits of our own. */
public final class Amount {
	private static final int LONGEST = 40;
	/** No decimal arithmetic reaches so far. */
	private static final Pattern ABSURD = Pattern.compile("[eE][-+]?\\d{5}");
	private static final int LARGEST_EXPONENT = 40;
	private static final int PLAIN_DIGITS = 15;

	private Amount() {
	}

	/** The number in a leaf, when it is one; the leaf does not count as used yet. */
	public static Optional<BigDecimal> peek(Node node) {
		return node.peek().flatMap(Amount::of);
	}

	/** The number that a text is. */
	public static Optional<BigDecimal> of(String text) {
		return Optional.of(text).filter(t -> t.length() <= LONGEST && Decimal.isDecimal(t) && !ABSURD.matcher(t).find()).map(BigDecimal::new)
				.filter(n -> Math.abs((long) n.scale()) <= LARGEST_EXPONENT).map(Amount::shortest);
	}

	/** 1000.0 becomes 1000: a JSON writer's decimals are no statement of precision. */
	private static BigDecimal shortest(BigDecimal number) {
		return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
	}

	public static Decimal decimal(BigDecimal number) {
		BigDecimal shortest = shortest(number);
		boolean plain = Math.abs((long) shortest.precision() - shortest.scale()) <= PLAIN_DIGITS;
		return Decimal.valueOf(plain ? shortest.toPlainString() : shortest.toString());
	}
}
