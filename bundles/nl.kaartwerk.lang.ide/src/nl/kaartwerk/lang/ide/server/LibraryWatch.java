package nl.kaartwerk.lang.ide.server;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.log4j.Logger;

/**
 * Lets the rules on the whole library run in the background: when texts have been read or saved, and not while somebody types (design decision
 * 4). A look that a change overtakes is taken again. What is known afterwards is kept for the next session a while later, and when this one
 * ends.
 */
final class LibraryWatch {
	private static final Logger LOG = Logger.getLogger(LibraryWatch.class);
	/** Files change in bursts; one look is enough for all of them. */
	private static final long PAUSE_MILLIS = 150;
	/** The first look of a session may have been long; losing what later ones found costs little. */
	private static final long FIRST_STORE_MILLIS = 2_000;
	private static final long STORE_MILLIS = 60_000;
	private static final long PATIENCE_MILLIS = 5_000;

	private final Runnable look;
	private final Runnable store;
	private final ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor(task -> {
		Thread thread = new Thread(task, "Kaartwerk library");
		thread.setDaemon(true);
		return thread;
	});
	private ScheduledFuture<?> nextLook;
	private ScheduledFuture<?> nextStore;
	private boolean stored;
	private volatile boolean looking;

	/**
	 * @param look throws {@link CancellationException} when it was overtaken
	 * @param store likewise
	 */
	LibraryWatch(Runnable look, Runnable store) {
		this.look = look;
		this.store = store;
	}

	synchronized void schedule() {
		if (threads.isShutdown()) {
			return;
		}
		if (nextLook != null) {
			nextLook.cancel(false);
		}
		nextLook = threads.schedule(this::look, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
	}

	/** Whether no look is wanted or under way. */
	synchronized boolean isIdle() {
		return nextLook == null || nextLook.isDone() && !looking;
	}

	private void look() {
		looking = true;
		try {
			look.run();
			scheduleStore(stored ? STORE_MILLIS : FIRST_STORE_MILLIS);
		} catch (CancellationException e) {
			schedule();
		} catch (RuntimeException e) {
			LOG.error("The library could not be checked", e);
		} finally {
			looking = false;
		}
	}

	private synchronized void scheduleStore(long millis) {
		if (!threads.isShutdown() && (nextStore == null || nextStore.isDone())) {
			nextStore = threads.schedule(this::store, millis, TimeUnit.MILLISECONDS);
		}
	}

	private void store() {
		try {
			store.run();
			stored = true;
		} catch (CancellationException e) {
			LOG.debug("Typing has overtaken the storing; the next look stores.");
		} catch (RuntimeException e) {
			LOG.error("What is known could not be kept", e);
		}
	}

	/** Ends the looking, and keeps what is known. */
	void stop() {
		synchronized (this) {
			if (threads.isShutdown()) {
				return;
			}
			if (nextLook != null) {
				nextLook.cancel(true);
			}
			if (nextStore != null) {
				nextStore.cancel(false);
			}
			threads.execute(this::store);
			threads.shutdown();
		}
		try {
			if (!threads.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
				threads.shutdownNow(); // what was kept before still holds
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
