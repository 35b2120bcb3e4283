package nl.kaartwerk.lang.ide.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * Builds what has changed, and in this differs from Xtext:
 * <ul>
 * <li>A project is built too when only a project that it depends on has changed.
 * <li>Queued files that are gone are forgotten. A build that typing overtakes leaves its files queued for the next one; when one of them is
 * deleted in between, Xtext would fail to read it in every later build, and no problem would be reported until the next start.
 * </ul>
 */
public class KaartBuilds extends BuildManager {
	private final Set<URI> changed = new LinkedHashSet<>();
	private final Set<URI> deleted = new LinkedHashSet<>();
	/** By the project that has not been built for them yet: changes of the projects that it depends on. */
	private final Map<String, List<Delta>> pending = new HashMap<>();
	/** What builds that were overtaken have already done. */
	private Map<URI, Delta> unreported = new LinkedHashMap<>();
	private WorkspaceManager workspace;

	@Override
	public void setWorkspaceManager(WorkspaceManager workspaceManager) {
		super.setWorkspaceManager(workspaceManager);
		workspace = workspaceManager;
	}

	@Override
	public Buildable submit(List<URI> changedFiles, List<URI> deletedFiles) {
		queue(changed, deletedFiles, changedFiles);
		queue(deleted, changedFiles, deletedFiles);
		return this::internalBuild;
	}

	@Override
	protected List<Delta> internalBuild(CancelIndicator cancel) {
		forgetGone();
		for (ProjectDescription project : sortByDependencies(workspace.getProjectManagers().stream().map(ProjectManager::getProjectDescription).toList())) {
			build(workspace.getProjectManager(project.getName()), cancel);
		}
		deleted.removeIf(file -> workspace.getProjectManager(file) == null);
		List<Delta> result = List.copyOf(unreported.values());
		unreported = new LinkedHashMap<>();
		return result;
	}

	/** Whether everything that has changed is built. */
	boolean isIdle() {
		return changed.isEmpty() && deleted.isEmpty() && pending.isEmpty();
	}

	private void build(ProjectManager project, CancelIndicator cancel) {
		String name = project.getProjectDescription().getName();
		List<URI> ownChanged = changed.stream().filter(file -> workspace.getProjectManager(file) == project).toList();
		List<URI> ownDeleted = deleted.stream().filter(file -> workspace.getProjectManager(file) == project).toList();
		List<Delta> ofOthers = pending.getOrDefault(name, List.of());
		if (ownChanged.isEmpty() && ownDeleted.isEmpty() && ofOthers.isEmpty()) {
			return;
		}
		List<Delta> done;
		try {
			done = project.doBuild(ownChanged, ownDeleted, ofOthers, cancel).getAffectedResources();
		} catch (RuntimeException e) {
			if (!MissingFile.isCauseOf(e)) {
				throw e;
			}
			if (!forgetGone() || cancel.isCanceled()) {
				throw new CancellationException(); // what was to be built stays queued
			}
			build(project, cancel);
			return;
		}
		ownChanged.forEach(changed::remove);
		ownDeleted.forEach(deleted::remove);
		pending.remove(name);
		done.forEach(delta -> unreported.put(delta.getUri(), delta));
		List<Delta> seenByOthers = done.stream().filter(Delta::haveEObjectDescriptionsChanged).toList();
		for (ProjectManager other : workspace.getProjectManagers()) {
			if (!seenByOthers.isEmpty() && other.getProjectDescription().getDependencies().contains(name)) {
				pending.computeIfAbsent(other.getProjectDescription().getName(), key -> new ArrayList<>()).addAll(seenByOthers);
			}
		}
	}

	/** Whether files that were changed have gone meanwhile. */
	private boolean forgetGone() {
		List<URI> gone = changed.stream().filter(this::isGone).toList();
		queue(changed, gone, List.of());
		queue(deleted, List.of(), gone);
		return !gone.isEmpty();
	}

	private boolean isGone(URI file) {
		return file.isFile() && !workspace.isDocumentOpen(file) && !Files.exists(Path.of(file.toFileString()));
	}
}
