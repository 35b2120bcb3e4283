package nl.kaartwerk.ui.declarations;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.results.DeclaredCard;
import nl.kaartwerk.ui.active.OpenProjects;
import nl.kaartwerk.ui.declarations.Row.Arrangement;

/** Keeps the lines of a table in step with the declarations of the workspace, off the UI thread. */
final class CardList extends Job {
	/** Typing and its findings come in quick succession; the table need not follow each. */
	private static final long PAUSE_MILLIS = 40;

	private final BiConsumer<List<DeclaredCard>, List<Row>> show;
	private final Consumer<Set<URI>> builds = changed -> read();
	private final IResourceChangeListener findings = this::marked;
	private final AtomicBoolean outdated = new AtomicBoolean(true);
	private volatile LanguageServices services;
	private volatile Arrangement arrangement;
	private volatile List<DeclaredCard> cards = List.of();
	private volatile boolean stopped;
	private volatile boolean resting;

	/** @param show is told, in a thread of its own, all declarations and the lines to show of them */
	CardList(Arrangement arrangement, BiConsumer<List<DeclaredCard>, List<Row>> show) {
		super("Kaartwerk declarations");
		setSystem(true);
		this.arrangement = arrangement;
		this.show = show;
	}

	void start() {
		LanguageServices.ready().thenAccept(ready -> {
			services = ready;
			if (!stopped) {
				ready.results().addListener(builds);
				ResourcesPlugin.getWorkspace().addResourceChangeListener(findings, IResourceChangeEvent.POST_CHANGE);
				read();
			}
		});
	}

	void stop() {
		stopped = true;
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(findings);
		if (services != null) {
			services.results().removeListener(builds);
		}
		cancel();
	}

	/** Findings come after the build; of a project that goes, is closed or opened, no text is built. */
	private void marked(IResourceChangeEvent event) {
		if (OpenProjects.haveChanged(event) || event.findMarkerDeltas(ProblemMarkers.TYPE, true).length > 0) {
			read();
		}
	}

	private void read() {
		outdated.set(true);
		if (!resting) {
			schedule(PAUSE_MILLIS);
		}
	}

	/** Nobody looks for now, or somebody does again. */
	void rest(boolean rests) {
		resting = rests;
		if (!rests && outdated.get()) {
			schedule();
		}
	}

	/** Puts the lines together in another way. */
	void arrange(Arrangement other) {
		arrangement = other;
		schedule();
	}

	Arrangement arrangement() {
		return arrangement;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == CardList.class;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		if (services == null || stopped) {
			return Status.OK_STATUS;
		}
		if (outdated.getAndSet(false) && !list()) {
			return Status.CANCEL_STATUS;
		}
		List<DeclaredCard> all = cards;
		List<Row> rows = Row.of(all, arrangement);
		if (!stopped && !monitor.isCanceled()) {
			show.accept(all, rows);
		}
		return Status.OK_STATUS;
	}

	private boolean list() {
		try {
			cards = services.server().declarations().list().get();
			return true;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (CancellationException e) {
			read();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof CancellationException) {
				read();
			} else {
				ILog.get().error("The declarations could not be listed.", e.getCause());
			}
		}
		return false;
	}
}
