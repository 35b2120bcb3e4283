package nl.kaartwerk.report;

/** What a report is about. */
public sealed interface Subject permits WorkSubject, CardSubject, ReviewSubject {
	/** The name in the language, also that of the file. */
	String name();

	/** What people call it. */
	String label();
}
