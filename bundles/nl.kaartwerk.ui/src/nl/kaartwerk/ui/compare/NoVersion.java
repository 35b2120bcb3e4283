package nl.kaartwerk.ui.compare;

/** There is no such version of a text; the message says why, for people. */
final class NoVersion extends Exception {
	private static final long serialVersionUID = 1L;

	NoVersion(String message) {
		super(message);
	}
}
