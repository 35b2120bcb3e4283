package nl.kaartwerk.lang.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a source file strictly: what is no UTF-8 text of a sensible size is refused with one sentence, not read with holes in it. */
public final class SourceText {
	/** The largest file that is read. A card is about 5 kB; the whole NMD as one text would be about 20 MB. */
	public static final long LARGEST = 64L << 20;

	/** A file that is no source text; the message is a sentence that names it. */
	public static final class Unreadable extends Exception {
		private static final long serialVersionUID = 1;

		Unreadable(String message) {
			super(message);
		}
	}

	private SourceText() {
	}

	public static String read(Path file) throws Unreadable {
		try {
			long size = Files.size(file);
			if (size > LARGEST) {
				throw new Unreadable(file + " is " + (size >> 20) + " MB; texts of up to " + (LARGEST >> 20) + " MB are read.");
			}
			byte[] bytes = Files.readAllBytes(file);
			return decode(file, bytes);
		} catch (AccessDeniedException e) {
			throw new Unreadable(file + " may not be read.");
		} catch (IOException e) {
			throw new Unreadable(file + " cannot be read: " + e.getMessage());
		}
	}

	private static String decode(Path file, byte[] bytes) throws Unreadable {
		ByteBuffer in = ByteBuffer.wrap(bytes);
		try {
			return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT).decode(in).toString();
		} catch (CharacterCodingException e) {
			int line = 1;
			for (int i = 0; i < in.position(); i++) {
				line += bytes[i] == '\n' ? 1 : 0;
			}
			throw new Unreadable(file + " is not UTF-8 text (line " + line + "). Save it as UTF-8.");
		}
	}
}
