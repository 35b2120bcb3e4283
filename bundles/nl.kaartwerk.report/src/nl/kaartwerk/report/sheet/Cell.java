package nl.kaartwerk.report.sheet;

/** One cell of a {@link Sheet}. What is absent is {@link Empty} or a text such as "ND"; it is never a number. */
public sealed interface Cell {
	/** Nothing is known. */
	Cell EMPTY = new Empty();

	/** A text; one that looks like a formula stays a text. */
	static Cell text(String text) {
		return text == null || text.isEmpty() ? EMPTY : new Text(text);
	}

	/** A number without a unit of its own; not a number or infinite is an empty cell. */
	static Cell number(double value) {
		return number(value, "");
	}

	/** A number with the unit it is in; not a number or infinite is an empty cell. */
	static Cell number(double value, String unit) {
		return Double.isFinite(value) ? new Number(value, unit == null ? "" : unit, false) : EMPTY;
	}

	/** A part of a whole, 0.12 for 12 %; a spreadsheet shows it as a percentage. Not a number or infinite is an empty cell. */
	static Cell share(double value) {
		return Double.isFinite(value) ? new Number(value, "", true) : EMPTY;
	}

	/** Nothing. */
	record Empty() implements Cell {
	}

	/** @param text not empty */
	record Text(String text) implements Cell {
	}

	/**
	 * @param value finite, all digits
	 * @param unit "" for none
	 * @param share whether it is shown as a percentage
	 */
	record Number(double value, String unit, boolean share) implements Cell {
	}
}
