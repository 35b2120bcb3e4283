package nl.kaartwerk.ui.derivation;

import java.util.Arrays;
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
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchPart;

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
import nl.kaartwerk.ui.frame.CellText;
import nl.kaartwerk.ui.frame.FramedView;
import nl.kaartwerk.ui.frame.ViewActions;

/**
 * How a figure comes about, step by step, down to the cells of the text and the rows of the method data. Follows the caret and what is selected
 * in other views, unless it is pinned. Steps are made when they are opened, never for a whole work at once.
 */
public class DerivationView extends FramedView {
	public static final String ID = "nl.kaartwerk.ui.derivation";

	private static final String STATE_DETAILS = "details";
	private static final String STATE_PINNED = "pinned";
	private static final int WHOLE = 100;
	private static final int DETAILS_SHARE = 25;
	private static final int CELL_LEVELS = 3;

	private record Question(Subject subject, FileResults results, String set) {
	}

	private final Consumer<ActiveState> states = this::stateChanged;
	private final Consumer<Optional<TextPlace>> places = this::placeChanged;
	private final ISelectionListener selections = this::selectionChanged;
	private final Consumer<Set<URI>> changes = this::textsChanged;
	private final Latest<Question, Optional<Subject.Answer>> latest = new Latest<>("Derivation", question -> question.subject.in(question.results, question.set),
			(question, answer) -> show(question, answer));
	private final Latest<Step, String> details = new Latest<>("Details of a derivation", this::describe, (step, text) -> showDetails(step, text));
	private final Visited visited = new Visited();

	private ActiveSet set;
	private Label header;
	private SashForm sash;
	private StepTree tree;
	private Text detailsText;
	private Action pin;
	private Action back;
	private Action forward;
	private boolean following;
	/** What another view had selected when this one came to be seen counts more than where the caret was left. */
	private boolean caretCounts = true;
	private FileResults active;
	private volatile Set<URI> restsOn = Set.of();
	private ResultStore store;
	private Subject shown;
	/** What was shown last, also while a text that is being typed has none of it. */
	private Subject openOf;

	@Override
	protected void save(IMemento memento) {
		int[] weights = sash.getWeights();
		memento.putInteger(STATE_DETAILS, WHOLE * weights[1] / (weights[0] + weights[1]));
		memento.putBoolean(STATE_PINNED, pin.isChecked());
		if (openOf != null) {
			SubjectMemento.save(openOf, tree.open(), memento);
		}
	}

	@Override
	protected void createContent(Composite page) {
		header = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(header);
		sash = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		tree = new StepTree(sash);
		tree.viewer().addOpenListener(event -> goTo());
		tree.viewer().addSelectionChangedListener(event -> askDetails());
		detailsText = new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		StepTree.name(detailsText, Texts.get("details"));
		Integer share = memento().getInteger(STATE_DETAILS);
		int detailsShare = share != null && share > 0 && share < WHOLE ? share : DETAILS_SHARE;
		sash.setWeights(WHOLE - detailsShare, detailsShare);
		set = new ActiveSet(this::setChanged);
		createActions(restored());
	}

	/** What was open is open again when the same figure is shown; whether it was pinned, as it is again. */
	private boolean restored() {
		openOf = SubjectMemento.subject(memento()).orElse(null);
		tree.reopen(SubjectMemento.open(memento()));
		boolean pinned = openOf != null && Boolean.TRUE.equals(memento().getBoolean(STATE_PINNED));
		if (pinned) {
			visited.visit(openOf);
		}
		return pinned;
	}

	@Override
	protected void begin() {
		sayNothing(true);
		if (getSite().getPage().isPartVisible((IWorkbenchPart) this)) {
			follow();
		}
	}

	@Override
	protected void seen(boolean seen) {
		if (seen) {
			follow();
		} else {
			rest();
		}
	}

	private void createActions(boolean pinned) {
		ViewActions actions = new ViewActions(this);
		pin = actions.toggle("pin", "pin.svg", pinned, on -> {
			if (!on) {
				refresh();
			}
		});
		back = actions.of("back", ISharedImages.IMG_TOOL_BACK, () -> travel(visited::back));
		forward = actions.of("forward", ISharedImages.IMG_TOOL_FORWARD, () -> travel(visited::forward));
		back.setEnabled(false);
		forward.setEnabled(false);
		Action copy = actions.copy(this::copy);
		Action expand = actions.of("expand", "expand.svg", tree::expandBelow);
		Action collapse = actions.of("collapse", ISharedImages.IMG_ELCL_COLLAPSEALL, tree::collapse);
		actions.selectAll(tree.control()::selectAll);
		set.addTo(getViewSite().getActionBars().getToolBarManager());
		actions.toolBar(List.of(back, forward, pin), List.of(expand, collapse, copy));
		actions.contextMenu(tree.control(), List.of(actions.of("goto", this::goTo), copy), List.of(expand, collapse));
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
		if (!isClosed()) {
			ActiveSet.show(getViewSite().getActionBars().getToolBarManager());
			refresh();
		}
	}

	private void refresh() {
		if (isClosed() || !following) {
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
		if (isClosed() || !following || visited.current().filter(question.subject::equals).isEmpty()) {
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
		tree.show(root, same, answer.get().derivation().kind() == Kind.INDICATOR ? CELL_LEVELS : 1);
		askDetails();
		showContent();
		layoutContent();
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
		if (!tree.control().isDisposed()) {
			tree.clear();
			detailsText.setText("");
			sayNothing(getSite().getPage().getEditorReferences().length == 0);
		}
	}

	private void sayNothing(boolean withExample) {
		if (withExample) {
			say(Texts.get("nothing"), example());
		} else {
			say(Texts.get("nothing"));
		}
	}

	// What can be done with a step.

	private void askDetails() {
		details.forget();
		tree.chosen().ifPresentOrElse(details::of, () -> detailsText.setText(""));
	}

	private String describe(Step step) {
		return switch (step.derivation().origin()) {
		case Origin.Data data -> DataRows.quote(data.place(), textOf(shown));
		case Origin.Text text -> Texts.get("text", StepTexts.fileName(text.object()));
		case Origin.None none -> "";
		};
	}

	private void showDetails(Step step, String text) {
		if (!detailsText.isDisposed() && tree.chosen().filter(now -> now == step).isPresent()) {
			detailsText.setText(text);
		}
	}

	private static Optional<IFile> textOf(Subject subject) {
		return subject == null ? Optional.empty() : WorkspaceFiles.file(subject.file().toString());
	}

	private void goTo() {
		tree.chosen().ifPresent(step -> {
			switch (step.derivation().origin()) {
			case Origin.Data data -> DataRows.open(data.place(), textOf(shown), getSite().getPage());
			case Origin.Text text -> SourceText.reveal(text);
			case Origin.None none -> tree.turn(step);
			}
		});
	}

	private void copy() {
		List<Step> steps = tree.copied();
		if (!steps.isEmpty()) {
			CellText.copy(StepTexts.table(steps));
		}
	}

	@Override
	protected void focusContent() {
		tree.control().setFocus();
	}

	@Override
	public void dispose() {
		rest();
		latest.forget();
		details.forget();
		visited.forget();
		if (set != null) {
			set.dispose();
		}
		super.dispose();
	}
}
