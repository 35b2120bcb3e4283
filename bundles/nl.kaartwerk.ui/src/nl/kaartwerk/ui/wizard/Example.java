package nl.kaartwerk.ui.wizard;

import java.util.Locale;

import nl.kaartwerk.ui.Texts;

/** The examples that ship with Kaartwerk: folders of the bundle nl.kaartwerk.examples. */
public enum Example {
	/** A terraced house from real EPDs, with their gaps. */
	RIJWONING("rijwoning.kaart"),
	/** A house and its variant in timber, from invented cards that scale or carry only an MKI. */
	TWEEKAPPER("woning.kaart"),
	/** A civil work with both indicator sets, and reused girders as a variant. */
	VIADUCT("viaduct.kaart"),
	/** Nine invented cards, one at each stage of the way into the NMD. */
	PUBLICATIE("kaarten/Dakpan.kaart");

	private final String first;

	Example(String first) {
		this.first = first;
	}

	/** The name of its folder, and of the project when nobody says otherwise. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The text to look at first. */
	public String first() {
		return first;
	}

	String title() {
		return Texts.get("example." + id());
	}
}
