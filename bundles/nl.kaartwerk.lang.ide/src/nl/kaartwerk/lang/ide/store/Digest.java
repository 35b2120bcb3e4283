package nl.kaartwerk.lang.ide.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** 128 bits, in hexadecimal, that are the same for the same texts: two that differ never share them in practice. */
public final class Digest {
	private static final int BYTES = 16;

	private final MessageDigest digest;

	public Digest() {
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java has it
		}
	}

	/** Of one text. */
	public static String of(String text) {
		return new Digest().add(text).value();
	}

	/** Adds a text, kept apart from the one before it. */
	public Digest add(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return add(bytes);
	}

	public Digest add(byte[] bytes) {
		for (int shift = 24; shift >= 0; shift -= 8) {
			digest.update((byte) (bytes.length >>> shift));
		}
		digest.update(bytes);
		return this;
	}

	/** Of everything added; nothing can be added afterwards. */
	public String value() {
		return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
	}
}
