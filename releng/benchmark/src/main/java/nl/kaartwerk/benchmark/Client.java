package nl.kaartwerk.benchmark;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.LanguageServerImpl;

/** An editor without a screen: opens a folder, types, and takes what the server publishes. */
final class Client implements LanguageClient {
	final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
	private final LanguageServerImpl server;
	private final Set<String> opened = new LinkedHashSet<>();
	private int version = 1;

	Client(LanguageServerImpl server) {
		this.server = server;
		server.connect(this);
	}

	/** Returns when the server has read the folder. */
	void open(Path folder) throws Exception {
		InitializeParams parameters = new InitializeParams();
		WorkspaceClientCapabilities folders = new WorkspaceClientCapabilities();
		folders.setWorkspaceFolders(true);
		parameters.setCapabilities(new ClientCapabilities(folders, new TextDocumentClientCapabilities(), null));
		parameters.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "library")));
		server.initialize(parameters).get();
		server.initialized(new InitializedParams());
	}

	void open(Path file, String text) {
		opened.add(file.toUri().toString());
		server.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(file.toUri().toString(), "kaart", version, text)));
	}

	/** Closes all files; those that have not been saved are as on the disk again. */
	Set<String> closeAll() {
		Set<String> closed = new HashSet<>(opened);
		opened.forEach(file -> server.didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(file))));
		opened.clear();
		return closed;
	}

	void change(Path file, String text) {
		server.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(file.toUri().toString(), ++version),
				List.of(new TextDocumentContentChangeEvent(text))));
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
		published.add(diagnostics);
	}

	@Override
	public void telemetryEvent(Object object) {
		// the server sends none
	}

	@Override
	public void showMessage(MessageParams message) {
		System.err.println(message.getMessage());
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams message) {
		System.err.println(message.getMessage());
	}
}
