package nl.kaartwerk.ui.mki;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Draws a bar behind the share of a line: what it adds in one colour, what it takes away in another. */
final class ShareBars {
	private static final String ADDS = "nl.kaartwerk.ui.share.adds";
	private static final String TAKES = "nl.kaartwerk.ui.share.takes";
	private static final int MARGIN = 2;

	private ShareBars() {
	}

	static void install(Tree tree, int column) {
		JFaceResources.getColorRegistry().put(ADDS, new RGB(127, 176, 191));
		JFaceResources.getColorRegistry().put(TAKES, new RGB(150, 196, 150));
		tree.addListener(SWT.EraseItem, event -> {
			if (event.index == column && event.item.getData() instanceof Line line && !Double.isNaN(line.share())) {
				paint(event, (TreeItem) event.item, line, column);
			}
		});
	}

	private static void paint(Event event, TreeItem item, Line line, int column) {
		Rectangle cell = item.getBounds(column);
		int width = (int) Math.round(Math.min(1, Math.abs(line.share())) * (cell.width - 2 * MARGIN));
		GC gc = event.gc;
		Color before = gc.getBackground();
		gc.setBackground(JFaceResources.getColorRegistry().get(line.share() < 0 ? TAKES : ADDS));
		gc.fillRectangle(cell.x + cell.width - MARGIN - width, cell.y + MARGIN, width, cell.height - 2 * MARGIN);
		gc.setBackground(before);
		event.detail &= ~SWT.HOT;
	}
}
