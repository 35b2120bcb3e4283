package nl.kaartwerk.lang.ide.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.log4j.Logger;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.IProjectDescriptionFactory;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.workspace.IProjectConfig;

import nl.kaartwerk.lang.project.ProjectFolder;

/** Which projects a project may refer to: those that its description names, as on the command line. */
public class KaartProjects implements IProjectDescriptionFactory {
	private static final Logger LOG = Logger.getLogger(KaartProjects.class);

	@Override
	public ProjectDescription getProjectDescription(IProjectConfig config) {
		ProjectDescription description = new ProjectDescription();
		description.setName(config.getName());
		description.setDependencies(dependencies(config));
		return description;
	}

	private static List<String> dependencies(IProjectConfig config) {
		List<String> names = new ArrayList<>();
		if (config.getPath() == null) {
			return names; // what the server makes of a workspace without any folder
		}
		try {
			List<Path> folders = ProjectFolder.of(path(config.getPath())).dependencies();
			for (IProjectConfig other : config.getWorkspaceConfig().getProjects()) {
				if (other.getPath() != null && folders.contains(path(other.getPath()))) {
					names.add(other.getName());
				}
			}
		} catch (IOException e) {
			LOG.warn(e.getMessage());
		}
		return names;
	}

	private static Path path(URI uri) {
		return Path.of(uri.toFileString()).toAbsolutePath().normalize();
	}
}
