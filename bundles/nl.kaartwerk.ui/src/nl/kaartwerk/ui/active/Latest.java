package nl.kaartwerk.ui.active;

import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Makes something of the latest of many inputs, in the background: what comes in while it works is made once, of the last one. */
public final class Latest<I, O> {
	private final Job job;
	private volatile I asked;
	private volatile int forgotten;

	/**
	 * @param name of the background work
	 * @param work done in the background
	 * @param hear told in the UI thread what was made of which input
	 */
	public Latest(String name, Function<I, O> work, BiConsumer<I, O> hear) {
		job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				int before = forgotten;
				I input = asked;
				if (input == null) {
					return Status.OK_STATUS;
				}
				O made = work.apply(input);
				UiThread.later(() -> {
					if (before == forgotten) {
						hear.accept(input, made);
					}
				});
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == Latest.class;
			}
		};
		job.setSystem(true);
		job.setPriority(Job.SHORT);
	}

	/** From the UI thread. */
	public void of(I input) {
		asked = input;
		job.schedule();
	}

	/** Whatever was asked for is not wanted any more. From the UI thread. */
	public void forget() {
		asked = null;
		forgotten++;
		job.cancel();
	}
}
