package nl.kaartwerk.ui.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.widgets.Display;

/** Measures how long the UI thread is held up by one thing, by what it does itself: others use this machine too. */
final class UiWatch implements AutoCloseable {
	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private volatile boolean stopped;
	private volatile long longest;
	private volatile long longestWait;
	private final Thread thread = new Thread(this::watch, "watch");

	UiWatch() {
		thread.start();
	}

	private void watch() {
		long ui = Display.getDefault().getThread().threadId();
		while (!stopped) {
			CountDownLatch answered = new CountDownLatch(1);
			long asked = System.nanoTime();
			long before = threads.getThreadCpuTime(ui);
			Display.getDefault().asyncExec(answered::countDown);
			try {
				answered.await();
				longest = Math.max(longest, (threads.getThreadCpuTime(ui) - before) / 1_000_000);
				longestWait = Math.max(longestWait, (System.nanoTime() - asked) / 1_000_000);
				Thread.sleep(1);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	long report(String what) {
		long found = longest;
		System.out.println(String.format(Locale.ROOT, "UI busy for at most %d ms at a stretch (waited %d ms): %s", found, longestWait, what));
		longest = 0;
		longestWait = 0;
		return found;
	}

	@Override
	public void close() throws InterruptedException {
		stopped = true;
		thread.join();
	}
}
