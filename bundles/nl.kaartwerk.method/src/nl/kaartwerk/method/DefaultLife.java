package nl.kaartwerk.method;

/**
 * The reference study period of a building function.
 *
 * @param years used when a building states no life of its own
 */
public record DefaultLife(String function, double years, Status status, String source, DataPlace place, Names names) {
	static DefaultLife of(DataFile.Row row) {
		return new DefaultLife(row.text("function"), row.positive("years"), row.status(), row.text("source"), row.place(), Names.of(row));
	}
}
