package nl.kaartwerk.ui.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.report.sheet.Sheet;

/**
 * Bars that lie, one under the other: of one series, of several stacked in each bar, or of several side by side. Burdens go to the right of the
 * line of zero, benefits to the left. Figures stand beside the bars, so that nothing has to be guessed from their length.
 *
 * @param emphasised how many of the rows are in full colour
 * @param closed how many of the rows a line is drawn under; 0 for no line
 */
record BarsPicture(String title, List<Series> series, boolean stacked, List<Row> rows, int emphasised, int closed, Sheet sheet) implements Picture {
	private static final int GAP = 8;
	private static final int PADDING = 8;
	private static final int BOX = 10;
	private static final double MOST_LABEL = 0.32;
	private static final int LEAST_BAR = 40;

	/** What the values of the bars are of, with a colour that is the same in all works. */
	record Series(String name, Role colour) {
	}

	/**
	 * A bar.
	 *
	 * @param values by series; NaN for what is not declared
	 * @param texts what is said of each value
	 * @param figure what stands beside the bar, in columns parted by tabs
	 * @param source empty when it comes from no single place
	 */
	record Row(String label, double[] values, String[] texts, String figure, Optional<URI> source) {
	}

	/** One part for each value that there is. */
	@Override
	public List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		for (Row row : rows) {
			for (int s = 0; s < row.values.length; s++) {
				if (isPart(row, s)) {
					parts.add(new Part(row.texts[s], row.source));
				}
			}
		}
		return parts;
	}

	/** A row without any figure is a part all the same, so that it is not passed over. */
	private static boolean isPart(Row row, int s) {
		return !Double.isNaN(row.values[s]) || s == 0 && Arrays.stream(row.values).allMatch(Double::isNaN);
	}

	/** Up and down go from bar to bar, left and right within one. */
	@Override
	public int neighbour(int part, Way way) {
		if (way != Way.NEXT && way != Way.PREVIOUS) {
			return Picture.super.neighbour(part, way);
		}
		int first = 0;
		for (int r = 0; r < rows.size(); r++) {
			int size = size(rows.get(r));
			if (part < first + size) {
				boolean next = way == Way.NEXT;
				return next ? r + 1 < rows.size() ? first + size : part : r > 0 ? first - size(rows.get(r - 1)) : part;
			}
			first += size;
		}
		return part;
	}

	private static int size(Row row) {
		int size = 0;
		for (int s = 0; s < row.values.length; s++) {
			size += isPart(row, s) ? 1 : 0;
		}
		return size;
	}

	@Override
	public int height(Pen pen, int width) {
		return PADDING + pen.height(Pen.Style.BOLD) + GAP + legend(null, pen, width, 0) + rows.size() * rowHeight(pen) + PADDING;
	}

	private static int rowHeight(Pen pen) {
		return pen.height(Pen.Style.NORMAL) + GAP;
	}

	@Override
	public List<Spot> draw(Pen pen, int width) {
		List<Spot> spots = new ArrayList<>();
		int y = PADDING;
		pen.text(pen.fitting(title, width - 2 * PADDING, Pen.Style.BOLD), PADDING, y, Role.TEXT, Pen.Style.BOLD);
		y += pen.height(Pen.Style.BOLD) + GAP;
		y += legend(pen, pen, width, y);
		int labels = Math.min((int) (width * MOST_LABEL), rows.stream().mapToInt(row -> pen.width(row.label, Pen.Style.NORMAL)).max().orElse(0));
		int[] columns = columns(pen, width - labels - LEAST_BAR - 2 * PADDING - 2 * GAP);
		int figures = Arrays.stream(columns).sum();
		int left = PADDING + labels + GAP;
		int right = width - PADDING - figures - GAP;
		double low = rows.stream().mapToDouble(row -> reach(row, -1)).min().orElse(0);
		double high = rows.stream().mapToDouble(row -> reach(row, 1)).max().orElse(0);
		Scale scale = new Scale(left, Math.max(left + 1, right), Math.min(0, low), Math.max(0, high));
		int part = 0;
		for (int r = 0; r < rows.size(); r++) {
			Row row = rows.get(r);
			int texts = y + GAP / 2;
			pen.text(pen.fitting(row.label, labels, Pen.Style.NORMAL), PADDING, texts, Role.TEXT, Pen.Style.NORMAL);
			bars(pen, row, r, y, scale, part, spots);
			part += size(row);
			figures(pen, row, width - PADDING - figures, texts, columns);
			if (r == closed - 1) {
				pen.line(PADDING, y + rowHeight(pen) - 1, width - PADDING, y + rowHeight(pen) - 1, Role.MUTED, true);
			}
			y += rowHeight(pen);
		}
		int top = y - rows.size() * rowHeight(pen);
		pen.line(scale.at(0), top, scale.at(0), y - 1, Role.MUTED, false);
		return spots;
	}

	/** The widths of the columns of figures, with the gaps before them; the last ones are left out when there is no room. */
	private int[] columns(Pen pen, int room) {
		int[] widths = new int[rows.stream().mapToInt(row -> row.figure.split("\t", -1).length).max().orElse(0)];
		for (Row row : rows) {
			String[] figures = row.figure.split("\t", -1);
			for (int c = 0; c < figures.length; c++) {
				widths[c] = Math.max(widths[c], figures[c].isEmpty() ? 0 : pen.width(figures[c], Pen.Style.NORMAL) + GAP);
			}
		}
		int fit = 0;
		int sum = 0;
		while (fit < widths.length && sum + widths[fit] <= room) {
			sum += widths[fit++];
		}
		return Arrays.copyOf(widths, fit);
	}

	private static void figures(Pen pen, Row row, int left, int y, int[] columns) {
		String[] figures = row.figure.split("\t", -1);
		int right = left;
		for (int c = 0; c < columns.length; c++) {
			right += columns[c];
			pen.text(figures[c], right - pen.width(figures[c], Pen.Style.NORMAL), y, Role.TEXT, Pen.Style.NORMAL);
		}
	}

	private void bars(Pen pen, Row row, int r, int y, Scale scale, int firstPart, List<Spot> spots) {
		int height = rowHeight(pen);
		double positive = 0;
		double negative = 0;
		int part = firstPart;
		for (int s = 0; s < row.values.length; s++) {
			double value = row.values[s];
			if (!isPart(row, s)) {
				continue;
			}
			int thick = stacked ? height - 6 : (height - 6) / row.values.length;
			int top = y + 3 + (stacked ? 0 : s * thick);
			double from = !stacked ? 0 : value < 0 ? negative : positive;
			double to = Double.isNaN(value) ? from : from + value;
			int x1 = Math.min(scale.at(from), scale.at(to));
			int x2 = Math.max(scale.at(from), scale.at(to));
			if (!Double.isNaN(value)) {
				Role role = r < emphasised ? series.get(s).colour : Role.EIGHTH;
				boolean room = stacked && x2 - x1 > 2;
				pen.fill(x1, top, Math.max(value == 0 ? 0 : 1, x2 - x1 - (room ? 1 : 0)), thick - (stacked ? 0 : 1), role);
			}
			// A bar that is too short to be hit is hit by its row.
			boolean alone = size(row) == 1;
			spots.add(alone ? new Spot(part, 0, y, Integer.MAX_VALUE, height) : new Spot(part, x1 - 1, top, Math.max(4, x2 - x1 + 1), thick));
			positive = value > 0 && stacked ? to : positive;
			negative = value < 0 && stacked ? to : negative;
			part++;
		}
	}

	/** How far the bars of a row reach to one side. */
	private double reach(Row row, int side) {
		double[] reaching = Arrays.stream(row.values).filter(value -> value * side > 0).toArray();
		double size = stacked ? Arrays.stream(reaching).map(Math::abs).sum() : Arrays.stream(reaching).map(Math::abs).max().orElse(0);
		return size * side;
	}

	/** @return the height; draws when there is a pen to draw with */
	private int legend(Pen pen, Pen measure, int width, int y) {
		if (series.size() < 2 && !stacked) {
			return 0;
		}
		int line = measure.height(Pen.Style.NORMAL) + 2;
		int x = PADDING;
		int lines = 1;
		for (int s = 0; s < series.size(); s++) {
			int size = BOX + 4 + measure.width(series.get(s).name, Pen.Style.NORMAL) + 2 * GAP;
			if (x > PADDING && x + size > width - PADDING) {
				x = PADDING;
				lines++;
			}
			if (pen != null) {
				int top = y + (lines - 1) * line;
				pen.fill(x, top + (line - BOX) / 2, BOX, BOX, series.get(s).colour);
				pen.text(series.get(s).name, x + BOX + 4, top, Role.TEXT, Pen.Style.NORMAL);
			}
			x += size;
		}
		return lines * line + GAP / 2;
	}

	private record Scale(int left, int right, double low, double high) {
		int at(double value) {
			double span = high - low;
			return span == 0 ? left : left + (int) Math.round((value - low) / span * (right - left));
		}
	}
}
