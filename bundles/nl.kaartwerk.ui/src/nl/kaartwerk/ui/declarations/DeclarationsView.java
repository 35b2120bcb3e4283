package nl.kaartwerk.ui.declarations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.part.ViewPart;

import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.ide.results.DeclaredCard;
import nl.kaartwerk.lang.ide.results.UseLines;
import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.report.sheet.Csv;
import nl.kaartwerk.report.sheet.CsvDialect;
import nl.kaartwerk.report.sheet.Sheet;
import nl.kaartwerk.ui.active.SourceText;
import nl.kaartwerk.ui.active.UiThread;
import nl.kaartwerk.ui.declarations.Row.Arrangement;
import nl.kaartwerk.ui.wizard.ExampleWizard;

/**
 * All declarations of the workspace with what they say of themselves and what they amount to, to look for, to compare and to drag into works.
 * Follows what is typed, saved or not. Read, filtered and sorted in the background; here it is only shown.
 */
public class DeclarationsView extends ViewPart {
	public static final String ID = "nl.kaartwerk.ui.declarations";

	private static final String SORT = "sort";
	private static final String DESCENDING = "descending";
	private static final String GROUPED = "grouped";
	private static final String ORDER = "order";
	private static final String WIDTH = "width.";
	private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

	private final IPartListener2 visibility = new IPartListener2() {
		@Override
		public void partVisible(IWorkbenchPartReference part) {
			rest(part, false);
		}

		@Override
		public void partHidden(IWorkbenchPartReference part) {
			rest(part, true);
		}

		private void rest(IWorkbenchPartReference part, boolean rests) {
			if (part.getPart(false) == DeclarationsView.this) {
				list.rest(rests);
			}
		}
	};

	private IMemento memento;
	private PageBook pages;
	private Composite empty;
	private Label emptyText;
	private Link emptyLink;
	private Composite page;
	private FilterBar filter;
	private CardTable cards;
	private CardList list;
	private IAction group;
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
		Arrangement arrangement = restored();
		list = new CardList(arrangement, this::arranged);
		page = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		filter = new FilterBar(page, changed -> arrange(changed, list.arrangement().column(), list.arrangement().descending(), list.arrangement().grouped()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
		cards = new CardTable(page, arrangement.column(), arrangement.descending(),
				(column, descending) -> arrange(filter.filter(), column, descending, list.arrangement().grouped()));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(cards.control());
		cards.control().addListener(SWT.DefaultSelection, event -> open());
		restoreColumns();
		createActions();
		createDragging();
		say(Texts.get("reading"), false);
		list.arrange(new Arrangement(filter.filter(), arrangement.column(), arrangement.descending(), arrangement.grouped()));
		list.start();
		getSite().getPage().addPartListener(visibility);
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

	private Arrangement restored() {
		CardColumn column = CardColumn.NAME;
		boolean descending = false;
		boolean grouped = false;
		if (memento != null) {
			String sorted = memento.getString(SORT);
			column = Stream.of(CardColumn.values()).filter(each -> each.name().equals(sorted)).findFirst().orElse(CardColumn.NAME);
			descending = Boolean.TRUE.equals(memento.getBoolean(DESCENDING));
			grouped = Boolean.TRUE.equals(memento.getBoolean(GROUPED));
		}
		return new Arrangement(CardFilter.ALL, column, descending, grouped);
	}

	private void restoreColumns() {
		if (memento == null) {
			return;
		}
		filter.restore(memento);
		Table table = cards.control();
		for (CardColumn column : CardColumn.values()) {
			Integer width = memento.getInteger(WIDTH + column.name());
			if (width != null && width > 0) {
				table.getColumn(column.ordinal()).setWidth(width);
			}
		}
		String order = memento.getString(ORDER);
		if (order != null) {
			int[] columns = Stream.of(order.split(",")).mapToInt(Integer::parseInt).toArray();
			if (Arrays.stream(columns).sorted().boxed().toList().equals(Stream.iterate(0, i -> i + 1).limit(table.getColumnCount()).toList())) {
				table.setColumnOrder(columns);
			}
		}
	}

	@Override
	public void saveState(IMemento state) {
		Arrangement arrangement = list.arrangement();
		state.putString(SORT, arrangement.column().name());
		state.putBoolean(DESCENDING, arrangement.descending());
		state.putBoolean(GROUPED, arrangement.grouped());
		filter.save(state);
		Table table = cards.control();
		for (CardColumn column : CardColumn.values()) {
			state.putInteger(WIDTH + column.name(), table.getColumn(column.ordinal()).getWidth());
		}
		state.putString(ORDER, Arrays.stream(table.getColumnOrder()).mapToObj(Integer::toString).collect(Collectors.joining(",")));
	}

	private void arrange(CardFilter shown, CardColumn column, boolean descending, boolean grouped) {
		list.arrange(new Arrangement(shown, column, descending, grouped));
	}

	/** Called by the list in a thread of its own. */
	private void arranged(List<DeclaredCard> all, List<Row> rows) {
		FilterBar.Values values = FilterBar.Values.of(all);
		int shown = (int) rows.stream().filter(Row.Card.class::isInstance).count();
		inUi(() -> {
			if (all.isEmpty()) {
				cards.show(List.of());
				say(Texts.get("empty"), true);
				return;
			}
			filter.offer(values, shown);
			cards.show(rows);
			pages.showPage(page);
		});
	}

	private void say(String text, boolean withLink) {
		emptyText.setText(text);
		emptyLink.setVisible(withLink);
		pages.showPage(empty);
		empty.layout();
	}

	private void createActions() {
		group = new Action(Texts.get("group"), IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				arrange(filter.filter(), list.arrangement().column(), list.arrangement().descending(), isChecked());
			}
		};
		group.setToolTipText(Texts.get("group") + "\n" + Texts.get("group.tip"));
		ResourceLocator.imageDescriptorFromBundle(DeclarationsView.class, "icons/group.svg").ifPresent(group::setImageDescriptor);
		group.setChecked(list.arrangement().grouped());
		IAction open = action("open", null, this::open);
		IAction reveal = action("reveal", null, this::reveal);
		IAction copy = action("copy", ISharedImages.IMG_TOOL_COPY, this::copy);
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		IAction copyUse = action("copyUse", null, this::copyUse);
		IAction export = action("export", ISharedImages.IMG_ETOOL_SAVEAS_EDIT, this::export);
		IAction reset = action("reset", ISharedImages.IMG_ELCL_REMOVEALL, filter::reset);
		IToolBarManager toolBar = getViewSite().getActionBars().getToolBarManager();
		toolBar.add(group);
		toolBar.add(new Separator());
		toolBar.add(reset);
		toolBar.add(copy);
		toolBar.add(export);
		IMenuManager viewMenu = getViewSite().getActionBars().getMenuManager();
		viewMenu.add(group);
		viewMenu.add(reset);
		viewMenu.add(export);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), action("copy", null, cards.control()::selectAll));
		MenuManager menu = new MenuManager();
		menu.add(open);
		menu.add(reveal);
		menu.add(new Separator());
		menu.add(copy);
		menu.add(copyUse);
		menu.add(new Separator());
		menu.add(export);
		cards.control().setMenu(menu.createContextMenu(cards.control()));
	}

	private static IAction action(String key, String image, Runnable effect) {
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

	private void createDragging() {
		DragSource source = new DragSource(cards.control(), DND.DROP_COPY);
		source.setTransfer(LocalSelectionTransfer.getTransfer(), TextTransfer.getInstance());
		source.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				event.doit = !cards.chosen().isEmpty();
				LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(cards.chosen()));
			}

			@Override
			public void dragSetData(DragSourceEvent event) {
				event.data = TextTransfer.getInstance().isSupportedType(event.dataType) ? uses() : LocalSelectionTransfer.getTransfer().getSelection();
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(null);
			}
		});
	}

	private void open() {
		cards.first().ifPresent(card -> SourceText.reveal(card.source()));
	}

	private void reveal() {
		Object[] files = cards.chosen().stream().flatMap(card -> WorkspaceFiles.file(card.source().trimFragment().toString()).stream()).distinct().toArray();
		if (files.length == 0) {
			return;
		}
		try {
			IViewPart explorer = getSite().getPage().showView(EXPLORER);
			if (explorer instanceof ISetSelectionTarget target) {
				target.selectReveal(new StructuredSelection(files));
			}
		} catch (PartInitException e) {
			ILog.get().error("The Project Explorer could not be opened.", e);
		}
	}

	/** The chosen lines, or all that are shown when one or none is chosen, as spreadsheet cells. */
	private void copy() {
		List<DeclaredCard> chosen = cards.chosen().size() > 1 ? cards.chosen() : cards.shown();
		LocalDate day = cards.day();
		StringBuilder text = new StringBuilder(Stream.of(CardColumn.values()).map(CardColumn::title).collect(Collectors.joining("\t"))).append('\n');
		for (DeclaredCard card : chosen) {
			text.append(Stream.of(CardColumn.values()).map(column -> column.text(card, day).replaceAll("[\t\r\n]+", " ")).collect(Collectors.joining("\t"))).append('\n');
		}
		toClipboard(text.toString());
	}

	private String uses() {
		return cards.chosen().stream().map(UseLines::line).collect(Collectors.joining("\n"));
	}

	private void copyUse() {
		if (!cards.chosen().isEmpty()) {
			toClipboard(uses());
		}
	}

	private void toClipboard(String text) {
		Clipboard clipboard = new Clipboard(cards.control().getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	private void export() {
		FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
		dialog.setFilterExtensions(new String[] { "*.csv" });
		dialog.setFileName(Texts.get("sheet").toLowerCase(Locale.ROOT) + ".csv");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		try {
			Files.writeString(Path.of(chosen), Csv.text(sheet(), CsvDialect.of(Locale.getDefault())));
		} catch (IOException e) {
			MessageDialog.openError(getSite().getShell(), Texts.get("export"), Texts.get("export.failed") + "\n" + e.getMessage());
		}
	}

	/** The lines that are shown, with all their figures. */
	Sheet sheet() {
		List<String> header = new ArrayList<>(Stream.of(CardColumn.values()).map(CardColumn::title).toList());
		List<List<Cell>> rows = new ArrayList<>();
		for (DeclaredCard card : cards.shown()) {
			rows.add(Stream.of(CardColumn.values()).map(column -> column.cell(card, cards.day())).toList());
		}
		return new Sheet(Texts.get("sheet"), header, rows);
	}

	private void inUi(Runnable action) {
		UiThread.later(() -> {
			if (!disposed && !pages.isDisposed()) {
				action.run();
			}
		});
	}

	@Override
	public void setFocus() {
		if (page.isVisible()) {
			filter.focus();
		} else {
			pages.setFocus();
		}
	}

	@Override
	public void dispose() {
		disposed = true;
		getSite().getPage().removePartListener(visibility);
		if (list != null) {
			list.stop();
		}
		super.dispose();
	}
}
