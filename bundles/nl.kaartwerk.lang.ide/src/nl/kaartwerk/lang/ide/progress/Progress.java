package nl.kaartwerk.lang.ide.progress;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import com.google.inject.Singleton;

/**
 * How far the server is with the texts of all projects, for whoever shows it; what single keystrokes set off is too quick to be told. Checking
 * can be left off, and goes on at the next save. Reading can only be stopped for a while: all else needs the names, so nothing is computed or
 * checked until it has gone on, rather than wrongly.
 */
@Singleton
public class Progress {
	/** What is done to the texts. */
	public enum Phase {
		READING, CHECKING
	}

	/**
	 * How far it is.
	 *
	 * @param done texts
	 * @param total texts
	 */
	public record State(Phase phase, int done, int total) {
	}

	/** A task with so many texts; it ends when it is closed. One thread at a time steps. */
	public final class Task implements AutoCloseable {
		private final Phase phase;
		private final int total;
		private int done;

		private Task(Phase phase, int total) {
			this.phase = phase;
			this.total = total;
		}

		/** One more text is done. */
		public void step() {
			if (total == 0) {
				return;
			}
			done = Math.min(total, done + 1);
			if (phase == Phase.READING) {
				awaitGoOn(); // first, so that nothing moves on while it is stopped
			}
			tell(Optional.of(new State(phase, done, total)));
		}

		/** Whether somebody has had enough of the checking. */
		public boolean isLeftOff() {
			return phase == Phase.CHECKING && leftOff;
		}

		@Override
		public void close() {
			if (total > 0) {
				if (phase == Phase.READING) {
					awaitGoOn(); // it may have been stopped at the last text
				}
				tell(Optional.empty());
			}
		}
	}

	private final List<Consumer<Optional<State>>> listeners = new CopyOnWriteArrayList<>();
	private volatile Optional<State> state = Optional.empty();
	private volatile boolean leftOff;
	private volatile boolean stopped;
	private final Object pause = new Object();

	/** What is going on now; empty when nothing is. */
	public Optional<State> state() {
		return state;
	}

	/** Tells from now on, in a thread of the server and for every text: to be quick about. */
	public void addListener(Consumer<Optional<State>> listener) {
		listeners.add(listener);
	}

	public void removeListener(Consumer<Optional<State>> listener) {
		listeners.remove(listener);
	}

	/** Begins a task; nothing is told of one without texts. */
	public Task begin(Phase phase, int total) {
		Task task = new Task(phase, total);
		if (total > 0) {
			tell(Optional.of(new State(phase, 0, total)));
		}
		return task;
	}

	private void tell(Optional<State> now) {
		state = now;
		listeners.forEach(listener -> listener.accept(now));
	}

	/** Stops the reading that goes on, until {@link #goOn()}. */
	public void stop() {
		synchronized (pause) {
			stopped = state.filter(now -> now.phase() == Phase.READING).isPresent();
		}
	}

	/** Whether reading was stopped and has not gone on. */
	public boolean isStopped() {
		return stopped;
	}

	private void awaitGoOn() {
		synchronized (pause) {
			while (stopped) {
				try {
					pause.wait();
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
					stopped = false;
				}
			}
		}
	}

	/** Leaves off the checking, now and until {@link #goOn()}. */
	public void leaveOff() {
		leftOff = true;
	}

	/** Reads on where reading was stopped, and checks again what was left off, from the next look at the library on. */
	public void goOn() {
		leftOff = false;
		synchronized (pause) {
			stopped = false;
			pause.notifyAll();
		}
	}

	/** Whether texts have not been checked because somebody had enough. */
	public boolean isLeftOff() {
		return leftOff;
	}
}
