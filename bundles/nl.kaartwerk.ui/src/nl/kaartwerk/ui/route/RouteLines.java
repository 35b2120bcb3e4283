package nl.kaartwerk.ui.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;

import nl.kaartwerk.lang.validation.FindingPlace;
import nl.kaartwerk.lang.validation.KaartValidator;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.RouteStep;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.publication.route.CardFindings;
import nl.kaartwerk.publication.route.NextStep;
import nl.kaartwerk.publication.route.Obstacle;
import nl.kaartwerk.publication.route.Standing;
import nl.kaartwerk.rules.Severity;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.TextRules;
import nl.kaartwerk.rules.route.PartyNames;
import nl.kaartwerk.rules.route.Steps;
import nl.kaartwerk.ui.route.RouteLine.Choice;

/** Makes the lines of one text from its model and what was found about it. For those who are reading it. */
final class RouteLines {
	private static final String NMD = "Stichting NMD";
	private static final Set<String> BROKEN = Set.of(TextRules.SYNTAX.id(), TextRules.UNRESOLVED.id());

	private record Place(int offset, int length) {
	}

	private final XtextResource text;
	private final List<Issue> issues;
	private final Map<URI, List<Review>> reviews;
	private final Method method;
	private final LocalDate day;
	private final Locale locale = Locale.getDefault();
	private final Map<Obstacle, Place> places = new IdentityHashMap<>();

	RouteLines(XtextResource text, List<Issue> issues, Map<URI, List<Review>> reviews, Method method, LocalDate day) {
		this.text = text;
		this.issues = issues;
		this.reviews = reviews;
		this.method = method;
		this.day = day;
	}

	List<RouteLine> read() {
		List<RouteLine> lines = new ArrayList<>();
		if (!text.getContents().isEmpty() && text.getContents().getFirst() instanceof Document document) {
			for (Definition definition : document.getDefinitions()) {
				if (definition instanceof Declaration card && card.getName() != null) {
					lines.add(line(card));
				}
			}
		}
		return lines;
	}

	private RouteLine line(Declaration card) {
		URI source = EcoreUtil.getURI(card);
		boolean whole = issues.stream().noneMatch(issue -> BROKEN.contains(issue.getCode()));
		Standing standing = Standing.of(card, findings(source), reviews.getOrDefault(source, List.of()), method, day, whole);
		List<Hindrance> hindrances = new ArrayList<>();
		standing.blockers().forEach(each -> hindrances.add(hindrance(Hindrance.Kind.BLOCKED, each)));
		standing.toSee().forEach(each -> hindrances.add(hindrance(Hindrance.Kind.TO_SEE, each)));
		String title = card.getTitle() == null ? card.getName() : card.getTitle();
		return new RouteLine(source, title, card.getCategory() == null ? "" : card.getCategory(), standing.state(), standing.title(locale),
				standing.since().map(PartialDate::text).orElse(""), standing.expired(), !standing.isAllowed(), marks(card, standing),
				standing.next().stream().map(next -> choice(card, next)).toList(), hindrances);
	}

	private CardFindings findings(URI source) {
		CardFindings.Builder builder = new CardFindings.Builder();
		for (Issue issue : issues) {
			Rule rule = issue.getCode() == null ? null : Catalogue.find(issue.getCode()).orElse(null);
			boolean waived = issue.getData() != null && issue.getData().length > 0 && KaartValidator.WAIVED.equals(issue.getData()[0]);
			if (rule == null || waived || issue.getUriToProblem() == null || !isIn(source, issue.getUriToProblem())) {
				continue;
			}
			EObject object = text.getEObject(issue.getUriToProblem().fragment());
			Obstacle found = Obstacle.said(rule, object, issue.getMessage());
			places.put(found, new Place(issue.getOffset() == null ? 0 : issue.getOffset(), issue.getLength() == null ? 0 : issue.getLength()));
			builder.add(severity(issue), found);
		}
		return builder.build();
	}

	private static boolean isIn(URI card, URI problem) {
		String fragment = problem.fragment();
		return fragment != null && (fragment.equals(card.fragment()) || fragment.startsWith(card.fragment() + '/'));
	}

	private static Severity severity(Issue issue) {
		return switch (issue.getSeverity()) {
		case ERROR -> Severity.ERROR;
		case WARNING -> Severity.WARNING;
		default -> Severity.INFO;
		};
	}

	private Hindrance hindrance(Hindrance.Kind kind, Obstacle obstacle) {
		Place known = places.get(obstacle);
		URI file = obstacle.object() == null ? text.getURI() : EcoreUtil.getURI(obstacle.object()).trimFragment();
		Place place = known != null ? known : place(obstacle);
		return new Hindrance(kind, obstacle.rule().id(), obstacle.sentence(locale), file, place.offset, place.length);
	}

	private static Place place(Obstacle obstacle) {
		boolean written = obstacle.feature() != null && !NodeModelUtils.findNodesForFeature(obstacle.object(), obstacle.feature()).isEmpty();
		return FindingPlace.of(obstacle.object(), written ? obstacle.feature() : null).map(at -> new Place(at.offset(), at.length())).orElse(new Place(0, 0));
	}

	private List<RouteMark> marks(Declaration card, Standing standing) {
		Set<RouteState> been = Steps.been(standing.steps());
		RouteState next = standing.forward().map(NextStep::state).orElse(null);
		boolean withdrawn = standing.state() == RouteState.WITHDRAWN;
		List<RouteMark> marks = new ArrayList<>();
		for (RouteState state : RouteLine.DRAWN) {
			marks.add(mark(card, standing, state, been, next));
		}
		if (withdrawn) {
			marks.add(RouteMark.WITHDRAWN);
		}
		return marks;
	}

	private RouteMark mark(Declaration card, Standing standing, RouteState state, Set<RouteState> been, RouteState next) {
		RouteState now = standing.state();
		if (state == now) {
			return RouteMark.CURRENT;
		}
		if (state == next) {
			return standing.blockers().isEmpty() ? RouteMark.NEXT : RouteMark.BLOCKED;
		}
		if (now != null && state.compareTo(now) < 0 && been.contains(state)) {
			return RouteMark.DONE;
		}
		boolean possible = method.route().moves().stream().anyMatch(move -> move.to() == state && (card.getCategory() == null || move.categories().contains(card.getCategory())));
		return possible && now != RouteState.WITHDRAWN && (now == null || state.compareTo(now) > 0) ? RouteMark.AHEAD : RouteMark.LEFT_OUT;
	}

	private static Choice choice(Declaration card, NextStep next) {
		String earliest = Steps.of(card).reversed().stream().filter(step -> step.getState() != RouteState.ACTIVE_UNTIL && step.getDate() != null).findFirst()
				.map(RouteStep::getDate).map(PartialDate::text).orElse("");
		boolean end = next.state() == RouteState.ACTIVE_UNTIL;
		PartialDate likely = end ? card.getValidTo() : next.state() == RouteState.PUBLISHED ? card.getPublished() : next.state() == RouteState.APPROVED ? card.getReviewed() : null;
		return new Choice(next.state(), next.forward(), earliest, likely == null ? "" : likely.text(), by(card, next.state()));
	}

	private static String by(Declaration card, RouteState state) {
		return switch (state) {
		case DRAFT, ENTERED -> name(card.getPractitioner(), card.getPractitionerName());
		case IN_REVIEW, APPROVED -> name(card.getReviewer(), card.getReviewerName());
		case OWNER_REGISTERED, WITHDRAWN -> name(card.getOwner(), null);
		case PUBLISHED -> NMD;
		case ACTIVE_UNTIL -> "";
		};
	}

	private static String name(Definition party, String written) {
		boolean linked = party != null && !party.eIsProxy();
		return linked ? PartyNames.shown(party) : written == null ? "" : written;
	}
}
