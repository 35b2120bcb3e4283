package nl.kaartwerk.rules.grant;

import java.util.HashMap;
import java.util.Map;

import nl.kaartwerk.method.grant.GrantCondition;

/** What was judged so far of an application or a claim. Every claim asks each other one what that comes to, so it is kept. */
final class Verdicts {
	private final Map<GrantCondition, Verdict> verdicts = new HashMap<>();
	/** Null when it has to be found anew. */
	private Eligibility worst;

	void put(GrantCondition condition, Verdict verdict) {
		verdicts.put(condition, verdict);
		worst = null;
	}

	/** Null when the condition was not judged. */
	Verdict get(GrantCondition condition) {
		return verdicts.get(condition);
	}

	boolean containsKey(GrantCondition condition) {
		return verdicts.containsKey(condition);
	}

	Eligibility worst() {
		if (worst == null) {
			worst = verdicts.values().stream().map(Verdicts::of).reduce(Eligibility.ELIGIBLE, Eligibility::worse);
		}
		return worst;
	}

	private static Eligibility of(Verdict verdict) {
		return switch (verdict.outcome()) {
		case NOT_MET -> Eligibility.NOT_ELIGIBLE;
		case HUMAN -> Eligibility.HUMAN;
		default -> Eligibility.ELIGIBLE;
		};
	}
}
