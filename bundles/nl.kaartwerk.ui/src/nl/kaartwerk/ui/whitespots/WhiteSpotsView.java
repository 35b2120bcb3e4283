package nl.kaartwerk.ui.whitespots;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;

import nl.kaartwerk.publication.whitespots.CountedWork;
import nl.kaartwerk.publication.whitespots.Coverage;
import nl.kaartwerk.publication.whitespots.GroupBy;
import nl.kaartwerk.publication.whitespots.ProductGroup;
import nl.kaartwerk.publication.whitespots.WhiteSpots;
import nl.kaartwerk.publication.whitespots.Words;
import nl.kaartwerk.report.sheet.Sheet;
import nl.kaartwerk.report.whitespots.WhiteSpotSheets;
import nl.kaartwerk.ui.active.SourceText;
import nl.kaartwerk.ui.frame.CellText;
import nl.kaartwerk.ui.frame.FramedView;
import nl.kaartwerk.ui.frame.LineTable;
import nl.kaartwerk.ui.frame.ViewActions;
import nl.kaartwerk.ui.mki.SheetExport;

/**
 * Which product groups lack data of category 1 or 2, and what of the works rests on that. Follows the texts, saved or not, when the user
 * pauses. Read and computed in the background; here it is only shown.
 */
public class WhiteSpotsView extends FramedView {
	public static final String ID = "nl.kaartwerk.ui.whitespots";

	private static final String SORT = "sort";
	private static final String DESCENDING = "descending";
	private static final String MISSING = "onlyMissing";
	private static final String BY = "by";
	private static final String SET = "set";
	private static final String PROJECT = "project";

	private ChoiceBar bar;
	private Label summary;
	private SpotTable spots;
	private LineTable<ProductGroup> groups;
	private DetailTable details;
	private SpotList list;
	private IAction stop;
	private Arrangement arrangement = Arrangement.FIRST;
	private Answer answer;

	public WhiteSpotsView() {
		super(true);
	}

	@Override
	protected void createContent(Composite page) {
		Question question = restored();
		list = new SpotList(question, new SpotList.Progress() {
			@Override
			public void reads() {
				later(() -> stop.setEnabled(true));
			}

			@Override
			public void stops(boolean failed) {
				later(() -> stopped(failed));
			}
		}, found -> later(() -> show(found)));
		bar = new ChoiceBar(page, question, arrangement, new ChoiceBar.Chosen() {
			@Override
			public void asks(Question other) {
				list.ask(other);
			}

			@Override
			public void shows(String words, boolean onlyMissing) {
				arrange(new Arrangement(words, onlyMissing, arrangement.column(), arrangement.descending()));
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		summary = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).applyTo(summary);
		SashForm sash = new SashForm(page, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(sash);
		spots = new SpotTable(sash, arrangement,
				(column, descending) -> arrange(new Arrangement(arrangement.words(), arrangement.onlyMissing(), column, descending)));
		groups = spots.lines();
		details = new DetailTable(sash);
		sash.setWeights(60, 40);
		sash.addListener(SWT.Resize, event -> turn(sash));
		groups.control().addListener(SWT.Selection, event -> details.show(groups.chosen()));
		groups.control().addListener(SWT.DefaultSelection, event -> {
			if (details.control().getItemCount() > 0) {
				details.control().setSelection(0);
				details.control().setFocus();
			}
		});
		details.control().addListener(SWT.DefaultSelection, event -> open());
		createActions();
	}

	@Override
	protected void begin() {
		list.start();
	}

	@Override
	protected void seen(boolean seen) {
		list.rest(!seen);
	}

	/** Beside each other where there is little height. */
	private static void turn(SashForm sash) {
		int orientation = sash.getSize().x > 2 * sash.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL;
		if (orientation != sash.getOrientation()) {
			sash.setOrientation(orientation);
		}
	}

	private Question restored() {
		SpotColumn column = Stream.of(SpotColumn.values()).filter(each -> each.name().equals(memento().getString(SORT))).findFirst().orElse(SpotColumn.SURCHARGE);
		arrangement = new Arrangement("", Boolean.TRUE.equals(memento().getBoolean(MISSING)), column, !Boolean.FALSE.equals(memento().getBoolean(DESCENDING)));
		GroupBy by = GroupBy.LIST.name().equals(memento().getString(BY)) ? GroupBy.LIST : GroupBy.CLASSIFICATION;
		return new Question(memento().getString(PROJECT), by, Optional.ofNullable(memento().getString(SET)), Optional.empty());
	}

	@Override
	protected void save(IMemento state) {
		state.putString(SORT, arrangement.column().name());
		state.putBoolean(DESCENDING, arrangement.descending());
		state.putBoolean(MISSING, arrangement.onlyMissing());
		Question question = list.question();
		state.putString(BY, question.by().name());
		question.set().ifPresent(set -> state.putString(SET, set));
		if (question.project() != null) {
			state.putString(PROJECT, question.project());
		}
	}

	private void arrange(Arrangement other) {
		arrangement = other;
		if (answer != null) {
			spots.show(answer.spots(), arrangement.of(answer.spots()));
			details.show(groups.chosen());
		}
	}

	private void stopped(boolean failed) {
		stop.setEnabled(false);
		say(Texts.get(failed ? "failed" : "stopped"), new Offer("again", Texts.get("again"), list::again));
	}

	private void show(Answer found) {
		if (found.question() != list.question()) {
			return; // the answer to the other question is on its way
		}
		stop.setEnabled(false);
		if (found.cards() == 0 && found.works().isEmpty()) {
			answer = null;
			spots.show(found.spots(), List.of());
			details.show(List.of());
			say(Texts.get("empty"), example());
			return;
		}
		answer = found;
		bar.offer(found);
		String text = summary(found.spots()).replace("&", "&&");
		if (!text.equals(summary.getText())) {
			summary.setText(text);
		}
		showContent(() -> arrange(arrangement));
		layoutContent();
	}

	/** What the tables say in a few lines, and what one must know to read them. */
	private static String summary(WhiteSpots spots) {
		if (spots.by() == GroupBy.LIST && !spots.listed()) {
			return Texts.get("summary.noLists");
		}
		StringBuilder text = new StringBuilder(works(spots)).append('\n').append(counts(spots));
		if (spots.mixesSets()) {
			text.append('\n').append(Texts.get("summary.sets"));
		}
		if (!spots.incomplete().isEmpty()) {
			text.append('\n').append(Texts.get("summary.incomplete", spots.incomplete().stream().map(CountedWork::result).map(work -> work.label()).collect(Collectors.joining(", "))));
		}
		if (spots.total().hidden() != 0) {
			text.append('\n').append(Texts.get("summary.hidden", SpotColumn.euro(spots.total().hidden())));
		}
		return text.toString();
	}

	/** How many groups have which data, as far as there are any. */
	private static String counts(WhiteSpots spots) {
		String counts = Stream.of(Coverage.values()).filter(coverage -> spots.count(coverage) > 0)
				.map(coverage -> Texts.get("summary." + coverage.code(), Integer.toString(spots.count(coverage)))).collect(Collectors.joining(", "));
		return counts.isEmpty() ? Texts.get("summary.noGroups") : Texts.get("summary.count", counts);
	}

	private static String works(WhiteSpots spots) {
		Words words = new Words(Locale.getDefault());
		if (spots.works().isEmpty()) {
			return Texts.get("summary.noWorks");
		}
		if (spots.total().generic() == 0) {
			return Texts.get("summary.noGeneric");
		}
		String rests = Texts.get("summary.rests", SpotColumn.euro(spots.total().generic()), SpotColumn.euro(spots.total().mki()), SpotColumn.euro(spots.total().surcharge()));
		List<ProductGroup> surcharge = spots.bySurcharge();
		List<ProductGroup> mki = spots.byMki();
		if (surcharge.isEmpty() && mki.isEmpty()) {
			return rests + ' ' + Texts.get("summary.noSpot");
		}
		boolean same = surcharge.isEmpty() || mki.isEmpty() || surcharge.getFirst() == mki.getFirst();
		String first = words.label(surcharge.isEmpty() ? mki.getFirst() : surcharge.getFirst());
		return rests + ' ' + (same ? Texts.get("summary.first", first) : Texts.get("summary.firstTwo", first, words.label(mki.getFirst())));
	}

	private void createActions() {
		ViewActions actions = new ViewActions(this);
		stop = actions.of("stop", ISharedImages.IMG_ELCL_STOP, list::cancel);
		stop.setDisabledImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_STOP_DISABLED));
		stop.setEnabled(false);
		Action refresh = actions.of("refresh", list::again);
		refresh.setActionDefinitionId(IWorkbenchCommandConstants.FILE_REFRESH);
		actions.handle(ActionFactory.REFRESH, refresh);
		IAction reset = actions.of("reset", ISharedImages.IMG_ELCL_REMOVEALL, bar::reset);
		IAction copy = actions.copy(this::copy);
		IAction export = actions.of("export", ISharedImages.IMG_ETOOL_SAVEAS_EDIT, this::export);
		actions.toolBar(List.of(stop, reset, copy, export));
		actions.viewMenu(List.of(refresh, stop, reset, export));
		actions.contextMenu(groups.control(), List.of(copy, export));
		actions.contextMenu(details.control(), List.of(actions.of("open", this::open)), List.of(copy));
	}

	private void open() {
		details.chosen().ifPresent(SourceText::reveal);
	}

	/** What stands in the table that has the focus: the chosen lines, or all when one or none is chosen, as spreadsheet cells. */
	private void copy() {
		if (answer == null) {
			return;
		}
		CellText.copy(details.control().isFocusControl() ? details.cells() : cells());
	}

	private String cells() {
		Words words = new Words(Locale.getDefault());
		List<SpotColumn> columns = List.of(SpotColumn.values());
		List<ProductGroup> chosen = groups.chosen().size() > 1 ? groups.chosen() : groups.lines();
		return CellText.of(columns.stream().map(SpotColumn::title).toList(),
				chosen.stream().map(group -> columns.stream().map(column -> column.text(group, answer.spots(), words)).toList()).toList());
	}

	private void export() {
		if (answer != null) {
			SheetExport.ask(getSite().getShell(), sheets(), Texts.get("file") + ".xlsx");
		}
	}

	/** The groups that are shown with all their figures, and what they consist of. */
	public List<Sheet> sheets() {
		return WhiteSpotSheets.of(answer.spots(), groups.lines(), Locale.getDefault());
	}

	@Override
	protected void focusContent() {
		groups.control().setFocus();
	}

	@Override
	public void dispose() {
		if (list != null) {
			list.stop();
		}
		super.dispose();
	}
}
