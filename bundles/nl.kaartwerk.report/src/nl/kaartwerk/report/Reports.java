package nl.kaartwerk.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.report.json.ResultJson;
import nl.kaartwerk.report.json.ReviewJson;
import nl.kaartwerk.report.page.CardPage;
import nl.kaartwerk.report.page.ReviewPage;
import nl.kaartwerk.report.page.WorkPage;
import nl.kaartwerk.report.pdf.Pdf;
import nl.kaartwerk.report.sheet.Sheet;
import nl.kaartwerk.report.sheet.Xlsx;
import nl.kaartwerk.report.workbook.CardWorkbook;
import nl.kaartwerk.report.workbook.ReviewWorkbook;
import nl.kaartwerk.report.workbook.WorkWorkbook;

/**
 * Makes reports of works, declarations and reviews, in English or Dutch. What a report holds follows from its subject, its language and its day alone:
 * the same give the same bytes.
 */
public final class Reports {
	private final ReportTexts texts;
	private final Locale locale;
	private final LocalDate day;

	/**
	 * @param locale Dutch, or English for whatever else
	 * @param day that the reports are made for; they bear it as their date
	 */
	public Reports(Locale locale, LocalDate day) {
		this.texts = new ReportTexts(locale);
		this.locale = locale;
		this.day = day;
	}

	/** A self-contained XHTML page. */
	public String html(Subject subject) {
		return switch (subject) {
		case WorkSubject work -> WorkPage.of(work, texts, day);
		case CardSubject card -> CardPage.of(card, texts, day);
		case ReviewSubject review -> ReviewPage.of(review, texts, day);
		};
	}

	/** The tables of a report with all digits. */
	public List<Sheet> sheets(Subject subject) {
		return switch (subject) {
		case WorkSubject work -> WorkWorkbook.of(work, texts);
		case CardSubject card -> CardWorkbook.of(card, texts);
		case ReviewSubject review -> ReviewWorkbook.of(review, texts);
		};
	}

	/** The content of a file. */
	public byte[] bytes(Subject subject, ReportFormat format) {
		return switch (format) {
		case HTML -> html(subject).getBytes(StandardCharsets.UTF_8);
		case PDF -> Pdf.of(html(subject), day);
		case XLSX -> workbook(sheets(subject));
		case JSON -> (json(subject) + '\n').getBytes(StandardCharsets.UTF_8);
		};
	}

	private String json(Subject subject) {
		return switch (subject) {
		case WorkSubject work -> ResultJson.works(List.of(ResultJson.work(work.work(), work.set(), locale)));
		case CardSubject card -> ResultJson.cards(card.results(), locale);
		case ReviewSubject review -> ReviewJson.reviews(List.of(review.state()), texts.locale());
		};
	}

	private static byte[] workbook(List<Sheet> sheets) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			Xlsx.write(sheets, out);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // memory has none
		}
		return out.toByteArray();
	}
}
