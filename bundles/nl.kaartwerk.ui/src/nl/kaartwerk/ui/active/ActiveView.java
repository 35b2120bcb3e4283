package nl.kaartwerk.ui.active;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.part.ViewPart;

import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.ui.wizard.ExampleWizard;

/**
 * A view of the text that is being edited. It says why when there is nothing to show, computes nothing while it is not visible, and follows the
 * set that is chosen for all views.
 *
 * @param <M> what the view makes of the results in the background, to be shown in little time
 */
public abstract class ActiveView<M> extends ViewPart {
	private record Question(FileResults results, String set) {
	}

	private final IPartListener2 visibility = new IPartListener2() {
		@Override
		public void partVisible(IWorkbenchPartReference part) {
			if (part.getPart(false) == ActiveView.this) {
				follow();
			}
		}

		@Override
		public void partHidden(IWorkbenchPartReference part) {
			if (part.getPart(false) == ActiveView.this) {
				rest();
			}
		}
	};
	private final Consumer<ActiveState> states = this::stateChanged;
	private final Latest<Question, Optional<M>> latest = new Latest<>(getClass().getSimpleName(), asked -> prepare(asked.results, asked.set),
			(asked, made) -> shown(made, asked));

	private ActiveSet set;
	private PageBook pages;
	private Composite empty;
	private Label emptyText;
	private Link emptyLink;
	private Composite page;
	private FileResults results;
	private boolean following;

	@Override
	public final void createPartControl(Composite parent) {
		pages = new PageBook(parent, SWT.NONE);
		createEmptyPage();
		page = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
		set = new ActiveSet(this::setChanged);
		createContent(page);
		say(Texts.get("reading"), false);
		getSite().getPage().addPartListener(visibility);
		if (getSite().getPage().isPartVisible((IWorkbenchPart) this)) {
			follow();
		}
	}

	private void createEmptyPage() {
		empty = new Composite(pages, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(6, 8).applyTo(empty);
		emptyText = new Label(empty, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(emptyText);
		emptyLink = new Link(empty, SWT.NONE);
		emptyLink.setText("<a>" + Texts.get("empty.example") + "</a>");
		emptyLink.addListener(SWT.Selection, event -> ExampleWizard.open(getSite().getWorkbenchWindow()));
	}

	/**
	 * Makes the controls, the tool bar and the menus, once.
	 *
	 * @param parent with a GridLayout of one column without margins
	 */
	protected abstract void createContent(Composite parent);

	/** What to show of results. In the background; empty when the text holds nothing for this view, see {@link #nothing()}. */
	protected abstract Optional<M> prepare(FileResults active, String chosenSet);

	/** Shows what was prepared, in the UI thread; the controls become visible afterwards. */
	protected abstract void show(M model, FileResults active, String chosenSet);

	/** Lets go of all results: the view is empty or closed. The controls may be disposed of. */
	protected abstract void clear();

	/** Puts the focus into the view's own controls. */
	protected abstract void focusContent();

	/** Said when there is nothing to show in the text. */
	protected String nothing() {
		return Texts.get("empty.noWork");
	}

	/** Said when no text is open. */
	protected String noEditor() {
		return Texts.get("empty.noEditor");
	}

	/** The buttons that choose the set, for the tool bar of the view. */
	protected final ActiveSet set() {
		return set;
	}

	/** Prepares and shows the active text again, such as after another choice of what is to be seen. */
	protected final void refresh() {
		if (results != null) {
			latest.of(new Question(results, ActiveSet.get()));
		}
	}

	/** Whether figures are shown, and not a text that says why there are none. */
	protected final boolean hasContent() {
		return page.getVisible();
	}

	private void follow() {
		if (!following) {
			following = true;
			ActiveResults.of(getSite().getPage()).addListener(states);
		}
	}

	private void rest() {
		if (following) {
			following = false;
			ActiveResults.of(getSite().getPage()).removeListener(states);
		}
	}

	private void stateChanged(ActiveState state) {
		switch (state) {
		case ActiveState.Reading reading -> {
			if (results == null) {
				say(Texts.get("reading"), false);
			}
		}
		case ActiveState.NoEditor none -> forget(noEditor(), true);
		case ActiveState.Nothing nothing -> forget(nothing(), false);
		case ActiveState.Failed failed -> forget(Texts.get("failed"), false);
		case ActiveState.Computed computed -> {
			results = computed.results();
			refresh();
		}
		}
	}

	private void setChanged() {
		if (pages.isDisposed()) {
			return;
		}
		ActiveSet.show(getViewSite().getActionBars().getToolBarManager());
		refresh();
	}

	private void forget(String text, boolean withLink) {
		results = null;
		latest.forget();
		clear();
		say(text, withLink);
	}

	private void shown(Optional<M> made, Question asked) {
		if (pages.isDisposed() || results == null) {
			return;
		}
		if (made.isEmpty()) {
			clear();
			say(nothing(), false);
			return;
		}
		show(made.get(), asked.results, asked.set);
		pages.showPage(page);
		page.layout();
	}

	private void say(String text, boolean withLink) {
		emptyText.setText(text);
		emptyLink.setVisible(withLink);
		pages.showPage(empty);
		empty.layout();
	}

	@Override
	public final void setFocus() {
		if (hasContent()) {
			focusContent();
		} else {
			emptyLink.setFocus();
		}
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(visibility);
		rest();
		latest.forget();
		results = null;
		clear();
		if (set != null) {
			set.dispose();
		}
		super.dispose();
	}
}
