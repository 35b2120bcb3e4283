package nl.kaartwerk.ui.whitespots;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.ui.active.FollowingJob;

/** Keeps the answer in step with the texts of the workspace, some way behind the typing. */
final class SpotList extends FollowingJob<Answer> {
	/** Told, in a thread of the job, how it goes. */
	interface Progress {
		/** Reading begins. */
		void reads();

		/** It was stopped by the user, or could not be done. */
		void stops(boolean failed);
	}

	/** Who types looks at the text; the table follows when he pauses. */
	private static final long PAUSE_MILLIS = 500;

	private final Progress progress;
	private final SpotReader reader = new SpotReader();
	private volatile Question question;

	SpotList(Question question, Progress progress, Consumer<Answer> show) {
		super("Kaartwerk white spots", PAUSE_MILLIS, show);
		this.question = question;
		this.progress = progress;
	}

	@Override
	protected void built(Set<URI> changed) {
		reader.forget(changed);
	}

	/** Files of method data too: not all texts are built for them. */
	@Override
	protected boolean isConcerned(IResourceChangeEvent event) {
		boolean concerned = super.isConcerned(event) || hasMethodData(event.getDelta());
		if (concerned) {
			reader.forgetAll();
		}
		return concerned;
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

	/** Reads again from the start. */
	void again() {
		reader.forgetAll();
		schedule();
	}

	void ask(Question other) {
		question = other;
		schedule();
	}

	Question question() {
		return question;
	}

	@Override
	protected Answer read(LanguageServices ready, boolean changed, IProgressMonitor monitor) throws InterruptedException, ExecutionException {
		progress.reads();
		return reader.answer(ready, question, monitor);
	}

	@Override
	protected void ended(boolean failed) {
		progress.stops(failed);
	}
}
