package nl.kaartwerk.ui.mki;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;

import nl.kaartwerk.calculation.limit.VerdictText;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.whatif.Trial;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.ui.active.ActiveView;
import nl.kaartwerk.ui.active.SourceText;
import nl.kaartwerk.ui.frame.CellText;
import nl.kaartwerk.ui.frame.ViewActions;

/**
 * What the works of the active text amount to, element by element, or its declarations per functional unit. Follows the editor and what is
 * typed in it and in the cards that its works use, saved or not. Figures and the lines to be shown are made in the background.
 */
public class MkiView extends ActiveView<MkiView.Model> {
	public static final String ID = "nl.kaartwerk.ui.mki";

	/** Works that have a line above the table. */
	private static final int MOST_HEADERS = 3;
	/** A view of fewer lines of text is low: then all that is above the table would leave it no room. */
	private static final int LOW_LINES = 14;
	private static final int HEADER_MARGIN = 6;

	/**
	 * What one state of the text is shown as.
	 *
	 * @param trials by work and use
	 * @param tried what the works amount to with them
	 */
	record Model(List<Line> roots, VisibleLines visible, TableState state, Map<URI, Map<URI, Trial>> trials, Map<URI, WorkResult> tried) {
	}

	private Composite page;
	private Label header;
	private String headerText = "";
	private int lineHeight;
	private Action both;
	private Action trying;
	private FilterBar filter;
	private MkiTable table;
	private volatile TableState state = TableState.FIRST;
	private final Trials trials = new Trials();
	private WhatIfBar whatIf;
	private Model shown;
	private FileResults results;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		state = TableMemento.read(memento);
	}

	@Override
	protected void save(IMemento memento) {
		TableMemento.save(state, memento);
	}

	@Override
	protected void createContent(Composite parent) {
		page = parent;
		header = new Label(page, SWT.WRAP);
		lineHeight = header.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		GridDataFactory.fillDefaults().grab(true, false).indent(HEADER_MARGIN, 4).applyTo(header);
		whatIf = new WhatIfBar(page, this::discard, this::writeVariant);
		filter = new FilterBar(page, state, by -> show(state.by(by)), chosen -> show(state.filter(chosen)));
		table = new MkiTable(page, new Deeds());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		table.columns(columns());
		getSite().setSelectionProvider(table.selectionProvider());
		page.addListener(SWT.Resize, event -> arrange());
		createActions();
	}

	/**
	 * In a low view the header has a line for each work, and the rest in its tooltip. While something is tried there, its bar says what the header
	 * says, and filters that nobody uses give way to the table.
	 */
	private void arrange() {
		boolean low = page.getClientArea().height < LOW_LINES * lineHeight;
		showHeader(low);
		show(header, !low || !state.whatIf());
		show(filter.control(), !low || !state.whatIf() || !state.filter().equals(LineFilter.ALL));
		page.layout();
	}

	private void showHeader(boolean low) {
		String fitting = low ? new OneLineEach(header, page.getClientArea().width - 2 * HEADER_MARGIN).of(headerText) : headerText;
		header.setText(fitting.replace("&", "&&"));
		header.setToolTipText(fitting.equals(headerText) ? null : headerText);
	}

	private static void show(Control control, boolean visible) {
		((GridData) control.getLayoutData()).exclude = !visible;
		control.setVisible(visible);
	}

	private List<Column> columns() {
		List<Column> columns = new ArrayList<>(List.of(Column.NAME, Column.AMOUNT, Column.MKI));
		if (state.whatIf()) {
			return List.of(Column.NAME, Column.AMOUNT, Column.LIFE, Column.CATEGORY, Column.MKI, Column.CHANGE, Column.A, Column.B, Column.C, Column.D,
					Column.SHARE, Column.COMPLETE);
		}
		columns.addAll(state.both() ? List.of(Column.FIRST, Column.SECOND, Column.RATIO) : List.of());
		columns.addAll(List.of(Column.A, Column.B, Column.C, Column.D, Column.SHARE, Column.CUMULATIVE, Column.COMPLETE));
		return columns;
	}

	private void show(TableState other) {
		state = other;
		arrange();
		table.columns(columns());
		refresh();
	}

	private void createActions() {
		ViewActions actions = new ViewActions(this);
		both = actions.toggle("both", null, state.both(), on -> show(state.both(on)));
		trying = actions.toggle("whatif", null, false, this::tryOut);
		Action expand = actions.of("expand", "expand.svg", this::expandAll);
		Action collapse = actions.of("collapse", ISharedImages.IMG_ELCL_COLLAPSEALL, () -> expanded(Set.of()));
		Action copy = actions.copy(this::copy);
		Action export = actions.of("export", ISharedImages.IMG_ETOOL_SAVEAS_EDIT, this::export);
		actions.selectAll(table::selectAll);
		actions.handle(ActionFactory.FIND, actions.of("filter.text", filter::focusSearch));
		set().addTo(getViewSite().getActionBars().getToolBarManager());
		actions.toolBar(List.of(both, trying), List.of(expand, collapse, copy, export));
		actions.viewMenu(List.of(expand, collapse, export, actions.of("reset", this::reset)));
		actions.contextMenu(table.control(), List.of(actions.of("goto", () -> table.selected().stream().findFirst().ifPresent(this::goToText)),
				actions.of("whatif.card", this::chooseCard), copy, export), List.of(expand, collapse));
	}

	@Override
	protected Optional<Model> prepare(FileResults active, String set) {
		TableState chosen = state;
		Map<URI, Map<URI, Trial>> valid = trials.in(active);
		Map<URI, WorkResult> tried = new HashMap<>();
		valid.forEach((work, ofWork) -> TriedWorks.calculate(work, ofWork).ifPresent(result -> tried.put(work, result)));
		List<Line> roots = Lines.of(active, tried, set, chosen.by());
		return roots.isEmpty() ? Optional.empty() : Optional.of(new Model(roots, VisibleLines.of(roots, active.address(), chosen), chosen, valid, tried));
	}

	@Override
	protected void show(Model model, FileResults active, String set) {
		shown = model;
		results = active;
		trials.keep(trials.in(active)); // not those of the model: something may have been tried since it was prepared
		whatIf.show(active, model.tried, set, trials.size());
		headerText = header(active, set);
		arrange();
		filter.count(model.visible.uses(), model.visible.allUses());
		table.show(model.visible, model.state.order());
	}

	@Override
	protected void clear() {
		shown = null;
		results = null;
		if (table != null) {
			table.clear();
		}
	}

	private void expandAll() {
		if (shown != null) {
			expanded(VisibleLines.allOpen(shown.roots, shown.visible.expanded()));
		}
	}

	/** Shows everything as at the first time: nothing filtered, sorted, grouped or tried, and works open. */
	public void reset() {
		both.setChecked(false);
		trying.setChecked(false);
		tryOut(false);
		filter.show(TableState.FIRST);
		show(TableState.FIRST);
	}

	private void expanded(Set<String> paths) {
		if (results != null) {
			show(state.expanded(results.address(), paths));
		}
	}

	/** Begins to try something else, or gives up what is tried. */
	private void tryOut(boolean on) {
		if (!on) {
			trials.clear();
		}
		whatIf.visible(on);
		show(state.whatIf(on));
	}

	private void tryOut(Line line, UnaryOperator<Trial> change) {
		getViewSite().getActionBars().getStatusLineManager().setErrorMessage(null);
		if (results != null) {
			trials.tried(results.address(), line, change);
			refresh();
		}
	}

	private void discard() {
		trials.clear();
		refresh();
	}

	/** Uses another declaration in place of that of the chosen use. */
	private void chooseCard() {
		Line line = table.selected().stream().findFirst().filter(chosen -> chosen.kind() == Line.Kind.USE).orElse(null);
		if (line != null && results != null && state.whatIf()) {
			CardChoice.ask(getSite().getShell(), results.address(), card -> tryOut(line, trial -> trial.card(card)));
		}
	}

	private void writeVariant() {
		if (shown == null || shown.tried.isEmpty()) {
			return;
		}
		List<String> taken = results.works().stream().map(WorkResult::name).toList();
		results.works().stream().filter(work -> shown.tried.containsKey(work.source())).findFirst().ifPresent(work -> new VariantWriting(getSite().getPage(),
				this::discard).ask(work, shown.trials.get(work.source()), taken));
	}

	private void goToText(Line line) {
		if (line.source() != null) {
			SourceText.reveal(line.source());
		}
	}

	private static String header(FileResults results, String set) {
		if (results.works().isEmpty()) {
			return Texts.get("header.cards", set);
		}
		List<String> works = new ArrayList<>();
		results.works().stream().limit(MOST_HEADERS).forEach(work -> works.add(header(work, set)));
		if (results.works().size() > MOST_HEADERS) {
			works.add("...");
		}
		return String.join("\n", works);
	}

	private static String header(WorkResult work, String set) {
		List<String> parts = new ArrayList<>();
		Outcome outcome = work.outcome(set);
		parts.add(Texts.get("header.work", work.label(), set, Cells.euro(outcome)));
		work.mpg(set).ifPresent(mpg -> parts.add(Texts.get("header.mpg", String.format(Locale.getDefault(), "%.3f", mpg))));
		parts.add(work.isComplete(set) ? Texts.get("header.complete") : Texts.get("header.incomplete", Figures.complete(outcome.completeness())));
		if (outcome.approximate()) {
			parts.add("\u2248 " + Texts.get("approximate"));
		}
		if (outcome.unconfirmed()) {
			parts.add("* " + Texts.get("unconfirmed"));
		}
		if (outcome.takenOver()) {
			parts.add("\u2020 " + Texts.get("takenOver"));
		}
		work.verdict().ifPresent(verdict -> parts.add(new VerdictText(Locale.getDefault(), work.method(), Locale.getDefault()).of(verdict)));
		return String.join("  \u00b7  ", parts);
	}

	/** All lines that are open, with their columns, as spreadsheet cells. For the UI thread. */
	public String cells() {
		return Cells.table(table.lines(), table.columns());
	}

	/** The chosen lines, or all that are open when one or none is chosen, as spreadsheet cells. */
	private void copy() {
		CellText.copy(Cells.table(chosen(), table.columns()));
	}

	private List<Line> chosen() {
		List<Line> selected = table.selected();
		return selected.size() > 1 ? table.lines().stream().filter(Set.copyOf(selected)::contains).toList() : table.lines();
	}

	private void export() {
		if (shown != null) {
			SheetExport.ask(getSite().getShell(), Cells.sheet(getPartName(), chosen(), table.columns()));
		}
	}

	@Override
	protected void focusContent() {
		table.control().setFocus();
	}

	/** What the table asks for. */
	private final class Deeds implements MkiTable.Actions {
		@Override
		public void toggle(Line line) {
			if (shown != null) {
				show(state.toggled(results.address(), shown.visible.expanded(), line.path()));
			}
		}

		@Override
		public void open(Line line) {
			goToText(line);
		}

		@Override
		public void sort(Column column) {
			show(state.order(state.order().next(column)));
		}

		@Override
		public boolean isEditable(Line line, Column column) {
			return state.whatIf() && line.kind() == Line.Kind.USE && (column == Column.AMOUNT || column == Column.LIFE || column == Column.CATEGORY);
		}

		@Override
		public void edit(Line line, Column column, String text) {
			if (!text.equals(Cells.text(line, column))) {
				TrialInput.of(column, (UseResult) line.result(), text).ifPresentOrElse(change -> tryOut(line, change),
						() -> getViewSite().getActionBars().getStatusLineManager().setErrorMessage(Texts.get("whatif.unread", text)));
			}
		}

		@Override
		public boolean isChanged(Line line, Column column) {
			return trials.isTried(line, column);
		}
	}
}
