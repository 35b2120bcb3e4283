package nl.kaartwerk.rules.catalogue;

/** When a rule runs. */
public enum Trigger {
	/** While typing. */
	LIVE,
	/** In the background, when texts have been read or saved. */
	ON_SAVE,
	/** When somebody asks for it. */
	ON_DEMAND
}
