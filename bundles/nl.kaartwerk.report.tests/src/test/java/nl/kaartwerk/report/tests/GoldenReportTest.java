package nl.kaartwerk.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.report.Reports;

/**
 * Whole reports, as files that one can open. After a change, {@code -Dkaartwerk.golden=write} writes them anew; look at the difference, and at
 * the pages, before they are committed.
 */
class GoldenReportTest {
	private static final Path FOLDER = Path.of(System.getProperty("kaartwerk.root"),
			"bundles/nl.kaartwerk.report.tests/src/test/resources/nl/kaartwerk/report/tests");

	@TempDir
	private Path folder;

	private void assertReport(String name, String language) throws Exception {
		Locale locale = Locale.of(language);
		String html = new Reports(locale, Written.DAY).html(Written.subject(folder, Examples.HOUSE, name, locale));
		DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
		Path golden = FOLDER.resolve(name + '-' + language + ".html");
		if ("write".equals(System.getProperty("kaartwerk.golden"))) {
			Files.writeString(golden, html);
		}
		assertEquals(Files.readString(golden), html);
	}

	@Test
	void theSheetOfADeclarationInEnglish() throws Exception {
		assertReport("Beton", "en");
	}

	@Test
	void theSheetOfADeclarationInDutch() throws Exception {
		assertReport("Beton", "nl");
	}

	@Test
	void theReportOfAWorkInEnglish() throws Exception {
		assertReport("Huis", "en");
	}

	@Test
	void theReportOfAWorkInDutch() throws Exception {
		assertReport("Huis", "nl");
	}
}
