package nl.kaartwerk.lang.ide.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.build.BuildRequest;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.build.IndexState;
import org.eclipse.xtext.build.Source2GeneratedMapping;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.IResourceDescription;
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

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.inject.Inject;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.lang.ReadAhead;
import nl.kaartwerk.lang.fix.Repair;
import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.ide.KaartIdeSetup;
import nl.kaartwerk.lang.ide.naming.NamedTexts;
import nl.kaartwerk.lang.ide.results.CardTexts;
import nl.kaartwerk.lang.ide.progress.Progress;
import nl.kaartwerk.lang.ide.store.ProjectStamp;
import nl.kaartwerk.lang.ide.store.Store;
import nl.kaartwerk.lang.ide.store.StoredProject;
import nl.kaartwerk.lang.ide.store.StoredText;
import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.lang.project.Library;
import nl.kaartwerk.lang.project.ProjectData;
import nl.kaartwerk.lang.validation.CheckDay;
import nl.kaartwerk.lang.validation.Language;
import nl.kaartwerk.lang.validation.RuleDefaults;
import nl.kaartwerk.lang.validation.RuleRun;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.rules.library.FactReader;
import nl.kaartwerk.rules.library.LibraryCheck;
import nl.kaartwerk.rules.library.LibraryFindings;
import nl.kaartwerk.rules.library.TextFacts;

/**
 * A project with method data of its own, which are checked like its texts. It does not go on with what it has loaded of other projects once
 * that has changed.
 */
public class KaartProject extends ProjectManager implements NamedTexts, CardTexts {
	private static final int ATTEMPTS = 20;
	/** Texts that are worth other threads. */
	private static final int MANY = 20;
	private static final int TOGETHER = 200;
	private static final int MOST_THREADS = 4;

	@Inject
	private Store store;
	@Inject
	private CheckDay day;
	@Inject
	private Progress progress;

	/** Whether texts are only read and linked for now. */
	private boolean indexing;
	private ProjectData projectData;
	private LibraryFindings library = LibraryFindings.NONE;
	private final KnownTexts known = new KnownTexts();
	/** Texts whose first check was left off; the looks at the library go on with them. */
	private final Set<URI> unchecked = new HashSet<>();
	/** The data files that something was reported on. */
	private Set<Path> reported = Set.of();

	/** Texts that are as they were when an earlier session checked them are not read. */
	@Override
	public IncrementalBuilder.Result doInitialBuild(CancelIndicator cancel) {
		Optional<StoredProject> stored = folder().flatMap(root -> store.read(root.toString(), stamp()));
		IncrementalBuilder.Result result = stored.isPresent() ? goOn(stored.get(), cancel) : readAll(cancel, ATTEMPTS);
		reportProjectData();
		return result;
	}

	private IncrementalBuilder.Result goOn(StoredProject stored, CancelIndicator cancel) {
		EarlierSession earlier = new EarlierSession(stored, new LinkedHashSet<>(texts()), day.day(), this::interfaces);
		earlier.holding().forEach(known::add);
		setIndexState(new IndexState(new ResourceDescriptionsData(List.copyOf(earlier.index())), new Source2GeneratedMapping()));
		IncrementalBuilder.Result result = build(earlier, cancel, ATTEMPTS);
		// Each once: until the client is ready, what is published waits, and the last comes first.
		known.ofEarlierSession().forEach((text, issues) -> getIssueAcceptor().apply(text, issues));
		return result;
	}

	private IncrementalBuilder.Result build(EarlierSession earlier, CancelIndicator cancel, int attempts) {
		List<URI> changed = earlier.changed().stream().filter(KaartProject::isThere).toList();
		try (Progress.Task task = progress.begin(Progress.Phase.READING, changed.size()); ReadAhead ahead = readAhead(changed, task)) {
			return doBuild(changed, earlier.gone(), earlier.changesOfOthers(), cancel);
		} catch (RuntimeException e) {
			if (attempts == 0 || !MissingFile.isCauseOf(e)) {
				throw e;
			}
			return build(earlier, cancel, attempts - 1);
		}
	}

	private static boolean isThere(URI file) {
		return Files.exists(Path.of(file.toFileString()));
	}

	/** What another project defines at the moment. */
	private Iterable<IResourceDescription> interfaces(String project) {
		ResourceDescriptionsData texts = getIndexProvider().get().get(project);
		return texts == null ? List.of() : texts.getAllResourceDescriptions();
	}

	private Optional<Path> folder() {
		URI folder = getProjectConfig() == null ? null : getProjectConfig().getPath();
		return folder == null || !folder.isFile() || !store.keeps() ? Optional.empty() : Optional.of(Path.of(folder.toFileString()));
	}

	private String stamp() {
		return ProjectStamp.of(projectData().files(), KaartIdeSetup.injector().getInstance(RuleDefaults.class).settings(),
				KaartIdeSetup.injector().getInstance(Language.class).locale(), getProjectDescription().getDependencies());
	}

	/** What the next session need not find out again; nothing when nothing was found out since this was last asked. */
	Optional<Runnable> storing() {
		Optional<Path> root = folder();
		if (root.isEmpty() || getResourceSet() == null || !known.takeChanged()) {
			return Optional.empty();
		}
		Map<String, Map<String, String>> seen = new HashMap<>();
		for (String other : getProjectDescription().getDependencies()) {
			Map<String, String> defined = new HashMap<>();
			interfaces(other).forEach(text -> defined.put(text.getURI().toString(), StoredProject.interfaceOf(text)));
			seen.put(other, defined);
		}
		List<StoredText> texts = known.stored(getIndexState().getResourceDescriptions().getAllResourceDescriptions(), this::loaded,
				new FactReader(projectData().method()));
		StoredProject project = new StoredProject(stamp(), texts, seen);
		return Optional.of(() -> store.write(root.get().toString(), project));
	}

	/** The cards of a text that was not read in this session, as an earlier one has compiled them. */
	@Override
	public Optional<List<CompiledCard>> kept(URI text) {
		return loaded(text) == null ? known.kept(text) : Optional.empty();
	}

	private XtextResource loaded(URI text) {
		return getResourceSet() != null && getResourceSet().getResource(text, false) instanceof XtextResource resource ? resource : null;
	}

	@Override
	protected BuildRequest newBuildRequest(List<URI> changed, List<URI> deleted, List<Delta> ofOthers, CancelIndicator cancel) {
		BuildRequest request = super.newBuildRequest(changed, deleted, ofOthers, cancel);
		BuildRequest.IPostValidationCallback publish = request.getAfterValidate();
		request.setIndexOnly(indexing);
		request.setAfterValidate((text, issues) -> {
			XtextResource resource = loaded(text);
			if (resource == null) {
				known.forget(text);
			} else {
				known.checked(resource, ImmutableList.copyOf(issues), library, day.day());
			}
			return publish.afterValidate(text, issues);
		});
		return request;
	}

	/** The texts that there are now. */
	private List<URI> texts() {
		List<URI> texts = new ArrayList<>();
		getProjectConfig().getSourceFolders().forEach(source -> texts.addAll(source.getAllResources(fileSystemScanner)));
		return texts;
	}

	/** Not of texts that an editor has: it may have changed them. */
	private ReadAhead readAhead(List<URI> texts, Progress.Task task) {
		ResourceSet resources = createFreshResourceSet(getIndexState().getResourceDescriptions());
		return new ReadAhead(resources, texts.size() < MANY ? List.of() : texts.stream().filter(text -> !getOpenedDocumentsContentProvider().hasContent(text)).toList(),
				KaartIdeSetup.injector().getInstance(IParser.class), task::step);
	}

	/** Files may go while they are read, such as those of a project that is deleted as soon as it was made: then the rest is read. */
	private IncrementalBuilder.Result readAll(CancelIndicator cancel, int attempts) {
		List<URI> texts = texts();
		indexing = true;
		try (Progress.Task task = progress.begin(Progress.Phase.READING, texts.size()); ReadAhead ahead = readAhead(texts, task)) {
			IncrementalBuilder.Result result = doBuild(texts, List.of(), List.of(), cancel);
			check(texts.stream().map(this::loaded).filter(Objects::nonNull).toList());
			return result;
		} catch (RuntimeException e) {
			if (attempts == 0 || !MissingFile.isCauseOf(e)) {
				throw e;
			}
			return readAll(cancel, attempts - 1);
		} finally {
			indexing = false;
		}
	}

	/** Checks texts that have been linked: all of them are there, so the rules run on many side by side. */
	private void check(List<XtextResource> texts) {
		IResourceValidator validator = KaartIdeSetup.injector().getInstance(IResourceValidator.class);
		RuleRun rules = KaartIdeSetup.injector().getInstance(RuleRun.class);
		try (Progress.Task task = progress.begin(Progress.Phase.CHECKING, texts.size());
				ExecutorService threads = Executors.newFixedThreadPool(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()))) {
			for (List<XtextResource> some : Lists.partition(texts, TOGETHER)) {
				if (texts.size() >= MANY) {
					rules.prepare(some, threads);
				}
				for (XtextResource text : some) {
					if (task.isLeftOff()) {
						unchecked.add(text.getURI());
						continue;
					}
					List<Issue> issues = validator.validate(text, CheckMode.ALL, CancelIndicator.NullImpl);
					known.checked(text, issues, library, day.day());
					getIssueAcceptor().apply(text.getURI(), issues);
					task.step();
				}
			}
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

	/** The facts of the texts of this project; those of a text that is as it was are not read again. */
	List<TextFacts> facts(List<URI> texts, CancelIndicator cancel) {
		FactReader reader = new FactReader(projectData().method());
		List<TextFacts> facts = new ArrayList<>(texts.size());
		for (URI text : texts) {
			stopIf(cancel);
			facts.add(known.facts(text, loaded(text), reader));
		}
		return facts;
	}

	private static void stopIf(CancelIndicator cancel) {
		if (cancel.isCanceled()) {
			throw new CancellationException();
		}
	}

	/** A look that is overtaken goes on the next time with the texts about which not everything is told yet. */
	void lookAtLibrary(List<TextFacts> own, List<TextFacts> visible, List<TextFacts> everything, boolean thorough, CancelIndicator cancel) {
		library = LibraryCheck.run(own, visible, everything, projectData().rules().settings(), thorough, projectData().method());
		if (getResourceSet() == null) {
			return;
		}
		Library.attach(library, getResourceSet());
		List<TextFacts> untold = own.stream().filter(text -> !known.isTold(text, library) || unchecked.contains(URI.createURI(text.file()))).toList();
		IResourceValidator validator = KaartIdeSetup.injector().getInstance(IResourceValidator.class);
		try (Progress.Task task = progress.begin(Progress.Phase.CHECKING, untold.size() < MANY ? 0 : untold.size())) {
			for (TextFacts text : untold) {
				stopIf(cancel);
				if (task.isLeftOff()) {
					return;
				}
				XtextResource resource = (XtextResource) getResource(URI.createURI(text.file()));
				List<Issue> issues = validator.validate(resource, CheckMode.NORMAL_AND_FAST, cancel);
				stopIf(cancel);
				known.checked(resource, issues, library, day.day());
				getIssueAcceptor().apply(resource.getURI(), issues);
				unchecked.remove(resource.getURI());
				task.step();
			}
		}
	}

	/** The changes of a text that make all fixes of a kind. */
	List<TextChange> fixAll(URI text, String rule, String kind) {
		if (getResourceSet() == null || known.issues(text).stream().noneMatch(issue -> rule.equals(issue.getCode()))) {
			return List.of();
		}
		return KaartIdeSetup.injector().getInstance(Repair.class).once((XtextResource) getResource(text), fix -> fix.rule().equals(rule) && fix.kind().equals(kind));
	}

	@Override
	public Methods methods() {
		return projectData().methods();
	}

	@Override
	public List<Issue> issues(URI text) {
		return known.issues(text);
	}

	@Override
	public String name() {
		return getProjectDescription().getName();
	}

	@Override
	public boolean sees(String project) {
		return name().equals(project) || getProjectDescription().getDependencies().contains(project);
	}

	@Override
	public ResourceDescriptionsData names() {
		return getIndexState().getResourceDescriptions();
	}

	@Override
	public List<XtextResource> textsWith(String word) {
		List<XtextResource> texts = new ArrayList<>();
		for (URI file : names().getAllURIs().stream().sorted(Comparator.comparing(URI::toString)).toList()) {
			if (getResourceSet() != null && words(file).contains(word)) {
				texts.add(text(file));
			}
		}
		return texts;
	}

	/** What stands in a text; nothing when its file is gone, of which the news is on its way. */
	private String words(URI file) {
		XtextResource text = loaded(file);
		if (text != null && text.getParseResult() != null) {
			return text.getParseResult().getRootNode().getText();
		}
		try {
			return new String(Files.readAllBytes(Path.of(file.toFileString())), StandardCharsets.UTF_8);
		} catch (IOException e) {
			return "";
		}
	}

	@Override
	public XtextResource text(URI file) {
		return (XtextResource) getResource(file);
	}

	@Override
	public XtextResourceSet scratch() {
		return createNewResourceSet(names().copy());
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
		deleted.forEach(known::forget);
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
