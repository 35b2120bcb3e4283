package nl.kaartwerk.publication.whitespots;

import java.util.Locale;

/** What the project's list of white spots says of a group. A row that is not confirmed is shown, and settles nothing: a person decides. */
public enum OnWhiteSpotList {
	YES, NO,
	/** It is on the list, by rows that are not confirmed. */
	YES_UNCONFIRMED,
	/** It is not on the list, none of which is confirmed. */
	NO_UNCONFIRMED,
	/** There is no list. */
	NO_LIST;

	/** For programs: yes, no or needs-human. */
	public String code() {
		return this == YES || this == NO ? name().toLowerCase(Locale.ROOT) : "needs-human";
	}

	/** Whether the project has a list. */
	public boolean isKnown() {
		return this != NO_LIST;
	}

	String key() {
		return "list." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
