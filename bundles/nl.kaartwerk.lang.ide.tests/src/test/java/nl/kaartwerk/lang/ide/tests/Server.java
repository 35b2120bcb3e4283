package nl.kaartwerk.lang.ide.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.services.LanguageClient;

import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.results.ResultStore;
import nl.kaartwerk.lang.ide.server.KaartLanguageServer;
import nl.kaartwerk.lang.ide.server.KaartServer;
import nl.kaartwerk.lang.validation.Language;

/** A language server as an editor drives it, on folders of the disk. */
public final class Server implements LanguageClient, AutoCloseable {
	private static final long PATIENCE = 20_000;

	static {
		KaartIdeSetup.injector().getInstance(Language.class).use(Locale.ENGLISH);
	}

	private final KaartLanguageServer server;
	private final ResultStore results;
	private final Map<String, List<Diagnostic>> published = new ConcurrentHashMap<>();
	private final Map<Path, Integer> versions = new ConcurrentHashMap<>();

	/** What a server tells its client that it can do. */
	static ServerCapabilities capabilities() throws Exception {
		InitializeParams parameters = new InitializeParams();
		parameters.setCapabilities(new ClientCapabilities());
		parameters.setWorkspaceFolders(List.of());
		KaartLanguageServer server = KaartServer.create();
		WorkspaceClientCapabilities folders = new WorkspaceClientCapabilities();
		folders.setWorkspaceFolders(true);
		parameters.getCapabilities().setWorkspace(folders);
		ServerCapabilities told = get(server.initialize(parameters)).getCapabilities();
		get(server.shutdown());
		return told;
	}

	/** Starts the server and waits until it has read the folders. */
	public Server(Path... folders) throws Exception {
		this(null, List.of(folders), false, server -> {
			// nothing happens meanwhile
		});
	}

	/** A server that goes on where the last one with the same store has ended. */
	static Server goingOn(Path store, Path... folders) throws Exception {
		return new Server(store, List.of(folders), false, server -> {
			// nothing happens meanwhile
		});
	}

	/** A server whose client fills in snippets. */
	static Server withSnippets(Path... folders) throws Exception {
		return new Server(null, List.of(folders), true, server -> {
			// nothing happens meanwhile
		});
	}

	/** A server to which something happens while it reads the folders. */
	static Server opening(List<Path> folders, Consumer<Server> meanwhile) throws Exception {
		return new Server(null, folders, false, meanwhile);
	}

	private Server(Path store, List<Path> folders, boolean snippets, Consumer<Server> meanwhile) throws Exception {
		server = KaartServer.create(store);
		results = server.results();
		server.connect(this);
		InitializeParams parameters = new InitializeParams();
		WorkspaceClientCapabilities capabilities = new WorkspaceClientCapabilities();
		capabilities.setWorkspaceFolders(true);
		TextDocumentClientCapabilities texts = new TextDocumentClientCapabilities();
		DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
		symbols.setHierarchicalDocumentSymbolSupport(true);
		texts.setDocumentSymbol(symbols);
		CompletionItemCapabilities items = new CompletionItemCapabilities();
		items.setSnippetSupport(snippets);
		texts.setCompletion(new CompletionCapabilities(items));
		parameters.setCapabilities(new ClientCapabilities(capabilities, texts, null));
		parameters.setWorkspaceFolders(folders.stream().map(Server::folder).toList());
		CompletableFuture<?> opened = server.initialize(parameters);
		meanwhile.accept(this);
		get(opened);
		server.initialized(new InitializedParams());
	}

	public KaartLanguageServer server() {
		return server;
	}

	public ResultStore results() {
		return results;
	}

	static WorkspaceFolder folder(Path folder) {
		return new WorkspaceFolder(address(folder), folder.getFileName().toString());
	}

	public static String address(Path file) {
		return file.toUri().toString();
	}

	public static TextDocumentIdentifier document(Path file) {
		return new TextDocumentIdentifier(address(file));
	}

	public static <T> T get(CompletableFuture<T> future) throws InterruptedException, ExecutionException, TimeoutException {
		return future.get(PATIENCE, TimeUnit.MILLISECONDS);
	}

	/** The position of an offset in a text. */
	public static Position position(String text, int offset) {
		int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
		return new Position(line, offset - text.lastIndexOf('\n', offset - 1) - 1);
	}

	public void open(Path file, String text) {
		versions.put(file, 1);
		server.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(address(file), "kaart", 1, text)));
	}

	/** Replaces the text of an open document. */
	public void change(Path file, String text) {
		int version = versions.merge(file, 1, Integer::sum);
		server.didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(address(file), version),
				List.of(new TextDocumentContentChangeEvent(text))));
	}

	public void close(Path file) {
		server.didClose(new DidCloseTextDocumentParams(document(file)));
	}

	/** Writes a file and tells the server so. */
	public void write(Path file, String text) throws IOException {
		FileChangeType type = Files.exists(file) ? FileChangeType.Changed : FileChangeType.Created;
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		server.didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(address(file), type))));
	}

	public void delete(Path file) throws IOException {
		Files.delete(file);
		server.didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(address(file), FileChangeType.Deleted))));
	}

	public void folders(List<Path> added, List<Path> removed) {
		server.didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(
				added.stream().map(Server::folder).toList(), removed.stream().map(Server::folder).toList())));
	}

	/** What a short text lacks of a whole card or work; tests of the server are not about that. */
	private static final Set<String> OF_WHOLE_CARDS = Set.of("category-missing", "functional-unit-missing", "mass-missing", "service-life-missing",
			"classification-missing", "validity-missing", "background-missing", "method-missing", "pcr-missing", "data-period-missing", "scores-missing",
			"set-in-force-missing", "module-missing", "owner-missing", "brand-missing", "reviewer-missing", "review-date-missing", "function-missing",
			"gross-floor-area-missing", "reference-date-missing", "work-empty", "element-code-unknown", "library-unused", "use-no-scores", "table-rows-missing",
			"score-not-declared", "table-row-zero");

	/** The codes of what was last published for a file, without what it only lacks; null when nothing was published yet. */
	public List<String> codes(Path file) {
		List<String> codes = allCodes(file);
		return codes == null ? null : codes.stream().filter(code -> !OF_WHOLE_CARDS.contains(code)).toList();
	}

	/** The codes of all that was last published for a file; null when nothing was published yet. */
	public List<String> allCodes(Path file) {
		List<Diagnostic> diagnostics = published.get(address(file));
		return diagnostics == null ? null : diagnostics.stream().map(d -> d.getCode().getLeft()).toList();
	}

	public List<Diagnostic> diagnostics(Path file) {
		return published.getOrDefault(address(file), List.of());
	}

	/** Waits until the findings of a file are as wanted. */
	public void waitFor(Path file, Predicate<List<String>> wanted) throws InterruptedException {
		long end = System.currentTimeMillis() + PATIENCE;
		while (codes(file) == null || !wanted.test(codes(file))) {
			if (System.currentTimeMillis() > end) {
				throw new AssertionError("waited in vain; the findings are " + codes(file));
			}
			Thread.sleep(2);
		}
	}

	public void waitFor(Path file, String... codes) throws InterruptedException {
		waitFor(file, List.of(codes)::equals);
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams parameters) {
		published.put(parameters.getUri(), parameters.getDiagnostics());
	}

	@Override
	public void telemetryEvent(Object object) {
		// the server sends none
	}

	@Override
	public void showMessage(MessageParams message) {
		// nobody looks
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams message) {
		// nobody looks
	}

	@Override
	public void close() throws Exception {
		get(server.shutdown());
	}
}
