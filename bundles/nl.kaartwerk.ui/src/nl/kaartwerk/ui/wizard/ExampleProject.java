package nl.kaartwerk.ui.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;

import nl.kaartwerk.ui.Texts;

/** Copies the example that ships with Kaartwerk into a new project. All of it is there in the end, or nothing. */
public final class ExampleProject {
	private static final String BUNDLE = "nl.kaartwerk.examples";
	private static final String PROJECTS = "/projects/";

	private final Example example;
	private final String root;
	private final String name;

	/** @param name of the project to make */
	public ExampleProject(Example example, String name) {
		this.example = example;
		this.root = PROJECTS + example.id() + '/';
		this.name = name;
	}

	/** The text to look at first. */
	public IFile first() {
		return project().getFile(example.first());
	}

	public IProject project() {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
	}

	/**
	 * Makes the project.
	 *
	 * @throws CoreException when there is one already, or it cannot be written
	 * @throws OperationCanceledException when the user had enough; nothing is left then
	 */
	public void create(IProgressMonitor monitor) throws CoreException {
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		workspace.run((ICoreRunnable) this::copy, workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
	}

	private void copy(IProgressMonitor monitor) throws CoreException {
		List<URL> files = files();
		SubMonitor progress = SubMonitor.convert(monitor, Texts.get("wizard.copying"), files.size() + 2);
		IProject project = project();
		project.create(progress.split(1));
		try {
			project.open(progress.split(1));
			project.setDefaultCharset(StandardCharsets.UTF_8.name(), null); // else the platform warns that none is set
			for (URL file : files) {
				String path = file.getPath().substring(file.getPath().indexOf(root) + root.length());
				if (!path.equals(".project")) {
					write(project.getFile(IPath.fromPortableString(path)), file);
				}
				progress.split(1);
			}
		} catch (CoreException | OperationCanceledException e) {
			project.delete(IResource.FORCE | IResource.ALWAYS_DELETE_PROJECT_CONTENT, null);
			throw e;
		}
	}

	private List<URL> files() throws CoreException {
		List<URL> files = new ArrayList<>();
		for (URL entry : Collections.list(Platform.getBundle(BUNDLE).findEntries(root, "*", true))) {
			if (!entry.getPath().endsWith("/")) {
				files.add(entry);
			}
		}
		if (files.isEmpty()) {
			throw new CoreException(Status.error("There is no example in " + BUNDLE));
		}
		return files;
	}

	private static void write(IFile file, URL source) throws CoreException {
		makeParents(file.getParent());
		try (InputStream in = source.openStream()) {
			file.write(in.readAllBytes(), true, false, false, null);
		} catch (IOException e) {
			throw new CoreException(Status.error("Cannot read " + source, e));
		}
	}

	private static void makeParents(IResource parent) throws CoreException {
		if (parent instanceof IFolder folder && !folder.exists()) {
			makeParents(folder.getParent());
			folder.create(true, true, null);
		}
	}
}
