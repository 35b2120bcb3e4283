package nl.kaartwerk.rules.catalogue;

/** How far a rule looks (design decision 4); what it looks at decides when it must run again. */
public enum Reach {
	/** The text itself; the parser and the linker find it. */
	SYNTAX,
	/** A file of the project that is no text: method data, rule settings. */
	DATA,
	/** One file. */
	LOCAL,
	/** One file and what it refers to. */
	LINKED,
	/** All cards and works beside each other. */
	WORKSPACE
}
