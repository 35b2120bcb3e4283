package nl.kaartwerk.report.chart;

import java.util.List;
import java.util.Locale;

import nl.kaartwerk.report.html.Html;

/**
 * Bars as boxes in the cells of a table: browsers and the PDF writer draw them alike, and the figures stand beside them for who does not see
 * them. Zero is at the same place in all bars of a chart.
 */
public final class BarChart {
	/** Per cent of the width, so that rounding never pushes a box below the others. */
	private static final double ROOM = 99;

	private final double left;
	private final double whole;

	/** A chart in which all of the bars fit. */
	public BarChart(List<Bar> bars) {
		left = bars.stream().mapToDouble(Bar::negative).min().orElse(0);
		whole = bars.stream().mapToDouble(Bar::positive).max().orElse(0) - left;
	}

	/** A cell of a table with a bar of the chart. */
	public void cell(Html html, Bar bar) {
		html.open("td", "class", "plot");
		if (whole > 0 && Double.isFinite(whole)) {
			box(html, "space", bar.negative() - left);
			for (Bar.Part part : bar.parts().reversed()) {
				box(html, "box " + part.style(), -part.value());
			}
			for (Bar.Part part : bar.parts()) {
				box(html, "box " + part.style(), part.value());
			}
		}
		html.close();
	}

	private void box(Html html, String style, double size) {
		double width = Math.floor(size / whole * ROOM * 100) / 100;
		if (width > 0) {
			html.element("div", "", "class", style, "style", String.format(Locale.ROOT, "width:%.2f%%", width));
		}
	}
}
