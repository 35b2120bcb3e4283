package nl.kaartwerk.calculation.card;

import nl.kaartwerk.method.IndicatorSet;

/**
 * The scores of one profile for one set: a line per indicator of the set, a column per counted module. Values are in the unit of the
 * indicator, per functional unit of the card. Immutable.
 */
public final class ScoreMatrix {
	private static final CellState[] STATES = CellState.values();

	private final IndicatorSet set;
	private final int columns;
	private final double[] values;
	private final byte[] states;

	/**
	 * @param values indicators x columns, line by line; 0 where the state has no value
	 * @param states ordinals of {@link CellState}, in the same shape
	 */
	ScoreMatrix(IndicatorSet set, int columns, double[] values, byte[] states) {
		this.set = set;
		this.columns = columns;
		this.values = values;
		this.states = states;
	}

	public IndicatorSet set() {
		return set;
	}

	public int columns() {
		return columns;
	}

	public CellState state(int indicator, int column) {
		return STATES[states[indicator * columns + column]];
	}

	/** Whether there is a value to compute with; it is partial in state {@link CellState#PARTLY}. */
	public boolean hasValue(int indicator, int column) {
		CellState state = state(indicator, column);
		return state == CellState.NUMBER || state == CellState.PARTLY;
	}

	/** The score; 0 when there is none, so ask {@link #hasValue} before showing it. */
	public double value(int indicator, int column) {
		return values[indicator * columns + column];
	}

	/** Whether any indicator says something about the module. */
	public boolean declares(int column) {
		for (int i = 0; i < set.size(); i++) {
			if (state(i, column) != CellState.MODULE_NOT_DECLARED) {
				return true;
			}
		}
		return false;
	}
}
