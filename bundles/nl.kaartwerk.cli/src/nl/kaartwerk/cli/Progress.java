package nl.kaartwerk.cli;

import java.util.function.LongSupplier;

import nl.kaartwerk.lang.project.Corpus;

/** Shows a person how far a long reading is: after a second, on a terminal only, and wiped out at the end. */
final class Progress implements Corpus.Progress, AutoCloseable {
	private static final long PATIENCE = 1_000_000_000;
	private static final long INTERVAL = 200_000_000;

	private final Console console;
	private final LongSupplier clock;
	private long next;
	private boolean shown;

	Progress(Console console) {
		this(console, System::nanoTime);
	}

	/** @param clock in nanoseconds */
	Progress(Console console, LongSupplier clock) {
		this.console = console;
		this.clock = clock;
		this.next = clock.getAsLong() + PATIENCE;
	}

	@Override
	public void at(int done, int of) {
		if (!console.terminal() || clock.getAsLong() < next) {
			return;
		}
		console.err().printf("\rReading texts: %d of %d", done, of);
		console.err().flush();
		shown = true;
		next = clock.getAsLong() + INTERVAL;
	}

	@Override
	public void close() {
		if (shown) {
			console.err().print("\r" + " ".repeat(50) + "\r");
			console.err().flush();
		}
	}
}
