package nl.kaartwerk.rules.grant;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import nl.kaartwerk.method.Names;
import nl.kaartwerk.model.messages.Messages;

/**
 * A sentence with the facts that it rests on, in either language.
 *
 * @param values texts, dates, {@link Names}, {@link Sentence}s, or numbers, which are amounts in euro
 */
public record Sentence(String key, List<Object> values) {
	private static final Messages MESSAGES = new Messages(Sentence.class, "sentences");

	public Sentence {
		values = List.copyOf(values);
	}

	static Sentence of(String key, Object... values) {
		return new Sentence(key, Arrays.asList(values));
	}

	public String text(Locale locale) {
		return MESSAGES.text(key, locale, values.stream().map(value -> switch (value) {
		case BigDecimal amount -> Money.text(amount, locale);
		case Names names -> names.in(locale);
		case Sentence sentence -> sentence.text(locale);
		default -> value.toString();
		}).toArray());
	}
}
