package nl.kaartwerk.rules.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.grant.ConditionKind;
import nl.kaartwerk.method.grant.GrantCondition;
import nl.kaartwerk.method.grant.GrantScheme;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Claim;

/**
 * What of an application a person may have to decide, as far as its own text and its cards tell: what depends on other applications and cards of
 * the project stays open here.
 */
public final class OpenClauses {
	/** Judged when all claims are known, and always by the machine. */
	private static final Set<ConditionKind> NEVER = EnumSet.of(ConditionKind.AMOUNT, ConditionKind.COMPLETENESS, ConditionKind.DECISION_WITHIN);

	/** How a condition stands before anything else of the project is looked at. */
	enum Standing {
		/** A person has to decide it. */
		OPEN,
		/** Other applications and cards tell, or else a person. */
		UNKNOWN,
		/** Nobody has to decide it. */
		CLOSED
	}

	private final ApplicationDraft draft;

	private OpenClauses(ApplicationDraft draft) {
		this.draft = draft;
	}

	/** Empty when there is no scheme of that name. */
	public static Optional<OpenClauses> of(Application application, Method method, LocalDate day) {
		return GrantCheck.alone(application, method, day).map(OpenClauses::new);
	}

	public GrantScheme scheme() {
		return draft.scheme;
	}

	/** The conditions of a clause that a decision can settle there, of an application those of its claims too. */
	public static List<GrantCondition> settled(GrantScheme scheme, String clause, Claim claim) {
		return scheme.conditions().stream().filter(c -> c.clause().equals(clause) && (claim == null || c.perClaim())).toList();
	}

	/** The clauses that a person has to decide at the application itself, or at a claim, in the order of the text. */
	public List<String> clauses(Claim claim) {
		return clauses(claim, Set.of(Standing.OPEN));
	}

	/** The clauses that a person may have to decide there when all of the project is looked at. */
	public List<String> possible(Claim claim) {
		return clauses(claim, Set.of(Standing.OPEN, Standing.UNKNOWN));
	}

	private List<String> clauses(Claim claim, Set<Standing> wanted) {
		ClaimDraft of = of(claim);
		if (claim != null && of.card == null) {
			return List.of();
		}
		List<String> clauses = new ArrayList<>();
		for (GrantCondition condition : draft.scheme.conditions()) {
			boolean here = condition.perClaim() == (claim != null);
			if (here && !clauses.contains(condition.clause()) && wanted.contains(standing(condition, verdict(condition, of)))) {
				clauses.add(condition.clause());
			}
		}
		return clauses;
	}

	private ClaimDraft of(Claim claim) {
		return claim == null ? null : draft.claims.stream().filter(each -> each.claim == claim).findFirst().orElseThrow();
	}

	private Verdict verdict(GrantCondition condition, ClaimDraft claim) {
		return claim == null ? draft.verdicts.get(condition) : claim.verdicts.get(condition);
	}

	private static Standing standing(GrantCondition condition, Verdict verdict) {
		if (verdict == null) {
			return NEVER.contains(condition.kind()) ? Standing.CLOSED : Standing.UNKNOWN;
		}
		if (verdict.outcome() == Outcome.HUMAN) {
			return Standing.OPEN;
		}
		boolean besideOthers = condition.kind() == ConditionKind.SPECIAL_PROJECT && verdict.outcome() == Outcome.MET;
		return verdict.decided() == null && besideOthers ? Standing.UNKNOWN : Standing.CLOSED;
	}

	/**
	 * What the machine finds of all that a decision could settle; empty when it settles something, or may when other applications and cards are known.
	 *
	 * @param claim null for a decision of the application
	 */
	Set<Outcome> instead(String clause, Claim claim) {
		Set<Outcome> found = EnumSet.noneOf(Outcome.class);
		for (GrantCondition condition : settled(draft.scheme, clause, claim)) {
			List<ClaimDraft> claims = !condition.perClaim() ? List.of() : claim != null ? List.of(of(claim))
					: draft.claims.stream().filter(c -> c.claim.getDecisions().stream().noneMatch(own -> clause.equals(own.getClause()))).toList();
			List<Verdict> verdicts = new ArrayList<>();
			if (!condition.perClaim()) {
				verdicts.add(draft.verdicts.get(condition));
			}
			for (ClaimDraft each : claims) {
				if (each.card == null) {
					return Set.of();
				}
				verdicts.add(each.verdicts.get(condition));
			}
			for (Verdict verdict : verdicts) {
				if (standing(condition, verdict) != Standing.CLOSED || verdict != null && verdict.decided() != null) {
					return Set.of();
				}
				found.add(verdict == null ? Outcome.INFORMATION : verdict.outcome());
			}
		}
		return found;
	}
}
