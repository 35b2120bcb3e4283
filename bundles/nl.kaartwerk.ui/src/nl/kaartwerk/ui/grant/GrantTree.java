package nl.kaartwerk.ui.grant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.ui.frame.CellText;
import nl.kaartwerk.ui.frame.ThemeChange;

/**
 * The conditions of an application and of its declarations, as a tree. Only the rows that are looked at are filled. What stays the same keeps its
 * selection and what is open; of many declarations the conditions are closed at first.
 */
final class GrantTree {
	private static final List<String> COLUMNS = List.of("clause", "outcome", "facts", "condition");
	private static final int[] WIDTHS = { 150, 190, 340, 520 };
	/** With more of them the outcomes of all are what one looks for first. */
	private static final int MOST_OPEN = 40;

	private final Tree tree;
	private List<GrantRow> shown = List.of();

	GrantTree(Composite parent) {
		tree = new Tree(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setHeaderVisible(true);
		tree.setLinesVisible(true);
		for (int i = 0; i < WIDTHS.length; i++) {
			TreeColumn column = new TreeColumn(tree, SWT.LEFT);
			column.setText(title(COLUMNS.get(i)));
			column.setWidth(WIDTHS[i]);
			column.setMoveable(i > 0);
		}
		tree.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Texts.get("tree");
			}
		});
		tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item));
		tree.addListener(SWT.MouseMove, event -> tip(tree.getItem(new Point(event.x, event.y))));
		ThemeChange.follow(tree, () -> tree.clearAll(true));
	}

	private static String title(String column) {
		return Texts.get("column." + column);
	}

	Tree control() {
		return tree;
	}

	/** The outcome is said in words; bold is only a second sign of it. */
	private void fill(TreeItem item) {
		GrantRow row = row(item);
		item.setText(row.cells().toArray(String[]::new));
		item.setItemCount(row.rows().size());
		if (item.getParentItem() == null) {
			item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		} else if (row.open() || row.refused()) {
			item.setFont(1, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		}
	}

	/** The whole sentences, however narrow the columns are. */
	private void tip(TreeItem item) {
		String tip = item == null ? null : String.join("\n", row(item).cells().subList(2, COLUMNS.size()));
		if (!Objects.equals(tip, tree.getToolTipText())) {
			tree.setToolTipText(tip);
		}
	}

	private GrantRow row(TreeItem item) {
		TreeItem parent = item.getParentItem();
		return parent == null ? shown.get(tree.indexOf(item)) : shown.get(tree.indexOf(parent)).rows().get(parent.indexOf(item));
	}

	void show(ApplicationResult result, boolean onlyOpen) {
		List<GrantRow> rows = GrantRow.of(result, onlyOpen);
		if (rows.equals(shown)) {
			return;
		}
		if (paths(rows).equals(paths(shown))) {
			shown = rows;
			tree.clearAll(true);
		} else {
			replace(rows);
		}
	}

	private static List<String> paths(List<GrantRow> rows) {
		return rows.stream().flatMap(row -> Stream.concat(Stream.of(row), row.rows().stream())).map(GrantRow::path).toList();
	}

	private void replace(List<GrantRow> rows) {
		Map<String, Boolean> open = new HashMap<>();
		for (int i = 0; i < shown.size(); i++) {
			open.put(shown.get(i).path(), tree.getItem(i).getExpanded());
		}
		Set<String> kept = chosen().stream().map(GrantRow::path).collect(Collectors.toSet());
		String top = tree.getTopItem() == null ? "" : row(tree.getTopItem()).path();
		tree.setRedraw(false);
		try {
			tree.removeAll();
			shown = rows;
			tree.setItemCount(shown.size());
			boolean few = shown.size() <= MOST_OPEN;
			for (int i = 0; i < shown.size(); i++) {
				if (open.getOrDefault(shown.get(i).path(), few || i == 0)) {
					TreeItem item = tree.getItem(i);
					item.setItemCount(shown.get(i).rows().size());
					item.setExpanded(true);
				}
			}
			if (!open.isEmpty()) {
				restore(kept, top);
			}
		} finally {
			tree.setRedraw(true);
		}
	}

	/** Rows that are closed away now are not chosen any more. */
	private void restore(Set<String> chosen, String top) {
		List<TreeItem> selected = new ArrayList<>();
		for (int i = 0; i < shown.size(); i++) {
			TreeItem item = tree.getItem(i);
			List<TreeItem> items = new ArrayList<>(List.of(item));
			for (int j = 0; item.getExpanded() && j < shown.get(i).rows().size(); j++) {
				items.add(item.getItem(j));
			}
			for (TreeItem each : items) {
				String path = row(each).path();
				if (chosen.contains(path)) {
					selected.add(each);
				}
				if (top.equals(path)) {
					tree.setTopItem(each);
				}
			}
		}
		tree.setSelection(selected.toArray(TreeItem[]::new));
	}

	/** The selected rows, in their order. */
	List<GrantRow> chosen() {
		return Stream.of(tree.getSelection()).map(this::row).toList();
	}

	/** What is selected, or everything, as spreadsheet cells. */
	void copy() {
		List<GrantRow> rows = chosen();
		Stream<GrantRow> copied = rows.isEmpty() ? shown.stream().flatMap(row -> Stream.concat(Stream.of(row), row.rows().stream())) : rows.stream();
		CellText.copy(CellText.of(COLUMNS.stream().map(GrantTree::title).toList(), copied.map(GrantRow::cells).toList()));
	}
}
