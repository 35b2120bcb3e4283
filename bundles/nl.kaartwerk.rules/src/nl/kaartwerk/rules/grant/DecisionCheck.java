package nl.kaartwerk.rules.grant;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.grant.GrantCondition;
import nl.kaartwerk.method.grant.GrantQuestion;
import nl.kaartwerk.method.grant.GrantScheme;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Claim;
import nl.kaartwerk.model.GrantDecision;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.application.Asked;
import nl.kaartwerk.rules.catalogue.ApplicationRules;
import nl.kaartwerk.rules.catalogue.TextRules;

/** Whether what a person decided in an application can count, and what is still for a person to decide. */
public final class DecisionCheck implements Checks {
	private final Method method;

	public DecisionCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Application.class, List.of(ApplicationRules.DECISION_UNKNOWN, ApplicationRules.DECISION_PLACE, ApplicationRules.DECISION_TWICE,
				ApplicationRules.DECISION_INCOMPLETE, ApplicationRules.DECISION_EARLY, ApplicationRules.DECISION_FUTURE, ApplicationRules.DECISION_IDLE,
				TextRules.DATE_INVALID), this::decisions);
		registry.on(Application.class, List.of(ApplicationRules.DECISION_OPEN), this::open);
	}

	private void decisions(Application application, Run run) {
		if (application.getDecisions().isEmpty() && application.getClaims().stream().allMatch(claim -> claim.getDecisions().isEmpty())) {
			return;
		}
		OpenClauses.of(application, method, run.today().date()).ifPresent(open -> {
			decisions(application, null, application.getDecisions(), open, run);
			application.getClaims().forEach(claim -> decisions(application, claim, claim.getDecisions(), open, run));
		});
	}

	private static void decisions(Application application, Claim claim, List<GrantDecision> decisions, OpenClauses open, Run run) {
		Set<String> seen = new HashSet<>();
		for (GrantDecision decision : decisions) {
			String clause = decision.getClause();
			if (clause == null) {
				continue;
			}
			List<String> known = open.scheme().conditions().stream().map(GrantCondition::clause).distinct().toList();
			if (!known.contains(clause)) {
				run.report(ApplicationRules.DECISION_UNKNOWN, decision, Literals.GRANT_DECISION__CLAUSE, clause, String.join(", ", known),
						Similar.to(clause, known));
			} else if (OpenClauses.settled(open.scheme(), clause, claim).isEmpty()) {
				run.report(ApplicationRules.DECISION_PLACE, decision, Literals.GRANT_DECISION__CLAUSE, clause);
			} else if (!seen.add(clause)) {
				run.report(ApplicationRules.DECISION_TWICE, decision, Literals.GRANT_DECISION__CLAUSE, clause);
			} else if (isRecorded(decision, application, run)) {
				Set<Outcome> found = open.instead(clause, claim);
				if (!found.isEmpty()) {
					run.report(ApplicationRules.DECISION_IDLE, decision, Literals.GRANT_DECISION__CLAUSE, clause,
							found.stream().map(Outcome::code).collect(Collectors.joining(", ")));
				}
			}
		}
	}

	/** Whether it says all that it must, and of a day that it can be of. */
	private static boolean isRecorded(GrantDecision decision, Application application, Run run) {
		List<String> missing = Decisions.missing(decision);
		if (!missing.isEmpty()) {
			run.report(ApplicationRules.DECISION_INCOMPLETE, decision, Literals.GRANT_DECISION__CLAUSE, decision.getClause(), String.join("; ", missing));
		}
		if (decision.getDate() == null) {
			return false;
		}
		String date = decision.getDate().text();
		if (!decision.getDate().isDate()) {
			run.report(TextRules.DATE_INVALID, decision, Literals.GRANT_DECISION__DATE, date);
			return false;
		}
		if (Decisions.isEarly(decision, application)) {
			run.report(ApplicationRules.DECISION_EARLY, decision, Literals.GRANT_DECISION__DATE, date, application.getDate().text());
			return false;
		}
		if (run.today().isBefore(decision.getDate().first())) {
			run.report(ApplicationRules.DECISION_FUTURE, decision, Literals.GRANT_DECISION__DATE, date, run.today().date().toString());
			return false;
		}
		return missing.isEmpty();
	}

	/** What is not stated comes first; another hint tells it. */
	private void open(Application application, Run run) {
		if (application.getName() == null || application.getApplicant() == null || application.getDate() == null || !application.getDate().isDate()) {
			return;
		}
		Optional<OpenClauses> open = OpenClauses.of(application, method, run.today().date());
		Optional<Asked> asked = Asked.of(application, method);
		if (open.isEmpty() || asked.isEmpty()) {
			return;
		}
		List<String> missing = asked.get().missing();
		List<String> ofAll = without(open.get().clauses(null), missing, open.get().scheme());
		if (!ofAll.isEmpty()) {
			run.report(ApplicationRules.DECISION_OPEN, application, Literals.DEFINITION__NAME, Integer.toString(ofAll.size()), String.join(", ", ofAll));
		}
		for (Claim claim : application.getClaims()) {
			List<String> ofClaim = without(open.get().clauses(claim), Stream.concat(missing.stream(), asked.get().missing(claim).stream()).toList(), open.get().scheme());
			if (!ofClaim.isEmpty()) {
				run.report(ApplicationRules.DECISION_OPEN, claim, Literals.CLAIM__DECLARATION, Integer.toString(ofClaim.size()), String.join(", ", ofClaim));
			}
		}
	}

	private static List<String> without(List<String> clauses, List<String> missing, GrantScheme scheme) {
		Set<String> waiting = scheme.questions().stream().filter(q -> missing.stream().anyMatch(m -> m.equals(q.key()) || m.startsWith(q.key() + " of ")))
				.map(GrantQuestion::clause).collect(Collectors.toSet());
		return clauses.stream().filter(clause -> !waiting.contains(clause)).toList();
	}
}
