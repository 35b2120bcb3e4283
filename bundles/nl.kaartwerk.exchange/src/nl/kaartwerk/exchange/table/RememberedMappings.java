package nl.kaartwerk.exchange.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Mappings that a person corrected, by the shape of the file: the names of its sheets and the words in their first columns. So the next file
 * that was made from one template is read as the one before.
 */
public final class RememberedMappings {
	private final Path folder;

	/** @param folder made when something is remembered */
	public RememberedMappings(Path folder) {
		this.folder = folder;
	}

	/** The mapping of a file of this shape; none when it cannot be read any more. */
	public Optional<Mapping> of(Book book) throws IOException {
		Path file = file(book);
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			return Optional.of(MappingText.parse(Files.readString(file)));
		} catch (IllegalArgumentException e) {
			return Optional.empty(); // written by a version that had other words; the proposal serves
		}
	}

	public void remember(Book book, Mapping mapping) throws IOException {
		Files.createDirectories(folder);
		Path aside = Files.createTempFile(folder, "mapping", ".part");
		Files.writeString(aside, MappingText.write(mapping));
		Files.move(aside, file(book), StandardCopyOption.REPLACE_EXISTING);
	}

	private Path file(Book book) {
		StringBuilder shape = new StringBuilder();
		for (Sheet sheet : book.sheets()) {
			shape.append(sheet.name()).append('\n');
			for (int row : sheet.rows()) {
				Cell cell = sheet.cell(row, 0);
				if (cell != null && cell.kind() == Cell.Kind.TEXT) {
					shape.append(row).append('\t').append(cell.text()).append('\n');
				}
			}
		}
		return folder.resolve(digest(shape.toString()) + MappingText.ENDING);
	}

	private static String digest(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}
}
