package nl.kaartwerk.exchange.reading;

import com.google.gson.JsonPrimitive;

import nl.kaartwerk.model.value.Decimal;

/** A number of JSON with the digits that it was written with. */
public final class JsonNumber extends Number {
	private static final long serialVersionUID = 1;

	private final String text;

	private JsonNumber(String text) {
		this.text = text;
	}

	/**
	 * A number with the digits of a text: 4.10E-08 stays 4.10E-08.
	 *
	 * @param decimal as the language writes it; JSON has neither a plus sign nor zeros before a number, so these are left out
	 * @throws NumberFormatException when it is no decimal number
	 */
	public static JsonPrimitive of(String decimal) {
		if (!Decimal.isDecimal(decimal)) {
			throw new NumberFormatException(decimal);
		}
		return new JsonPrimitive(new JsonNumber(decimal.replaceFirst("^\\+", "").replaceFirst("^(-?)0+(?=\\d)", "$1")));
	}

	@Override
	public double doubleValue() {
		return Double.parseDouble(text);
	}

	@Override
	public float floatValue() {
		return (float) doubleValue();
	}

	@Override
	public long longValue() {
		return (long) doubleValue();
	}

	@Override
	public int intValue() {
		return (int) doubleValue();
	}

	@Override
	public String toString() {
		return text;
	}
}
