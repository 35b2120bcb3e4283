package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.WriterAppender;
import org.apache.log4j.spi.LoggingEvent;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that come and go while the server works. */
class WorkspaceTest {
	@TempDir
	Path dir;

	private Path project(String name, String description) throws IOException {
		Path root = Files.createDirectories(dir.resolve(name).resolve(".kaartwerk")).getParent();
		Files.writeString(root.resolve(".kaartwerk/project"), description);
		return root;
	}

	@Test
	void projectsLinkByTheDependenciesThatTheyState() throws Exception {
		Path lib = project("lib", "");
		Path app = project("app", "depends = ../lib\n");
		Path other = project("other", "");
		Files.writeString(lib.resolve("beton.kaart"), "declaration Beton { functional unit 1 m3 }");
		Path linked = Files.writeString(app.resolve("huis.kaart"), "building Huis { element 16 { Beton 1 m3 } }");
		Path unlinked = Files.writeString(other.resolve("huis.kaart"), "building Huis { element 16 { Beton 1 m3 } }");
		try (Server server = new Server(app, other, lib)) {
			server.waitFor(linked);
			server.waitFor(unlinked, "link-unresolved");
			server.open(lib.resolve("beton.kaart"), "declaration Beton { functional unit 1 m2 }");
			server.waitFor(linked, "use-unit");
		}
	}

	@Test
	void aProjectLinksWhenItsDependencyComesAndBreaksWhenItGoes() throws Exception {
		Path lib = project("lib", "");
		Path app = project("app", "depends = ../lib\n");
		Files.writeString(lib.resolve("beton.kaart"), "declaration Beton { functional unit 1 m3 }");
		Path work = Files.writeString(app.resolve("huis.kaart"), "building Huis { element 16 { Beton 1 m3 } }");
		try (Server server = new Server(app)) {
			server.waitFor(work, "link-unresolved");
			server.folders(List.of(lib), List.of());
			server.waitFor(work);
			server.folders(List.of(), List.of(lib));
			server.waitFor(work, "link-unresolved");
		}
	}

	@Test
	void anEditedProjectDescriptionLinksAnew() throws Exception {
		Path lib = project("lib", "");
		Path app = project("app", "");
		Files.writeString(lib.resolve("beton.kaart"), "declaration Beton { functional unit 1 m3 }");
		Path work = Files.writeString(app.resolve("huis.kaart"), "building Huis { element 16 { Beton 1 m3 } }");
		try (Server server = new Server(app, lib)) {
			server.waitFor(work, "link-unresolved");
			server.write(app.resolve(".kaartwerk/project"), "depends = ../lib\n");
			server.waitFor(work);
			server.write(app.resolve(".kaartwerk/project"), "");
			server.waitFor(work, "link-unresolved");
		}
	}

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

	@Test
	void aFolderThatComesWhileTheWorkspaceIsOpenedDoesNotStopThat() throws Exception {
		Path first = Files.createDirectories(dir.resolve("first"));
		Path second = Files.createDirectories(dir.resolve("second"));
		for (int i = 0; i < 300; i++) {
			Files.writeString(first.resolve(i + ".kaart"), "declaration A" + i + " { category 9 }");
		}
		Path text = Files.writeString(second.resolve("b.kaart"), "declaration B { category 9 }");
		try (Server server = Server.opening(List.of(first), opened -> opened.folders(List.of(second), List.of()))) {
			server.waitFor(first.resolve("299.kaart"), "category-unknown");
			server.waitFor(text, "category-unknown");
		}
	}

	@Test
	void aFileThatGoesBeforeTheNewsOfItIsNoFailure() throws Exception {
		Path card = Files.writeString(dir.resolve("beton.kaart"), "declaration Beton { functional unit 1 m3 }");
		Path work = Files.writeString(dir.resolve("huis.kaart"), "building Huis { element 16 { Beton 1 m3 } }");
		List<LoggingEvent> errors = new CopyOnWriteArrayList<>();
		WriterAppender log = new WriterAppender() {
			@Override
			public void append(LoggingEvent event) {
				if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
					errors.add(event);
				}
			}
		};
		Logger.getRootLogger().addAppender(log);
		try (Server server = new Server(dir)) {
			server.waitFor(work);
			Files.delete(card);
			Files.delete(work);
			server.server().didChangeWatchedFiles(
					new DidChangeWatchedFilesParams(List.of(new FileEvent(Server.address(work), FileChangeType.Changed))));
			server.server().documentSymbol(new DocumentSymbolParams(Server.document(card)));
			server.server().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(Server.address(card), FileChangeType.Deleted),
					new FileEvent(Server.address(work), FileChangeType.Deleted))));
			Path other = dir.resolve("other.kaart");
			server.write(other, "declaration B { category 9 }");
			server.waitFor(other, "category-unknown");
		} finally {
			Logger.getRootLogger().removeAppender(log);
		}
		assertEquals(List.of(), errors.stream().map(LoggingEvent::getRenderedMessage).toList());
	}

	@Test
	void aTextChangedJustBeforeAFolderComesIsCheckedAllTheSame() throws Exception {
		Path kept = Files.createDirectories(dir.resolve("kept"));
		Path added = Files.createDirectories(dir.resolve("added"));
		Path text = Files.writeString(kept.resolve("a.kaart"), "declaration A { category 1 }");
		try (Server server = new Server(kept)) {
			server.open(text, "declaration A { category 1 }");
			server.waitFor(text);
			CountDownLatch hold = new CountDownLatch(1);
			server.server().getRequestManager().runWrite(() -> await(hold), (cancelled, nothing) -> null);
			server.change(text, "declaration A { category 9 }"); // waits, and is overtaken by the next line
			server.folders(List.of(added), List.of());
			hold.countDown();
			server.waitFor(text, "category-unknown");
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
