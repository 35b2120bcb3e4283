package nl.kaartwerk.calculation.limit;

import java.util.Locale;
import java.util.stream.Collectors;

import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.messages.Messages;

/** Verdicts for people. */
public final class VerdictText {
	private static final Messages MESSAGES = new Messages(VerdictText.class, "verdict");

	private final Locale locale;
	private final Method method;
	private final Locale figures;

	/** @param method that the work was judged with; it knows the names of the functions */
	public VerdictText(Locale locale, Method method) {
		this(locale, method, Locale.ROOT);
	}

	/** @param figures whose decimal sign the figures have; else they have a point, like in the language */
	public VerdictText(Locale locale, Method method, Locale figures) {
		this.locale = locale;
		this.method = method;
		this.figures = figures;
	}

	/** One or two sentences; the second says what was not looked at. */
	public String of(Verdict verdict) {
		String functions = verdict.parts().stream().map(Verdict.Part::function).distinct().map(this::function).collect(Collectors.joining(", "));
		String text = MESSAGES.text(verdict.kind().name(), locale, functions, verdict.set(), figure(verdict.limit()), figure(verdict.mpg()));
		boolean judged = verdict.kind() == Verdict.Kind.WITHIN || verdict.kind() == Verdict.Kind.ABOVE;
		String relaxations = judged && verdict.relaxations() ? ' ' + MESSAGES.plain("relaxations", locale) : "";
		return text + relaxations + (judged && !verdict.complete() ? ' ' + MESSAGES.plain("incomplete", locale) : "");
	}

	private String function(String function) {
		return function == null ? "?" : method.life(function).map(life -> life.names().in(locale)).orElse(function);
	}

	private String figure(double value) {
		return Double.isNaN(value) ? "-" : Figures.mpg(value, figures);
	}
}
