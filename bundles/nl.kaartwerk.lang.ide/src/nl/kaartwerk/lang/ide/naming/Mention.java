package nl.kaartwerk.lang.ide.naming;

import org.eclipse.emf.common.util.URI;

/**
 * A place where something is named.
 *
 * @param text the file
 * @param kind what the name does there
 * @param offset of the word that names it, without the packages before it
 * @param length of the word as written
 */
public record Mention(URI text, Kind kind, int offset, int length) {
	/** What a name does where it stands. */
	public enum Kind {
		DEFINITION, REFERENCE, IMPORT
	}
}
