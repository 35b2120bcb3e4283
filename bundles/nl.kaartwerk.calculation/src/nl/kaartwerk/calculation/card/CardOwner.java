package nl.kaartwerk.calculation.card;

/**
 * The data owner of a card.
 *
 * @param name that the card refers to
 * @param title may be null
 */
public record CardOwner(String name, String title) {
	/** The name to show: the title, or the name when there is none. */
	public String label() {
		return title == null || title.isBlank() ? name : title;
	}
}
