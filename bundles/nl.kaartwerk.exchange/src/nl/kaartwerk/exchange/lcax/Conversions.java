package nl.kaartwerk.exchange.lcax;

import java.util.Locale;
import java.util.Optional;

import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.exchange.reading.Node;

/**
 * Conversions of the declared unit into others. The packages of the format make one of each material property of an ILCD data set, whatever
 * it is per, and say in the conversion's own data what it was: 2350 kg may be a density and no mass of a square metre.
 */
final class Conversions {
	private Conversions() {
	}

	/** @param unit of the declared unit, as the method spells it */
	static boolean isMass(Node conversion, String unit) {
		boolean kilograms = conversion.get("to").peek().filter("kg"::equalsIgnoreCase).isPresent();
		if (!kilograms || unit.equals("kg") || unit.equals("t") || Amount.peek(conversion.get("value")).filter(v -> v.signum() > 0).isEmpty()) {
			return false;
		}
		Optional<String> per = conversion.get("metaData", "unit").peek().map(u -> u.replace("^", "").toLowerCase(Locale.ROOT));
		return per.isEmpty() || switch (unit) {
		case "m", "m2", "m3" -> per.get().equals("kg/" + unit);
		case "piece" -> per.get().startsWith("kg") && !per.get().matches("kg/m[23]?");
		default -> false;
		};
	}
}
