package nl.kaartwerk.rules.fix;

import java.util.List;

import nl.kaartwerk.rules.Finding;

/** Knows the cards that a text may refer to, and so which of them may take the place of one that has expired. */
public interface Successors {
	/** When there is nothing but the text. */
	Successors NONE = finding -> List.of();

	/** Names of cards as the text would write them, the likeliest first; for a finding about a use of a card that is not valid. */
	List<String> of(Finding finding);
}
