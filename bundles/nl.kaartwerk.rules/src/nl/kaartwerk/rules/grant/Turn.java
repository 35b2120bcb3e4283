package nl.kaartwerk.rules.grant;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * What comes before a claim in the order of publication. A claim that was lost takes nothing; one that waits for a person may or may not; and of
 * two of one day, or of days that are not known, in different applications either may come first. Within an application the order of the text
 * decides, for there it changes nothing.
 *
 * @param sureCount declarations that certainly come before and certainly count
 * @param mostCount declarations that may come before
 */
record Turn(int sureCount, BigDecimal sureAmount, int mostCount, BigDecimal mostAmount) {
	/** Whether another claim of the same day, or of a day that is not known, may come first. */
	static Turn of(ClaimDraft claim, Collection<ClaimDraft> all) {
		int sureCount = 0;
		int mostCount = 0;
		BigDecimal sureAmount = BigDecimal.ZERO;
		BigDecimal mostAmount = BigDecimal.ZERO;
		for (ClaimDraft other : all) {
			if (other == claim || other.isLost() || !mayPrecede(other, claim)) {
				continue;
			}
			mostCount++;
			mostAmount = mostAmount.add(other.most);
			boolean sure = other.eligibility() == Eligibility.ELIGIBLE && (other.counts.isBefore(claim.counts) || other.application == claim.application);
			if (sure) {
				sureCount++;
				sureAmount = sureAmount.add(other.sure);
			}
		}
		return new Turn(sureCount, sureAmount, mostCount, mostAmount);
	}

	private static boolean mayPrecede(ClaimDraft other, ClaimDraft claim) {
		if (other.counts.isBefore(claim.counts)) {
			return true;
		}
		if (other.counts.isAfter(claim.counts)) {
			return false;
		}
		return other.application != claim.application || claim.application.claims.indexOf(other) < claim.application.claims.indexOf(claim);
	}

	Turn withMore(int count, BigDecimal amount) {
		return new Turn(sureCount, sureAmount, mostCount + count, mostAmount.add(amount));
	}
}
