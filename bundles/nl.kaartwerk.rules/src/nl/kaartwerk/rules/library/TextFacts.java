package nl.kaartwerk.rules.library;

import java.util.List;
import java.util.Set;

/**
 * What the rules on the library need to know of one text, so that it need not stay in memory for them.
 *
 * @param file address of the text
 * @param definitions qualified names of what it defines, in order
 * @param used qualified names of the cards that its works use
 * @param works whether it has any works
 * @param waivers whether any of its cards has waivers; whether one of them is unused depends on which rules have run
 * @param reviews the reviews that it holds
 * @param claimed qualified names of the cards that its applications for a grant claim
 */
public record TextFacts(String file, List<String> definitions, List<CardFacts> cards, Set<String> used, boolean works, boolean waivers, List<ReviewFacts> reviews, List<String> claimed) {
	/** Of a text that says nothing. */
	public static TextFacts none(String file) {
		return new TextFacts(file, List.of(), List.of(), Set.of(), false, false, List.of(), List.of());
	}

	/**
	 * A card as others are compared with it.
	 *
	 * @param name qualified
	 * @param content the same for cards with the same scores for the same unit; "" when there are too few scores to tell
	 * @param group what it is comparable with: classification and unit; "" when it has none
	 * @param approved fingerprint of a card that goes on as approved; "" of any other
	 * @param words another one whenever the card may mean something else: then its reviews are checked anew
	 */
	public record CardFacts(String name, String uuid, String registration, String content, String group, List<Score> scores, String approved, String words) {
	}

	/** A score of the product stage per one unit. */
	public record Score(String set, String indicator, double value) {
	}
}
