package nl.kaartwerk.ui.mki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.EditableRule;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditBindings;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditConfiguration;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionProvider;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectAllCommand;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * The table of lines: it draws those that can be seen, so that ten thousand cost what forty do. A tree of the system takes half a second for a
 * page of them.
 */
final class MkiTable {
	/** What the table asks to be done. */
	interface Actions {
		void toggle(Line line);

		void open(Line line);

		void sort(Column column);

		boolean isEditable(Line line, Column column);

		void edit(Line line, Column column, String text);

		boolean isChanged(Line line, Column column);
	}

	private final NatTable table;
	private final DataLayer body;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final RowSelectionProvider<Line> provider;
	private final Actions actions;

	private List<Line> lines = List.of();
	private List<Column> columns = List.of();
	private Set<String> expanded = Set.of();
	private LineOrder order = LineOrder.TEXT;

	MkiTable(Composite parent, Actions actions) {
		this.actions = actions;
		IRowDataProvider<Line> data = new Data();
		body = new DataLayer(data);
		selection = new SelectionLayer(body, false);
		selection.setSelectionModel(new RowSelectionModel<>(selection, data, Line::path));
		selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
		viewport = new ViewportLayer(selection);
		viewport.setRegionName(GridRegion.BODY);
		DataLayer heads = new DataLayer(new Heads());
		ColumnHeaderLayer header = new ColumnHeaderLayer(heads, viewport, selection);
		CompositeLayer whole = new CompositeLayer(1, 2);
		whole.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
		whole.setChildLayer(GridRegion.BODY, viewport, 0, 1);
		whole.addConfiguration(new DefaultEditConfiguration());
		whole.addConfiguration(new DefaultEditBindings());
		table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, whole, false);
		table.addConfiguration(new Configuration());
		table.configure();
		int height = rowHeight();
		body.setDefaultRowHeight(height);
		heads.setDefaultRowHeight(height + 2);
		provider = new RowSelectionProvider<>(selection, data, false);
		listen();
		describe();
	}

	private int rowHeight() {
		GC gc = new GC(table);
		try {
			return gc.getFontMetrics().getHeight() + 6;
		} finally {
			gc.dispose();
		}
	}

	NatTable control() {
		return table;
	}

	ISelectionProvider selectionProvider() {
		return provider;
	}

	List<Column> columns() {
		return columns;
	}

	/** All lines that are open, also those that have been scrolled away. */
	List<Line> lines() {
		return lines;
	}

	List<Line> selected() {
		List<Line> chosen = new ArrayList<>();
		for (Object line : ((StructuredSelection) provider.getSelection()).toList()) {
			chosen.add((Line) line);
		}
		return chosen;
	}

	/** Shows columns from left to right. */
	void columns(List<Column> shown) {
		if (shown.equals(columns)) {
			return;
		}
		columns = List.copyOf(shown);
		selection.clear();
		table.refresh(true);
		fit();
	}

	/** The names take the room that the figures leave. */
	private void fit() {
		int others = 0;
		for (int i = 0; i < columns.size(); i++) {
			body.setColumnWidthByPosition(i, columns.get(i).width());
			others += columns.get(i) == Column.NAME ? 0 : columns.get(i).width();
		}
		int name = columns.indexOf(Column.NAME);
		if (name >= 0) {
			body.setColumnWidthByPosition(name, Math.max(Column.NAME.width(), table.getClientArea().width - others));
		}
	}

	/** Shows lines; what is chosen and what stands at the top stays so, as far as it is still there. */
	void show(VisibleLines visible, LineOrder newOrder) {
		List<Line> chosen = selected();
		int first = viewport.getRowIndexByPosition(0);
		Line top = first >= 0 && first < lines.size() ? lines.get(first) : null;
		lines = visible.lines();
		expanded = visible.expanded();
		order = newOrder;
		Set<String> paths = chosen.stream().map(Line::path).collect(Collectors.toSet());
		selection.clear(false);
		table.refresh(false);
		if (!paths.isEmpty()) {
			provider.setSelection(new StructuredSelection(lines.stream().filter(line -> paths.contains(line.path())).toList()));
		}
		int now = top == null ? -1 : lines.indexOf(top);
		if (now > 0 && now != first) {
			viewport.setOriginY(selection.getStartYOfRowPosition(now));
		}
	}

	/** Lets go of all lines. */
	void clear() {
		lines = List.of();
		expanded = Set.of();
		if (!table.isDisposed()) {
			selection.clear();
			table.refresh();
		}
	}

	void selectAll() {
		table.doCommand(new SelectAllCommand());
	}

	void redraw() {
		table.redraw();
	}

	/** The theme may have changed since the table was made. */
	private void colourLines() {
		Color wanted = new TableColours(table).lines();
		IConfigRegistry registry = table.getConfigRegistry();
		if (!wanted.equals(registry.getConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, DisplayMode.NORMAL))) {
			registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, wanted);
			table.redraw();
		}
	}

	private void listen() {
		table.addListener(SWT.Paint, event -> colourLines());
		table.addListener(SWT.Resize, event -> fit());
		table.addListener(SWT.MouseDown, this::pressed);
		table.addListener(SWT.MouseDoubleClick, event -> at(event).filter(line -> !isTriangle(event, line) && !isEditable(event, line)).ifPresent(actions::open));
		table.addListener(SWT.KeyDown, this::key);
		new DefaultToolTip(table, ToolTip.NO_RECREATE, false) {
			@Override
			protected String getText(Event event) {
				return at(event).map(Cells::notes).orElse("");
			}

			@Override
			protected boolean shouldCreateToolTip(Event event) {
				return at(event).map(Cells::notes).filter(notes -> !notes.isEmpty()).isPresent();
			}

			@Override
			protected Object getToolTipArea(Event event) {
				return at(event).orElse(null);
			}
		};
	}

	private void pressed(Event event) {
		LabelStack region = table.getRegionLabelsByXY(event.x, event.y);
		boolean resizing = table.getCursor() != null;
		if (region != null && region.hasLabel(GridRegion.COLUMN_HEADER) && event.button == 1 && !resizing) {
			column(event).ifPresent(actions::sort);
			return;
		}
		at(event).ifPresent(line -> {
			if (event.button == 1 && isTriangle(event, line)) {
				actions.toggle(line);
			} else if (event.button == 3 && !selected().contains(line)) {
				provider.setSelection(new StructuredSelection(line));
			}
		});
	}

	/** Right and left open and close lines, Return goes to the text; in a column that can be changed they are for the cell. */
	private void key(Event event) {
		if (table.getActiveCellEditor() != null || event.stateMask != 0) {
			return;
		}
		Line line = selected().stream().findFirst().orElse(null);
		if (line == null) {
			return;
		}
		boolean open = expanded.contains(line.path());
		if (event.keyCode == SWT.ARROW_RIGHT && !open && line.hasChildren() || event.keyCode == SWT.ARROW_LEFT && open) {
			actions.toggle(line);
		} else if (event.keyCode == SWT.CR) {
			actions.open(line);
		}
	}

	private Optional<Line> at(Event event) {
		int row = table.getRowPositionByY(event.y);
		boolean inBody = row >= 1;
		int index = inBody ? table.getRowIndexByPosition(row) : -1;
		return index >= 0 && index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
	}

	private Optional<Column> column(Event event) {
		int index = table.getColumnIndexByPosition(table.getColumnPositionByX(event.x));
		return index >= 0 && index < columns.size() ? Optional.of(columns.get(index)) : Optional.empty();
	}

	private boolean isTriangle(Event event, Line line) {
		int position = table.getColumnPositionByX(event.x);
		if (column(event).orElse(null) != Column.NAME || !line.hasChildren()) {
			return false;
		}
		int from = table.getStartXOfColumnPosition(position) + LinePainter.indent(line);
		return event.x >= from - LinePainter.INDENT && event.x < from;
	}

	private boolean isEditable(Event event, Line line) {
		return column(event).filter(column -> actions.isEditable(line, column)).isPresent();
	}

	private Line line(ILayerCell cell) {
		int row = cell.getRowIndex();
		return row >= 0 && row < lines.size() ? lines.get(row) : null;
	}

	private Column column(ILayerCell cell) {
		int column = cell.getColumnIndex();
		return column >= 0 && column < columns.size() ? columns.get(column) : null;
	}

	/** A screen reader hears the chosen line: the table is drawn, so the system knows nothing of its cells. */
	private void describe() {
		table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = selected().stream().findFirst()
						.map(line -> columns.stream().map(column -> column.title() + ' ' + Cells.text(line, column)).collect(Collectors.joining(", ")))
						.orElse(Texts.get("table"));
			}
		});
		provider.addSelectionChangedListener(event -> table.getAccessible().setFocus(0));
	}

	private final class Data implements IRowDataProvider<Line> {
		@Override
		public Object getDataValue(int column, int row) {
			return row < lines.size() && column < columns.size() ? Cells.text(lines.get(row), columns.get(column)) : "";
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			actions.edit(lines.get(row), columns.get(column), value == null ? "" : value.toString());
		}

		@Override
		public int getColumnCount() {
			return columns.size();
		}

		@Override
		public int getRowCount() {
			return lines.size();
		}

		@Override
		public Line getRowObject(int row) {
			return row >= 0 && row < lines.size() ? lines.get(row) : null;
		}

		@Override
		public int indexOfRowObject(Line line) {
			return lines.indexOf(line);
		}
	}

	private final class Heads implements IDataProvider {
		@Override
		public Object getDataValue(int column, int row) {
			return columns.get(column).title();
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException();
		}

		@Override
		public int getColumnCount() {
			return columns.size();
		}

		@Override
		public int getRowCount() {
			return 1;
		}
	}

	private final class Configuration extends AbstractRegistryConfiguration {
		@Override
		public void configureRegistry(IConfigRegistry registry) {
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new LinePainter(table, MkiTable.this::line, MkiTable.this::column,
					line -> expanded.contains(line.path()), actions::isChanged));
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
					new HeaderPainter(table, MkiTable.this::column, () -> order), DisplayMode.NORMAL, GridRegion.COLUMN_HEADER);
			registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style());
			registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, new TableColours(table).lines());
			registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new DefaultDisplayConverter());
			registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, new EditableRule() {
				@Override
				public boolean isEditable(ILayerCell cell, IConfigRegistry ignored) {
					Line line = line(cell);
					return line != null && actions.isEditable(line, column(cell));
				}

				@Override
				public boolean isEditable(int columnIndex, int rowIndex) {
					return actions.isEditable(lines.get(rowIndex), columns.get(columnIndex));
				}
			});
		}

		private Style style() {
			TableColours colours = new TableColours(table);
			Style style = new Style();
			style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, colours.ground());
			style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, colours.text());
			style.setAttributeValue(CellStyleAttributes.FONT, table.getFont());
			return style;
		}
	}
}
