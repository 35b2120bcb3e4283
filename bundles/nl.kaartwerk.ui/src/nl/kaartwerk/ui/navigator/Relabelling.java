package nl.kaartwerk.ui.navigator;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;

/** Gathers whose labels have changed, so that many changes in a row lead to few new labels, and only to those that differ. */
final class Relabelling {
	private static final long PAUSE_MILLIS = 250;

	private final Set<Object> changed = new HashSet<>();
	private final Job job;

	/** @param relabel is called in the UI thread */
	Relabelling(Consumer<Object[]> relabel) {
		job = new Job("Kaartwerk labels") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				Object[] elements = take();
				if (elements.length > 0 && PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().getDisplay().isDisposed()) {
					PlatformUI.getWorkbench().getDisplay().asyncExec(() -> relabel.accept(elements));
				}
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
	}

	/** Notes changed elements, from any thread. */
	void of(Collection<?> elements) {
		synchronized (changed) {
			changed.addAll(elements);
		}
		job.schedule(PAUSE_MILLIS);
	}

	private Object[] take() {
		synchronized (changed) {
			Object[] taken = changed.toArray();
			changed.clear();
			return taken;
		}
	}

	void stop() {
		job.cancel();
	}
}
