package nl.kaartwerk.ui.whitespots;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.ui.active.OpenProjects;

/** Keeps the answer in step with the texts of the workspace, off the UI thread and some way behind the typing. */
final class SpotList extends Job {
	/** Told, in a thread of the job, how it goes. */
	interface Shown {
		/** Reading begins. */
		void reads();

		void answers(Answer answer);

		/** It was stopped by the user, or could not be done. */
		void stops(boolean failed);
	}

	/** Who types looks at the text; the table follows when he pauses. */
	private static final long PAUSE_MILLIS = 500;

	private final Shown shown;
	private final AtomicBoolean outdated = new AtomicBoolean(true);
	private final IResourceChangeListener resources = this::changed;
	private final Consumer<Set<URI>> builds = this::built;
	private volatile LanguageServices services;
	private volatile SpotReader reader;
	private volatile Question question;
	private volatile boolean stopped;
	private volatile boolean resting;

	SpotList(Question question, Shown shown) {
		super("Kaartwerk white spots");
		setSystem(true);
		this.question = question;
		this.shown = shown;
	}

	void start() {
		LanguageServices.ready().thenAccept(ready -> {
			services = ready;
			reader = new SpotReader(ready);
			if (!stopped) {
				ready.results().addListener(builds);
				ResourcesPlugin.getWorkspace().addResourceChangeListener(resources, IResourceChangeEvent.POST_CHANGE);
				schedule();
			}
		});
	}

	/** For good. */
	void stop() {
		stopped = true;
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(resources);
		if (services != null) {
			services.results().removeListener(builds);
		}
		cancel();
	}

	private void built(Set<URI> changed) {
		if (!stopped) {
			reader.forget(changed);
			read();
		}
	}

	/** Projects that come and go, and files of method data: no text is built for all of them. */
	private void changed(IResourceChangeEvent event) {
		if (OpenProjects.haveChanged(event) || hasMethodData(event.getDelta())) {
			reader.forgetAll();
			read();
		}
	}

	private static boolean hasMethodData(IResourceDelta delta) {
		boolean[] found = new boolean[1];
		try {
			if (delta != null) {
				delta.accept(each -> {
					IResource resource = each.getResource();
					found[0] |= resource.getType() == IResource.FILE && "csv".equals(resource.getFileExtension()) && ".kaartwerk".equals(resource.getParent().getName());
					return !found[0];
				});
			}
		} catch (CoreException e) {
			ILog.get().error("Changes of the workspace could not be read.", e);
		}
		return found[0];
	}

	private void read() {
		outdated.set(true);
		if (!resting) {
			schedule(PAUSE_MILLIS);
		}
	}

	/** Reads again from the start. */
	void again() {
		if (reader != null) {
			reader.forgetAll();
		}
		schedule();
	}

	/** Nobody looks for now, or somebody does again. */
	void rest(boolean rests) {
		resting = rests;
		if (!rests && outdated.get()) {
			schedule();
		}
	}

	void ask(Question other) {
		question = other;
		schedule();
	}

	Question question() {
		return question;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == SpotList.class;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		if (services == null || stopped) {
			return Status.OK_STATUS;
		}
		outdated.set(false);
		Question asked = question;
		shown.reads();
		try {
			Answer answer = reader.answer(asked, monitor);
			if (!stopped && asked == question) {
				shown.answers(answer);
			}
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			shown.stops(false);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			shown.stops(false);
		} catch (CancellationException e) {
			read();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof CancellationException) {
				read();
			} else {
				ILog.get().error("The white spots could not be read.", e.getCause());
				shown.stops(true);
			}
		}
		return Status.CANCEL_STATUS;
	}
}
