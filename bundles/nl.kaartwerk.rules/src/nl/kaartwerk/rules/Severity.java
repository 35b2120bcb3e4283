package nl.kaartwerk.rules;

/** How bad a finding is by default. */
public enum Severity {
	ERROR, WARNING, INFO
}
