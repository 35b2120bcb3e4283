package nl.kaartwerk.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;

/** Takes the files of an export. A file is there whole or not at all. */
public interface Destination {
	/** Writes the bytes of one file. */
	@FunctionalInterface
	interface Content {
		void writeTo(OutputStream out) throws IOException;
	}

	/**
	 * Writes one file.
	 *
	 * @param name a name without folders; the destination makes it free or replaces what has that name, as the user asked
	 */
	void write(String name, Content content) throws IOException;

	/** Whether the user asked to stop. */
	default boolean isCancelled() {
		return false;
	}

	/** @throws CancellationException when the user asked to stop */
	default void checkCancelled() {
		if (isCancelled()) {
			throw new CancellationException();
		}
	}
}
