package nl.kaartwerk.ui.status;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.ui.IWorkbenchWindow;

import nl.kaartwerk.ui.active.ActiveResults;
import nl.kaartwerk.ui.active.Latest;

/** Whether views are computing: the figures of the active text, or what they make of them. */
final class Computing extends JobChangeAdapter {
	private final ActiveResults results;
	private final Runnable changed;
	private final Set<Job> running = ConcurrentHashMap.newKeySet();

	/** @param changed told when it begins and when it ends, in any thread */
	Computing(IWorkbenchWindow window, Runnable changed) {
		this.changed = changed;
		results = ActiveResults.of(window);
		results.addComputingListener(changed);
		Job.getJobManager().addJobChangeListener(this);
	}

	boolean isGoingOn() {
		return results.isComputing() || !running.isEmpty();
	}

	@Override
	public void running(IJobChangeEvent event) {
		if (event.getJob().belongsTo(Latest.class)) {
			running.add(event.getJob());
			changed.run();
		}
	}

	@Override
	public void done(IJobChangeEvent event) {
		if (running.remove(event.getJob())) {
			changed.run();
		}
	}

	void stop() {
		Job.getJobManager().removeJobChangeListener(this);
		results.removeComputingListener(changed);
	}
}
