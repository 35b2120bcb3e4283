package nl.kaartwerk.probe;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Display;

/** How long the UI thread keeps others waiting: asked every few milliseconds. */
final class Blocks {
	private static final long EVERY_MILLIS = 5;

	private final List<Double> waits = new ArrayList<>();
	private volatile boolean running;
	private Thread asking;

	void start() {
		running = true;
		asking = new Thread(() -> {
			while (running) {
				long asked = System.nanoTime();
				Display.getDefault().syncExec(() -> {
					// only that it is its turn counts
				});
				waits.add((System.nanoTime() - asked) / 1e6);
				try {
					Thread.sleep(EVERY_MILLIS);
				} catch (InterruptedException e) {
					return;
				}
			}
		}, "Kaartwerk probe of the UI thread");
		asking.setDaemon(true);
		asking.start();
	}

	void stop() throws InterruptedException {
		running = false;
		asking.join();
	}

	double[] millis() {
		return waits.stream().mapToDouble(Double::doubleValue).toArray();
	}
}
