package nl.kaartwerk.rules.catalogue;

import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.rules.Severity;

/**
 * A rule of the catalogue. Its texts are in {@code messages.properties}: the message under its id, the explanation under {@code id.why}.
 *
 * @param id stable, kebab case
 * @param source where the rule comes from (design decision 18: real, or called a house rule)
 */
public record Rule(String id, Severity severity, Reach reach, String source) {
	private static final Messages MESSAGES = new Messages(Rule.class, "messages");
	/** Suffix of the message that also offers a similar name. */
	private static final String SIMILAR = ".similar";

	/**
	 * The message for a finding.
	 *
	 * @param values what the message names; when the last one is empty there was nothing similar to offer
	 */
	public String message(List<String> values, Locale locale) {
		boolean offers = !values.isEmpty() && !values.getLast().isEmpty() && MESSAGES.has(id + SIMILAR, locale);
		return MESSAGES.text(offers ? id + SIMILAR : id, locale, values.toArray());
	}

	/** Why the rule exists and what to do about a finding. */
	public String explanation(Locale locale) {
		return MESSAGES.plain(id + ".why", locale);
	}
}
