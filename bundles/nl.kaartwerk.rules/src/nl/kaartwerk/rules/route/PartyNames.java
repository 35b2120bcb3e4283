package nl.kaartwerk.rules.route;

import nl.kaartwerk.model.Definition;

/** What owners, practitioners and reviewers are called. */
public final class PartyNames {
	private PartyNames() {
	}

	/** The title of a party, or else its name. */
	public static String shown(Definition party) {
		return party.getTitle() == null ? String.valueOf(party.getName()) : party.getTitle();
	}
}
