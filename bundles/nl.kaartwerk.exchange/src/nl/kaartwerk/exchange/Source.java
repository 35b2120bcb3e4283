package nl.kaartwerk.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to import: it can be opened more than once. */
public final class Source {
	/** Opens the bytes from the start. */
	@FunctionalInterface
	public interface Opening {
		InputStream open() throws IOException;
	}

	private final String name;
	private final Opening opening;

	public Source(String name, Opening opening) {
		this.name = name;
		this.opening = opening;
	}

	public static Source of(Path file) {
		return new Source(file.getFileName().toString(), () -> new BufferedInputStream(Files.newInputStream(file)));
	}

	public static Source of(String name, byte[] bytes) {
		return new Source(name, () -> new ByteArrayInputStream(bytes));
	}

	/** The name of the file, without folders. */
	public String name() {
		return name;
	}

	/** Its bytes; the caller closes them. */
	public InputStream open() throws IOException {
		return opening.open();
	}

	/** Its first bytes. */
	public Head head() throws IOException {
		try (InputStream in = open()) {
			return new Head(name, in.readNBytes(Head.LENGTH));
		}
	}
}
