package nl.kaartwerk.ui.mki;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.lsp4j.Location;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.part.ViewPart;

import nl.kaartwerk.calculation.limit.VerdictText;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.editor.reading.SourcePlaces;
import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.lang.ide.results.ResultStore;
import nl.kaartwerk.ui.Texts;
import nl.kaartwerk.ui.wizard.ExampleWizard;

/**
 * What the works of the active text amount to, element by element, or its declarations per functional unit. Follows the editor and what is
 * typed in it and in the cards that its works use, saved or not. Figures are computed in the background; here they are only shown.
 */
public class MkiView extends ViewPart {
	public static final String ID = "nl.kaartwerk.ui.mki";

	private static final String STATE_SET = "set";
	private static final List<String> SETS = List.of("A1", "A2");

	private final IPartListener2 parts = new IPartListener2() {
		@Override
		public void partActivated(IWorkbenchPartReference part) {
			follow();
		}

		@Override
		public void partClosed(IWorkbenchPartReference part) {
			follow();
		}

		@Override
		public void partInputChanged(IWorkbenchPartReference part) {
			follow();
		}
	};
	private final Consumer<Set<URI>> changes = this::textsChanged;
	private final AtomicBoolean computing = new AtomicBoolean();
	private final AtomicBoolean again = new AtomicBoolean();

	private String set = "A2";
	private PageBook pages;
	private Composite empty;
	private Label emptyText;
	private Link emptyLink;
	private Composite page;
	/** Works that have a line above the table. */
	private static final int MOST_HEADERS = 3;

	private Label header;
	private TreeViewer viewer;
	private volatile ResultStore store;
	private volatile String address;
	private volatile FileResults shown;
	private volatile boolean disposed;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null && SETS.contains(memento.getString(STATE_SET))) {
			set = memento.getString(STATE_SET);
		}
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(STATE_SET, set);
	}

	@Override
	public void createPartControl(Composite parent) {
		pages = new PageBook(parent, SWT.NONE);
		createEmptyPage();
		createPage();
		createActions();
		say(Texts.get("reading"), false);
		getSite().getPage().addPartListener(parts);
		LanguageServices.ready().thenAccept(services -> inUi(() -> {
			store = services.results();
			store.addListener(changes);
			address = null;
			follow();
		}));
	}

	private void createEmptyPage() {
		empty = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(6, 8).applyTo(empty);
		emptyText = new Label(empty, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(emptyText);
		emptyLink = new Link(empty, SWT.NONE);
		emptyLink.setText("<a>" + Texts.get("empty.example") + "</a>");
		emptyLink.addListener(SWT.Selection, event -> ExampleWizard.open(getSite().getWorkbenchWindow()));
	}

	private void createPage() {
		page = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
		header = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(header);
		Composite table = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		TreeColumnLayout layout = new TreeColumnLayout();
		table.setLayout(layout);
		viewer = new TreeViewer(table, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		Tree tree = viewer.getTree();
		tree.setHeaderVisible(true);
		tree.setLinesVisible(true);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Content());
		for (Cells.Column column : Cells.Column.values()) {
			createColumn(column, layout);
		}
		ShareBars.install(tree, Cells.Column.SHARE.ordinal());
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.addOpenListener(event -> goToText());
	}

	private void createColumn(Cells.Column column, TreeColumnLayout layout) {
		TreeViewerColumn created = new TreeViewerColumn(viewer, column.isNumber() ? SWT.RIGHT : SWT.LEFT);
		created.getColumn().setText(column.title());
		created.getColumn().setMoveable(true);
		created.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return Cells.text((Line) element, column);
			}

			@Override
			public String getToolTipText(Object element) {
				String notes = Cells.notes((Line) element);
				return notes.isEmpty() ? null : notes;
			}

			@Override
			public Color getForeground(Object element) {
				return ((Line) element).skipped() ? viewer.getTree().getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND) : null;
			}
		});
		created.getColumn().addListener(SWT.Selection, event -> sort(created.getColumn(), column));
		layout.setColumnData(created.getColumn(), switch (column) {
		case NAME -> new ColumnWeightData(34, 170);
		case COMPLETE -> new ColumnWeightData(13, 88); // its signs come last and must not be cut off
		default -> new ColumnWeightData(9, 56);
		});
	}

	/** Largest first, then smallest first, then as in the text again. */
	private void sort(TreeColumn column, Cells.Column by) {
		Tree tree = viewer.getTree();
		int direction = tree.getSortColumn() != column ? SWT.DOWN : tree.getSortDirection() == SWT.DOWN ? SWT.UP : SWT.NONE;
		tree.setSortColumn(direction == SWT.NONE ? null : column);
		tree.setSortDirection(direction);
		viewer.setComparator(direction == SWT.NONE ? null : new LineSorter(by, direction));
	}

	private void createActions() {
		IToolBarManager toolBar = getViewSite().getActionBars().getToolBarManager();
		for (String choice : SETS) {
			Action action = new Action(choice, Action.AS_RADIO_BUTTON) {
				@Override
				public void run() {
					if (isChecked()) {
						showSet(choice);
					}
				}
			};
			action.setToolTipText(Texts.get("set", choice));
			action.setChecked(choice.equals(set));
			toolBar.add(action);
		}
		Action expand = action("expand", null, viewer::expandAll);
		expand.setImageDescriptor(sharedImage("IMG_ELCL_EXPANDALL"));
		Action collapse = action("collapse", ISharedImages.IMG_ELCL_COLLAPSEALL, viewer::collapseAll);
		Action copy = action("copy", ISharedImages.IMG_TOOL_COPY, this::copy);
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		Action goTo = action("goto", null, this::goToText);
		toolBar.add(new Separator());
		if (expand.getImageDescriptor() != null) {
			toolBar.add(expand);
		}
		toolBar.add(collapse);
		toolBar.add(copy);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), action("copy", null, viewer.getTree()::selectAll));
		MenuManager menu = new MenuManager();
		menu.add(goTo);
		menu.add(copy);
		menu.add(new Separator());
		menu.add(expand);
		menu.add(collapse);
		viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
	}

	private static ImageDescriptor sharedImage(String name) {
		return PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(name);
	}

	private static Action action(String key, String image, Runnable effect) {
		Action action = new Action(Texts.get(key)) {
			@Override
			public void run() {
				effect.run();
			}
		};
		if (image != null) {
			action.setImageDescriptor(sharedImage(image));
		}
		return action;
	}

	/** Shows another indicator set. */
	void showSet(String chosen) {
		set = chosen;
		FileResults results = shown;
		if (results != null) {
			show(results, Lines.of(results, set));
		}
	}

	/** Shows the text of the active editor, when it is another one. */
	private void follow() {
		IEditorPart editor = getSite().getPage().getActiveEditor();
		ITextViewer text = editor == null ? null : editor.getAdapter(ITextViewer.class);
		Optional<String> found = text == null || text.getDocument() == null ? Optional.empty() : WorkspaceFiles.address(text.getDocument())
				.filter(file -> file.endsWith(".kaart"));
		if (store == null || found.isPresent() && found.get().equals(address)) {
			return;
		}
		address = found.orElse(null);
		if (found.isEmpty()) {
			shown = null;
			say(Texts.get("empty.noEditor"), true);
		} else {
			refresh();
		}
	}

	/** Called by the server after each build. */
	private void textsChanged(Set<URI> changed) {
		FileResults results = shown;
		boolean mine = address != null && (changed.contains(URI.createURI(address)) || results == null
				|| results.restsOn().stream().anyMatch(changed::contains));
		if (mine) {
			refresh();
		}
	}

	/** Computes in the background; while that goes on, any number of changes leads to one more computation. */
	private void refresh() {
		if (!computing.compareAndSet(false, true)) {
			again.set(true);
			return;
		}
		String asked = address;
		if (asked == null || disposed) {
			computing.set(false);
			return;
		}
		again.set(false);
		CompletableFuture<FileResults> answer = store.results(asked);
		answer.whenComplete((results, failure) -> {
			if (failure != null) {
				ILog.get().error("The MKI could not be computed: " + asked, failure);
			} else {
				List<Line> lines = Lines.of(results, set);
				inUi(() -> {
					if (asked.equals(address)) {
						show(results, lines);
					}
				});
			}
			computing.set(false);
			if (again.get() || !asked.equals(address)) {
				refresh();
			}
		});
	}

	private void inUi(Runnable effect) {
		if (!disposed && PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (!disposed && !pages.isDisposed()) {
					effect.run();
				}
			});
		}
	}

	private void show(FileResults results, List<Line> lines) {
		boolean sameText = shown != null && shown.address().equals(results.address()) && viewer.getInput() != null;
		shown = results;
		if (lines.isEmpty()) {
			viewer.setInput(null);
			say(Texts.get("empty.noWork"), false);
			return;
		}
		header.setText(header(results, lines));
		Tree tree = viewer.getTree();
		tree.setRedraw(false);
		try {
			Object[] expanded = sameText ? viewer.getExpandedElements() : new Object[0];
			IStructuredSelection selection = viewer.getStructuredSelection();
			Object top = tree.getTopItem() == null ? null : tree.getTopItem().getData();
			viewer.setInput(lines);
			if (sameText) {
				viewer.setExpandedElements(expanded);
				viewer.setSelection(new StructuredSelection(selection.toList()), false);
				TreeItem item = top == null ? null : (TreeItem) viewer.testFindItem(top);
				if (item != null) {
					tree.setTopItem(item);
				}
			} else {
				viewer.expandToLevel(2);
			}
		} finally {
			tree.setRedraw(true);
		}
		pages.showPage(page);
		page.layout();
	}

	private String header(FileResults results, List<Line> lines) {
		if (results.works().isEmpty()) {
			return Texts.get("header.cards", set);
		}
		List<String> works = new ArrayList<>();
		for (int i = 0; i < Math.min(MOST_HEADERS, results.works().size()); i++) {
			works.add(header(results.works().get(i), lines.get(i)));
		}
		if (results.works().size() > MOST_HEADERS) {
			works.add("...");
		}
		return String.join("\n", works).replace("&", "&&");
	}

	private String header(WorkResult work, Line line) {
		List<String> parts = new ArrayList<>();
		parts.add(Texts.get("header.work", work.label(), set, Cells.text(line, Cells.Column.MKI)));
		work.mpg(set).ifPresent(mpg -> parts.add(Texts.get("header.mpg", String.format(Locale.getDefault(), "%.3f", mpg))));
		parts.add(work.isComplete(set) ? Texts.get("header.complete")
				: Texts.get("header.incomplete", Figures.complete(work.outcome(set).completeness())));
		if (work.outcome(set).approximate()) {
			parts.add("\u2248 " + Texts.get("approximate"));
		}
		if (work.outcome(set).unconfirmed()) {
			parts.add("* " + Texts.get("unconfirmed"));
		}
		if (work.outcome(set).takenOver()) {
			parts.add("\u2020 " + Texts.get("takenOver"));
		}
		work.verdict().ifPresent(verdict -> parts.add(new VerdictText(Locale.getDefault()).of(verdict)));
		return String.join("  \u00b7  ", parts);
	}

	private void say(String text, boolean withLink) {
		emptyText.setText(text);
		emptyLink.setVisible(withLink);
		pages.showPage(empty);
		empty.layout();
	}

	private void goToText() {
		if (!(viewer.getStructuredSelection().getFirstElement() instanceof Line line) || store == null) {
			return;
		}
		store.place(line.source()).whenComplete((place, failure) -> {
			if (failure != null) {
				ILog.get().error("The text of " + line.label() + " could not be found.", failure);
			} else {
				place.ifPresent(found -> inUi(() -> open(found)));
			}
		});
	}

	private static void open(Location place) {
		WorkspaceFiles.file(place.getUri()).ifPresent(file -> {
			try {
				SourcePlaces.open(file, place.getRange());
			} catch (PartInitException | BadLocationException e) {
				ILog.get().error("The text could not be opened: " + place.getUri(), e);
			}
		});
	}

	/** The chosen lines, or all that are visible when one or none is chosen, as spreadsheet cells. */
	private void copy() {
		String text = Cells.table(chosen());
		Clipboard clipboard = new Clipboard(viewer.getTree().getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	private List<Line> chosen() {
		TreeItem[] items = viewer.getTree().getSelection();
		if (items.length > 1) {
			return Arrays.stream(items).map(item -> (Line) item.getData()).toList();
		}
		List<Line> visible = new ArrayList<>();
		collect(viewer.getTree().getItems(), visible);
		return visible;
	}

	private static void collect(TreeItem[] items, List<Line> lines) {
		for (TreeItem item : items) {
			if (item.getData() instanceof Line line) {
				lines.add(line);
				if (item.getExpanded()) {
					collect(item.getItems(), lines);
				}
			}
		}
	}

	@Override
	public void setFocus() {
		if (viewer.getInput() == null) {
			emptyLink.setFocus();
		} else {
			viewer.getTree().setFocus();
		}
	}

	@Override
	public void dispose() {
		disposed = true;
		getSite().getPage().removePartListener(parts);
		if (store != null) {
			store.removeListener(changes);
		}
		super.dispose();
	}

	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object element) {
			return ((Line) element).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return ((Line) element).parent();
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((Line) element).children().isEmpty();
		}
	}
}
