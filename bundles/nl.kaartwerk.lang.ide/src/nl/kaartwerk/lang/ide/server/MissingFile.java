package nl.kaartwerk.lang.ide.server;

import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;

/**
 * A file may go at any moment, and the news of it comes later than the request that wants to read it. That is no failure: the request has no
 * answer, and the news is on its way.
 */
final class MissingFile {
	private MissingFile() {
	}

	static boolean isCauseOf(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof FileNotFoundException || cause instanceof NoSuchFileException) {
				return true;
			}
		}
		return false;
	}
}
