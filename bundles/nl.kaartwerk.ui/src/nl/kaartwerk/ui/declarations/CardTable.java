package nl.kaartwerk.ui.declarations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;

import nl.kaartwerk.lang.ide.results.DeclaredCard;
import nl.kaartwerk.ui.active.UiThread;

/** The table itself. Only the lines that are looked at are made, so that thousands of them are shown at once. */
@SuppressWarnings("restriction")
final class CardTable {
	private static final int PORTION = 400;

	private final Table table;
	private final List<Row> rows = new ArrayList<>();
	private LocalDate day = LocalDate.now();
	/** Of the lines; what is being made for earlier ones stops. */
	private int version;

	/** @param sort is told the column that was clicked and whether the largest come first */
	CardTable(Composite parent, CardColumn sorted, boolean descending, BiConsumer<CardColumn, Boolean> sort) {
		table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		for (CardColumn column : CardColumn.values()) {
			create(column, sort);
		}
		table.setSortColumn(table.getColumn(sorted.ordinal()));
		table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		followTheme();
		table.addListener(SWT.MouseMove, event -> {
			String tip = tip(new Point(event.x, event.y));
			if (!Objects.equals(tip, table.getToolTipText())) {
				table.setToolTipText(tip);
			}
		});
	}

	/** A change of theme takes the fonts of lines away that have their own, after it has been told. */
	private void followTheme() {
		IEventBroker events = PlatformUI.getWorkbench().getService(IEventBroker.class);
		EventHandler changed = event -> UiThread.later(() -> {
			if (!table.isDisposed()) {
				table.clearAll();
			}
		});
		events.subscribe(IThemeEngine.Events.THEME_CHANGED, changed);
		table.addDisposeListener(event -> events.unsubscribe(changed));
	}

	private void create(CardColumn column, BiConsumer<CardColumn, Boolean> sort) {
		TableColumn created = new TableColumn(table, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
		created.setText(column.title());
		created.setToolTipText(column.tip());
		created.setWidth(column.width());
		created.setMoveable(true);
		created.addListener(SWT.Selection, event -> {
			boolean same = table.getSortColumn() == created;
			boolean descending = same ? table.getSortDirection() == SWT.UP : column.isNumber() && column != CardColumn.LIFE && !CardColumn.SETS.contains(column.name());
			table.setSortColumn(created);
			table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
			sort.accept(column, descending);
		});
	}

	private void fill(TableItem item, int index) {
		if (index >= rows.size()) {
			return;
		}
		switch (rows.get(index)) {
		case Row.Heading heading -> {
			item.setText(heading.label() + "  (" + heading.cards() + ")");
			item.setFont(bold());
		}
		case Row.Card line -> {
			for (CardColumn column : CardColumn.values()) {
				item.setText(column.ordinal(), column.text(line.card(), day));
			}
			if (CardColumn.isOutOfDate(line.card(), day)) {
				item.setForeground(CardColumn.VALIDITY.ordinal(), JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR));
			}
			if (line.card().findings().errors() > 0) {
				item.setForeground(CardColumn.ERRORS.ordinal(), JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR));
			}
		}
		}
	}

	private static Font bold() {
		return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
	}

	private String tip(Point at) {
		TableItem item = table.getItem(at);
		int index = item == null ? -1 : table.indexOf(item);
		return index >= 0 && index < rows.size() && rows.get(index) instanceof Row.Card line ? note(line.card()) : null;
	}

	private static String note(DeclaredCard card) {
		String notes = CardColumn.notes(card);
		return notes.isEmpty() ? card.name() : card.name() + "\n" + notes;
	}

	Table control() {
		return table;
	}

	/** Shows other lines; what was chosen stays so as far as it is still there. */
	void show(List<Row> others) {
		if (rows.equals(others) && day.equals(LocalDate.now())) {
			return;
		}
		Set<URI> chosen = new HashSet<>(chosen().stream().map(DeclaredCard::source).toList());
		day = LocalDate.now();
		rows.clear();
		rows.addAll(others);
		table.deselectAll();
		if (rows.size() < table.getItemCount() - PORTION) {
			table.removeAll(); // taking many lines away one by one takes long
		} else {
			table.clearAll();
		}
		version++;
		grow(version, chosen);
	}

	/** Thousands of lines are made in portions, between which the workbench can do something else. */
	private void grow(int of, Set<URI> chosen) {
		if (table.isDisposed() || of != version) {
			return;
		}
		int next = Math.min(rows.size(), table.getItemCount() + PORTION);
		if (next != table.getItemCount()) {
			table.setItemCount(next);
		}
		if (next < rows.size()) {
			table.getDisplay().asyncExec(() -> grow(of, chosen));
		} else if (!chosen.isEmpty()) {
			table.select(IntStream.range(0, rows.size()).filter(i -> rows.get(i) instanceof Row.Card line && chosen.contains(line.card().source())).toArray());
		}
	}

	/** The chosen declarations, in their order. */
	List<DeclaredCard> chosen() {
		return IntStream.of(table.getSelectionIndices()).sorted().filter(index -> index < rows.size()).mapToObj(rows::get).filter(Row.Card.class::isInstance)
				.map(row -> ((Row.Card) row).card()).toList();
	}

	Optional<DeclaredCard> first() {
		return chosen().stream().findFirst();
	}

	/** The declarations that are shown, in their order. */
	List<DeclaredCard> shown() {
		return rows.stream().filter(Row.Card.class::isInstance).map(row -> ((Row.Card) row).card()).toList();
	}

	LocalDate day() {
		return day;
	}
}
