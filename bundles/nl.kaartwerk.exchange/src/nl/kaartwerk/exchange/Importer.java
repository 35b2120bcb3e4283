package nl.kaartwerk.exchange;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads one foreign format into the model. Nothing is invented and nothing vanishes: what the format lacks stays absent, what is odd is a
 * finding, and what the language cannot hold is a loss.
 */
public interface Importer {
	/** The name that the command line uses for the format. */
	String id();

	/** What the format is called in dialogs. */
	String title();

	/**
	 * Reads one file.
	 *
	 * @param in its bytes; not closed
	 * @param name of the file, for messages
	 * @throws Refusal when the file is not of this format, or lacks what a card cannot be without; its message is a sentence
	 * @throws IOException when it cannot be read
	 */
	Imported read(InputStream in, String name) throws IOException, Refusal;

	/** A file that cannot become a card. */
	final class Refusal extends Exception {
		private static final long serialVersionUID = 1;

		public Refusal(String message) {
			super(message);
		}
	}
}
