package nl.kaartwerk.calculation.limit;

import java.util.Locale;
import java.util.stream.Collectors;

import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.model.messages.Messages;

/** Verdicts for people. */
public final class VerdictText {
	private static final Messages MESSAGES = new Messages(VerdictText.class, "verdict");

	private final Locale locale;

	public VerdictText(Locale locale) {
		this.locale = locale;
	}

	/** One or two sentences; the second says what was not looked at. */
	public String of(Verdict verdict) {
		String functions = verdict.parts().stream().map(Verdict.Part::function).distinct().collect(Collectors.joining(", "));
		String text = MESSAGES.text(verdict.kind().name(), locale, functions, verdict.set(), figure(verdict.limit()), figure(verdict.mpg()));
		boolean judged = verdict.kind() == Verdict.Kind.WITHIN || verdict.kind() == Verdict.Kind.ABOVE;
		String relaxations = judged && verdict.relaxations() ? ' ' + MESSAGES.plain("relaxations", locale) : "";
		return text + relaxations + (judged && !verdict.complete() ? ' ' + MESSAGES.plain("incomplete", locale) : "");
	}

	private static String figure(double value) {
		return Double.isNaN(value) ? "-" : Figures.mpg(value);
	}
}
