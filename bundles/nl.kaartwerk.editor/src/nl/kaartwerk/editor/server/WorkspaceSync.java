package nl.kaartwerk.editor.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import nl.kaartwerk.lang.ide.server.KaartLanguageServer;

/** Tells the language server about projects and files as they come, change and go. Every open project is a folder of the server. */
final class WorkspaceSync implements IResourceChangeListener {
	private final KaartLanguageServer server;
	/** A project that is gone has no location any more, but the server must be told which folder to forget. */
	private final Map<String, WorkspaceFolder> known = new ConcurrentHashMap<>();

	WorkspaceSync(KaartLanguageServer server) {
		this.server = server;
		folders().forEach(folder -> known.put(folder.getName(), folder));
	}

	static List<WorkspaceFolder> folders() {
		List<WorkspaceFolder> folders = new ArrayList<>();
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (isLocal(project)) {
				folders.add(folder(project));
			}
		}
		return folders;
	}

	private static boolean isLocal(IProject project) {
		return project.isAccessible() && project.getLocation() != null;
	}

	private static WorkspaceFolder folder(IProject project) {
		return new WorkspaceFolder(WorkspaceFiles.address(project.getLocationURI()), project.getName());
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		List<WorkspaceFolder> added = new ArrayList<>();
		List<WorkspaceFolder> removed = new ArrayList<>();
		List<FileEvent> changes = new ArrayList<>();
		try {
			event.getDelta().accept(delta -> {
				if (delta.getResource() instanceof IProject project && isOpenedOrClosed(delta)) {
					return !project(project, delta, added, removed);
				}
				file(delta, changes);
				return true;
			});
		} catch (CoreException e) {
			ILog.get().error("A change of the workspace could not be followed.", e);
		}
		if (!added.isEmpty() || !removed.isEmpty()) {
			server.didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(added, removed)));
		}
		if (!changes.isEmpty()) {
			server.didChangeWatchedFiles(new DidChangeWatchedFilesParams(changes));
		}
	}

	private static boolean isOpenedOrClosed(IResourceDelta delta) {
		return delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.OPEN) != 0;
	}

	/**
	 * Whether the folder came or went, and all its files with it. Changes may come in one notification: a project that is long known may be
	 * told of as opened together with a new file, and that file counts.
	 */
	private boolean project(IProject project, IResourceDelta delta, List<WorkspaceFolder> added, List<WorkspaceFolder> removed) {
		if (delta.getKind() != IResourceDelta.REMOVED && isLocal(project)) {
			WorkspaceFolder folder = folder(project);
			boolean isNew = known.put(project.getName(), folder) == null;
			if (isNew) {
				added.add(folder);
			}
			return isNew;
		}
		WorkspaceFolder folder = known.remove(project.getName());
		if (folder != null) {
			removed.add(folder);
		}
		return true;
	}

	private static void file(IResourceDelta delta, List<FileEvent> changes) {
		if (!WorkspaceFiles.isWatched(delta.getResource()) || delta.getResource().getLocationURI() == null) {
			return;
		}
		String address = WorkspaceFiles.address(delta.getResource().getLocationURI());
		switch (delta.getKind()) {
		case IResourceDelta.ADDED -> changes.add(new FileEvent(address, FileChangeType.Created));
		case IResourceDelta.REMOVED -> changes.add(new FileEvent(address, FileChangeType.Deleted));
		default -> {
			if ((delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0) {
				changes.add(new FileEvent(address, FileChangeType.Changed));
			}
		}
		}
	}
}
