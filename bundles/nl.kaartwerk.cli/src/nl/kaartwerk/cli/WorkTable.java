package nl.kaartwerk.cli;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.contribution.Contributions;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.limit.VerdictText;
import nl.kaartwerk.calculation.outcome.Completeness;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.Result;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.cli.MkiCommand.WorkReport;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.method.weight.Weight;

/** Works as text for people: a table of elements and uses, the totals, and everything one must know to read them. */
final class WorkTable {
	private final PrintStream out;
	private final Locale locale;
	private final Texts texts;

	WorkTable(PrintStream out, Locale locale) {
		this.out = out;
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
		Method method = work.method();
		out.println(texts.get("subtitle", set, method.weights(set).id() + " " + method.weights(set).version(), work.referenceDate().toString(),
				texts.get(work.enforced() ? "enforced" : "not-enforced"), life));
		out.println(texts.get("rules", method.id(), method.names().in(locale)));
		work.base().ifPresent(base -> out.println(texts.get("variant", base)));
		out.println();
		table(work, set);
		out.println();
		if (!work.building() && work.outcome(set).hasValue()) {
			phases(work, set);
		}
		work.mpg(set).ifPresent(mpg -> out.println(
				texts.get("mpg", Figures.mpg(mpg), Figures.number(work.grossFloorArea().getAsDouble()), Figures.number(work.life()))));
		work.verdict().ifPresent(verdict -> out.println(new VerdictText(locale, method).of(verdict)));
		Outcome outcome = work.outcome(set);
		if (!work.isComplete(set)) {
			out.println(texts.get("incomplete"));
			missing(method, set, outcome.completeness());
		}
		if (outcome.unconfirmed()) {
			out.println(texts.get("unconfirmed", share(outcome.reliance().unconfirmed(), outcome), unconfirmed(method, set)));
		}
		if (outcome.reliance().generic() != 0) {
			out.println(texts.get("generic", share(outcome.reliance().generic(), outcome)));
		}
		if (outcome.takenOver()) {
			out.println(texts.get("taken-over", share(outcome.reliance().takenOver(), outcome)));
		}
		if (outcome.approximate()) {
			out.println(texts.get("approximate"));
		}
		for (IndicatorSet other : method.impactSets()) {
			if (!other.id().equals(set)) {
				Outcome compared = work.outcome(other.id());
				if (!compared.hasValue()) {
					out.println(texts.get("other-set-none", other.id()));
					continue;
				}
				double ratio = work.ratio(set, other.id());
				String times = Double.isNaN(ratio) ? "" : texts.get("ratio", set, other.id(), Figures.number(ratio));
				out.println(texts.get("other-set", other.id(), Figures.euro(compared), Figures.complete(compared.completeness()), times));
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
					Figures.complete(outcome.completeness()) + signs(outcome));
			for (UseResult use : element.uses()) {
				Outcome part = use.outcome(set);
				table.row("  " + use.label(), use.amount().toString(), use.skipped() ? texts.get("skipped") : Figures.euro(part),
						share(use, work, set), Figures.complete(part.completeness()) + signs(part));
			}
		}
		table.rule();
		Outcome total = work.outcome(set);
		table.row(texts.get("total"), "", Figures.euro(total), "", Figures.complete(total.completeness()) + signs(total));
		table.print(out);
	}

	private static String share(Result part, WorkResult work, String set) {
		return part.outcome(set).hasValue() ? Figures.percent(part.shareOf(work, set)) : "-";
	}

	/** What else limits a figure; the lines below the table say it in words. */
	private static String signs(Outcome outcome) {
		return (outcome.approximate() ? " \u2248" : "") + (outcome.takenOver() ? " \u2020" : "");
	}

	private void missing(Method method, String set, Completeness completeness) {
		String indicators = IntStream.range(0, method.weights(set).weights().size()).filter(i -> (completeness.missingIndicators() >> i & 1) != 0)
				.mapToObj(i -> method.weights(set).weight(i).indicator()).collect(Collectors.joining(", "));
		String modules = method.modules().columns().stream().filter(m -> (completeness.missingModules() >> m.column() & 1) != 0).map(Module::code)
				.collect(Collectors.joining(", "));
		if (!indicators.isEmpty()) {
			out.println(texts.get("missing", indicators, modules));
		}
	}

	private static String share(double part, Outcome outcome) {
		return outcome.mki() == 0 ? "-" : Figures.percent(part / outcome.mki());
	}

	/** A civil work by the phases of its life cycle; there is no MPG that would sum them up. */
	private void phases(WorkResult work, String set) {
		List<Contribution> parts = Contributions.of(work, Grouping.PHASE, set);
		List<String> order = work.method().modules().columns().stream().map(Module::phase).distinct().toList();
		TextTable table = new TextTable();
		table.row(texts.get("by.phase"), texts.get("mki"), texts.get("share"));
		table.rule();
		parts.stream().sorted(Comparator.comparingInt(c -> order.contains(c.key()) ? order.indexOf(c.key()) : order.size()))
				.forEach(c -> table.row(ContributionTable.label(c, Grouping.PHASE, texts), Figures.euro(c.mki()), Figures.percent(c.share())));
		table.print(out);
		out.println();
	}

	private static String unconfirmed(Method method, String set) {
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
