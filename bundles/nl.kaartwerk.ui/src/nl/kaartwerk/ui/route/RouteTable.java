package nl.kaartwerk.ui.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The declarations with their routes. Only the lines that are looked at are made, so that thousands of them are shown at once. */
final class RouteTable {
	private final Table table;
	private List<RouteLine> all = List.of();
	private List<RouteLine> shown = List.of();

	RouteTable(Composite parent) {
		table = new Table(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		for (RouteColumn column : RouteColumn.values()) {
			TableColumn created = new TableColumn(table, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
			created.setText(column.title());
			created.setWidth(column.width());
			created.setMoveable(true);
			created.addListener(SWT.Selection, event -> sort(created));
		}
		table.setSortColumn(table.getColumn(0));
		table.setSortDirection(SWT.UP);
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addListener(SWT.EraseItem, RouteTable::erase);
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.MouseMove, event -> tip(table.getItem(new Point(event.x, event.y))));
	}

	Table control() {
		return table;
	}

	private void sort(TableColumn column) {
		boolean same = table.getSortColumn() == column;
		table.setSortDirection(same && table.getSortDirection() == SWT.UP ? SWT.DOWN : SWT.UP);
		table.setSortColumn(column);
		show(all);
	}

	private void fill(TableItem item, int index) {
		if (index < shown.size()) {
			for (RouteColumn column : RouteColumn.values()) {
				item.setText(column.ordinal(), column.text(shown.get(index)));
			}
		}
	}

	/** The text of the route is drawn as signs instead. */
	private static void erase(Event event) {
		if (event.index == RouteColumn.ROUTE.ordinal()) {
			event.detail &= ~SWT.FOREGROUND;
		}
	}

	private void paint(Event event) {
		int line = table.indexOf((TableItem) event.item);
		if (event.index == RouteColumn.ROUTE.ordinal() && line >= 0 && line < shown.size()) {
			boolean chosen = (event.detail & SWT.SELECTED) != 0;
			RoutePainter.paint(event.gc, ((TableItem) event.item).getBounds(event.index), shown.get(line).marks(), event.gc.getForeground(), chosen);
		}
	}

	private void tip(TableItem item) {
		int line = item == null ? -1 : table.indexOf(item);
		String tip = line >= 0 && line < shown.size() ? shown.get(line).title() + "\n" + RouteColumn.ROUTE.text(shown.get(line)) : null;
		if (!Objects.equals(tip, table.getToolTipText())) {
			table.setToolTipText(tip);
		}
	}

	/** Shows other lines in the order that was chosen; the line that was chosen stays so while it is there. */
	void show(List<RouteLine> lines) {
		URI chosen = chosen().map(RouteLine::source).orElse(null);
		all = lines;
		List<RouteLine> sorted = new ArrayList<>(lines);
		Comparator<RouteLine> order = RouteColumn.values()[table.indexOf(table.getSortColumn())].order();
		sorted.sort((table.getSortDirection() == SWT.DOWN ? order.reversed() : order).thenComparing(RouteLine::title, String.CASE_INSENSITIVE_ORDER)
				.thenComparing(line -> line.source().toString()));
		if (sorted.equals(shown)) {
			return;
		}
		shown = sorted;
		table.setItemCount(shown.size());
		table.clearAll();
		table.deselectAll();
		int again = -1;
		for (int i = 0; i < shown.size() && again < 0; i++) {
			again = shown.get(i).source().equals(chosen) ? i : -1;
		}
		if (shown.isEmpty()) {
			return;
		}
		table.setSelection(Math.max(again, 0));
	}

	Optional<RouteLine> chosen() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= shown.size() ? Optional.empty() : Optional.of(shown.get(index));
	}

	List<RouteLine> shown() {
		return shown;
	}
}
