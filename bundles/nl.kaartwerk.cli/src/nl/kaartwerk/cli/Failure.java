package nl.kaartwerk.cli;

/** Ends a command with one sentence. */
final class Failure extends Exception {
	private static final long serialVersionUID = 1;

	private final int exitCode;

	Failure(int exitCode, String sentence) {
		super(sentence);
		this.exitCode = exitCode;
	}

	int exitCode() {
		return exitCode;
	}
}
