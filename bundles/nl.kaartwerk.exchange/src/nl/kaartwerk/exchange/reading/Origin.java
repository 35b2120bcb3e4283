package nl.kaartwerk.exchange.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import nl.kaartwerk.model.Declaration;

/** Whether an EPD is of another country: then the Dutch method asks for more than it holds. */
public final class Origin {
	private static final Pattern DUTCH_PROGRAMME = Pattern.compile("(?i)\\bMRPI\\b|\\bNMD\\b|Nationale Milieudatabase");
	private static final Set<String> NETHERLANDS = Set.of("NL", "NLD");

	private Origin() {
	}

	/**
	 * Marks a card as foreign when its programme is, or, where no programme is named, when it is for another country. Where neither is said,
	 * nobody knows, and the card is not marked.
	 *
	 * @param programme by name
	 * @param country by code, or a region
	 * @return whether the programme stands in the card now
	 */
	public static boolean mark(Declaration card, Optional<String> programme, Optional<String> country) {
		boolean foreign = programme.isPresent() ? !DUTCH_PROGRAMME.matcher(programme.get()).find()
				: country.isPresent() && !NETHERLANDS.contains(country.get().toUpperCase(Locale.ROOT));
		if (!foreign) {
			return false;
		}
		card.setForeign(true);
		programme.ifPresent(card::setForeignProgramme);
		return programme.isPresent();
	}
}
