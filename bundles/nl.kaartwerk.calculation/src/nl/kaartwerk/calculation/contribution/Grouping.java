package nl.kaartwerk.calculation.contribution;

import java.util.Locale;

/** What the MKI of a work can be split by. */
public enum Grouping {
	/** Elements of the work, by code. */
	ELEMENT,
	/** Declarations, however often they are used. */
	DECLARATION,
	/** Counted modules of the life cycle. */
	MODULE,
	/** Phases of the life cycle: groups of modules. */
	PHASE,
	/** Environmental indicators. */
	INDICATOR,
	/** Kind of raw material that most of a card's composition is of; the whole card counts for it. */
	MATERIAL,
	/** Category of the declarations. */
	CATEGORY,
	/** Data owner of the declarations. */
	OWNER;

	/** As the command line writes it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}
}
