package nl.kaartwerk.exchange;

import java.io.IOException;

/**
 * Reads one foreign format into the model. Nothing is invented and nothing vanishes: what the format lacks stays absent, what is odd is a
 * finding, and what the language cannot hold is a loss. An importer holds no state between files; several threads may use one.
 */
public interface Importer extends Format {
	/** Whether the start of a file looks like this format; asked of all importers to find the format of a file that nobody named. */
	boolean recognises(Head head);

	/**
	 * Reads one file, which may hold many declarations; each is handed on as soon as it has been read, so that memory does not grow with the
	 * number of them.
	 *
	 * @throws Refusal when the file is not of this format, or none of it can become a card; its message is a sentence. What was received
	 *         before stays valid
	 * @throws IOException when it cannot be read
	 * @throws java.util.concurrent.CancellationException when the receiver asked to stop
	 */
	void read(Source source, Receiver receiver) throws IOException, Refusal;

	/** A file that cannot become a card. */
	final class Refusal extends Exception {
		private static final long serialVersionUID = 1;

		public Refusal(String message) {
			super(message);
		}
	}
}
