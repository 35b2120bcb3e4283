package nl.kaartwerk.rules.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.kaartwerk.method.grant.GrantCondition;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Claim;
import nl.kaartwerk.model.Fulfilment;
import nl.kaartwerk.model.GrantDecision;

/**
 * What people decided of the clauses of a scheme, in an application or of one of its claims. Only what needs a human is settled by it. What is recorded
 * in part, twice, of a day to come or from before the application counts as not decided: rules report it.
 */
final class Decisions {
	private final Map<String, GrantDecision> byClause = new HashMap<>();

	/**
	 * A claim's own decision goes before that of the application, which holds for all claims.
	 *
	 * @param claim null for what is decided of the application
	 */
	Decisions(Application application, Claim claim, LocalDate day) {
		take(application.getDecisions(), application, day);
		if (claim != null) {
			claim.getDecisions().forEach(decision -> byClause.remove(decision.getClause()));
			take(claim.getDecisions(), application, day);
		}
	}

	private void take(List<GrantDecision> decisions, Application application, LocalDate day) {
		for (GrantDecision decision : decisions) {
			boolean once = decisions.stream().filter(other -> String.valueOf(decision.getClause()).equals(other.getClause())).count() == 1;
			if (once && missing(decision).isEmpty() && decision.getDate().isDate() && !isEarly(decision, application) && !decision.getDate().first().isAfter(day)) {
				byClause.put(decision.getClause(), decision);
			}
		}
	}

	/** What a decision must say and does not, in the words of the language. */
	static List<String> missing(GrantDecision decision) {
		List<String> missing = new ArrayList<>();
		if (decision.getFulfilment() == Fulfilment.UNSTATED) {
			missing.add("met, not-met");
		}
		if (decision.getDate() == null) {
			missing.add("date");
		}
		if (decision.getBy() == null || decision.getBy().isBlank()) {
			missing.add("by");
		}
		if (decision.getReason() == null || decision.getReason().isBlank()) {
			missing.add("because");
		}
		return missing;
	}

	/** Whether it is of before the application. */
	static boolean isEarly(GrantDecision decision, Application application) {
		return application.getDate() != null && application.getDate().isDate() && decision.getDate().isDate()
				&& decision.getDate().last().isBefore(application.getDate().first());
	}

	/** The verdict as it is, unless it needs a human and one has decided. */
	Verdict settle(GrantCondition condition, Verdict verdict) {
		GrantDecision decision = verdict.outcome() == Outcome.HUMAN ? byClause.get(condition.clause()) : null;
		if (decision == null) {
			return verdict;
		}
		Decided decided = new Decided(decision.getBy(), decision.getDate(), decision.getReason(), verdict.sentence());
		return new Verdict(decision.getFulfilment() == Fulfilment.MET ? Outcome.MET : Outcome.NOT_MET,
				Sentence.of("decided", decision.getBy(), decision.getDate(), decision.getReason(), verdict.sentence()), decision, decided);
	}
}
