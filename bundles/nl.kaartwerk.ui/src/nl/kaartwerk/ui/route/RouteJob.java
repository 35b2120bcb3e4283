package nl.kaartwerk.ui.route;

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

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.ui.active.OpenProjects;

/** Keeps lines in step with the declarations of the workspace, off the UI thread. */
final class RouteJob extends Job {
	/** Typing and its findings come in quick succession; the view need not follow each. */
	private static final long PAUSE_MILLIS = 60;

	private final Consumer<List<RouteLine>> show;
	private final Consumer<Set<URI>> builds = changed -> again();
	private final IResourceChangeListener findings = this::marked;
	private volatile LanguageServices services;
	private volatile RouteReader reader;
	private volatile boolean stopped;
	private volatile boolean resting;
	private volatile boolean outdated = true;

	/** @param show is told all lines, in a thread of the job */
	RouteJob(Consumer<List<RouteLine>> show) {
		super("Kaartwerk routes");
		setSystem(true);
		this.show = show;
	}

	void start() {
		LanguageServices.ready().thenAccept(ready -> {
			if (!stopped) {
				services = ready;
				reader = new RouteReader(ready);
				ready.results().addListener(builds);
				ResourcesPlugin.getWorkspace().addResourceChangeListener(findings, IResourceChangeEvent.POST_CHANGE);
				again();
			}
		});
	}

	void stop() {
		stopped = true;
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(findings);
		if (services != null) {
			services.results().removeListener(builds);
			reader.stop();
		}
		cancel();
	}

	/** Findings come after the build; of a project that goes, is closed or opened, no text is built. */
	private void marked(IResourceChangeEvent event) {
		if (OpenProjects.haveChanged(event) || event.findMarkerDeltas(ProblemMarkers.TYPE, true).length > 0) {
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
		return family == RouteJob.class;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		if (reader == null || stopped) {
			return Status.OK_STATUS;
		}
		outdated = false;
		try {
			List<RouteLine> lines = reader.read().get();
			if (!stopped && !monitor.isCanceled()) {
				show.accept(lines);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (CancellationException e) {
			again();
		} catch (ExecutionException e) {
			if (isOvertaken(e.getCause())) {
				again();
			} else {
				ILog.get().error("The routes could not be read.", e.getCause());
			}
		}
		return Status.OK_STATUS;
	}

	private static boolean isOvertaken(Throwable cause) {
		return cause instanceof CancellationException
				|| KaartIdeSetup.injector().getInstance(OperationCanceledManager.class).isOperationCanceledException(cause);
	}
}
