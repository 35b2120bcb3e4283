package nl.kaartwerk.calculation.result;

import java.util.List;

import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.method.Module;

/** What a profile amounts to in one use, for one set: computed from scores, or taken over from a published MKI. */
public sealed interface ProfileFigures permits ProfileScores, PublishedFigures {
	Outcome outcome();

	/** The counted modules in order. */
	List<Module> columns();

	/** Euro per counted module, in column order. */
	double[] mkiPerColumn();

	/** Whether the card declares the module. */
	boolean declares(int column);

	/** Whether there is a figure for the module. It may be declared without one: where all its cells are ND. */
	default boolean hasFigure(int column) {
		return declares(column);
	}

	/** The outcomes of the modules; the MKI of a module holds what other modules book in it. */
	Modules modules();

	/** Outcomes by column, made when they are asked for. */
	interface Modules {
		Outcome outcome(int column);
	}

	/** The indicators of a module; none when only the MKI is known. */
	List<IndicatorResult> indicators(int column);

	/** Euro that belong to no module, because only a total is known. */
	default double unassigned() {
		return 0;
	}

	/** Euro of the outcome that the surcharge of the category adds: what the same scores amount to with it, less what they do without. */
	double surchargeEuro();

	/** Whether a published MKI includes a surcharge, of which nobody can tell how much it is: {@link #surchargeEuro()} is 0 then. */
	default boolean hidesSurcharge() {
		return false;
	}
}
