package nl.kaartwerk.lang.ide.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.calculation.result.Figures;
import nl.kaartwerk.calculation.result.Note;
import nl.kaartwerk.calculation.result.Outcome;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Element;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.model.messages.Messages;

/** The MKI of a work, an element or a use in a few lines of Markdown. */
public final class ResultInfo {
	private static final Messages TEXTS = new Messages(ResultInfo.class, "info");

	private final Method method;
	private final Locale locale;

	public ResultInfo(Method method, Locale locale) {
		this.method = method;
		this.locale = locale;
	}

	public String of(Result result) {
		List<String> lines = new ArrayList<>();
		lines.add("**" + result.label() + "**");
		for (IndicatorSet set : method.impactSets()) {
			Outcome outcome = result.outcome(set.id());
			if (outcome.hasValue()) {
				lines.add(mki(result, set.id(), outcome));
			}
		}
		if (result instanceof WorkResult work && !work.notes().isEmpty()) {
			lines.add(notes(work.notes()));
		}
		if (result instanceof UseResult use && !use.notes().isEmpty()) {
			lines.add(notes(use.notes()));
		}
		return String.join("\n\n", lines);
	}

	/** What is said of a work or a part of it that has more products than can be read while somebody waits. */
	public String tooLarge(EObject object) {
		String name = switch (object) {
		case Work work -> work.getTitle() == null ? work.getName() : work.getTitle();
		case Element element -> element.getTitle() == null ? element.getCode() : element.getCode() + " " + element.getTitle();
		default -> "";
		};
		return (name.isEmpty() ? "" : "**" + name + "**\n\n") + TEXTS.plain("large", locale);
	}

	private String mki(Result result, String set, Outcome outcome) {
		StringBuilder line = new StringBuilder(TEXTS.text("mki.result", locale, set, Figures.euro(outcome)));
		if (result instanceof WorkResult work && work.mpg(set).isPresent()) {
			line.append(" \u00b7 ").append(TEXTS.text("mpg", locale, Figures.mpg(work.mpg(set).getAsDouble())));
		}
		if (!outcome.isComplete()) {
			line.append(' ').append(TEXTS.text("incomplete", locale, Figures.complete(outcome.completeness())));
		} else if (result instanceof WorkResult work && !work.isComplete(set)) {
			line.append(' ').append(TEXTS.plain("incomplete.otherwise", locale)); // not for a cell, but for what its notes say
		}
		if (outcome.unconfirmed()) {
			line.append(' ').append(TEXTS.text("unconfirmed", locale));
		}
		return line.toString();
	}

	private String notes(List<Note> notes) {
		return notes.stream().map(note -> "- " + note.text(locale)).reduce((a, b) -> a + "\n" + b).orElse("");
	}
}
