package nl.kaartwerk.editor.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.apache.log4j.Logger;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.SymbolCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceSymbolResolveSupportCapabilities;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

import nl.kaartwerk.editor.marker.ProblemMarkers;
import nl.kaartwerk.editor.rules.RulePreferences;
import nl.kaartwerk.lang.ide.progress.Progress;
import nl.kaartwerk.lang.ide.results.ResultStore;
import nl.kaartwerk.lang.ide.server.KaartLanguageServer;
import nl.kaartwerk.lang.ide.server.KaartServer;

/**
 * The language server in this process, kept in step with the workspace and with the buffers of open editors. There is no socket and no JSON
 * between: calls are method calls, and the server does its work in threads of its own.
 */
public final class LanguageServices implements LanguageClient {
	private static final CompletableFuture<LanguageServices> READY = new CompletableFuture<>();
	private static final Progress PROGRESS = new Progress();

	private final KaartLanguageServer server;
	private final ProblemMarkers markers = new ProblemMarkers();
	private final ResultStore results;

	private LanguageServices() {
		Logger.getRootLogger().addAppender(new ServerLog());
		server = KaartServer.create(Platform.getStateLocation(FrameworkUtil.getBundle(LanguageServices.class)).append("known").toPath(), PROGRESS);
		server.connect(this);
		RulePreferences.follow(server);
		results = server.results();
		PlatformUI.getWorkbench().addWorkbenchListener(new Ending(server));
		WorkspaceSync workspace = new WorkspaceSync(server);
		InitializeParams parameters = new InitializeParams();
		WorkspaceClientCapabilities capabilities = new WorkspaceClientCapabilities();
		capabilities.setWorkspaceFolders(true);
		SymbolCapabilities definitions = new SymbolCapabilities();
		definitions.setResolveSupport(new WorkspaceSymbolResolveSupportCapabilities(List.of("location.range"))); // else all texts are read to look for one
		capabilities.setSymbol(definitions);
		DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
		symbols.setHierarchicalDocumentSymbolSupport(true);
		TextDocumentClientCapabilities texts = new TextDocumentClientCapabilities();
		texts.setDocumentSymbol(symbols);
		CompletionItemCapabilities items = new CompletionItemCapabilities();
		items.setSnippetSupport(true);
		texts.setCompletion(new CompletionCapabilities(items));
		parameters.setCapabilities(new ClientCapabilities(capabilities, texts, null));
		parameters.setWorkspaceFolders(WorkspaceSync.folders());
		server.initialize(parameters).whenComplete((result, failure) -> {
			if (failure == null) {
				server.initialized(new InitializedParams()); // until then the server keeps its findings to itself
				READY.complete(this);
			} else {
				ILog.get().error("The language services did not start.", failure);
			}
		});
		// The server works off what it is told in order, so changes that come in while it reads the workspace wait their turn.
		ResourcesPlugin.getWorkspace().addResourceChangeListener(workspace, IResourceChangeEvent.POST_CHANGE);
		FileBuffers.getTextFileBufferManager().addFileBufferListener(new BufferSync(server));
	}

	/** Lets the server keep what it knows for the next start; it does not wait longer for that than people do. */
	private record Ending(KaartLanguageServer server) implements IWorkbenchListener {
		private static final long PATIENCE_SECONDS = 5;

		@Override
		public boolean preShutdown(IWorkbench workbench, boolean forced) {
			return true;
		}

		@Override
		public void postShutdown(IWorkbench workbench) {
			PROGRESS.goOn(); // where reading was stopped nobody answers, not even that all is to end
			try {
				server.shutdown().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			} catch (ExecutionException | TimeoutException e) {
				ILog.get().warn("What is known of the texts was not kept; the next start reads them again.", e);
			}
		}
	}

	/** Starts the services of this process, once; reading the workspace then goes on in the background. Not for the UI thread. */
	static void start() {
		new LanguageServices();
	}

	/** How far the services are with the texts, from the first one on. */
	public static Progress progress() {
		return PROGRESS;
	}

	/** The services, as soon as they have read the workspace. */
	public static CompletableFuture<LanguageServices> ready() {
		return READY;
	}

	/**
	 * Asks the server and waits. Every change of a text overtakes the questions before it: then it is asked again, as long as there is time.
	 *
	 * @return empty when the workspace is still being read, or when the answer takes too long
	 */
	public static <T> Optional<T> ask(Duration patience, Function<KaartLanguageServer, CompletableFuture<T>> question) {
		LanguageServices services = READY.getNow(null);
		if (services == null) {
			return Optional.empty();
		}
		long end = System.nanoTime() + patience.toNanos();
		while (true) {
			CompletableFuture<T> answer = question.apply(services.server);
			try {
				return Optional.ofNullable(answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
			} catch (TimeoutException e) {
				answer.cancel(true);
				return Optional.empty();
			} catch (InterruptedException e) {
				answer.cancel(true);
				Thread.currentThread().interrupt();
				return Optional.empty();
			} catch (ExecutionException | CancellationException e) {
				if (!isOvertaken(e)) {
					ILog.get().error("A question to the language services failed.", e.getCause());
					return Optional.empty();
				}
				if (System.nanoTime() >= end) {
					return Optional.empty();
				}
			}
		}
	}

	private static boolean isOvertaken(Exception failure) {
		return failure instanceof CancellationException || failure.getCause() instanceof CancellationException
				|| failure.getCause() instanceof OperationCanceledException;
	}

	/** The server, for those who wait for its answers without blocking. */
	public KaartLanguageServer server() {
		return server;
	}

	/** What works and cards amount to, as their texts are now. */
	public ResultStore results() {
		return results;
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams parameters) {
		markers.publish(parameters.getUri(), parameters.getDiagnostics());
	}

	@Override
	public void telemetryEvent(Object object) {
		// the server sends none
	}

	@Override
	public void showMessage(MessageParams message) {
		ILog.get().info(message.getMessage());
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams message) {
		ILog.get().info(message.getMessage());
	}

	@Override
	public CompletableFuture<Void> registerCapability(RegistrationParams parameters) {
		return CompletableFuture.completedFuture(null);
	}
}
