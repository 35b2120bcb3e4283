package nl.kaartwerk.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

import nl.kaartwerk.publication.change.Changes;
import nl.kaartwerk.report.page.ChangePage;
import nl.kaartwerk.report.pdf.Pdf;

/** Makes the report of what differs between two versions of cards and works: the same changes, language and day give the same bytes. */
public final class ChangeReport {
	private final ReportTexts texts;
	private final LocalDate day;

	/**
	 * @param locale Dutch, or English for whatever else
	 * @param day that the report is made for; it bears it as its date
	 */
	public ChangeReport(Locale locale, LocalDate day) {
		this.texts = new ReportTexts(locale);
		this.day = day;
	}

	/** A self-contained XHTML page. */
	public String html(Changes changes) {
		return ChangePage.of(changes, texts, day);
	}

	/**
	 * The content of a file.
	 *
	 * @throws IllegalArgumentException for a format that is no page
	 */
	public byte[] bytes(Changes changes, ReportFormat format) {
		return switch (format) {
		case HTML -> html(changes).getBytes(StandardCharsets.UTF_8);
		case PDF -> Pdf.of(html(changes), day);
		default -> throw new IllegalArgumentException("A change report is HTML or PDF, not " + format);
		};
	}
}
