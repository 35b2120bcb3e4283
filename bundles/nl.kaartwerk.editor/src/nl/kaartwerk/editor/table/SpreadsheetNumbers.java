package nl.kaartwerk.editor.table;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How the spreadsheets of this machine write numbers: by the region that the user has set, as they do. */
final class SpreadsheetNumbers {
	private SpreadsheetNumbers() {
	}

	/** Comma or point. */
	static char decimalSeparator() {
		return DecimalFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT)).getDecimalSeparator() == ',' ? ',' : '.';
	}
}
