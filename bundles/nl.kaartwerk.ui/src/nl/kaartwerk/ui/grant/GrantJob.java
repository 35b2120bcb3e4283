package nl.kaartwerk.ui.grant;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
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
import org.eclipse.xtext.service.OperationCanceledManager;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.results.ResultStore;
import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.ui.active.OpenProjects;

/** Keeps the results of all applications in step with the texts, off the UI thread. */
final class GrantJob extends Job {
	/** Typing comes in quick succession; the view need not follow each key. */
	private static final long PAUSE_MILLIS = 80;

	private final Consumer<List<ApplicationResult>> show;
	private final Consumer<Set<URI>> builds = changed -> again();
	private final IResourceChangeListener projects = this::changed;
	private volatile ResultStore store;
	private volatile boolean stopped;
	private volatile boolean resting;
	private volatile boolean outdated = true;

	/** @param show is told all results, in a thread of the job */
	GrantJob(Consumer<List<ApplicationResult>> show) {
		super("Kaartwerk grants");
		setSystem(true);
		this.show = show;
	}

	void start() {
		LanguageServices.ready().thenAccept(ready -> {
			if (!stopped) {
				store = ready.results();
				store.addListener(builds);
				ResourcesPlugin.getWorkspace().addResourceChangeListener(projects, IResourceChangeEvent.POST_CHANGE);
				again();
			}
		});
	}

	void stop() {
		stopped = true;
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(projects);
		if (store != null) {
			store.removeListener(builds);
		}
		cancel();
	}

	/** Of a project that goes, is closed or opened, no text is built. */
	private void changed(IResourceChangeEvent event) {
		if (OpenProjects.haveChanged(event)) {
			again();
		}
	}

	private void again() {
		outdated = true;
		if (!resting) {
			schedule(PAUSE_MILLIS);
		}
	}

	/** Nobody looks for now, or somebody does again. */
	void rest(boolean rests) {
		resting = rests;
		if (!rests && outdated) {
			schedule();
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == GrantJob.class;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		if (store == null || stopped) {
			return Status.OK_STATUS;
		}
		outdated = false;
		try {
			List<ApplicationResult> results = GrantTexts.read(GrantReader::all).get();
			if (!stopped && !monitor.isCanceled()) {
				show.accept(results);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (CancellationException e) {
			again();
		} catch (ExecutionException e) {
			if (isOvertaken(e.getCause())) {
				again();
			} else {
				ILog.get().error("The applications could not be judged.", e.getCause());
			}
		}
		return Status.OK_STATUS;
	}

	static boolean isOvertaken(Throwable cause) {
		return cause instanceof CancellationException
				|| KaartIdeSetup.injector().getInstance(OperationCanceledManager.class).isOperationCanceledException(cause);
	}
}
