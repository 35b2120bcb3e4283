package nl.kaartwerk.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.report.sheet.Csv;
import nl.kaartwerk.report.sheet.CsvDialect;
import nl.kaartwerk.report.sheet.Sheet;

/** Tables for spreadsheets. */
class SheetTest {
	private static final Sheet SHEET = new Sheet("Uses", List.of("Use", "Amount", "MKI [euro]", "Share"),
			List.of(List.of(Cell.text("Beton, \"C20/25\""), Cell.number(4.19, "m3"), Cell.number(-12.5), Cell.share(0.125)),
					List.of(Cell.text("Wapening"), Cell.number(525, "kg"), Cell.text("ND"), Cell.EMPTY)));

	@Test
	void aTableIsWrittenWithPointsForPrograms() {
		assertEquals("""
				Use,Amount,MKI [euro],Share
				"Beton, ""C20/25""\",4.19 m3,-12.5,0.125
				Wapening,525 kg,ND,
				""", Csv.text(SHEET, CsvDialect.POINT));
	}

	@Test
	void aTableIsWrittenWithCommasForADutchSpreadsheet() {
		assertEquals("""
				Use;Amount;MKI [euro];Share
				"Beton, ""C20/25""\";4,19 m3;-12,5;0,125
				Wapening;525 kg;ND;
				""", Csv.text(SHEET, CsvDialect.COMMA));
		assertEquals(CsvDialect.COMMA, CsvDialect.of(Locale.of("nl", "NL")));
		assertEquals(CsvDialect.POINT, CsvDialect.of(Locale.of("en")));
	}

	@Test
	void whatIsNoNumberIsAnEmptyCellAndNotZero() {
		assertEquals(Cell.EMPTY, Cell.number(Double.NaN));
		assertEquals(Cell.EMPTY, Cell.share(Double.POSITIVE_INFINITY));
		assertEquals(Cell.EMPTY, Cell.text(null));
	}

	@Test
	void aTextThatLooksLikeAFormulaStaysAText() {
		List<Cell> row = List.of(Cell.text("=HYPERLINK(\"x\")"), Cell.text("+1"), Cell.text("-1"), Cell.text("@SUM(A1)"), Cell.text("-"), Cell.number(-1));
		assertEquals("""
				'=a,b,c,d,e,f
				"'=HYPERLINK(""x"")\",'+1,'-1,'@SUM(A1),-,-1
				""", Csv.text(new Sheet("S", List.of("=a", "b", "c", "d", "e", "f"), List.of(row)), CsvDialect.POINT));
	}

	@Test
	void aRowIsNoLongerThanTheHeader() {
		assertThrows(IllegalArgumentException.class, () -> new Sheet("S", List.of("a"), List.of(List.of(Cell.EMPTY, Cell.EMPTY))));
	}
}
