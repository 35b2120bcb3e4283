package nl.kaartwerk.ui.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;

import nl.kaartwerk.calculation.comparison.ComparedPart;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.results.NamedWork;
import nl.kaartwerk.ui.active.ActiveSet;
import nl.kaartwerk.ui.active.OpenProjects;
import nl.kaartwerk.ui.active.SourceText;
import nl.kaartwerk.ui.active.UiThread;
import nl.kaartwerk.ui.compare.Compared.Question;
import nl.kaartwerk.ui.frame.CellText;
import nl.kaartwerk.ui.frame.FramedView;
import nl.kaartwerk.ui.frame.ViewActions;
import nl.kaartwerk.ui.mki.SheetExport;

/**
 * Works, variants and versions of them beside each other: what each part costs in each, and the way from one to the other. Follows what is
 * typed, saved or not; computed in the background, and only while it can be seen.
 */
public class CompareView extends FramedView {
	public static final String ID = "nl.kaartwerk.ui.compare";

	/** More do not fit beside each other. */
	private static final int MOST_SIDES = 6;
	private static final int FEWEST_SIDES = 2;
	private static final long PAUSE_MILLIS = 20;
	/** So that the server hears of a closed project before it is asked about its texts. */
	private static final long PROJECT_MILLIS = 200;
	private static final List<Optional<Grouping>> WITHIN = Stream.concat(Stream.of(Optional.<Grouping>empty()), Stream.of(Grouping.values()).map(Optional::of)).toList();

	private static final String SIDE = "side";
	private static final String ADDRESS = "address";
	private static final String NAME = "name";
	private static final String LABEL = "label";
	private static final String VERSION = "version";
	private static final String BY = "by";
	private static final String IN = "within";
	private static final String OPEN = "open";
	/** Parts whose being open is remembered. */
	private static final int MOST_OPEN = 300;

	private final Comparer comparer = new Comparer(this::compared);
	private final IResourceChangeListener projects = event -> {
		if (OpenProjects.haveChanged(event)) {
			UiThread.later(() -> {
				comparer.forget();
				readWorks();
				compareSoon(PROJECT_MILLIS);
			});
		}
	};
	private final Consumer<Set<URI>> changes = this::textsChanged;

	private final List<Side> sides = new ArrayList<>(Collections.nCopies(FEWEST_SIDES, null));
	private List<NamedWork> works = List.of();
	private final List<SideRow> rows = new ArrayList<>();
	private Composite whole;
	private Composite choosers;
	private Combo by;
	private Combo within;
	private Combo way;
	private Label summary;
	private CompareTable table;
	private WaterfallChart chart;
	private ActiveSet set;
	private volatile Compared shown;
	private volatile LanguageServices services;

	@Override
	protected Composite createHead(Composite parent) {
		whole = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(whole);
		choosers = new Composite(whole, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(choosers);
		GridLayoutFactory.fillDefaults().numColumns(6).margins(6, 4).applyTo(choosers); // two works on a line
		createGroupings();
		return whole;
	}

	@Override
	protected void createContent(Composite page) {
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page.getParent());
		createPage(page);
		set = new ActiveSet(this::compareSoon);
		createActions();
		restore();
		showSides();
	}

	@Override
	protected void begin() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(projects, IResourceChangeEvent.POST_CHANGE);
		IWorkbenchSiteProgressService progress = getSite().getService(IWorkbenchSiteProgressService.class);
		if (progress != null) {
			progress.showBusyForFamily(Comparer.class);
		}
		LanguageServices.ready().thenAccept(ready -> later(() -> {
			services = ready;
			ready.results().addListener(changes);
			readWorks();
			compareSoon();
		}));
	}

	@Override
	protected void seen(boolean seen) {
		if (seen) {
			readWorks();
			compareSoon();
		}
	}

	private void createGroupings() {
		Composite bar = new Composite(whole, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		GridLayoutFactory.fillDefaults().numColumns(6).margins(6, 0).applyTo(bar);
		new Label(bar, SWT.NONE).setText(Texts.get("by"));
		by = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
		by.setItems(Stream.of(Grouping.values()).map(each -> Texts.get("grouping." + each.code())).toArray(String[]::new));
		by.select(0);
		new Label(bar, SWT.NONE).setText(Texts.get("within"));
		within = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
		within.setItems(WITHIN.stream().map(each -> Texts.get(each.map(grouping -> "grouping." + grouping.code()).orElse("within.none"))).toArray(String[]::new));
		within.select(WITHIN.indexOf(Optional.of(Grouping.MODULE)));
		by.addListener(SWT.Selection, event -> compareSoon());
		within.addListener(SWT.Selection, event -> compareSoon());
		way = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
		GridDataFactory.fillDefaults().exclude(true).applyTo(way);
		way.setToolTipText(Texts.get("chart"));
		way.addListener(SWT.Selection, event -> chart.show(shown, way.getSelectionIndex() + 1));
	}

	private void createPage(Composite page) {
		summary = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(summary);
		SashForm halves = new SashForm(page, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
		table = new CompareTable(halves, part -> chart.mark(part), this::open);
		chart = new WaterfallChart(halves, part -> table.choose(part), this::open);
		halves.setWeights(55, 45);
		halves.addListener(SWT.Resize, event -> {
			boolean wide = halves.getSize().x > 1.4 * halves.getSize().y;
			halves.setOrientation(wide ? SWT.HORIZONTAL : SWT.VERTICAL);
		});
	}

	private void createActions() {
		ViewActions actions = new ViewActions(this);
		IAction swap = actions.of("swap", "swap.svg", this::swap);
		IAction more = actions.of("more", ISharedImages.IMG_OBJ_ADD, () -> {
			if (sides.size() < MOST_SIDES) {
				sides.add(null);
				showSides();
				compareSoon();
			}
		});
		IAction fewer = actions.of("fewer", ISharedImages.IMG_ELCL_REMOVE, () -> {
			if (sides.size() > FEWEST_SIDES) {
				sides.removeLast();
				showSides();
				compareSoon();
			}
		});
		IAction refresh = actions.of("refresh", () -> {
			comparer.forget();
			readKept();
			compareSoon();
		});
		actions.handle(ActionFactory.REFRESH, refresh);
		IAction copy = actions.copy(this::copy);
		IAction export = actions.of("export", ISharedImages.IMG_ETOOL_SAVEAS_EDIT, this::export);
		actions.selectAll(table.control()::selectAll);
		set.addTo(getViewSite().getActionBars().getToolBarManager());
		actions.toolBar(List.of(swap, more, fewer, copy, export));
		actions.viewMenu(List.of(swap, more, fewer, refresh, export));
		actions.contextMenu(table.control(), List.of(copy, export));
	}

	/** Compares these; two at least. */
	void compare(List<Side> others) {
		sides.clear();
		sides.addAll(others.subList(0, Math.min(MOST_SIDES, others.size())));
		while (sides.size() < FEWEST_SIDES) {
			sides.add(null);
		}
		showSides();
		readKept();
		compareSoon();
	}

	private void swap() {
		Side first = sides.removeFirst();
		sides.add(1, first);
		showSides();
		readKept();
		compareSoon();
	}

	private void changed(int position, Side side) {
		sides.set(position, side);
		showSides();
		readKept();
		compareSoon();
	}

	private void showSides() {
		if (rows.size() != sides.size()) {
			rows.forEach(SideRow::dispose);
			rows.clear();
			for (int i = 0; i < sides.size(); i++) {
				rows.add(new SideRow(choosers, i, this::changed));
			}
			way.setItems(IntStream.range(1, sides.size()).mapToObj(i -> Compared.letter(0) + " \u2192 " + Compared.letter(i)).toArray(String[]::new));
			way.select(0);
			boolean several = sides.size() > FEWEST_SIDES;
			way.setVisible(several);
			((GridData) way.getLayoutData()).exclude = !several;
			whole.layout(true, true);
		}
		for (int i = 0; i < sides.size(); i++) {
			rows.get(i).show(works, sides.get(i));
		}
	}

	private void readWorks() {
		if (services == null || isClosed()) {
			return;
		}
		services.server().works().list().whenComplete((all, failure) -> {
			if (failure != null) {
				ILog.get().error("The works could not be listed.", failure);
			} else {
				UiThread.later(() -> {
					if (!isClosed() && !all.equals(works)) {
						works = all;
						showSides();
						compareSoon();
					}
				});
			}
		});
	}

	/** The versions that the workbench has kept are read from the disk. */
	private void readKept() {
		for (SideRow row : List.copyOf(rows)) {
			row.side().ifPresent(side -> Job.createSystem("Kaartwerk local history", monitor -> {
				try {
					List<Version> kept = VersionTexts.kept(side, new NullProgressMonitor());
					UiThread.later(() -> {
						if (!isClosed() && rows.contains(row) && row.side().filter(now -> now.address().equals(side.address())).isPresent()) {
							row.offer(kept);
						}
					});
				} catch (CoreException e) {
					ILog.get().warn("The local history could not be read: " + side.address(), e);
				}
			}).schedule());
		}
	}

	/** Called by the server after each build. */
	private void textsChanged(Set<URI> changed) {
		comparer.changed(changed);
		UiThread.later(() -> {
			if (isClosed() || !getSite().getPage().isPartVisible(this)) {
				return;
			}
			readWorks();
			if (shown == null || shown.restsOn(changed) || !shown.isThere()) {
				compareSoon();
			}
		});
	}

	private Question question() {
		Grouping first = Grouping.values()[by.getSelectionIndex()];
		Optional<Grouping> second = WITHIN.get(within.getSelectionIndex()).filter(grouping -> grouping != first);
		return new Question(sides, ActiveSet.get(), first, second);
	}

	private void compareSoon() {
		compareSoon(PAUSE_MILLIS);
	}

	private void compareSoon(long pause) {
		if (isClosed() || services == null || !getSite().getPage().isPartVisible(this)) {
			return;
		}
		if (sides.contains(null)) {
			shown = null;
			if (works.isEmpty()) {
				say(Texts.get("empty.noWork"), example());
			} else {
				say(Texts.get("empty.choose"));
			}
			return;
		}
		comparer.compare(question(), pause);
	}

	private void compared(Compared compared) {
		UiThread.later(() -> {
			if (isClosed() || !compared.question().sides().equals(sides)) {
				return;
			}
			shown = compared;
			if (!compared.isThere()) {
				say(String.join("\n", compared.summary()));
				return;
			}
			summary.setText(String.join("\n", compared.summary()).replace("&", "&&"));
			table.show(compared);
			chart.show(compared, Math.max(0, way.getSelectionIndex()) + 1);
			showContent();
			layoutContent();
		});
	}

	private void open(ComparedPart part) {
		if (shown != null) {
			shown.source(part).ifPresent(SourceText::reveal);
		}
	}

	private void copy() {
		if (shown != null) {
			CellText.copy(table.cells());
		}
	}

	private void export() {
		if (shown != null && shown.isThere()) {
			SheetExport.ask(getSite().getShell(), List.of(table.sheet()), Texts.get("sheet").toLowerCase(Locale.ROOT) + ".csv");
		}
	}

	private void restore() {
		List<Side> kept = new ArrayList<>();
		for (IMemento each : memento().getChildren(SIDE)) {
			String address = each.getString(ADDRESS);
			kept.add(address == null ? null : new Side(address, each.getString(NAME), each.getString(LABEL), Version.of(String.valueOf(each.getString(VERSION)))));
		}
		if (kept.size() >= FEWEST_SIDES && kept.size() <= MOST_SIDES) {
			sides.clear();
			sides.addAll(kept);
		}
		select(by, memento().getInteger(BY));
		select(within, memento().getInteger(IN));
		table.open(Arrays.stream(memento().getChildren(OPEN)).map(IMemento::getTextData).filter(Objects::nonNull).collect(Collectors.toSet()));
	}

	private static void select(Combo combo, Integer index) {
		if (index != null && index >= 0 && index < combo.getItemCount()) {
			combo.select(index);
		}
	}

	@Override
	protected void save(IMemento state) {
		for (Side side : sides) {
			IMemento kept = state.createChild(SIDE);
			if (side != null) {
				kept.putString(ADDRESS, side.address());
				kept.putString(NAME, side.name());
				kept.putString(LABEL, side.label());
				kept.putString(VERSION, side.version().code());
			}
		}
		state.putInteger(BY, by.getSelectionIndex());
		state.putInteger(IN, within.getSelectionIndex());
		table.open().stream().limit(MOST_OPEN).forEach(key -> state.createChild(OPEN).putTextData(key));
	}

	@Override
	public void setFocus() {
		if (hasContent()) {
			focusContent();
		} else {
			rows.getFirst().focus();
		}
	}

	@Override
	protected void focusContent() {
		table.control().setFocus();
	}

	@Override
	public void dispose() {
		comparer.cancel();
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(projects);
		if (services != null) {
			services.results().removeListener(changes);
		}
		if (set != null) {
			set.dispose();
		}
		shown = null;
		super.dispose();
	}
}
