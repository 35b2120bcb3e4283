package nl.kaartwerk.exchange.writing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import nl.kaartwerk.exchange.reading.Place;
import nl.kaartwerk.method.Method;

/** Brings scores into the unit that a format prescribes, by the conversions that the method states and no others. */
public final class ScoreUnits {
	/** More digits than any EPD has, and what a double can hold. */
	private static final MathContext DIGITS = new MathContext(15);

	private final Method method;

	public ScoreUnits(Method method) {
		this.method = method;
	}

	/** Whether both are the same unit, in whatever spelling, so that no digit changes. */
	public boolean isIn(Score score, String unit) {
		OptionalDouble own = method.indicatorUnits().factor(score.indicator(), score.unit());
		return own.isPresent() && own.equals(method.indicatorUnits().factor(score.indicator(), unit));
	}

	/** The score in another unit; empty when nothing links the two. */
	public Optional<Score> in(Score score, String unit) {
		OptionalDouble from = method.indicatorUnits().factor(score.indicator(), score.unit());
		OptionalDouble to = method.indicatorUnits().factor(score.indicator(), unit);
		if (from.isEmpty() || to.isEmpty()) {
			return Optional.empty();
		}
		if (from.equals(to)) {
			return Optional.of(score);
		}
		Map<Place, String> cells = new LinkedHashMap<>();
		score.cells().forEach((place, text) -> cells.put(place,
				text(new BigDecimal(text).multiply(BigDecimal.valueOf(from.getAsDouble())).divide(BigDecimal.valueOf(to.getAsDouble()), DIGITS))));
		return Optional.of(new Score(score.indicator(), unit, cells));
	}

	/** The score per one of what it is per several of. */
	public static Score per(Score score, BigDecimal amount) {
		if (amount.compareTo(BigDecimal.ONE) == 0) {
			return score;
		}
		Map<Place, String> cells = new LinkedHashMap<>();
		score.cells().forEach((place, text) -> cells.put(place, text(new BigDecimal(text).divide(amount, DIGITS))));
		return new Score(score.indicator(), score.unit(), cells);
	}

	private static String text(BigDecimal number) {
		return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
	}
}
