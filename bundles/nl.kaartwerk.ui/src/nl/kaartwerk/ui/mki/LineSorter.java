package nl.kaartwerk.ui.mki;

import java.util.Comparator;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;

/** Sorts the lines below each line by a column; without a column they stand as in the text. */
final class LineSorter extends ViewerComparator {
	private final Comparator<Line> order;

	/** @param direction SWT.DOWN for largest first, SWT.UP for smallest first */
	LineSorter(Cells.Column column, int direction) {
		Comparator<Line> ascending = switch (column) {
		case NAME -> Comparator.comparing(Line::label, String.CASE_INSENSITIVE_ORDER);
		case AMOUNT -> Comparator.comparing(Line::amount);
		case MKI, SHARE -> Comparator.comparingDouble(line -> line.outcome().mki());
		case A, B, C, D -> Comparator.comparingDouble(line -> line.group(column.group()));
		case COMPLETE -> Comparator.comparingDouble(line -> line.outcome().completeness().share());
		};
		order = direction == SWT.UP ? ascending : ascending.reversed();
	}

	@Override
	public int compare(Viewer viewer, Object a, Object b) {
		return order.compare((Line) a, (Line) b);
	}
}
