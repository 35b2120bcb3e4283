package nl.kaartwerk.lang.ide.server;

import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The files whose changes on the disk an editor is asked to tell: texts, and what describes a project. */
final class WatchedFiles {
	private static final List<String> PATTERNS = List.of("**/*.kaart", "**/.kaartwerk/**", "**/.project");

	private WatchedFiles() {
	}

	static boolean canBeAskedOf(InitializeParams client) {
		return Optional.ofNullable(client.getCapabilities()).map(ClientCapabilities::getWorkspace)
				.map(WorkspaceClientCapabilities::getDidChangeWatchedFiles).map(DidChangeWatchedFilesCapabilities::getDynamicRegistration).orElse(false);
	}

	static RegistrationParams registration() {
		List<FileSystemWatcher> watchers = PATTERNS.stream().map(pattern -> new FileSystemWatcher(Either.forLeft(pattern))).toList();
		return new RegistrationParams(
				List.of(new Registration("watched-files", "workspace/didChangeWatchedFiles", new DidChangeWatchedFilesRegistrationOptions(watchers))));
	}
}
