package nl.kaartwerk.rules.grant;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.method.grant.GrantCondition;

/**
 * What is known of one condition.
 *
 * @param place the statement, claim or card that it rests on; empty when there is none
 * @param decided what a person decided of it; empty when the machine found it
 */
public record GrantLine(GrantCondition condition, Outcome outcome, Sentence sentence, Optional<URI> place, Optional<Decided> decided) {
	/** Why, with the facts. */
	public String text(Locale locale) {
		return sentence.text(locale);
	}
}
