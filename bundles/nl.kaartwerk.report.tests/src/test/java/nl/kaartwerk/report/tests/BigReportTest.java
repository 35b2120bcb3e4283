package nl.kaartwerk.report.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.report.ReportFormat;
import nl.kaartwerk.report.Reports;
import nl.kaartwerk.report.Subject;

/** A work of a thousand uses: its reports are large, and made in reasonable time. */
class BigReportTest {
	private static final int USES = 1000;

	@TempDir
	private Path folder;

	@Test
	void aThousandUsesAreAllInTheReport() throws Exception {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 50; i++) {
			text.append("declaration Kaart").append(i).append(" \"Kaart nummer ").append(i).append("\" { category 2 functional unit 1 kg service life 40 years profile { impacts A2 {\n"
					+ "A1-A3 C1 C2 C3 C4 D\nGWP-fossil ").append(i + 1).append(" 1 1 1 1 -1\n} } }\n");
		}
		text.append("building Groot { life 75 years gross floor area 1000 m2 reference date 2026-07-01\n");
		for (int i = 0; i < USES; i++) {
			text.append(i % 100 == 0 ? (i == 0 ? "" : "}\n") + "element " + (10 + i / 100) + " {\n" : "").append("Kaart").append(i % 50).append(' ').append(i + 1)
					.append(" kg \"deel ").append(i).append("\"\n");
		}
		Subject subject = Written.subject(folder, text.append("}\n}\n").toString(), "Groot", Locale.ENGLISH);
		Reports reports = new Reports(Locale.ENGLISH, Written.DAY);
		String html = reports.html(subject);
		for (int i = 0; i < USES; i++) {
			assertTrue(html.contains("deel " + i + ": Kaart nummer "), "use " + i);
		}
		byte[] pdf = reports.bytes(subject, ReportFormat.PDF);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertTrue(document.getNumberOfPages() >= 20 && document.getNumberOfPages() <= 80, document.getNumberOfPages() + " pages");
		}
		assertTrue(html.length() < 1_500_000, html.length() + " characters");
		assertTrue(pdf.length < 3_000_000, pdf.length + " bytes");
	}
}
