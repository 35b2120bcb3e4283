package nl.kaartwerk.ui.mki;

import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Draws a cell of a line: its text, indented with a triangle where lines can be opened, and a bar behind its share. */
final class LinePainter extends AbstractCellPainter {
	static final int INDENT = 16;
	private static final int MARGIN = 5;
	private static final int TRIANGLE = 4;

	private final Control control;
	private final Function<ILayerCell, Line> lines;
	private final Function<ILayerCell, Column> columns;
	private final BiPredicate<Line, Column> changed;
	private final Predicate<Line> expanded;

	LinePainter(Control control, Function<ILayerCell, Line> lines, Function<ILayerCell, Column> columns, Predicate<Line> expanded,
			BiPredicate<Line, Column> changed) {
		this.control = control;
		this.lines = lines;
		this.columns = columns;
		this.expanded = expanded;
		this.changed = changed;
	}

	/** Where the text of a name begins, from the left of its cell. */
	static int indent(Line line) {
		return MARGIN + line.depth() * INDENT + INDENT;
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		Line line = lines.apply(cell);
		Column column = columns.apply(cell);
		if (line == null || column == null) {
			return;
		}
		TableColours colours = new TableColours(control);
		boolean selected = DisplayMode.SELECT.equals(cell.getDisplayMode()) || DisplayMode.SELECT_HOVER.equals(cell.getDisplayMode());
		gc.setBackground(selected ? colours.selection() : changed.test(line, column) ? colours.changed() : colours.ground());
		gc.fillRectangle(bounds);
		if (column == Column.SHARE && !Double.isNaN(line.share())) {
			bar(line.share(), gc, bounds, colours);
		}
		gc.setForeground(line.skipped() ? colours.faint() : colours.text());
		String text = Cells.text(line, column);
		Point size = gc.textExtent(text);
		int x = column == Column.NAME ? bounds.x + indent(line) : column.isNumber() ? Math.max(bounds.x + MARGIN, bounds.x + bounds.width - MARGIN - size.x)
				: bounds.x + MARGIN;
		gc.drawText(text, x, bounds.y + (bounds.height - size.y) / 2, true);
		if (column == Column.NAME && line.hasChildren()) {
			triangle(gc, bounds.x + indent(line) - INDENT / 2 - 1, bounds.y + bounds.height / 2, expanded.test(line), colours);
		}
	}

	/** From the left for what adds, so that a short one is not behind the figure; from the right for what takes away. */
	private static void bar(double share, GC gc, Rectangle bounds, TableColours colours) {
		int width = (int) Math.round(Math.min(1, Math.abs(share)) * (bounds.width - 4));
		gc.setBackground(share < 0 ? colours.takes() : colours.adds());
		gc.fillRectangle(share < 0 ? bounds.x + bounds.width - 2 - width : bounds.x + 2, bounds.y + 3, width, bounds.height - 6);
	}

	private static void triangle(GC gc, int x, int y, boolean open, TableColours colours) {
		gc.setBackground(colours.text());
		gc.setAntialias(SWT.ON);
		gc.fillPolygon(open ? new int[] { x - TRIANGLE, y - 2, x + TRIANGLE, y - 2, x, y + TRIANGLE - 1 }
				: new int[] { x - 2, y - TRIANGLE, x + TRIANGLE - 1, y, x - 2, y + TRIANGLE });
	}

	@Override
	public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
		Line line = lines.apply(cell);
		Column column = columns.apply(cell);
		return line == null || column == null ? 0
				: gc.textExtent(Cells.text(line, column)).x + 2 * MARGIN + (column == Column.NAME ? indent(line) : 0);
	}

	@Override
	public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
		return gc.getFontMetrics().getHeight() + 6;
	}
}
