package nl.kaartwerk.calculation.card;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import nl.kaartwerk.method.IndicatorSet;

/**
 * The scores of one profile for one set: a line per indicator of the set, a column per counted module. Values are in the unit of the
 * indicator, per functional unit of the card. Immutable.
 */
public final class ScoreMatrix {
	private static final CellState[] STATES = CellState.values();
	private static final byte NUMBER = (byte) CellState.NUMBER.ordinal();
	private static final byte PARTLY = (byte) CellState.PARTLY.ordinal();
	private static final byte MODULE_NOT_DECLARED = (byte) CellState.MODULE_NOT_DECLARED.ordinal();

	private final IndicatorSet set;
	private final int columns;
	private final double[] values;
	private final byte[] states;
	/** By column: bit i is set when the indicator at position i has a number there. */
	private final long[] numbers;
	/** By column: bit i is set when that number is not 0. */
	private final long[] nonzero;
	private final int table;
	private final int[] rows;
	private final int[][] tableColumns;
	private final double[] factors;
	private final String[] units;

	/**
	 * @param table place of the table in its profile
	 * @param rows place of the row in the table by indicator, -1 when there is none
	 * @param tableColumns by counted module: the columns of the table that add up to it
	 * @param factors from the unit of the row into that of the indicator, by indicator
	 * @param units of the rows as written, null for the unit of the set, by indicator
	 * @param values indicators x columns, line by line; 0 where the state has no value
	 * @param states ordinals of {@link CellState}, in the same shape
	 */
	ScoreMatrix(IndicatorSet set, int columns, double[] values, byte[] states, int table, int[] rows, int[][] tableColumns,
			double[] factors, String[] units) {
		this.table = table;
		this.rows = rows;
		this.tableColumns = tableColumns;
		this.factors = factors;
		this.units = units;
		this.set = set;
		this.columns = columns;
		this.values = values;
		this.states = states;
		this.numbers = new long[columns];
		this.nonzero = new long[columns];
		for (int cell = 0; cell < states.length; cell++) {
			long bit = 1L << cell / columns;
			numbers[cell % columns] |= states[cell] == NUMBER ? bit : 0;
			nonzero[cell % columns] |= values[cell] != 0 ? bit : 0;
		}
	}

	void write(DataOutputStream out) throws IOException {
		out.writeInt(columns);
		CardCodec.numbers(values, out);
		out.write(states);
		out.writeInt(table);
		integers(rows, out);
		out.writeInt(tableColumns.length);
		for (int[] each : tableColumns) {
			integers(each, out);
		}
		CardCodec.numbers(factors, out);
		out.writeInt(units.length);
		for (String unit : units) {
			CardCodec.text(unit, out);
		}
	}

	private static void integers(int[] integers, DataOutputStream out) throws IOException {
		out.writeInt(integers.length);
		for (int integer : integers) {
			out.writeInt(integer);
		}
	}

	static ScoreMatrix read(IndicatorSet set, DataInputStream in) throws IOException {
		int columns = in.readInt();
		double[] values = CardCodec.numbers(in);
		byte[] states = in.readNBytes(values.length);
		int table = in.readInt();
		int[] rows = integers(in);
		int[][] tableColumns = new int[CardCodec.length(in, Integer.BYTES)][];
		for (int i = 0; i < tableColumns.length; i++) {
			tableColumns[i] = integers(in);
		}
		double[] factors = CardCodec.numbers(in);
		String[] units = new String[CardCodec.length(in, 1)];
		for (int i = 0; i < units.length; i++) {
			units[i] = CardCodec.text(in);
		}
		if (columns <= 0 || values.length != columns * set.size() || states.length != values.length || tableColumns.length != columns) {
			throw new IOException("These are no scores for " + set.id());
		}
		return new ScoreMatrix(set, columns, values, states, table, rows, tableColumns, factors, units);
	}

	private static int[] integers(DataInputStream in) throws IOException {
		int[] integers = new int[CardCodec.length(in, Integer.BYTES)];
		for (int i = 0; i < integers.length; i++) {
			integers[i] = in.readInt();
		}
		return integers;
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
		byte state = states[indicator * columns + column];
		return state == NUMBER || state == PARTLY;
	}

	/** The indicators with a whole number in a column: bit i for the one at position i. */
	long numbers(int column) {
		return numbers[column];
	}

	/** The indicators with a number other than 0 in a column. */
	long nonzero(int column) {
		return nonzero[column];
	}

	/** The score; 0 when there is none, so ask {@link #hasValue} before showing it. */
	public double value(int indicator, int column) {
		return values[indicator * columns + column];
	}

	/** Whether any indicator says something about the module. */
	public boolean declares(int column) {
		for (int i = 0; i < set.size(); i++) {
			if (states[i * columns + column] != MODULE_NOT_DECLARED) {
				return true;
			}
		}
		return false;
	}

	/** Whether any indicator has a score for the module: where all are ND, there is no figure, which is not 0. */
	public boolean hasValue(int column) {
		for (int i = 0; i < set.size(); i++) {
			if (hasValue(i, column)) {
				return true;
			}
		}
		return false;
	}

	/** The place of the table in its profile. */
	public int table() {
		return table;
	}

	/** The place of an indicator's row in the table, -1 when there is none. */
	public int row(int indicator) {
		return rows[indicator];
	}

	/** The columns of the table that add up to a counted module; empty when nothing is declared for it. */
	public int[] tableColumns(int column) {
		return tableColumns[column].clone();
	}

	/** What a value as written is multiplied by to be in the unit of the indicator. */
	public double unitFactor(int indicator) {
		return factors[indicator];
	}

	/** The unit of the row as written; null when it states none. */
	public String writtenUnit(int indicator) {
		return units[indicator];
	}
}
