package nl.kaartwerk.ui.whitespots;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;

import nl.kaartwerk.publication.whitespots.ProductGroup;
import nl.kaartwerk.publication.whitespots.WhiteSpots;
import nl.kaartwerk.publication.whitespots.Words;
import nl.kaartwerk.ui.frame.LineTable;

/** The table of groups. What rests on category 3 is a bar, its surcharge the end of it in another colour. */
final class SpotTable {
	private static final int BAR = 110;
	private static final String INDENT = "    ";
	private static final String REST = "nl.kaartwerk.ui.chart.8";
	private static final String SURCHARGE = "nl.kaartwerk.ui.chart.2";

	private final LineTable<ProductGroup> lines;
	private final Words words = new Words(Locale.getDefault());
	private WhiteSpots spots;
	private double largest;

	/** @param sort is told the column that was clicked and whether the largest come first */
	SpotTable(Composite parent, Arrangement first, LineTable.Sorted<SpotColumn> sort) {
		lines = new LineTable<>(parent, SWT.MULTI, ProductGroup::key, true, this::fill);
		lines.columns(List.of(SpotColumn.values()), first.column(), first.descending(), sort);
		lines.tips(this::tip);
		lines.control().addListener(SWT.PaintItem, this::paint);
	}

	private void fill(TableItem item, ProductGroup group) {
		for (SpotColumn column : SpotColumn.values()) {
			String text = column.text(group, spots, words);
			item.setText(column.ordinal(), column == SpotColumn.GROUP ? INDENT.repeat(group.depth()) + text : text);
		}
	}

	/** The bar begins at the left of its cell; the figure stands at the right. */
	private void paint(Event event) {
		double generic = event.index == SpotColumn.GENERIC.ordinal() ? lines.of((TableItem) event.item).map(group -> group.all().generic()).orElse(0.0) : 0;
		if (generic > 0) {
			bar(event, generic, lines.of((TableItem) event.item).get().all().surcharge());
		}
	}

	private void bar(Event event, double generic, double surcharge) {
		int width = Math.max(1, (int) Math.round(BAR * generic / largest));
		int raised = (int) Math.round(BAR * Math.max(0, surcharge) / largest);
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

	LineTable<ProductGroup> lines() {
		return lines;
	}

	/** Shows other groups; what was chosen stays so as far as it is still there, else the first is. */
	void show(WhiteSpots other, List<ProductGroup> shown) {
		spots = other;
		largest = shown.stream().mapToDouble(group -> group.all().generic()).max().orElse(0);
		lines.show(shown);
	}
}
