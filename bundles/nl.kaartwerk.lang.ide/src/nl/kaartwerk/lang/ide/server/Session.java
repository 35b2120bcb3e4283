package nl.kaartwerk.lang.ide.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.ConcurrentMessageProcessor;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;

/** A conversation with an editor in another process, over two streams. It lasts until the editor says exit or is gone. */
public final class Session {
	/** Ends after shutdown. */
	public static final int PROPER = 0;
	/** Ends without one: the editor has broken off. */
	public static final int BROKEN_OFF = 1;

	private final InputStream in;
	private final OutputStream out;
	private final String version;
	private final Path known;
	private final Consumer<InitializeParams> begun;
	private final CompletableFuture<Void> ended = new CompletableFuture<>();
	private volatile boolean shutDown;

	/**
	 * @param version of the server, as the editor is told
	 * @param known folder to keep in what is known of the texts; null to keep nothing
	 * @param begun told what the editor says of itself in its first message, before it is worked off
	 */
	public Session(InputStream in, OutputStream out, String version, Path known, Consumer<InitializeParams> begun) {
		this.in = in;
		this.out = out;
		this.version = version;
		this.known = known;
		this.begun = begun;
	}

	/**
	 * Answers the editor until the session ends.
	 *
	 * @return the exit code of the process, by the protocol
	 */
	public int serve() {
		EditorServer server = KaartServer.createForEditor(known, new Ending());
		server.setVersion(version);
		ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
			Thread thread = new Thread(task, "Kaartwerk session");
			thread.setDaemon(true);
			return thread;
		});
		Launcher<LanguageClient> launcher = new Connection(reader).setLocalService(server).setRemoteInterface(LanguageClient.class).setInput(in)
				.setOutput(out).setExecutorService(reader).create();
		server.connect(launcher.getRemoteProxy());
		launcher.startListening();
		ended.join();
		server.stop();
		reader.shutdownNow();
		return shutDown ? PROPER : BROKEN_OFF;
	}

	/** Ends the session, because the editor is gone. */
	public void end() {
		ended.complete(null);
	}

	private final class Ending implements ILanguageServerShutdownAndExitHandler {
		@Override
		public void shutdown() {
			shutDown = true;
		}

		@Override
		public void exit() {
			end();
		}
	}

	/** Reads what can be read: a message that is no JSON is answered by an error, and the next one is read. */
	private final class Connection extends Launcher.Builder<LanguageClient> {
		private SessionEndpoint endpoint;

		private Connection(ExecutorService reader) {
			setExecutorService(reader);
		}

		@Override
		protected RemoteEndpoint createRemoteEndpoint(MessageJsonHandler json) {
			MessageConsumer written = wrapMessageConsumer(new StreamMessageConsumer(output, json));
			endpoint = new SessionEndpoint(written, ServiceEndpoints.toEndpoint(localServices), begun);
			json.setMethodProvider(endpoint);
			endpoint.setJsonHandler(json);
			return endpoint;
		}

		@Override
		protected ConcurrentMessageProcessor createMessageProcessor(MessageProducer reader, MessageConsumer consumer, LanguageClient client) {
			return new ConcurrentMessageProcessor(new SessionReader(input, endpoint), checked(consumer)) {
				@Override
				protected void processingEnded() {
					end();
				}
			};
		}

		/** What lacks something is refused before it is worked off; but for the first message, which old editors keep short. */
		private static MessageConsumer checked(MessageConsumer consumer) {
			MessageConsumer strict = new ReflectiveMessageValidator(consumer);
			return message -> (SessionEndpoint.isInitialize(message) ? consumer : strict).consume(message);
		}
	}
}
