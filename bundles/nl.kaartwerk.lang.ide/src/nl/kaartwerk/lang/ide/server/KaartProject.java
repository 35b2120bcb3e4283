package nl.kaartwerk.lang.ide.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.Issue.IssueImpl;

import nl.kaartwerk.lang.fix.Repair;
import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.lang.project.Library;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.lang.validation.RuleDefaults;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.rules.catalogue.Trigger;
import nl.kaartwerk.rules.library.FactReader;
import nl.kaartwerk.rules.library.LibraryCheck;
import nl.kaartwerk.rules.library.LibraryFindings;
import nl.kaartwerk.rules.library.TextFacts;

/**
 * A project with method data of its own, which are checked like its texts. It does not go on with what it has loaded of other projects once
 * that has changed.
 */
public class KaartProject extends ProjectManager {
	private static final int ATTEMPTS = 20;

	private ProjectData projectData;
	private LibraryFindings library = LibraryFindings.NONE;
	private Map<URI, Known> known = Map.of();
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
		Library.attach(library, resources);
		return resources;
	}

	private ProjectData projectData() {
		if (projectData == null) {
			URI folder = getProjectConfig() == null ? null : getProjectConfig().getPath();
			projectData = folder == null || !folder.isFile() ? ProjectData.shipped() : ProjectData.read(Path.of(folder.toFileString()), KaartIdeSetup.injector().getInstance(RuleDefaults.class).settings());
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

	/** Facts of a text, and what they were read from. */
	private record Known(IParseResult text, TextFacts facts) {
	}

	/** The facts of the texts of this project; those of a text that is as it was are not read again. */
	List<TextFacts> facts(List<URI> texts, CancelIndicator cancel) {
		Map<URI, Known> read = new HashMap<>();
		FactReader reader = new FactReader(projectData().method());
		List<TextFacts> facts = new ArrayList<>();
		for (URI text : texts) {
			if (cancel.isCanceled()) {
				throw new CancellationException();
			}
			if (getResourceSet() != null && getResourceSet().getResource(text, false) instanceof XtextResource resource && !resource.getContents().isEmpty()
					&& resource.getContents().getFirst() instanceof Document document) {
				Known known = this.known.get(text);
				if (known == null || known.text != resource.getParseResult()) {
					known = new Known(resource.getParseResult(), reader.read(document, text.toString()));
				}
				read.put(text, known);
				facts.add(known.facts);
			}
		}
		known = read;
		return facts;
	}

	void lookAtLibrary(List<TextFacts> own, List<TextFacts> visible, List<TextFacts> everything, boolean thorough, CancelIndicator cancel) {
		LibraryFindings before = library;
		library = LibraryCheck.run(own, visible, everything, projectData().rules().settings(), thorough, projectData().method());
		if (getResourceSet() == null) {
			return;
		}
		Library.attach(library, getResourceSet());
		Set<String> changed = new LinkedHashSet<>(library.changedFrom(before));
		if (before.ran(Trigger.ON_SAVE) != library.ran(Trigger.ON_SAVE) || before.ran(Trigger.ON_DEMAND) != library.ran(Trigger.ON_DEMAND)) {
			own.forEach(text -> changed.add(text.file())); // waivers of these rules may be seen to be unused now
		}
		IResourceValidator validator = KaartIdeSetup.injector().getInstance(IResourceValidator.class);
		for (String file : changed) {
			if (getResourceSet().getResource(URI.createURI(file), false) instanceof XtextResource resource) {
				getIssueAcceptor().apply(resource.getURI(), validator.validate(resource, CheckMode.NORMAL_AND_FAST, cancel));
			}
		}
	}

	/** The changes of a text that make all fixes of a kind. */
	List<TextChange> fixAll(URI text, String rule, String kind) {
		if (getResourceSet() == null || !(getResourceSet().getResource(text, false) instanceof XtextResource resource)) {
			return List.of();
		}
		return KaartIdeSetup.injector().getInstance(Repair.class).once(resource, fix -> fix.rule().equals(rule) && fix.kind().equals(kind));
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
