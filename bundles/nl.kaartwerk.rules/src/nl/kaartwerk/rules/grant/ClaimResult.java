package nl.kaartwerk.rules.grant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

/**
 * What a claim comes to.
 *
 * @param card the qualified name of the declaration, as written when there is none
 * @param eligibility of the declaration, with what holds for the whole application
 * @param sure euro, excluding VAT, paid when nothing more is decided
 * @param most euro, excluding VAT, paid when all that people have to decide is decided for it
 */
public record ClaimResult(String card, String title, Eligibility eligibility, BigDecimal sure, BigDecimal most, List<GrantLine> lines, Optional<URI> place) {
}
