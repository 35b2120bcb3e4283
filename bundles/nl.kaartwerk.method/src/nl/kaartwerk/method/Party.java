package nl.kaartwerk.method;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A party on a list that the project keeps: who is registered or recognised, and when. We ship no such list; without one a person decides.
 *
 * @param role owner, practitioner or reviewer
 * @param from first day on which it holds
 * @param until last day on which it holds
 */
public record Party(String role, String name, Optional<LocalDate> from, Optional<LocalDate> until, Status status, String source) {
	public static final String OWNER = "owner";
	public static final String PRACTITIONER = "practitioner";
	public static final String REVIEWER = "reviewer";
	static final List<String> ROLES = List.of(OWNER, PRACTITIONER, REVIEWER);

	static Party of(DataFile.Row row) {
		if (row.text("name").isBlank()) {
			throw new DataFault(row.place(), DataFault.Kind.VALUE, row.text("name"), "name", "A B.V.");
		}
		return new Party(row.text("role"), row.text("name"), row.date("from"), row.date("until"), row.status(), row.text("source"));
	}

	/** What it is found by: role and name, and from when on when it stands there more than once. */
	String key() {
		return role + ' ' + name.strip().toLowerCase(Locale.ROOT) + ' ' + from.map(LocalDate::toString).orElse("");
	}

	/** Whether a name is the one on the list; capitals do not count. */
	public boolean isCalled(String other) {
		return other != null && name.strip().equalsIgnoreCase(other.strip());
	}

	/** Whether it holds on a day. */
	public boolean holdsAt(LocalDate day) {
		return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
	}
}
