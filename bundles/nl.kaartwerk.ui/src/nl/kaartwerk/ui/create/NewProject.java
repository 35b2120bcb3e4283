package nl.kaartwerk.ui.create;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import nl.kaartwerk.lang.ide.creation.ProjectText;
import nl.kaartwerk.text.Words;

/**
 * A project with its description and a first text. Files that are in its folder already stay as they are. All of it is there in the end, or
 * the workspace is as it was.
 *
 * @param folder null for the usual place in the workspace
 * @param packageName of its first text; empty for none
 */
record NewProject(String name, Path folder, String packageName, List<IProject> dependencies) {
	NewProject {
		dependencies = List.copyOf(dependencies);
	}

	IProject project() {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
	}

	/** The text to begin in. */
	IFile first() {
		return project().getFile((Words.isName(name) ? name : "kaarten") + ".kaart");
	}

	/**
	 * Makes it.
	 *
	 * @throws CoreException when it cannot be written
	 * @throws OperationCanceledException when the user had enough
	 */
	void create(IProgressMonitor monitor) throws CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		workspace.run((ICoreRunnable) this::make, workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
	}

	private void make(IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, Texts.get("project.creating"), 4);
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(name);
		description.setLocationURI(folder == null ? null : folder.toUri());
		IProject project = project();
		project.create(description, progress.split(1));
		try {
			project.open(progress.split(1));
			project.setDefaultCharset(StandardCharsets.UTF_8.name(), null); // else the platform warns that none is set
			IFolder own = project.getFolder(".kaartwerk");
			if (!own.exists()) {
				own.create(true, true, null);
			}
			Path root = project.getLocation().toPath();
			write(own.getFile("project"), ProjectText.of(root, dependencies.stream().map(each -> each.getLocation().toPath()).toList()));
			progress.split(1);
			write(first(), packageName.isEmpty() ? "" : "package " + Words.name(packageName) + "\n\n");
			progress.split(1);
		} catch (CoreException | OperationCanceledException e) {
			project.delete(folder == null ? IResource.FORCE | IResource.ALWAYS_DELETE_PROJECT_CONTENT : IResource.FORCE | IResource.NEVER_DELETE_PROJECT_CONTENT, null);
			throw e;
		}
	}

	private static void write(IFile file, String text) throws CoreException {
		if (!file.exists()) {
			file.create(text.getBytes(StandardCharsets.UTF_8), IResource.NONE, null);
		}
	}
}
