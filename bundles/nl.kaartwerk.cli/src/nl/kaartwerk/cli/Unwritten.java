package nl.kaartwerk.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** A file that could not be written, as a sentence that says why: what Java says of it is often only its path once more. */
final class Unwritten {
	private Unwritten() {
	}

	/** @param file as the user named it */
	static Failure of(Path file, IOException problem) {
		return new Failure(ExitCode.UNUSABLE, ReadingOptions.shown(file) + " cannot be written: " + cause(problem) + '.');
	}

	static String cause(IOException problem) {
		return switch (problem) {
		case AccessDeniedException e -> "you may not write there";
		case NoSuchFileException e -> "there is no such folder";
		case FileAlreadyExistsException e -> e.getFile() + " is in the way";
		case NotDirectoryException e -> e.getFile() + " is no folder";
		case FileSystemException e when e.getReason() != null -> e.getReason();
		default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
		};
	}
}
