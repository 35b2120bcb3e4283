package nl.kaartwerk.exchange.writing;

import java.time.LocalDate;
import java.util.Optional;

import nl.kaartwerk.model.value.PartialDate;

/** Days for a format that knows no bare years. */
public final class Days {
	private final Remarks remarks;

	public Days(Remarks remarks) {
		this.remarks = remarks;
	}

	/** The first day that a date can mean; of a bare year that is reported. */
	public Optional<LocalDate> first(PartialDate date) {
		return day(date, date == null ? null : date.first());
	}

	/** The last day that a date can mean; of a bare year that is reported. */
	public Optional<LocalDate> last(PartialDate date) {
		return day(date, date == null ? null : date.last());
	}

	private Optional<LocalDate> day(PartialDate date, LocalDate day) {
		if (day != null && date.day().isEmpty()) {
			remarks.finding("day-of-year", date.text(), day.toString());
		}
		return Optional.ofNullable(day);
	}
}
