package nl.kaartwerk.ui.navigator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;

import nl.kaartwerk.editor.marker.ProblemMarkers;

/**
 * How many errors and warnings each file, folder and project has, and the workspace. A change of markers counts the files anew whose markers have changed, and
 * adds the difference to the folders around them.
 */
public final class ProblemCounts implements IResourceChangeListener {
	/** Errors and warnings. */
	public record Count(int errors, int warnings) {
		static final Count NONE = new Count(0, 0);

		private Count plus(Count other) {
			return new Count(errors + other.errors, warnings + other.warnings);
		}

		private Count minus(Count other) {
			return new Count(errors - other.errors, warnings - other.warnings);
		}
	}

	private final Map<IPath, Count> files = new HashMap<>();
	private final Map<IPath, Count> folders = new HashMap<>();
	private final Consumer<Set<IResource>> changed;

	/** @param changed told of each resource whose count has changed, in the thread of the change */
	public ProblemCounts(Consumer<Set<IResource>> changed) {
		this.changed = changed;
	}

	/** Begins to follow the workspace. */
	public void start() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
		Set<IResource> marked = new HashSet<>();
		try {
			for (IMarker marker : ResourcesPlugin.getWorkspace().getRoot().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE)) {
				marked.add(marker.getResource());
			}
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
		}
		recount(marked);
	}

	public void stop() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
	}

	/** Of a file, or of all files in a folder, a project or the workspace. */
	public synchronized Count of(IResource resource) {
		return (resource.getType() == IResource.FILE ? files : folders).getOrDefault(resource.getFullPath(), Count.NONE);
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		Set<IResource> marked = new HashSet<>();
		for (IMarkerDelta delta : event.findMarkerDeltas(ProblemMarkers.TYPE, true)) {
			marked.add(delta.getResource());
		}
		for (IResource gone : gone(event.getDelta())) {
			marked.addAll(known(gone));
		}
		if (!marked.isEmpty()) {
			recount(marked);
		}
	}

	/** What was deleted or closed, each with all that was in it. */
	private static Set<IResource> gone(IResourceDelta delta) {
		Set<IResource> gone = new HashSet<>();
		try {
			if (delta != null) {
				delta.accept(each -> {
					boolean away = each.getKind() == IResourceDelta.REMOVED || (each.getFlags() & IResourceDelta.OPEN) != 0;
					if (away) {
						gone.add(each.getResource());
					}
					return !away;
				});
			}
		} catch (CoreException e) {
			ILog.get().log(e.getStatus());
		}
		return gone;
	}

	private synchronized Set<IResource> known(IResource folder) {
		Set<IResource> known = new HashSet<>();
		for (IPath path : files.keySet()) {
			if (folder.getFullPath().isPrefixOf(path)) {
				known.add(ResourcesPlugin.getWorkspace().getRoot().getFile(path));
			}
		}
		return known;
	}

	private void recount(Set<IResource> marked) {
		Set<IResource> different = new HashSet<>();
		synchronized (this) {
			for (IResource file : marked) {
				if (file.getType() == IResource.FILE) {
					recount(file, different);
				}
			}
		}
		if (!different.isEmpty()) {
			changed.accept(different);
		}
	}

	private void recount(IResource file, Set<IResource> different) {
		Count now = count(file);
		Count before = now.equals(Count.NONE) ? files.remove(file.getFullPath()) : files.put(file.getFullPath(), now);
		Count difference = now.minus(before == null ? Count.NONE : before);
		if (difference.equals(Count.NONE)) {
			return;
		}
		different.add(file);
		for (IResource folder = file.getParent(); folder != null; folder = folder.getParent()) {
			folders.merge(folder.getFullPath(), difference, Count::plus);
			different.add(folder);
		}
	}

	private static Count count(IResource file) {
		int errors = 0;
		int warnings = 0;
		try {
			for (IMarker marker : file.isAccessible() ? file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO) : new IMarker[0]) {
				int severity = marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO);
				errors += severity == IMarker.SEVERITY_ERROR ? 1 : 0;
				warnings += severity == IMarker.SEVERITY_WARNING ? 1 : 0;
			}
		} catch (CoreException e) {
			if (file.isAccessible()) {
				ILog.get().log(e.getStatus());
			} // else it went while it was counted
		}
		return new Count(errors, warnings);
	}
}
