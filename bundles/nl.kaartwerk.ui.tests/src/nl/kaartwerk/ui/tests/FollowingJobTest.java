package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.ui.active.FollowingJob;

/** What views of all texts are kept up to date by. */
class FollowingJobTest extends InWorkbench {
	private static final class Counting extends FollowingJob<Integer> {
		private final AtomicInteger reads = new AtomicInteger();
		private final AtomicBoolean overtaken = new AtomicBoolean();
		private final AtomicBoolean unwanted = new AtomicBoolean();
		private final List<Boolean> ends = new CopyOnWriteArrayList<>();
		private volatile boolean changed;

		Counting(Consumer<Integer> show) {
			super("Counting", 10, show);
		}

		@Override
		protected Integer read(LanguageServices ready, boolean changedSince, IProgressMonitor monitor) {
			changed = changedSince;
			int now = reads.incrementAndGet();
			if (overtaken.getAndSet(false)) {
				throw new CancellationException();
			}
			if (unwanted.getAndSet(false)) {
				throw new OperationCanceledException();
			}
			return now;
		}

		@Override
		protected void ended(boolean failed) {
			ends.add(failed);
		}
	}

	private final List<Integer> shown = new CopyOnWriteArrayList<>();
	private final Counting job = new Counting(shown::add);

	@BeforeEach
	void start() throws Exception {
		write("owner Een\n");
		job.start();
		waitFor(() -> !shown.isEmpty());
		settle();
	}

	@AfterEach
	void stop() {
		job.stop();
	}

	private void write(String text) throws Exception {
		project.getFile("a.kaart").write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
	}

	/** Until nothing comes any more: the build of a text and the news of it take a moment. */
	private void settle() throws Exception {
		for (int before = -1; before != job.reads.get() || job.getState() != Job.NONE;) {
			before = job.reads.get();
			Thread.sleep(300);
		}
	}

	@Test
	void itReadsAnewAfterABuild() throws Exception {
		int before = job.reads.get();
		write("owner Twee\n");
		waitFor(() -> shown.getLast() > before);
		assertEquals(true, job.changed);
	}

	@Test
	void whileNobodyLooksNothingIsReadAndOnceSomebodyDoesItIs() throws Exception {
		job.rest(true);
		int before = job.reads.get();
		write("owner Twee\n");
		settle();
		assertEquals(before, job.reads.get());
		job.rest(false);
		waitFor(() -> shown.getLast() > before);
	}

	@Test
	void whoLooksAgainAtWhatHasNotChangedWaitsForNothing() throws Exception {
		job.rest(true);
		int before = job.reads.get();
		job.rest(false);
		settle();
		assertEquals(before, job.reads.get());
	}

	@Test
	void whatTypingOvertookIsReadAgain() throws Exception {
		int before = job.reads.get();
		job.overtaken.set(true);
		job.schedule();
		waitFor(() -> shown.getLast() == before + 2);
		assertEquals(List.of(), job.ends);
	}

	@Test
	void whatTheUserStoppedIsNotReadAgainAndTheViewHearsOfTheEnd() throws Exception {
		int before = job.reads.get();
		job.unwanted.set(true);
		job.schedule();
		waitFor(() -> !job.ends.isEmpty());
		settle();
		assertEquals(List.of(false), job.ends);
		assertEquals(before + 1, job.reads.get());
		assertFalse(shown.contains(before + 1));
	}

	@Test
	void afterItsEndItFollowsNothing() throws Exception {
		job.stop();
		int before = job.reads.get();
		write("owner Twee\n");
		settle();
		assertEquals(before, job.reads.get());
	}
}
