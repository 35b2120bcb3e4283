package nl.kaartwerk.lang.ide.server;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.log4j.Logger;

/**
 * Lets the rules on the whole library run in the background: when texts have been read or saved, and not while somebody types (design decision
 * 4). A look that a change overtakes is taken again.
 */
final class LibraryWatch {
	private static final Logger LOG = Logger.getLogger(LibraryWatch.class);
	/** Files change in bursts; one look is enough for all of them. */
	private static final long PAUSE_MILLIS = 150;

	private final Runnable look;
	private final ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor(task -> {
		Thread thread = new Thread(task, "Kaartwerk library");
		thread.setDaemon(true);
		return thread;
	});
	private ScheduledFuture<?> next;

	/** @param look throws {@link CancellationException} when it was overtaken */
	LibraryWatch(Runnable look) {
		this.look = look;
	}

	synchronized void schedule() {
		if (threads.isShutdown()) {
			return;
		}
		if (next != null) {
			next.cancel(false);
		}
		next = threads.schedule(this::run, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
	}

	private void run() {
		try {
			look.run();
		} catch (CancellationException e) {
			schedule();
		} catch (RuntimeException e) {
			LOG.error("The library could not be checked", e);
		}
	}

	synchronized void stop() {
		threads.shutdownNow();
	}
}
