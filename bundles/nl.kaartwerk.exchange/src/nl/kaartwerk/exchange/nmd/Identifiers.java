package nl.kaartwerk.exchange.nmd;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers of our own for what the NMD numbers: the same for the same thing, so that the same cards give the same file. */
final class Identifiers {
	private Identifiers() {
	}

	static String of(String kind, String name) {
		return UUID.nameUUIDFromBytes(("nl.kaartwerk:" + kind + ':' + name).getBytes(StandardCharsets.UTF_8)).toString();
	}
}
