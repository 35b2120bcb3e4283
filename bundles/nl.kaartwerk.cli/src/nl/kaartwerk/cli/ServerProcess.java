package nl.kaartwerk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.apache.log4j.ConsoleAppender;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.PatternLayout;
import org.eclipse.lsp4j.InitializeParams;

import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.server.Session;
import nl.kaartwerk.lang.validation.Language;

/** This process as the language server of an editor: its streams, its log, and when it ends. */
final class ServerProcess {
	private final Console console;
	private final InputStream in;
	private final CompletableFuture<Void> editorGone = new CompletableFuture<>();
	private Locale language;
	private boolean insists;
	private Path known;

	ServerProcess(Console console, InputStream in) {
		this.console = console;
		this.in = in;
	}

	/** @param always whatever the editor asks for */
	void speak(Locale wanted, boolean always) {
		language = wanted;
		insists = always;
	}

	/** @param folder for what is known of texts from one session to the next; null to keep nothing */
	void keep(Path folder) {
		known = folder;
	}

	/**
	 * Ends when another process does: without its editor nobody would ever end this one.
	 *
	 * @param process the number that the system knows it by; one that is not there has ended
	 */
	void follow(long process) {
		ProcessHandle.of(process).map(ProcessHandle::onExit).orElseGet(() -> CompletableFuture.completedFuture(null))
				.thenRun(() -> editorGone.complete(null));
	}

	/** @return the exit code */
	int serve() throws IOException {
		keepOutputClean();
		KaartIdeSetup.injector().getInstance(Language.class).use(language);
		Session session = new Session(in, console.out(), Version.text(), known, this::begin);
		editorGone.thenRun(session::end);
		return session.serve();
	}

	/** Whatever anybody prints goes to the error stream: standard output carries messages and nothing else. */
	private void keepOutputClean() {
		System.setOut(console.err());
		Logger.getRootLogger().removeAllAppenders();
		Logger.getRootLogger().addAppender(new ConsoleAppender(new PatternLayout("%d{ISO8601} %p %c{1}: %m%n"), ConsoleAppender.SYSTEM_ERR));
		Logger.getRootLogger().setLevel(Level.WARN);
	}

	private void begin(InitializeParams editor) {
		if (insists) {
			editor.setLocale(language.toLanguageTag());
		}
		if (editor.getProcessId() != null) {
			follow(editor.getProcessId());
		}
	}
}
