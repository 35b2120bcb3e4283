package nl.kaartwerk.lang.ide.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.Issue.IssueImpl;

import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.rules.settings.RuleSettings;

/**
 * A project with method data of its own, which are checked like its texts. It does not go on with what it has loaded of other projects once
 * that has changed.
 */
public class KaartProject extends ProjectManager {
	private static final int ATTEMPTS = 20;

	private ProjectData projectData;
	/** The data files that something was reported on. */
	private Set<Path> reported = Set.of();

	@Override
	public IncrementalBuilder.Result doInitialBuild(CancelIndicator cancel) {
		IncrementalBuilder.Result result = readAll(cancel, ATTEMPTS);
		reportProjectData();
		return result;
	}

	/** Files may go while they are read, such as those of a project that is deleted as soon as it was made: then the rest is read. */
	private IncrementalBuilder.Result readAll(CancelIndicator cancel, int attempts) {
		try {
			return super.doInitialBuild(cancel);
		} catch (RuntimeException e) {
			if (attempts == 0 || !MissingFile.isCauseOf(e)) {
				throw e;
			}
			return readAll(cancel, attempts - 1);
		}
	}

	@Override
	public XtextResourceSet createNewResourceSet(ResourceDescriptionsData index) {
		XtextResourceSet resources = super.createNewResourceSet(index);
		projectData().attachTo(resources);
		return resources;
	}

	private ProjectData projectData() {
		if (projectData == null) {
			URI folder = getProjectConfig() == null ? null : getProjectConfig().getPath();
			projectData = folder == null || !folder.isFile() ? ProjectData.shipped() : ProjectData.read(Path.of(folder.toFileString()), RuleSettings.shipped());
		}
		return projectData;
	}

	/** Reads the method data anew; whoever calls this builds the texts anew. */
	void projectDataChanged() {
		projectData = null;
		if (getResourceSet() != null) {
			projectData().attachTo(getResourceSet());
		}
		reportProjectData();
	}

	private void reportProjectData() {
		Map<Path, List<Issue>> issues = new HashMap<>();
		reported.forEach(file -> issues.put(file, new ArrayList<>()));
		projectData().files().forEach(file -> issues.put(file, new ArrayList<>()));
		for (Diagnostic diagnostic : projectData().diagnostics(KaartIdeSetup.injector().getInstance(Language.class).locale())) {
			issues.computeIfAbsent(diagnostic.file(), file -> new ArrayList<>()).add(issue(diagnostic));
		}
		issues.forEach((file, found) -> getIssueAcceptor().apply(URI.createURI(file.toUri().toString()), found));
		reported = new LinkedHashSet<>(projectData().files());
	}

	private static Issue issue(Diagnostic diagnostic) {
		IssueImpl issue = new IssueImpl();
		issue.setMessage(diagnostic.message());
		issue.setCode(diagnostic.code());
		issue.setSeverity(Severity.ERROR);
		issue.setOffset(diagnostic.offset());
		issue.setLength(diagnostic.length());
		issue.setLineNumber(diagnostic.line());
		issue.setColumn(diagnostic.column());
		issue.setLineNumberEnd(diagnostic.line());
		issue.setColumnEnd(diagnostic.column() + diagnostic.length());
		return issue;
	}

	@Override
	public IncrementalBuilder.Result doBuild(List<URI> changed, List<URI> deleted, List<Delta> ofOthers, CancelIndicator cancel) {
		ofOthers.forEach(delta -> unload(delta.getUri()));
		return super.doBuild(changed, deleted, ofOthers, cancel);
	}

	private void unload(URI file) {
		Resource loaded = getResourceSet() == null ? null : getResourceSet().getResource(file, false);
		if (loaded != null) {
			loaded.unload();
			getResourceSet().getResources().remove(loaded);
		}
	}

	/** Forgets what is known of another project that is gone. */
	void forget(String project) {
		ChunkedResourceDescriptions index = getResourceSet() == null ? null : ChunkedResourceDescriptions.findInEmfObject(getResourceSet());
		if (index != null && index.getContainer(project) != null) {
			List.copyOf(index.getContainer(project).getAllURIs()).forEach(this::unload);
			index.removeContainer(project);
		}
	}
}
