package nl.kaartwerk.report;

import java.util.Locale;

/** What a report is written as. */
public enum ReportFormat {
	/** One page for a browser, with all that it needs in it. */
	HTML,
	/** To hand over and to print. */
	PDF,
	/** The tables alone, to compute with. */
	XLSX,
	/** All figures, for other programs; what {@code kaartwerk mki --format json} writes. */
	JSON;

	/** Of the file, without the dot. */
	public String extension() {
		return name().toLowerCase(Locale.ROOT);
	}
}
