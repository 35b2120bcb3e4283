package nl.kaartwerk.ui.grant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPart;

import nl.kaartwerk.publication.grant.ApplicationResult;
import nl.kaartwerk.publication.grant.Eligibility;
import nl.kaartwerk.publication.grant.Money;
import nl.kaartwerk.ui.active.ActiveText;
import nl.kaartwerk.ui.active.SourceText;
import nl.kaartwerk.ui.frame.FramedView;
import nl.kaartwerk.ui.frame.ViewActions;

/**
 * Whether an application for a grant fulfils the conditions of its scheme, clause by clause, and what it would be paid. Follows the text in front
 * and what is typed, saved or not.
 */
public class GrantView extends FramedView {
	public static final String ID = "nl.kaartwerk.ui.grant";

	private static final String OPEN = "open";

	private final GrantJob job = new GrantJob(this::judged);
	private Combo choice;
	private Button onlyOpen;
	private Label summary;
	private GrantTree tree;
	private List<ApplicationResult> results = List.of();
	/** The address of what is shown; of one that is gone the first one takes the place. */
	private String chosen = "";

	@Override
	protected void save(IMemento state) {
		state.putBoolean(OPEN, onlyOpen.getSelection());
	}

	public GrantView() {
		super(true);
	}

	@Override
	protected void createContent(Composite page) {
		createBar(page);
		tree = new GrantTree(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
		tree.control().addListener(SWT.DefaultSelection, event -> open());
		createActions();
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
		if (part instanceof IEditorPart) {
			follow();
		}
	}

	private void createBar(Composite page) {
		Composite bar = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 3).spacing(8, 2).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		choice = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
		choice.setToolTipText(Texts.get("choice"));
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(420, SWT.DEFAULT).applyTo(choice);
		choice.addListener(SWT.Selection, event -> {
			chosen = address(results.get(choice.getSelectionIndex()));
			show();
		});
		onlyOpen = new Button(bar, SWT.CHECK);
		onlyOpen.setText(Texts.get("onlyOpen"));
		onlyOpen.setToolTipText(Texts.get("onlyOpen.tip"));
		onlyOpen.setSelection(Boolean.TRUE.equals(memento().getBoolean(OPEN)));
		onlyOpen.addListener(SWT.Selection, event -> show());
		summary = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, SWT.DEFAULT).applyTo(summary);
	}

	private void createActions() {
		ViewActions actions = new ViewActions(this);
		IAction copy = actions.copy(tree::copy);
		IAction create = actions.of("new", "newgrant.svg", this::create);
		actions.selectAll(tree.control()::selectAll);
		actions.toolBar(List.of(create, copy));
		actions.viewMenu(List.of(create, copy));
		actions.contextMenu(tree.control(), List.of(actions.of("open", this::open), copy));
	}

	private void create() {
		GrantWizard.open(getSite().getWorkbenchWindow());
	}

	/** Called by the job in a thread of its own. */
	private void judged(List<ApplicationResult> judged) {
		later(() -> {
			boolean first = results.isEmpty();
			results = judged;
			if (first) {
				follow();
			} else {
				show();
			}
		});
	}

	/** Chooses an application of the text in front, when it holds one. */
	private void follow() {
		Optional<String> file = ActiveText.address(getSite().getWorkbenchWindow());
		boolean there = file.isPresent() && chosen.startsWith(file.get() + '#');
		if (!there) {
			file.flatMap(text -> results.stream().map(GrantView::address).filter(address -> address.startsWith(text + '#')).findFirst()).ifPresent(found -> chosen = found);
		}
		show();
	}

	private static String address(ApplicationResult result) {
		return result.place().map(Object::toString).orElse("");
	}

	private void show() {
		if (results.isEmpty()) {
			say(Texts.get("empty"), new Offer("new", Texts.get("empty.new"), this::create), example());
			return;
		}
		ApplicationResult result = results.stream().filter(each -> address(each).equals(chosen)).findFirst().orElseGet(results::getFirst);
		chosen = address(result);
		String[] names = results.stream().map(each -> each.title().equals(each.name()) ? each.name() : each.title() + " (" + each.name() + ')').toArray(String[]::new);
		if (!List.of(names).equals(List.of(choice.getItems()))) {
			choice.setItems(names);
		}
		choice.select(results.indexOf(result));
		String text = summary(result).replace("&", "&&");
		if (!summary.getText().equals(text)) {
			summary.setText(text);
			summary.requestLayout();
		}
		showContent(() -> tree.show(result, onlyOpen.getSelection()));
	}

	static String summary(ApplicationResult result) {
		if (result.scheme().isEmpty()) {
			return Texts.get("noScheme", result.schemeId());
		}
		return Texts.get("summary", result.eligibility().text(Locale.getDefault()), Money.text(result.sure(), result.most(), Locale.getDefault()),
				Long.toString(result.claims().size()), Long.toString(result.count(Eligibility.ELIGIBLE)), Long.toString(result.count(Eligibility.HUMAN)),
				Long.toString(result.count(Eligibility.NOT_ELIGIBLE)));
	}

	private void open() {
		tree.chosen().stream().findFirst().flatMap(GrantRow::place).ifPresent(SourceText::reveal);
	}

	@Override
	protected void focusContent() {
		tree.control().setFocus();
	}

	@Override
	public void dispose() {
		job.stop();
		results = List.of();
		super.dispose();
	}
}
