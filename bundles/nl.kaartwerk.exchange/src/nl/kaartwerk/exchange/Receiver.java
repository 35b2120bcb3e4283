package nl.kaartwerk.exchange;

import java.io.IOException;
import java.util.concurrent.CancellationException;

/** Takes what an importer reads, piece by piece. */
public interface Receiver {
	/** A card has been read. */
	void receive(Imported imported) throws IOException;

	/**
	 * A part of the file cannot become a card; the others can.
	 *
	 * @param part names the part, such as an entry of an archive or a line
	 * @param reason a sentence
	 */
	void refuse(String part, String reason);

	/** Whether the user asked to stop. */
	default boolean isCancelled() {
		return false;
	}

	/**
	 * Between two steps.
	 *
	 * @throws CancellationException when the user asked to stop
	 */
	default void checkCancelled() {
		if (isCancelled()) {
			throw new CancellationException();
		}
	}
}
