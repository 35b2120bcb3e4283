package nl.kaartwerk.model.value;

import java.util.Arrays;
import java.util.List;

/**
 * The values of one table row, read from the text that follows the indicator. Kept as arrays, not as an object per cell: a library has
 * millions of them. Immutable.
 * <p>
 * Offsets are in characters from the start of {@link #text()}.
 */
public final class Cells {
	/** What a cell says. Not one of them is the number zero. */
	public enum Kind {
		/** A number. */
		NUMBER,
		/** "ND": the indicator is not declared in this module. */
		ND,
		/** "MND": the module is not declared. */
		MND,
		/** Text that is none of these; it counts as missing. */
		BAD
	}

	private static final Kind[] KINDS = Kind.values();

	private final String text;
	private final int[] starts;
	private final int[] ends;
	private final byte[] kinds;
	private final double[] values;

	private Cells(String text, int[] starts, int[] ends) {
		this.text = text;
		this.starts = starts;
		this.ends = ends;
		this.kinds = new byte[starts.length];
		this.values = new double[starts.length];
		for (int i = 0; i < starts.length; i++) {
			read(i);
		}
	}

	/** Splits at blanks; comments between cells are skipped. */
	public static Cells valueOf(String text) {
		int[] starts = new int[8];
		int[] ends = new int[8];
		int count = 0;
		int i = 0;
		while ((i = Words.skipBlank(text, i)) < text.length()) {
			if (count == starts.length) {
				starts = Arrays.copyOf(starts, count * 2);
				ends = Arrays.copyOf(ends, count * 2);
			}
			starts[count] = i;
			i = Words.endOfWord(text, i);
			ends[count++] = i;
		}
		return new Cells(text, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
	}

	/** Joins the given cell texts with single blanks. */
	public static Cells of(List<String> cells) {
		return valueOf(String.join(" ", cells));
	}

	private void read(int i) {
		String cell = text.substring(starts[i], ends[i]);
		kinds[i] = (byte) Kind.BAD.ordinal();
		if (cell.equals("ND")) {
			kinds[i] = (byte) Kind.ND.ordinal();
		} else if (cell.equals("MND")) {
			kinds[i] = (byte) Kind.MND.ordinal();
		} else if (Decimal.isDecimal(cell)) {
			double value = Double.parseDouble(cell);
			if (Double.isFinite(value)) {
				values[i] = value;
				kinds[i] = (byte) Kind.NUMBER.ordinal();
			}
		}
	}

	public int size() {
		return starts.length;
	}

	public Kind kind(int i) {
		return KINDS[kinds[i]];
	}

	/**
	 * The number in a cell.
	 *
	 * @throws IllegalStateException when the cell is not a number
	 */
	public double value(int i) {
		if (kind(i) != Kind.NUMBER) {
			throw new IllegalStateException("no number: " + text(i));
		}
		return values[i];
	}

	public String text(int i) {
		return text.substring(starts[i], ends[i]);
	}

	public int start(int i) {
		return starts[i];
	}

	public int end(int i) {
		return ends[i];
	}

	/** The row as written. */
	public String text() {
		return text;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Cells cells && text.equals(cells.text);
	}

	@Override
	public int hashCode() {
		return text.hashCode();
	}

	@Override
	public String toString() {
		return text;
	}
}
