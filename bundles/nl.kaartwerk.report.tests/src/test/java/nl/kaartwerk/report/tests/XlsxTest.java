package nl.kaartwerk.report.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.kaartwerk.report.ReportFormat;
import nl.kaartwerk.report.Reports;
import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.report.sheet.Sheet;
import nl.kaartwerk.report.sheet.Xlsx;

/** Workbooks. */
class XlsxTest {
	@TempDir
	private Path folder;

	private static byte[] bytes(List<Sheet> sheets) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Xlsx.write(sheets, out);
		return out.toByteArray();
	}

	private static Map<String, String> entries(byte[] workbook) throws IOException {
		Map<String, String> entries = new TreeMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				assertEquals(1980, entry.getTimeLocal().getYear());
				entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return entries;
	}

	@Test
	void aFormulaIsATextAndANumberIsANumber() throws IOException {
		Sheet sheet = new Sheet("S", List.of("a", "b", "c", "d", "e"),
				List.of(List.of(Cell.text("=1+1"), Cell.number(1.25), Cell.number(4.2, "m3"), Cell.share(0.125), Cell.EMPTY), List.of(Cell.text("ND"))));
		Map<String, String> entries = entries(bytes(List.of(sheet)));
		String xml = entries.get("xl/worksheets/sheet1.xml");
		assertFalse(xml.contains("<f>"));
		assertTrue(entries.get("xl/sharedStrings.xml").contains("<t xml:space=\"preserve\">=1+1</t>"), entries.get("xl/sharedStrings.xml"));
		assertTrue(xml.contains("<c r=\"B2\" t=\"n\"><v>1.25</v></c>"), xml);
		assertTrue(xml.matches("(?s).*<c r=\"C2\" s=\"\\d+\" t=\"n\"><v>4.2</v></c>.*"), xml);
		assertFalse(xml.contains("r=\"E2\""));
		assertTrue(entries.get("xl/styles.xml").contains("General &quot;m3&quot;"), entries.get("xl/styles.xml"));
		assertFalse(entries.get("docProps/core.xml").contains("created"));
	}

	@Test
	void namesOfSheetsAreShortDistinctAndAllowed() throws IOException {
		String longName = "Wand [A/B]: " + "x".repeat(40);
		String workbook = entries(bytes(List.of(new Sheet(longName, List.of("a"), List.of()), new Sheet(longName, List.of("a"), List.of()), new Sheet("", List.of("a"), List.of()))))
				.get("xl/workbook.xml");
		assertTrue(workbook.contains("name=\"Wand  A B   xxxxxxxxxxxxxxxxxxx\""), workbook);
		assertTrue(workbook.contains("name=\"Wand  A B   xxxxxxxxxxxxxxxxx 2\""), workbook);
		assertTrue(workbook.contains("name=\"-\""), workbook);
	}

	@Test
	void aWorkHasItsTablesAndTheSameBytesEachTime() throws IOException {
		byte[] first = new Reports(Locale.ENGLISH, Written.DAY).bytes(Written.subject(folder, Examples.HOUSE, "Huis", Locale.ENGLISH), ReportFormat.XLSX);
		byte[] again = new Reports(Locale.ENGLISH, Written.DAY).bytes(Written.subject(folder, Examples.HOUSE, "Huis", Locale.ENGLISH), ReportFormat.XLSX);
		assertArrayEquals(first, again);
		Map<String, String> entries = entries(first);
		for (String name : List.of("Elements and products", "Largest contributors", "Modules of the life cycle", "Environmental indicators", "Findings", "Weights")) {
			assertTrue(entries.get("xl/workbook.xml").contains("name=\"" + name + "\""), name);
		}
		assertTrue(entries.get("xl/sharedStrings.xml").contains("skipped: expired, valid to 2023-01-01"));
	}

	@Test
	void theSummaryNamesTheRulesForPeopleAndSaysWhatTheLifeIsIn() throws IOException {
		List<Sheet> sheets = new Reports(Locale.of("nl"), Written.DAY).sheets(Written.subject(folder, Examples.HOUSE, "Huis", Locale.of("nl")));
		assertEquals(List.of(Cell.text("Rekenregels"), Cell.text("huidige regel: een vervanging boekt module D in B4"), Cell.text("replacement-with-D")), row(sheets.getFirst(), "Rekenregels"));
		assertEquals(List.of(Cell.text("Levensduur van het gebouw"), Cell.number(75, "jaar")), row(sheets.getFirst(), "Levensduur van het gebouw"));
	}

	/** A set stands behind the limit only when there is one. */
	@Test
	void withoutALegalLimitThereIsNoSetBehindItsName() throws IOException {
		List<Sheet> sheets = new Reports(Locale.of("nl"), Written.DAY)
				.sheets(Written.subject(folder, Examples.HOUSE.replaceFirst("reference date \\S+", "reference date 2010-01-01"), "Huis", Locale.of("nl")));
		assertEquals(Cell.EMPTY, row(sheets.getFirst(), "Wettelijke grens").get(1));
	}

	private static List<Cell> row(Sheet sheet, String name) {
		return sheet.rows().stream().filter(row -> row.getFirst().equals(Cell.text(name))).findFirst().orElseThrow();
	}

	@Test
	void scoresOfACardAreAsDeclared() throws IOException {
		List<Sheet> sheets = new Reports(Locale.ENGLISH, Written.DAY).sheets(Written.subject(folder, Examples.HOUSE, "Beton", Locale.ENGLISH));
		Sheet scores = sheets.stream().filter(s -> s.name().equals("Set A2 Betonmortel")).findFirst().orElseThrow();
		assertEquals(List.of("Indicator", "Unit", "A1-A3", "A4", "Breken: C1"), scores.header().subList(0, 5));
		assertEquals(List.of(Cell.text("GWP-biogenic"), Cell.text("kg CO2 eq"), Cell.number(0.42), Cell.text("ND"), Cell.number(0)), scores.rows().get(1).subList(0, 5));
	}
}
