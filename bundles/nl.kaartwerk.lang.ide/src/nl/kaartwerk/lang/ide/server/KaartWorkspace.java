package nl.kaartwerk.lang.ide.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.common.collect.Lists;
import com.google.inject.Inject;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.server.KaartLanguageServer.Scope;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.rules.library.TextFacts;

/** When a project comes or goes, the texts of the projects that depend on it are linked and checked anew. */
public class KaartWorkspace extends WorkspaceManager {
	@Inject
	private UriExtensions uris;

	private KaartBuilds builds;

	@Override
	public void setBuildManager(BuildManager buildManager) {
		super.setBuildManager(buildManager);
		builds = (KaartBuilds) buildManager;
	}

	/** What the next session need not find out again, to be written by whoever runs these; nothing while something waits to be built. */
	List<Runnable> storing() {
		return builds.isIdle() ? getProjectManagers().stream().flatMap(project -> ((KaartProject) project).storing().stream()).toList() : List.of();
	}

	int countTexts() {
		return projects().stream().mapToInt(project -> project.names() == null ? 0 : project.names().getAllURIs().size()).sum();
	}

	int textsInMemory() {
		return getProjectManagers().stream().map(ProjectManager::getResourceSet).filter(Objects::nonNull).mapToInt(texts -> texts.getResources().size()).sum();
	}

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

	/** All projects. */
	List<KaartProject> projects() {
		return getProjectManagers().stream().map(KaartProject.class::cast).toList();
	}

	/** What the index knows of the definitions of a text; nothing when it is no text of any project. */
	List<IEObjectDescription> index(URI file) {
		ProjectManager project = getProjectManager(file);
		IResourceDescription text = project == null ? null : ((KaartProject) project).names().getResourceDescription(file);
		return text == null ? List.of() : Lists.newArrayList(text.getExportedObjectsByType(Literals.DEFINITION));
	}

	@Override
	public Buildable didOpen(URI file, Integer version, String text) {
		Buildable build = super.didOpen(file, version, text);
		getOpenDocuments().put(file, new KaartDocument(version, text));
		return build;
	}

	@Override
	protected Document getDocument(XtextResource resource) {
		Document open = getOpenDocuments().get(resource.getURI());
		return open == null ? new KaartDocument(1, resource.getParseResult().getRootNode().getText()) : open;
	}

	private List<URI> texts(String project) {
		ResourceDescriptionsData texts = ((ChunkedResourceDescriptions) getIndex()).getContainer(project);
		return texts == null ? List.of() : List.copyOf(texts.getAllURIs());
	}

	/** Reads the method data of a project anew, and checks and computes its texts with them. */
	void projectDataChanged(URI file, CancelIndicator cancel) {
		boolean ofScheme = file.segmentCount() > 3 && file.trimSegments(2).lastSegment().equals(Methods.GRANTS);
		String folder = KaartProjects.name(file.trimSegments(ofScheme ? 4 : 2));
		for (ProjectManager project : getProjectManagers()) {
			if (project.getProjectDescription().getName().equals(folder)) {
				((KaartProject) project).projectDataChanged();
				doBuild(texts(folder), List.of(), cancel);
			}
		}
	}

	/** Reads the rule settings of all projects anew, and checks all texts with them. */
	void settingsChanged(CancelIndicator cancel) {
		List<URI> all = new ArrayList<>();
		for (ProjectManager project : getProjectManagers()) {
			((KaartProject) project).projectDataChanged();
			all.addAll(texts(project.getProjectDescription().getName()));
		}
		doBuild(all, List.of(), cancel);
	}

	/** Looks at all texts beside each other; texts about which something else is found than before are checked again. */
	void lookAtLibrary(boolean thorough, CancelIndicator cancel) {
		Map<String, List<TextFacts>> facts = new HashMap<>();
		List<TextFacts> everything = new ArrayList<>();
		for (ProjectManager project : getProjectManagers()) {
			String name = project.getProjectDescription().getName();
			List<TextFacts> own = ((KaartProject) project).facts(texts(name), cancel);
			facts.put(name, own);
			everything.addAll(own);
		}
		for (ProjectManager project : getProjectManagers()) {
			List<TextFacts> own = facts.get(project.getProjectDescription().getName());
			List<TextFacts> visible = new ArrayList<>(own);
			project.getProjectDescription().getDependencies().forEach(name -> visible.addAll(facts.getOrDefault(name, List.of())));
			((KaartProject) project).lookAtLibrary(own, visible, everything, thorough, cancel);
		}
	}

	/** The changes that make all fixes of a kind, by file. */
	Map<URI, List<TextChange>> fixAll(URI file, String rule, String kind, Scope scope, CancelIndicator cancel) {
		Map<URI, List<TextChange>> changes = new LinkedHashMap<>();
		ProjectManager home = getProjectManager(file);
		for (ProjectManager project : scope == Scope.WORKSPACE ? getProjectManagers() : home == null ? List.<ProjectManager>of() : List.of(home)) {
			for (URI text : scope == Scope.FILE ? List.of(file) : texts(project.getProjectDescription().getName())) {
				if (cancel.isCanceled()) {
					throw new CancellationException();
				}
				List<TextChange> made = ((KaartProject) project).fixAll(text, rule, kind);
				if (!made.isEmpty()) {
					changes.put(text, made);
				}
			}
		}
		return changes;
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
