package nl.kaartwerk.exchange.ilcd;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Data sets that every EPD refers to by an agreed identifier: standards, databases, flow properties. */
final class References {
	/**
	 * @param kind standard, format, database or property
	 * @param detail the version of a database, the unit of a property, else ""
	 */
	record Reference(String kind, String name, String detail) {
	}

	private static final Map<String, Reference> BY_ID = Table.read("references.csv").stream().collect(Collectors.toUnmodifiableMap(
			row -> row.getField("uuid"), row -> new Reference(row.getField("kind"), row.getField("name"), row.getField("detail"))));

	private References() {
	}

	static Optional<Reference> find(String id, String kind) {
		return Optional.ofNullable(BY_ID.get(id)).filter(r -> r.kind().equals(kind));
	}
}
