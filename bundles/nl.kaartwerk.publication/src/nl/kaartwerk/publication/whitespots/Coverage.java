package nl.kaartwerk.publication.whitespots;

import java.util.Locale;

/** Which data there are for a product group, by its cards that hold on the day. */
public enum Coverage {
	/** Category 1 or 2, and nothing says that they are not published. */
	REVIEWED,
	/** Category 1 or 2, but each of them is still on its way to publication. */
	UNPUBLISHED,
	/** Only category 3 or 3a. */
	GENERIC,
	/** Only cards without a category that we know, or products that are in no group: a person decides. */
	UNKNOWN,
	/** No card at all. */
	NONE;

	/** As machine formats write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether a card of category 1 or 2 is still to be made or published. */
	public boolean isMissing() {
		return this != REVIEWED;
	}
}
