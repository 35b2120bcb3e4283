package nl.kaartwerk.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.table.Book;
import nl.kaartwerk.exchange.table.Mapping;
import nl.kaartwerk.exchange.table.MappingProposal;
import nl.kaartwerk.exchange.table.MappingText;
import nl.kaartwerk.exchange.table.SpreadsheetImporter;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.text.KaartWriter;

class SpreadsheetImporterTest {
	private static final String TABLE = "Indicator;Unit;A1-A3;C3\n";

	private static Received received(byte[] bytes, String name) throws IOException, Refusal {
		return Received.from(new SpreadsheetImporter(), Source.of(name, bytes));
	}

	private static Imported csv(String text) throws IOException, Refusal {
		return received(text.getBytes(StandardCharsets.UTF_8), "muur.csv").only();
	}

	private static String cells(Imported imported, String set, String indicator) {
		return Ilcd.row(Ilcd.table(Ilcd.card(imported), set), indicator).getCells().text();
	}

	private static List<String> paths(Imported imported, String code) {
		return imported.findings().stream().filter(f -> f.code().equals(code)).map(Imported.Finding::path).toList();
	}

	@Test
	void aWorkbookIsReadWithoutAnyHelp() throws Exception {
		Imported imported = received(Workbooks.resource("gevel.xlsx"), "gevel.xlsx").only();
		assertEquals("""
				owner Steenbakkerij_Voorbeeld "Steenbakkerij Voorbeeld"

				declaration Gevelsteen_Voegsel "Gevelsteen & voegsel" {
				  owner Steenbakkerij_Voorbeeld
				  functional unit 1 m2 "1 m2 gevel van gevelstenen"
				  mass 160.5 kg
				  published 2025-03-14
				  valid to 2030-03-14

				  profile {
				    scenario storten
				    scenario hergebruik
				    impacts A2 {
				                   A1-A3      A4  storten: C3   C4  hergebruik: C3    C4
				      GWP-total   23.456  0.0012          0.1  0.1              ND  -0.3
				      GWP-fossil    23.4  0.0012           ND   ND             MND    ND
				      ODP         1E-009       0      2.5E-10    0               0     0
				      WDP              3       4            5    6               7     8
				    }
				    inventory {
				            A1-A3  A4
				      PERE   12.5   0
				    }
				  }
				}
				""", KaartWriter.write(imported.document()));
		assertEquals(List.of("scenario-undescribed", "scenario-undescribed", "indicator-unknown", "cell-absent", "scenario-none-default", "sheet-hidden"),
				Ilcd.codes(imported));
		assertEquals(List.of("Product!1 Milieuprofiel", "Product!9 Opmerking; Concept, nog toetsen", "Resultaten!1 Resultaten per m2, EN 15804+A2",
				"Resultaten!3 Totaal", "Resultaten!4 #VALUE!", "Resultaten!8 Afval van morgen; kg; 3; 4; 5; 6; 7; 8", "Notities!1 geheim; 1"),
				imported.losses().stream().map(l -> l.path() + ' ' + l.value()).toList());
		Written.readsBack(imported, "gevel.xlsx");
	}

	@Test
	void anOpenDocumentSpreadsheetSaysTheSame() throws Exception {
		String xlsx = KaartWriter.write(received(Workbooks.resource("gevel.xlsx"), "gevel.xlsx").only().document());
		String ods = KaartWriter.write(received(Workbooks.resource("gevel.ods"), "gevel.ods").only().document());
		assertEquals(xlsx.replaceAll(" +", " "), ods.replace("0.000000001", "1E-009").replaceAll(" +", " "));
	}

	@Test
	void aNumberKeepsItsDigitsAndItsDecimalSignIsFoundOut() throws Exception {
		assertEquals("1.20 1234.5", cells(csv(TABLE + "GWP-total;kg CO2 eq;1,20;1.234,5\n"), "A2", "GWP-total"));
		assertEquals("1.20E-3 -0.50", cells(csv("Indicator,Unit,A1-A3,C3\nGWP-total,kg CO2 eq,1.20E-3,-0.50\n"), "A2", "GWP-total"));
		assertEquals("1.5 2", cells(csv("Indicator\tUnit\tA1-A3\tC3\nGWP-total\tkg CO2 eq\t1,5\t2\n"), "A2", "GWP-total"));
		Imported doubtful = csv(TABLE + "GWP-total;kg CO2 eq;1,234;5,678\n");
		assertEquals("1.234 5.678", cells(doubtful, "A2", "GWP-total"));
		assertEquals(List.of("Sheet1!A2"), paths(doubtful, "numbers-ambiguous"));
	}

	@Test
	void whatIsNotDeclaredIsNeverANumber() throws Exception {
		Imported imported = csv("Indicator;Unit;A1-A3;A4;A5;B1;C1;C2;C3;C4;D\nGWP-total;kg CO2 eq;1;-;INA;MND;MNR;n.v.t.;;<0,1;0\n");
		assertEquals("1 ND ND MND MND ND <0,1 0", cells(imported, "A2", "GWP-total"));
		assertEquals(List.of("Sheet1!J2"), paths(imported, "cell-not-a-number"));
		assertEquals(List.of("Sheet1!I1"), paths(imported, "column-empty"));
	}

	@Test
	void modulesMayGoDownAndIndicatorsAcross() throws Exception {
		Imported imported = csv("Product;Balk\nModule;GWP-total;AP;PERE\nUnit;kg CO2 eq;mol H+ eq;MJ\nA1-A3;1,5;0,2;7\nC3;ND;0,3;8\n");
		assertEquals("Balk", Ilcd.card(imported).getTitle());
		assertEquals("1.5 ND", cells(imported, "A2", "GWP-total"));
		assertEquals("0.2 0.3", cells(imported, "A2", "AP"));
		assertEquals("7 8", cells(imported, null, "PERE"));
		assertEquals(List.of(), imported.losses());
	}

	@Test
	void theUnitTellsTheSetWhereSetsShareCodes() throws Exception {
		Imported first = csv(TABLE + "AP;kg SO2 eq;1;2\nODP;kg CFC-11 eq;3;4\n");
		assertEquals("1 2", cells(first, "A1", "AP"));
		assertEquals("3 4", cells(first, "A1", "ODP"));
		Imported second = csv(TABLE + "AP;mol H+ eq;1;2\nODP;kg CFC-11 eq;3;4\n");
		assertEquals("3 4", cells(second, "A2", "ODP"));
	}

	@Test
	void aUnitThatConvertsStaysOfItsRow() throws Exception {
		Imported imported = csv(TABLE + "EP-freshwater;kg PO4 eq;1;2\nGWP-total (kg CO2 eq);;3;4\nGWP-fossil;;5;6\nPM;furlong;7;8\n");
		ScoreTable table = Ilcd.table(Ilcd.card(imported), "A2");
		assertEquals("kg PO4 eq", Ilcd.row(table, "EP-freshwater").getUnit());
		assertEquals(null, Ilcd.row(table, "GWP-total").getUnit());
		assertEquals(List.of("Sheet1!A4"), paths(imported, "unit-of-row-missing"));
		assertEquals(List.of("Sheet1!A5"), paths(imported, "unit-unconvertible"));
	}

	@Test
	void eachBlockOfOneSheetBecomesACard() throws Exception {
		String block = "Indicator;Unit;A1-A3;C3\nGWP-total;kg CO2 eq;%s;2\n";
		Received received = received(("Naam;Muur\n" + block.formatted("1") + "\nNaam;Vloer\nGeldig tot;2029\n" + block.formatted("5")).getBytes(StandardCharsets.UTF_8),
				"deel.csv");
		assertEquals(List.of("Muur", "Vloer"), received.cards.stream().map(Imported::name).toList());
		assertEquals("5 2", cells(received.cards.get(1), "A2", "GWP-total"));
		assertEquals("2029", Ilcd.card(received.cards.get(1)).getValidTo().text());
		assertEquals(List.of(), received.cards.get(1).losses());
	}

	@Test
	void aTableThatGoesOnBelowIsOneCard() throws Exception {
		Imported imported = csv(TABLE + "GWP-total;kg CO2 eq;1;2\n\nIndicator;Unit;C4;D\nGWP-total;kg CO2 eq;3;-4\n");
		assertEquals("A1-A3 C3 C4 D", Ilcd.table(Ilcd.card(imported), "A2").getColumns().text());
		assertEquals("1 2 3 -4", cells(imported, "A2", "GWP-total"));
	}

	@Test
	void anUnnamedCardIsCalledAfterItsFile() throws Exception {
		Imported imported = csv(TABLE + "GWP-total;kg CO2 eq;1;2\n");
		assertEquals("Muur", imported.name());
		assertEquals(null, Ilcd.card(imported).getTitle());
		assertEquals(1, paths(imported, "name-missing").size());
	}

	@Test
	void encodingsAndMarksAreFoundOut() throws Exception {
		String text = "Naam;Gevel é\n" + TABLE + "GWP-total;kg CO2 eq;1;2\n";
		for (byte[] bytes : List.of(text.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
				text.getBytes(StandardCharsets.UTF_16), text.getBytes(Charset.forName("windows-1252")))) {
			assertEquals("Gevel é", Ilcd.card(received(bytes, "x.csv").only()).getTitle());
		}
	}

	@Test
	void aMappingIsRememberedAsTextAndFitsTheNextFile() throws Exception {
		byte[] odd = "x;Wat;y;een;twee\nz;klimaat;q;1.000;2\n".getBytes(StandardCharsets.UTF_8);
		assertThrows(Refusal.class, () -> received(odd, "odd.csv"));
		Mapping mapping = MappingText.parse("""
				{"decimals": "comma", "cards": [{"fields": {"name": ["Sheet1!C1"]}, "profiles": [{"tables": [{"sheet": "Sheet1", "indicators": "down",
				 "set": "A2", "header": "1", "indicator": "B", "modules": {"D": "A1-A3", "E": "slopen: C3"}, "first": "2", "last": "2"}]}]}]}""");
		assertEquals(mapping, MappingText.parse(MappingText.write(mapping)));
		Received received = new Received();
		byte[] known = new String(odd, StandardCharsets.UTF_8).replace("klimaat", "GWP-total").getBytes(StandardCharsets.UTF_8);
		new SpreadsheetImporter().read(Source.of("next.csv", known), mapping, received);
		assertEquals("1000 2", cells(received.only(), "A2", "GWP-total"));
		assertEquals("A1-A3 slopen: C3", Ilcd.table(Ilcd.card(received.only()), "A2").getColumns().text());
		assertEquals("y", Ilcd.card(received.only()).getTitle());
	}

	@Test
	void aProposalIsTheSameAfterItIsWrittenAndRead() throws Exception {
		Mapping proposal = MappingProposal.of(Book.read(Source.of("gevel.xlsx", Workbooks.resource("gevel.xlsx"))), Method.shipped());
		assertEquals(proposal, MappingText.parse(MappingText.write(proposal)));
		assertEquals(MappingText.write(proposal), MappingText.write(MappingText.parse(MappingText.write(proposal))));
		for (String text : List.of("", "[]", "{\"cards\":[1]}", "{\"cards\":[{\"fields\":{\"colour\":[\"A!B1\"]}}]}", "{\"decimals\":\"dot\"}",
				"{\"cards\":[{\"profiles\":[{\"tables\":[{\"sheet\":\"x\"}]}]}]}")) {
			assertThrows(IllegalArgumentException.class, () -> MappingText.parse(text), text);
		}
	}

	@Test
	void formulasDatesAndErrorsInCellsOfScoresAreToldApart() throws Exception {
		String sheet = "<row>" + Workbooks.text("Indicator") + Workbooks.text("Unit") + Workbooks.text("A1-A3") + Workbooks.text("A4") + Workbooks.text("C3")
				+ Workbooks.text("D") + "</row><row>" + Workbooks.text("GWP-total") + Workbooks.text("kg CO2 eq")
				+ "<c><f>1+1</f></c><c><f>1+1</f><v>2</v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"d\"><v>2026-02-01T00:00:00</v></c></row>";
		Imported imported = received(Workbooks.xlsx(sheet), "f.xlsx").only();
		assertEquals("ND 2 #DIV_0! 2026-02-01", cells(imported, "A2", "GWP-total"));
		assertEquals(List.of("Blad1!C2"), paths(imported, "formula-without-value"));
		assertEquals(List.of("Blad1!F2"), paths(imported, "cell-is-date"));
		assertEquals(List.of("Blad1!E2"), paths(imported, "cell-not-a-number"));
	}

	@Test
	void cancellingStopsBetweenCards() {
		Received received = new Received() {
			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> new SpreadsheetImporter().read(Source.of("gevel.xlsx", Workbooks.resource("gevel.xlsx")), received));
	}
}
