package nl.kaartwerk.method;

/** How sure a method fact is. An unconfirmed fact is used and shown as such; a project may override it. */
public enum Status {
	/** Read in the source that the row names. */
	VERIFIED,
	/** Recalled by experts; the source was not reached. */
	UNCONFIRMED
}
