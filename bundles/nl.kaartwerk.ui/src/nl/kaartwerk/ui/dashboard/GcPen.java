package nl.kaartwerk.ui.dashboard;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;

/** Draws on a control or an image. */
final class GcPen implements Pen {
	private final GC gc;
	private final Palette palette;
	private final Fonts fonts;

	GcPen(GC gc, Palette palette, Fonts fonts) {
		this.gc = gc;
		this.palette = palette;
		this.fonts = fonts;
	}

	@Override
	public void fill(int x, int y, int width, int height, Role role) {
		gc.setBackground(palette.colour(role));
		gc.fillRectangle(x, y, width, height);
	}

	@Override
	public void line(int x1, int y1, int x2, int y2, Role role, boolean dashed) {
		gc.setForeground(palette.colour(role));
		gc.setLineStyle(dashed ? SWT.LINE_DASH : SWT.LINE_SOLID);
		gc.drawLine(x1, y1, x2, y2);
		gc.setLineStyle(SWT.LINE_SOLID);
	}

	@Override
	public void text(String text, int x, int y, Role role, Style style) {
		use(style);
		gc.setForeground(palette.colour(role));
		gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
	}

	@Override
	public int width(String text, Style style) {
		use(style);
		return fonts.width(gc, text, style);
	}

	@Override
	public int height(Style style) {
		use(style);
		return gc.getFontMetrics().getHeight();
	}

	private void use(Style style) {
		Font font = fonts.of(style);
		if (!gc.getFont().equals(font)) {
			gc.setFont(font);
		}
	}
}
