package nl.kaartwerk.ui.mki;

import java.util.Locale;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.method.Category;

/**
 * Which uses are shown, with what they belong to and what is below them.
 *
 * @param text that the name of the use or of what it belongs to holds, "" for any
 * @param category of the card, "" for any
 * @param incomplete only those that lack something
 * @param unconfirmed only those that rest on weights that are not confirmed
 * @param least share of the work's MKI, whatever its sign; 0 for any
 */
record LineFilter(String text, String category, boolean incomplete, boolean unconfirmed, double least) {
	static final LineFilter ALL = new LineFilter("", "", false, false, 0);

	boolean isAll() {
		return equals(ALL);
	}

	/** Whether a use, or a card of its own, is shown. */
	boolean shows(Line use) {
		return (category.isEmpty() || use.result() instanceof UseResult result && result.card().flatMap(CompiledCard::category).map(Category::code)
				.filter(category::equals).isPresent())
				&& (!incomplete || !use.isComplete())
				&& (!unconfirmed || use.outcome().unconfirmed())
				&& (least == 0 || Math.abs(use.share()) >= least)
				&& names(use);
	}

	private boolean names(Line line) {
		if (text.isBlank()) {
			return true;
		}
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		for (Line each = line; each != null && each.parent() != null || each == line; each = each.parent()) {
			if (each.label().toLowerCase(Locale.ROOT).contains(wanted)) {
				return true;
			}
		}
		return false;
	}
}
