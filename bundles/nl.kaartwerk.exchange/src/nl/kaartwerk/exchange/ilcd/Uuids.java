package nl.kaartwerk.exchange.ilcd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Identifiers for what has none: version 5 (RFC 9562), so the same name always gives the same. */
final class Uuids {
	/** The namespace of our names; itself version 5 of "kaartwerk" in the name space of domain names. */
	private static final UUID NAMESPACE = of(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "kaartwerk");

	private Uuids() {
	}

	/** @param kind such as contact or flow */
	static String of(String kind, String name) {
		return of(NAMESPACE, kind + '/' + name).toString();
	}

	private static UUID of(UUID namespace, String name) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-1");
			digest.update(ByteBuffer.allocate(16).putLong(namespace.getMostSignificantBits()).putLong(namespace.getLeastSignificantBits()).array());
			ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
			long high = hash.getLong() & ~0xF000L | 0x5000L;
			long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
			return new UUID(high, low);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
