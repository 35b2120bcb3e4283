package nl.kaartwerk.editor.table;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.eclipse.core.runtime.preferences.InstanceScope;

import nl.kaartwerk.editor.preferences.EditorPreferences;

/** How the spreadsheets of this user write numbers: by the region that is set for the machine, as they do, unless the user says otherwise. */
public final class SpreadsheetNumbers {
	/** The preference: {@value #COMMA}, {@value #POINT}, or anything else for the region. */
	public static final String PREFERENCE = "spreadsheetDecimal";
	public static final String REGION = "region";
	public static final String COMMA = "comma";
	public static final String POINT = "point";

	private SpreadsheetNumbers() {
	}

	/** Comma or point. */
	public static char decimalSeparator() {
		return switch (InstanceScope.INSTANCE.getNode(EditorPreferences.NODE).get(PREFERENCE, REGION)) {
		case COMMA -> ',';
		case POINT -> '.';
		default -> DecimalFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT)).getDecimalSeparator() == ',' ? ',' : '.';
		};
	}
}
