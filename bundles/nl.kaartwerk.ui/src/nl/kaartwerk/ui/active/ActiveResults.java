package nl.kaartwerk.ui.active;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.util.URI;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.lang.ide.results.ResultStore;

/**
 * The figures of the text that is edited in a window, for all views of the window together: they follow the editor, and what is typed in it and
 * in the cards that its works use. Computed in the background, once for all who listen, and only while somebody does; then nothing is kept.
 * For the UI thread.
 */
public final class ActiveResults {
	private final ActiveText text;
	private final List<Consumer<ActiveState>> listeners = new ArrayList<>();
	private final Consumer<Set<URI>> changes = this::textsChanged;
	private final List<Runnable> computingListeners = new CopyOnWriteArrayList<>();
	private final AtomicBoolean computing = new AtomicBoolean();
	private final AtomicBoolean again = new AtomicBoolean();

	private ActiveState state = new ActiveState.Reading();
	private volatile ResultStore store;
	private volatile String address;
	private volatile Set<URI> restsOn = Set.of();

	private ActiveResults(IWorkbenchWindow window) {
		text = new ActiveText(window, this::follow);
	}

	/** Those of the window that a page is in. */
	public static ActiveResults of(IWorkbenchPage page) {
		return of(page.getWorkbenchWindow());
	}

	/** Those of a window. */
	public static ActiveResults of(IWorkbenchWindow window) {
		return InWindow.one(window, ActiveResults.class, ActiveResults::new);
	}

	/** Whether figures are being computed just now. */
	public boolean isComputing() {
		return computing.get();
	}

	/** Told when computing begins and when it ends, in any thread. */
	public void addComputingListener(Runnable listener) {
		computingListeners.add(listener);
	}

	public void removeComputingListener(Runnable listener) {
		computingListeners.remove(listener);
	}

	private void tellComputing() {
		computingListeners.forEach(Runnable::run);
	}

	/** Tells the state at once, and from now on each time there are other figures or another state, in the UI thread. */
	public void addListener(Consumer<ActiveState> listener) {
		listeners.add(listener);
		if (listeners.size() == 1) {
			start();
		}
		listener.accept(state);
	}

	/** The last one who leaves stops the computing. */
	public void removeListener(Consumer<ActiveState> listener) {
		if (listeners.remove(listener) && listeners.isEmpty()) {
			stop();
		}
	}

	private void start() {
		text.follow();
		LanguageServices services = LanguageServices.ready().getNow(null);
		if (services != null) {
			connect(services.results());
			return;
		}
		LanguageServices.ready().thenAccept(read -> UiThread.later(() -> {
			if (!listeners.isEmpty() && store == null) {
				connect(read.results());
			}
		}));
	}

	private void connect(ResultStore results) {
		store = results;
		store.addListener(changes);
		address = null;
		state = new ActiveState.Reading();
		follow();
	}

	private void stop() {
		text.leave();
		if (store != null) {
			store.removeListener(changes);
		}
		store = null;
		address = null;
		restsOn = Set.of();
		state = new ActiveState.Reading();
	}

	/** Computes the text of the active editor, when it is another one. */
	private void follow() {
		String found = text.editor().map(ActiveText.Editor::address).orElse(null);
		if (store == null || found != null && found.equals(address)) {
			return;
		}
		address = found;
		restsOn = Set.of();
		if (found == null) {
			tell(new ActiveState.NoEditor());
		} else {
			refresh();
		}
	}

	private void tell(ActiveState now) {
		state = now;
		List.copyOf(listeners).forEach(listener -> listener.accept(now));
	}

	/** Called by the server after each build. */
	private void textsChanged(Set<URI> changed) {
		String mine = address;
		if (mine != null && (changed.contains(URI.createURI(mine)) || restsOn.isEmpty() || restsOn.stream().anyMatch(changed::contains))) {
			refresh();
		}
	}

	/** While it computes, any number of changes leads to one more computation. */
	private void refresh() {
		if (!computing.compareAndSet(false, true)) {
			again.set(true);
			return;
		}
		again.set(false);
		ResultStore asking = store;
		String asked = address;
		if (asking == null || asked == null) {
			computing.set(false);
			return;
		}
		tellComputing();
		asking.results(asked).whenComplete((results, failure) -> {
			if (failure != null) {
				ILog.get().error("The MKI could not be computed: " + asked, failure);
			} else if (asked.equals(address)) {
				restsOn = results.restsOn();
			}
			UiThread.later(() -> {
				if (asked.equals(address)) {
					tell(failure != null ? new ActiveState.Failed(asked) : state(results));
				}
			});
			computing.set(false);
			tellComputing();
			if (again.get() || !asked.equals(address)) {
				refresh();
			}
		});
	}

	private static ActiveState state(FileResults results) {
		return results.works().isEmpty() && results.cards().isEmpty() ? new ActiveState.Nothing(results.address()) : new ActiveState.Computed(results);
	}
}
