package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.eclipse.xtext.service.OperationCanceledManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.kaartwerk.lang.ide.server.KaartRequests;

class RequestsTest {
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private final KaartRequests requests = new KaartRequests(threads, new OperationCanceledManager());

	@AfterEach
	void stop() {
		requests.shutdown();
	}

	@Test
	void anAnswerThatWasGivenIsNotHeldUntilSomethingIsWritten() throws Exception {
		requests.runRead(cancel -> "opened").get();
		WeakReference<Object> answer = new WeakReference<>(requests.runRead(cancel -> new Object()).get());
		for (int i = 0; i < 50 && answer.get() != null; i++) {
			requests.runRead(cancel -> "another").get();
			System.gc();
			Thread.sleep(10);
		}
		assertNull(answer.get());
	}

	@Test
	void whatIsWrittenCancelsWhatIsStillBeingRead() throws Exception {
		requests.runRead(cancel -> "opened").get();
		CountDownLatch reading = new CountDownLatch(1);
		CompletableFuture<Boolean> told = new CompletableFuture<>();
		requests.runRead(cancel -> {
			reading.countDown();
			while (!cancel.isCanceled()) {
				Thread.onSpinWait();
			}
			told.complete(true);
			return "late";
		});
		assertTrue(reading.await(20, TimeUnit.SECONDS));
		requests.runWrite(() -> "change", (cancel, change) -> change).get(20, TimeUnit.SECONDS);
		assertTrue(told.get(20, TimeUnit.SECONDS));
	}
}
