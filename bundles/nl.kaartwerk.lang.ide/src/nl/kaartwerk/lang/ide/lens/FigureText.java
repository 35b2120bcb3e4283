package nl.kaartwerk.lang.ide.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.model.messages.Messages;

/** What an MKI looks like behind a line: short, with the signs of the MKI view for what limits it. */
final class FigureText {
	private static final Messages TEXTS = new Messages(FigureText.class, "lens");

	private final Locale locale;
	private final List<String> sets = new ArrayList<>();

	FigureText(Locale locale) {
		this.locale = locale;
	}

	/**
	 * Adds what holds for a set; nothing when nothing was declared for it.
	 *
	 * @param mpg euro per m2 per year, if it has one
	 * @param complete whether nothing else than missing cells is against it
	 */
	void add(String set, Outcome outcome, OptionalDouble mpg, boolean complete) {
		if (!outcome.hasValue()) {
			return;
		}
		StringBuilder text = new StringBuilder(set).append(" \u20ac\u00a0").append(Figures.euro(outcome, locale));
		mpg.ifPresent(value -> text.append(", MPG\u00a0").append(Figures.mpg(value, locale)));
		if (!outcome.isComplete()) {
			text.append(' ').append(TEXTS.text("incomplete", locale, Figures.complete(outcome.completeness())));
		} else if (!complete) {
			text.append(' ').append(TEXTS.plain("incomplete.otherwise", locale));
		}
		text.append(outcome.approximate() ? " \u2248" : "").append(outcome.unconfirmed() ? " *" : "").append(outcome.takenOver() ? " \u2020" : "");
		sets.add(text.toString());
	}

	boolean isEmpty() {
		return sets.isEmpty();
	}

	@Override
	public String toString() {
		return "MKI " + (sets.isEmpty() ? "-" : String.join(" \u00b7 ", sets));
	}

	/** Of what was left out. */
	String skipped() {
		return "MKI " + TEXTS.plain("skipped", locale);
	}
}
