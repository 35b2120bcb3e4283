package nl.kaartwerk.ui.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

import nl.kaartwerk.report.sheet.Sheet;

/**
 * A figure for each indicator set on a scale from 0, with a limit where there is one.
 *
 * @param marks label and value of each bar
 * @param limit NaN when there is none
 * @param limitText what stands at the limit
 * @param caption said below
 * @param tick writes a value of the scale
 */
record ScalePicture(String title, List<Mark> marks, double limit, String limitText, double end, String caption, DoubleFunction<String> tick,
		List<Part> parts, Sheet sheet) implements Picture {
	private static final int PADDING = 8;
	private static final int GAP = 8;
	private static final double EXACT = 1e-9;

	/**
	 * A bar.
	 *
	 * @param chosen whether it is that of the chosen set
	 * @param judged whether the limit is for it, and confirmed: then what is above the limit shows
	 */
	record Mark(String label, double value, String figure, boolean chosen, boolean judged) {
	}

	@Override
	public int height(Pen pen, int width) {
		int line = pen.height(Pen.Style.NORMAL);
		return PADDING + pen.height(Pen.Style.BOLD) + GAP + line + marks.size() * (line + GAP) + GAP + line + GAP + lines(pen, width).size() * line + PADDING;
	}

	@Override
	public List<Spot> draw(Pen pen, int width) {
		List<Spot> spots = new ArrayList<>();
		int line = pen.height(Pen.Style.NORMAL);
		int labels = marks.stream().mapToInt(mark -> pen.width(mark.label, style(mark))).max().orElse(0);
		int figures = marks.stream().mapToInt(mark -> pen.width(mark.figure, style(mark))).max().orElse(0);
		int left = PADDING + labels + GAP;
		int right = Math.max(left + 1, width - PADDING - figures - GAP);
		int y = PADDING;
		pen.text(pen.fitting(title, width - 2 * PADDING, Pen.Style.BOLD), PADDING, y, Role.TEXT, Pen.Style.BOLD);
		int top = y + pen.height(Pen.Style.BOLD) + GAP + line;
		int bottom = top + marks.size() * (line + GAP);
		int ticks = ticks();
		for (int t = 0; t <= ticks; t++) {
			int x = at(end * t / ticks, left, right);
			pen.line(x, top, x, bottom + GAP / 2, Role.GRID, false);
			String text = tick.apply(end * t / ticks);
			pen.text(text, Math.min(x - pen.width(text, Pen.Style.NORMAL) / 2, right - pen.width(text, Pen.Style.NORMAL) + figures), bottom + GAP / 2, Role.MUTED, Pen.Style.NORMAL);
		}
		for (int m = 0; m < marks.size(); m++) {
			Mark mark = marks.get(m);
			int row = top + m * (line + GAP);
			pen.text(mark.label, PADDING, row + GAP / 2, Role.TEXT, style(mark));
			pen.fill(left, row + 3, Math.max(1, at(mark.value, left, right) - left), line + GAP - 6, mark.chosen ? Role.FIRST : Role.EIGHTH);
			if (mark.judged && mark.value > limit) {
				pen.fill(at(limit, left, right), row + 3, at(mark.value, left, right) - at(limit, left, right), line + GAP - 6, Role.LIMIT);
			}
			pen.text(mark.figure, width - PADDING - pen.width(mark.figure, style(mark)), row + GAP / 2, Role.TEXT, style(mark));
			spots.add(new Spot(m, 0, row, Integer.MAX_VALUE, line + GAP));
		}
		if (!Double.isNaN(limit)) {
			int x = at(limit, left, right);
			pen.fill(x - 1, top - 4, 2, bottom - top + 8, Role.LIMIT);
			int size = pen.width(limitText, Pen.Style.NORMAL);
			pen.text(limitText, Math.max(PADDING, Math.min(x - size / 2, width - PADDING - size)), top - 4 - line, Role.LIMIT, Pen.Style.NORMAL);
		}
		int texts = bottom + GAP + line + GAP;
		for (String each : lines(pen, width)) {
			pen.text(each, PADDING, texts, Role.TEXT, Pen.Style.NORMAL);
			texts += line;
		}
		return spots;
	}

	/** As many parts as make round numbers of a round end: thirds of 1.5, 3 and 6, fifths of 5 and 1, else quarters. */
	private int ticks() {
		double mantissa = end / Math.pow(10, Math.floor(Math.log10(end) + EXACT));
		return isOne(mantissa, 1.5, 3, 6) ? 3 : isOne(mantissa, 1, 5) ? 5 : 4;
	}

	private static boolean isOne(double value, double... of) {
		return Arrays.stream(of).anyMatch(each -> Math.abs(each - value) < EXACT);
	}

	private static Pen.Style style(Mark mark) {
		return mark.chosen ? Pen.Style.BOLD : Pen.Style.NORMAL;
	}

	private int at(double value, int left, int right) {
		return left + (int) Math.round(Math.max(0, Math.min(1, value / end)) * (right - left));
	}

	/** The caption in lines that fit. */
	private List<String> lines(Pen pen, int width) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : caption.split(" ")) {
			if (!line.isEmpty() && pen.width(line + " " + word, Pen.Style.NORMAL) > width - 2 * PADDING) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}
}
