package nl.kaartwerk.lang.ide.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.log4j.Logger;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.util.CancelIndicator;

import nl.kaartwerk.lang.project.ProjectFolder;

/** The workspace of an editor that may open any file: with a text that lies in no folder of it yet comes the project that it lies in. */
class FolderWorkspace extends KaartWorkspace {
	private static final Logger LOG = Logger.getLogger(FolderWorkspace.class);

	@Override
	public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters, CancelIndicator cancel) {
		WorkspaceFoldersChangeEvent event = parameters.getEvent();
		change(ClientFolders.onDisk(event.getAdded()), ClientFolders.onDisk(event.getRemoved()), cancel);
	}

	private void change(List<WorkspaceFolder> added, List<WorkspaceFolder> removed, CancelIndicator cancel) {
		super.didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(added, removed)), cancel);
	}

	/** Which projects there are may have changed with it, so all of them are found anew. */
	@Override
	void descriptionChanged(URI file, CancelIndicator cancel) {
		List<WorkspaceFolder> folders = List.copyOf(getWorkspaceFolders());
		change(List.of(), folders, cancel);
		change(folders, List.of(), cancel);
	}

	@Override
	public Buildable didOpen(URI file, Integer version, String text) {
		if (file.isFile() && getProjectConfig(file).getPath() == null) {
			openProjectOf(Path.of(file.toFileString()));
		}
		return super.didOpen(file, version, text);
	}

	/** A folder that is not marked as a project may be anything, such as all of a home: its text is then looked at alone. */
	private void openProjectOf(Path file) {
		try {
			Path root = ProjectFolder.of(file).root();
			if (ProjectFolder.isProject(root)) {
				change(List.of(ClientFolders.folder(root)), List.of(), CancelIndicator.NullImpl);
			}
		} catch (IOException e) {
			LOG.warn(e.getMessage());
		}
	}
}
