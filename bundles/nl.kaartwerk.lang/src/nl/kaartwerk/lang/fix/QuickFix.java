package nl.kaartwerk.lang.fix;

import java.util.List;

/**
 * A fix as an edit of the text.
 *
 * @param rule id of the rule whose finding it takes away
 * @param kind the same for all fixes that do the same thing
 * @param title what it does, as an imperative in the language of messages
 * @param certain whether it may be made without asking
 * @param offset of the finding in the text
 * @param length of the finding
 * @param changes without overlap, at most one at each offset
 */
public record QuickFix(String rule, String kind, String title, boolean certain, int offset, int length, List<TextChange> changes) {
	public QuickFix {
		changes = List.copyOf(changes);
	}
}
