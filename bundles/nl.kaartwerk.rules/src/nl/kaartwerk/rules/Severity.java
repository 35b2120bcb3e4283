package nl.kaartwerk.rules;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
	ERROR, WARNING, INFO;

	/** As settings and commands spell it: error, warning, info. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
