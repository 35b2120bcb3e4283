package nl.kaartwerk.ui.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.texteditor.ITextEditor;

import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.model.Judgement;
import nl.kaartwerk.model.Verdict;
import nl.kaartwerk.ui.active.UiThread;
import nl.kaartwerk.ui.active.WorkspaceUndo;
import nl.kaartwerk.ui.frame.CellText;
import nl.kaartwerk.ui.frame.FramedView;
import nl.kaartwerk.ui.frame.ViewActions;
import nl.kaartwerk.ui.review.Line.Kind;

/**
 * Leads through the reviews of the workspace with keys alone: card by card, item by item, marker by marker. What is done is written into the text
 * of the review at once; what is typed there or in a card, saved or not, is seen here.
 */
public class ReviewView extends FramedView {
	public static final String ID = "nl.kaartwerk.ui.reviews";

	/** In which the keys are; only while the tree has the focus, for they are plain letters. */
	private static final String KEYS = "nl.kaartwerk.ui.review.keys";

	private final ReviewJob job = new ReviewJob(lines -> later(() -> show(lines)));
	private final Map<Step, IAction> actions = new EnumMap<>(Step.class);

	private Composite page;
	private Label progress;
	private Combo filter;
	private LineTree tree;
	private StyledText details;
	private Label keys;
	private IContextActivation keysActive;

	@Override
	protected void createContent(Composite parent) {
		page = parent;
		createPage();
		createActions();
		showKeys();
		WorkspaceUndo.in(getViewSite());
		getSite().setSelectionProvider(tree.viewer());
	}

	@Override
	protected void begin() {
		job.start();
	}

	@Override
	protected void seen(boolean seen) {
		job.rest(!seen);
	}

	private void createPage() {
		Composite bar = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 2).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		progress = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(progress);
		new Label(bar, SWT.NONE).setText(Texts.get("filter"));
		filter = new Combo(bar, SWT.READ_ONLY);
		filter.setItems(Stream.of(LineFilter.values()).map(LineFilter::title).toArray(String[]::new));
		filter.select(0);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(150, SWT.DEFAULT).applyTo(filter);
		filter.addListener(SWT.Selection, event -> tree.filter(LineFilter.values()[filter.getSelectionIndex()]));
		SashForm halves = new SashForm(page, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
		tree = new LineTree(halves);
		details = new StyledText(halves, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		details.setMargins(6, 4, 6, 4);
		halves.setWeights(66, 34);
		halves.addListener(SWT.Resize, event -> halves.setOrientation(halves.getSize().x > 1.2 * halves.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL));
		keys = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(keys);
		tree.viewer().addSelectionChangedListener(event -> chosen());
		tree.control().addListener(SWT.FocusIn, event -> keysOn());
		tree.control().addListener(SWT.FocusOut, event -> keysOff());
		tree.control().addListener(SWT.DefaultSelection, event -> act(Step.OPEN));
	}

	private void keysOn() {
		if (keysActive == null) {
			keysActive = getSite().getService(IContextService.class).activateContext(KEYS);
			showKeys();
		}
	}

	private void keysOff() {
		if (keysActive != null) {
			getSite().getService(IContextService.class).deactivateContext(keysActive);
			keysActive = null;
		}
	}

	/** As they are set now: the user may have given others in the preferences. */
	private void showKeys() {
		List<Binding> ours = Stream.of(getSite().getService(IBindingService.class).getBindings()).filter(binding -> KEYS.equals(binding.getContextId())).toList();
		List<TriggerSequence> changed = ours.stream().filter(binding -> binding.getType() == Binding.USER).map(Binding::getTriggerSequence).toList();
		String line = Stream.of(Step.values())
				.flatMap(step -> ours.stream().filter(binding -> binding.getParameterizedCommand() != null && binding.getParameterizedCommand().getId().equals(step.command()))
						.filter(binding -> binding.getType() == Binding.USER || !changed.contains(binding.getTriggerSequence())).max(Comparator.comparingInt(Binding::getType))
						.map(binding -> binding.getTriggerSequence().format() + ' ' + Texts.get("short." + step.key())).stream())
				.collect(Collectors.joining("   "));
		if (!line.equals(keys.getText())) {
			keys.setText(line);
			page.layout();
		}
	}

	private void createActions() {
		IHandlerService handlers = getSite().getService(IHandlerService.class);
		for (Step step : Step.values()) {
			IAction action = new Action(step.title()) {
				@Override
				public void run() {
					act(step);
				}
			};
			action.setActionDefinitionId(step.command());
			handlers.activateHandler(step.command(), new ActionHandler(action));
			actions.put(step, action);
		}
		ViewActions views = new ViewActions(this);
		IAction copy = views.copy(() -> CellText.copy(tree.cells()));
		views.toolBar(List.of(copy));
		MenuManager menu = new MenuManager();
		for (List<Step> group : List.of(List.of(Step.NEXT, Step.PREVIOUS, Step.OPEN), List.of(Step.PASS, Step.NOT_APPLICABLE, Step.FINDING, Step.QUESTION),
				List.of(Step.ACCEPT, Step.REFUSE), List.of(Step.REPLY, Step.RESOLVE, Step.REOPEN), List.of(Step.SIGN, Step.START))) {
			for (Step step : group) {
				menu.add(new CommandContributionItem(new CommandContributionItemParameter(getSite(), step.key(), step.command(), CommandContributionItem.STYLE_PUSH)));
			}
			menu.add(new Separator());
		}
		menu.add(copy);
		tree.control().setMenu(menu.createContextMenu(tree.control()));
		MenuManager viewMenu = (MenuManager) getViewSite().getActionBars().getMenuManager();
		for (Step step : List.of(Step.START, Step.SIGN)) {
			viewMenu.add(new CommandContributionItem(new CommandContributionItemParameter(getSite(), "menu." + step.key(), step.command(), CommandContributionItem.STYLE_PUSH)));
		}
	}

	private void show(List<Line> lines) {
		tree.show(lines);
		if (lines.isEmpty()) {
			say(Texts.get("empty"), new Offer("start", Texts.get("empty.start"), () -> Starting.ask(getSite().getShell(), Optional.empty())), example());
			return;
		}
		boolean focus = !hasContent() && getSite().getPage().getActivePart() == this;
		showContent();
		chosen();
		if (focus) {
			setFocus();
		}
	}

	/** Shows what is known of the chosen line, and what can be done with it. */
	private void chosen() {
		Line line = tree.chosen().orElse(null);
		for (Map.Entry<Step, IAction> each : actions.entrySet()) {
			each.getValue().setEnabled(each.getKey().fits(line));
		}
		progress.setText(tree.review().map(review -> Texts.get("progress.of", review.head().cardLabel(), review.head().reviewer(), review.head().progressText())).orElse("").replace("&", "&&"));
		List<String> paragraphs = line == null ? List.of() : line.shown().details();
		List<String> texts = new ArrayList<>(paragraphs);
		if (line != null && !line.shown().place().isBlank()) {
			texts.add(Texts.get("details.place", line.shown().place(), line.shown().value().isBlank() ? "-" : line.shown().value()));
		}
		progress.requestLayout();
		String text = String.join("\n\n", texts);
		if (!text.equals(details.getText())) {
			details.setText(text);
			if (!texts.isEmpty()) {
				details.setStyleRange(new StyleRange(0, texts.getFirst().length(), null, null, SWT.BOLD));
			}
		}
	}

	/** Does a step with the chosen line, where it can be done. */
	void act(Step step) {
		Line line = tree.chosen().orElse(null);
		message("");
		if (!step.fits(line)) {
			message(Texts.get("cannot", step.title()));
			return;
		}
		switch (step) {
		case NEXT, PREVIOUS -> move(step == Step.NEXT);
		case PASS -> judge(step, line, Verdict.PASS);
		case NOT_APPLICABLE -> judge(step, line, Verdict.NOT_APPLICABLE);
		case FINDING, QUESTION -> ask(step, line).ifPresent(answer -> written(Acts.remark(step, line, answer)));
		case ACCEPT -> judgeWaiver(step, line, Judgement.ACCEPTED, line.head().actor(), null);
		case REFUSE -> ask(step, line).ifPresent(answer -> judgeWaiver(step, line, Judgement.REFUSED, answer.by(), answer.text()));
		case REPLY, RESOLVE -> ask(step, line).ifPresent(answer -> written(Acts.reply(step, line, answer.by(), answer.text())));
		case REOPEN -> reopen(step, line);
		case OPEN -> open(line);
		case SIGN -> new SignDialog(getSite().getShell(), line.head()).ask().ifPresent(decision -> written(Acts.sign(line, decision)));
		case START -> Starting.ask(getSite().getShell(), Optional.ofNullable(line).flatMap(each -> each.head().card()));
		}
	}

	private Optional<RemarkDialog.Answer> ask(Step step, Line line) {
		return new RemarkDialog(getSite().getShell(), step, line, tree.items()).ask();
	}

	private void move(boolean forward) {
		tree.nextOpen(forward).ifPresentOrElse(tree::choose, () -> message(Texts.get(tree.chosen().filter(Line::isOpen).isPresent() ? "onlyOpen" : "nothingOpen")));
	}

	/** Judges, and goes on to what is open next. */
	private void judge(Step step, Line line, Verdict verdict) {
		Line judged = line.kind() == Kind.CHANGE ? line : item(line);
		if (!line.equals(judged)) {
			tree.choose(judged);
		}
		Optional<Line> next = tree.nextOpen(true);
		written(Acts.judge(step, line, verdict));
		next.ifPresent(tree::choose);
	}

	private Line item(Line line) {
		return line.subject().flatMap(subject -> tree.items().stream().filter(item -> item.subject().filter(subject::equals).isPresent()).findFirst()).orElse(line);
	}

	private void judgeWaiver(Step step, Line line, Judgement judgement, String by, String text) {
		Optional<Line> next = tree.nextOpen(true);
		written(Acts.waiver(step, line, judgement, by, text));
		next.ifPresent(tree::choose);
	}

	private void reopen(Step step, Line line) {
		if (line.kind() == Kind.ITEM) {
			written(Acts.judge(step, line, Verdict.OPEN));
		} else {
			ask(step, line).ifPresent(answer -> written(Acts.reply(step, line, answer.by(), answer.text())));
		}
	}

	private void written(CompletableFuture<Boolean> writing) {
		writing.whenComplete((done, failure) -> UiThread.later(() -> {
			if (failure != null) {
				ILog.get().error("The review could not be written.", failure);
			}
			if (failure != null || !done) {
				MessageDialog.openInformation(getSite().getShell(), Texts.get("title"), Texts.get("notWritten"));
			}
		}));
	}

	private void open(Line line) {
		Optional<IFile> file = line.spot().flatMap(spot -> WorkspaceFiles.file(spot.file().toString()));
		if (file.isEmpty()) {
			message(Texts.get("noPlace"));
			return;
		}
		try {
			IEditorPart editor = IDE.openEditor(getSite().getPage(), file.get());
			if (editor instanceof ITextEditor text) {
				text.selectAndReveal(line.spot().get().offset(), line.spot().get().length());
			}
		} catch (PartInitException e) {
			ILog.get().error("The text could not be opened: " + file.get().getFullPath(), e);
		}
	}

	private void message(String text) {
		getViewSite().getActionBars().getStatusLineManager().setMessage(text);
	}

	@Override
	protected void focusContent() {
		tree.control().setFocus();
	}

	@Override
	public void dispose() {
		job.stop();
		super.dispose();
	}
}
