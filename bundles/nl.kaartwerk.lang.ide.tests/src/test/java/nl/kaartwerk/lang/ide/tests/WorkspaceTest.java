package nl.kaartwerk.lang.ide.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that come and go while the server works. */
class WorkspaceTest {
	@TempDir
	Path dir;

	/** A build that is overtaken leaves its files queued for the next one; their folder may be gone by then. */
	@Test
	void aFolderThatGoesWithAFileStillQueuedDoesNotSilenceTheServer() throws Exception {
		Path kept = Files.createDirectories(dir.resolve("kept"));
		Path gone = Files.createDirectories(dir.resolve("gone"));
		Path text = Files.writeString(gone.resolve("a.kaart"), "declaration A { category 9 }");
		try (Server server = new Server(kept, gone)) {
			server.waitFor(text, "category-unknown");
			CountDownLatch hold = new CountDownLatch(1);
			server.server().getRequestManager().runWrite(() -> await(hold), (cancelled, nothing) -> null);
			server.write(text, "declaration A { category 8 }"); // waits, and is overtaken by the next line
			Files.delete(text);
			server.folders(List.of(), List.of(gone));
			hold.countDown();
			Path file = kept.resolve("b.kaart");
			server.write(file, "declaration B { category 9 }");
			server.waitFor(file, "category-unknown");
		}
	}

	private static Void await(CountDownLatch latch) {
		try {
			latch.await();
			return null;
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
