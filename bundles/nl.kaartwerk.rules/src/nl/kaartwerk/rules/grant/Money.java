package nl.kaartwerk.rules.grant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts in euro. */
public final class Money {
	private static final int CENTS = 2;

	private Money() {
	}

	/** With groups of thousands, and cents only when there are any: EUR 27,500 or in Dutch € 27.500. */
	public static String text(BigDecimal amount, Locale locale) {
		boolean dutch = locale.getLanguage().equals("nl");
		boolean whole = amount.stripTrailingZeros().scale() <= 0;
		DecimalFormat format = new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(dutch ? Locale.of("nl", "NL") : Locale.ENGLISH));
		return (dutch ? "\u20ac " : "EUR ") + format.format(amount);
	}

	/** What is paid: one amount when nothing is open, else what it may become. */
	public static String text(BigDecimal sure, BigDecimal most, Locale locale) {
		String key = most.signum() == 0 ? "amount.none" : sure.compareTo(most) == 0 ? "amount.exact" : sure.signum() == 0 ? "amount.most" : "amount.between";
		return (key.equals("amount.most") ? Sentence.of(key, most) : Sentence.of(key, sure, most)).text(locale);
	}

	/** For programs: a decimal point, no groups. */
	public static String plain(BigDecimal amount) {
		BigDecimal bare = amount.stripTrailingZeros();
		return bare.scale() <= 0 ? bare.toPlainString() : amount.setScale(CENTS, RoundingMode.DOWN).toPlainString();
	}

	/** A share of an amount, rounded down to a cent so that it is never more than the share. */
	static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
		return amount.multiply(percent).divide(BigDecimal.valueOf(100), CENTS, RoundingMode.DOWN);
	}
}
