package nl.kaartwerk.ui.mki;

import java.util.Comparator;
import java.util.List;

/**
 * The order of the lines below each line.
 *
 * @param column null for that of the text
 * @param descending largest first
 */
record LineOrder(Column column, boolean descending) {
	static final LineOrder TEXT = new LineOrder(null, false);

	/** Largest first, then smallest first, then as in the text again. */
	LineOrder next(Column clicked) {
		if (clicked != column) {
			return new LineOrder(clicked, true);
		}
		return descending ? new LineOrder(clicked, false) : TEXT;
	}

	List<Line> sorted(List<Line> lines) {
		return column == null ? lines : lines.stream().sorted(comparator()).toList();
	}

	/** What has no figure comes last either way. */
	private Comparator<Line> comparator() {
		if (column == Column.NAME || column == Column.AMOUNT || column == Column.CATEGORY) {
			Comparator<Line> byText = Comparator.comparing(line -> Cells.text(line, column), String.CASE_INSENSITIVE_ORDER);
			return descending ? byText.reversed() : byText;
		}
		Comparator<Line> byValue = Comparator.comparingDouble(line -> descending ? -column.value(line) : column.value(line));
		return Comparator.comparing((Line line) -> Double.isNaN(column.value(line))).thenComparing(byValue);
	}
}
