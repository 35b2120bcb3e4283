package nl.kaartwerk.ui.active;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.service.OperationCanceledManager;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.KaartIdeSetup;

/**
 * Keeps what a view shows in step with the texts of the workspace, off the UI thread. It reads anew after each build and when projects come and
 * go: once for changes in quick succession, not while the view rests, and again when typing overtakes it. {@link #schedule()} makes something
 * else of what was read, such as in another order.
 *
 * @param <T> what is made for the view
 */
public abstract class FollowingJob<T> extends Job {
	private final long pause;
	private final Consumer<T> show;
	private final Consumer<Set<URI>> builds = this::build;
	private final IResourceChangeListener resources = this::change;
	private final AtomicBoolean outdated = new AtomicBoolean(true);
	private volatile LanguageServices services;
	private volatile boolean stopped;
	private volatile boolean resting;

	/**
	 * @param name of the job
	 * @param pauseMillis between a change and the reading: typing and its findings come in quick succession
	 * @param show is told what was made, in a thread of the job
	 */
	protected FollowingJob(String name, long pauseMillis, Consumer<T> show) {
		super(name);
		setSystem(true);
		pause = pauseMillis;
		this.show = show;
	}

	/**
	 * Makes what is shown, in a thread of the job.
	 *
	 * @param changed whether texts may have changed since the last time; if not, only something else was asked for
	 * @throws OperationCanceledException when the user does not want it any more
	 * @throws CancellationException when typing has overtaken it: it is asked for again
	 */
	protected abstract T read(LanguageServices ready, boolean changed, IProgressMonitor monitor) throws InterruptedException, ExecutionException;

	/** Takes note of texts that were built, in a thread of the language services. */
	protected void built(Set<URI> changed) {
		// what keeps nothing has nothing to forget
	}

	/** Whether a change of the workspace asks for reading; of a project that comes, goes, is closed or opened, no text is built. */
	protected boolean isConcerned(IResourceChangeEvent event) {
		return OpenProjects.haveChanged(event);
	}

	/** It was stopped by the user, or could not be read; the log says why. Otherwise the view hears what was made. */
	protected void ended(boolean failed) {
		// most views keep what they show
	}

	/** Follows the texts from the time on when the language services are ready. */
	public final void start() {
		LanguageServices.ready().thenAccept(this::follow);
	}

	private synchronized void follow(LanguageServices ready) {
		if (!stopped) {
			services = ready;
			ready.results().addListener(builds);
			ResourcesPlugin.getWorkspace().addResourceChangeListener(resources, IResourceChangeEvent.POST_CHANGE);
			schedule();
		}
	}

	/** For good. */
	public final synchronized void stop() {
		stopped = true;
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(resources);
		if (services != null) {
			services.results().removeListener(builds);
		}
		cancel();
	}

	/** Nobody looks for now, or somebody does again. */
	public final void rest(boolean rests) {
		resting = rests;
		if (!rests && outdated.get()) {
			schedule();
		}
	}

	private void build(Set<URI> changed) {
		built(changed);
		again();
	}

	private void change(IResourceChangeEvent event) {
		if (isConcerned(event)) {
			again();
		}
	}

	private void again() {
		outdated.set(true);
		if (!resting) {
			schedule(pause);
		}
	}

	@Override
	public final boolean belongsTo(Object family) {
		return family == getClass();
	}

	@Override
	protected final IStatus run(IProgressMonitor monitor) {
		if (services == null || stopped) {
			return Status.OK_STATUS;
		}
		boolean changed = outdated.getAndSet(false);
		try {
			T made = read(services, changed, monitor);
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			if (!stopped) {
				show.accept(made);
			}
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			ended(false);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			ended(false);
		} catch (CancellationException e) {
			again();
		} catch (ExecutionException e) {
			if (isOvertaken(e.getCause())) {
				again();
			} else {
				ILog.get().error("What a view shows could not be read: " + getName(), e.getCause());
				ended(true);
			}
		}
		return Status.CANCEL_STATUS;
	}

	private static boolean isOvertaken(Throwable cause) {
		return cause instanceof CancellationException
				|| KaartIdeSetup.injector().getInstance(OperationCanceledManager.class).isOperationCanceledException(cause);
	}
}
