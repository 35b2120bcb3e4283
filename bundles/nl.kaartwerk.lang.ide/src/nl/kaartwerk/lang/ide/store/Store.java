package nl.kaartwerk.lang.ide.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import org.apache.log4j.Logger;

/**
 * A folder that keeps what is known of projects from one start to the next. Whatever is in it may be deleted at any time: then the texts are
 * read again. Two processes may share it; each file is whole, and what it says of a text is only used when the text is the same.
 */
public final class Store {
	private static final Logger LOG = Logger.getLogger(Store.class);
	/** Of a file of this form; another form gets another one. */
	private static final byte[] HEAD = "kaartwerk store 2\n".getBytes(StandardCharsets.UTF_8);
	private static final int CHECK_SUM = Long.BYTES;
	private static final String EXTENSION = ".known";
	/** What nobody has asked for so long is of a project that is gone. */
	private static final Duration KEPT = Duration.ofDays(90);

	private final Path folder;

	/** @param folder made when something is written; null to keep nothing */
	public Store(Path folder) {
		this.folder = folder;
	}

	public boolean keeps() {
		return folder != null;
	}

	/**
	 * What is known of a project.
	 *
	 * @param stamp that it must rest on
	 * @return empty when nothing is known, or it rests on something else, or the file is damaged
	 */
	public Optional<StoredProject> read(String project, String stamp) {
		if (folder == null) {
			return Optional.empty();
		}
		Path file = file(project);
		try {
			byte[] bytes = Files.readAllBytes(file);
			if (!isWhole(bytes)) {
				return Optional.empty();
			}
			Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
			return Optional.ofNullable(new StoreReader(bytes, HEAD.length + CHECK_SUM).read(stamp));
		} catch (NoSuchFileException e) {
			return Optional.empty();
		} catch (IOException | RuntimeException e) {
			LOG.warn("What was kept of " + project + " cannot be read; its texts are read again.", e);
			return Optional.empty();
		}
	}

	/** Of another version of Kaartwerk, or cut off, or changed: no news, the texts are read again. */
	private static boolean isWhole(byte[] bytes) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		return bytes.length >= HEAD.length + CHECK_SUM && buffer.slice(0, HEAD.length).equals(ByteBuffer.wrap(HEAD))
				&& buffer.getLong(HEAD.length) == checkSum(bytes, HEAD.length + CHECK_SUM);
	}

	private static long checkSum(byte[] bytes, int offset) {
		CRC32C sum = new CRC32C();
		sum.update(bytes, offset, bytes.length - offset);
		return sum.getValue();
	}

	/** Keeps what is known of a project in place of what was. When that cannot be, the old holds on: it says what it rests on. */
	public void write(String project, StoredProject known) {
		if (folder == null) {
			return;
		}
		try {
			byte[] body = new StoreWriter().write(known);
			Files.createDirectories(folder);
			Path aside = Files.createTempFile(folder, "new", EXTENSION + ".part");
			try (OutputStream out = Files.newOutputStream(aside)) {
				out.write(HEAD);
				out.write(ByteBuffer.allocate(CHECK_SUM).putLong(0, checkSum(body, 0)).array());
				out.write(body);
			}
			Files.move(aside, file(project), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			deleteOld();
		} catch (IOException e) {
			LOG.warn("What is known of " + project + " cannot be kept: " + e.getMessage());
		}
	}

	private void deleteOld() throws IOException {
		Instant oldest = Instant.now().minus(KEPT);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(f -> f.toString().contains(EXTENSION)).toList()) {
				if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	private Path file(String project) {
		return folder.resolve(Digest.of(project) + EXTENSION);
	}
}
