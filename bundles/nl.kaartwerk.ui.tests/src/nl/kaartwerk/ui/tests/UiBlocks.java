package nl.kaartwerk.ui.tests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.widgets.Display;

/** How long the UI thread keeps a newcomer waiting while something is done, asked for every few milliseconds. */
final class UiBlocks {
	/** What is done meanwhile. */
	interface Deed {
		void run() throws Exception;
	}

	private static final int PAUSE_MILLIS = 5;

	private final List<Double> waits = Collections.synchronizedList(new ArrayList<>());

	void during(Deed deed) throws Exception {
		Thread probe = Thread.ofPlatform().daemon().start(() -> {
			while (!Thread.currentThread().isInterrupted()) {
				long asked = System.nanoTime();
				Display.getDefault().syncExec(() -> waits.add((System.nanoTime() - asked) / 1e6));
				try {
					Thread.sleep(PAUSE_MILLIS);
				} catch (InterruptedException e) {
					return;
				}
			}
		});
		try {
			deed.run();
		} finally {
			probe.interrupt();
			probe.join();
		}
	}

	/** Milliseconds. */
	double median() {
		return at(0.5);
	}

	double longest() {
		return at(1);
	}

	private double at(double part) {
		List<Double> sorted = new ArrayList<>(waits);
		Collections.sort(sorted);
		return sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "UI thread waits: median %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms (%d)", at(0.5), at(0.95), at(0.99), at(1), waits.size());
	}
}
