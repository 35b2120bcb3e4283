package nl.kaartwerk.ui.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
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
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.texteditor.ITextEditor;

import nl.kaartwerk.editor.change.TextWriting;
import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.text.KaartWriter;
import nl.kaartwerk.text.operation.Operation;
import nl.kaartwerk.ui.active.SourceText;
import nl.kaartwerk.ui.active.UiThread;
import nl.kaartwerk.ui.active.WorkspaceUndo;
import nl.kaartwerk.ui.wizard.ExampleWizard;

/**
 * Where the declarations of the workspace stand on their way into the NMD, what stands between each and its next step, and that step. Follows
 * what is typed, saved or not; what it writes into texts Undo takes back.
 */
public class RouteView extends ViewPart {
	public static final String ID = "nl.kaartwerk.ui.route";

	private static final String BLOCKED = "blocked";
	private static final String ACTIVE = "active";

	private final IPartListener2 parts = new IPartListener2() {
		@Override
		public void partVisible(IWorkbenchPartReference part) {
			rest(part, false);
		}

		@Override
		public void partHidden(IWorkbenchPartReference part) {
			rest(part, true);
		}

		private void rest(IWorkbenchPartReference part, boolean rests) {
			if (part.getPart(false) == RouteView.this) {
				job.rest(rests);
			}
		}

		@Override
		public void partActivated(IWorkbenchPartReference part) {
			if (activeOnly.getSelection()) {
				show();
			}
		}
	};

	private final RouteJob job = new RouteJob(this::read);
	private IMemento memento;
	private PageBook pages;
	private Composite empty;
	private Label emptyText;
	private Link emptyLink;
	private Composite page;
	private Text search;
	private Button blockedOnly;
	private Button activeOnly;
	private Label count;
	private RouteTable cards;
	private Table hindrances;
	private List<Hindrance> listed = List.of();
	private List<RouteLine> lines = List.of();
	private IAction take;
	private volatile boolean disposed;

	@Override
	public void init(IViewSite site, IMemento state) throws PartInitException {
		super.init(site, state);
		memento = state;
	}

	@Override
	public void createPartControl(Composite parent) {
		pages = new PageBook(parent, SWT.NONE);
		createEmptyPage();
		page = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		createFilter();
		SashForm sash = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		cards = new RouteTable(sash);
		cards.control().addListener(SWT.Selection, event -> list());
		cards.control().addListener(SWT.DefaultSelection, event -> open());
		createHindrances(sash);
		sash.setWeights(7, 3);
		createActions();
		WorkspaceUndo.in(getViewSite());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(pages, ID);
		say(Texts.get("reading"), false);
		getSite().getPage().addPartListener(parts);
		job.start();
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

	private void createFilter() {
		Composite bar = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(4, 3).spacing(8, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		search = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Texts.get("search"));
		search.setToolTipText(Texts.get("search"));
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(search);
		search.addListener(SWT.Modify, event -> show());
		search.addListener(SWT.DefaultSelection, event -> cards.control().setFocus());
		blockedOnly = check(bar, "blockedOnly", BLOCKED);
		activeOnly = check(bar, "activeOnly", ACTIVE);
		count = new Label(bar, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(count);
	}

	private Button check(Composite bar, String key, String remembered) {
		Button button = new Button(bar, SWT.CHECK);
		button.setText(Texts.get(key));
		button.setToolTipText(Texts.get(key + ".tip"));
		button.setSelection(memento != null && Boolean.TRUE.equals(memento.getBoolean(remembered)));
		button.addListener(SWT.Selection, event -> show());
		return button;
	}

	@Override
	public void saveState(IMemento state) {
		state.putBoolean(BLOCKED, blockedOnly.getSelection());
		state.putBoolean(ACTIVE, activeOnly.getSelection());
	}

	private void createHindrances(Composite parent) {
		hindrances = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		hindrances.setHeaderVisible(true);
		hindrances.setLinesVisible(true);
		column("hindrance.kind", 160);
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
		take = action("take", this::takeStep);
		ResourceLocator.imageDescriptorFromBundle(RouteView.class, "icons/routestep.svg").ifPresent(take::setImageDescriptor);
		IAction open = action("open", this::open);
		IAction copy = action("copy", this::copy);
		copy.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_TOOL_COPY));
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		IToolBarManager toolBar = getViewSite().getActionBars().getToolBarManager();
		toolBar.add(take);
		toolBar.add(copy);
		IMenuManager viewMenu = getViewSite().getActionBars().getMenuManager();
		viewMenu.add(take);
		viewMenu.add(copy);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		MenuManager menu = new MenuManager();
		menu.add(take);
		menu.add(new Separator());
		menu.add(open);
		menu.add(copy);
		cards.control().setMenu(menu.createContextMenu(cards.control()));
		cards.control().addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.INSERT) {
				takeStep();
			}
		});
	}

	private static IAction action(String key, Runnable effect) {
		Action action = new Action(Texts.get(key)) {
			@Override
			public void run() {
				effect.run();
			}
		};
		action.setToolTipText(Texts.get(key + ".tip"));
		return action;
	}

	private void say(String text, boolean withLink) {
		emptyText.setText(text);
		emptyLink.setVisible(withLink);
		pages.showPage(empty);
		empty.layout();
	}

	/** Called by the job in a thread of its own. */
	private void read(List<RouteLine> read) {
		UiThread.later(() -> {
			if (!disposed && !pages.isDisposed()) {
				lines = read;
				if (lines.isEmpty()) {
					say(Texts.get("empty"), true);
				} else {
					pages.showPage(page);
				}
				show();
			}
		});
	}

	private void show() {
		Optional<String> active = activeOnly.getSelection() ? activeText() : Optional.empty();
		List<RouteLine> wanted = lines.stream().filter(line -> line.has(search.getText())).filter(line -> !blockedOnly.getSelection() || line.isBlocked())
				.filter(line -> active.isEmpty() || line.file().equals(active.get())).toList();
		cards.show(wanted);
		count.setText(wanted.size() == lines.size() ? Texts.get("count", Integer.toString(lines.size()))
				: Texts.get("count.filtered", Integer.toString(wanted.size()), Integer.toString(lines.size())));
		list();
	}

	private Optional<String> activeText() {
		IEditorPart editor = getSite().getPage().getActiveEditor();
		ITextViewer viewer = editor == null ? null : editor.getAdapter(ITextViewer.class);
		return viewer == null || viewer.getDocument() == null ? Optional.empty() : WorkspaceFiles.address(viewer.getDocument()).filter(file -> file.endsWith(".kaart"));
	}

	/** What stands in the way of the chosen declaration. */
	private void list() {
		Optional<RouteLine> line = cards.chosen();
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
		cards.chosen().ifPresent(line -> SourceText.reveal(line.source()));
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
		RouteLine line = cards.chosen().filter(chosen -> !chosen.choices().isEmpty()).orElse(null);
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
		StringBuilder text = new StringBuilder(Stream.of(RouteColumn.values()).map(RouteColumn::title).collect(Collectors.joining("\t"))).append('\t')
				.append(Texts.get("hindrance.what")).append('\n');
		for (RouteLine line : cards.shown()) {
			String what = line.hindrances().stream().map(each -> each.kind().title() + ": " + each.sentence()).collect(Collectors.joining("; "));
			text.append(Stream.concat(Stream.of(RouteColumn.values()).map(column -> column.text(line)), Stream.of(what)).map(cell -> cell.replaceAll("[\t\r\n]+", " "))
					.collect(Collectors.joining("\t"))).append('\n');
		}
		Clipboard clipboard = new Clipboard(cards.control().getDisplay());
		try {
			clipboard.setContents(new Object[] { text.toString() }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	@Override
	public void setFocus() {
		if (page.isVisible()) {
			cards.control().setFocus();
		} else {
			pages.setFocus();
		}
	}

	@Override
	public void dispose() {
		disposed = true;
		getSite().getPage().removePartListener(parts);
		job.stop();
		super.dispose();
	}
}
