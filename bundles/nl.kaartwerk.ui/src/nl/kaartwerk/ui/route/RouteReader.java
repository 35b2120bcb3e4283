package nl.kaartwerk.ui.route;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;

import nl.kaartwerk.editor.server.LanguageServices;
import nl.kaartwerk.lang.ide.results.CardTexts;
import nl.kaartwerk.lang.scoping.KaartDescriptions;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.method.route.RouteMove;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.publication.route.Standing;
import nl.kaartwerk.ui.route.RouteLine.Choice;

/**
 * Reads where all declarations of the workspace stand. A text that no longer is as it was, or about which something else was found, is looked
 * at anew; a text that no session has read and that has no route is not read for it.
 */
final class RouteReader {
	private static final String ROUTE = "route";
	private static final List<EClass> JUDGING = List.of(Literals.OWNER, Literals.PRACTITIONER, Literals.REVIEWER, Literals.REVIEW);

	/** What the lines of a text rest on; they hold as long as it is the same. */
	private record Kept(List<Issue> issues, Methods methods, LocalDate day, int version, List<RouteLine> lines) {
		boolean holds(List<Issue> now, Methods data, LocalDate today, int judged) {
			return issues == now && methods == data && day.equals(today) && version == judged;
		}
	}

	private final Map<URI, Kept> kept = new ConcurrentHashMap<>();
	private final Set<URI> built = ConcurrentHashMap.newKeySet();
	/** Texts that cards of others are judged by. */
	private final Set<URI> judging = ConcurrentHashMap.newKeySet();
	/** How often such texts were built. */
	private int version;

	/** Forgets what was read of texts that were built. */
	void built(Set<URI> changed) {
		kept.keySet().removeAll(changed);
		built.addAll(changed);
	}

	/** All lines, by project and file. Typing overtakes it; what was read by then is not read again. */
	CompletableFuture<List<RouteLine>> read(LanguageServices services) {
		return services.server().projects().read(this::read);
	}

	private List<RouteLine> read(List<? extends CardTexts> projects, CancelIndicator cancel) {
		LocalDate day = LocalDate.now();
		List.copyOf(built).forEach(text -> judge(text, projects));
		List<RouteLine> lines = new ArrayList<>();
		Map<URI, List<Review>> reviews = null;
		for (CardTexts project : projects) {
			Method method = project.methods().at(day);
			for (IResourceDescription text : project.names().getAllResourceDescriptions()) {
				if (cancel.isCanceled()) {
					throw new CancellationException();
				}
				URI file = text.getURI();
				if (!text.getExportedObjectsByType(Literals.DECLARATION).iterator().hasNext()) {
					kept.remove(file);
					continue;
				}
				List<Issue> issues = project.issues(file);
				Kept known = kept.get(file);
				if (known == null || !known.holds(issues, project.methods(), day, version)) {
					reviews = reviews == null ? reviews(projects, cancel) : reviews;
					known = new Kept(issues, project.methods(), day, version, lines(project, text, issues, reviews, method, day));
					kept.put(file, known);
				}
				lines.addAll(known.lines);
			}
		}
		return lines;
	}

	/** Texts of owners, practitioners, reviewers and reviews say something about cards elsewhere. */
	private void judge(URI file, List<? extends CardTexts> projects) {
		boolean judges = projects.stream().map(project -> project.names().getResourceDescription(file))
				.anyMatch(text -> text != null && JUDGING.stream().anyMatch(type -> text.getExportedObjectsByType(type).iterator().hasNext()));
		if (judges ? judging.add(file) || judges : judging.remove(file)) {
			version++;
		}
		built.remove(file);
	}

	private static Map<URI, List<Review>> reviews(List<? extends CardTexts> projects, CancelIndicator cancel) {
		Map<URI, List<Review>> reviews = new HashMap<>();
		for (CardTexts project : projects) {
			for (IResourceDescription text : project.names().getAllResourceDescriptions()) {
				if (cancel.isCanceled()) {
					throw new CancellationException();
				}
				if (text.getExportedObjectsByType(Literals.REVIEW).iterator().hasNext() && project.text(text.getURI()) instanceof XtextResource read
						&& !read.getContents().isEmpty() && read.getContents().getFirst() instanceof Document document) {
					document.getDefinitions().stream().filter(Review.class::isInstance).map(Review.class::cast)
							.filter(review -> review.getCard() != null && !review.getCard().eIsProxy())
							.forEach(review -> reviews.computeIfAbsent(EcoreUtil.getURI(review.getCard()), card -> new ArrayList<>()).add(review));
				}
			}
		}
		return reviews;
	}

	private static List<RouteLine> lines(CardTexts project, IResourceDescription text, List<Issue> issues, Map<URI, List<Review>> reviews, Method method,
			LocalDate day) {
		if (project.kept(text.getURI()).isPresent() && !mayHaveRoute(text.getURI())) {
			return unread(text, method);
		}
		XtextResource read = project.text(text.getURI());
		return read == null ? List.of() : new RouteLines(read, issues, reviews, method, day).read();
	}

	/** Whether a text that was not read yet may have a route: what has none need not be parsed. */
	private static boolean mayHaveRoute(URI file) {
		try {
			return !file.isFile() || Files.readString(Path.of(file.toFileString()), StandardCharsets.UTF_8).contains(ROUTE);
		} catch (IOException e) {
			ILog.get().info("A text could not be read for its routes: " + file, e);
			return true;
		}
	}

	/** Of declarations without a route, as the index knows them. */
	private static List<RouteLine> unread(IResourceDescription text, Method method) {
		List<RouteLine> lines = new ArrayList<>();
		for (IEObjectDescription declared : text.getExportedObjectsByType(Literals.DECLARATION)) {
			String category = Objects.toString(declared.getUserData(KaartDescriptions.CATEGORY), "");
			String title = Objects.toString(declared.getUserData(KaartDescriptions.TITLE), "");
			List<Choice> choices = new ArrayList<>();
			List<RouteMark> marks = new ArrayList<>();
			for (RouteMove move : method.route().next(null, category.isEmpty() ? null : category, List.of())) {
				choices.add(new Choice(move.to(), true, "", "", ""));
			}
			RouteLine.DRAWN.forEach(state -> marks.add(state == RouteState.DRAFT ? RouteMark.NEXT : RouteMark.AHEAD));
			lines.add(new RouteLine(declared.getEObjectURI(), title.isEmpty() ? declared.getQualifiedName().getLastSegment() : title, category, null,
					Standing.name(null, Locale.getDefault()), "", false, false, marks, choices, List.of()));
		}
		return lines;
	}
}
