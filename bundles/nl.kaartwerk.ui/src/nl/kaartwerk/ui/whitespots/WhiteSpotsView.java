package nl.kaartwerk.ui.whitespots;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
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

import nl.kaartwerk.publication.whitespots.CountedWork;
import nl.kaartwerk.publication.whitespots.Coverage;
import nl.kaartwerk.publication.whitespots.GroupBy;
import nl.kaartwerk.publication.whitespots.ProductGroup;
import nl.kaartwerk.publication.whitespots.WhiteSpots;
import nl.kaartwerk.publication.whitespots.Words;
import nl.kaartwerk.report.sheet.Sheet;
import nl.kaartwerk.report.whitespots.WhiteSpotSheets;
import nl.kaartwerk.ui.active.SourceText;
import nl.kaartwerk.ui.active.UiThread;
import nl.kaartwerk.ui.mki.SheetExport;
import nl.kaartwerk.ui.wizard.ExampleWizard;

/**
 * Which product groups lack data of category 1 or 2, and what of the works rests on that. Follows the texts, saved or not, when the user
 * pauses. Read and computed in the background; here it is only shown.
 */
public class WhiteSpotsView extends ViewPart {
	public static final String ID = "nl.kaartwerk.ui.whitespots";

	private static final String SORT = "sort";
	private static final String DESCENDING = "descending";
	private static final String MISSING = "onlyMissing";
	private static final String BY = "by";
	private static final String SET = "set";
	private static final String PROJECT = "project";

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
			if (part.getPart(false) == WhiteSpotsView.this) {
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
	private ChoiceBar bar;
	private Label summary;
	private SpotTable groups;
	private DetailTable details;
	private SpotList list;
	private IAction stop;
	private Arrangement arrangement = Arrangement.FIRST;
	private Answer answer;
	private volatile boolean disposed;

	@Override
	public void init(IViewSite site, IMemento state) throws PartInitException {
		super.init(site, state);
		memento = state;
	}

	@Override
	public void createPartControl(Composite parent) {
		Question question = restored();
		list = new SpotList(question, new SpotList.Shown() {
			@Override
			public void reads() {
				inUi(WhiteSpotsView.this::reads);
			}

			@Override
			public void answers(Answer found) {
				inUi(() -> show(found));
			}

			@Override
			public void stops(boolean failed) {
				inUi(() -> stopped(failed));
			}
		});
		pages = new PageBook(parent, SWT.NONE);
		createEmptyPage();
		createPage(question);
		createActions();
		say(Texts.get("reading"), null, null);
		list.start();
		getSite().getPage().addPartListener(visibility);
	}

	private void createEmptyPage() {
		empty = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(6, 8).applyTo(empty);
		emptyText = new Label(empty, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(emptyText);
		emptyLink = new Link(empty, SWT.NONE);
		emptyLink.addListener(SWT.Selection, event -> ((Runnable) emptyLink.getData()).run());
	}

	private void createPage(Question question) {
		page = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
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
		groups = new SpotTable(sash, arrangement,
				(column, descending) -> arrange(new Arrangement(arrangement.words(), arrangement.onlyMissing(), column, descending)));
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
	}

	/** Beside each other where there is little height. */
	private static void turn(SashForm sash) {
		int orientation = sash.getSize().x > 2 * sash.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL;
		if (orientation != sash.getOrientation()) {
			sash.setOrientation(orientation);
		}
	}

	private Question restored() {
		if (memento == null) {
			return Question.FIRST;
		}
		SpotColumn column = Stream.of(SpotColumn.values()).filter(each -> each.name().equals(memento.getString(SORT))).findFirst().orElse(SpotColumn.SURCHARGE);
		arrangement = new Arrangement("", Boolean.TRUE.equals(memento.getBoolean(MISSING)), column, !Boolean.FALSE.equals(memento.getBoolean(DESCENDING)));
		GroupBy by = GroupBy.LIST.name().equals(memento.getString(BY)) ? GroupBy.LIST : GroupBy.CLASSIFICATION;
		return new Question(memento.getString(PROJECT), by, Optional.ofNullable(memento.getString(SET)), Optional.empty());
	}

	@Override
	public void saveState(IMemento state) {
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
			groups.show(answer.spots(), arrangement.of(answer.spots()));
			details.show(groups.chosen());
		}
	}

	private void reads() {
		stop.setEnabled(true);
	}

	private void stopped(boolean failed) {
		stop.setEnabled(false);
		say(Texts.get(failed ? "failed" : "stopped"), Texts.get("again"), list::again);
	}

	private void show(Answer found) {
		stop.setEnabled(false);
		if (found.cards() == 0 && found.works().isEmpty()) {
			answer = null;
			groups.show(found.spots(), List.of());
			details.show(List.of());
			say(Texts.get("empty"), Texts.get("empty.example"), () -> ExampleWizard.open(getSite().getWorkbenchWindow()));
			return;
		}
		answer = found;
		bar.offer(found);
		arrange(arrangement);
		String text = summary(found.spots());
		if (!text.equals(summary.getText())) {
			summary.setText(text);
		}
		pages.showPage(page);
		page.layout();
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

	private void say(String text, String link, Runnable effect) {
		emptyText.setText(text);
		emptyLink.setVisible(link != null);
		emptyLink.setText(link == null ? "" : "<a>" + link + "</a>");
		emptyLink.setData(effect);
		pages.showPage(empty);
		empty.layout();
	}

	private void createActions() {
		stop = action("stop", ISharedImages.IMG_ELCL_STOP, list::cancel);
		stop.setDisabledImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_STOP_DISABLED));
		stop.setEnabled(false);
		IAction refresh = action("refresh", null, list::again);
		refresh.setActionDefinitionId(IWorkbenchCommandConstants.FILE_REFRESH);
		IAction reset = action("reset", ISharedImages.IMG_ELCL_REMOVEALL, bar::reset);
		IAction copy = action("copy", ISharedImages.IMG_TOOL_COPY, this::copy);
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		IAction export = action("export", ISharedImages.IMG_ETOOL_SAVEAS_EDIT, this::export);
		IAction open = action("open", null, this::open);
		IToolBarManager toolBar = getViewSite().getActionBars().getToolBarManager();
		toolBar.add(stop);
		toolBar.add(reset);
		toolBar.add(copy);
		toolBar.add(export);
		IMenuManager viewMenu = getViewSite().getActionBars().getMenuManager();
		viewMenu.add(refresh);
		viewMenu.add(stop);
		viewMenu.add(reset);
		viewMenu.add(export);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.REFRESH.getId(), refresh);
		MenuManager menu = new MenuManager();
		menu.add(copy);
		menu.add(export);
		groups.control().setMenu(menu.createContextMenu(groups.control()));
		MenuManager detailMenu = new MenuManager();
		detailMenu.add(open);
		detailMenu.add(new Separator());
		detailMenu.add(copy);
		details.control().setMenu(detailMenu.createContextMenu(details.control()));
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

	private void open() {
		details.chosen().ifPresent(SourceText::reveal);
	}

	/** What stands in the table that has the focus: the chosen lines, or all when one or none is chosen, as spreadsheet cells. */
	private void copy() {
		if (answer == null) {
			return;
		}
		String text = details.control().isFocusControl() ? details.cells() : cells();
		Clipboard clipboard = new Clipboard(pages.getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	private String cells() {
		Words words = new Words(Locale.getDefault());
		List<ProductGroup> chosen = groups.chosen().size() > 1 ? groups.chosen() : groups.shown();
		StringBuilder text = new StringBuilder(Stream.of(SpotColumn.values()).map(SpotColumn::title).collect(Collectors.joining("\t"))).append('\n');
		for (ProductGroup group : chosen) {
			text.append(Stream.of(SpotColumn.values()).map(column -> column.text(group, answer.spots(), words).replaceAll("[\t\r\n]+", " ")).collect(Collectors.joining("\t")))
					.append('\n');
		}
		return text.toString();
	}

	private void export() {
		if (answer != null) {
			SheetExport.ask(getSite().getShell(), sheets(), Texts.get("file") + ".xlsx");
		}
	}

	/** The groups that are shown with all their figures, and what they consist of. */
	public List<Sheet> sheets() {
		return WhiteSpotSheets.of(answer.spots(), groups.shown(), Locale.getDefault());
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
			groups.control().setFocus();
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
