package nl.kaartwerk.ui.active;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.ui.IWorkbenchPart;

import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.ui.frame.FramedView;

/**
 * A view of the text that is being edited. It says why when there is nothing to show, computes nothing while it is not visible, and follows the
 * set that is chosen for all views.
 *
 * @param <M> what the view makes of the results in the background, to be shown in little time
 */
public abstract class ActiveView<M> extends FramedView {
	private record Question(FileResults results, String set) {
	}

	private final Consumer<ActiveState> states = this::stateChanged;
	private final Latest<Question, Optional<M>> latest = new Latest<>(getClass().getSimpleName(), asked -> prepare(asked.results, asked.set),
			(asked, made) -> shown(made, asked));

	private final ActiveSet set = new ActiveSet(this::setChanged);
	private FileResults results;
	private boolean following;

	@Override
	protected void begin() {
		if (getSite().getPage().isPartVisible((IWorkbenchPart) this)) {
			follow();
		}
	}

	@Override
	protected void seen(boolean seen) {
		if (seen) {
			follow();
		} else {
			rest();
		}
	}

	/** What to show of results. In the background; empty when the text holds nothing for this view, see {@link #nothing()}. */
	protected abstract Optional<M> prepare(FileResults active, String chosenSet);

	/** Shows what was prepared, in the UI thread; the controls become visible afterwards. */
	protected abstract void show(M model, FileResults active, String chosenSet);

	/** Lets go of all results: the view is empty or closed. The controls may be disposed of. */
	protected abstract void clear();

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
				sayReading();
			}
		}
		case ActiveState.NoEditor none -> forget(noEditor(), example());
		case ActiveState.Nothing nothing -> forget(nothing());
		case ActiveState.Failed failed -> forget(Texts.get("failed"));
		case ActiveState.Computed computed -> {
			results = computed.results();
			refresh();
		}
		}
	}

	private void setChanged() {
		if (isClosed()) {
			return;
		}
		ActiveSet.show(getViewSite().getActionBars().getToolBarManager());
		refresh();
	}

	private void forget(String text, Offer... offers) {
		results = null;
		latest.forget();
		clear();
		say(text, offers);
	}

	private void shown(Optional<M> made, Question asked) {
		if (isClosed() || results == null) {
			return;
		}
		if (made.isEmpty()) {
			clear();
			say(nothing());
			return;
		}
		show(made.get(), asked.results, asked.set);
		showContent();
		layoutContent();
	}

	@Override
	public void dispose() {
		rest();
		latest.forget();
		results = null;
		clear();
		set.dispose();
		super.dispose();
	}
}
