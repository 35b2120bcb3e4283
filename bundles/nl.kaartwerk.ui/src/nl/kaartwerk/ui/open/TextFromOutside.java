package nl.kaartwerk.ui.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

import nl.kaartwerk.ui.active.UiThread;

/**
 * A text somewhere on the disk. When it stands in a project, which is a folder with {@code .kaartwerk/project} or {@code .project}, the project
 * is opened where it stands, so that the text finds what it refers to; else the text is opened alone.
 */
final class TextFromOutside {
	private final Path text;

	/** @param text absolute */
	TextFromOutside(Path text) {
		this.text = text;
	}

	/** Opens the project if need be, then the editor, later. */
	void open(IProgressMonitor monitor) throws CoreException {
		Optional<IFile> known = inWorkspace();
		if (known.isEmpty() && project().isPresent()) {
			openProject(project().get(), monitor);
			known = inWorkspace();
		}
		if (known.isPresent()) {
			IFile file = known.get();
			file.refreshLocal(IResource.DEPTH_ZERO, monitor);
			UiThread.later(() -> edit(page -> IDE.openEditor(page, file)));
			return;
		}
		IFileStore store = EFS.getLocalFileSystem().getStore(IPath.fromPath(text));
		UiThread.later(() -> edit(page -> IDE.openEditorOnFileStore(page, store)));
	}

	private Optional<IFile> inWorkspace() throws CoreException {
		for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(text.toUri())) {
			if (file.getProject().isOpen()) {
				return Optional.of(file);
			}
		}
		return Optional.empty();
	}

	private Optional<Path> project() {
		for (Path folder = text.getParent(); folder != null; folder = folder.getParent()) {
			if (Files.isRegularFile(folder.resolve(".kaartwerk/project")) || Files.isRegularFile(folder.resolve(IProjectDescription.DESCRIPTION_FILE_NAME))) {
				return Optional.of(folder);
			}
		}
		return Optional.empty();
	}

	private static void openProject(Path folder, IProgressMonitor monitor) throws CoreException {
		IPath location = IPath.fromPath(folder);
		Optional<IProject> closed = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
				.filter(project -> location.equals(project.getLocation())).findFirst();
		if (closed.isPresent()) {
			closed.get().open(monitor);
			return;
		}
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IPath described = location.append(IProjectDescription.DESCRIPTION_FILE_NAME);
		IProjectDescription description = described.toFile().isFile() ? workspace.loadProjectDescription(described)
				: workspace.newProjectDescription(folder.getFileName().toString());
		// A project of another place has the name already: this one stays a lone text rather than take its place or get another name.
		IProject project = workspace.getRoot().getProject(description.getName());
		if (project.exists()) {
			return;
		}
		description.setLocation(location);
		project.create(description, monitor);
		project.open(monitor);
	}

	private interface Edit {
		void in(IWorkbenchPage page) throws PartInitException;
	}

	private void edit(Edit edit) {
		// The welcome page of a first start would lie over the text.
		PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
		try {
			edit.in(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage());
		} catch (PartInitException e) {
			ILog.get().error("The text could not be opened: " + text, e);
		}
	}
}
