package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.table.SpreadsheetImporter;

/** Whatever the bytes are: cards that can be written, or a refusal in one sentence. */
class SpreadsheetRobustnessTest {
	private static final long SEED = 20260703;
	private static final int MUTANTS = 200;
	private static final String ODS = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
			+ "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
			+ "<table:table table:name=\"a\">%s</table:table></office:document-content>";

	private static String refused(byte[] bytes) {
		return Quickly.run(() -> {
			String message = assertThrows(Refusal.class, () -> Received.from(new SpreadsheetImporter(), Source.of("x.xlsx", bytes))).getMessage();
			assertTrue(message.startsWith("x.xlsx ") && !message.contains("\n"), message);
			return message;
		});
	}

	@Test
	void whatIsNoTableIsRefused() {
		for (String text : List.of("", " ", "hello", "{\"a\":1}", "<xml/>", "a;b\n1;2\n", "PK", "\"", "a;\"b\nc")) {
			refused(text.getBytes(StandardCharsets.UTF_8));
		}
		assertTrue(refused(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2 }).contains("password"));
		assertTrue(refused("a\0b".getBytes(StandardCharsets.UTF_8)).contains("no text"));
		assertTrue(refused(Workbooks.zip(Map.of("a.txt", "x"))).contains("without a workbook"));
		assertTrue(refused(Arrays.copyOf(Workbooks.resource("gevel.xlsx"), 4000)).contains("damaged"));
	}

	@Test
	void entitiesAreRefused() {
		Map<String, String> parts = Workbooks.parts("<row/>");
		parts.computeIfPresent("xl/worksheets/sheet1.xml", (name, xml) -> "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
				+ xml.replace("<row/>", "<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>"));
		assertTrue(refused(Workbooks.zip(parts)).contains("sheet1.xml"));
		parts.put("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><workbook>&c;</workbook>");
		assertTrue(refused(Workbooks.zip(parts)).contains("workbook.xml"));
	}

	@Test
	void archivesThatUnpackWithoutEndAreRefused() {
		assertTrue(refused(Workbooks.xlsx(" ".repeat(70 << 20))).contains("64 MB"));
		Map<String, String> parts = Workbooks.parts("<row/>");
		parts.put("xl/sharedStrings.xml", "<sst><si><t>" + "a".repeat(70 << 20) + "</t></si></sst>");
		assertTrue(refused(Workbooks.zip(parts)).contains("64 MB"));
		assertTrue(refused(Workbooks.xlsx("<a>".repeat(100_000))).contains("sheet1.xml"));
	}

	@Test
	void moreCellsThanAPersonCanFillAreRefused() {
		assertTrue(refused(Workbooks.xlsx("<row><c><v>1</v></c></row>".repeat(600_000))).contains("500000"));
		String row = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16000\"><text:p>1</text:p></table:table-cell></table:table-row>";
		assertTrue(refused(Workbooks.zip(Map.of("content.xml", ODS.formatted(row)))).contains("500000"));
		String far = "<table:table-row table:number-rows-repeated=\"9999999\"/><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>";
		assertTrue(refused(Workbooks.zip(Map.of("content.xml", ODS.formatted(far)))).contains("beyond"));
		assertTrue(refused(Workbooks.xlsx("<row r=\"9999999\"><c r=\"ZZZ9999999\"><v>1</v></c></row>")).contains("beyond"));
		assertTrue(refused("1;2\n".repeat(300_000).getBytes(StandardCharsets.UTF_8)).contains("500000"));
	}

	@Test
	void anEmptyRowAtTheEndOfTheSheetCostsNothing() throws Exception {
		String header = "<row>" + Workbooks.text("Indicator") + Workbooks.text("A1-A3") + Workbooks.text("C3") + "</row>";
		String row = "<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>GWP-total</t></is></c><c r=\"B1048576\"><v>1</v></c></row>";
		Imported imported = Quickly.run(() -> Received.from(new SpreadsheetImporter(), Source.of("x.xlsx", Workbooks.xlsx(header + row))).only());
		assertEquals("1", Ilcd.row(Ilcd.table(Ilcd.card(imported), "A2"), "GWP-total").getCells().text());
	}

	@Test
	void aHundredThousandRowsOfIndicatorsDoNotHang() throws Exception {
		StringBuilder text = new StringBuilder("Indicator;Unit;A1-A3;C3\nAP;mol H+ eq;1;2\n");
		for (int i = 0; i < 100_000; i++) {
			text.append("GWP-total ").append(i).append(";kg CO2 eq;1;2\n");
		}
		byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		Quickly.run(() -> Received.from(new SpreadsheetImporter(), Source.of("x.csv", bytes)));
	}

	@Test
	void tensOfThousandsOfTablesOrSheetsDoNotHang() throws Exception {
		byte[] tables = ("Indicator;A1-A3;C3\nAP;1;2\n").repeat(60_000).getBytes(StandardCharsets.UTF_8);
		Quickly.run(() -> Received.from(new SpreadsheetImporter(), Source.of("x.csv", tables)).cards.size());
		String turned = "Module;AP;ODP\nA1-A3;1;2\n;;\n";
		byte[] across = turned.repeat(30_000).getBytes(StandardCharsets.UTF_8);
		Quickly.run(() -> {
			try {
				return Received.from(new SpreadsheetImporter(), Source.of("x.csv", across)).cards.size();
			} catch (Refusal e) {
				return 0;
			}
		});
	}

	@Test
	void aSheetNamedTenThousandTimesIsRefused() {
		Map<String, String> parts = Workbooks.parts("<row/>");
		StringBuilder sheets = new StringBuilder();
		for (int i = 0; i < 10_000; i++) {
			sheets.append("<sheet name=\"s").append(i).append("\" r:id=\"rId1\"/>");
		}
		parts.computeIfPresent("xl/workbook.xml", (name, xml) -> xml.replace("<sheets>", "<sheets>" + sheets));
		assertTrue(refused(Workbooks.zip(parts)).contains("2000 sheets"));
	}

	@Test
	void mutatedFilesAreImportedOrRefused() throws Exception {
		String csv = "Naam;Muur\nFunctionele eenheid;1 m2\nGeldig tot;1-7-2029\nIndicator;Unit;A1-A3;recycling: C3\nGWP-total;kg CO2 eq;1,5;-\nAP;mol H+ eq;ND;2E-3\n";
		mutate(csv.getBytes(StandardCharsets.UTF_8), "x.csv");
		mutate(Workbooks.resource("gevel.xlsx"), "x.xlsx");
		mutate(Workbooks.resource("gevel.ods"), "x.ods");
	}

	@Test
	void mutatedPartsOfAWorkbookAreImportedOrRefused() throws Exception {
		Map<String, String> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Workbooks.resource("gevel.xlsx")))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		List<String> names = List.copyOf(parts.keySet());
		Random random = new Random(SEED);
		for (int n = 0; n < MUTANTS; n++) {
			Map<String, String> mutant = new LinkedHashMap<>(parts);
			String name = names.get(random.nextInt(names.size()));
			mutant.computeIfPresent(name, (key, text) -> mutated(text, random));
			mutant.computeIfPresent("xl/worksheets/sheet2.xml", (key, text) -> mutated(text, random));
			importOrRefuse(Workbooks.zip(mutant), "x.xlsx", "part " + n);
		}
	}

	private static String mutated(String text, Random random) {
		StringBuilder mutant = new StringBuilder(text);
		for (int i = random.nextInt(4); i >= 0; i--) {
			int at = random.nextInt(mutant.length());
			switch (random.nextInt(3)) {
			case 0 -> mutant.setCharAt(at, "<>&\"'/ 0".charAt(random.nextInt(8)));
			case 1 -> mutant.replace(at, Math.min(at + random.nextInt(20), mutant.length()), Integer.toString(random.nextInt()));
			default -> mutant.insert(at, random.nextBoolean() ? "999999999" : "</v></c><c t=\"s\"><v>");
			}
		}
		return mutant.toString();
	}

	private static void mutate(byte[] original, String name) throws IOException {
		Random random = new Random(SEED);
		for (int n = 0; n < MUTANTS; n++) {
			byte[] mutant = original.clone();
			for (int i = random.nextInt(6); i >= 0; i--) {
				mutant[random.nextInt(mutant.length)] = (byte) (random.nextBoolean() ? ";,\n\"0-A1. \t".charAt(random.nextInt(11)) : random.nextInt(256));
			}
			importOrRefuse(random.nextInt(4) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant, name, name + ' ' + n);
		}
	}

	private static void importOrRefuse(byte[] bytes, String name, String mutant) {
		Quickly.run(() -> {
			try {
				for (Imported imported : Received.from(new SpreadsheetImporter(), Source.of(name, bytes)).cards) {
					Written.readsBack(imported, mutant);
				}
			} catch (Refusal e) {
				assertTrue(!e.getMessage().contains("\n"), e.getMessage());
			} catch (IOException e) {
				throw new UncheckedIOException(mutant, e);
			}
			return mutant;
		});
	}
}
