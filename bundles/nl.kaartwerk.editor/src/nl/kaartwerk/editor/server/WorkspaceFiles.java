package nl.kaartwerk.editor.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IDocument;

import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.lang.project.ProjectFolder;

/** Between the resources of the workspace and the addresses that the language server knows them by. */
public final class WorkspaceFiles {
	private static final String EXTENSION = "kaart";

	private WorkspaceFiles() {
	}

	/** Whether the server works with a file: a text, the description of a project, or method data of one. */
	static boolean isWatched(IResource resource) {
		return resource instanceof IFile file && (EXTENSION.equals(file.getFileExtension())
				|| file.getLocation() != null && (ProjectFolder.isDescription(file.getLocation().toPath())
						|| ProjectData.isProjectData(file.getLocation().toPath())));
	}

	static boolean isText(String extension) {
		return EXTENSION.equals(extension);
	}

	/** The address of a local file or folder. */
	public static String address(URI location) {
		return Path.of(location).toUri().toString();
	}

	/** The address of the text that an editor shows; none when it is no text in a file. */
	public static Optional<String> address(IDocument document) {
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		return buffer == null || buffer.getFileStore() == null ? Optional.empty() : Optional.of(address(buffer.getFileStore().toURI()));
	}

	/** The file of the workspace at an address; none when it lies outside the workspace. */
	public static Optional<IFile> file(String address) {
		IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(address));
		return files.length == 0 ? Optional.empty() : Optional.of(files[0]);
	}
}
