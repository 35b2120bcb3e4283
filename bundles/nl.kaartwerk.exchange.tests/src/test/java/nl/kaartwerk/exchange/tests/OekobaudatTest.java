package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.Exporter.ExportFinding;
import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.oekobaudat.OekobaudatExporter;
import nl.kaartwerk.exchange.oekobaudat.OekobaudatImporter;
import nl.kaartwerk.exchange.table.SpreadsheetImporter;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.text.KaartWriter;

class OekobaudatTest {
	private static final String HEADER = "UUID;Version;Name (de);Name (en);Kategorie (original);Konformität;Typ;Referenzjahr;Gueltig bis;URL;Declaration owner;"
			+ "Veroeffentlicht am;Bezugsgroesse;Bezugseinheit;Referenzfluss-UUID;Referenzfluss-Name;Rohdichte (kg/m3);biogener Kohlenstoffgehalt in kg;Modul;Szenario;"
			+ "Szenariobeschreibung;GWP;ADPF;PERE;GWPtotal (A2);AP (A2);SOP (A2);RMI_TOTAL;\n";
	private static final String HEAD = "b1;00.01.000;Kalksandstein;Sand-lime brick;'Mineralische Baustoffe' / 'Steine';'EN 15804+A2';average dataset;2023;2028;"
			+ "https://example.org/b1;Verband Voorbeeld;2023-04-05;1,0;m3;f1;Kalksandstein;1800,5;0;";
	private static final String FILE = HEADER + HEAD + "A1-A3;;;;;12,50;136,0;0,00012;;5;\n" + HEAD + "C4;dep;Deponie;;;1;,5;ND;;;\n" + HEAD
			+ "C4;rec;Recycling, alles;;;0;-1,25E-03;0;;;\n";

	private static Received received(String text) throws IOException, Refusal {
		return received(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static Received received(byte[] bytes) throws IOException, Refusal {
		return Received.from(new OekobaudatImporter(), Source.of("obd.csv", bytes));
	}

	@Test
	void theLinesOfADataSetBecomeOneCard() throws Exception {
		Imported imported = received(FILE).only();
		assertEquals("""
				owner Verband_Voorbeeld "Verband Voorbeeld"

				declaration Sand_Lime_Brick "Sand-lime brick" {
				  uuid "b1"
				  source "https://example.org/b1"
				  owner Verband_Voorbeeld
				  functional unit 1.0 m3 "Kalksandstein"
				  density 1800.5 kg/m3
				  method "EN 15804+A2"
				  data from 2023
				  published 2023-04-05
				  valid 2023-04-05 to 2028
				  biogenic carbon product 0 kg

				  profile "Sand-lime brick" {
				    scenario dep "Deponie"
				    scenario rec "Recycling, alles"
				    impacts A2 {
				                   A1-A3  dep: C4    rec: C4
				      GWP-total    136.0      0.5  -1.25E-03
				      AP         0.00012       ND          0
				    }
				    inventory {
				            A1-A3  dep: C4  rec: C4
				      PERE  12.50        1        0
				    }
				  }
				}
				""", KaartWriter.write(imported.document()));
		assertEquals(List.of("scenario-none-default"), Ilcd.codes(imported));
		assertEquals(List.of("line 2, Name (de) Kalksandstein", "line 2, Konformität 'EN 15804+A2'", "line 2, Version 00.01.000",
				"line 2, Kategorie (original) 'Mineralische Baustoffe' / 'Steine'", "line 2, Typ average dataset", "line 2, Referenzfluss-UUID f1",
				"line 2, RMI_TOTAL A1-A3 5"), imported.losses().stream().map(l -> l.path() + ' ' + l.value()).sorted(byTextAfterFirstFour()).toList());
		Written.readsBack(imported, "obd.csv");
	}

	private static java.util.Comparator<String> byTextAfterFirstFour() {
		List<String> order = List.of("Name", "Konf", "Vers", "Kate", "Typ ", "Refe", "RMI_");
		return java.util.Comparator.comparingInt(line -> order.indexOf(line.substring(8, 12)));
	}

	@Test
	void cardsComeOneByOneAndADataSetThatReturnsIsTold() throws Exception {
		Received received = received(FILE + FILE.substring(HEADER.length()).replace("b1;", "b2;") + FILE.substring(HEADER.length()));
		assertEquals(List.of("b1", "b2", "b1"), received.cards.stream().map(c -> Ilcd.card(c).getUuid()).toList());
		assertTrue(Ilcd.codes(received.cards.get(2)).contains("data-set-again"));
	}

	@Test
	void englishHeadingsDecimalPointsAndOtherEncodingsAreRead() throws Exception {
		String english = FILE.replace("Modul;Szenario", "Module;Scenario").replace("Bezugsgroesse;Bezugseinheit", "Ref. quantity;Ref. unit").replace("Konformität", "Compliance")
				.replace("12,50;136,0;0,00012", "12.50;136.0;0.00012");
		assertEquals("136.0 0.5 -1.25E-03", gwp(received(english).only()));
		String umlaut = FILE.replace("Sand-lime brick", "").replace("Kalksandstein", "Kälte µ");
		assertEquals("Kälte µ", Ilcd.card(received(umlaut.getBytes(StandardCharsets.UTF_8)).only()).getTitle());
		assertEquals("Kälte µ", Ilcd.card(received(umlaut.getBytes(StandardCharsets.ISO_8859_1)).only()).getTitle());
		assertEquals("Kälte µ", Ilcd.card(received(("\uFEFF" + umlaut.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8)).only()).getTitle());
	}

	private static String gwp(Imported imported) {
		return Ilcd.row(Ilcd.table(Ilcd.card(imported), "A2"), "GWP-total").getCells().text();
	}

	@Test
	void aLineThatItsWriterMovedIsMovedBack() throws Exception {
		Imported imported = received(FILE.replace(";f1;Kalksandstein;1800,5;0;", ";;;;")).only();
		assertEquals("136.0 0.5 -1.25E-03", gwp(imported));
		assertTrue(Ilcd.codes(imported).contains("line-shifted"));
	}

	@Test
	void aColumnOfSetA1HoldsMegajoules() throws Exception {
		Imported imported = received(FILE.replace("A1-A3;;;;;", "A1-A3;;;1,5;20;")).only();
		ScoreTable table = Ilcd.table(Ilcd.card(imported), "A1");
		assertEquals("MJ", Ilcd.row(table, "ADPF").getUnit());
		assertEquals("20", Ilcd.row(table, "ADPF").getCells().text());
		assertEquals(null, Ilcd.row(table, "GWP").getUnit());
	}

	@Test
	void whatIsNotOfTheFormatIsRefused() {
		for (String text : List.of("", "hello", "a;b;c\n1;2;3\n", HEADER, "UUID;Name\n1;2\n", "\0\0\0")) {
			String message = assertThrows(Refusal.class, () -> received(text), text).getMessage();
			assertTrue(message.startsWith("obd.csv ") && !message.contains("\n"), message);
		}
		assertTrue(assertThrows(Refusal.class, () -> received(HEADER + "x".repeat(2 << 20))).getMessage().contains("line 2"));
		assertTrue(assertThrows(Refusal.class, () -> received(FILE + FILE.substring(HEADER.length()).repeat(700))).getMessage().contains("2000"));
		InputStream endless = new InputStream() {
			@Override
			public int read() {
				return 'x';
			}
		};
		assertThrows(Refusal.class, () -> Received.from(new OekobaudatImporter(), new Source("x", () -> endless)));
	}

	@Test
	void onlyThisImporterRecognisesIt() throws Exception {
		assertTrue(new OekobaudatImporter().recognises(Source.of("obd.csv", FILE.getBytes(StandardCharsets.ISO_8859_1)).head()));
		assertFalse(new SpreadsheetImporter().recognises(Source.of("obd.csv", FILE.getBytes(StandardCharsets.ISO_8859_1)).head()));
		assertFalse(new OekobaudatImporter().recognises(Source.of("x.csv", "Indicator;A1-A3\n".getBytes(StandardCharsets.UTF_8)).head()));
		assertTrue(new OekobaudatImporter().isExperimental() && new OekobaudatExporter().isExperimental());
	}

	private static String exported(Imported... cards) throws IOException {
		return new String(Workbooks.exported(new OekobaudatExporter(), Arrays.stream(cards).map(c -> new Outgoing(Ilcd.card(c), c.kept())).toList()).get("oekobaudat.csv"),
				StandardCharsets.ISO_8859_1);
	}

	@Test
	void aCardIsWrittenAsItWasRead() throws Exception {
		Imported imported = received(FILE).only();
		String text = exported(imported);
		assertEquals("""
				b1;00.01.000;Kalksandstein;Sand-lime brick;'Mineralische Baustoffe' / 'Steine';;'EN 15804+A2';;;average dataset;2023;2028;https://example.org/b1;\
				Verband Voorbeeld;2023-04-05;;;;;;1,0;m3;f1;Kalksandstein;;;1800,5;;;;;;0;;A1-A3;;;;;;;;;;12,50;;;;;;;;;;;;;;;;;;0,00012;136,0;;;;;;;;;;;;;;;;;;
				b1;00.01.000;Kalksandstein;Sand-lime brick;'Mineralische Baustoffe' / 'Steine';;'EN 15804+A2';;;average dataset;2023;2028;https://example.org/b1;\
				Verband Voorbeeld;2023-04-05;;;;;;1,0;m3;f1;Kalksandstein;;;1800,5;;;;;;0;;C4;dep;Deponie;;;;;;;;1;;;;;;;;;;;;;;;;;;;0,5;;;;;;;;;;;;;;;;;;
				b1;00.01.000;Kalksandstein;Sand-lime brick;'Mineralische Baustoffe' / 'Steine';;'EN 15804+A2';;;average dataset;2023;2028;https://example.org/b1;\
				Verband Voorbeeld;2023-04-05;;;;;;1,0;m3;f1;Kalksandstein;;;1800,5;;;;;;0;;C4;rec;Recycling, alles;;;;;;;;0;;;;;;;;;;;;;;;;;;0;-0,00125;;;;;;;;;;;;;;;;;;
				""", text.substring(text.indexOf('\n') + 1));
		assertTrue(text.startsWith("UUID;Version;Name (de);Name (en);Kategorie (original);"), text.substring(0, 80));
		assertEquals(KaartWriter.write(imported.document()).replace("-1.25E-03", "-0.00125").replaceAll(" +", " "), KaartWriter.write(received(text).only().document()).replaceAll(" +", " "));
	}

	@Test
	void theSameCardsGiveTheSameBytes() throws Exception {
		Imported imported = received(FILE).only();
		assertArrayEquals(exported(imported).getBytes(StandardCharsets.ISO_8859_1), exported(imported).getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void everyNumberOfRealCardsReadsBackEqual() throws Exception {
		int compared = 0;
		for (Path sample : Ilcd.samples()) {
			Imported original = Ilcd.read(Files.readAllBytes(sample), sample.getFileName().toString());
			Map<String, BigDecimal> before = numbers(Ilcd.card(original));
			assertEquals(before, numbers(Ilcd.card(received(exported(original)).only())), sample.toString());
			compared += before.size();
		}
		System.out.println("OEKOBAUDAT CSV: " + compared + " numbers of real cards there and back");
		assertTrue(compared > 1000, compared + " numbers");
	}

	/** Every number in the unit of the method, to twelve digits: conversions go there and back. */
	private static Map<String, BigDecimal> numbers(Declaration card) {
		Map<String, BigDecimal> numbers = new TreeMap<>();
		for (ScoreTable table : card.getProfiles().getFirst().getTables()) {
			for (Row row : table.getRows()) {
				String set = table.getSet() == null ? "inventory" : table.getSet();
				double factor = Method.shipped().indicatorUnits().factor(Method.shipped().indicatorNames().code(set, row.getIndicator()).orElseThrow(), row.getUnit())
						.orElse(1);
				for (int i = 0; i < row.getCells().size(); i++) {
					if (row.getCells().kind(i) == Cells.Kind.NUMBER) {
						var column = table.getColumns().columns().get(i);
						BigDecimal value = new BigDecimal(row.getCells().text(i)).multiply(BigDecimal.valueOf(factor)).round(new java.math.MathContext(12)).stripTrailingZeros();
						numbers.put(set + ' ' + row.getIndicator() + ' ' + column.scenario() + ' ' + column.module(), value);
					}
				}
			}
		}
		return numbers;
	}

	@Test
	void whatHasNoPlaceIsToldAndUnitsAreConverted() throws Exception {
		Imported imported = received(FILE).only();
		Declaration card = Ilcd.card(imported);
		card.setBrand("Merk\u0142");
		card.setTitle("Merk\u0142");
		Ilcd.row(Ilcd.table(card, "A2"), "GWP-total").setUnit("g CO2 eq");
		Ilcd.row(Ilcd.table(card, "A2"), "AP").setUnit("furlong");
		List<ExportFinding> findings = new ArrayList<>();
		Map<String, byte[]> files = new HashMap<>();
		findings.addAll(new OekobaudatExporter().write(List.of(new Outgoing(card, Kept.NOTHING)), (name, content) -> {
			java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
			content.writeTo(out);
			files.put(name, out.toByteArray());
		}));
		assertEquals(List.of("left-out", "unit-converted", "unit-left-out", "sign-lost"), findings.stream().map(ExportFinding::code).toList());
		assertTrue(new String(files.get("oekobaudat.csv"), StandardCharsets.ISO_8859_1).contains(";0,1360;"));
	}

	@Test
	void twoCardsOfOneIdentifierDoNotBecomeOneDataSet() throws Exception {
		Outgoing card = new Outgoing(Ilcd.card(received(FILE).only()), Kept.NOTHING);
		List<ExportFinding> findings = new ArrayList<>();
		Map<String, byte[]> files = new HashMap<>();
		findings.addAll(new OekobaudatExporter().write(List.of(card, card), (name, content) -> {
			java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
			content.writeTo(out);
			files.put(name, out.toByteArray());
		}));
		assertEquals("Another card has the identifier b1 as well; this one was not written.", findings.getLast().message());
		assertEquals(4, new String(files.get("oekobaudat.csv"), StandardCharsets.ISO_8859_1).lines().count());
	}

	@Test
	void mutatedFilesAreImportedOrRefused() {
		Random random = new Random(20260704);
		byte[] original = FILE.getBytes(StandardCharsets.ISO_8859_1);
		for (int n = 0; n < 200; n++) {
			byte[] mutant = original.clone();
			for (int i = random.nextInt(8); i >= 0; i--) {
				mutant[random.nextInt(mutant.length)] = (byte) (random.nextBoolean() ? ";,\n\"0-A1. \t".charAt(random.nextInt(11)) : random.nextInt(256));
			}
			byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant;
			String what = "mutant " + n;
			Quickly.run(() -> {
				try {
					for (Imported imported : received(bytes).cards) {
						Written.readsBack(imported, what);
					}
				} catch (Refusal e) {
					assertFalse(e.getMessage().contains("\n"), e.getMessage());
				}
				return what;
			});
		}
	}
}
