package nl.kaartwerk.lang.ide.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.apache.log4j.Logger;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.workspace.WorkspaceConfig;

import nl.kaartwerk.lang.project.NestedProjects;
import nl.kaartwerk.lang.project.ProjectFolder;

/**
 * The projects of an editor that knows folders only: the project that a folder lies in, those below it, and whatever these depend on, so that
 * the same texts are linked as on the command line.
 */
class FolderProjects extends KaartProjects {
	private static final Logger LOG = Logger.getLogger(FolderProjects.class);

	@Override
	protected void addProjectsForWorkspaceFolder(WorkspaceConfig workspace, WorkspaceFolder folder, Set<String> names) {
		Path path = ClientFolders.path(folder.getUri()).orElse(null);
		if (path == null || !Files.isDirectory(path)) {
			return;
		}
		try {
			add(path, workspace, names);
			for (Path project : NestedProjects.below(path)) {
				add(project, workspace, names);
			}
		} catch (IOException e) {
			LOG.warn("The folder " + path + " cannot be read: " + e.getMessage());
		}
	}

	private void add(Path folder, WorkspaceConfig workspace, Set<String> names) {
		Path root = folder;
		try {
			ProjectFolder project = ProjectFolder.of(folder);
			root = project.root();
			if (names.contains(root.toString())) {
				return;
			}
			super.addProjectsForWorkspaceFolder(workspace, ClientFolders.folder(root), names);
			for (Path dependency : project.dependencies()) {
				add(dependency, workspace, names);
			}
		} catch (IOException e) { // its description cannot be read: then it depends on nothing
			LOG.warn(e.getMessage());
			super.addProjectsForWorkspaceFolder(workspace, ClientFolders.folder(root), names);
		}
	}
}
