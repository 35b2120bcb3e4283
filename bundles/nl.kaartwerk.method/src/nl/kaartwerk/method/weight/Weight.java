package nl.kaartwerk.method.weight;

import java.util.List;

import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.DataPlace;
import nl.kaartwerk.method.Status;

/**
 * The monetary weight of an indicator.
 *
 * @param value euro per unit of the indicator
 * @param fallbackValue euro per unit when all of {@code fallbackParts} are absent from a module, else 0
 * @param fallbackParts codes of the indicators that are weighed in its place; empty when there is no fallback
 */
public record Weight(String indicator, double value, double fallbackValue, List<String> fallbackParts, Status status, String source,
		DataPlace place) {
	static Weight of(DataFile.Row row) {
		double fallback = row.optional("fallback_weight").isPresent() ? row.number("fallback_weight") : 0;
		return new Weight(row.text("indicator"), row.number("weight"), fallback, row.list("fallback_parts"), row.status(),
				row.text("source"), row.place());
	}
}
