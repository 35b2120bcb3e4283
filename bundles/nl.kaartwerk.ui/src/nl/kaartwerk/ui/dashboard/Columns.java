package nl.kaartwerk.ui.dashboard;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Lays pictures out in as many columns as there is room for; the first ones take the whole width. */
final class Columns extends Layout {
	private static final int LEAST = 430;
	private static final int GAP = 8;

	private final int wide;

	/** @param wide how many pictures take the whole width */
	Columns(int wide) {
		this.wide = wide;
	}

	@Override
	protected Point computeSize(Composite composite, int width, int height, boolean changed) {
		int given = width == SWT.DEFAULT ? LEAST : width;
		return new Point(given, arrange(composite, given, false));
	}

	@Override
	protected void layout(Composite composite, boolean changed) {
		arrange(composite, composite.getClientArea().width, true);
	}

	private int arrange(Composite composite, int width, boolean move) {
		int count = Math.max(1, width / LEAST);
		int size = (width - (count - 1) * GAP) / count;
		int[] bottoms = new int[count];
		Control[] children = composite.getChildren();
		for (int i = 0; i < children.length; i++) {
			if (!children[i].getVisible()) {
				continue;
			}
			boolean whole = i < wide;
			int column = whole ? 0 : lowest(bottoms);
			int y = whole ? Arrays.stream(bottoms).max().getAsInt() : bottoms[column];
			int height = children[i].computeSize(whole ? width : size, SWT.DEFAULT).y;
			if (move) {
				children[i].setBounds(column * (size + GAP), y, whole ? width : size, height);
			}
			if (whole) {
				Arrays.fill(bottoms, y + height + GAP);
			} else {
				bottoms[column] = y + height + GAP;
			}
		}
		return Arrays.stream(bottoms).max().getAsInt();
	}

	private static int lowest(int[] bottoms) {
		int lowest = 0;
		for (int i = 1; i < bottoms.length; i++) {
			lowest = bottoms[i] < bottoms[lowest] ? i : lowest;
		}
		return lowest;
	}
}
