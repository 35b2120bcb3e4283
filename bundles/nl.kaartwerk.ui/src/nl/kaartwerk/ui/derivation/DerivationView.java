package nl.kaartwerk.ui.derivation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ISelection;
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
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.part.ViewPart;

import nl.kaartwerk.calculation.derivation.Derivation.Kind;
import nl.kaartwerk.calculation.derivation.Origin;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.lang.ide.results.ResultStore;
import nl.kaartwerk.lang.ide.results.TextPlace;
import nl.kaartwerk.ui.active.ActivePlace;
import nl.kaartwerk.ui.active.ActiveResults;
import nl.kaartwerk.ui.active.ActiveSet;
import nl.kaartwerk.ui.active.ActiveState;
import nl.kaartwerk.ui.active.Latest;
import nl.kaartwerk.ui.active.ResultPath;
import nl.kaartwerk.ui.active.SourceText;
import nl.kaartwerk.ui.active.UiThread;
import nl.kaartwerk.ui.wizard.ExampleWizard;

/**
 * How a figure comes about, step by step, down to the cells of the text and the rows of the method data. Follows the caret and what is selected
 * in other views, unless it is pinned. Steps are made when they are opened, never for a whole work at once.
 */
public class DerivationView extends ViewPart {
	public static final String ID = "nl.kaartwerk.ui.derivation";

	private static final String STATE_DETAILS = "details";
	private static final String STATE_PINNED = "pinned";
	private static final int WHOLE = 100;
	/** Steps that are opened at once at most; a work has hundreds of thousands. */
	private static final int MOST_EXPANDED = 2_000;
	private static final int CELL_LEVELS = 3;

	private record Question(Subject subject, FileResults results, String set) {
	}

	private final IPartListener2 visibility = new IPartListener2() {
		@Override
		public void partVisible(IWorkbenchPartReference part) {
			if (part.getPart(false) == DerivationView.this) {
				follow();
			}
		}

		@Override
		public void partHidden(IWorkbenchPartReference part) {
			if (part.getPart(false) == DerivationView.this) {
				rest();
			}
		}
	};
	private final Consumer<ActiveState> states = this::stateChanged;
	private final Consumer<Optional<TextPlace>> places = this::placeChanged;
	private final ISelectionListener selections = this::selectionChanged;
	private final Consumer<Set<URI>> changes = this::textsChanged;
	private final Latest<Question, Optional<Subject.Answer>> latest = new Latest<>("Derivation", question -> question.subject.in(question.results, question.set),
			(question, answer) -> show(question, answer));
	private final Latest<Step, String> details = new Latest<>("Details of a derivation", this::describe, (step, text) -> showDetails(step, text));
	private final Visited visited = new Visited();

	private ActiveSet set;
	private PageBook pages;
	private Composite empty;
	private Label emptyText;
	private Link emptyLink;
	private Composite page;
	private Label header;
	private SashForm sash;
	private TreeViewer viewer;
	private Text detailsText;
	private Action pin;
	private Action back;
	private Action forward;
	private int detailsShare = 25;
	private boolean following;
	/** What another view had selected when this one came to be seen counts more than where the caret was left. */
	private boolean caretCounts = true;
	private FileResults active;
	private volatile Set<URI> restsOn = Set.of();
	private ResultStore store;
	private Subject shown;
	/** The paths of the steps that are open of a subject, also while a text that is being typed has none of them. */
	private final Set<String> open = new HashSet<>();
	private Subject openOf;
	private boolean pinnedBefore;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		Integer share = memento == null ? null : memento.getInteger(STATE_DETAILS);
		if (share != null && share > 0 && share < WHOLE) {
			detailsShare = share;
		}
		if (memento != null) {
			restore(memento);
		}
	}

	/** What was open is open again when the same figure is shown; when it was pinned, it is. */
	private void restore(IMemento memento) {
		openOf = SubjectMemento.subject(memento).orElse(null);
		open.addAll(SubjectMemento.open(memento));
		pinnedBefore = openOf != null && Boolean.TRUE.equals(memento.getBoolean(STATE_PINNED));
		if (pinnedBefore) {
			visited.visit(openOf);
		}
	}

	@Override
	public void saveState(IMemento memento) {
		int[] weights = sash.getWeights();
		memento.putInteger(STATE_DETAILS, WHOLE * weights[1] / (weights[0] + weights[1]));
		memento.putBoolean(STATE_PINNED, pin.isChecked());
		if (openOf != null) {
			SubjectMemento.save(openOf, open, memento);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		pages = new PageBook(parent, SWT.NONE);
		createEmptyPage();
		createPage();
		set = new ActiveSet(this::setChanged);
		createActions();
		say(true);
		getSite().getPage().addPartListener(visibility);
		if (getSite().getPage().isPartVisible(this)) {
			follow();
		}
	}

	private void createEmptyPage() {
		empty = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(6, 8).applyTo(empty);
		emptyText = new Label(empty, SWT.WRAP);
		emptyText.setText(Texts.get("nothing"));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(emptyText);
		emptyLink = new Link(empty, SWT.NONE);
		emptyLink.setText("<a>" + Texts.get("example") + "</a>");
		emptyLink.addListener(SWT.Selection, event -> ExampleWizard.open(getSite().getWorkbenchWindow()));
	}

	private void createPage() {
		page = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
		header = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(header);
		sash = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		Composite table = new Composite(sash, SWT.NONE);
		TreeColumnLayout layout = new TreeColumnLayout();
		table.setLayout(layout);
		viewer = new TreeViewer(table, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.getTree().setHeaderVisible(true);
		viewer.getTree().setLinesVisible(true);
		name(viewer.getTree(), Texts.get("tree"));
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Content());
		for (StepTexts.Column column : StepTexts.Column.values()) {
			createColumn(column, layout);
		}
		viewer.addOpenListener(event -> goTo());
		viewer.addSelectionChangedListener(event -> askDetails());
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
		detailsText = new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		name(detailsText, Texts.get("details"));
		sash.setWeights(WHOLE - detailsShare, detailsShare);
	}

	private static void name(Control control, String name) {
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

	private void createActions() {
		pin = new Action(Texts.get("pin"), Action.AS_CHECK_BOX) {
			@Override
			public void run() {
				if (!isChecked()) {
					refresh();
				}
			}
		};
		pin.setImageDescriptor(icon("pin"));
		pin.setChecked(pinnedBefore);
		back = action("back", ISharedImages.IMG_TOOL_BACK, () -> travel(visited::back));
		forward = action("forward", ISharedImages.IMG_TOOL_FORWARD, () -> travel(visited::forward));
		back.setEnabled(false);
		forward.setEnabled(false);
		Action copy = action("copy", ISharedImages.IMG_TOOL_COPY, this::copy);
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		Action goTo = action("goto", null, this::goTo);
		Action expand = action("expand", null, this::expandBelow);
		expand.setImageDescriptor(icon("expand"));
		Action collapse = action("collapse", ISharedImages.IMG_ELCL_COLLAPSEALL, () -> {
			open.clear();
			viewer.collapseAll();
		});
		IToolBarManager toolBar = getViewSite().getActionBars().getToolBarManager();
		set.addTo(toolBar);
		toolBar.add(new Separator());
		toolBar.add(back);
		toolBar.add(forward);
		toolBar.add(pin);
		toolBar.add(new Separator());
		toolBar.add(expand);
		toolBar.add(collapse);
		toolBar.add(copy);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), action("copy", null, viewer.getTree()::selectAll));
		MenuManager menu = new MenuManager();
		Stream.of(goTo, copy).forEach(menu::add);
		menu.add(new Separator());
		Stream.of(expand, collapse).forEach(menu::add);
		viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
	}

	private static ImageDescriptor icon(String name) {
		return ResourceLocator.imageDescriptorFromBundle("nl.kaartwerk.ui", "icons/" + name + ".svg").orElseThrow();
	}

	private static Action action(String key, String image, Runnable effect) {
		Action action = new Action(Texts.get(key)) {
			@Override
			public void run() {
				effect.run();
			}
		};
		if (image != null) {
			action.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image));
		}
		return action;
	}

	// What it follows.

	private void follow() {
		if (following) {
			return;
		}
		following = true;
		ActiveResults.of(getSite().getPage()).addListener(states);
		ActivePlace.of(getSite().getPage()).addListener(places);
		ISelectionService selection = getSite().getWorkbenchWindow().getSelectionService();
		selection.addSelectionListener(selections);
		caretCounts = !selectionChanged(selection.getSelection());
		LanguageServices.ready().thenAccept(services -> UiThread.later(() -> {
			if (following && store == null) {
				store = services.results();
				store.addListener(changes);
				refresh();
			}
		}));
	}

	private void rest() {
		if (!following) {
			return;
		}
		following = false;
		ActiveResults.of(getSite().getPage()).removeListener(states);
		ActivePlace.of(getSite().getPage()).removeListener(places);
		getSite().getWorkbenchWindow().getSelectionService().removeSelectionListener(selections);
		if (store != null) {
			store.removeListener(changes);
			store = null;
		}
		active = null;
	}

	private void placeChanged(Optional<TextPlace> place) {
		if (place.isEmpty()) {
			noText();
		} else if (caretCounts) {
			selected(Subject.of(place.get()));
		}
		caretCounts |= place.isPresent();
	}

	private void selectionChanged(IWorkbenchPart part, ISelection selection) {
		if (part != this) {
			selectionChanged(selection);
		}
	}

	/** Whether a result is selected. */
	private boolean selectionChanged(ISelection selection) {
		ResultPath path = selection instanceof IStructuredSelection structured && !structured.isEmpty()
				? Adapters.adapt(structured.getFirstElement(), ResultPath.class) : null;
		if (path != null) {
			selected(Subject.of(path));
		}
		return path != null;
	}

	private void selected(Subject subject) {
		if (!pin.isChecked()) {
			visited.visit(subject);
			refresh();
		}
	}

	/** The way back and forward is a choice, so it also holds when the view is pinned. */
	private void travel(Runnable way) {
		way.run();
		refresh();
	}

	/** No text is being edited; while one is open, a step's data row may be in front of it. */
	private void noText() {
		boolean open = Arrays.stream(getSite().getPage().getEditorReferences()).anyMatch(editor -> editor.getName().endsWith(".kaart"));
		if (!open && !pin.isChecked()) {
			visited.forget();
			refresh();
		}
	}

	private void stateChanged(ActiveState state) {
		FileResults before = active;
		active = state instanceof ActiveState.Computed computed ? computed.results() : null;
		if (visited.current().filter(subject -> isOf(subject, active) || isOf(subject, before)).isPresent()) {
			refresh();
		}
	}

	/** Called by the server after each build: a pinned figure of another text than the active one changes too. */
	private void textsChanged(Set<URI> changed) {
		if (restsOn.stream().anyMatch(changed::contains)) {
			UiThread.later(() -> {
				if (visited.current().filter(subject -> !isOf(subject, active)).isPresent()) {
					refresh();
				}
			});
		}
	}

	private static boolean isOf(Subject subject, FileResults results) {
		return results != null && subject.file().toString().equals(results.address());
	}

	/** Another view may have chosen the set. */
	private void setChanged() {
		if (pages.isDisposed()) {
			return;
		}
		for (IContributionItem item : getViewSite().getActionBars().getToolBarManager().getItems()) {
			if (item instanceof ActionContributionItem button && ActiveSet.all().contains(button.getAction().getText())) {
				button.getAction().setChecked(button.getAction().getText().equals(ActiveSet.get()));
			}
		}
		refresh();
	}

	private void refresh() {
		if (pages.isDisposed() || !following) {
			return;
		}
		back.setEnabled(visited.canGoBack());
		forward.setEnabled(visited.canGoForward());
		Optional<Subject> subject = visited.current();
		if (subject.isEmpty()) {
			forget();
		} else if (isOf(subject.get(), active)) {
			latest.of(new Question(subject.get(), active, ActiveSet.get()));
		} else if (store != null) {
			ask(subject.get());
		}
	}

	private void ask(Subject subject) {
		String address = subject.file().toString();
		store.results(address).whenComplete((results, failure) -> {
			if (failure != null) {
				ILog.get().error("The figures could not be computed: " + address, failure);
				return;
			}
			UiThread.later(() -> {
				if (following && visited.current().filter(subject::equals).isPresent()) {
					latest.of(new Question(subject, results, ActiveSet.get()));
				}
			});
		});
	}

	// What it shows.

	private void show(Question question, Optional<Subject.Answer> answer) {
		if (pages.isDisposed() || !following || visited.current().filter(question.subject::equals).isEmpty()) {
			return;
		}
		restsOn = question.results.restsOn();
		if (answer.isEmpty()) {
			forget();
			return;
		}
		boolean same = question.subject.equals(openOf);
		shown = question.subject;
		openOf = question.subject;
		Step root = Step.root(answer.get().derivation());
		header.setText(header(root, answer.get()));
		Tree tree = viewer.getTree();
		tree.setRedraw(false);
		try {
			IStructuredSelection selection = viewer.getStructuredSelection();
			viewer.setInput(List.of(root)); // not the step itself: viewers mix up an element with their input
			if (!same) {
				open.clear();
				openFirst(root, answer.get().derivation().kind() == Kind.INDICATOR ? CELL_LEVELS : 1);
			}
			reopen(root);
			viewer.setSelection(same ? new StructuredSelection(selection.toList()) : new StructuredSelection(root), false);
		} finally {
			tree.setRedraw(true);
		}
		askDetails();
		pages.showPage(page);
		page.layout();
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

	private static String header(Step root, Subject.Answer answer) {
		boolean none = Double.isNaN(answer.derivation().value());
		String figure = none ? Texts.get("none") : StepTexts.number(answer.derivation().value()) + ' ' + answer.derivation().unit();
		String head = Texts.get("header", root.derivation().text(Locale.getDefault()), figure, answer.set());
		Signs signs = answer.signs();
		return Stream.of(head, signs.incomplete() ? Texts.get("incomplete") : "", signs.approximate() ? "\u2248 " + Texts.get("approximate") : "",
				signs.unconfirmed() ? "* " + Texts.get("unconfirmed") : "", signs.takenOver() ? "\u2020 " + Texts.get("takenOver") : "")
				.filter(text -> !text.isEmpty()).collect(Collectors.joining("  \u00b7  ")).replace("&", "&&");
	}

	private void forget() {
		latest.forget();
		details.forget();
		shown = null;
		restsOn = Set.of();
		if (!viewer.getTree().isDisposed()) {
			viewer.setInput(null);
			detailsText.setText("");
			say(getSite().getPage().getEditorReferences().length == 0);
		}
	}

	private void say(boolean withLink) {
		emptyLink.setVisible(withLink);
		pages.showPage(empty);
		empty.layout();
	}

	// What can be done with a step.

	private Optional<Step> selectedStep() {
		return viewer.getStructuredSelection().getFirstElement() instanceof Step step ? Optional.of(step) : Optional.empty();
	}

	private void askDetails() {
		details.forget();
		selectedStep().ifPresentOrElse(details::of, () -> detailsText.setText(""));
	}

	private String describe(Step step) {
		return switch (step.derivation().origin()) {
		case Origin.Data data -> DataRows.quote(data.place(), textOf(shown));
		case Origin.Text text -> Texts.get("text", StepTexts.fileName(text.object()));
		case Origin.None none -> "";
		};
	}

	private void showDetails(Step step, String text) {
		if (!detailsText.isDisposed() && selectedStep().filter(now -> now == step).isPresent()) {
			detailsText.setText(text);
		}
	}

	private static Optional<IFile> textOf(Subject subject) {
		return subject == null ? Optional.empty() : WorkspaceFiles.file(subject.file().toString());
	}

	private void goTo() {
		selectedStep().ifPresent(step -> {
			switch (step.derivation().origin()) {
			case Origin.Data data -> DataRows.open(data.place(), textOf(shown), getSite().getPage());
			case Origin.Text text -> SourceText.reveal(text);
			case Origin.None none -> turn(step);
			}
		});
	}

	private void turn(Step step) {
		boolean opens = !viewer.getExpandedState(step);
		viewer.setExpandedState(step, opens);
		if (opens) {
			open.add(step.path());
		} else {
			open.remove(step.path());
		}
	}

	/** Opens what is below the selected step, or below all, level by level, up to a number that can be looked at. */
	private void expandBelow() {
		Deque<Step> waiting = new ArrayDeque<>(selectedStep().map(List::of).orElseGet(() -> Arrays.stream(viewer.getTree().getItems()).map(item -> (Step) item.getData()).toList()));
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

	/** The chosen steps, or all that are visible when one or none is chosen, as spreadsheet cells. */
	private void copy() {
		TreeItem[] items = viewer.getTree().getSelection();
		List<Step> steps = new ArrayList<>();
		if (items.length > 1) {
			Arrays.stream(items).forEach(item -> steps.add((Step) item.getData()));
		} else {
			collect(viewer.getTree().getItems(), steps);
		}
		if (steps.isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(viewer.getTree().getDisplay());
		try {
			clipboard.setContents(new Object[] { StepTexts.table(steps) }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
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

	@Override
	public void setFocus() {
		if (page.getVisible()) {
			viewer.getTree().setFocus();
		} else {
			emptyLink.setFocus();
		}
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(visibility);
		rest();
		latest.forget();
		details.forget();
		visited.forget();
		open.clear();
		if (set != null) {
			set.dispose();
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
