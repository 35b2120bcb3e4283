package nl.kaartwerk.lang.ide.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

/** When a project comes or goes, the texts of the projects that depend on it are linked and checked anew. */
public class KaartWorkspace extends WorkspaceManager {
	@Inject
	private UriExtensions uris;

	@Override
	public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params, CancelIndicator cancel) {
		super.didChangeWorkspaceFolders(params, cancel);
		Set<String> changed = new HashSet<>();
		Stream.concat(params.getEvent().getAdded().stream(), params.getEvent().getRemoved().stream())
				.forEach(folder -> changed.add(KaartProjects.name(uris.toUri(folder.getUri()))));
		params.getEvent().getRemoved().forEach(folder -> getProjectManagers()
				.forEach(project -> ((KaartProject) project).forget(KaartProjects.name(uris.toUri(folder.getUri())))));
		List<URI> dependent = new ArrayList<>();
		for (ProjectManager project : getProjectManagers()) {
			String name = project.getProjectDescription().getName();
			if (!changed.contains(name) && project.getProjectDescription().getDependencies().stream().anyMatch(changed::contains)) {
				dependent.addAll(texts(name));
			}
		}
		doBuild(dependent, List.of(), cancel); // also when there are none: this request may have overtaken a build, whose files still wait
	}

	private List<URI> texts(String project) {
		ResourceDescriptionsData texts = ((ChunkedResourceDescriptions) getIndex()).getContainer(project);
		return texts == null ? List.of() : List.copyOf(texts.getAllURIs());
	}

	/** Reads the method data of a project anew, and checks and computes its texts with them. */
	void projectDataChanged(URI file, CancelIndicator cancel) {
		String folder = KaartProjects.name(file.trimSegments(2));
		for (ProjectManager project : getProjectManagers()) {
			if (project.getProjectDescription().getName().equals(folder)) {
				((KaartProject) project).projectDataChanged();
				doBuild(texts(folder), List.of(), cancel);
			}
		}
	}

	/** Reads the description of a project anew: which projects it depends on. */
	void descriptionChanged(URI file, CancelIndicator cancel) {
		for (WorkspaceFolder folder : List.copyOf(getWorkspaceFolders())) {
			URI root = uris.toUri(folder.getUri());
			URI description = file.trimSegments(file.trimSegments(1).lastSegment().equals(".kaartwerk") ? 2 : 1);
			if (KaartProjects.name(root).equals(KaartProjects.name(description))) {
				didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(List.of(), List.of(folder))), cancel);
				didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(List.of(folder), List.of())), cancel);
			}
		}
	}
}
