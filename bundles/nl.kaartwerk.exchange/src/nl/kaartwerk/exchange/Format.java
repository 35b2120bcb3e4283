package nl.kaartwerk.exchange;

import java.util.List;

/** A format that declarations are exchanged in. */
public interface Format {
	/** The name that the command line uses for the format: lower case, words joined by hyphens. */
	String id();

	/** What the format is called in dialogs; a name, so the same in every language. */
	String title();

	/** How names of its files end, without the dot and in lower case; the first is the one that is written. */
	List<String> extensions();

	/** Whether it was built from a public description alone, without a real file or a schema to try it against. */
	default boolean isExperimental() {
		return false;
	}
}
