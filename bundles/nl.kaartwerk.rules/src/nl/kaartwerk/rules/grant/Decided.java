package nl.kaartwerk.rules.grant;

import nl.kaartwerk.model.value.PartialDate;

/**
 * A decision of a person that settles a condition.
 *
 * @param by who decided
 * @param reason as it was recorded
 * @param machine what is known of the condition without the decision
 */
public record Decided(String by, PartialDate date, String reason, Sentence machine) {
}
