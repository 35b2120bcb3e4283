package nl.kaartwerk.rules.catalogue;

import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.rules.Severity;

/**
 * A rule of the catalogue. Its texts are in {@code messages.properties}: the message under its id, the explanation under {@code id.why}.
 *
 * @param id stable, kebab case; also the name of its help page
 * @param group id of the group that it belongs to
 * @param severity unless the settings say otherwise
 * @param source where the rule comes from (design decision 18: real, or called a house rule)
 * @param names of the values of a finding, in their order; the message names them in braces
 * @param tolerances that decide when it fires
 * @param fixable whether at least some of its findings have fixes
 * @param waivable whether a card may waive it
 */
public record Rule(String id, String group, Severity severity, Reach reach, Trigger trigger, String source, List<String> names,
		List<Tolerance> tolerances, boolean fixable, boolean waivable) {
	private static final Messages MESSAGES = new Messages(Rule.class, "messages");
	/** Suffix of the message that also offers a similar name. */
	private static final String SIMILAR = ".similar";

	public Rule {
		names = List.copyOf(names);
		tolerances = List.copyOf(tolerances);
	}

	/**
	 * The message for a finding.
	 *
	 * @param values what the message names; when the last one is empty there was nothing similar to offer
	 */
	public String message(List<String> values, Locale locale) {
		boolean offers = !values.isEmpty() && !values.getLast().isEmpty() && MESSAGES.has(id + SIMILAR, locale);
		String text = MESSAGES.plain(offers ? id + SIMILAR : id, locale);
		StringBuilder message = new StringBuilder();
		int from = 0;
		for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
			int close = text.indexOf('}', open);
			int position = names.indexOf(text.substring(open + 1, close));
			message.append(text, from, open).append(position < values.size() ? values.get(position) : "");
			from = close + 1;
		}
		return message.append(text, from, text.length()).toString();
	}

	/** The message with its values named in braces. */
	public String pattern(Locale locale) {
		return MESSAGES.plain(id, locale);
	}

	/** Why the rule exists and what to do about a finding. */
	public String explanation(Locale locale) {
		return MESSAGES.plain(id + ".why", locale);
	}

	/** Whether its severity may be set: what the parser, the linker or the reader of a data file finds always is an error. */
	public boolean isConfigurable() {
		return reach != Reach.SYNTAX && reach != Reach.DATA;
	}

	/**
	 * A tolerance by name.
	 *
	 * @throws IllegalArgumentException when the rule has no such tolerance
	 */
	public Tolerance tolerance(String name) {
		return tolerances.stream().filter(t -> t.name().equals(name)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(id + " has no tolerance " + name));
	}
}
