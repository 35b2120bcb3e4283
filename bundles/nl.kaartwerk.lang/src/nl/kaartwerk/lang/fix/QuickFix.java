package nl.kaartwerk.lang.fix;

import java.util.List;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.rules.fix.Fix;

/**
 * A fix as an edit of the text.
 *
 * @param rule id of the rule whose finding it takes away
 * @param kind the same for all fixes that do the same thing
 * @param title what it does, as an imperative in the language of messages
 * @param sureness whether it may be made without asking
 * @param offset of the finding in the text
 * @param length of the finding
 * @param file address of the text that changes; null when it is the one that the finding is in
 * @param changes without overlap, at most one at each offset
 */
public record QuickFix(String rule, String kind, String title, Fix.Sureness sureness, int offset, int length, URI file, List<TextChange> changes) {
	public QuickFix {
		changes = List.copyOf(changes);
	}

	/** A fix that changes the text which the finding is in. */
	public QuickFix(String rule, String kind, String title, Fix.Sureness sureness, int offset, int length, List<TextChange> changes) {
		this(rule, kind, title, sureness, offset, length, null, changes);
	}

	public boolean isCertain() {
		return sureness == Fix.Sureness.CERTAIN;
	}

	/** Whether it leaves something for a person to write. */
	public boolean isToComplete() {
		return sureness == Fix.Sureness.TO_COMPLETE;
	}
}
