package nl.kaartwerk.lang.ide.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import nl.kaartwerk.calculation.derivation.Derivation;
import nl.kaartwerk.calculation.derivation.Derivations;
import nl.kaartwerk.calculation.limit.VerdictText;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
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

	/** @param work that the result is a part of, or is */
	public String of(Result result, WorkResult work) {
		List<String> lines = new ArrayList<>();
		lines.add("**" + result.label() + "**");
		for (IndicatorSet set : method.impactSets()) {
			Outcome outcome = result.outcome(set.id());
			if (outcome.hasValue()) {
				lines.add(mki(result, set.id(), outcome));
			}
		}
		if (result == work && !work.notes().isEmpty()) {
			lines.add(notes(work.notes()));
		}
		if (result == work) {
			work.verdict().ifPresent(verdict -> lines.add(new VerdictText(locale, work.method()).of(verdict)));
		}
		if (result instanceof UseResult use) {
			lines.addAll(derivation(use, work));
		}
		return String.join("\n\n", lines);
	}

	/** The steps from the amount to the figures, and what is to be known of them. */
	private List<String> derivation(UseResult use, WorkResult work) {
		List<String> lines = new ArrayList<>();
		if (!use.skipped()) {
			String set = work.method().setInForce(work.referenceDate());
			Derivation amount = new Derivations(work, set).amount(use);
			StringBuilder steps = new StringBuilder();
			steps.append("- ").append(amount.text(locale)).append(": ").append(Figures.number(amount.value()));
			for (Derivation part : amount.parts().subList(1, amount.parts().size())) {
				steps.append("\n- ").append(part.text(locale)).append(": x ").append(Figures.number(part.value()));
			}
			use.scalings().stream().flatMap(Optional::stream).forEach(scaled -> steps.append("\n- ")
					.append(TEXTS.text("scaling", locale, scaled.scaling().formula().get().code(), Figures.number(scaled.factor()))));
			if (use.replacement().replacements() > 0 || use.replacement().firstLife() < 1) {
				steps.append("\n- ").append(TEXTS.text("replacement", locale, Figures.number(work.life()), Figures.number(use.life()),
						Figures.number(use.replacement().firstLife()), Figures.number(use.replacement().replacements())));
			}
			lines.add(steps.toString());
		}
		if (!use.notes().isEmpty()) {
			lines.add(notes(use.notes()));
		}
		return lines;
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
		if (outcome.takenOver()) {
			line.append(' ').append(TEXTS.text("takenOver", locale));
		}
		return line.toString();
	}

	private String notes(List<Note> notes) {
		return notes.stream().map(note -> "- " + note.text(locale)).reduce((a, b) -> a + "\n" + b).orElse("");
	}
}
