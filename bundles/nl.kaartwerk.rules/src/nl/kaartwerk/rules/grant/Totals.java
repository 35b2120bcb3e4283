package nl.kaartwerk.rules.grant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import nl.kaartwerk.method.grant.ConditionKind;
import nl.kaartwerk.method.grant.GrantCondition;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.rules.grant.ApplicationDraft.Mode;

/** The conditions on an application that look at its amount, or at what the other conditions came to. */
final class Totals {
	private final ApplicationDraft draft;

	Totals(ApplicationDraft draft) {
		this.draft = draft;
	}

	/** By the amounts before the budget; again when that is known, see {@link #judge()}. */
	void judgeAid() {
		each(ConditionKind.DE_MINIMIS, this::deMinimis);
	}

	void judge() {
		judgeAid();
		each(ConditionKind.AMOUNT, this::amount);
		each(ConditionKind.EARLIER_PARTICIPANT, this::earlier);
		each(ConditionKind.COMPLETENESS, this::completeness);
		each(ConditionKind.DECISION_WITHIN, this::decision);
	}

	private void each(ConditionKind kind, Function<GrantCondition, Verdict> rule) {
		for (GrantCondition condition : draft.scheme.of(kind)) {
			if (draft.obstacle(condition, draft.statements, null).isEmpty()) {
				draft.judged(condition, rule.apply(condition));
			}
		}
	}

	/** Euro, when all that is open is decided for the applicant. */
	BigDecimal most() {
		return draft.claims.stream().filter(claim -> !claim.isLost()).map(claim -> claim.most).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Euro, when nothing more is decided. */
	BigDecimal sure() {
		return draft.claims.stream().filter(claim -> claim.eligibility() == Eligibility.ELIGIBLE).map(claim -> claim.sure).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** The grant counts with the aid; the two limits are of two regulations, and which of them holds a person decides. */
	private Verdict deMinimis(GrantCondition condition) {
		Verdict before = draft.verdicts.get(condition);
		if (before != null && before.outcome() == Outcome.NOT_MET) {
			return before; // its own outcome must not take the amount away that it rests on
		}
		String key = condition.text("statement");
		PartialDate date = draft.application.getDate();
		if (date == null || !date.isDate()) {
			return Verdict.human(draft.application, "date.missing");
		}
		List<String> missing = new ArrayList<>();
		BigDecimal aid = BigDecimal.ZERO;
		int year = date.first().getYear();
		for (int i = 0; i < condition.whole("years"); i++) {
			var given = draft.statements.amount(key, year - i);
			if (given.isEmpty()) {
				missing.add(Integer.toString(year - i));
			}
			aid = aid.add(given.orElse(BigDecimal.ZERO));
		}
		BigDecimal limit = condition.number("limit");
		BigDecimal later = condition.number("later");
		BigDecimal most = aid.add(most());
		if (aid.add(sure()).compareTo(later) > 0) {
			return Verdict.notMet(draft.application, "aid.above", aid.add(sure()), limit, later, aid);
		}
		if (!missing.isEmpty()) {
			return Verdict.human(draft.application, "aid.missing", key, String.join(", ", missing), limit, later);
		}
		if (most.compareTo(limit) <= 0) {
			return Verdict.met(draft.application, "aid.within", most, limit, later, aid);
		}
		return Verdict.human(draft.application, most.compareTo(later) <= 0 ? "aid.between" : "aid.over", most, limit, later, aid);
	}

	private Verdict amount(GrantCondition condition) {
		if (draft.mode == Mode.SPECIAL) {
			return Verdict.none(draft.application, "amount.special");
		}
		if (draft.mode == Mode.COST_SHARE) {
			return Verdict.none(draft.application, "amount.shared");
		}
		long claims = draft.claims.stream().filter(claim -> !claim.isLost()).count();
		BigDecimal asked = draft.claims.stream().filter(claim -> !claim.isLost()).map(claim -> claim.asked).reduce(BigDecimal.ZERO, BigDecimal::add);
		return Verdict.met(draft.application, most().compareTo(asked) < 0 ? "amount.cut" : "amount.sum", claims, condition.number("amount"), most(), condition.number("maximum"));
	}

	/** Who took part before must fulfil what everybody must, and stand on the list that the scheme speaks of. */
	private Verdict earlier(GrantCondition condition) {
		String key = condition.text("statement");
		var answer = draft.statements.answer(key);
		if (answer.isEmpty()) {
			return Verdict.human(draft.statements.place(key), "stated.missing", key);
		}
		if (answer.get().equals(Statements.NO)) {
			return Verdict.none(draft.statements.place(key), "stated.no", key);
		}
		boolean otherList = draft.claims.stream().anyMatch(c -> c.claim.getGround() == null || !c.claim.getGround().equals(condition.text("list")));
		List<Outcome> outcomes = new ArrayList<>();
		for (GrantCondition needed : draft.scheme.conditions().stream().filter(c -> condition.list("conditions").contains(c.id())).toList()) {
			if (needed.perClaim()) {
				draft.claims.stream().filter(c -> !c.isLost()).forEach(claim -> outcomes.add(claim.verdicts.containsKey(needed) ? claim.verdicts.get(needed).outcome() : Outcome.HUMAN));
			} else {
				outcomes.add(draft.verdicts.containsKey(needed) ? draft.verdicts.get(needed).outcome() : Outcome.HUMAN);
			}
		}
		String clauses = String.join(", ", draft.scheme.conditions().stream().filter(c -> condition.list("conditions").contains(c.id())).map(GrantCondition::clause).toList());
		if (outcomes.contains(Outcome.NOT_MET) || draft.claims.stream().allMatch(ClaimDraft::isLost)) {
			return Verdict.notMet(draft.statements.place(key), "earlier.not", clauses);
		}
		return otherList ? Verdict.human(draft.statements.place(key), "earlier.list", condition.text("list"))
				: outcomes.contains(Outcome.HUMAN) ? Verdict.human(draft.statements.place(key), "earlier.open", clauses)
						: Verdict.met(draft.statements.place(key), "earlier.met", clauses);
	}

	/** Both have to be there: the data published, of what is still asked for, and the application complete. */
	private Verdict decision(GrantCondition condition) {
		Span last = draft.claims.stream().filter(claim -> !claim.isLost()).map(claim -> claim.counts).reduce(draft.complete(), Span::andThen);
		return last.isDay() && !draft.claims.stream().allMatch(ClaimDraft::isLost) ? Verdict.tell(draft.application, "decision.by", last.first().plusWeeks(condition.whole("weeks")), condition.text("weeks"), last.first())
				: Verdict.tell(draft.application, "decision.within", condition.text("weeks"));
	}

	private Verdict completeness(GrantCondition condition) {
		List<String> open = draft.scheme.conditions().stream().filter(c -> c.clause().equals(condition.text("of")) && draft.verdicts.containsKey(c)
				&& draft.verdicts.get(c).outcome() != Outcome.MET).map(GrantCondition::id).toList();
		return open.isEmpty() ? Verdict.tell(draft.application, "complete.whole", condition.text("of"))
				: Verdict.tell(draft.application, "complete.lacks", condition.text("of"), open.size());
	}
}
