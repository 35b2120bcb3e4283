package nl.kaartwerk.ui.declarations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ISetSelectionTarget;

import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.lang.ide.results.DeclaredCard;
import nl.kaartwerk.lang.ide.results.UseLines;
import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.report.sheet.Sheet;
import nl.kaartwerk.ui.active.SourceText;
import nl.kaartwerk.ui.declarations.Row.Arrangement;
import nl.kaartwerk.ui.frame.CellText;
import nl.kaartwerk.ui.frame.FramedView;
import nl.kaartwerk.ui.frame.ViewActions;
import nl.kaartwerk.ui.mki.SheetExport;

/**
 * All declarations of the workspace with what they say of themselves and what they amount to, to look for, to compare and to drag into works.
 * Follows what is typed, saved or not. Read, filtered and sorted in the background; here it is only shown.
 */
public class DeclarationsView extends FramedView {
	public static final String ID = "nl.kaartwerk.ui.declarations";

	private static final String SORT = "sort";
	private static final String DESCENDING = "descending";
	private static final String GROUPED = "grouped";
	private static final String ORDER = "order";
	private static final String WIDTH = "width.";
	private static final String EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

	private FilterBar filter;
	private CardTable cards;
	private CardList list;

	public DeclarationsView() {
		super(true);
	}

	@Override
	protected void createContent(Composite page) {
		Arrangement arrangement = restored();
		list = new CardList(arrangement, this::arranged);
		filter = new FilterBar(page, changed -> arrange(changed, list.arrangement().column(), list.arrangement().descending(), list.arrangement().grouped()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
		cards = new CardTable(page, arrangement.column(), arrangement.descending(),
				(column, descending) -> arrange(filter.filter(), column, descending, list.arrangement().grouped()));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(cards.control());
		cards.control().addListener(SWT.DefaultSelection, event -> open());
		restoreColumns();
		createActions();
		createDragging();
	}

	@Override
	protected void begin() {
		Arrangement arrangement = list.arrangement();
		list.arrange(new Arrangement(filter.filter(), arrangement.column(), arrangement.descending(), arrangement.grouped()));
		list.start();
	}

	@Override
	protected void seen(boolean seen) {
		list.rest(!seen);
	}

	private Arrangement restored() {
		String sorted = memento().getString(SORT);
		CardColumn column = Stream.of(CardColumn.values()).filter(each -> each.name().equals(sorted)).findFirst().orElse(CardColumn.NAME);
		return new Arrangement(CardFilter.ALL, column, Boolean.TRUE.equals(memento().getBoolean(DESCENDING)), Boolean.TRUE.equals(memento().getBoolean(GROUPED)));
	}

	private void restoreColumns() {
		filter.restore(memento());
		Table table = cards.control();
		for (CardColumn column : CardColumn.values()) {
			Integer width = memento().getInteger(WIDTH + column.name());
			if (width != null && width > 0) {
				table.getColumn(column.ordinal()).setWidth(width);
			}
		}
		String order = memento().getString(ORDER);
		if (order != null) {
			int[] columns = Stream.of(order.split(",")).mapToInt(Integer::parseInt).toArray();
			if (Arrays.stream(columns).sorted().boxed().toList().equals(Stream.iterate(0, i -> i + 1).limit(table.getColumnCount()).toList())) {
				table.setColumnOrder(columns);
			}
		}
	}

	@Override
	protected void save(IMemento state) {
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
	private void arranged(CardList.Listed listed) {
		FilterBar.Values values = FilterBar.Values.of(listed.cards());
		int shown = (int) listed.rows().stream().filter(Row.Card.class::isInstance).count();
		later(() -> {
			if (listed.cards().isEmpty()) {
				cards.show(List.of());
				say(Texts.get("empty"), example());
				return;
			}
			filter.offer(values, shown);
			showContent(() -> cards.show(listed.rows()));
		});
	}

	private void createActions() {
		ViewActions actions = new ViewActions(this);
		IAction group = actions.toggle("group", "group.svg", list.arrangement().grouped(),
				on -> arrange(filter.filter(), list.arrangement().column(), list.arrangement().descending(), on));
		IAction copy = actions.copy(this::copy);
		IAction export = actions.of("export", ISharedImages.IMG_ETOOL_SAVEAS_EDIT, this::export);
		IAction reset = actions.of("reset", ISharedImages.IMG_ELCL_REMOVEALL, filter::reset);
		actions.selectAll(cards.control()::selectAll);
		actions.toolBar(List.of(group), List.of(reset, copy, export));
		actions.viewMenu(List.of(group, reset, export));
		actions.contextMenu(cards.control(), List.of(actions.of("open", this::open), actions.of("reveal", this::reveal)),
				List.of(copy, actions.of("copyUse", this::copyUse)), List.of(export));
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
		cards.chosen().stream().findFirst().ifPresent(card -> SourceText.reveal(card.source()));
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
		List<CardColumn> columns = List.of(CardColumn.values());
		CellText.copy(CellText.of(columns.stream().map(CardColumn::title).toList(),
				chosen.stream().map(card -> columns.stream().map(column -> column.text(card, day)).toList()).toList()));
	}

	private String uses() {
		return cards.chosen().stream().map(UseLines::line).collect(Collectors.joining("\n"));
	}

	private void copyUse() {
		if (!cards.chosen().isEmpty()) {
			CellText.copy(uses());
		}
	}

	private void export() {
		SheetExport.ask(getSite().getShell(), List.of(sheet()), Texts.get("sheet").toLowerCase(Locale.ROOT) + ".csv");
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

	@Override
	protected void focusContent() {
		filter.focus();
	}

	@Override
	public void dispose() {
		if (list != null) {
			list.stop();
		}
		super.dispose();
	}
}
