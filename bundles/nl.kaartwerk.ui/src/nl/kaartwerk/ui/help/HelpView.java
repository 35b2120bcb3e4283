package nl.kaartwerk.ui.help;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** The help: its contents with a search over all pages, and the page. */
public class HelpView extends ViewPart {
	public static final String ID = "nl.kaartwerk.ui.help";
	/** The colour behind examples. */
	static final String CODE_GROUND = "nl.kaartwerk.ui.help.code";

	private static final String STATE_PAGE = "page";
	private static final long TYPING_MILLIS = 150;

	private final HelpHistory history = new HelpHistory();
	private Address shown = Address.HOME;
	private SashForm sash;
	private Text question;
	private TreeViewer contents;
	private Label found;
	private PageView page;
	private Action back;
	private Action forward;
	private volatile List<Topic> topics = List.of();
	private volatile HelpSearch search;
	private Job searching;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null && memento.getString(STATE_PAGE) != null) {
			shown = Address.of(memento.getString(STATE_PAGE));
		}
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(STATE_PAGE, shown.href());
	}

	@Override
	public void createPartControl(Composite parent) {
		sash = new SashForm(parent, SWT.HORIZONTAL);
		createContents(new Composite(sash, SWT.NONE));
		page = new PageView(sash, this::follow);
		sash.setWeights(30, 70);
		// Beside each other where there is room, else below each other.
		sash.addListener(SWT.Resize, event -> sash.setOrientation(sash.getSize().x < sash.getSize().y ? SWT.VERTICAL : SWT.HORIZONTAL));
		createActions();
		show(shown);
		Job reading = Job.createSystem(Texts.get("contents"), (ICoreRunnable) monitor -> {
			topics = Topic.contents();
			inUi(() -> contents.setInput(topics));
		});
		reading.schedule();
	}

	private void createContents(Composite left) {
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(left);
		question = new Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
		question.setMessage(Texts.get("search"));
		question.addModifyListener(event -> ask());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(question);
		found = new Label(left, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(found);
		contents = new TreeViewer(left, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(contents.getControl());
		contents.setContentProvider(new Content());
		contents.setLabelProvider(LabelProvider.createTextProvider(topic -> ((Topic) topic).label()));
		contents.setUseHashlookup(true);
		contents.addSelectionChangedListener(event -> {
			if (event.getStructuredSelection().getFirstElement() instanceof Topic topic) {
				show(topic.address());
			}
		});
	}

	private void createActions() {
		back = action("back", ISharedImages.IMG_TOOL_BACK, () -> history.go(-1).ifPresent(this::display));
		forward = action("forward", ISharedImages.IMG_TOOL_FORWARD, () -> history.go(1).ifPresent(this::display));
		Action home = action("home", ISharedImages.IMG_ETOOL_HOME_NAV, () -> show(Address.HOME));
		Action browser = action("browser", null, this::openInBrowser);
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		bar.add(back);
		bar.add(forward);
		bar.add(home);
		getViewSite().getActionBars().getMenuManager().add(browser);
		IHandlerService handlers = getSite().getService(IHandlerService.class);
		handlers.activateHandler("org.eclipse.ui.navigate.backwardHistory", new ActionHandler(back));
		handlers.activateHandler("org.eclipse.ui.navigate.forwardHistory", new ActionHandler(forward));
	}

	private static Action action(String key, String image, Runnable run) {
		ImageDescriptor icon = image == null ? null : PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image);
		Action action = new Action(Texts.get(key), icon) {
			@Override
			public void run() {
				run.run();
			}
		};
		action.setToolTipText(Texts.get(key));
		return action;
	}

	/** Shows a page; it can be gone back from. */
	void show(Address address) {
		history.visit(address);
		display(address);
	}

	private void display(Address address) {
		boolean same = page.page() != null && address.page().equals(shown.page());
		shown = address;
		back.setEnabled(history.canGo(-1));
		forward.setEnabled(history.canGo(1));
		if (same) {
			page.reveal(address.anchor());
			return;
		}
		try {
			page.show(address.read(), address.anchor());
		} catch (IOException e) {
			ILog.get().warn("The help has no page " + address.page(), e);
			found(Texts.get("missing", address.page()));
		}
	}

	private void follow(String link) {
		if (Address.isElsewhere(link)) {
			PageView.browse(link);
		} else {
			show(shown.to(link));
		}
	}

	/** Lets the user ask something. */
	void askSomething() {
		question.setFocus();
	}

	/** Asks for these words. */
	void ask(String words) {
		question.setText(words);
	}

	private void ask() {
		if (searching != null) {
			searching.cancel();
		}
		String words = question.getText().strip();
		searching = Job.createSystem(Texts.get("search"), (ICoreRunnable) monitor -> {
			List<Topic> hits = words.isEmpty() ? topics : find(words);
			if (!monitor.isCanceled()) {
				inUi(() -> list(words, hits));
			}
		});
		searching.schedule(TYPING_MILLIS);
	}

	private List<Topic> find(String words) {
		try {
			if (search == null) {
				search = new HelpSearch(topics);
			}
			return search.find(words);
		} catch (IOException e) {
			ILog.get().warn("A page of the help cannot be read.", e);
			return List.of();
		}
	}

	private void list(String words, List<Topic> hits) {
		if (words.equals(question.getText().strip())) {
			contents.setInput(hits);
			found(words.isEmpty() ? "" : hits.isEmpty() ? Texts.get("none") : Texts.get("hits", hits.size()));
		}
	}

	private void found(String message) {
		found.setText(message);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).exclude(message.isEmpty()).applyTo(found);
		found.setVisible(!message.isEmpty());
		found.getParent().layout();
	}

	/** A browser reads files: the pages are unpacked, all of them, for they refer to each other. */
	private void openInBrowser() {
		try {
			PageView.browse(HelpContent.unpacked(shown.page(), HelpContent.language()) + (shown.anchor().isEmpty() ? "" : '#' + shown.anchor()));
		} catch (IOException e) {
			ILog.get().warn("The pages of the help could not be unpacked.", e);
		}
	}

	private void inUi(Runnable action) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (!sash.isDisposed()) {
				action.run();
			}
		});
	}

	@Override
	public void dispose() {
		if (searching != null) {
			searching.cancel();
		}
		super.dispose();
	}

	@Override
	public void setFocus() {
		page.widget().setFocus();
	}

	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object topic) {
			return ((Topic) topic).below().toArray();
		}

		@Override
		public Object getParent(Object topic) {
			return null;
		}

		@Override
		public boolean hasChildren(Object topic) {
			return !((Topic) topic).below().isEmpty();
		}
	}
}
