package nl.kaartwerk.rules.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.TableRules;
import nl.kaartwerk.text.ScoreWords;

/**
 * What is wrong with a cell that is no value, and what was meant by it.
 *
 * @param meant as the language spells it, the likeliest first; several when it could mean either, none when nobody can know
 */
public record CellRepair(Rule rule, List<String> meant) {
	private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+([eE][+-]?\\d+)?");
	/** 1,234 may be a grouped integer as well as a decimal. */
	private static final Pattern PERHAPS_GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
	/** 1.234,56 and 1'234.56 and 1.234.567: in groups of three, with an optional decimal part after the other separator. */
	private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:(?:\\.\\d{3})+,\\d+|(?:,\\d{3})+\\.\\d+|(?:'\\d{3})+(?:[.,]\\d+)?|(?:\\.\\d{3}){2,}|(?:,\\d{3}){2,})");

	/** What a cell means that is neither a number nor ND nor MND. */
	public static CellRepair of(String cell) {
		Optional<String> undeclared = ScoreWords.undeclared(cell);
		if (undeclared.isPresent()) {
			return new CellRepair(TableRules.CELL_SPELLING, List.of(undeclared.get()));
		}
		String ascii = cell.replace('\u2212', '-').replace('\u2019', '\'');
		if (PERHAPS_GROUPED.matcher(ascii).matches()) {
			return new CellRepair(TableRules.CELL_GROUPED, List.of(ascii.replace(',', '.'), ascii.replace(",", "")));
		}
		if (DECIMAL_COMMA.matcher(ascii).matches()) {
			return number(TableRules.CELL_COMMA, ascii.replace(',', '.'));
		}
		if (GROUPED.matcher(ascii).matches()) {
			return number(TableRules.CELL_GROUPED, ungrouped(ascii));
		}
		return number(TableRules.CELL_SPELLING, ascii);
	}

	private static CellRepair number(Rule rule, String text) {
		boolean number = Decimal.isDecimal(text) && Double.isFinite(Double.parseDouble(text));
		return number ? new CellRepair(rule, List.of(text)) : new CellRepair(TableRules.CELL_BAD, List.of());
	}

	/** The last separator is the decimal one, unless it stands more than once. */
	private static String ungrouped(String number) {
		int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
		String digits = number.replaceAll("[.,']", "");
		if (last < 0 || number.indexOf(number.charAt(last)) != last) {
			return digits;
		}
		int decimals = number.length() - last - 1;
		return digits.substring(0, digits.length() - decimals) + '.' + digits.substring(digits.length() - decimals);
	}
}
