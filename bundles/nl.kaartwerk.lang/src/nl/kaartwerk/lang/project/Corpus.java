package nl.kaartwerk.lang.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.Inject;
import com.google.inject.Provider;

import nl.kaartwerk.lang.fix.QuickFix;
import nl.kaartwerk.lang.fix.Repair;
import nl.kaartwerk.lang.validation.FindingPlace;
import nl.kaartwerk.lang.validation.KaartValidator;
import nl.kaartwerk.lang.validation.RuleRun;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.Use;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.rules.Report;
import nl.kaartwerk.rules.Severity;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Reach;
import nl.kaartwerk.rules.catalogue.TextRules;
import nl.kaartwerk.rules.library.FactReader;
import nl.kaartwerk.rules.library.LibraryCheck;
import nl.kaartwerk.rules.library.TextFacts;
import nl.kaartwerk.rules.settings.RuleSettings;

/**
 * The texts that a command or a benchmark works on, parsed and linked. Every text is linked against its whole project and what that depends
 * on, whichever part of it was asked for; only what was asked for is reported on. For one thread.
 */
public final class Corpus {
	/** Told how far the reading is. */
	public interface Progress {
		Progress NONE = (done, of) -> {
		};

		void at(int done, int of);
	}

	/**
	 * A file that could not be read at all; the message is a sentence that names it.
	 *
	 * @param asked whether it was asked for, or only belongs to the project
	 */
	public record Refusal(Path file, String message, boolean asked) {
	}

	private record Project(String name, Path root, XtextResourceSet resources, List<Path> dependencies, ProjectData projectData) {
	}

	private static final int MOST_THREADS = 4;
	/** Bytes; a parser descends with the nesting of its text, and the main thread of the command line has as much. */
	private static final long STACK = 4L << 20;

	private final Provider<XtextResourceSet> resourceSets;
	private final IResourceDescription.Manager descriptions;
	private final IResourceValidator validator;
	private final RuleRun run;
	private final Repair repair;

	private final Map<Path, Project> projects = new LinkedHashMap<>();
	private final Map<Path, XtextResource> asked = new LinkedHashMap<>();
	private final List<Refusal> refusals = new ArrayList<>();
	private boolean thorough;
	private boolean looked;
	private boolean prepared;

	@Inject
	Corpus(Provider<XtextResourceSet> resourceSets, IResourceDescription.Manager descriptions, IResourceValidator validator, RuleRun run,
			Repair repair) {
		this.resourceSets = resourceSets;
		this.descriptions = descriptions;
		this.validator = validator;
		this.run = run;
		this.repair = repair;
	}

	/**
	 * Reads the texts below the paths, and whatever their projects add to link them.
	 *
	 * @throws IOException when a folder cannot be listed or a project description cannot be read; its message is a sentence
	 */
	public void read(List<Path> paths, Progress progress) throws IOException {
		Set<Path> reportOn = new LinkedHashSet<>();
		for (Path path : paths) {
			open(ProjectFolder.of(path), true);
			reportOn.addAll(Files.isDirectory(path) ? ProjectFolder.texts(path.toAbsolutePath().normalize()) : List.of(path.toAbsolutePath().normalize()));
		}
		Map<Project, Collection<Path>> files = new LinkedHashMap<>();
		int count = 0;
		for (Project project : projects.values()) {
			Set<Path> texts = new LinkedHashSet<>(ProjectFolder.texts(project.root));
			reportOn.stream().filter(f -> f.startsWith(project.root) && owner(f) == project).forEach(texts::add);
			files.put(project, texts);
			count += texts.size();
		}
		ChunkedResourceDescriptions index = new ChunkedResourceDescriptions();
		int done = 0;
		for (Map.Entry<Project, Collection<Path>> entry : files.entrySet()) {
			List<IResourceDescription> described = new ArrayList<>(entry.getValue().size());
			List<XtextResource> unreadable = new ArrayList<>();
			for (Reading reading : readAll(entry.getValue(), entry.getKey().resources)) {
				XtextResource resource = loaded(reading, reportOn.contains(reading.file));
				if (resource != null) {
					described.add(descriptions.getResourceDescription(resource));
				} else {
					unreadable.add(reading.resource);
				}
				progress.at(++done, count);
			}
			entry.getKey().resources.getResources().removeAll(unreadable);
			index.setContainer(entry.getKey().name, new ResourceDescriptionsData(described));
		}
		projects.values().forEach(project -> install(project, index));
	}

	private Project owner(Path file) {
		return projects.values().stream().filter(p -> file.startsWith(p.root)).max(Comparator.comparing(p -> p.root.getNameCount()))
				.orElseThrow();
	}

	private void open(ProjectFolder folder, boolean withDependencies) throws IOException {
		if (!projects.containsKey(folder.root())) {
			XtextResourceSet resources = resourceSets.get();
			ProjectData data = ProjectData.read(folder.root(), RuleSettings.shipped());
			data.attachTo(resources);
			projects.put(folder.root(), new Project(folder.root().toString(), folder.root(), resources, folder.dependencies(), data));
		}
		if (withDependencies) {
			for (Path dependency : folder.dependencies()) {
				open(ProjectFolder.of(dependency), false);
			}
		}
	}

	private static void install(Project project, ChunkedResourceDescriptions index) {
		ProjectDescription description = new ProjectDescription();
		description.setName(project.name);
		description.setDependencies(project.dependencies.stream().map(Path::toString).toList());
		description.attachToEmfObject(project.resources);
		index.createShallowCopyWith(project.resources);
	}

	private static ExecutorService threads() {
		return Executors.newFixedThreadPool(Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS), task -> {
			Thread thread = new Thread(null, task, "Kaartwerk reader", STACK);
			thread.setDaemon(true);
			return thread;
		});
	}

	/** A file that is being read, and parsed, in some thread. */
	private record Reading(Path file, XtextResource resource, Future<?> parsing) {
	}

	/**
	 * Parses files side by side. A parser knows nothing but its text and its resource; the resource set is only touched here, and the answers
	 * are waited for one by one in the order of the files.
	 */
	private List<Reading> readAll(Collection<Path> files, XtextResourceSet resources) {
		List<Reading> readings = new ArrayList<>(files.size());
		ExecutorService threads = threads();
		for (Path file : files) {
			XtextResource resource = (XtextResource) resources.createResource(URI.createFileURI(file.toString()));
			readings.add(new Reading(file, resource, threads.submit(() -> {
				String text = SourceText.read(file);
				resource.load(new LazyStringInputStream(text, "UTF-8"), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
				return null;
			})));
		}
		threads.shutdown();
		return readings;
	}

	private XtextResource loaded(Reading reading, boolean reported) {
		try {
			reading.parsing.get();
			if (reported) {
				asked.put(reading.file, reading.resource);
			}
			return reading.resource;
		} catch (ExecutionException e) {
			switch (e.getCause()) {
			case SourceText.Unreadable unreadable -> refusals.add(new Refusal(reading.file, unreadable.getMessage(), reported));
			case IOException problem -> throw new UncheckedIOException(problem);
			case Error error -> throw error;
			case RuntimeException problem -> throw problem;
			default -> throw new IllegalStateException(e.getCause());
			}
			return null;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
	}

	/** The files that are no texts, those asked for and those that were left out of the linking. */
	public List<Refusal> refusals() {
		return List.copyOf(refusals);
	}

	/** The files asked for, in order. */
	public List<Path> files() {
		return List.copyOf(asked.keySet());
	}

	/** The root of the project that a file asked for belongs to. */
	public Path project(Path file) {
		return owner(file).root;
	}

	/** The method data that hold for a file asked for. */
	public ProjectData projectData(Path file) {
		return ProjectData.of(asked.get(file));
	}

	/** What is wrong with the method data of the projects asked for. */
	public List<Diagnostic> projectDataProblems(Locale locale) {
		return asked.keySet().stream().map(this::owner).distinct().flatMap(p -> p.projectData.diagnostics(locale).stream()).toList();
	}

	/** Where an object is written: file and line; empty when it is not in any text that was read. */
	public Optional<SourceLine> line(URI object) {
		for (Project project : projects.values()) {
			Resource resource = project.resources.getResource(object.trimFragment(), false);
			EObject found = resource == null ? null : resource.getEObject(object.fragment());
			INode node = found == null ? null : NodeModelUtils.findActualNodeFor(found);
			if (node != null) {
				return Optional.of(new SourceLine(Path.of(object.trimFragment().toFileString()), node.getStartLine()));
			}
		}
		return Optional.empty();
	}

	/** A line of a text, from 1. */
	public record SourceLine(Path file, int line) {
	}

	/** The model of a file asked for. */
	public Document document(Path file) {
		Resource resource = asked.get(file);
		return resource.getContents().isEmpty() ? null : (Document) resource.getContents().get(0);
	}

	/** The models of all texts that a file asked for can see: those of its project, then those of what that depends on. */
	public List<Document> visibleFrom(Path file) {
		Project own = owner(file);
		List<Project> seen = new ArrayList<>(List.of(own));
		own.dependencies.stream().map(projects::get).filter(project -> project != null && !seen.contains(project)).forEach(seen::add);
		return seen.stream().flatMap(project -> List.copyOf(project.resources.getResources()).stream()).flatMap(resource -> resource.getContents().stream())
				.filter(Document.class::isInstance).map(Document.class::cast).toList();
	}

	/** The models of all texts that were read: those of the projects asked for first, then those that these depend on. */
	public List<Document> library() {
		List<Document> documents = new ArrayList<>();
		for (Project project : askedFirst()) {
			for (Resource resource : List.copyOf(project.resources.getResources())) {
				if (!resource.getContents().isEmpty() && resource.getContents().getFirst() instanceof Document document) {
					documents.add(document);
				}
			}
		}
		return documents;
	}

	/** The method data of all projects that were read, in the same order. */
	public List<Methods> libraryMethods() {
		return askedFirst().stream().map(project -> project.projectData.methods()).toList();
	}

	private Collection<Project> askedFirst() {
		Set<Project> order = new LinkedHashSet<>();
		asked.keySet().forEach(file -> order.add(owner(file)));
		order.addAll(projects.values());
		return order;
	}

	/** Also looks for what is only looked for on demand. */
	public void checkThoroughly() {
		thorough = true;
	}

	private void checkLibraryOnce() {
		if (!looked) {
			looked = true;
			checkLibrary();
		}
	}

	/** Looks at all texts beside each other. */
	private void checkLibrary() {
		boolean any = projects.values().stream().map(p -> p.projectData.rules().settings())
				.anyMatch(settings -> Catalogue.rules().stream().anyMatch(rule -> rule.reach() == Reach.WORKSPACE && settings.isOn(rule)));
		if (!any) {
			return;
		}
		Map<Project, List<TextFacts>> facts = new LinkedHashMap<>();
		for (Project project : projects.values()) {
			FactReader reader = new FactReader(project.projectData.method(), thorough);
			List<TextFacts> texts = new ArrayList<>();
			for (Resource resource : List.copyOf(project.resources.getResources())) {
				if (!resource.getContents().isEmpty() && resource.getContents().getFirst() instanceof Document document) {
					texts.add(reader.read(document, resource.getURI().toString()));
				}
			}
			facts.put(project, texts);
		}
		List<TextFacts> everything = facts.values().stream().flatMap(List::stream).toList();
		facts.forEach((project, own) -> {
			List<TextFacts> visible = new ArrayList<>(own);
			project.dependencies.forEach(root -> visible.addAll(facts.getOrDefault(projects.get(root), List.of())));
			ProjectData data = project.projectData;
			Library.attach(LibraryCheck.run(own, visible, everything, data.rules().settings(), thorough, data.method()), project.resources);
		});
	}

	private void prepare() {
		if (!prepared) {
			prepare(asked.values());
		}
	}

	/**
	 * Runs the rules side by side on the texts that some objects are in, for who asks for what is found in no others. Without this the first
	 * who asks has them run on all files asked for.
	 */
	public void prepareOnly(Collection<? extends EObject> objects) {
		Set<XtextResource> texts = new LinkedHashSet<>();
		objects.forEach(object -> add(object, texts));
		prepare(texts);
	}

	private void prepare(Collection<XtextResource> texts) {
		prepared = true;
		checkLibraryOnce();
		ExecutorService threads = threads();
		try {
			run.prepare(texts, threads);
		} finally {
			threads.shutdownNow();
		}
	}

	/** Everything that is wrong with a file asked for, in the order of the text. */
	public List<Diagnostic> check(Path file) {
		prepare();
		List<Diagnostic> diagnostics = new ArrayList<>();
		for (Issue issue : validator.validate(asked.get(file), CheckMode.ALL, CancelIndicator.NullImpl)) {
			diagnostics.add(diagnostic(file, issue));
		}
		diagnostics.sort(Comparator.comparingInt(Diagnostic::offset).thenComparing(Diagnostic::code));
		return diagnostics;
	}

	/** What the rules say about the text that an object is in, which need not be one that was asked for. */
	public List<Report> reports(EObject object) {
		checkLibraryOnce();
		return object.eResource() instanceof XtextResource resource ? run.reports(resource) : List.of();
	}

	/** The method data and rule settings that hold for an object. */
	public ProjectData projectData(EObject object) {
		return ProjectData.of(object.eResource());
	}

	/** What the rules say about a file asked for, without what the parser and the linker say. */
	public List<Report> reports(Path file) {
		prepare();
		XtextResource resource = asked.get(file);
		EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
		return run.reports(resource);
	}

	/** The reviews in all projects that were read, by the address of the card that they are of. */
	public Map<URI, List<Review>> reviews() {
		Map<URI, List<Review>> reviews = new LinkedHashMap<>();
		for (Project project : projects.values()) {
			for (Resource resource : List.copyOf(project.resources.getResources())) {
				if (!resource.getContents().isEmpty() && resource.getContents().getFirst() instanceof Document document) {
					document.getDefinitions().stream().filter(Review.class::isInstance).map(Review.class::cast).filter(review -> review.getCard() != null)
							.forEach(review -> reviews.computeIfAbsent(EcoreUtil.getURI(review.getCard()), card -> new ArrayList<>()).add(review));
				}
			}
		}
		return reviews;
	}

	/** Where a value of an object is written; empty when it is not in any text that was read. */
	public Optional<SourcePlace> place(EObject object, EStructuralFeature feature) {
		INode root = NodeModelUtils.getNode(object) == null ? null : NodeModelUtils.getNode(object).getRootNode();
		EStructuralFeature written = feature == null || NodeModelUtils.findNodesForFeature(object, feature).isEmpty() ? null : feature;
		return FindingPlace.of(object, written).filter(place -> root != null).map(place -> {
			LineAndColumn at = NodeModelUtils.getLineAndColumn(root, place.offset());
			return new SourcePlace(Path.of(object.eResource().getURI().toFileString()), at.getLine(), at.getColumn());
		});
	}

	/** A place in a text, line and column from 1. */
	public record SourcePlace(Path file, int line, int column) {
	}

	/**
	 * Everything that is wrong with a file asked for, by the definition that it is in. What is in none, such as an import, concerns each of
	 * them.
	 */
	public Map<Definition, List<Diagnostic>> checkByDefinition(Path file) {
		Document document = document(file);
		if (document == null) {
			return Map.of();
		}
		List<Diagnostic> diagnostics = check(file);
		List<Definition> definitions = List.copyOf(document.getDefinitions());
		List<ITextRegion> regions = definitions.stream().map(d -> NodeModelUtils.findActualNodeFor(d).getTextRegion()).toList();
		Map<Definition, List<Diagnostic>> byDefinition = new LinkedHashMap<>();
		for (int i = 0; i < regions.size(); i++) {
			ITextRegion own = regions.get(i);
			byDefinition.put(definitions.get(i), diagnostics.stream().filter(d -> own.contains(d.offset()) || regions.stream().noneMatch(r -> r.contains(d.offset()))).toList());
		}
		return byDefinition;
	}

	/** A file asked for with the wanted fixes made; the file itself stays as it is. */
	public Repair.Repaired repaired(Path file, Predicate<QuickFix> wanted) {
		return repair.all(asked.get(file), wanted);
	}

	/**
	 * What keeps the files asked for from being read as they are meant: syntax errors and references to nothing, in these files and in what
	 * their works use. A result that rests on such a text would be wrong and look right.
	 */
	public List<Diagnostic> obstacles() {
		Set<XtextResource> resources = new LinkedHashSet<>(asked.values());
		asked.values().forEach(resource -> resources.addAll(withUsedCards(resource)));
		List<Diagnostic> obstacles = new ArrayList<>();
		for (XtextResource resource : resources) {
			EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
			if (!resource.getErrors().isEmpty()) { // only then is it worth to run all checks for their places and texts
				Path path = Path.of(resource.getURI().toFileString());
				for (Issue issue : validator.validate(resource, CheckMode.NORMAL_AND_FAST, CancelIndicator.NullImpl)) {
					if (issue.getCode().equals(TextRules.SYNTAX.id()) || issue.getCode().equals(TextRules.UNRESOLVED.id())) {
						obstacles.add(diagnostic(path, issue));
					}
				}
			}
		}
		return obstacles;
	}

	private static Set<XtextResource> withUsedCards(XtextResource resource) {
		Set<XtextResource> resources = new LinkedHashSet<>(List.of(resource));
		List<XtextResource> queue = new ArrayList<>(resources);
		for (int i = 0; i < queue.size(); i++) {
			reviewed(queue.get(i)).forEach(card -> add(card, resources));
			for (Work work : works(queue.get(i))) {
				add(work.getBase(), resources).ifPresent(queue::add); // a variant computes with what its base uses
				work.eAllContents().forEachRemaining(object -> {
					if (object instanceof Use use) {
						add(use.getDeclaration(), resources);
					}
				});
			}
		}
		return resources;
	}

	private static List<Declaration> reviewed(Resource resource) {
		if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof Document document)) {
			return List.of();
		}
		return document.getDefinitions().stream().filter(Review.class::isInstance).map(review -> ((Review) review).getCard()).filter(Objects::nonNull).toList();
	}

	private static List<Work> works(Resource resource) {
		if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof Document document)) {
			return List.of();
		}
		return document.getDefinitions().stream().filter(Work.class::isInstance).map(Work.class::cast).toList();
	}

	/** The resource of an object, when it is one more. */
	private static Optional<XtextResource> add(EObject object, Set<XtextResource> resources) {
		return object != null && object.eResource() instanceof XtextResource resource && resources.add(resource) ? Optional.of(resource) : Optional.empty();
	}

	private static Diagnostic diagnostic(Path file, Issue issue) {
		Severity severity = switch (issue.getSeverity()) {
		case ERROR -> Severity.ERROR;
		case WARNING -> Severity.WARNING;
		default -> Severity.INFO;
		};
		int line = issue.getLineNumber() == null ? 1 : issue.getLineNumber();
		int column = issue.getColumn() == null ? 1 : issue.getColumn();
		int offset = issue.getOffset() == null ? 0 : issue.getOffset();
		int length = issue.getLength() == null ? 0 : issue.getLength();
		String[] data = issue.getData();
		Diagnostic.Waived waived = data != null && data.length == 3 && data[0].equals(KaartValidator.WAIVED) ? new Diagnostic.Waived(data[1], data[2]) : null;
		return new Diagnostic(file, line, column, offset, length, severity, issue.getCode(), issue.getMessage(), waived);
	}
}
