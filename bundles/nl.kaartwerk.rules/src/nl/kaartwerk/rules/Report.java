package nl.kaartwerk.rules;

import java.util.Locale;

import nl.kaartwerk.model.Waiver;
import nl.kaartwerk.model.messages.Messages;

/**
 * A finding as it is shown.
 *
 * @param severity by the settings; info when it is waived
 * @param waiver that holds for it, or null
 */
public record Report(Finding finding, Severity severity, Waiver waiver) {
	private static final Messages MESSAGES = new Messages(Report.class, "report");

	/** What was found; for a finding that is waived also by whom and why. */
	public String message(Locale locale) {
		String message = finding.message(locale);
		return waiver == null ? message : MESSAGES.text("waived", locale, message, waiver.getBy(), waiver.getReason());
	}
}
