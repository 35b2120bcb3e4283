package nl.kaartwerk.lang.ide.naming;

/** Why something cannot be renamed so, as a sentence for who asked. */
final class RenameRefused extends Exception {
	private static final long serialVersionUID = 1L;

	RenameRefused(String sentence) {
		super(sentence);
	}
}
