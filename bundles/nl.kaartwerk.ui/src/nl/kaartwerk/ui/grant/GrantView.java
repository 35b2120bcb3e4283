package nl.kaartwerk.ui.grant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
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
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.part.ViewPart;

import nl.kaartwerk.editor.server.WorkspaceFiles;
import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.rules.grant.Eligibility;
import nl.kaartwerk.rules.grant.Money;
import nl.kaartwerk.ui.active.SourceText;
import nl.kaartwerk.ui.active.UiThread;
import nl.kaartwerk.ui.wizard.ExampleWizard;

/**
 * Whether an application for a grant fulfils the conditions of its scheme, clause by clause, and what it would be paid. Follows the text in front
 * and what is typed, saved or not.
 */
public class GrantView extends ViewPart {
	public static final String ID = "nl.kaartwerk.ui.grant";

	private static final String OPEN = "open";

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
			if (part.getPart(false) == GrantView.this) {
				job.rest(rests);
			}
		}

		@Override
		public void partActivated(IWorkbenchPartReference part) {
			if (part.getPart(false) instanceof IEditorPart) {
				follow();
			}
		}
	};

	private final GrantJob job = new GrantJob(this::judged);
	private IMemento memento;
	private PageBook pages;
	private Composite empty;
	private Label emptyText;
	private Link emptyLink;
	private Composite page;
	private Combo choice;
	private Button onlyOpen;
	private Label summary;
	private GrantTree tree;
	private List<ApplicationResult> results = List.of();
	/** The address of what is shown; of one that is gone the first one takes the place. */
	private String chosen = "";
	private volatile boolean disposed;

	@Override
	public void init(IViewSite site, IMemento state) throws PartInitException {
		super.init(site, state);
		memento = state;
	}

	@Override
	public void saveState(IMemento state) {
		state.putBoolean(OPEN, onlyOpen.getSelection());
	}

	@Override
	public void createPartControl(Composite parent) {
		pages = new PageBook(parent, SWT.NONE);
		createEmptyPage();
		page = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		createBar();
		tree = new GrantTree(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
		tree.control().addListener(SWT.DefaultSelection, event -> open());
		createActions();
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
		emptyLink.setText("<a href=\"new\">" + Texts.get("empty.new") + "</a>    <a href=\"example\">" + Texts.get("empty.example") + "</a>");
		emptyLink.addListener(SWT.Selection, event -> {
			if ("new".equals(event.text)) {
				GrantWizard.open(getSite().getWorkbenchWindow());
			} else {
				ExampleWizard.open(getSite().getWorkbenchWindow());
			}
		});
	}

	private void createBar() {
		Composite bar = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 3).spacing(8, 2).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		choice = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
		choice.setToolTipText(Texts.get("choice"));
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(300, SWT.DEFAULT).applyTo(choice);
		choice.addListener(SWT.Selection, event -> {
			chosen = address(results.get(choice.getSelectionIndex()));
			show();
		});
		onlyOpen = new Button(bar, SWT.CHECK);
		onlyOpen.setText(Texts.get("onlyOpen"));
		onlyOpen.setToolTipText(Texts.get("onlyOpen.tip"));
		onlyOpen.setSelection(memento != null && Boolean.TRUE.equals(memento.getBoolean(OPEN)));
		onlyOpen.addListener(SWT.Selection, event -> show());
		summary = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, SWT.DEFAULT).applyTo(summary);
	}

	private void createActions() {
		IAction open = action("open", this::open);
		IAction copy = action("copy", tree::copy);
		copy.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_TOOL_COPY));
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		IAction create = action("new", () -> GrantWizard.open(getSite().getWorkbenchWindow()));
		ResourceLocator.imageDescriptorFromBundle(GrantView.class, "icons/newgrant.svg").ifPresent(create::setImageDescriptor);
		getViewSite().getActionBars().getToolBarManager().add(create);
		getViewSite().getActionBars().getToolBarManager().add(copy);
		getViewSite().getActionBars().getMenuManager().add(create);
		getViewSite().getActionBars().getMenuManager().add(copy);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), action("copy", tree.control()::selectAll));
		MenuManager menu = new MenuManager();
		menu.add(open);
		menu.add(copy);
		tree.control().setMenu(menu.createContextMenu(tree.control()));
	}

	private static IAction action(String key, Runnable effect) {
		return new Action(Texts.get(key)) {
			@Override
			public void run() {
				effect.run();
			}
		};
	}

	private void say(String text, boolean withLink) {
		emptyText.setText(text);
		emptyLink.setVisible(withLink);
		pages.showPage(empty);
		empty.layout();
	}

	/** Called by the job in a thread of its own. */
	private void judged(List<ApplicationResult> judged) {
		UiThread.later(() -> {
			if (!disposed && !pages.isDisposed()) {
				boolean first = results.isEmpty();
				results = judged;
				if (first) {
					follow();
				} else {
					show();
				}
			}
		});
	}

	/** Chooses an application of the text in front, when it holds one. */
	private void follow() {
		IEditorPart editor = getSite().getPage().getActiveEditor();
		ITextViewer viewer = editor == null ? null : editor.getAdapter(ITextViewer.class);
		Optional<String> file = viewer == null || viewer.getDocument() == null ? Optional.empty() : WorkspaceFiles.address(viewer.getDocument());
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
			say(Texts.get("empty"), true);
			return;
		}
		ApplicationResult result = results.stream().filter(each -> address(each).equals(chosen)).findFirst().orElseGet(results::getFirst);
		chosen = address(result);
		String[] names = results.stream().map(each -> each.title().equals(each.name()) ? each.name() : each.title() + " (" + each.name() + ')').toArray(String[]::new);
		if (!List.of(names).equals(List.of(choice.getItems()))) {
			choice.setItems(names);
		}
		choice.select(results.indexOf(result));
		if (!summary.getText().equals(summary(result))) {
			summary.setText(summary(result));
			page.layout(true, true);
		}
		tree.show(result, onlyOpen.getSelection());
		pages.showPage(page);
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
	public void setFocus() {
		if (page.isVisible()) {
			tree.control().setFocus();
		} else if (emptyLink.isVisible()) {
			emptyLink.setFocus();
		} else {
			pages.setFocus();
		}
	}

	@Override
	public void dispose() {
		disposed = true;
		getSite().getPage().removePartListener(parts);
		job.stop();
		results = List.of();
		super.dispose();
	}
}
