package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.Exporter.ExportFinding;
import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.table.CsvExporter;
import nl.kaartwerk.exchange.table.SpreadsheetImporter;
import nl.kaartwerk.exchange.table.XlsxExporter;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.text.KaartWriter;

class SpreadsheetExporterTest {
	private static Declaration gevel() throws Exception {
		return Ilcd.card(Received.from(new SpreadsheetImporter(), Source.of("gevel.xlsx", Workbooks.resource("gevel.xlsx"))).only());
	}

	private static Outgoing outgoing(Declaration card) {
		return new Outgoing(card, Kept.NOTHING);
	}

	@Test
	void aCardBecomesATableOfText() throws Exception {
		Map<String, byte[]> files = Workbooks.exported(new CsvExporter(), List.of(outgoing(gevel())));
		assertEquals("""
				Name,Gevelsteen & voegsel
				Owner,Steenbakkerij Voorbeeld
				Functional unit,1,m2,1 m2 gevel van gevelstenen
				Mass,160.5,kg
				Published,2025-03-14
				Valid to,2030-03-14

				Scenario,storten,,
				Scenario,hergebruik,,

				Indicator A2,Unit,A1-A3,A4,storten: C3,storten: C4,hergebruik: C3,hergebruik: C4
				GWP-total,kg CO2 eq,23.456,0.0012,0.1,0.1,ND,-0.3
				GWP-fossil,kg CO2 eq,23.4,0.0012,ND,ND,MND,ND
				ODP,kg CFC-11 eq,1E-009,0,2.5E-10,0,0,0
				WDP,m3 world eq deprived,3,4,5,6,7,8

				Indicator,Unit,A1-A3,A4
				PERE,MJ,12.5,0
				""", new String(files.get("Gevelsteen_Voegsel.csv"), StandardCharsets.UTF_8).replace("\r\n", "\n"));
	}

	@Test
	void whatIsWrittenReadsBackEqual() throws Exception {
		String card = KaartWriter.write(gevel());
		for (Map.Entry<String, byte[]> file : Workbooks.exported(new XlsxExporter(), List.of(outgoing(gevel()))).entrySet()) {
			assertEquals(card, KaartWriter.write(Ilcd.card(Received.from(new SpreadsheetImporter(), Source.of(file.getKey(), file.getValue())).only())));
		}
		for (Map.Entry<String, byte[]> file : Workbooks.exported(new CsvExporter(), List.of(outgoing(gevel()))).entrySet()) {
			assertEquals(card, KaartWriter.write(Ilcd.card(Received.from(new SpreadsheetImporter(), Source.of(file.getKey(), file.getValue())).only())));
		}
	}

	@Test
	void realCardsReadBackEqualFromOneWorkbook() throws Exception {
		List<Declaration> cards = new ArrayList<>();
		for (Path sample : Ilcd.samples()) {
			cards.add(Ilcd.card(Ilcd.read(Files.readAllBytes(sample), sample.getFileName().toString())));
		}
		List<String> written = cards.stream().map(KaartWriter::write).toList();
		byte[] workbook = Workbooks.exported(new XlsxExporter(), cards.stream().map(SpreadsheetExporterTest::outgoing).toList()).get("cards.xlsx");
		List<String> read = Received.from(new SpreadsheetImporter(), Source.of("cards.xlsx", workbook)).cards.stream().map(Ilcd::card).map(KaartWriter::write)
				.toList();
		assertEquals(String.join("\n", written), String.join("\n", read));
		assertTrue(written.size() > 5);
	}

	@Test
	void theSameCardsGiveTheSameBytes() throws Exception {
		byte[] first = Workbooks.exported(new XlsxExporter(), List.of(outgoing(gevel()))).get("cards.xlsx");
		Thread.sleep(2100); // an archive counts time in steps of two seconds
		assertArrayEquals(first, Workbooks.exported(new XlsxExporter(), List.of(outgoing(gevel()))).get("cards.xlsx"));
	}

	@Test
	void aNumberWithMoreDigitsThanADoubleIsText() throws Exception {
		Imported imported = Received.from(new SpreadsheetImporter(),
				Source.of("x.csv", "Indicator;A1-A3;C3\nGWP-total;1.2345678901234567890;1.20\n".getBytes(StandardCharsets.UTF_8))).only();
		byte[] workbook = Workbooks.exported(new XlsxExporter(), List.of(outgoing(Ilcd.card(imported)))).get("cards.xlsx");
		Declaration back = Ilcd.card(Received.from(new SpreadsheetImporter(), Source.of("x.xlsx", workbook)).only());
		assertEquals("1.2345678901234567890 1.20", Ilcd.row(Ilcd.table(back, "A2"), "GWP-total").getCells().text());
	}

	@Test
	void aTextThatLooksLikeAFormulaIsNone() throws Exception {
		Declaration card = gevel();
		card.setTitle("=cmd|' /C calc'!A0");
		String text = new String(Workbooks.exported(new CsvExporter(), List.of(outgoing(card))).get("Gevelsteen_Voegsel.csv"), StandardCharsets.UTF_8);
		assertTrue(text.startsWith("Name,\" =cmd|") || text.startsWith("Name, =cmd|"), text.substring(0, 30));
	}

	@Test
	void whatHasNoPlaceIsTold() throws Exception {
		Declaration card = gevel();
		card.setComposition(nl.kaartwerk.model.KaartFactory.eINSTANCE.createComposition());
		card.getWaivers().add(nl.kaartwerk.model.KaartFactory.eINSTANCE.createWaiver());
		List<ExportFinding> findings = new XlsxExporter().write(List.of(outgoing(card)), (name, content) -> content.writeTo(java.io.OutputStream.nullOutputStream()));
		assertEquals(List.of("left-out-composition", "left-out-waivers"), findings.stream().map(ExportFinding::code).toList());
	}
}
