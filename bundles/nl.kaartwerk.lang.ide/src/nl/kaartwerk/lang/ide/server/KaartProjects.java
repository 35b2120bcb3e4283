package nl.kaartwerk.lang.ide.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.apache.log4j.Logger;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.IProjectDescriptionFactory;
import org.eclipse.xtext.ide.server.MultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.workspace.FileProjectConfig;
import org.eclipse.xtext.workspace.IProjectConfig;
import org.eclipse.xtext.workspace.WorkspaceConfig;

import nl.kaartwerk.lang.project.ProjectFolder;

/**
 * The projects of the server and which of them a project may refer to: those that its description names, as on the command line. A project is
 * named by its folder, so a description may name one that is opened later.
 */
public class KaartProjects extends MultiRootWorkspaceConfigFactory implements IProjectDescriptionFactory {
	private static final Logger LOG = Logger.getLogger(KaartProjects.class);

	@Override
	protected void addProjectsForWorkspaceFolder(WorkspaceConfig workspace, WorkspaceFolder folder, Set<String> names) {
		if (folder.getUri() != null) {
			URI uri = getUriExtensions().toUri(folder.getUri());
			String name = name(uri);
			if (names.add(name)) {
				FileProjectConfig project = new FileProjectConfig(uri, name);
				project.addSourceFolder(".");
				workspace.addProject(project);
			}
		}
	}

	@Override
	public ProjectDescription getProjectDescription(IProjectConfig config) {
		ProjectDescription description = new ProjectDescription();
		description.setName(config.getName());
		description.setDependencies(dependencies(config));
		return description;
	}

	private static List<String> dependencies(IProjectConfig config) {
		if (config.getPath() == null) {
			return List.of(); // what the server keeps for texts that lie in no project
		}
		try {
			return ProjectFolder.of(path(config.getPath())).dependencies().stream().map(Path::toString).toList();
		} catch (IOException e) {
			LOG.warn(e.getMessage());
			return List.of();
		}
	}

	/** The name of the project in a folder. */
	static String name(URI folder) {
		return path(folder).toString();
	}

	private static Path path(URI uri) {
		return Path.of(uri.toFileString()).toAbsolutePath().normalize();
	}
}
