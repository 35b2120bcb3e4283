package nl.kaartwerk.ui.frame;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * A table of thousands of lines. Only the lines that are looked at are filled, and all are made in portions between which the workbench can do
 * something else. What was chosen stays so, as far as other lines have it too.
 *
 * @param <L> a line
 */
public final class LineTable<L> {
	private static final int PORTION = 400;

	/** Told of a column that was clicked; the table shows the order by then, the lines are for the listener to bring. */
	public interface Sorted<C> {
		void by(C column, boolean descending);
	}

	private final Table table;
	private final Function<L, Object> key;
	private final boolean firstChosen;
	private List<L> lines = List.of();
	/** Chosen lines that are not made yet. */
	private int[] awaited = {};
	/** Of the lines; what is being made for earlier ones stops. */
	private int version;

	/**
	 * @param style SWT.SINGLE or SWT.MULTI
	 * @param key what a line is known by among other lines
	 * @param firstChosen whether the first line is chosen when none else is
	 * @param fill puts a line into its item
	 */
	public LineTable(Composite parent, int style, Function<L, Object> key, boolean firstChosen, BiConsumer<TableItem, L> fill) {
		this.key = key;
		this.firstChosen = firstChosen;
		table = new Table(parent, style | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.addListener(SWT.SetData, event -> {
			if (event.index < lines.size()) {
				fill.accept((TableItem) event.item, lines.get(event.index));
			}
		});
		table.addListener(SWT.Selection, event -> awaited = new int[0]); // the user has chosen since
		ThemeChange.follow(table, table::clearAll);
	}

	/** Makes columns, in their order, that nobody sorts by. */
	public <C extends LineColumn> void columns(List<C> columns) {
		columns.forEach(this::create);
	}

	/** Makes columns, in their order, that the user sorts by with a click. */
	public <C extends LineColumn> void columns(List<C> columns, C sorted, boolean descending, Sorted<C> sort) {
		for (C column : columns) {
			TableColumn created = create(column);
			created.addListener(SWT.Selection, event -> {
				boolean turned = table.getSortColumn() == created ? table.getSortDirection() == SWT.UP : column.isLargestFirst();
				order(created, turned);
				sort.by(column, turned);
			});
		}
		order(table.getColumn(columns.indexOf(sorted)), descending);
	}

	private TableColumn create(LineColumn column) {
		TableColumn created = new TableColumn(table, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
		created.setText(column.title());
		created.setToolTipText(column.tip());
		created.setWidth(column.width());
		created.setMoveable(true);
		return created;
	}

	private void order(TableColumn column, boolean descending) {
		table.setSortColumn(column);
		table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
	}

	/** Says more of the line below the mouse; null says nothing. */
	public void tips(Function<L, String> tip) {
		table.addListener(SWT.MouseMove, event -> {
			String text = of(table.getItem(new Point(event.x, event.y))).map(tip).orElse(null);
			if (!Objects.equals(text, table.getToolTipText())) {
				table.setToolTipText(text);
			}
		});
	}

	public Table control() {
		return table;
	}

	/** The line of an item of the table; null has none. */
	public Optional<L> of(Item item) {
		int index = item instanceof TableItem line ? table.indexOf(line) : -1;
		return index >= 0 && index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
	}

	/** Shows other lines. */
	public void show(List<L> others) {
		Set<Object> chosen = chosen().stream().map(key).collect(Collectors.toSet());
		lines = List.copyOf(others);
		awaited = chosen.isEmpty() ? new int[0] : IntStream.range(0, lines.size()).filter(i -> chosen.contains(key.apply(lines.get(i)))).toArray();
		if (awaited.length == 0 && firstChosen && !lines.isEmpty()) {
			awaited = new int[] { 0 };
		}
		table.deselectAll();
		if (lines.size() < table.getItemCount() - PORTION) {
			table.removeAll(); // taking many lines away one by one takes long
		} else {
			table.clearAll();
		}
		version++;
		grow(version);
	}

	private void grow(int of) {
		if (table.isDisposed() || of != version) {
			return;
		}
		int made = Math.min(lines.size(), table.getItemCount() + PORTION);
		if (made != table.getItemCount()) {
			table.setItemCount(made);
		}
		choose(made);
		if (made < lines.size()) {
			table.getDisplay().asyncExec(() -> grow(of));
		}
	}

	private void choose(int made) {
		int[] there = IntStream.of(awaited).filter(index -> index < made).toArray();
		if (there.length > 0) {
			awaited = IntStream.of(awaited).filter(index -> index >= made).toArray();
			if (firstChosen && table.getSelectionCount() == 0) {
				table.setSelection(there); // comes into view: there is always one to go on from
			} else {
				table.select(there);
			}
		}
	}

	/** The chosen lines, in their order. */
	public List<L> chosen() {
		return IntStream.concat(IntStream.of(table.getSelectionIndices()), IntStream.of(awaited)).sorted().filter(index -> index < lines.size()).mapToObj(lines::get).toList();
	}

	/** The first of the chosen lines. */
	public Optional<L> first() {
		return chosen().stream().findFirst();
	}

	/** All lines, in their order. */
	public List<L> lines() {
		return lines;
	}
}
