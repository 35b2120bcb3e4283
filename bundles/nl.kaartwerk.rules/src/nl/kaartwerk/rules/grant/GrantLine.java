package nl.kaartwerk.rules.grant;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.method.grant.GrantCondition;

/**
 * What is known of one condition.
 *
 * @param place the statement, claim or card that it rests on; empty when there is none
 */
public record GrantLine(GrantCondition condition, Outcome outcome, Sentence sentence, Optional<URI> place) {
	/** Why, with the facts. */
	public String text(Locale locale) {
		return sentence.text(locale);
	}
}
