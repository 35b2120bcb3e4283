package nl.kaartwerk.lang.ide.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * Forgets files whose project is gone. A build that typing or closing overtakes leaves its files queued for the next one; when their project
 * is removed in between, Xtext's build fails on them, and so does every later build: no problem would be reported until the next start.
 */
public class KaartBuilds extends BuildManager {
	private final List<Set<URI>> queues = new ArrayList<>();
	private WorkspaceManager workspace;

	@Override
	public void setWorkspaceManager(WorkspaceManager workspaceManager) {
		super.setWorkspaceManager(workspaceManager);
		workspace = workspaceManager;
	}

	@Override
	protected void queue(Set<URI> files, Collection<URI> toRemove, Collection<URI> toAdd) {
		if (queues.stream().noneMatch(queue -> queue == files)) {
			queues.add(files);
		}
		super.queue(files, toRemove, toAdd);
	}

	@Override
	protected List<Delta> internalBuild(CancelIndicator cancelIndicator) {
		queues.forEach(queue -> queue.removeIf(file -> workspace.getProjectManager(file) == null));
		return super.internalBuild(cancelIndicator);
	}
}
