package nl.kaartwerk.ui.compare;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

import nl.kaartwerk.editor.server.WorkspaceFiles;

/**
 * What the texts of the workspace read in a version.
 *
 * @param texts by their addresses, those that read otherwise than now; empty for one that was not there
 * @param label of the version, when it has more to say than its name: the commit
 */
record VersionTexts(Map<String, Optional<String>> texts, String label) {
	private static final String EXTENSION = "kaart";
	/** States of a file that are offered. */
	private static final int MOST_KEPT = 20;

	/** @throws NoVersion when there is no such version of the text */
	static VersionTexts of(Side side, IProgressMonitor monitor) throws NoVersion, CoreException, IOException {
		file(side); // the text of a closed project stays on the disk
		return switch (side.version()) {
		case Version.Now now -> new VersionTexts(Map.of(), "");
		case Version.Saved saved -> new VersionTexts(saved(monitor), "");
		case Version.Kept kept -> new VersionTexts(Map.of(side.address(), Optional.of(kept(side, kept, monitor))), "");
		case Version.Head head -> head(side);
		};
	}

	/**
	 * The same as long as the version is the same, whatever the texts read now; "" when that cannot be told.
	 *
	 * @throws NoVersion when there is no such version of the text
	 */
	static String key(Side side) throws NoVersion, IOException {
		if (!(side.version() instanceof Version.Head)) {
			return "";
		}
		try (HeadTexts head = HeadTexts.of(Path.of(URI.create(side.address())))) {
			return head.id() + ' ' + side.address();
		}
	}

	private static IFile file(Side side) throws NoVersion {
		return WorkspaceFiles.file(side.address()).filter(IResource::isAccessible).orElseThrow(() -> new NoVersion(Texts.get("gone", side.label())));
	}

	/** Of all texts that an editor has changed. */
	private static Map<String, Optional<String>> saved(IProgressMonitor monitor) throws CoreException {
		Map<String, Optional<String>> texts = new LinkedHashMap<>();
		for (IFile file : edited()) {
			if (monitor.isCanceled()) {
				break;
			}
			texts.put(WorkspaceFiles.address(file.getLocationURI()), file.exists() ? Optional.of(file.readString()) : Optional.empty());
		}
		return texts;
	}

	private static List<IFile> edited() {
		return Arrays.stream(FileBuffers.getTextFileBufferManager().getFileBuffers()).filter(IFileBuffer::isDirty)
				.map(buffer -> ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation()))
				.filter(file -> EXTENSION.equals(file.getFileExtension()) && file.getLocationURI() != null).toList();
	}

	private static String kept(Side side, Version.Kept kept, IProgressMonitor monitor) throws NoVersion, CoreException, IOException {
		for (IFileState state : file(side).getHistory(monitor)) {
			if (state.getModificationTime() == kept.time()) {
				try (InputStream text = state.getContents()) {
					return new String(text.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		throw new NoVersion(Texts.get("kept.gone", side.label(), kept.label()));
	}

	/** The versions of a text that the workbench has kept, the latest first. */
	static List<Version> kept(Side side, IProgressMonitor monitor) throws CoreException {
		Optional<IFile> file = WorkspaceFiles.file(side.address()).filter(IResource::isAccessible);
		return file.isEmpty() ? List.of() : Arrays.stream(file.get().getHistory(monitor)).limit(MOST_KEPT)
				.<Version>map(state -> new Version.Kept(state.getModificationTime())).toList();
	}

	private static VersionTexts head(Side side) throws NoVersion, IOException {
		Path file = Path.of(URI.create(side.address()));
		try (HeadTexts head = HeadTexts.of(file)) {
			head.require(file);
			List<Path> folders = new ArrayList<>();
			for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
				if (project.isAccessible() && project.getLocation() != null) {
					folders.add(project.getLocation().toPath());
				}
			}
			List<Path> edited = edited().stream().map(each -> each.getLocation().toPath()).toList();
			return new VersionTexts(head.texts(folders, edited), head.label());
		}
	}
}
