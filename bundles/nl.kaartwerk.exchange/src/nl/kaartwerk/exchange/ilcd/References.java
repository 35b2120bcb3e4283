package nl.kaartwerk.exchange.ilcd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Data sets that every EPD refers to by an agreed identifier: standards, databases, flow properties. */
final class References {
	/**
	 * @param kind standard, format, database or property
	 * @param detail the version of a database, the unit of a property, else ""
	 */
	record Reference(String kind, String name, String detail) {
	}

	private static final List<NamedCsvRecord> ROWS = Table.read("references.csv");
	private static final Map<String, Reference> BY_ID = ROWS.stream().collect(Collectors.toUnmodifiableMap(row -> row.getField("uuid"),
			row -> new Reference(row.getField("kind"), row.getField("name"), row.getField("detail"))));

	private References() {
	}

	/** The identifier of a thing that has an agreed one. */
	static Optional<String> id(String kind, String name, String detail) {
		return ROWS.stream().filter(r -> r.getField("kind").equals(kind) && r.getField("name").equals(name)
				&& r.getField("detail").equals(detail)).map(r -> r.getField("uuid")).findFirst();
	}

	static Optional<Reference> find(String id, String kind) {
		return Optional.ofNullable(BY_ID.get(id)).filter(r -> r.kind().equals(kind));
	}
}
