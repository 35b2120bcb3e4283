package nl.kaartwerk.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.Figures;
import nl.kaartwerk.calculation.result.Note;
import nl.kaartwerk.calculation.result.Outcome;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.cli.MkiCommand.WorkReport;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.method.weight.Weight;

/** Works as text for people: a table of elements and uses, the totals, and everything one must know to read them. */
final class WorkTable {
	private final PrintStream out;
	private final Method method;
	private final Locale locale;
	private final Texts texts;

	WorkTable(PrintStream out, Method method, Locale locale) {
		this.out = out;
		this.method = method;
		this.locale = locale;
		this.texts = new Texts(locale);
	}

	void print(List<WorkReport> reports) {
		for (int i = 0; i < reports.size(); i++) {
			if (i > 0) {
				out.println();
			}
			print(reports.get(i).work(), reports.get(i).set());
		}
	}

	private void print(WorkResult work, String set) {
		out.println(work.label());
		String life = work.life() > 0 ? Figures.number(work.life()) : texts.get("no-period");
		out.println(texts.get("subtitle", set, method.weights(set).id() + " " + method.weights(set).version(), work.referenceDate().toString(),
				texts.get(work.enforced() ? "enforced" : "not-enforced"), life));
		out.println();
		table(work, set);
		out.println();
		work.mpg(set).ifPresent(mpg -> out.println(
				texts.get("mpg", Figures.mpg(mpg), Figures.number(work.grossFloorArea().getAsDouble()), Figures.number(work.life()))));
		Outcome outcome = work.outcome(set);
		if (!work.isComplete(set)) {
			out.println(texts.get("incomplete"));
		}
		if (outcome.unconfirmed()) {
			out.println(texts.get("unconfirmed", unconfirmed(set)));
		}
		if (outcome.approximate()) {
			out.println(texts.get("approximate"));
		}
		for (IndicatorSet other : method.impactSets()) {
			if (!other.id().equals(set)) {
				Outcome compared = work.outcome(other.id());
				out.println(texts.get("other-set", other.id(), Figures.euro(compared), Figures.complete(compared.completeness())));
			}
		}
		notes(work, set);
	}

	private void table(WorkResult work, String set) {
		TextTable table = new TextTable();
		table.row(texts.get("element"), texts.get("amount"), texts.get("mki"), texts.get("share"), texts.get("complete"));
		table.rule();
		for (ElementResult element : work.elements()) {
			Outcome outcome = element.outcome(set);
			table.row(element.label(), "", Figures.euro(outcome), share(element, work, set),
					Figures.complete(outcome.completeness()));
			for (UseResult use : element.uses()) {
				Outcome part = use.outcome(set);
				table.row("  " + use.label(), use.amount(), use.skipped() ? texts.get("skipped") : Figures.euro(part),
						share(use, work, set), Figures.complete(part.completeness()));
			}
		}
		table.rule();
		Outcome total = work.outcome(set);
		table.row(texts.get("total"), "", Figures.euro(total), "", Figures.complete(total.completeness()));
		table.print(out);
	}

	private static String share(Result part, WorkResult work, String set) {
		return part.outcome(set).hasValue() ? Figures.percent(part.shareOf(work, set)) : "-";
	}

	private String unconfirmed(String set) {
		return method.weights(set).weights().stream().filter(w -> w.status() == Status.UNCONFIRMED && w.value() != 0).map(Weight::indicator)
				.collect(Collectors.joining(", "));
	}

	/** Notes, each once per declaration however often it is used. */
	private void notes(WorkResult work, String set) {
		Map<String, Set<String>> notes = new LinkedHashMap<>();
		note(notes, work.label(), work.notes());
		work.elements().stream().flatMap(e -> e.uses().stream()).forEach(u -> note(notes, u.card().map(CompiledCard::label).orElse(u.label()), u.notes(set)));
		if (notes.isEmpty()) {
			return;
		}
		out.println();
		out.println(texts.get("notes"));
		notes.forEach((label, lines) -> out.println("- " + label + ": " + String.join("; ", lines)));
	}

	private void note(Map<String, Set<String>> notes, String label, List<Note> added) {
		added.forEach(n -> notes.computeIfAbsent(label, l -> new LinkedHashSet<>()).add(n.text(locale)));
	}
}
