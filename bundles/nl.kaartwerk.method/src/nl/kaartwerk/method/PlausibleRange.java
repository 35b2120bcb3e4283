package nl.kaartwerk.method;

/**
 * Between which bounds an indicator lies in real declarations, as its ratio to another one in the product stage.
 *
 * @param set id of the set
 * @param indicator code
 * @param base code of the other indicator of the set
 * @param low log10 of the smallest ratio
 * @param high log10 of the largest ratio
 */
public record PlausibleRange(String set, String indicator, String base, double low, double high, Status status, String source) {
	static PlausibleRange of(DataFile.Row row) {
		return new PlausibleRange(row.text("group"), row.text("indicator"), row.text("base"), row.number("low"), row.number("high"), row.status(),
				row.text("source"));
	}
}
