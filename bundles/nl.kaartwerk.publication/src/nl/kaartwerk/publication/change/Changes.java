package nl.kaartwerk.publication.change;

import java.time.LocalDate;
import java.util.List;

/**
 * What differs between two versions of some texts.
 *
 * @param before what people call the first version
 * @param after what people call the second
 * @param day whose weights the MKI was computed with, on both sides
 * @param cards that differ, in the order of the second version, those that are gone last
 * @param works whose result differs
 * @param sameCards how many cards mean and cost what they did
 * @param sameWorks how many works have the result that they had
 */
public record Changes(String before, String after, LocalDate day, List<CardChange> cards, List<WorkChange> works, int sameCards, int sameWorks) {
	public Changes {
		cards = List.copyOf(cards);
		works = List.copyOf(works);
	}

	/** Whether nothing differs in meaning. */
	public boolean isEmpty() {
		return cards.isEmpty() && works.isEmpty();
	}
}
