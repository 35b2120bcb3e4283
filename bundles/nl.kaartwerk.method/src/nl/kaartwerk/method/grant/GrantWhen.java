package nl.kaartwerk.method.grant;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import nl.kaartwerk.method.DataFault;
import nl.kaartwerk.method.DataFile;

/** Which applications or claims something is about. */
public record GrantWhen(Sort sort, String value) {
	public enum Sort {
		/** The application was made in this year. */
		YEAR,
		/** The statement with this key is yes. */
		STATED,
		/** The statement with this key is not yes. */
		NOT,
		/** The claim names this list. */
		LISTED;

		private String code() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	/** All of them hold together. */
	static List<GrantWhen> of(DataFile.Row row) {
		return row.list("when").stream().map(text -> one(text, row)).toList();
	}

	private static GrantWhen one(String text, DataFile.Row row) {
		int equals = text.indexOf('=');
		Optional<Sort> sort = Arrays.stream(Sort.values()).filter(s -> equals > 0 && s.code().equals(text.substring(0, equals))).findFirst();
		if (sort.isEmpty() || sort.get() == Sort.YEAR && !text.substring(equals + 1).matches("\\d{4}")) {
			throw new DataFault(row.place(), DataFault.Kind.VALUE, text, "when", "year=2024, stated=KEY, not=KEY, listed=LIST");
		}
		return new GrantWhen(sort.get(), text.substring(equals + 1));
	}
}
