package nl.kaartwerk.ui.mki;

import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Draws the head of a column, with an arrow when lines are in its order. */
final class HeaderPainter extends AbstractCellPainter {
	private static final int MARGIN = 5;

	private final Control control;
	private final Function<ILayerCell, Column> columns;
	private final Supplier<LineOrder> order;

	HeaderPainter(Control control, Function<ILayerCell, Column> columns, Supplier<LineOrder> order) {
		this.control = control;
		this.columns = columns;
		this.order = order;
	}

	private String text(Column column) {
		return column != order.get().column() ? column.title() : column.title() + (order.get().descending() ? " \u25be" : " \u25b4");
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		Column column = columns.apply(cell);
		if (column == null) {
			return;
		}
		TableColours colours = new TableColours(control);
		gc.setBackground(colours.header());
		gc.fillRectangle(bounds);
		gc.setForeground(colours.text());
		String text = text(column);
		Point size = gc.textExtent(text);
		gc.drawText(text, column.isNumber() ? Math.max(bounds.x + MARGIN, bounds.x + bounds.width - MARGIN - size.x) : bounds.x + MARGIN,
				bounds.y + (bounds.height - size.y) / 2, true);
	}

	@Override
	public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
		Column column = columns.apply(cell);
		return column == null ? 0 : gc.textExtent(text(column)).x + 2 * MARGIN;
	}

	@Override
	public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
		return gc.getFontMetrics().getHeight() + 8;
	}
}
