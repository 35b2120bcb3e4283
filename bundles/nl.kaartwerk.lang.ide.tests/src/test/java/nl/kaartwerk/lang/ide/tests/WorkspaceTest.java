package nl.kaartwerk.lang.ide.tests;

import java.io.IOException;
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
