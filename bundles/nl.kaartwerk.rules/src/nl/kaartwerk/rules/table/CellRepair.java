package nl.kaartwerk.rules.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import nl.kaartwerk.model.value.Decimal;

/** What somebody meant by a cell that is no value: a decimal comma, a spelling of ND. Nothing that would be a guess. */
final class CellRepair {
	private static final Set<String> NOT_DECLARED = Set.of("nd", "n.d.", "n.a.", "n/a", "na", "-", "--", "ina", "\u2013");
	private static final Set<String> MODULE_NOT_DECLARED = Set.of("mnd", "mnr", "m.n.d.");
	private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+([eE][+-]?\\d+)?");
	/** 1,234 may be a grouped integer as well as a decimal: not repaired. */
	private static final Pattern PERHAPS_GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

	private CellRepair() {
	}

	/** The value that was meant, or "" when that is not certain. */
	static String of(String cell) {
		String lower = cell.toLowerCase(Locale.ROOT);
		if (NOT_DECLARED.contains(lower)) {
			return "ND";
		}
		if (MODULE_NOT_DECLARED.contains(lower)) {
			return "MND";
		}
		String ascii = cell.replace('\u2212', '-');
		if (DECIMAL_COMMA.matcher(ascii).matches() && !PERHAPS_GROUPED.matcher(ascii).matches()) {
			return ascii.replace(',', '.');
		}
		return Decimal.isDecimal(ascii) && Double.isFinite(Double.parseDouble(ascii)) ? ascii : "";
	}
}
