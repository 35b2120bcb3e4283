package nl.kaartwerk.lang.project;

import java.nio.file.Path;

import nl.kaartwerk.rules.Severity;

/**
 * A finding with its place in the text.
 *
 * @param line from 1
 * @param column from 1
 * @param offset in characters, from 0
 * @param length in characters
 * @param code id of the rule
 * @param waived why the card says that this is right; null when it does not
 */
public record Diagnostic(Path file, int line, int column, int offset, int length, Severity severity, String code, String message, Waived waived) {
	/** The reason of a waiver, and whose it is. */
	public record Waived(String reason, String by) {
	}
}
