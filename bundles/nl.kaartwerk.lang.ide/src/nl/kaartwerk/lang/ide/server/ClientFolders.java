package nl.kaartwerk.lang.ide.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceFolder;

/** The folders that an editor works in. Editors say it in three ways, the older of which know one folder only. */
final class ClientFolders {
	private ClientFolders() {
	}

	/** The folders, none for an editor that opened a single file. */
	@SuppressWarnings("deprecation") // what editors without workspace folders send
	static List<WorkspaceFolder> of(InitializeParams parameters) {
		if (parameters.getWorkspaceFolders() != null && !parameters.getWorkspaceFolders().isEmpty()) {
			return onDisk(parameters.getWorkspaceFolders());
		}
		if (parameters.getRootUri() != null && path(parameters.getRootUri()).isPresent()) {
			return List.of(new WorkspaceFolder(parameters.getRootUri(), ""));
		}
		return parameters.getRootPath() == null || parameters.getRootPath().isBlank() ? List.of() : List.of(folder(Path.of(parameters.getRootPath())));
	}

	/** Those of the folders that lie on the disk. */
	static List<WorkspaceFolder> onDisk(List<WorkspaceFolder> folders) {
		return folders.stream().filter(folder -> folder.getUri() != null && path(folder.getUri()).isPresent()).toList();
	}

	static WorkspaceFolder folder(Path path) {
		return new WorkspaceFolder(path.toUri().toString(), String.valueOf(path.getFileName()));
	}

	/** Where the address of a file or folder lies on the disk; empty when it does not, such as that of a text that was never saved. */
	static Optional<Path> path(String address) {
		URI uri = URI.createURI(address);
		return uri.isFile() ? Optional.of(Path.of(uri.toFileString()).toAbsolutePath().normalize()) : Optional.empty();
	}
}
