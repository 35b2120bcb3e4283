package nl.kaartwerk.ui.declarations;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import nl.kaartwerk.calculation.card.CompiledCard.Validity;
import nl.kaartwerk.lang.ide.results.DeclaredCard;

/**
 * Which declarations are shown.
 *
 * @param words each must occur in name, title, owner, classification, category or unit; "" for all
 * @param category null for all, "" for those without one; so also owner and classification
 * @param validAt empty for any day
 */
record CardFilter(String words, String category, String owner, String classification, Optional<LocalDate> validAt, boolean incomplete, boolean withErrors) {
	static final CardFilter ALL = new CardFilter("", null, null, null, Optional.empty(), false, false);

	boolean isAll() {
		return equals(ALL);
	}

	boolean shows(DeclaredCard card) {
		return is(category, card.category()) && is(owner, card.owner())
				&& (classification == null || (classification.isEmpty() ? card.classifications().isEmpty() : card.classifications().contains(classification)))
				&& (!incomplete || card.isIncomplete()) && (!withErrors || card.findings().errors() > 0)
				&& (validAt.isEmpty() || card.at(validAt.get()) == Validity.VALID) && holds(card);
	}

	private static boolean is(String wanted, String value) {
		return wanted == null || wanted.equals(value);
	}

	private boolean holds(DeclaredCard card) {
		if (words.isBlank()) {
			return true;
		}
		String text = String.join("\n", card.name(), card.title(), card.owner(), card.category(), String.join("\n", card.classifications()),
				card.unit().map(DeclaredCard.Unit::symbol).orElse(""), card.function()).toLowerCase(Locale.ROOT);
		for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
			if (!text.contains(word)) {
				return false;
			}
		}
		return true;
	}
}
