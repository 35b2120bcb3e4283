package nl.kaartwerk.rules.grant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import nl.kaartwerk.method.grant.ConditionKind;
import nl.kaartwerk.method.grant.GrantCondition;
import nl.kaartwerk.rules.grant.ApplicationDraft.Mode;

/** What is asked, before maxima and budget: an amount for each declaration, or one for the whole application that is divided over them. */
final class Amounts {
	private static final int CENTS = 2;

	private Amounts() {
	}

	static void ask(ApplicationDraft application) {
		List<ClaimDraft> claims = application.claims.stream().filter(c -> c.card != null && !c.isLost()).toList();
		if (application.mode == Mode.PER_CLAIM) {
			claims.forEach(claim -> take(claim, ofOne(claim)));
			return;
		}
		if (claims.isEmpty()) {
			return;
		}
		BigDecimal total = ofAll(application);
		BigDecimal part = total.divide(BigDecimal.valueOf(claims.size()), CENTS, RoundingMode.DOWN);
		claims.forEach(claim -> take(claim, part));
		take(claims.getFirst(), total.subtract(part.multiply(BigDecimal.valueOf(claims.size() - 1L))));
		if (!isKnown(application)) {
			claims.forEach(claim -> claim.sure = BigDecimal.ZERO); // a person can decide that the condition is met, but not how much was asked
		}
	}

	/** Whether the figure that the amount is found by is stated. */
	private static boolean isKnown(ApplicationDraft application) {
		String key = application.mode == Mode.SPECIAL ? application.scheme.of(ConditionKind.SPECIAL_PROJECT).getFirst().text("requested")
				: application.scheme.of(ConditionKind.COST_SHARE).getFirst().text("cost");
		return application.statements.amount(key).isPresent();
	}

	private static void take(ClaimDraft claim, BigDecimal amount) {
		claim.asked = amount;
		claim.most = amount;
		claim.sure = claim.eligibility() == Eligibility.ELIGIBLE ? amount : BigDecimal.ZERO;
	}

	private static BigDecimal ofOne(ClaimDraft claim) {
		Optional<GrantCondition> biobased = claim.application.scheme.of(ConditionKind.BIOBASED_AMOUNT).stream().filter(claim.verdicts::containsKey)
				.filter(c -> claim.verdicts.get(c).outcome() == Outcome.MET).findFirst();
		return biobased.or(() -> claim.application.scheme.of(ConditionKind.AMOUNT).stream().findFirst()).map(c -> c.number("amount")).orElse(BigDecimal.ZERO);
	}

	/** What is not stated yet can be the maximum at most. */
	private static BigDecimal ofAll(ApplicationDraft application) {
		BigDecimal all = null;
		if (application.applies(ConditionKind.SPECIAL_PROJECT)) {
			GrantCondition special = application.scheme.of(ConditionKind.SPECIAL_PROJECT).getFirst();
			all = least(application.statements.amount(special.text("requested")).orElse(null), special.number("maximum"));
		}
		if (application.mode == Mode.COST_SHARE) {
			GrantCondition shared = application.scheme.of(ConditionKind.COST_SHARE).getFirst();
			BigDecimal share = application.statements.amount(shared.text("cost")).map(cost -> Money.percent(cost, shared.number("percent"))).orElse(null);
			all = least(all, least(share, shared.number("maximum")));
		}
		return all;
	}

	private static BigDecimal least(BigDecimal one, BigDecimal other) {
		return one == null ? other : one.min(other);
	}
}
