package nl.kaartwerk.ui.route;

import java.util.Comparator;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;

import nl.kaartwerk.ui.frame.LineTable;

/** The declarations with their routes. */
final class RouteTable {
	private final LineTable<RouteLine> lines;
	private List<RouteLine> all = List.of();
	private RouteColumn sorted = RouteColumn.NAME;
	private boolean descending;

	RouteTable(Composite parent) {
		lines = new LineTable<>(parent, SWT.SINGLE, RouteLine::source, true, RouteTable::fill);
		lines.columns(List.of(RouteColumn.values()), sorted, descending, (column, turned) -> {
			sorted = column;
			descending = turned;
			show(all);
		});
		lines.tips(line -> line.title() + "\n" + RouteColumn.ROUTE.text(line));
		lines.control().addListener(SWT.EraseItem, RouteTable::erase);
		lines.control().addListener(SWT.PaintItem, this::paint);
	}

	LineTable<RouteLine> lines() {
		return lines;
	}

	private static void fill(TableItem item, RouteLine line) {
		for (RouteColumn column : RouteColumn.values()) {
			item.setText(column.ordinal(), column.text(line));
		}
	}

	/** The text of the route is drawn as signs instead. */
	private static void erase(Event event) {
		if (event.index == RouteColumn.ROUTE.ordinal()) {
			event.detail &= ~SWT.FOREGROUND;
		}
	}

	private void paint(Event event) {
		if (event.index == RouteColumn.ROUTE.ordinal()) {
			boolean chosen = (event.detail & SWT.SELECTED) != 0;
			lines.of((TableItem) event.item).ifPresent(line -> RoutePainter.paint(event.gc, ((TableItem) event.item).getBounds(event.index), line.marks(),
					event.gc.getForeground(), chosen));
		}
	}

	/** Shows other lines in the order that was chosen; the line that was chosen stays so while it is there. */
	void show(List<RouteLine> others) {
		all = others;
		Comparator<RouteLine> order = descending ? sorted.order().reversed() : sorted.order();
		List<RouteLine> shown = others.stream().sorted(order.thenComparing(RouteLine::title, String.CASE_INSENSITIVE_ORDER).thenComparing(line -> line.source().toString())).toList();
		if (!shown.equals(lines.lines())) {
			lines.show(shown);
		}
	}
}
