package nl.kaartwerk.report.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.report.ReportFormat;
import nl.kaartwerk.report.Reports;
import nl.kaartwerk.report.Subject;

/** Reports as PDF: what a reader finds on the pages. */
class PdfReportTest {
	@TempDir
	private Path folder;

	private byte[] pdf(String text, String name, String language) throws IOException {
		Locale locale = Locale.of(language);
		return new Reports(locale, Written.DAY).bytes(Written.subject(folder, text, name, locale), ReportFormat.PDF);
	}

	/** The text of each page. */
	private static List<String> pages(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			List<String> pages = new ArrayList<>();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setSortByPosition(true);
				stripper.setLineSeparator("\n");
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				pages.add(stripper.getText(document));
			}
			return pages;
		}
	}

	@Test
	void thePagesHaveTheFiguresAHeadAndANumber() throws IOException {
		List<String> pages = pages(pdf(Examples.HOUSE, "Huis", "nl"));
		assertTrue(pages.getFirst().contains("Huis met \"kozijn\" & <plaat>"), pages.getFirst());
		assertTrue(pages.getFirst().contains("Milieuprestatie van een gebouw"));
		for (int i = 0; i < pages.size(); i++) {
			assertTrue(pages.get(i).contains("Pagina " + (i + 1) + " van " + pages.size()), pages.get(i));
			assertTrue(pages.get(i).contains("Kaartwerk, 2026-09-01"), pages.get(i));
		}
		assertTrue(pages.stream().anyMatch(p -> p.contains("balken: Betonmortel C30/37 4.2 m3")), String.join("\n---\n", pages));
		assertTrue(pages.stream().anyMatch(p -> p.contains("Verlopen plaat 3 m2 overgeslagen")));
		assertTrue(pages.stream().noneMatch(p -> p.contains("\u25a1")), "a character has no glyph");
	}

	@Test
	void tablesOfScoresLieOnTheirSide() throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf(Examples.HOUSE, "Beton", "en"))) {
			var first = document.getPage(0).getMediaBox();
			var last = document.getPage(document.getNumberOfPages() - 1).getMediaBox();
			assertTrue(first.getHeight() > first.getWidth());
			assertTrue(last.getWidth() > last.getHeight());
		}
	}

	@Test
	void nothingIsCutOff() throws IOException {
		String longWord = "Onafgebroken".repeat(40);
		String text = Examples.HOUSE.replace("Betonmortel C30/37", longWord).replace("\"Grind & zand\"", "\"" + longWord + "\"");
		for (String name : List.of("Huis", "Beton")) {
			byte[] pdf = pdf(text, name, "en");
			List<String> outside = new ArrayList<>();
			try (PDDocument document = Loader.loadPDF(pdf)) {
				new PDFTextStripper() {
					@Override
					protected void processTextPosition(TextPosition position) {
						float width = getCurrentPage().getMediaBox().getWidth();
						float height = getCurrentPage().getMediaBox().getHeight();
						if (position.getX() < 20 || position.getX() + position.getWidth() > width - 20 || position.getY() < 15 || position.getY() > height - 15) {
							outside.add(position.getUnicode() + " at " + position.getX() + "," + position.getY() + " of " + width + "x" + height);
						}
						super.processTextPosition(position);
					}
				}.getText(document);
			}
			assertEquals(List.of(), outside, name);
		}
	}

	@Test
	void headsAreRepeatedOnEachPageOfATable() throws IOException {
		StringBuilder uses = new StringBuilder();
		for (int i = 0; i < 120; i++) {
			uses.append("Beton ").append(i + 1).append(" m3 \"deel ").append(i).append("\"\n");
		}
		List<String> pages = pages(pdf(Examples.HOUSE.replace("Beton 4.2 m3 \"balken\"", uses), "Huis", "en"));
		List<String> ofUses = pages.stream().filter(p -> p.contains("deel 1")).toList();
		assertTrue(ofUses.size() >= 3, Integer.toString(ofUses.size()));
		ofUses.stream().filter(p -> p.lines().filter(l -> l.startsWith("deel ")).count() > 3)
				.forEach(p -> assertTrue(p.contains("Element and use Amount MKI (euro) Share Complete"), p));
	}

	@Test
	void theFontsAreInTheFile() throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf(Examples.HOUSE, "Huis", "en"))) {
			for (var page : document.getPages()) {
				for (var name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertTrue(font.isEmbedded(), font.getName());
				}
			}
		}
	}

	@Test
	void namesOfManyScriptsAreShownAndWhatHasNoGlyphIsABox() throws IOException {
		String text = Examples.HOUSE.replace("Houten kozijn", "\u0141\u00f3d\u017a \u20ac m\u00b2 \u2070\u2079 \u0395\u03bb \u0416 \u05e9\u05dc\u05d5\u05dd \u4e2d");
		String all = String.join("\n", pages(pdf(text, "Huis", "en")));
		assertTrue(all.contains("\u0141\u00f3d\u017a \u20ac m\u00b2"), all);
		assertTrue(all.contains("\u25a1"), "the Chinese sign is a box");
		assertTrue(all.contains("\u05e9\u05dc\u05d5\u05dd"), "a reader of the file finds the Hebrew word as it is written");
	}

	@Test
	void theSameReportHasTheSameBytesWhereverItIsMade() throws IOException {
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		for (String name : List.of("Huis", "Beton")) {
			Subject subject = Written.subject(folder, Examples.HOUSE, name, Locale.of("nl"));
			for (ReportFormat format : ReportFormat.values()) {
				try {
					Locale.setDefault(Locale.of("tr", "TR"));
					TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
					byte[] far = new Reports(Locale.of("nl"), Written.DAY).bytes(subject, format);
					Locale.setDefault(Locale.of("ar", "EG"));
					TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
					byte[] near = new Reports(Locale.of("nl", "BE"), Written.DAY).bytes(Written.subject(folder, Examples.HOUSE, name, Locale.of("nl")), format);
					assertArrayEquals(far, near, name + " " + format);
				} finally {
					Locale.setDefault(locale);
					TimeZone.setDefault(zone);
				}
			}
		}
	}
}
