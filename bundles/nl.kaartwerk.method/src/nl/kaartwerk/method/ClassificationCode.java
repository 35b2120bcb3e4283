package nl.kaartwerk.method;

import java.util.List;
import java.util.Optional;

/**
 * An element of a classification system.
 *
 * @param unit of its functional unit, when known
 * @param components codes of the components that a product for it must cover
 * @param works the kind of works that are divided by this system: building, civil; empty for systems of products only
 */
public record ClassificationCode(String system, String code, Optional<String> unit, List<String> components, String works, Status status,
		String source, Names names) {
	static ClassificationCode of(DataFile.Row row) {
		return new ClassificationCode(row.text("system"), row.text("code"), row.optional("unit"), row.list("components"), row.text("works"),
				row.status(), row.text("source"), Names.of(row));
	}

	/** What it is found by: system and code. */
	String key() {
		return system + ' ' + code;
	}
}
