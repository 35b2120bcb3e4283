package nl.kaartwerk.report;

import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.outcome.Signs;

/** How reports show a figure: with the signs for what limits it, whose legend stands with it. */
public final class Figure {
	/** Nothing was declared, which is not 0. */
	public static final String NONE = "-";

	private Figure() {
	}

	/** Euro with its signs. */
	public static String euro(Outcome outcome) {
		return outcome.hasValue() ? Figures.euro(outcome.mki()) + Signs.of(outcome).marks() : NONE;
	}

	public static String euro(double value) {
		return Double.isNaN(value) ? NONE : Figures.euro(value);
	}

	/** A share of a whole. */
	public static String share(Outcome part, Outcome whole) {
		return part.hasValue() && whole.mki() != 0 ? Figures.percent(part.mki() / whole.mki()) : NONE;
	}

	/** An amount of impact in a few digits. */
	public static String amount(double value) {
		return Double.isNaN(value) ? NONE : Figures.number(value);
	}
}
