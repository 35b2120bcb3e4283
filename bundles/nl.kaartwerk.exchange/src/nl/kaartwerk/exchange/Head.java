package nl.kaartwerk.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The start of a file, by which its format is recognised. */
public final class Head {
	static final int LENGTH = 64 << 10;

	private final String name;
	private final byte[] bytes;

	Head(String name, byte[] bytes) {
		this.name = name;
		this.bytes = bytes;
	}

	/** Whether the name of the file ends so, in any case of letters; without the dot. */
	public boolean hasExtension(String extension) {
		return name.toLowerCase(Locale.ROOT).endsWith('.' + extension);
	}

	/** Whether the file begins with these bytes. */
	public boolean startsWith(int... signature) {
		if (bytes.length < signature.length) {
			return false;
		}
		for (int i = 0; i < signature.length; i++) {
			if ((bytes[i] & 0xFF) != signature[i]) {
				return false;
			}
		}
		return true;
	}

	/** At most 64 KB of text, bytes that are no UTF-8 replaced, without blanks and a byte order mark before it. */
	public String text() {
		String text = new String(bytes, StandardCharsets.UTF_8);
		return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
	}
}
