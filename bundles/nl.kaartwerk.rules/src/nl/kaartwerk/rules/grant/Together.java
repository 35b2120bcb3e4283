package nl.kaartwerk.rules.grant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import nl.kaartwerk.method.grant.ConditionKind;
import nl.kaartwerk.method.grant.GrantCondition;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.rules.grant.ApplicationDraft.Mode;

/** The conditions for which all claims of a scheme are looked at together: copies, maxima, the economic unit, the budget. */
final class Together {
	private final List<ApplicationDraft> applications;
	private final List<ClaimDraft> claims;

	/** @param applications all of one scheme, judged as far as each can be alone */
	Together(List<ApplicationDraft> applications) {
		this.applications = applications;
		this.claims = applications.stream().flatMap(a -> a.claims.stream()).filter(c -> c.card != null)
				.sorted(Comparator.comparing((ClaimDraft c) -> c.counts.first()).thenComparing(c -> c.counts.last())).toList();
	}

	private interface ClaimRule {
		Verdict judge(ClaimDraft claim, GrantCondition condition);
	}

	/** In an order in which each can build on those before. */
	void judge() {
		each(ConditionKind.NEW_CONTENT, Together::isNew);
		each(ConditionKind.COPIES_COUNT_ONCE, this::copies);
		applications.forEach(Amounts::ask);
		each(ConditionKind.MAXIMUM_OF_STATED, this::mostOfStated);
		each(ConditionKind.MAXIMUM_PER_APPLICANT, this::maximumOfApplicant);
		applications.forEach(this::unit);
		applications.forEach(this::besideSpecial);
		claims.forEach(this::limitAmount);
		applications.forEach(application -> new Totals(application).judgeAid()); // what it loses takes nothing of the budget
		each(ConditionKind.BUDGET, this::budget);
	}

	private void each(ConditionKind kind, ClaimRule rule) {
		for (ClaimDraft claim : claims) {
			for (GrantCondition condition : claim.application.scheme.of(kind)) {
				if (claim.application.obstacle(condition, claim.statements, claim.claim.getGround()).isEmpty()) {
					Verdict verdict = rule.judge(claim, condition);
					if (verdict != null) {
						claim.judged(condition, verdict);
					}
				}
			}
		}
	}

	/** Nothing of this content may have been published before; whether the NMD has something that this project has not, the applicant states. */
	private static Verdict isNew(ClaimDraft claim, GrantCondition condition) {
		Span own = claim.cards().publication(claim.card);
		for (Declaration other : claim.cards().sameAs(claim.card)) {
			Span then = claim.cards().publication(other);
			if (Cards.published(other).isPresent() && then.isBefore(own)) {
				return Verdict.notMet(claim.card, "new.before", Cards.qualified(other), Cards.published(other).get());
			}
		}
		String key = condition.text("statement");
		Optional<String> answer = claim.statements.answer(key);
		return answer.isEmpty() ? Verdict.human(claim.statements.place(key), "new.unstated", key)
				: answer.get().equals(Statements.YES) ? Verdict.met(claim.statements.place(key), "new.stated", key)
						: Verdict.notMet(claim.statements.place(key), "stated.no", key);
	}

	private Verdict copies(ClaimDraft claim, GrantCondition condition) {
		List<Declaration> same = claim.cards().sameAs(claim.card);
		List<ClaimDraft> others = claims.stream().filter(c -> c != claim && (c.card == claim.card || same.contains(c.card))).toList();
		if (others.isEmpty()) {
			return Verdict.met(claim.claim, "copies.none");
		}
		Optional<ClaimDraft> first = others.stream().filter(other -> isSurelyBefore(other, claim)).findFirst();
		if (first.isPresent()) {
			return Verdict.notMet(claim.claim, "copies.second", Cards.qualified(first.get().card), name(first.get()));
		}
		boolean leads = others.stream().allMatch(other -> isSurelyBefore(claim, other));
		return leads ? Verdict.met(claim.claim, "copies.first", Cards.qualified(others.getFirst().card))
				: Verdict.human(claim.claim, "copies.tie", Cards.qualified(others.getFirst().card), name(others.getFirst()));
	}

	private static boolean isSurelyBefore(ClaimDraft one, ClaimDraft other) {
		return one.counts.isBefore(other.counts) || !one.counts.isAfter(other.counts) && one.application == other.application
				&& one.application.claims.indexOf(one) < one.application.claims.indexOf(other);
	}

	private static String name(ClaimDraft claim) {
		return Cards.qualified(claim.application.application);
	}

	private Verdict mostOfStated(ClaimDraft claim, GrantCondition condition) {
		String key = condition.text("statement");
		if (!condition.list("categories").contains(claim.card.getCategory())) {
			return Verdict.notMet(claim.card, "category.wrong", String.valueOf(claim.card.getCategory()), String.join(", ", condition.list("categories")));
		}
		int most = condition.whole("declarations");
		Turn turn = Turn.of(claim, claims.stream().filter(c -> c.statements.isYes(key)).toList());
		if (turn.sureCount() >= most) {
			return Verdict.notMet(claim.statements.place(key), "number.above", turn.sureCount(), most);
		}
		boolean allKnown = claim.application.scheme.of(ConditionKind.BUDGET).stream().anyMatch(c -> claim.statements.isYes(c.text("statement")));
		return turn.mostCount() < most && allKnown ? Verdict.met(claim.statements.place(key), "number.within", turn.mostCount(), most)
				: Verdict.human(claim.statements.place(key), turn.mostCount() < most ? "number.elsewhere" : "number.open", turn.mostCount(), most);
	}

	/** The claims of an applicant that share a maximum: those for special projects have one of their own. */
	private List<ClaimDraft> ofApplicant(ClaimDraft claim) {
		boolean special = claim.application.mode == Mode.SPECIAL;
		return claims.stream().filter(c -> c.application.applicantKey().equals(claim.application.applicantKey()) && (c.application.mode == Mode.SPECIAL) == special)
				.toList();
	}

	private Verdict maximumOfApplicant(ClaimDraft claim, GrantCondition condition) {
		return maximum(claim, Turn.of(claim, ofApplicant(claim)), condition.whole("declarations"), "maximum");
	}

	private static Verdict maximum(ClaimDraft claim, Turn turn, int most, String key) {
		if (turn.sureCount() >= most) {
			return Verdict.notMet(claim.claim, key + ".above", turn.sureCount(), most);
		}
		return turn.mostCount() < most ? Verdict.met(claim.claim, key + ".within", turn.mostCount() + 1, most)
				: Verdict.human(claim.claim, key + ".open", turn.mostCount(), most);
	}

	/** Says what is known of the unit; a declaration that comes too late for its maximum gets a line of its own. */
	private void unit(ApplicationDraft application) {
		for (GrantCondition condition : application.scheme.of(ConditionKind.ECONOMIC_UNIT)) {
			Statements stated = application.statements;
			String key = condition.text("statement");
			Optional<String> answer = stated.answer(key);
			if (answer.isEmpty() || answer.get().equals(Statements.NO)) {
				application.judged(condition, answer.isEmpty() ? Verdict.human(stated.place(key), "stated.missing", key)
						: Verdict.none(stated.place(key), "stated.no", key));
				continue;
			}
			if (application.mode == Mode.SPECIAL) {
				application.judged(condition, Verdict.human(stated.place(key), "unit.special", condition.number("maximum")));
				continue;
			}
			List<String> missing = new ArrayList<>();
			application.unit().ifPresentOrElse(unit -> limitUnit(application, unit, condition), () -> missing.add(condition.text("name")));
			if (stated.number(condition.text("others")).isEmpty()) {
				missing.add(condition.text("others"));
			}
			String name = stated.text(condition.text("name")).orElse("");
			long members = applications.stream().filter(a -> a.unit().isPresent() && a.unit().equals(application.unit())).count();
			application.judged(condition, missing.isEmpty() ? Verdict.met(stated.place(key), "unit.known", name, members, condition.number("maximum"))
					: Verdict.human(stated.place(missing.getFirst()), "stated.missing", String.join(", ", missing)));
		}
	}

	/** Two procedures with a maximum each: whether they add up for one applicant the text does not say. */
	private void besideSpecial(ApplicationDraft application) {
		boolean others = applications.stream().anyMatch(a -> a.applicantKey().equals(application.applicantKey()) && a.mode != Mode.SPECIAL);
		for (GrantCondition condition : application.scheme.of(ConditionKind.SPECIAL_PROJECT)) {
			Verdict known = application.verdicts.get(condition);
			if (application.mode == Mode.SPECIAL && others && known != null && known.outcome() == Outcome.MET) {
				application.judged(condition, Verdict.human(application.application, "special.beside", condition.number("maximum")));
			}
		}
	}

	private List<ClaimDraft> ofUnit(String unit) {
		return claims.stream().filter(c -> unit.equals(c.application.unit().orElse(null)) && c.application.mode != Mode.SPECIAL).toList();
	}

	private void limitUnit(ApplicationDraft application, String unit, GrantCondition condition) {
		List<ClaimDraft> all = ofUnit(unit);
		int elsewhere = elsewhere(application, condition);
		for (ClaimDraft claim : application.claims) {
			if (claim.card != null && claim.application.mode != Mode.SPECIAL) {
				Verdict verdict = maximum(claim, Turn.of(claim, all).withMore(elsewhere, BigDecimal.ZERO), condition.whole("declarations"), "unit");
				if (verdict.outcome() != Outcome.MET) {
					claim.judged(condition, verdict);
				}
			}
		}
	}

	private static int elsewhere(ApplicationDraft application, GrantCondition condition) {
		return application.statements.number(condition.text("others")).map(n -> n.min(BigDecimal.valueOf(Integer.MAX_VALUE / 2)).intValue()).orElse(0);
	}

	/** What the maximum of the applicant and that of the unit leave of the amount. */
	private void limitAmount(ClaimDraft claim) {
		if (claim.isLost()) {
			claim.sure = BigDecimal.ZERO;
			claim.most = BigDecimal.ZERO;
			return;
		}
		boolean special = claim.application.mode == Mode.SPECIAL;
		for (GrantCondition condition : claim.application.scheme.of(special ? ConditionKind.SPECIAL_PROJECT : ConditionKind.AMOUNT)) {
			limit(claim, Turn.of(claim, ofApplicant(claim)), condition.number("maximum"));
		}
		for (GrantCondition condition : special ? List.<GrantCondition>of() : claim.application.scheme.of(ConditionKind.ECONOMIC_UNIT)) {
			claim.application.unit().ifPresent(unit -> {
				int elsewhere = elsewhere(claim.application, condition);
				limit(claim, Turn.of(claim, ofUnit(unit)).withMore(elsewhere, condition.number("amount").multiply(BigDecimal.valueOf(elsewhere))), condition.number("maximum"));
			});
		}
		if (claim.eligibility() != Eligibility.ELIGIBLE) {
			claim.sure = BigDecimal.ZERO;
		}
	}

	private static void limit(ClaimDraft claim, Turn turn, BigDecimal maximum) {
		claim.most = claim.most.min(maximum.subtract(turn.sureAmount()).max(BigDecimal.ZERO));
		claim.sure = claim.sure.min(maximum.subtract(turn.mostAmount()).max(BigDecimal.ZERO));
	}

	private Verdict budget(ClaimDraft claim, GrantCondition condition) {
		if (claim.isLost()) {
			return Verdict.none(claim.claim, "budget.lost");
		}
		BigDecimal amount = condition.number("amount");
		int most = condition.whole("declarations");
		Turn turn = Turn.of(claim, claims);
		if (turn.sureCount() >= most || turn.sureAmount().compareTo(amount) >= 0) {
			return Verdict.notMet(claim.claim, "budget.gone", turn.sureCount(), turn.sureAmount(), amount, most);
		}
		if (turn.mostCount() >= most || turn.mostAmount().add(claim.most).compareTo(amount) > 0) {
			return Verdict.human(claim.claim, "budget.open", turn.mostCount(), turn.mostAmount(), amount, most);
		}
		String key = condition.text("statement");
		Optional<String> confirmed = claim.statements.answer(key);
		if (Objects.equals(confirmed.orElse(null), Statements.NO)) {
			return Verdict.notMet(claim.statements.place(key), "stated.no", key);
		}
		return confirmed.isPresent() ? Verdict.met(claim.claim, "budget.left", turn.mostCount(), turn.mostAmount(), amount, most)
				: Verdict.human(claim.statements.place(key), "budget.unconfirmed", turn.mostCount(), turn.mostAmount(), amount, key);
	}
}
