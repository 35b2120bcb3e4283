package nl.kaartwerk.method;

/**
 * A category of declarations.
 *
 * @param code 1, 2, 3 or 3a
 * @param surcharge factor on its scores
 */
public record Category(String code, double surcharge, Status status, String source, DataPlace place, Names names) {
	static Category of(DataFile.Row row) {
		return new Category(row.text("category"), row.number("surcharge"), row.status(), row.text("source"), row.place(), Names.of(row));
	}
}
