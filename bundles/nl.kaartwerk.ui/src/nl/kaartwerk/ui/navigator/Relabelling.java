package nl.kaartwerk.ui.navigator;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;

/**
 * Gathers whose labels have changed, so that many changes in a row lead to few new labels, and only to those that differ. Each change is told
 * a second time: the platform drops one that comes while an older label of the element is being made.
 */
final class Relabelling {
	private static final long PAUSE_MILLIS = 250;
	private static final long AGAIN_MILLIS = 1500;

	private final Set<Object> changed = new HashSet<>();
	private final Set<Object> told = new HashSet<>();
	private final Consumer<Object[]> relabel;
	private final Job job = job(this::first);
	private final Job again = job(this::second);

	/** @param relabel is called in the UI thread */
	Relabelling(Consumer<Object[]> relabel) {
		this.relabel = relabel;
	}

	private static Job job(Runnable work) {
		Job job = new Job("Kaartwerk labels") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				work.run();
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		return job;
	}

	/** Notes changed elements, from any thread. */
	void of(Collection<?> elements) {
		synchronized (changed) {
			changed.addAll(elements);
		}
		job.schedule(PAUSE_MILLIS);
	}

	private void first() {
		Object[] elements = take(changed);
		if (elements.length > 0) {
			relabel(elements);
			synchronized (told) {
				told.addAll(Arrays.asList(elements));
			}
			again.schedule(AGAIN_MILLIS);
		}
	}

	private void second() {
		relabel(take(told));
	}

	private void relabel(Object[] elements) {
		if (elements.length > 0 && PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().getDisplay().isDisposed()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> relabel.accept(elements));
		}
	}

	private static Object[] take(Set<Object> elements) {
		synchronized (elements) {
			Object[] taken = elements.toArray();
			elements.clear();
			return taken;
		}
	}

	void stop() {
		job.cancel();
		again.cancel();
	}
}
