package nl.kaartwerk.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A folder of the file system. Files are written aside and then moved, so that none is ever there half. */
public final class FolderDestination implements Destination {
	private final Path folder;
	private final boolean overwrite;
	private final BooleanSupplier cancelled;
	private final List<Path> written = new ArrayList<>();

	/**
	 * @param folder made when absent
	 * @param overwrite whether files that exist are replaced
	 * @param cancelled whether the user asked to stop
	 */
	public FolderDestination(Path folder, boolean overwrite, BooleanSupplier cancelled) {
		this.folder = folder;
		this.overwrite = overwrite;
		this.cancelled = cancelled;
	}

	/**
	 * @throws FileAlreadyExistsException when the file exists and is not to be replaced
	 * @throws IllegalArgumentException when the name leads out of the folder
	 */
	@Override
	public void write(String name, Content content) throws IOException {
		checkCancelled();
		Path file = folder.resolve(name);
		if (!folder.normalize().equals(file.normalize().getParent())) {
			throw new IllegalArgumentException(name);
		}
		if (!overwrite && Files.exists(file)) {
			throw new FileAlreadyExistsException(file.toString());
		}
		Files.createDirectories(folder);
		Path aside = Files.createTempFile(folder, ".kaartwerk", ".part");
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
				content.writeTo(out);
			}
			checkCancelled();
			Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(aside);
		}
		written.add(file);
	}

	@Override
	public boolean isCancelled() {
		return cancelled.getAsBoolean();
	}

	/** The files written so far. */
	public List<Path> written() {
		return List.copyOf(written);
	}
}
