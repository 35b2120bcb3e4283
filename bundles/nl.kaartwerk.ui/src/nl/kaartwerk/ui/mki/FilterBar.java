package nl.kaartwerk.ui.mki;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.Method;

/** The controls above the table: what is searched, how uses are grouped and which are shown. */
final class FilterBar {
	static final List<Grouping> GROUPINGS = List.of(Grouping.ELEMENT, Grouping.DECLARATION, Grouping.MATERIAL, Grouping.CATEGORY, Grouping.OWNER);
	private static final double[] LEAST = { 0, 0.01, 0.02, 0.05, 0.1, 0.2 };
	private static final List<String> CATEGORIES = Method.shipped().categories().stream().map(Category::code).toList();

	private final Composite bar;
	private final Text text;
	private final Combo by;
	private final Combo category;
	private final Combo least;
	private final Button incomplete;
	private final Button unconfirmed;
	private final Label count;

	FilterBar(Composite parent, TableState state, Consumer<Grouping> grouped, Consumer<LineFilter> filtered) {
		bar = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.spacing = 8;
		bar.setLayout(layout);
		text = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage(Texts.get("filter.text"));
		text.setLayoutData(new RowData(180, SWT.DEFAULT));
		by = combo(bar, Texts.get("group.tip"), GROUPINGS.stream().map(each -> Texts.get("group." + each.code())).toList());
		category = combo(bar, Texts.get("filter.category.tip"), Stream.concat(Stream.of(Texts.get("filter.category.any")),
				CATEGORIES.stream().map(code -> Texts.get("category", code))).toList());
		least = combo(bar, Texts.get("filter.least.tip"), Arrays.stream(LEAST).mapToObj(FilterBar::share).toList());
		incomplete = check(bar, "filter.incomplete");
		unconfirmed = check(bar, "filter.unconfirmed");
		count = new Label(bar, SWT.NONE);
		show(state);
		by.addListener(SWT.Selection, event -> grouped.accept(GROUPINGS.get(by.getSelectionIndex())));
		text.addListener(SWT.Modify, event -> filtered.accept(filter()));
		List.of(category, least, incomplete, unconfirmed).forEach(control -> control.addListener(SWT.Selection, event -> filtered.accept(filter())));
	}

	Composite control() {
		return bar;
	}

	private static String share(double least) {
		return least == 0 ? Texts.get("filter.least.any") : Texts.get("filter.least", Integer.toString((int) Math.round(least * 100)));
	}

	private static Combo combo(Composite bar, String tip, List<String> choices) {
		Combo combo = new Combo(bar, SWT.READ_ONLY);
		combo.setItems(choices.toArray(String[]::new));
		combo.setToolTipText(tip);
		return combo;
	}

	private static Button check(Composite bar, String key) {
		Button button = new Button(bar, SWT.CHECK);
		button.setText(Texts.get(key));
		button.setToolTipText(Texts.get(key + ".tip"));
		return button;
	}

	void show(TableState state) {
		LineFilter filter = state.filter();
		text.setText(filter.text());
		by.select(GROUPINGS.indexOf(state.by()));
		category.select(1 + CATEGORIES.indexOf(filter.category()));
		least.select(0);
		for (int i = 0; i < LEAST.length; i++) {
			if (LEAST[i] == filter.least()) {
				least.select(i);
			}
		}
		incomplete.setSelection(filter.incomplete());
		unconfirmed.setSelection(filter.unconfirmed());
	}

	private LineFilter filter() {
		return new LineFilter(text.getText(), category.getSelectionIndex() <= 0 ? "" : CATEGORIES.get(category.getSelectionIndex() - 1),
				incomplete.getSelection(), unconfirmed.getSelection(), LEAST[Math.max(0, least.getSelectionIndex())]);
	}

	/** Says how many of the uses are shown. */
	void count(int shown, int all) {
		count.setText(shown == all ? Texts.get("count.all", Integer.toString(all)) : Texts.get("count", Integer.toString(shown), Integer.toString(all)));
		count.getParent().layout(new Control[] { count });
	}

	void focusSearch() {
		text.setFocus();
	}
}
