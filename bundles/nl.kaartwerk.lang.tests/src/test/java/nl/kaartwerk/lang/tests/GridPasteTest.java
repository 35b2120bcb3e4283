package nl.kaartwerk.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.lang.fix.TextChange;
import nl.kaartwerk.lang.table.GridPaste;
import nl.kaartwerk.lang.table.GridPaste.Pasted;

/** Cells of spreadsheets pasted into tables, as whole texts; | is the caret, and [[ ]] the selection. */
class GridPasteTest {
	private static Optional<Pasted> paste(String marked, String clipboard, char decimal) {
		int start = marked.contains("[[") ? marked.indexOf("[[") : marked.indexOf('|');
		int end = marked.contains("]]") ? marked.indexOf("]]") - 2 : start;
		return GridPaste.paste(plain(marked), start, end - start, clipboard, decimal);
	}

	private static String plain(String marked) {
		return marked.replace("|", "").replace("[[", "").replace("]]", "");
	}

	private static String pasted(String marked, String clipboard) {
		return TextChange.apply(plain(marked), List.of(paste(marked, clipboard, ',').orElseThrow().change()));
	}

	@Test
	void theCaretStandsBehindTheFirstCellSoThatTheIndicatorsStayInSight() {
		String before = table("\n      A1-A3 A4 D\n      GWP-fossil 1 2 3\n      AP 4 |5 6\n      PM 7 8 9\n    ");
		Pasted pasted = paste(before, "0,5\t7\n1\t2,5\n", ',').orElseThrow();
		String text = TextChange.apply(plain(before), List.of(pasted.change()));
		assertEquals("AP              4  0.5", text.substring(text.indexOf("AP"), pasted.caret()));
	}

	private static String message(String marked, String clipboard) {
		return paste(marked, clipboard, ',').orElseThrow().message(Locale.ENGLISH);
	}

	/** A card with a table of set A2 of the given lines. */
	private static String table(String lines) {
		return "declaration C {\n  profile {\n    impacts A2 {" + lines + "}\n  }\n}\n";
	}

	private static final String EMPTY = table("|\n    ");

	private static String filled(String lines) {
		return table("\n" + lines.indent(6).replace("\n      \n", "\n\n") + "    ");
	}

	@Test
	void aDutchBlockWithHeaderNamesAndUnitsFillsAnEmptyTable() {
		String block = """
				Indicator\tEenheid\tA1-A3\tA4\tC1\tD
				Klimaatverandering - totaal\tkg CO2-eq.\t1.234,56\t8,20\t0,012\t-6,0
				GWP-fossil\tkg CO2 eqv\t1,2E+03\t8,1\t1,1E-02\t-5,50
				AP\tmol H+ eq.\t3,00E-02\tMND\t\tn.v.t.
				""";
		assertEquals(filled("""
				               A1-A3    A4       C1      D
				GWP-total    1234.56  8.20    0.012   -6.0
				GWP-fossil   1.2E+03   8.1  1.1E-02  -5.50
				AP          3.00E-02   MND       ND     ND"""), pasted(EMPTY, block));
		assertEquals("pasted 3 x 4 cells; numbers with a decimal comma", message(EMPTY, block));
	}

	@Test
	void anEnglishBlockReadsThePointAsDecimal() {
		String block = "\tA1\u2013A3\tC4\nGWP-total\t1,234.56\t0.5\nPM\t1.2E-06\t1,000\n";
		assertEquals(filled("""
				             A1-A3    C4
				GWP-total  1234.56   0.5
				PM         1.2E-06  1000"""), pasted(EMPTY, block));
		assertEquals("pasted 2 x 2 cells; numbers with a decimal point", message(EMPTY, block));
	}

	@Test
	void rowsAndColumnsGoWhereTheSetAndTheLifeCycleHaveThem() {
		String block = "\tD\tA1-A3\nPM\t1\t2\nGWP-total\t3\t4\n";
		assertEquals(filled("""
				           A1-A3  D
				GWP-total      4  3
				PM             2  1"""), pasted(EMPTY, block));
	}

	@Test
	void existingRowsAreReplacedAndMissingOnesAdded() {
		String before = table("\n      A1-A3 D // modules\n      GWP-fossil 1 2 // kept\n\n      // own line\n      PM [kg] 5 /* x */ 6|\n    ");
		String block = "\tA1-A3\tC1\nAP\t0,1\t0,2\nGWP-fossil\t7,5\t8\n";
		assertEquals(filled("""
				            A1-A3   C1          D // modules
				GWP-fossil    7.5    8          2 // kept
				AP            0.1  0.2         ND

				// own line
				PM [kg]         5   ND  /* x */ 6"""), pasted(before, block));
	}

	@Test
	void cellsWithoutNamesFillTheRectangleAtTheCaret() {
		String before = table("\n      A1-A3 A4 D\n      GWP-fossil 1 2 3\n      AP 4 |5 6\n      PM 7 8 9\n    ");
		assertEquals(filled("""
				            A1-A3   A4    D
				GWP-fossil      1    2    3
				AP              4  0.5   ND
				PM              7   -1  2.5"""), pasted(before, "0,5\t-\n\u22121\t2,5\n"));
		assertEquals("pasted 2 x 2 cells; numbers with a decimal comma", message(before, "0,5\t-\n\u22121\t2,5\n"));
	}

	@Test
	void oneColumnOfNumbersIsARectangleToo() {
		String before = table("\n      A1-A3 A4 D\n      GWP-fossil 1 [[2]] 3\n      AP 4 5 6\n    ");
		assertEquals(filled("""
				            A1-A3  A4  D
				GWP-fossil      1  20  3
				AP              4  ND  6"""), pasted(before, "20\r\nINA\r\n\r\n"));
	}

	@Test
	void whatReachesOutOfTheTableIsMarkedAndNotGuessed() {
		String before = table("\n      A1-A3 D\n      GWP-fossil 1 |2\n    ");
		assertEquals(filled("""
				            A1-A3  D  column3
				GWP-fossil      1  5        6
				indicator2     ND  7        8"""), pasted(before, "5\t6\n7\t8"));
		assertEquals("pasted 2 x 2 cells; nothing says which module column3 is; nothing says which indicator indicator2 is", message(before, "5\t6\n7\t8"));
		assertEquals(List.of("table-module-unknown <column3>", "table-indicator-unknown <indicator2>"),
				Texts.markedHere(pasted(before, "5\t6\n7\t8").replace("|", "")));
	}

	@Test
	void unknownNamesBecomeRowsAndColumnsAsWritten() {
		String block = "\tA1-A3\tC1-C4\nGWP total\t1\t2\nNoise level\t3\t4\n";
		assertEquals(filled("""
				             A1-A3  C1-C4
				GWP-total        1      2
				Noise_level      3      4"""), pasted(EMPTY, block));
		assertEquals("pasted 2 x 2 cells; unknown indicators: Noise_level; unknown module C1-C4", message(EMPTY, block));
	}

	@Test
	void modulesDownAndIndicatorsAcrossAreTurned() {
		String block = "Module\tGWP-total\tAP\tPM\nUnit\tkg CO2 eq\tmol H+ eq\tdisease incidence\nA1-A3\t1,5\t2\t3\nD\t-1\t-2\t-3\n";
		assertEquals(filled("""
				           A1-A3   D
				GWP-total    1.5  -1
				AP             2  -2
				PM             3  -3"""), pasted(EMPTY, block));
		assertTrue(message(EMPTY, block).contains("indicators went across"), message(EMPTY, block));
	}

	@Test
	void aFullBlockWithoutHeaderAndNamesIsTakenInTheOrderOfTheSet() {
		String row = "1,5\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\t13\n";
		String text = pasted(EMPTY, row.repeat(19));
		assertTrue(text.contains("A1-A3  A4  A5  B1  B2  B3  B4  B5  C1  C2  C3  C4   D\n"), text);
		assertTrue(text.contains("      SQP               1.5   2   3   4   5   6   7   8   9  10  11  12  13\n"), text);
		assertEquals(List.of(), Texts.markedHere(text).stream().filter(m -> m.startsWith("table-")).toList());
		assertEquals("pasted 19 x 13 cells; without a header, taken as A1-A3 A4 A5 B1 B2 B3 B4 B5 C1 C2 C3 C4 D; "
				+ "without names, taken in the order of set A2; numbers with a decimal comma", message(EMPTY, row.repeat(19)));
	}

	@Test
	void totalsTitlesAndRemarksAreLeftOutWithANotice() {
		String block = """
				EPD Betonmortel C30/37\t\t\t\t\t
				Indicator\tUnit\tA1 - A3\tModule A4\tTotaal\tOpmerking
				Milieu-impact\t\t\t\t\t
				GWP-total (kg CO2 eq)\t\t10,5\t2\t12,5\tgemeten
				""";
		assertEquals(filled("""
				           A1-A3  A4
				GWP-total   10.5   2"""), pasted(EMPTY, block));
		assertEquals("pasted 1 x 2 cells; numbers with a decimal comma; column Totaal was left out; line \"EPD Betonmortel C30/37\" was left out; "
				+ "line \"Milieu-impact\" was left out; column Opmerking was left out", message(EMPTY, block));
	}

	@Test
	void anotherUnitIsWrittenAndTheUnitOfTheSetIsNot() {
		String block = "\tUnit\tA1-A3\nADPF\tMJ\t1\nGWP-fossil\tg CO2 eq\t2\nEP-fw\tkg PO4 eq\t3\nSQP\t-\t4\n";
		assertEquals(filled("""
				                           A1-A3
				GWP-fossil [g CO2 eq]          2
				EP-freshwater [kg PO4 eq]      3
				ADPF                           1
				SQP                            4"""), pasted(EMPTY, block));
		String before = table("\n      A1-A3\n      ADPF [kWh] 5|\n      GWP-fossil [kg CO2-eq] 6\n    ");
		assertEquals(filled("""
				                        A1-A3
				ADPF                        1
				GWP-fossil [kg CO2-eq]      2"""), pasted(before, "\tUnit\tA1-A3\nADPF\tMJ\t1\nGWP-fossil\tkg CO2 eq\t2\n"));
	}

	@Test
	void quotedCellsGroupSignsAndLineEndsOfAllKindsAreRead() {
		String block = "\"Impact\ncategory\"\t\"A1-\nA3\"\tD\r\n\"Eutrophication,\nmarine\"\t\"1\u00a0234,5\"\t\u22121\u202f000,25\r\nEP-terrestrial\t1\u2019234,5\t3,1 \u00d7 10^-4\r\n\r\n";
		assertEquals(filled("""
				                 A1-A3         D
				EP-marine       1234.5  -1000.25
				EP-terrestrial  1234.5    3.1E-4"""), pasted(EMPTY, block));
	}

	@Test
	void scenariosOfAHeaderHeadTheirColumns() {
		String block = "\tA1-A3\tenergie: C3\tenergie: D\thergebruik: C3\nGWP-fossil\t1\t2\t3\t4\n";
		assertEquals(filled("""
				            A1-A3  energie: C3  D  hergebruik: C3
				GWP-fossil      1            2  3               4"""), pasted(EMPTY, block));
		String before = table("\n      A1-A3 energie: C3 hergebruik: C3\n      GWP-fossil 1 2 3|\n    ");
		assertEquals(filled("""
				            A1-A3  energie: C3  hergebruik: C3  D
				GWP-fossil      1            2               9  8"""), pasted(before, "\thergebruik: C3\thergebruik: D\nGWP-fossil\t9\t8\n"));
	}

	@Test
	void whatIsNoGridOfCellsPastesAsText() {
		assertEquals(Optional.empty(), paste(EMPTY, "GWP-fossil 1 2 3\nAP 4 5 6", ','));
		assertEquals(Optional.empty(), paste(EMPTY, "\t\tGWP-fossil 1 2 3\n\t\tAP 4 5 6", ','));
		assertEquals(Optional.empty(), paste(EMPTY, "1,25", ','));
		assertEquals(Optional.empty(), paste(EMPTY, "GWP\t1 // measured", ','));
		assertEquals(Optional.empty(), paste(EMPTY, "", ','));
		assertEquals(Optional.empty(), paste(EMPTY, "\t\n\t", ','));
		assertEquals(Optional.empty(), paste("declaration C { | profile { impacts A2 { } } }", "A\t1", ','));
		assertEquals(Optional.empty(), paste(table("\n A1-A3 // a | comment\n"), "A\t1", ','));
		assertEquals(Optional.empty(), paste("declaration C { [[profile { impacts A2 { ]]} } }", "A\t1", ','));
	}

	@Test
	void tablesWithoutBlanksOrBraceOrOnOneLineAreFilledToo() {
		assertEquals("declaration C { profile { impacts A2 {\n      A1-A3\n  PM    1.5\n} } }",
				pasted("declaration C { profile { impacts A2 {|} } }", "\tA1-A3\nPM\t1,5"));
		assertEquals("declaration C {\r\n\tprofile {\r\n\t\tinventory {\r\n\t\t\t      A1-A3\r\n\t\t\tPERE    1.5\r\n\t\t}\r\n\t}\r\n}\r\n",
				pasted("declaration C {\r\n\tprofile {\r\n\t\tinventory {|\r\n\t\t}\r\n\t}\r\n}\r\n", "\tA1-A3\nPERE\t1,5"));
		assertEquals("declaration C { profile { impacts A2 {\n      A1-A3\n  PM    1.5\n\n", pasted("declaration C { profile { impacts A2 {|\n", "\tA1-A3\nPM\t1,5"));
		assertEquals("declaration C { profile { impacts A2 { // why\n      A1-A3\n  PM    1.5\n} } }", pasted("declaration C { profile { impacts A2 { // why\n|\n} } }", "\tA1-A3\nPM\t1,5"));
	}

	@Test
	void numbersThatCouldBeEitherFollowTheOthersOfTheBlock() {
		assertEquals("1234", only("1,234\t0.5"));
		assertEquals("1.234", only("1,234\t0,5"));
		assertEquals("1234", only("1.234\t0,5"));
		assertEquals("1.234", only("1,234\t2"));
		assertEquals("pasted 1 x 2 cells; numbers with a decimal comma; 1 numbers such as 1,234 could be read in two ways, their separator was taken for the decimal one: look at them",
				message(ROW, "1,234\t2"));
		assertEquals("1.234", only("1,234\t5.678"));
		assertEquals("1234", TextChange.apply(plain(ROW), List.of(paste(ROW, "1,234\t5.678", '.').orElseThrow().change())).replaceAll("(?s).*PM +(\\S+).*", "$1"));
		assertTrue(message(ROW, "1,234\t5.678").endsWith("2 numbers such as 1,234 and 1.234 could be read in two ways, your language decided: look at them"));
		assertEquals("1.5", only("1,5\t2.5"));
		assertTrue(message(ROW, "1,5\t2.5").contains("each was read by itself"));
	}

	private static final String ROW = table("\n      A1-A3 D\n      PM |1 2\n    ");

	/** The first cell of a row that cells are pasted into. */
	private static String only(String cells) {
		return pasted(ROW, cells).replaceAll("(?s).*PM +(\\S+).*", "$1");
	}

	@Test
	void whatIsNoNumberStaysToBeSeen() {
		assertEquals("<0,001", only("<0,001\t2"));
		assertEquals("12,34,56", only("12,34,56\t2"));
		assertEquals("1_2", only("1 2\t2"));
		assertEquals("pasted 1 x 2 cells; 1 cells are no numbers: <0,001", message(ROW, "<0,001\t2"));
	}
}
