package nl.kaartwerk.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.editor.tests.InWorkbench;
import nl.kaartwerk.lang.ide.progress.Progress;
import nl.kaartwerk.lang.ide.progress.Progress.Phase;
import nl.kaartwerk.lang.ide.progress.Progress.State;
import nl.kaartwerk.ui.active.Latest;

/** What the status line says of texts and problems. */
class StatusTest extends InWorkbench {
	private static List<Label> labels(Composite parent) {
		List<Label> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (child instanceof Label label) {
				found.add(label);
			} else if (child instanceof Composite inner) {
				found.addAll(labels(inner));
			}
		}
		return found;
	}

	private static Label label() {
		return labels(window().getShell()).stream().filter(label -> label.getText().matches(".*texts?: .*|Reading .*|Checking .*|Kaartwerk is starting")).findFirst()
				.orElseThrow(() -> new AssertionError("no status: " + labels(window().getShell()).stream().map(Label::getText).toList()));
	}

	private static String said() throws Exception {
		return inUi(() -> label().getText());
	}

	private void write(String name, String text) throws Exception {
		project.getFile(name).write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
	}

	@Test
	void itCountsTextsAndProblemsAndFollowsThem() throws Exception {
		waitFor(() -> said().equals("0 texts: no problems"));
		write("goed.kaart", "owner Een\n");
		waitFor(() -> said().equals("1 text: no problems"));
		write("stuk.kaart", "owner\n");
		waitFor(() -> said().equals("2 texts: 1 error"));
		project.getFile("stuk.kaart").delete(true, null);
		waitFor(() -> said().equals("1 text: no problems"));
	}

	@Test
	void aClickOpensTheProblems() throws Exception {
		waitFor(() -> LanguageServices.ready().isDone() && said().contains("problem"));
		inUi(() -> {
			page().hideView(page().findView("org.eclipse.ui.views.ProblemView"));
			label().notifyListeners(SWT.MouseUp, new Event());
			return null;
		});
		assertTrue(inUi(() -> Arrays.stream(page().getViewReferences()).anyMatch(view -> view.getId().equals("org.eclipse.ui.views.ProblemView"))));
	}

	@Test
	void whileManyTextsAreCheckedItSaysHowFarThatIsAndAJobCanBeCancelled() throws Exception {
		waitFor(() -> LanguageServices.ready().isDone() && said().contains("problem"));
		Progress progress = LanguageServices.progress();
		List<Optional<State>> told = new CopyOnWriteArrayList<>();
		Consumer<Optional<State>> listener = told::add;
		progress.addListener(listener);
		try (Progress.Task task = progress.begin(Phase.CHECKING, 5000)) {
			for (int i = 0; i < 312; i++) {
				task.step();
			}
			waitFor(() -> said().equals("Checking 312 of 5,000 texts"));
			Screenshots.ofWindow(window(), "status-busy");
			waitFor(() -> {
				cancelJob(); // that of an earlier task may be just ending
				return task.isLeftOff();
			});
		} finally {
			progress.removeListener(listener);
		}
		waitFor(() -> said().endsWith("checking left off"));
		progress.goOn();
		write("goed.kaart", "owner Een\n");
		waitFor(() -> said().equals("1 text: no problems"));
		assertTrue(told.contains(Optional.of(new State(Phase.CHECKING, 312, 5000))));
	}

	@Test
	void readingThatIsCancelledStopsAndGoesOnWithCheckLibrary() throws Exception {
		waitFor(() -> LanguageServices.ready().isDone() && said().contains("problem"));
		Progress progress = LanguageServices.progress();
		CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
			try (Progress.Task task = progress.begin(Phase.READING, 5000)) {
				for (int i = 0; i < 5000; i++) {
					task.step();
					LockSupport.parkNanos(2_000_000);
				}
			}
		});
		waitFor(() -> {
			cancelJob();
			return progress.isStopped();
		});
		waitFor(() -> said().matches("Reading stopped at [\\d,]+ of 5,000 texts"));
		String stopped = said();
		Thread.sleep(300);
		assertEquals(stopped, said());
		assertFalse(reading.isDone());
		inUi(() -> window().getService(IHandlerService.class).executeCommand("nl.kaartwerk.editor.checkLibrary", null));
		waitFor(reading::isDone);
		waitFor(() -> said().endsWith("no problems"));
	}

	@Test
	void whileAViewComputesItSaysSo() throws Exception {
		waitFor(() -> said().equals("0 texts: no problems"));
		CountDownLatch finish = new CountDownLatch(1);
		Latest<Integer, Boolean> work = new Latest<>("a view", input -> waited(finish), (input, made) -> assertTrue(made));
		inUi(() -> {
			work.of(1);
			return null;
		});
		try {
			waitFor(() -> said().equals("Computing \u00b7 0 texts: no problems"));
		} finally {
			finish.countDown();
		}
		waitFor(() -> said().equals("0 texts: no problems"));
	}

	private static boolean waited(CountDownLatch latch) {
		try {
			return latch.await(30, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Test
	void workThatBeginsWhileTheJobOfEarlierWorkIsEndingHasAJobToo() throws Exception {
		waitFor(() -> LanguageServices.ready().isDone() && said().contains("problem"));
		Progress progress = LanguageServices.progress();
		for (int pause = 0; pause < 6; pause++) {
			waitFor(() -> job() == null);
			try (Progress.Task earlier = progress.begin(Phase.CHECKING, 50)) {
				waitFor(() -> job() != null);
			}
			Thread.sleep(350 + 50 * pause); // the job waits for more work for a while
			try (Progress.Task later = progress.begin(Phase.CHECKING, 60)) {
				later.step();
				Thread.sleep(700); // by now the job of the earlier work has ended, or has taken this up
				waitFor(() -> job() != null);
			}
		}
	}

	private static void cancelJob() {
		Job job = job();
		if (job != null) {
			job.cancel();
		}
	}

	private static Job job() {
		return Arrays.stream(Job.getJobManager().find(null)).filter(job -> job.getName().equals("Kaartwerk: texts of all projects")).findFirst().orElse(null);
	}
}
