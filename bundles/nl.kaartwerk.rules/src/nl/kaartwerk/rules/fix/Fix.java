package nl.kaartwerk.rules.fix;

import java.util.List;
import java.util.Locale;

import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.text.operation.Operation;

/**
 * A way out of a finding. It says what to change; who knows the text makes an edit of it.
 *
 * @param key of its title in {@code fixes.properties}
 * @param kind the same for all fixes that do the same thing, each from its own data
 * @param values that the title names
 * @param sureness whether it may be made without asking
 */
public record Fix(String key, String kind, List<String> values, Sureness sureness, List<Operation> operations) {
	/** Who decides on a fix. */
	public enum Sureness {
		/** It only says in the language's terms what the text already meant; it may be made without asking. */
		CERTAIN,
		/** Somebody chooses it, for one finding or for many. */
		CHOICE,
		/** It leaves something for a person to write, so it is never made for many at once. */
		TO_COMPLETE
	}

	private static final Messages MESSAGES = new Messages(Fix.class, "fixes");

	public Fix {
		values = List.copyOf(values);
		operations = List.copyOf(operations);
	}

	static Fix certain(String key, List<String> values, Operation... operations) {
		return new Fix(key, key, values, Sureness.CERTAIN, List.of(operations));
	}

	static Fix choice(String key, List<String> values, Operation... operations) {
		return new Fix(key, key, values, Sureness.CHOICE, List.of(operations));
	}

	/** This fix as one of several for the same finding, told apart by what they do. */
	Fix of(String alternative) {
		return new Fix(key, key + ' ' + alternative, values, sureness, operations);
	}

	public boolean isCertain() {
		return sureness == Sureness.CERTAIN;
	}

	/** What the fix does, as an imperative. */
	public String title(Locale locale) {
		return MESSAGES.text(key, locale, values.toArray());
	}
}
