package nl.kaartwerk.ui.create;

import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;

/** The file that a definition goes into, as somebody has typed it: a path of the workspace. */
record Target(String typed) {
	private static final String EXTENSION = "kaart";

	/** What is wrong with it; empty when it is a text or can become one. */
	Optional<String> problem() {
		IPath path = path();
		if (typed.isBlank() || path.segmentCount() == 0) {
			return Optional.of(Texts.get("problem.file.missing"));
		}
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		if (!root.getProject(path.segment(0)).isAccessible()) {
			return Optional.of(Texts.get("problem.file.project", path.segment(0)));
		}
		if (path.segmentCount() == 1 || root.findMember(path) instanceof IContainer) {
			return Optional.of(Texts.get("problem.file.isFolder", path.toString()));
		}
		IStatus status = ResourcesPlugin.getWorkspace().validatePath(path.toString(), IResource.FILE);
		if (!status.isOK()) {
			return Optional.of(status.getMessage());
		}
		return EXTENSION.equals(path.getFileExtension()) ? throughFile(root, path) : Optional.of(Texts.get("problem.file.extension"));
	}

	/** A file cannot hold another one. */
	private static Optional<String> throughFile(IWorkspaceRoot root, IPath path) {
		for (int segments = 2; segments < path.segmentCount(); segments++) {
			if (root.findMember(path.uptoSegment(segments)) instanceof IFile file) {
				return Optional.of(Texts.get("problem.project.file", file.getFullPath().toString()));
			}
		}
		return Optional.empty();
	}

	private IPath path() {
		return IPath.fromPortableString(typed.strip().replace('\\', '/')).makeAbsolute();
	}

	/** For a target without a problem. */
	IFile file() {
		return ResourcesPlugin.getWorkspace().getRoot().getFile(path());
	}

	/** For a target without a problem. */
	IProject project() {
		return file().getProject();
	}

	/** For a target without a problem. */
	boolean exists() {
		return file().exists();
	}
}
