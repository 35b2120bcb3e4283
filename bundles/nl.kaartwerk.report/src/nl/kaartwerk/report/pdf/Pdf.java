package nl.kaartwerk.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.CRC32;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/**
 * Prints a report, which is XHTML, as PDF. The fonts are embedded, so that it looks alike everywhere; nothing is fetched. The same report
 * gives the same bytes: its dates are the day of the report, its identity follows from its text.
 */
public final class Pdf {
	private static final String FAMILY = "DejaVu Sans Condensed";
	private static final int REGULAR = 400;
	private static final int BOLD = 700;
	/** For characters that the font does not have. */
	private static final String NO_GLYPH = "\u25a1";

	/** Held, for a logger that nobody holds forgets its level. */
	private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

	static {
		XRLog.setLoggingEnabled(false); // it would tell of each property of the style sheet that is only for browsers
		PDFBOX.setLevel(Level.SEVERE);
	}

	private Pdf() {
	}

	/** @param day that the report was made for */
	public static byte[] of(String html, LocalDate day) {
		try (PDDocument document = new PDDocument()) {
			// Tagged for those who have it read to them; and without the fonts that a reader might have, which differ from machine to machine.
			PdfRendererBuilder builder = new PdfRendererBuilder().useFastMode().usePdfUaAccessibility(true).usePDDocument(document).withHtmlContent(html, null).useReplacementText(NO_GLYPH)
					.useUnicodeBidiSplitter(RightToLeft::new).useUnicodeBidiReorderer(new RightToLeft())
					.useFont(() -> font("DejaVuSansCondensed.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true)
					.useFont(() -> font("DejaVuSansCondensed-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true)
					.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
			try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
				renderer.createPDFWithoutClosing();
			}
			identify(document, html, day);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void identify(PDDocument document, String html, LocalDate day) {
		CRC32 sum = new CRC32();
		sum.update(html.getBytes(StandardCharsets.UTF_8));
		document.setDocumentId(sum.getValue());
		Calendar noon = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
		noon.setTimeInMillis(day.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
		PDDocumentInformation information = document.getDocumentInformation();
		information.setCreationDate(noon);
		information.setModificationDate(noon);
		information.setCreator("Kaartwerk");
		information.setProducer("Kaartwerk");
	}

	private static InputStream font(String name) {
		InputStream font = Pdf.class.getResourceAsStream("/fonts/" + name);
		if (font == null) {
			throw new IllegalStateException("The font " + name + " is not in this bundle.");
		}
		return font;
	}
}
