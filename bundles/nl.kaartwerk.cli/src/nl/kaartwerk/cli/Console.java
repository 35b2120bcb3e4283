package nl.kaartwerk.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param terminal whether a person sees the error stream; only then is progress shown
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {
	/** One sentence on the error stream. */
	void complain(String sentence) {
		err.println("kaartwerk: " + sentence);
	}
}
