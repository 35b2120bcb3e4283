package nl.kaartwerk.ui.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

import nl.kaartwerk.ui.frame.CellText;
import nl.kaartwerk.ui.review.Line.Kind;

/** The reviews as a tree of lines; what is open in it and chosen stays so when the lines are read anew. */
final class LineTree {
	/** A column of the tree. */
	enum Column {
		WHAT(300), STATE(130), PLACE(150), VALUE(150);

		private final int width;

		Column(int width) {
			this.width = width;
		}

		String title() {
			return Texts.get("column." + name().toLowerCase(Locale.ROOT));
		}

		String text(Line line) {
			return switch (this) {
			case WHAT -> line.shown().text();
			case STATE -> line.shown().mark().word();
			case PLACE -> line.shown().place();
			case VALUE -> line.shown().value();
			};
		}
	}

	private final class Lines implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return lines.toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((Line) parent).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return lines.stream().flatMap(Line::all).filter(line -> line.children().contains(element)).findFirst().orElse(null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((Line) element).children().isEmpty();
		}
	}

	/** Reviews that are opened at once. */
	private static final int FEW = 20;

	private final TreeViewer viewer;
	private List<Line> lines = List.of();
	private LineFilter filter = LineFilter.ALL;

	LineTree(Composite parent) {
		Tree tree = new Tree(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
		viewer = new TreeViewer(tree);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Lines());
		MarkIcons icons = new MarkIcons(tree);
		for (Column column : Column.values()) {
			TreeViewerColumn shown = new TreeViewerColumn(viewer, SWT.LEFT);
			shown.getColumn().setText(column.title());
			shown.getColumn().setWidth(column.width);
			shown.getColumn().setResizable(true);
			shown.setLabelProvider(labels(column::text, column == Column.WHAT ? line -> icons.of(line.shown().mark()) : line -> null));
		}
		viewer.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer of, Object parentElement, Object element) {
				return filter.shows((Line) element);
			}
		});
		tree.addListener(SWT.Resize, event -> fit());
		tree.setHeaderVisible(true);
		tree.setLinesVisible(true);
		viewer.setInput(this);
	}

	/** The first column takes what the others leave; where that is little, the last ones are scrolled to: what they say stands beside the tree too. */
	private void fit() {
		int width = control().getClientArea().width;
		TreeColumn[] columns = control().getColumns();
		int state = columns[Column.STATE.ordinal()].getWidth();
		int others = state + columns[Column.PLACE.ordinal()].getWidth() + columns[Column.VALUE.ordinal()].getWidth();
		int first = width - others >= Column.WHAT.width ? width - others : Math.max(width - state, Column.WHAT.width / 2);
		if (width > 0 && columns[Column.WHAT.ordinal()].getWidth() != first) {
			columns[Column.WHAT.ordinal()].setWidth(first);
		}
	}

	private static ColumnLabelProvider labels(Function<Line, String> text, Function<Line, Image> image) {
		return new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Line) element);
			}

			@Override
			public Image getImage(Object element) {
				return image.apply((Line) element);
			}
		};
	}

	Tree control() {
		return viewer.getTree();
	}

	TreeViewer viewer() {
		return viewer;
	}

	List<Line> lines() {
		return lines;
	}

	LineFilter filter() {
		return filter;
	}

	/**
	 * Shows these reviews. What was not read anew stays as it is: a keystroke in one of hundreds must not draw all of them again. One that is new and
	 * not done is opened as far as its groups, where there are few.
	 */
	void show(List<Line> read) {
		List<Line> before = lines;
		lines = List.copyOf(read);
		control().setRedraw(false);
		try {
			if (filter == LineFilter.ALL && lines.equals(before)) {
				for (int i = 0; i < lines.size(); i++) {
					if (lines.get(i) != before.get(i)) {
						viewer.refresh(lines.get(i));
					}
				}
			} else {
				viewer.refresh();
			}
			Set<Line> known = new HashSet<>(before);
			List<Line> unseen = lines.stream().filter(review -> !known.contains(review) && review.shown().mark() != Mark.APPROVED).toList();
			if (unseen.size() <= FEW) {
				unseen.forEach(review -> viewer.expandToLevel(review, 1));
			}
			if (viewer.getStructuredSelection().isEmpty() && !lines.isEmpty()) {
				choose(lines.getFirst());
			}
		} finally {
			control().setRedraw(true);
		}
	}

	void filter(LineFilter wanted) {
		filter = wanted;
		viewer.refresh();
		if (wanted != LineFilter.ALL) {
			viewer.expandAll();
		}
	}

	/** The chosen line, as it was read last. */
	Optional<Line> chosen() {
		IStructuredSelection selection = viewer.getStructuredSelection();
		return selection.isEmpty() ? Optional.empty() : now((Line) selection.getFirstElement());
	}

	/** A line as it was read last; empty when it is gone. */
	private Optional<Line> now(Line line) {
		return lines.stream().flatMap(Line::all).filter(line::equals).findFirst();
	}

	/** Chooses a line and shows it. */
	void choose(Line line) {
		viewer.setSelection(new StructuredSelection(line), true);
	}

	/** The review that the chosen line belongs to; the only one when none is chosen. */
	Optional<Line> review() {
		Optional<Line> chosen = chosen();
		return chosen.isPresent() ? lines.stream().filter(review -> review.head().source().equals(chosen.get().head().source())).findFirst()
				: lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty();
	}

	/** The items of the chosen review. */
	List<Line> items() {
		return review().map(review -> review.all().filter(line -> line.kind() == Kind.ITEM).toList()).orElse(List.of());
	}

	/** The next line of the chosen review about which something is still to be done, in a circle; never the chosen one. */
	Optional<Line> nextOpen(boolean forward) {
		Optional<Line> review = review();
		if (review.isEmpty()) {
			return Optional.empty();
		}
		List<Line> all = review.get().all().toList();
		int at = chosen().map(all::indexOf).orElse(0);
		for (int step = 1; step < all.size(); step++) {
			Line line = all.get(Math.floorMod(at + (forward ? step : -step), all.size()));
			if (line.isOpen()) {
				return Optional.of(line);
			}
		}
		return Optional.empty();
	}

	/** All lines that are shown, open in the tree or not, as cells for a spreadsheet. */
	String cells() {
		List<String> rows = new ArrayList<>(List.of(Texts.get("column.review") + '\t' + String.join("\t", List.of(Column.values()).stream().map(Column::title).toList())));
		for (Line line : lines.stream().flatMap(Line::all).filter(filter::shows).toList()) {
			StringBuilder row = new StringBuilder(CellText.cell(line.head().cardLabel() + " / " + line.head().reviewer()));
			for (Column column : Column.values()) {
				row.append('\t').append(CellText.cell(column.text(line)));
			}
			rows.add(row.toString());
		}
		return String.join("\n", rows) + '\n';
	}
}
