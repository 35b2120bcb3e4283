package nl.kaartwerk.ui.route;

import java.util.List;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Draws the states of a card as a row of signs on a line. Each kind has a shape of its own: a filled disc is done, a ring with a dot is where
 * the card stands, an open ring is next, a square with an exclamation mark is blocked, a small dot lies ahead, a gap is left out, and a cross
 * ends it.
 */
final class RoutePainter {
	private static final int STEP = 22;
	private static final int SIGN = 10;
	private static final int MARGIN = 6;

	private RoutePainter() {
	}

	/** How wide the row of most states is. */
	static int width() {
		return 2 * MARGIN + STEP * (RouteLine.DRAWN.size() + 1);
	}

	/** @param text colour of what is drawn; what is blocked has that of errors besides its shape, unless the line is chosen */
	static void paint(GC gc, Rectangle area, List<RouteMark> marks, Color text, boolean chosen) {
		int antialias = gc.getAntialias();
		gc.setAntialias(SWT.ON);
		int middle = area.y + area.height / 2;
		Color error = chosen ? text : JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR);
		for (int i = 0; i < marks.size(); i++) {
			int x = area.x + MARGIN + i * STEP;
			gc.setForeground(text);
			gc.setBackground(text);
			if (i > 0 && marks.get(i) != RouteMark.LEFT_OUT) {
				boolean ahead = marks.get(i) == RouteMark.AHEAD || marks.get(i) == RouteMark.NEXT || marks.get(i) == RouteMark.BLOCKED;
				gc.setLineStyle(ahead ? SWT.LINE_DOT : SWT.LINE_SOLID);
				gc.drawLine(x - STEP + SIGN + 1, middle, x - 2, middle);
				gc.setLineStyle(SWT.LINE_SOLID);
			}
			sign(gc, marks.get(i), x, middle - SIGN / 2, error);
		}
		gc.setAntialias(antialias);
	}

	private static void sign(GC gc, RouteMark mark, int x, int y, Color error) {
		switch (mark) {
		case DONE -> gc.fillOval(x, y, SIGN, SIGN);
		case CURRENT -> {
			gc.setLineWidth(2);
			gc.drawOval(x - 1, y - 1, SIGN + 1, SIGN + 1);
			gc.setLineWidth(1);
			gc.fillOval(x + 2, y + 2, SIGN - 5, SIGN - 5);
		}
		case NEXT -> gc.drawOval(x, y, SIGN - 1, SIGN - 1);
		case BLOCKED -> {
			gc.setForeground(error);
			gc.setBackground(error);
			gc.drawRectangle(x, y, SIGN - 1, SIGN - 1);
			gc.fillRectangle(x + SIGN / 2 - 1, y + 2, 2, 4);
			gc.fillRectangle(x + SIGN / 2 - 1, y + 7, 2, 1);
		}
		case AHEAD -> gc.fillOval(x + SIGN / 2 - 2, y + SIGN / 2 - 2, 4, 4);
		case LEFT_OUT -> {
			// a gap
		}
		case WITHDRAWN -> {
			gc.setLineWidth(2);
			gc.drawLine(x, y, x + SIGN, y + SIGN);
			gc.drawLine(x + SIGN, y, x, y + SIGN);
			gc.setLineWidth(1);
		}
		}
	}
}
