package nl.kaartwerk.lang.ide.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * Forgets queued files that are gone. A build that typing or closing overtakes leaves its files queued for the next one; when their folder
 * is removed in between, Xtext fails to read them, in that build and in every later one: no problem would be reported until the next start.
 */
public class KaartBuilds extends BuildManager {
	private final Set<URI> changed = new LinkedHashSet<>();
	private WorkspaceManager workspace;

	@Override
	public void setWorkspaceManager(WorkspaceManager workspaceManager) {
		super.setWorkspaceManager(workspaceManager);
		workspace = workspaceManager;
	}

	@Override
	public Buildable submit(List<URI> changedFiles, List<URI> deletedFiles) {
		changed.addAll(changedFiles);
		return super.submit(changedFiles, deletedFiles);
	}

	@Override
	protected List<Delta> internalBuild(CancelIndicator cancelIndicator) {
		List<URI> gone = changed.stream().filter(this::isGone).toList();
		if (!gone.isEmpty()) {
			super.submit(List.of(), gone); // what is queued as deleted is not queued as changed any more
		}
		List<Delta> deltas = super.internalBuild(cancelIndicator);
		changed.clear();
		return deltas;
	}

	private boolean isGone(URI file) {
		return file.isFile() && !workspace.isDocumentOpen(file) && !Files.exists(Path.of(file.toFileString()));
	}
}
