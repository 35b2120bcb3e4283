package nl.kaartwerk.ui.exchange;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableCursor;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import nl.kaartwerk.exchange.table.CellRef;
import nl.kaartwerk.exchange.table.Mapping;
import nl.kaartwerk.exchange.table.Mapping.TableMapping;
import nl.kaartwerk.exchange.table.MappingEdit;
import nl.kaartwerk.exchange.table.Sheet;

/** The cells of a sheet with what a mapping makes of them; a cursor goes from cell to cell by mouse and keys. */
final class SheetGrid {
	private static final int MOST_ROWS = 1_000;
	private static final int MOST_COLUMNS = 60;
	private static final int WIDTH = 92;
	private static final int NUMBER_WIDTH = 44;

	private final Table table;
	private final TableCursor cursor;
	private Sheet sheet;
	private MappingEdit edit;
	private int shown = -1;

	/** @param moved told the cell that the cursor went to */
	SheetGrid(Composite parent, Consumer<CellRef> moved) {
		table = new Table(parent, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		cursor = new TableCursor(table, SWT.NONE);
		cursor.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> cell().ifPresent(moved)));
	}

	Table control() {
		return table;
	}

	/** The menu of the cells. */
	void setMenu(Menu menu) {
		table.setMenu(menu);
		cursor.setMenu(menu);
	}

	/** The cell with the cursor. */
	Optional<CellRef> cell() {
		int row = cursor.getRow() == null ? -1 : table.indexOf(cursor.getRow());
		return sheet == null || row < 0 || cursor.getColumn() < 1 ? Optional.empty() : Optional.of(new CellRef(sheet.name(), row, cursor.getColumn() - 1));
	}

	/**
	 * Shows a sheet.
	 *
	 * @param selected table that is being mapped, -1 for none
	 */
	void show(Sheet newSheet, Mapping mapping, int selected) {
		boolean same = newSheet == sheet;
		sheet = newSheet;
		edit = new MappingEdit(mapping);
		shown = selected;
		if (!same) {
			columns();
		}
		heads();
		int last = sheet.rows().isEmpty() ? 0 : Math.min(MOST_ROWS, sheet.rows().getLast() + 1);
		table.setItemCount(last);
		table.clearAll();
		if (!same && last > 0) {
			table.setTopIndex(0);
			cursor.setSelection(0, Math.min(1, table.getColumnCount() - 1));
		}
		cursor.redraw();
	}

	private void columns() {
		table.setRedraw(false);
		for (TableColumn column : table.getColumns()) {
			column.dispose();
		}
		int width = sheet.preview(MOST_ROWS).stream().mapToInt(row -> row.size()).max().orElse(0);
		new TableColumn(table, SWT.RIGHT).setWidth(NUMBER_WIDTH);
		for (int i = 0; i < Math.min(width, MOST_COLUMNS); i++) {
			new TableColumn(table, SWT.NONE).setWidth(WIDTH);
		}
		table.setRedraw(true);
	}

	/** Above each column its letter and, of the table that is being mapped, what it holds. */
	private void heads() {
		Optional<TableMapping> mapped = mapped();
		for (int i = 1; i < table.getColumnCount(); i++) {
			int column = i - 1;
			String role = mapped.filter(t -> !t.turned()).map(t -> role(t, column)).orElse("");
			table.getColumn(i).setText(CellRef.letters(column) + (role.isEmpty() ? "" : ": " + role));
		}
	}

	private static String role(TableMapping mapped, int place) {
		if (place == mapped.indicator()) {
			return Texts.get("role.indicator");
		}
		if (place == mapped.unit()) {
			return Texts.get("role.unit");
		}
		return mapped.columns().containsKey(place) ? mapped.columns().get(place).toString() : "";
	}

	private Optional<TableMapping> mapped() {
		return shown < 0 || shown >= edit.tables().size() ? Optional.empty() : Optional.of(edit.tables().get(shown)).filter(t -> t.sheet().equals(sheet.name()));
	}

	private void fill(TableItem item, int row) {
		Optional<TableMapping> mapped = mapped();
		String role = mapped.filter(TableMapping::turned).map(t -> role(t, row)).orElse("");
		item.setText(0, role.isEmpty() ? Integer.toString(row + 1) : row + 1 + ": " + role);
		for (int i = 1; i < table.getColumnCount(); i++) {
			int column = i - 1;
			item.setText(i, sheet.text(row, column).replace('\n', ' '));
			boolean field = shown >= 0 && !edit.tables().isEmpty() && edit.field(edit.cardOf(shown), new CellRef(sheet.name(), row, column)).isPresent();
			boolean header = mapped.filter(t -> isHeader(t, row, column)).isPresent();
			item.setFont(i, header || field ? JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT) : null);
			item.setBackground(i, mapped.filter(t -> isRead(t, row, column)).isPresent() || field ? tint() : null);
		}
	}

	private static boolean isHeader(TableMapping mapped, int row, int column) {
		int line = mapped.turned() ? column : row;
		int place = mapped.turned() ? row : column;
		return line == mapped.header() && mapped.columns().containsKey(place);
	}

	private static boolean isRead(TableMapping mapped, int row, int column) {
		int line = mapped.turned() ? column : row;
		int place = mapped.turned() ? row : column;
		boolean role = place == mapped.indicator() || place == mapped.unit() || mapped.columns().containsKey(place);
		return role && (line == mapped.header() || line >= mapped.first() && line <= mapped.last());
	}

	/** A ground that is a little towards the colour of selections, light or dark. */
	private Color tint() {
		Color ground = table.getBackground();
		Color selection = table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
		return new Color(mix(ground.getRed(), selection.getRed()), mix(ground.getGreen(), selection.getGreen()), mix(ground.getBlue(), selection.getBlue()));
	}

	private static int mix(int ground, int selection) {
		return (ground * 4 + selection) / 5;
	}
}
