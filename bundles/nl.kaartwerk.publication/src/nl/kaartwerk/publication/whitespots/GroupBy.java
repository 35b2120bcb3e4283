package nl.kaartwerk.publication.whitespots;

import java.util.Locale;

/** What products are divided into groups by. */
public enum GroupBy {
	/** The classification codes that the cards carry. */
	CLASSIFICATION,
	/** The rows that the project lists itself: {@code group} and {@code white-spot} of its product lists. */
	LIST;

	/** As the command line writes it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
