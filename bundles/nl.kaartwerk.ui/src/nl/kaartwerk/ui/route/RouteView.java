package nl.kaartwerk.ui.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import nl.kaartwerk.editor.change.TextWriting;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.text.KaartWriter;
import nl.kaartwerk.text.operation.Operation;
import nl.kaartwerk.ui.active.ActiveText;
import nl.kaartwerk.ui.active.SourceText;
import nl.kaartwerk.ui.active.UiThread;
import nl.kaartwerk.ui.active.WorkspaceUndo;
import nl.kaartwerk.ui.frame.CellText;
import nl.kaartwerk.ui.frame.FramedView;
import nl.kaartwerk.ui.frame.ViewActions;

/**
 * Where the declarations of the workspace stand on their way into the NMD, what stands between each and its next step, and that step. Follows
 * what is typed, saved or not; what it writes into texts Undo takes back.
 */
public class RouteView extends FramedView {
	public static final String ID = "nl.kaartwerk.ui.route";

	private static final String BLOCKED = "blocked";
	private static final String ACTIVE = "active";

	private final RouteJob job = new RouteJob(this::read);
	private Text search;
	private Button blockedOnly;
	private Button activeOnly;
	private Label count;
	private RouteTable cards;
	private Table hindrances;
	private List<Hindrance> listed = List.of();
	private List<RouteLine> lines = List.of();
	private IAction take;

	public RouteView() {
		super(true);
	}

	@Override
	protected void createContent(Composite page) {
		createFilter(page);
		SashForm sash = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		cards = new RouteTable(sash);
		cards.lines().control().addListener(SWT.Selection, event -> list());
		cards.lines().control().addListener(SWT.DefaultSelection, event -> open());
		createHindrances(sash);
		sash.setWeights(7, 3);
		createActions();
		WorkspaceUndo.in(getViewSite());
	}

	@Override
	protected void begin() {
		job.start();
	}

	@Override
	protected void seen(boolean seen) {
		job.rest(!seen);
	}

	@Override
	protected void activated(IWorkbenchPart part) {
		if (activeOnly.getSelection()) {
			show();
		}
	}

	private void createFilter(Composite page) {
		Composite bar = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(4, 3).spacing(8, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		search = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Texts.get("search"));
		search.setToolTipText(Texts.get("search"));
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(search);
		search.addListener(SWT.Modify, event -> show());
		search.addListener(SWT.DefaultSelection, event -> focusContent());
		blockedOnly = check(bar, "blockedOnly", BLOCKED);
		activeOnly = check(bar, "activeOnly", ACTIVE);
		count = new Label(bar, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(count);
	}

	private Button check(Composite bar, String key, String remembered) {
		Button button = new Button(bar, SWT.CHECK);
		button.setText(Texts.get(key));
		button.setToolTipText(Texts.get(key + ".tip"));
		button.setSelection(Boolean.TRUE.equals(memento().getBoolean(remembered)));
		button.addListener(SWT.Selection, event -> show());
		return button;
	}

	@Override
	protected void save(IMemento state) {
		state.putBoolean(BLOCKED, blockedOnly.getSelection());
		state.putBoolean(ACTIVE, activeOnly.getSelection());
	}

	private void createHindrances(Composite parent) {
		hindrances = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		hindrances.setHeaderVisible(true);
		hindrances.setLinesVisible(true);
		column("hindrance.kind", 190);
		column("hindrance.what", 620);
		column("hindrance.rule", 190);
		column("hindrance.file", 160);
		hindrances.addListener(SWT.DefaultSelection, event -> openHindrance());
	}

	private void column(String key, int width) {
		TableColumn column = new TableColumn(hindrances, SWT.LEFT);
		column.setText(Texts.get(key));
		column.setWidth(width);
		column.setMoveable(true);
	}

	private void createActions() {
		ViewActions actions = new ViewActions(this);
		take = actions.of("take", "routestep.svg", this::takeStep);
		IAction copy = actions.copy(this::copy);
		actions.toolBar(List.of(take, copy));
		actions.viewMenu(List.of(take, copy));
		actions.contextMenu(cards.lines().control(), List.of(take), List.of(actions.of("open", this::open), copy));
		cards.lines().control().addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.INSERT) {
				takeStep();
			}
		});
	}

	/** Called by the job in a thread of its own. */
	private void read(List<RouteLine> read) {
		later(() -> {
			lines = read;
			if (lines.isEmpty()) {
				say(Texts.get("empty"), example());
				show();
			} else {
				showContent(this::show);
			}
		});
	}

	private void show() {
		Optional<String> active = activeOnly.getSelection() ? ActiveText.address(getSite().getWorkbenchWindow()) : Optional.empty();
		List<RouteLine> wanted = lines.stream().filter(line -> line.has(search.getText())).filter(line -> !blockedOnly.getSelection() || line.isBlocked())
				.filter(line -> active.isEmpty() || line.file().equals(active.get())).toList();
		cards.show(wanted);
		count.setText(wanted.size() == lines.size() ? Texts.get("count", Integer.toString(lines.size()))
				: Texts.get("count.filtered", Integer.toString(wanted.size()), Integer.toString(lines.size())));
		list();
	}

	/** What stands in the way of the chosen declaration. */
	private void list() {
		Optional<RouteLine> line = cards.lines().first();
		take.setEnabled(line.filter(chosen -> !chosen.choices().isEmpty()).isPresent());
		List<Hindrance> wanted = line.map(RouteLine::hindrances).orElse(List.of());
		if (wanted.equals(listed)) {
			return;
		}
		listed = wanted;
		int chosen = Math.min(hindrances.getSelectionIndex(), listed.size() - 1);
		hindrances.removeAll();
		for (Hindrance each : listed) {
			new TableItem(hindrances, SWT.NONE).setText(new String[] { each.kind().title(), each.sentence(), each.rule(), each.file().lastSegment() });
		}
		hindrances.setSelection(Math.max(chosen, 0));
	}

	private void open() {
		cards.lines().first().ifPresent(line -> SourceText.reveal(line.source()));
	}

	private void openHindrance() {
		int index = hindrances.getSelectionIndex();
		if (index < 0 || index >= listed.size()) {
			return;
		}
		Hindrance chosen = listed.get(index);
		WorkspaceFiles.file(chosen.file().toString()).ifPresent(file -> {
			try {
				IEditorPart editor = IDE.openEditor(getSite().getPage(), file);
				if (editor instanceof ITextEditor text) {
					text.selectAndReveal(chosen.offset(), chosen.length());
				}
			} catch (PartInitException e) {
				ILog.get().error("The text could not be opened: " + chosen.file(), e);
			}
		});
	}

	private void takeStep() {
		RouteLine line = cards.lines().first().filter(chosen -> !chosen.choices().isEmpty()).orElse(null);
		if (line == null) {
			return;
		}
		StepDialog dialog = new StepDialog(getSite().getShell(), line);
		if (dialog.open() == Window.OK) {
			write(line, dialog.step());
		}
	}

	private void write(RouteLine line, RouteStep step) {
		TextWriting.write(Texts.get("take"), line.source(), found -> List.of(operation((Declaration) found, step))).whenComplete((written, failure) -> {
			if (failure != null) {
				ILog.get().error("The step could not be written.", failure);
			}
			if (failure != null || !written) {
				UiThread.later(() -> MessageDialog.openError(getSite().getShell(), Texts.get("step.title"), Texts.get("step.failed", line.title())));
			}
		});
	}

	/** A line in the route that the card has, or a route with that line. */
	private static Operation operation(Declaration card, RouteStep step) {
		String text = KaartWriter.write(step);
		return card.getRoute() == null ? new Operation.AddProperty(card, "route { " + text + " }") : new Operation.AddLines(card.getRoute(), null, false, List.of(text));
	}

	/** All lines that are shown, as spreadsheet cells, with what stands in the way of each. */
	private void copy() {
		List<RouteColumn> columns = List.of(RouteColumn.values());
		List<List<String>> rows = cards.lines().lines().stream().map(line -> Stream.concat(columns.stream().map(column -> column.text(line)),
				Stream.of(line.hindrances().stream().map(each -> each.kind().title() + ": " + each.sentence()).collect(Collectors.joining("; ")))).toList()).toList();
		CellText.copy(CellText.of(Stream.concat(columns.stream().map(RouteColumn::title), Stream.of(Texts.get("hindrance.what"))).toList(), rows));
	}

	@Override
	protected void focusContent() {
		cards.lines().control().setFocus();
	}

	@Override
	public void dispose() {
		job.stop();
		super.dispose();
	}
}
