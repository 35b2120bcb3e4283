package nl.kaartwerk.ui.status;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

import nl.kaartwerk.lang.ide.progress.Progress;

/** Stands in the view Progress for what the language services do to the texts of all projects; cancelled there, reading stops for a while, and checking is left off. */
final class LibraryJob extends Job {
	private static final long LOOK_MILLIS = 200;
	/** What is done sooner is not worth a line in a view. */
	private static final int PATIENCE = 3;

	private final Progress progress;

	/**
	 * @param ended told after every end: work that began while this job was ending has no job yet
	 */
	LibraryJob(Progress progress, Runnable ended) {
		super(Texts.get("job"));
		this.progress = progress;
		setPriority(LONG);
		addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (event.getResult().matches(IStatus.CANCEL)) {
					leaveOff(); // also when it was cancelled before it had its turn
				}
				ended.run();
			}
		});
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == LibraryJob.class;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Progress.Phase phase = null;
		int done = 0;
		for (int idle = 0; idle < PATIENCE;) {
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			Optional<Progress.State> state = progress.state();
			idle = state.isPresent() ? 0 : idle + 1;
			if (state.isPresent()) {
				Progress.State now = state.get();
				if (now.phase() != phase) {
					monitor.beginTask(Texts.get("job"), now.total());
					phase = now.phase();
					done = 0;
				}
				monitor.subTask(LibraryStatus.work(now));
				monitor.worked(Math.max(0, now.done() - done));
				done = Math.max(done, now.done());
			}
			if (!rested()) {
				return Status.OK_STATUS;
			}
		}
		return Status.OK_STATUS;
	}

	private void leaveOff() {
		if (progress.state().filter(now -> now.phase() == Progress.Phase.READING).isPresent()) {
			progress.stop();
		} else {
			progress.leaveOff();
		}
	}

	private static boolean rested() {
		try {
			Thread.sleep(LOOK_MILLIS);
			return true;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
