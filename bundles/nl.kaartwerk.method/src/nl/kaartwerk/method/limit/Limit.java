package nl.kaartwerk.method.limit;

import java.time.LocalDate;
import java.util.Optional;

import nl.kaartwerk.method.DataFile;
import nl.kaartwerk.method.DataPlace;
import nl.kaartwerk.method.Status;

/**
 * A legal limit of the MPG.
 *
 * @param usableAreaFrom m2 of usable floor area from which it holds; 0 for any
 * @param set the indicator set that the MPG is computed with
 * @param value euro per m2 of gross floor area per year
 * @param relaxations whether the law relaxes it for some buildings, by rules that this data does not hold
 */
public record Limit(String id, String function, double usableAreaFrom, String set, Optional<LocalDate> validFrom,
		Optional<LocalDate> validUntil, double value, boolean relaxations, Status status, String source, DataPlace place) {

	public static Limit of(DataFile.Row row) {
		double area = row.optional("usable_area_from").isPresent() ? row.number("usable_area_from") : 0;
		return new Limit(row.text("id"), row.text("function"), area, row.text("set"), row.date("valid_from"), row.date("valid_until"),
				row.positive("limit"), row.flag("relaxations"), row.status(), row.text("source"), row.place());
	}

	public boolean holdsAt(LocalDate day) {
		return validFrom.filter(day::isBefore).isEmpty() && validUntil.filter(day::isAfter).isEmpty();
	}
}
