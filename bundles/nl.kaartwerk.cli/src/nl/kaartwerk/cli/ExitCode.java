package nl.kaartwerk.cli;

/** What a command answers to the shell. */
public final class ExitCode {
	/** Done; for {@code mki}: a result was computed, however incomplete. */
	public static final int OK = 0;
	/** The texts have errors. */
	public static final int ERRORS = 1;
	/** Wrong use, or input that cannot be read. */
	public static final int UNUSABLE = 2;

	/** Nothing is wrong, but a person has to decide something. */
	public static final int HUMAN = 3;

	private ExitCode() {
	}
}
