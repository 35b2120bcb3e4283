package nl.kaartwerk.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A file to import: it can be opened more than once. */
public final class Source {
	/** Opens the bytes from the start. */
	@FunctionalInterface
	public interface Opening {
		InputStream open() throws IOException;
	}

	private final String name;
	private final Opening opening;
	private final Path file;

	public Source(String name, Opening opening) {
		this(name, opening, null);
	}

	private Source(String name, Opening opening, Path file) {
		this.name = name;
		this.opening = opening;
		this.file = file;
	}

	public static Source of(Path file) {
		return new Source(file.getFileName().toString(), () -> new BufferedInputStream(Files.newInputStream(file)), file);
	}

	/**
	 * The other files of its folder, by name: some formats spread what belongs together over files. Empty for what is no file.
	 *
	 * @param ending of their names, in lower case
	 */
	public List<Source> siblings(String ending) throws IOException {
		Path folder = file == null ? null : file.toAbsolutePath().getParent();
		if (folder == null) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> Files.isRegularFile(f) && !f.getFileName().equals(file.getFileName()))
					.filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending)).sorted().map(Source::of).toList();
		}
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
