package nl.kaartwerk.publication.tests.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.route.RouteMove;
import nl.kaartwerk.method.route.RoutePlan;
import nl.kaartwerk.model.RouteState;
import nl.kaartwerk.model.RouteStep;

/** Every step from every state, for every category: allowed as this table says, and not otherwise. */
class RouteStepsTest {
	/** Rows: from; columns: to, in the order of the states. The categories that may; "all" for any, "-" for none. */
	private static final String ALLOWED = """
			start             all  -    -    -    -    -    -    -
			draft             -    all  -    -    -    -    -    -
			owner-registered  -    -    all  -    -    -    -    -
			entered           -    -    -    1|2  -    3|3a -    -
			in-review         1|2  -    1|2  -    1|2  -    -    -
			approved          -    -    -    -    -    1|2  -    -
			published         -    -    -    -    -    -    all  all
			active-until      -    -    -    -    -    -    -    all
			withdrawn         -    -    -    -    -    -    -    -
			""";
	/** How one comes to a state. */
	private static final Map<String, List<String>> WAYS = Map.of("start", List.of(), "draft", List.of("draft"), "owner-registered",
			List.of("draft", "owner-registered"), "entered", List.of("draft", "owner-registered", "entered"), "in-review",
			List.of("draft", "owner-registered", "entered", "in-review"), "approved", List.of("draft", "owner-registered", "entered", "in-review", "approved"),
			"published", List.of("draft", "owner-registered", "entered", "in-review", "approved", "published"), "active-until",
			List.of("draft", "owner-registered", "entered", "in-review", "approved", "published", "active-until"), "withdrawn",
			List.of("draft", "owner-registered", "entered", "in-review", "approved", "published", "withdrawn"));
	private static final Set<String> REFUSALS = Set.of("route-start", "route-step-not-allowed", "route-unreviewed");

	private static Map<String, Set<String>> expected() {
		Map<String, Set<String>> expected = new HashMap<>();
		for (String row : ALLOWED.lines().toList()) {
			String[] cells = row.strip().split("\\s+");
			for (RouteState to : RouteState.VALUES) {
				String cell = cells[to.getValue() + 1];
				Set<String> categories = cell.equals("all") ? Set.of("1", "2", "3", "3a") : cell.equals("-") ? Set.of() : Set.copyOf(Arrays.asList(cell.split("\\|")));
				expected.put(cells[0] + " > " + to.getLiteral(), categories);
			}
		}
		return expected;
	}

	private static String card(String category, List<String> steps) {
		StringBuilder text = new StringBuilder("declaration Card { category " + category + " route {\n");
		steps.forEach(step -> text.append("  ").append(step).append(" 2026-01-01 because \"x\"\n"));
		return text.append("} }\n").toString();
	}

	@Test
	void everyStepIsAllowedOrRefusedAsTheTableSays() {
		Map<String, Set<String>> expected = expected();
		assertEquals(72, expected.size());
		List<String> wrong = new ArrayList<>();
		for (String category : List.of("1", "2", "3", "3a")) {
			for (Map.Entry<String, List<String>> way : WAYS.entrySet()) {
				for (RouteState to : RouteState.VALUES) {
					List<String> steps = new ArrayList<>(way.getValue());
					steps.add(to.getLiteral());
					RouteTexts text = RouteTexts.of(card(category, steps));
					RouteStep last = text.card().getRoute().getSteps().getLast();
					long refusals = text.reports.stream().filter(report -> report.finding().object() == last && REFUSALS.contains(report.finding().rule().id())).count();
					String step = way.getKey() + " > " + to.getLiteral();
					if (refusals != (expected.get(step).contains(category) ? 0 : 1)) {
						wrong.add(category + ": " + step + " has " + refusals);
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void aReviewedCardThatIsPublishedWithoutItsReviewIsToldSoAndNotOnlyThatTheStepIsNotAllowed() {
		for (String from : List.of("draft", "owner-registered", "entered", "in-review")) {
			List<String> steps = new ArrayList<>(WAYS.get(from));
			steps.add("published");
			RouteTexts text = RouteTexts.of(card("2", steps));
			RouteStep last = text.card().getRoute().getSteps().getLast();
			assertEquals(List.of("route-unreviewed"),
					text.reports.stream().filter(report -> report.finding().object() == last && REFUSALS.contains(report.finding().rule().id()))
							.map(report -> report.finding().rule().id()).toList(), from);
		}
	}

	@Test
	void anOwnerWhoIsRegisteredStaysSoWhenACardComesBackForCorrections() {
		List<String> back = new ArrayList<>(WAYS.get("in-review"));
		back.add("draft");
		back.add("entered");
		RouteTexts text = RouteTexts.of(card("1", back));
		assertEquals(List.of(), text.reports.stream().map(report -> report.finding().rule().id()).filter(REFUSALS::contains).toList());
	}

	@Test
	void aStepBackAndAWithdrawalSayWhy() {
		for (List<String> way : List.of(List.of("draft", "owner-registered", "entered", "in-review", "draft"),
				List.of("draft", "owner-registered", "entered", "in-review", "entered"), WAYS.get("withdrawn"))) {
			RouteTexts text = RouteTexts.of(card("1", way).replace(" because \"x\"", ""));
			RouteStep last = text.card().getRoute().getSteps().getLast();
			assertEquals(List.of(last), text.reports.stream().filter(report -> report.finding().rule().id().equals("route-reason-missing"))
					.map(report -> report.finding().object()).toList());
		}
	}

	@Test
	void theStepThatLeadsOnComesFirstAndTheOthersAfterIt() {
		RoutePlan plan = Method.shipped().route();
		assertEquals(List.of(RouteState.APPROVED, RouteState.ENTERED, RouteState.DRAFT),
				plan.next(RouteState.IN_REVIEW, "1", EnumSet.of(RouteState.OWNER_REGISTERED)).stream().map(RouteMove::to).toList());
		assertEquals(List.of(RouteState.ENTERED, RouteState.OWNER_REGISTERED),
				plan.next(RouteState.DRAFT, "1", EnumSet.of(RouteState.OWNER_REGISTERED)).stream().map(RouteMove::to).toList());
		assertEquals(List.of(), plan.next(RouteState.WITHDRAWN, "1", EnumSet.allOf(RouteState.class)));
		assertEquals(List.of(RouteState.OWNER_REGISTERED, RouteState.ENTERED, RouteState.IN_REVIEW, RouteState.APPROVED),
				plan.between(RouteState.DRAFT, RouteState.PUBLISHED, "1", EnumSet.of(RouteState.DRAFT)));
		assertEquals(List.of(RouteState.OWNER_REGISTERED, RouteState.ENTERED),
				plan.between(RouteState.DRAFT, RouteState.PUBLISHED, "3a", EnumSet.of(RouteState.DRAFT)));
		assertEquals(List.of(), plan.between(RouteState.PUBLISHED, RouteState.APPROVED, "1", EnumSet.of(RouteState.PUBLISHED)));
	}
}
