package nl.kaartwerk.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import nl.kaartwerk.calculation.comparison.ComparedPart;
import nl.kaartwerk.calculation.comparison.Waterfall;
import nl.kaartwerk.calculation.contribution.Grouping;

/**
 * Draws the way from one work to another: a bar for each, and between them a step for each part that differs. What is more and what is less
 * differs in colour and in sign. A click chooses the part, a double click goes to its text; so do the arrow keys and Enter.
 */
final class WaterfallChart {
	private static final int MARGIN = 8;
	private static final int GAP = 4;
	private static final int ROW = 26;
	private static final int MOST_STEPS = 14;
	private static final int WIDE = 480;
	private static final double HEADROOM = 0.04;

	/** One line of the chart. */
	private record Bar(String label, String figure, double from, double to, boolean total, Optional<ComparedPart> part, boolean incomplete) {
	}

	private final Canvas canvas;
	private final Consumer<ComparedPart> choose;
	private final Consumer<ComparedPart> open;
	private final List<Bar> bars = new ArrayList<>();
	private Optional<String> chosen = Optional.empty();

	WaterfallChart(Composite parent, Consumer<ComparedPart> choose, Consumer<ComparedPart> open) {
		this.choose = choose;
		this.open = open;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.Resize, event -> scroll());
		canvas.getVerticalBar().addListener(SWT.Selection, event -> canvas.redraw());
		canvas.addListener(SWT.MouseDown, event -> at(event).ifPresent(this::choose));
		canvas.addListener(SWT.MouseDoubleClick, event -> at(event).ifPresent(open));
		canvas.addListener(SWT.MouseMove, this::point);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = text();
			}
		});
	}

	Canvas control() {
		return canvas;
	}

	/** What the chart shows, in words: for those who do not see it, and for tests. */
	String text() {
		StringBuilder text = new StringBuilder(Texts.get("chart"));
		bars.forEach(bar -> text.append('\n').append(bar.label).append(": ").append(bar.figure).append(bar.incomplete ? " (" + Texts.get("incomplete") + ")" : ""));
		return text.toString();
	}

	/** Shows the way from the first work to another; nothing when one of the two has no figure. */
	void show(Compared compared, int side) {
		bars.clear();
		if (compared != null && compared.isThere() && compared.total(side).from().isPresent() && compared.total(side).to().isPresent()) {
			Waterfall way = Waterfall.of(compared.parts(), side, MOST_STEPS);
			Grouping by = compared.question().by();
			String set = compared.question().set();
			bars.add(new Bar(title(compared, 0), Cells.euro(way.from()), 0, way.from(), true, Optional.empty(), !compared.results().getFirst().work().orElseThrow().isComplete(set)));
			for (Waterfall.Step step : way.steps()) {
				String label = step.part().map(part -> Compared.label(part, by)).orElse(Texts.get("rest", Integer.toString(step.parts())));
				bars.add(new Bar(label, Cells.signed(step.change()), step.before(), step.after(), false, step.part(), step.part().filter(part -> part.isIncomplete(side)).isPresent()));
			}
			bars.add(new Bar(title(compared, side), Cells.euro(way.to()), 0, way.to(), true, Optional.empty(), !compared.results().get(side).work().orElseThrow().isComplete(set)));
		}
		scroll();
		canvas.redraw();
	}

	private static String title(Compared compared, int side) {
		return Compared.letter(side) + "  " + compared.results().get(side).side().title();
	}

	/** Marks a part that is chosen elsewhere. */
	void mark(Optional<ComparedPart> part) {
		chosen = part.map(ComparedPart::key);
		canvas.redraw();
	}

	private void choose(ComparedPart part) {
		canvas.setFocus();
		mark(Optional.of(part));
		choose.accept(part);
	}

	private void scroll() {
		int height = bars.size() * ROW + 2 * MARGIN;
		int visible = Math.max(1, canvas.getClientArea().height);
		canvas.getVerticalBar().setVisible(height > visible);
		canvas.getVerticalBar().setValues(Math.max(0, Math.min(canvas.getVerticalBar().getSelection(), height - visible)), 0, Math.max(height, visible), visible, ROW, visible);
	}

	private int top() {
		return MARGIN - (canvas.getVerticalBar().isVisible() ? canvas.getVerticalBar().getSelection() : 0);
	}

	private Optional<ComparedPart> at(Event event) {
		int index = Math.floorDiv(event.y - top(), ROW);
		return index >= 0 && index < bars.size() ? bars.get(index).part : Optional.empty();
	}

	private void point(Event event) {
		Optional<ComparedPart> part = at(event);
		canvas.setCursor(part.isPresent() ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
		int index = Math.floorDiv(event.y - top(), ROW);
		String tip = index >= 0 && index < bars.size() ? bars.get(index).label + ": " + bars.get(index).figure + (bars.get(index).incomplete ? "\n" + Texts.get("ofCompleteness") : "") : null;
		if (tip == null || !tip.equals(canvas.getToolTipText())) {
			canvas.setToolTipText(tip);
		}
	}

	private void key(Event event) {
		List<ComparedPart> steps = bars.stream().flatMap(bar -> bar.part.stream()).toList();
		int current = -1;
		for (int i = 0; i < steps.size(); i++) {
			current = chosen.filter(steps.get(i).key()::equals).isPresent() ? i : current;
		}
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> choose(steps, current + 1);
		case SWT.ARROW_UP -> choose(steps, current - 1);
		case SWT.CR, SWT.KEYPAD_CR -> {
			if (current >= 0) {
				open.accept(steps.get(current));
			}
		}
		default -> {
			// not ours
		}
		}
	}

	private void choose(List<ComparedPart> steps, int index) {
		if (index >= 0 && index < steps.size()) {
			choose(steps.get(index));
		}
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setBackground(canvas.getBackground());
		gc.fillRectangle(area);
		if (bars.isEmpty()) {
			return;
		}
		gc.setAntialias(SWT.ON);
		int labels = Math.min(area.width / 3, bars.stream().mapToInt(bar -> gc.textExtent(bar.label).x).max().orElse(0)) + GAP;
		int figures = bars.stream().mapToInt(bar -> gc.textExtent(bar.figure + mark(bar)).x).max().orElse(0) + GAP;
		double least = bars.stream().mapToDouble(bar -> Math.min(bar.from, bar.to)).min().orElse(0);
		double most = bars.stream().mapToDouble(bar -> Math.max(bar.from, bar.to)).max().orElse(0);
		double span = most - least == 0 ? 1 : (most - least) * (1 + 2 * HEADROOM);
		Scale scale = new Scale(MARGIN + labels + GAP, Math.max(20, area.width - 2 * MARGIN - labels - figures - 2 * GAP), least - (most - least) * HEADROOM, span);
		for (int i = 0; i < bars.size(); i++) {
			paint(gc, bars.get(i), i, scale, new Point(labels, area.width));
		}
	}

	/** Hatched bars say it too, and tooltips in words; a narrow view has no room for it. */
	private String mark(Bar bar) {
		return bar.incomplete && canvas.getClientArea().width > WIDE ? " (" + Texts.get("incomplete") + ")" : "";
	}

	/** From euro to places on the canvas. */
	private record Scale(int left, int width, double least, double span) {
		int x(double euro) {
			return left + (int) Math.round((euro - least) / span * width);
		}
	}

	private void paint(GC gc, Bar bar, int index, Scale scale, Point sizes) {
		int y = top() + index * ROW;
		boolean marked = bar.part.isPresent() && chosen.equals(bar.part.map(ComparedPart::key));
		int textY = y + (ROW - gc.getFontMetrics().getHeight()) / 2;
		Color text = canvas.getForeground();
		gc.setForeground(text);
		gc.drawText(shortened(gc, bar.label, sizes.x), MARGIN, textY, true);
		int from = scale.x(bar.from);
		int to = scale.x(bar.to);
		gc.setBackground(bar.total ? ChartColours.total() : ChartColours.of(bar.to - bar.from));
		int left = Math.min(from, to);
		int width = Math.max(1, Math.abs(to - from));
		gc.fillRectangle(left, y + GAP, width, ROW - 2 * GAP);
		if (bar.incomplete) {
			hatch(gc, new Rectangle(left, y + GAP, width, ROW - 2 * GAP));
		}
		if (marked) {
			gc.setForeground(text);
			gc.setLineWidth(2);
			gc.drawRectangle(left - 1, y + GAP - 1, width + 1, ROW - 2 * GAP + 1);
			gc.setLineWidth(1);
			if (canvas.isFocusControl()) {
				gc.drawFocus(MARGIN - 2, y, sizes.y - 2 * MARGIN + 4, ROW);
			}
		}
		gc.setForeground(text);
		String figure = bar.figure + mark(bar);
		gc.drawText(figure, sizes.y - MARGIN - gc.textExtent(figure).x, textY, true);
		if (index + 1 < bars.size()) {
			gc.setForeground(ChartColours.total());
			gc.setLineStyle(SWT.LINE_DOT);
			gc.drawLine(to, y + ROW - GAP, to, y + ROW + GAP);
			gc.setLineStyle(SWT.LINE_SOLID);
		}
	}

	/** What may be a difference of completeness looks so without its colour too. */
	private void hatch(GC gc, Rectangle bar) {
		Rectangle before = gc.getClipping();
		gc.setClipping(bar.intersection(before));
		gc.setForeground(canvas.getBackground());
		for (int x = bar.x - bar.height; x < bar.x + bar.width; x += 6) {
			gc.drawLine(x, bar.y + bar.height, x + bar.height, bar.y);
		}
		gc.setClipping(before);
	}

	private static String shortened(GC gc, String label, int width) {
		if (gc.textExtent(label).x <= width) {
			return label;
		}
		int length = label.length();
		while (length > 1 && gc.textExtent(label.substring(0, length) + "\u2026").x > width) {
			length--;
		}
		return label.substring(0, length) + "\u2026";
	}
}
