package nl.kaartwerk.method;

import java.util.List;

/**
 * An indicator that is the sum of others.
 *
 * @param set id of the set: A1, A2 or inventory
 * @param total code of the indicator
 * @param parts codes of those it is the sum of
 */
public record IndicatorSum(String set, String total, List<String> parts, Status status, String source) {
	static IndicatorSum of(DataFile.Row row) {
		return new IndicatorSum(row.text("group"), row.text("total"), row.list("parts"), row.status(), row.text("source"));
	}
}
