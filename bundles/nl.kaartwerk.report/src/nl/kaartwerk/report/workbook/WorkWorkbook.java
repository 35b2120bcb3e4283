package nl.kaartwerk.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.contribution.Contributions;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.limit.Verdict;
import nl.kaartwerk.calculation.limit.VerdictText;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.summary.ModuleBars;
import nl.kaartwerk.calculation.summary.SeriesBars;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.report.Impacts;
import nl.kaartwerk.report.ReportTexts;
import nl.kaartwerk.report.WorkSubject;
import nl.kaartwerk.report.sheet.Cell;
import nl.kaartwerk.report.sheet.Sheet;

/** The tables of a work's report with all digits. */
public final class WorkWorkbook {
	private final WorkResult work;
	private final String set;
	private final ReportTexts texts;

	private WorkWorkbook(WorkSubject subject, ReportTexts texts) {
		this.work = subject.work();
		this.set = subject.set();
		this.texts = texts;
	}

	public static List<Sheet> of(WorkSubject subject, ReportTexts texts) {
		WorkWorkbook book = new WorkWorkbook(subject, texts);
		List<ReportRows.On> findings = new ArrayList<>(List.of(new ReportRows.On(subject.label(), subject.findings().of(subject.work().source()))));
		book.uses().flatMap(u -> u.card().stream()).distinct().forEach(card -> findings.add(new ReportRows.On(card.label(), subject.findings().of(card.source()))));
		return List.of(book.summary(), book.elements(), book.contributions(Grouping.DECLARATION, "declaration", "contributors"), book.modules(), book.indicators(),
				ReportRows.findings(findings, texts), ReportRows.weights(List.of(subject.set()), subject.work().method(), texts));
	}

	private Stream<UseResult> uses() {
		return work.elements().stream().flatMap(e -> e.uses().stream());
	}

	private Sheet summary() {
		List<List<Cell>> rows = new ArrayList<>();
		row(rows, texts.get("name"), Cell.text(work.name()));
		row(rows, texts.get("reference-date"), Cell.text(work.referenceDate().toString()));
		row(rows, texts.get(work.building() ? "life" : "period"), work.life() > 0 ? Cell.number(work.life(), texts.get("unit-years")) : Cell.EMPTY);
		row(rows, texts.get("floor-area"), work.grossFloorArea().isPresent() ? Cell.number(work.grossFloorArea().getAsDouble(), "m2") : Cell.EMPTY);
		row(rows, texts.get("rules-name"), Cell.text(work.method().names().in(texts.locale())), Cell.text(work.method().id()));
		for (IndicatorSet each : work.method().impactSets()) {
			Outcome outcome = work.outcome(each.id());
			row(rows, texts.get("mki-of-set", each.id()), mki(outcome), Cell.text(remarks(Signs.of(outcome).incomplete(!work.isComplete(each.id())))));
			if (work.building()) {
				row(rows, texts.get("mpg") + ' ' + each.id(), work.mpg(each.id()).isPresent() ? Cell.number(work.mpg(each.id()).getAsDouble()) : Cell.EMPTY);
			}
		}
		work.verdict().ifPresent(verdict -> verdict(rows, verdict, work.method()));
		return new Sheet(work.label() == null ? "-" : work.label(), List.of(texts.get("what"), texts.get("value"), texts.get("remarks")), rows);
	}

	private void verdict(List<List<Cell>> rows, Verdict verdict, Method method) {
		String label = verdict.set().isEmpty() ? texts.get("legal-limit-none") : texts.get("legal-limit", verdict.set());
		row(rows, label, Cell.number(verdict.limit()), Cell.text(new VerdictText(texts.locale(), method).of(verdict)));
	}

	private static void row(List<List<Cell>> rows, String name, Cell... values) {
		List<Cell> row = new ArrayList<>(List.of(Cell.text(name)));
		row.addAll(Arrays.asList(values));
		rows.add(row);
	}

	private Sheet elements() {
		List<List<Cell>> rows = new ArrayList<>();
		for (ElementResult element : work.elements()) {
			for (UseResult use : element.uses()) {
				Outcome outcome = use.outcome(set);
				rows.add(List.of(Cell.text(element.code()), Cell.text(element.title()), Cell.text(use.card().map(c -> c.name()).orElse("")), Cell.text(use.label()),
						amount(use.amount()), Cell.text(use.amount().unit()), use.skipped() ? Cell.text(texts.get("skipped")) : mki(outcome),
						use.skipped() ? Cell.EMPTY : Cell.share(use.shareOf(work, set)), Cell.share(outcome.completeness().share()),
						Cell.text(remarks(Signs.of(outcome).incomplete(!use.isComplete(set)))),
						Cell.text(use.notes(set).stream().map((Note n) -> n.text(texts.locale())).collect(Collectors.joining("; ")))));
			}
		}
		return new Sheet(texts.get("elements"), List.of(texts.get("code"), texts.get("element"), texts.get("declaration"), texts.get("use"), texts.get("amount"),
				texts.get("unit"), texts.get("mki"), texts.get("share"), texts.get("complete"), texts.get("remarks"), texts.get("notes")), rows);
	}

	private static Cell amount(UseResult.Amount amount) {
		return Decimal.isDecimal(amount.number()) ? Cell.number(Double.parseDouble(amount.number())) : Cell.text(amount.number());
	}

	private static Cell mki(Outcome outcome) {
		return outcome.hasValue() ? Cell.number(outcome.mki()) : Cell.EMPTY;
	}

	private String remarks(Signs signs) {
		return ReportRows.remarks(signs, texts);
	}

	private Sheet contributions(Grouping by, String head, String name) {
		List<List<Cell>> rows = Contributions.of(work, by, set).stream().map(c -> List.of(Cell.text(label(c)), Cell.number(c.mki()), Cell.share(c.share()),
				Cell.share(c.cumulative()), Cell.text(remarks(c.signs())))).toList();
		return new Sheet(texts.get(name), List.of(texts.get(head), texts.get("mki"), texts.get("share"), texts.get("cumulative"), texts.get("remarks")), rows);
	}

	private String label(Contribution part) {
		return part.key().equals(Contribution.NONE) ? texts.get("not-assigned") : part.label();
	}

	/** Elements against modules; the work comes last. */
	private Sheet modules() {
		SeriesBars bars = ModuleBars.modules(work, set);
		List<String> header = new ArrayList<>(List.of(texts.get("element")));
		bars.series().forEach(code -> header.add(code.equals(Contribution.NONE) ? texts.get("not-per-module-short") : code));
		header.addAll(List.of(texts.get("total"), texts.get("remarks")));
		List<List<Cell>> rows = new ArrayList<>();
		Stream.concat(bars.rows().stream().skip(1), bars.rows().stream().limit(1)).forEach(row -> {
			List<Cell> cells = new ArrayList<>(List.of(Cell.text(row == bars.rows().getFirst() ? texts.get("total") : row.label())));
			Arrays.stream(row.values()).forEach(value -> cells.add(Cell.number(value)));
			cells.add(Cell.number(row.mki()));
			cells.add(Cell.text(remarks(row.signs())));
			rows.add(cells);
		});
		return new Sheet(texts.get("modules"), header, rows);
	}

	private Sheet indicators() {
		Impacts impacts = new Impacts(work, set);
		IndicatorSet indicators = work.method().weights(set).set();
		List<List<Cell>> rows = new ArrayList<>();
		for (Contribution part : Contributions.of(work, Grouping.INDICATOR, set)) {
			String unit = indicators.position(part.key()).isPresent() ? indicators.indicators().get(indicators.position(part.key()).getAsInt()).unit() : "";
			boolean absent = !part.key().equals(Contribution.NONE) && Double.isNaN(impacts.of(part.key()));
			rows.add(List.of(Cell.text(part.key().equals(Contribution.NONE) ? texts.get("not-per-indicator") : part.key()), Cell.number(impacts.of(part.key())), Cell.text(unit),
					absent ? Cell.EMPTY : Cell.number(part.mki()), absent ? Cell.EMPTY : Cell.share(part.share()), Cell.text(remarks(part.signs()))));
		}
		return new Sheet(texts.get("indicators"), List.of(texts.get("indicator"), texts.get("impact"), texts.get("unit"), texts.get("mki"), texts.get("share"), texts.get("remarks")),
				rows);
	}
}
