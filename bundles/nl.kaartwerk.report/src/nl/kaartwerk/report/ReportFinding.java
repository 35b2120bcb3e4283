package nl.kaartwerk.report;

import java.util.Optional;

import nl.kaartwerk.rules.Severity;

/**
 * Something that the rules say about a text, as a report shows it.
 *
 * @param place file name and line
 * @param code id of the rule
 * @param waiver why the card says that it is right as it is; empty when it does not
 */
public record ReportFinding(String place, Severity severity, String code, String message, Optional<Waiver> waiver) {
	/** The reason of a waiver, and whose it is. */
	public record Waiver(String reason, String by) {
	}
}
