package nl.kaartwerk.ui.frame;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.part.ViewPart;

import nl.kaartwerk.ui.active.UiThread;
import nl.kaartwerk.ui.wizard.ExampleWizard;

/**
 * A view that shows either its content or, while there is none, a sentence that says why, with links to what can be done about it. It hears when
 * it comes to be seen and when nobody sees it any more. F1 leads to the help context with the id of the view.
 */
public abstract class FramedView extends ViewPart {
	/**
	 * What can be done about an empty view, as a link.
	 *
	 * @param name of the link, for tests
	 */
	public record Offer(String name, String text, Runnable effect) {
	}

	private final IPartListener2 parts = new IPartListener2() {
		@Override
		public void partVisible(IWorkbenchPartReference part) {
			if (part.getPart(false) == FramedView.this) {
				seen(true);
			}
		}

		@Override
		public void partHidden(IWorkbenchPartReference part) {
			if (part.getPart(false) == FramedView.this) {
				seen(false);
			}
		}

		@Override
		public void partActivated(IWorkbenchPartReference part) {
			if (part.getPart(false) != null) {
				activated(part.getPart(false));
			}
		}
	};

	private final boolean madeLater;
	private IMemento memento;
	private PageBook pages;
	private Composite empty;
	private Label emptyText;
	private Link emptyLinks;
	private List<Offer> offers = List.of();
	private Composite page;
	private boolean made;
	private volatile boolean disposed;

	/** A view whose content is made with it. */
	protected FramedView() {
		this(false);
	}

	/**
	 * @param madeLater whether the content is made in a turn of its own after the view has opened, so that the workbench is not held up by both at
	 *        once; for views that no other one follows the selection of
	 */
	protected FramedView(boolean madeLater) {
		this.madeLater = madeLater;
	}

	@Override
	public void init(IViewSite site, IMemento state) throws PartInitException {
		super.init(site, state);
		memento = state == null ? XMLMemento.createWriteRoot("none") : state;
	}

	/** What the view has saved in the session before; without anything in it the first time. */
	protected final IMemento memento() {
		return memento;
	}

	@Override
	public final void createPartControl(Composite parent) {
		pages = new PageBook(createHead(parent), SWT.NONE);
		createEmptyPage();
		page = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
		sayReading();
		if (madeLater) {
			later(this::make);
		} else {
			make();
		}
	}

	private void make() {
		createContent(page);
		made = true;
		getSite().getPage().addPartListener(parts);
		if (madeLater) {
			getViewSite().getActionBars().updateActionBars();
		}
		begin();
	}

	/** Keeps what {@link #save} says for the next session; a view that was closed before it was made keeps what it had. */
	@Override
	public final void saveState(IMemento state) {
		if (made) {
			save(state);
		} else {
			state.putMemento(memento);
		}
	}

	/** Writes down what the view shall have again in the next session. */
	protected void save(IMemento state) {
		// some views remember nothing
	}

	private void createEmptyPage() {
		empty = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(6, 8).applyTo(empty);
		emptyText = new Label(empty, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(emptyText);
		emptyLinks = new Link(empty, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(emptyLinks);
		emptyLinks.addListener(SWT.Selection, event -> offers.stream().filter(offer -> offer.name.equals(event.text)).findFirst().ifPresent(offer -> offer.effect.run()));
	}

	/** Makes what stands above the content, and is there without any too; gives what the content goes into. Nothing when it is not overridden. */
	protected Composite createHead(Composite parent) {
		return parent;
	}

	/**
	 * Makes the content, the tool bar and the menus, once.
	 *
	 * @param parent with a GridLayout of one column without margins
	 */
	protected abstract void createContent(Composite parent);

	/** Begins to read, when all is made. The view says by then that it reads. */
	protected abstract void begin();

	/** Puts the focus into the content, when it is there. */
	protected abstract void focusContent();

	/** It comes to be seen, or nobody sees it any more. Not told of a view that was opened hidden. */
	protected void seen(boolean seen) {
		// what is read seldom need not rest
	}

	/** A part of the page, perhaps this one, has been activated. */
	protected void activated(IWorkbenchPart part) {
		// not all views follow the text in front
	}

	/** Says why there is nothing to see, in place of the content. */
	protected final void say(String text, Offer... offered) {
		offers = List.of(offered);
		emptyText.setText(text.replace("&", "&&"));
		emptyLinks.setText(offers.stream().map(offer -> "<a href=\"" + offer.name + "\">" + offer.text + "</a>").collect(Collectors.joining("\n\n")));
		emptyLinks.setVisible(!offers.isEmpty());
		pages.showPage(empty);
		empty.layout();
	}

	/** Says that what is to be shown is being read. */
	protected final void sayReading() {
		say(Texts.get("reading"));
	}

	/** Offers to begin with an example project. */
	protected final Offer example() {
		return new Offer("example", Texts.get("example"), () -> ExampleWizard.open(getSite().getWorkbenchWindow()));
	}

	/** Shows the content in place of what was said. */
	protected final void showContent() {
		pages.showPage(page);
	}

	/**
	 * Shows the content and fills it. When it was not seen before, that is done in a turn of its own: laying out and filling thousands of lines each
	 * take their time.
	 */
	protected final void showContent(Runnable fill) {
		if (hasContent()) {
			fill.run();
		} else {
			showContent();
			later(fill);
		}
	}

	/** Whether the content is shown. */
	protected final boolean hasContent() {
		return page.getVisible();
	}

	/** Lays out the content anew: something in it needs more or less room. */
	protected final void layoutContent() {
		page.layout();
	}

	/** Whether the view was closed. From any thread. */
	protected final boolean isClosed() {
		return disposed || pages != null && pages.isDisposed();
	}

	/** Does something in the UI thread soon, unless the view is closed by then. From any thread. */
	protected final void later(Runnable effect) {
		UiThread.later(() -> {
			if (!isClosed()) {
				effect.run();
			}
		});
	}

	@Override
	public void setFocus() {
		if (hasContent()) {
			focusContent();
		} else if (emptyLinks.getVisible()) {
			emptyLinks.setFocus();
		} else {
			pages.setFocus();
		}
	}

	@Override
	public void dispose() {
		disposed = true;
		getSite().getPage().removePartListener(parts);
		super.dispose();
	}
}
