package nl.kaartwerk.ui.whitespots;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.publication.whitespots.Burden;
import nl.kaartwerk.publication.whitespots.GroupKey;
import nl.kaartwerk.publication.whitespots.ProductGroup;
import nl.kaartwerk.publication.whitespots.WhiteSpots;
import nl.kaartwerk.publication.whitespots.Words;

/** The table of groups. What rests on category 3 is a bar, its surcharge the end of it in another colour. */
final class SpotTable {
	private static final int BAR = 110;
	private static final int PORTION = 400;
	private static final String INDENT = "    ";
	private static final String REST = "nl.kaartwerk.ui.chart.8";
	private static final String SURCHARGE = "nl.kaartwerk.ui.chart.2";

	private final Table table;
	private final Words words = new Words(Locale.getDefault());
	private List<ProductGroup> groups = List.of();
	private WhiteSpots spots;
	private double largest;
	/** Of the lines; what is being made for earlier ones stops. */
	private int version;

	/** @param sort is told the column that was clicked and whether the largest come first */
	SpotTable(Composite parent, Arrangement first, BiConsumer<SpotColumn, Boolean> sort) {
		table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		for (SpotColumn column : SpotColumn.values()) {
			create(column, sort);
		}
		table.setSortColumn(table.getColumn(first.column().ordinal()));
		table.setSortDirection(first.descending() ? SWT.DOWN : SWT.UP);
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.MouseMove, event -> {
			String tip = at(new Point(event.x, event.y)).map(this::tip).orElse(null);
			if (tip == null ? table.getToolTipText() != null : !tip.equals(table.getToolTipText())) {
				table.setToolTipText(tip);
			}
		});
	}

	private void create(SpotColumn column, BiConsumer<SpotColumn, Boolean> sort) {
		TableColumn created = new TableColumn(table, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
		created.setText(column.title());
		created.setToolTipText(column.tip());
		created.setWidth(column.width());
		created.setMoveable(true);
		created.addListener(SWT.Selection, event -> {
			boolean places = column == SpotColumn.FIRST_SURCHARGE || column == SpotColumn.FIRST_MKI;
			boolean descending = table.getSortColumn() == created ? table.getSortDirection() == SWT.UP : column.isNumber() && !places;
			table.setSortColumn(created);
			table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
			sort.accept(column, descending);
		});
	}

	private void fill(TableItem item, int index) {
		if (index >= groups.size()) {
			return;
		}
		ProductGroup group = groups.get(index);
		for (SpotColumn column : SpotColumn.values()) {
			String text = column.text(group, spots, words);
			item.setText(column.ordinal(), column == SpotColumn.GROUP ? INDENT.repeat(group.depth()) + text : text);
		}
	}

	/** The bar begins at the left of its cell; the figure stands at the right. */
	private void paint(Event event) {
		int index = event.item instanceof TableItem item ? table.indexOf(item) : -1;
		if (event.index != SpotColumn.GENERIC.ordinal() || index < 0 || index >= groups.size() || largest <= 0) {
			return;
		}
		Burden burden = groups.get(index).all();
		if (burden.generic() <= 0) {
			return;
		}
		int width = Math.max(1, (int) Math.round(BAR * burden.generic() / largest));
		int raised = (int) Math.round(BAR * Math.max(0, burden.surcharge()) / largest);
		int x = ((TableItem) event.item).getBounds(event.index).x + 2;
		int height = Math.max(4, event.height - 8);
		int y = event.y + (event.height - height) / 2;
		GC gc = event.gc;
		Color before = gc.getBackground();
		ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		gc.setBackground(colours.get(REST));
		gc.fillRectangle(x, y, width, height);
		gc.setBackground(colours.get(SURCHARGE));
		gc.fillRectangle(x + width - Math.min(width, raised), y, Math.min(width, raised), height);
		gc.setBackground(before);
	}

	private Optional<ProductGroup> at(Point point) {
		TableItem item = table.getItem(point);
		int index = item == null ? -1 : table.indexOf(item);
		return index >= 0 && index < groups.size() ? Optional.of(groups.get(index)) : Optional.empty();
	}

	private String tip(ProductGroup group) {
		StringBuilder tip = new StringBuilder(words.label(group)).append('\n').append(words.data(group));
		String publication = words.publication(group);
		if (!publication.isEmpty()) {
			tip.append('\n').append(Texts.get("tip.publication", publication));
		}
		if (group.expired() > 0) {
			tip.append('\n').append(Texts.get("tip.expired", Integer.toString(group.expired())));
		}
		if (group.unknown()) {
			tip.append('\n').append(Texts.get("tip.unknown"));
		}
		if (!group.neededBy().isEmpty()) {
			tip.append('\n').append(Texts.get("tip.needed", String.join(", ", group.neededBy())));
		}
		if (group.all().hidden() != 0) {
			tip.append('\n').append(Texts.get("tip.hidden", SpotColumn.euro(group.all().hidden())));
		}
		return tip.toString();
	}

	Table control() {
		return table;
	}

	/** Shows other groups; what was chosen stays so as far as it is still there, else the first is. */
	void show(WhiteSpots other, List<ProductGroup> shown) {
		List<GroupKey> chosen = chosen().stream().map(ProductGroup::key).toList();
		spots = other;
		groups = List.copyOf(shown);
		largest = groups.stream().mapToDouble(group -> group.all().generic()).max().orElse(0);
		table.deselectAll();
		if (groups.size() < table.getItemCount() - PORTION) {
			table.removeAll(); // taking many lines away one by one takes long
		} else {
			table.clearAll();
		}
		version++;
		grow(version, chosen);
	}

	/** Thousands of lines are made in portions, between which the workbench can do something else. */
	private void grow(int of, List<GroupKey> chosen) {
		if (table.isDisposed() || of != version) {
			return;
		}
		int next = Math.min(groups.size(), table.getItemCount() + PORTION);
		if (next != table.getItemCount()) {
			table.setItemCount(next);
		}
		select(chosen, next);
		if (next < groups.size()) {
			table.getDisplay().asyncExec(() -> grow(of, chosen));
		}
	}

	private void select(List<GroupKey> chosen, int there) {
		if (table.getSelectionCount() == 0 && there > 0) {
			int[] again = chosen.isEmpty() ? new int[0] : IntStream.range(0, there).filter(i -> chosen.contains(groups.get(i).key())).toArray();
			table.setSelection(again.length > 0 ? again : new int[] { 0 });
		}
	}

	List<ProductGroup> chosen() {
		return IntStream.of(table.getSelectionIndices()).sorted().filter(index -> index < groups.size()).mapToObj(groups::get).toList();
	}

	/** The groups that are shown, in their order. */
	List<ProductGroup> shown() {
		return groups;
	}
}
