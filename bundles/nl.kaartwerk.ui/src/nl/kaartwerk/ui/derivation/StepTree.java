package nl.kaartwerk.ui.derivation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeExpansionEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The steps of a derivation. They are made when they are opened; what is open stays so while the same figure is shown anew. */
final class StepTree {
	/** Steps that are opened at once at most; a work has hundreds of thousands. */
	private static final int MOST_EXPANDED = 2_000;

	private final TreeViewer viewer;
	/** The paths of the steps that are open, also while a text that is being typed has none of them. */
	private final Set<String> open = new HashSet<>();

	StepTree(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		TreeColumnLayout layout = new TreeColumnLayout();
		area.setLayout(layout);
		viewer = new TreeViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.getTree().setHeaderVisible(true);
		viewer.getTree().setLinesVisible(true);
		name(viewer.getTree(), Texts.get("tree"));
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Content());
		for (StepTexts.Column column : StepTexts.Column.values()) {
			createColumn(column, layout);
		}
		viewer.addTreeListener(new ITreeViewerListener() {
			@Override
			public void treeExpanded(TreeExpansionEvent event) {
				open.add(((Step) event.getElement()).path());
			}

			@Override
			public void treeCollapsed(TreeExpansionEvent event) {
				open.remove(((Step) event.getElement()).path());
			}
		});
	}

	static void name(Control control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = name;
			}
		});
	}

	private void createColumn(StepTexts.Column column, TreeColumnLayout layout) {
		TreeViewerColumn created = new TreeViewerColumn(viewer, column == StepTexts.Column.VALUE ? SWT.RIGHT : SWT.LEFT);
		created.getColumn().setText(column.title());
		created.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return StepTexts.text((Step) element, column);
			}
		});
		layout.setColumnData(created.getColumn(), switch (column) {
		case STEP -> new ColumnWeightData(50, 220);
		case VALUE -> new ColumnWeightData(16, 90);
		case UNIT -> new ColumnWeightData(14, 80);
		case ORIGIN -> new ColumnWeightData(20, 100);
		});
	}

	TreeViewer viewer() {
		return viewer;
	}

	Tree control() {
		return viewer.getTree();
	}

	/** The paths of the steps that are open. */
	Set<String> open() {
		return open;
	}

	/** Steps to be open when they are shown. */
	void reopen(Collection<String> paths) {
		open.addAll(paths);
	}

	/**
	 * Shows a derivation.
	 *
	 * @param same whether it is of the figure that was shown before; what was open and chosen stays so
	 * @param levels that are open of another one
	 */
	void show(Step root, boolean same, int levels) {
		viewer.getTree().setRedraw(false);
		try {
			IStructuredSelection selection = viewer.getStructuredSelection();
			viewer.setInput(List.of(root)); // not the step itself: viewers mix up an element with their input
			if (!same) {
				open.clear();
				openFirst(root, levels);
			}
			reopen(root);
			viewer.setSelection(same ? new StructuredSelection(selection.toList()) : new StructuredSelection(root), false);
		} finally {
			viewer.getTree().setRedraw(true);
		}
	}

	private void openFirst(Step step, int levels) {
		open.add(step.path());
		if (levels > 1) {
			step.children().forEach(child -> openFirst(child, levels - 1));
		}
	}

	private void reopen(Step step) {
		if (open.contains(step.path())) {
			viewer.setExpandedState(step, true);
			step.children().forEach(this::reopen);
		}
	}

	/** Shows nothing; what was open is remembered. */
	void clear() {
		viewer.setInput(null);
	}

	Optional<Step> chosen() {
		return viewer.getStructuredSelection().getFirstElement() instanceof Step step ? Optional.of(step) : Optional.empty();
	}

	/** Opens a step, or closes it. */
	void turn(Step step) {
		boolean opens = !viewer.getExpandedState(step);
		viewer.setExpandedState(step, opens);
		if (opens) {
			open.add(step.path());
		} else {
			open.remove(step.path());
		}
	}

	/** Opens what is below the selected step, or below all, level by level, up to a number that can be looked at. */
	void expandBelow() {
		Deque<Step> waiting = new ArrayDeque<>(chosen().map(List::of).orElseGet(() -> Arrays.stream(viewer.getTree().getItems()).map(item -> (Step) item.getData()).toList()));
		List<Step> expanded = new ArrayList<>();
		while (!waiting.isEmpty() && expanded.size() < MOST_EXPANDED) {
			Step step = waiting.poll();
			expanded.add(step);
			waiting.addAll(step.children());
		}
		expanded.forEach(step -> open.add(step.path()));
		viewer.getTree().setRedraw(false);
		try {
			expanded.forEach(step -> viewer.setExpandedState(step, true));
		} finally {
			viewer.getTree().setRedraw(true);
		}
	}

	void collapse() {
		open.clear();
		viewer.collapseAll();
	}

	/** The chosen steps, or all that are visible when one or none is chosen. */
	List<Step> copied() {
		TreeItem[] items = viewer.getTree().getSelection();
		List<Step> steps = new ArrayList<>();
		if (items.length > 1) {
			Arrays.stream(items).forEach(item -> steps.add((Step) item.getData()));
		} else {
			collect(viewer.getTree().getItems(), steps);
		}
		return steps;
	}

	private static void collect(TreeItem[] items, List<Step> steps) {
		for (TreeItem item : items) {
			if (item.getData() instanceof Step step) {
				steps.add(step);
				if (item.getExpanded()) {
					collect(item.getItems(), steps);
				}
			}
		}
	}

	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object element) {
			return ((Step) element).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return ((Step) element).parent();
		}

		/** The parts are made to see whether there are any, one level further than is shown. */
		@Override
		public boolean hasChildren(Object element) {
			return !((Step) element).children().isEmpty();
		}
	}
}
