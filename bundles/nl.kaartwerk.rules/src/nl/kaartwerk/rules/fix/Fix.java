package nl.kaartwerk.rules.fix;

import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.text.operation.Operation;

/**
 * A way out of a finding. It says what to change; who knows the text makes an edit of it.
 *
 * @param key of its title in {@code fixes.properties}; the same for all fixes of one kind
 * @param values that the title names
 * @param certain whether it only says in the language's terms what the text already meant; then it may be made without asking
 */
public record Fix(String key, List<String> values, boolean certain, List<Operation> operations) {
	private static final Messages MESSAGES = new Messages(Fix.class, "fixes");

	public Fix {
		values = List.copyOf(values);
		operations = List.copyOf(operations);
	}

	static Fix certain(String key, List<String> values, Operation... operations) {
		return new Fix(key, values, true, List.of(operations));
	}

	static Fix choice(String key, List<String> values, Operation... operations) {
		return new Fix(key, values, false, List.of(operations));
	}

	/** What the fix does, as an imperative. */
	public String title(Locale locale) {
		return MESSAGES.text(key, locale, values.toArray());
	}
}
