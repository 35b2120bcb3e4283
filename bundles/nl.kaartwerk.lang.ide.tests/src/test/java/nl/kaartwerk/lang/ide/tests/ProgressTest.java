package nl.kaartwerk.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.services.LanguageClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.lang.ide.progress.Progress;
import nl.kaartwerk.lang.ide.progress.Progress.Phase;
import nl.kaartwerk.lang.ide.progress.Progress.State;
import nl.kaartwerk.lang.ide.server.KaartLanguageServer;
import nl.kaartwerk.lang.ide.server.KaartServer;

/** What is told of the reading and checking of many texts. */
class ProgressTest {
	private static final int TEXTS = 40;

	@TempDir
	Path dir;

	private final List<Optional<State>> told = new CopyOnWriteArrayList<>();
	private final Progress progress = new Progress();

	private KaartLanguageServer start(LanguageClient client) throws Exception {
		for (int i = 0; i < TEXTS; i++) {
			Files.writeString(dir.resolve("card" + i + ".kaart"), "declaration C" + i + " { category 9 }\n");
		}
		progress.addListener(told::add);
		KaartLanguageServer server = KaartServer.create(null, progress);
		server.connect(client);
		InitializeParams parameters = new InitializeParams();
		WorkspaceClientCapabilities capabilities = new WorkspaceClientCapabilities();
		capabilities.setWorkspaceFolders(true);
		parameters.setCapabilities(new ClientCapabilities());
		parameters.getCapabilities().setWorkspace(capabilities);
		parameters.setWorkspaceFolders(List.of(Server.folder(dir)));
		Server.get(server.initialize(parameters));
		return server;
	}

	/** The client only counts the texts that something was published about. */
	private static final class Counting implements LanguageClient {
		private final List<String> published = new CopyOnWriteArrayList<>();

		@Override
		public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
			if (!diagnostics.getDiagnostics().isEmpty() && !published.contains(diagnostics.getUri())) {
				published.add(diagnostics.getUri());
			}
		}

		@Override
		public void telemetryEvent(Object object) {
			// the server sends none
		}

		@Override
		public void showMessage(MessageParams message) {
			// nobody reads it
		}

		@Override
		public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
			return null;
		}

		@Override
		public void logMessage(MessageParams message) {
			// nobody reads it
		}
	}

	@Test
	void readingAndThenCheckingIsToldTextByTextAndEnds() throws Exception {
		KaartLanguageServer server = start(new Counting());
		List<State> states = told.stream().flatMap(Optional::stream).toList();
		assertEquals(new State(Phase.READING, 0, TEXTS), states.getFirst());
		assertTrue(states.contains(new State(Phase.READING, TEXTS, TEXTS)), states.toString());
		assertEquals(TEXTS + 1, states.stream().filter(state -> state.phase() == Phase.CHECKING).distinct().count());
		assertEquals(new State(Phase.CHECKING, TEXTS, TEXTS), states.getLast());
		assertEquals(Optional.empty(), told.getLast());
		assertEquals(Optional.empty(), progress.state());
		assertEquals(TEXTS, Server.get(server.countTexts()));
		server.shutdown();
	}

	@Test
	void readingThatIsStoppedGoesOnWhenSomebodyAsks() throws Exception {
		progress.addListener(state -> {
			if (state.equals(Optional.of(new State(Phase.READING, 1, TEXTS)))) {
				progress.stop();
			}
		});
		CompletableFuture<KaartLanguageServer> started = CompletableFuture.supplyAsync(() -> {
			try {
				return start(new Counting());
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
		long end = System.currentTimeMillis() + 20_000;
		while (!progress.isStopped()) {
			assertTrue(System.currentTimeMillis() < end);
			Thread.sleep(5);
		}
		Thread.sleep(200);
		assertFalse(started.isDone());
		assertEquals(Optional.of(new State(Phase.READING, 1, TEXTS)), progress.state());
		progress.goOn();
		KaartLanguageServer server = started.get(20, TimeUnit.SECONDS);
		assertEquals(TEXTS, Server.get(server.countTexts()));
		assertFalse(progress.isStopped());
		server.shutdown();
	}

	@Test
	void checkingThatIsLeftOffGoesOnAtTheNextSave() throws Exception {
		progress.leaveOff();
		Counting client = new Counting();
		KaartLanguageServer server = start(client);
		server.initialized(new InitializedParams());
		while (!server.isSettled()) {
			Thread.sleep(5);
		}
		assertEquals(List.of(), client.published);
		assertTrue(progress.isLeftOff());
		server.didSave(new DidSaveTextDocumentParams(Server.document(dir.resolve("card0.kaart"))));
		long end = System.currentTimeMillis() + 20_000;
		while (client.published.size() < TEXTS) {
			assertTrue(System.currentTimeMillis() < end, client.published.size() + " checked");
			Thread.sleep(5);
		}
		assertFalse(progress.isLeftOff());
		server.shutdown();
	}
}
