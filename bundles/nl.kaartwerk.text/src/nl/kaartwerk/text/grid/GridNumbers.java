package nl.kaartwerk.text.grid;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.text.ScoreWords;

/**
 * Reads the numbers of one block of cells, Dutch or English. What a comma or a point means is told by the numbers in which it can mean only
 * one thing; they decide for the others:
 * <ol>
 * <li>Numbers that can be read in one way only are read so, whatever the others are.</li>
 * <li>1,234 and 1.234 could be either. They follow the numbers of rule 1 when those agree.</li>
 * <li>When there are none, or they do not agree: a separator that is the only kind in all such numbers is the decimal one; when both kinds
 * occur, the decimal separator of the user's language decides.</li>
 * </ol>
 */
public final class GridNumbers {
	/** How the decimals of a block are written. */
	public enum Style {
		/** 1.234,56 */
		COMMA,
		/** 1,234.56 */
		POINT,
		/** No number of the block has a separator. */
		NONE,
		/** Some numbers have a comma and some a point. */
		MIXED
	}

	private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d[\\d.,' ]*|[.,]\\d+)(?:[eE][+-]?\\d+)?");
	private static final Pattern PARTS = Pattern.compile("([+-]?)([\\d.,]+)([eE][+-]?\\d+)?");
	private static final Pattern TIMES_TEN = Pattern.compile("\\s*[x\\u00d7\\u00b7*]\\s*10\\s*\\^?\\s*([+-]?\\d+)$");
	private static final Pattern GROUPS = Pattern.compile("[1-9]\\d{0,2}(?:[., ']\\d{3})+(?:[.,]\\d*)?(?:[eE].*)?");
	private static final Pattern EITHER = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
	private static final char UNDECIDED = '?';
	private static final char NO_SEPARATOR = ' ';

	private final Style style;
	private final char eitherIs;
	private final int ambiguous;
	private final boolean byLanguage;

	private GridNumbers(Style style, char eitherIs, int ambiguous, boolean byLanguage) {
		this.style = style;
		this.eitherIs = eitherIs;
		this.ambiguous = ambiguous;
		this.byLanguage = byLanguage;
	}

	/**
	 * Finds out how numbers are written.
	 *
	 * @param preferred decimal separator of the user's language, comma or point
	 */
	public static GridNumbers of(Collection<String> cells, char preferred) {
		boolean comma = false;
		boolean point = false;
		boolean eitherComma = false;
		boolean eitherPoint = false;
		int ambiguous = 0;
		for (String cell : cells) {
			String number = plain(cell);
			char decimal = isNumber(number) ? decimal(number) : NO_SEPARATOR;
			comma |= decimal == ',';
			point |= decimal == '.';
			if (decimal == UNDECIDED) {
				ambiguous++;
				eitherComma |= number.indexOf(',') >= 0;
				eitherPoint |= number.indexOf('.') >= 0;
			}
		}
		boolean certain = comma != point;
		char eitherIs = certain ? comma ? ',' : '.' : eitherComma && eitherPoint ? preferred : eitherComma ? ',' : '.';
		Style style = comma && point ? Style.MIXED : comma ? Style.COMMA : point ? Style.POINT : ambiguous == 0 ? Style.NONE : eitherIs == ',' ? Style.COMMA : Style.POINT;
		return new GridNumbers(style, eitherIs, certain ? 0 : ambiguous, eitherComma && eitherPoint);
	}

	public Style style() {
		return style;
	}

	/** How many numbers could have been read in two ways, and were decided by rule 3. */
	public int ambiguous() {
		return ambiguous;
	}

	/** Whether it was the language of the user that decided them. */
	public boolean byLanguage() {
		return byLanguage;
	}

	/** Whether a cell holds a number or says that there is none. */
	public static boolean isValue(String cell) {
		return isNumber(plain(cell)) || ScoreWords.undeclared(cell).isPresent();
	}

	/** Whether a cell holds a number, as far as can be told without the others. */
	public static boolean looksLikeNumber(String cell) {
		return isNumber(plain(cell));
	}

	private static boolean isNumber(String plain) {
		return NUMBER.matcher(plain).matches();
	}

	/** With the signs of a keyboard: minus, apostrophe, exponent. */
	private static String plain(String cell) {
		String signs = cell.replaceAll("[\\u2212\\u2010-\\u2013\\ufe63\\uff0d]", "-").replace('\u2019', '\'').replaceAll("[\\p{Z}]+", " ").strip();
		return TIMES_TEN.matcher(signs.replaceAll("^([+-]) ", "$1")).replaceFirst("E$1");
	}

	/** The decimal separator of a number when there is no doubt; a blank when it has none, a question mark when it could be either. */
	private static char decimal(String number) {
		String digits = number.replaceAll("^[+-]", "");
		int comma = digits.indexOf(',');
		int point = digits.indexOf('.');
		if (comma < 0 && point < 0) {
			return NO_SEPARATOR;
		}
		if (comma >= 0 && point >= 0) {
			return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
		}
		char one = comma >= 0 ? ',' : '.';
		if (digits.indexOf(one) != digits.lastIndexOf(one)) {
			return one == ',' ? '.' : ',';
		}
		return EITHER.matcher(digits).matches() ? UNDECIDED : one;
	}

	/** The number as the language writes it, with the digits that it has; empty when the cell is no number. */
	public Optional<String> read(String cell) {
		String number = plain(cell);
		if (!isNumber(number)) {
			return Optional.empty();
		}
		char decimal = decimal(number);
		decimal = decimal == UNDECIDED ? eitherIs : decimal;
		String grouping = decimal == ',' ? "." : ",";
		String unsigned = number.replaceAll("^[+-]", "");
		if ((unsigned.contains(grouping) || unsigned.contains(" ") || unsigned.contains("'")) && !GROUPS.matcher(unsigned).matches()) {
			return Optional.empty();
		}
		Matcher parts = PARTS.matcher(number.replace(" ", "").replace("'", "").replace(grouping, "").replace(',', '.'));
		return parts.matches() ? Optional.of(parts.group(1) + completed(parts.group(2)) + (parts.group(3) == null ? "" : parts.group(3))).filter(GridNumbers::isScore)
				: Optional.empty();
	}

	/** ".5" becomes "0.5" and "5." becomes "5". */
	private static String completed(String digits) {
		String whole = digits.startsWith(".") ? '0' + digits : digits;
		return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
	}

	private static boolean isScore(String text) {
		return Decimal.isDecimal(text) && Double.isFinite(Double.parseDouble(text));
	}
}
