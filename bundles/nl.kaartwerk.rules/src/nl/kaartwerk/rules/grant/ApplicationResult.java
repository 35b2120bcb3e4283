package nl.kaartwerk.rules.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.method.grant.GrantScheme;

/**
 * What an application comes to.
 *
 * @param name qualified
 * @param schemeId as the application names it; "" when it names none
 * @param scheme empty when there is none of that name: then nothing is judged
 * @param day that it is judged at
 * @param eligibility eligible when at least one declaration is, and nothing needs a human
 * @param sure euro, paid when nothing more is decided
 * @param most euro, paid when all that people have to decide is decided for it
 * @param lines on the application as a whole
 */
public record ApplicationResult(String name, String title, String applicant, String schemeId, Optional<GrantScheme> scheme, LocalDate day,
		Eligibility eligibility, BigDecimal sure, BigDecimal most, List<GrantLine> lines, List<ClaimResult> claims, Optional<URI> place) {
	/** The declarations that have a result. */
	public long count(Eligibility result) {
		return claims.stream().filter(claim -> claim.eligibility() == result).count();
	}
}
