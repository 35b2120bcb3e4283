package nl.kaartwerk.ui.grant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import nl.kaartwerk.rules.grant.ApplicationResult;

/** The conditions of an application and of its declarations, as a tree. What stays the same keeps its selection and what is open. */
final class GrantTree {
	private static final String[] COLUMNS = { "clause", "outcome", "facts", "condition" };
	private static final int[] WIDTHS = { 130, 150, 430, 430 };

	private final Tree tree;
	private List<GrantRow> shown = List.of();

	GrantTree(Composite parent) {
		tree = new Tree(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setHeaderVisible(true);
		tree.setLinesVisible(true);
		for (int i = 0; i < COLUMNS.length; i++) {
			TreeColumn column = new TreeColumn(tree, SWT.LEFT);
			column.setText(Texts.get("column." + COLUMNS[i]));
			column.setWidth(WIDTHS[i]);
			column.setMoveable(i > 0);
		}
		tree.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Texts.get("tree");
			}
		});
	}

	Tree control() {
		return tree;
	}

	void show(ApplicationResult result, boolean onlyOpen) {
		List<GrantRow> rows = GrantRow.of(result, onlyOpen);
		if (rows.equals(shown)) {
			return;
		}
		Set<String> closed = new HashSet<>();
		for (TreeItem item : tree.getItems()) {
			if (!item.getExpanded()) {
				closed.add(((GrantRow) item.getData()).path());
			}
		}
		Set<String> chosen = chosen().stream().map(GrantRow::path).collect(Collectors.toSet());
		int top = tree.getTopItem() == null ? -1 : paths().indexOf(((GrantRow) tree.getTopItem().getData()).path());
		shown = rows;
		tree.setRedraw(false);
		try {
			fill(closed, chosen);
			List<TreeItem> items = items();
			if (top >= 0 && top < items.size()) {
				tree.setTopItem(items.get(top));
			}
		} finally {
			tree.setRedraw(true);
		}
	}

	private void fill(Set<String> closed, Set<String> chosen) {
		tree.removeAll();
		List<TreeItem> selected = new ArrayList<>();
		for (GrantRow row : shown) {
			TreeItem item = new TreeItem(tree, SWT.NONE);
			fill(item, row);
			item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			for (GrantRow line : row.rows()) {
				TreeItem child = new TreeItem(item, SWT.NONE);
				fill(child, line);
				if (chosen.contains(line.path())) {
					selected.add(child);
				}
			}
			item.setExpanded(!closed.contains(row.path()));
			if (chosen.contains(row.path())) {
				selected.add(item);
			}
		}
		tree.setSelection(selected.toArray(TreeItem[]::new));
	}

	/** The outcome is said in words; bold is only a second sign of it. */
	private static void fill(TreeItem item, GrantRow row) {
		item.setData(row);
		item.setText(row.cells().toArray(String[]::new));
		if (row.open() || row.refused()) {
			item.setFont(1, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		}
	}

	List<GrantRow> chosen() {
		List<GrantRow> rows = new ArrayList<>();
		for (TreeItem item : tree.getSelection()) {
			rows.add((GrantRow) item.getData());
		}
		return rows;
	}

	private List<TreeItem> items() {
		List<TreeItem> items = new ArrayList<>();
		for (TreeItem item : tree.getItems()) {
			items.add(item);
			items.addAll(List.of(item.getItems()));
		}
		return items;
	}

	private List<String> paths() {
		return items().stream().map(item -> ((GrantRow) item.getData()).path()).toList();
	}

	/** What is selected, or everything, as spreadsheet cells. */
	void copy() {
		List<GrantRow> rows = chosen();
		if (rows.isEmpty()) {
			for (GrantRow row : shown) {
				rows.add(row);
				rows.addAll(row.rows());
			}
		}
		StringBuilder text = new StringBuilder(List.of(COLUMNS).stream().map(column -> Texts.get("column." + column)).collect(Collectors.joining("\t"))).append('\n');
		rows.forEach(row -> text.append(row.cells().stream().map(cell -> cell.replaceAll("[\t\r\n]+", " ")).collect(Collectors.joining("\t"))).append('\n'));
		Clipboard clipboard = new Clipboard(tree.getDisplay());
		try {
			clipboard.setContents(new Object[] { text.toString() }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
