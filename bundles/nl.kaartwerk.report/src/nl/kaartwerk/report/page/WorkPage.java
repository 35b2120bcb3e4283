package nl.kaartwerk.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;

import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.contribution.Contribution;
import nl.kaartwerk.calculation.contribution.Contributions;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.limit.Verdict;
import nl.kaartwerk.calculation.limit.VerdictText;
import nl.kaartwerk.calculation.outcome.Completeness;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Note;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.ElementResult;
import nl.kaartwerk.calculation.result.UseResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.calculation.summary.ModuleBars;
import nl.kaartwerk.calculation.summary.MpgScale;
import nl.kaartwerk.calculation.summary.SeriesBars;
import nl.kaartwerk.calculation.summary.WorkSummary;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.report.Figure;
import nl.kaartwerk.report.Impacts;
import nl.kaartwerk.report.ReportTexts;
import nl.kaartwerk.report.WorkSubject;
import nl.kaartwerk.report.chart.Bar;
import nl.kaartwerk.report.chart.BarChart;
import nl.kaartwerk.report.html.Html;

/** The report of a work: what it comes to, what that is made of, what limits it, and by what it was computed. */
public final class WorkPage {
	/** Declarations that are named; the others are added up. */
	private static final int MOST_CONTRIBUTORS = 25;

	private final WorkSubject subject;
	private final WorkResult work;
	private final String set;
	private final Method method;
	private final ReportTexts texts;
	private final Page page;
	private final Html html;
	private final Tables tables;

	private WorkPage(WorkSubject subject, ReportTexts texts, LocalDate day) {
		this.subject = subject;
		this.work = subject.work();
		this.set = subject.set();
		this.method = work.method();
		this.texts = texts;
		this.page = new Page(texts, subject.label(), texts.get(work.building() ? "building-report" : "civil-report"), day);
		this.html = page.html();
		this.tables = new Tables(html);
	}

	/** The whole document. */
	public static String of(WorkSubject subject, ReportTexts texts, LocalDate day) {
		return new WorkPage(subject, texts, day).write();
	}

	private String write() {
		summary();
		facts();
		elements();
		contributors();
		modules();
		indicators();
		limits();
		findings();
		notes();
		new MethodSection(html, texts, method).write(List.of(set), surcharges(), work.verdict().map(MethodSection::limits).orElse(List.of()));
		elementsByModule();
		return page.finish();
	}

	private void summary() {
		WorkSummary summary = WorkSummary.of(work, set);
		Outcome outcome = summary.outcome();
		List<String> key = new ArrayList<>(List.of(texts.get("mki-of-set", set), Figure.euro(outcome)));
		if (work.building()) {
			key.addAll(List.of(texts.get("mpg"), summary.mpg().isPresent() ? Figures.mpg(summary.mpg().getAsDouble()) + summary.signs().marks() : Figure.NONE));
		}
		key.addAll(List.of(texts.get("complete"), summary.complete() ? texts.get("yes") : texts.get("incomplete-of", Figures.complete(outcome.completeness()))));
		tables.key(key);
		work.verdict().ifPresent(verdict -> html.element("p", new VerdictText(texts.locale(), method).of(verdict), "class",
				verdict.kind() == Verdict.Kind.WITHIN && verdict.complete() ? "good" : "warn"));
		summary.scale().ifPresent(this::scale);
		caveats(summary);
	}

	private void scale(MpgScale scale) {
		List<Bar> bars = new ArrayList<>(scale.marks().stream().map(mark -> Bar.of(mark.mpg(), "p0")).toList());
		Bar limit = Bar.of(scale.limit(), "limit");
		BarChart chart = new BarChart(Stream.concat(bars.stream(), Stream.of(limit)).toList());
		tables.open("", List.of(texts.get("mpg"), "", texts.get("mpg-unit"), ""), 22, 46, -18, 14);
		for (int i = 0; i < bars.size(); i++) {
			MpgScale.Mark mark = scale.marks().get(i);
			tables.row(null);
			tables.label(texts.get("set", mark.set()));
			chart.cell(html, bars.get(i));
			tables.figure(Figures.mpg(mark.mpg()) + mark.signs().marks());
			incomplete(mark.signs());
			tables.endRow();
		}
		if (!Double.isNaN(scale.limit())) {
			tables.row(null);
			tables.label(texts.get("legal-limit", scale.limitSet()));
			chart.cell(html, limit);
			tables.figure(Figures.mpg(scale.limit()) + (scale.limitConfirmed() ? "" : " *"));
			tables.text(scale.limitConfirmed() ? "" : texts.get("status.unconfirmed"));
			tables.endRow();
		}
		tables.close();
	}

	/** What one must know of the figures, in sentences. */
	private void caveats(WorkSummary summary) {
		Outcome outcome = summary.outcome();
		List<String> sentences = new ArrayList<>();
		if (!outcome.hasValue()) {
			sentences.add(texts.get(work.elements().isEmpty() ? "empty-work" : "nothing-declared", set));
		} else if (!summary.complete()) {
			sentences.add(texts.get("incomplete-sentence") + missing(outcome.completeness()));
		}
		if (outcome.unconfirmed()) {
			sentences.add("* " + texts.get("unconfirmed-sentence", Figures.percent(summary.unconfirmed())));
		}
		if (outcome.takenOver()) {
			sentences.add("\u2020 " + texts.get("taken-over-sentence", Figures.percent(summary.takenOver())));
		}
		if (outcome.approximate()) {
			sentences.add("\u2248 " + texts.get("approximate-sentence"));
		}
		if (outcome.reliance().generic() != 0) {
			sentences.add(texts.get("generic-sentence", Figures.percent(summary.generic())));
		}
		if (!sentences.isEmpty()) {
			html.open("ul", "class", "warn");
			sentences.forEach(sentence -> html.element("li", sentence));
			html.close();
		}
	}

	private String missing(Completeness completeness) {
		String indicators = IntStream.range(0, method.weights(set).weights().size()).filter(i -> (completeness.missingIndicators() >> i & 1) != 0)
				.mapToObj(i -> method.weights(set).weight(i).indicator()).collect(Collectors.joining(", "));
		String modules = method.modules().columns().stream().filter(m -> (completeness.missingModules() >> m.column() & 1) != 0).map(Module::code)
				.collect(Collectors.joining(", "));
		return indicators.isEmpty() ? "" : ' ' + texts.get("missing", indicators, modules);
	}

	private void facts() {
		html.open("section").element("h2", texts.get("basis"));
		List<String> facts = new ArrayList<>(List.of(texts.get("name"), subject.name()));
		facts.addAll(List.of(texts.get("variant-of"), work.base().orElse("")));
		facts.addAll(List.of(texts.get(work.building() ? "life" : "period"),
				work.life() > 0 ? texts.get("years", Figures.number(work.life())) : texts.get("not-stated")));
		if (work.building()) {
			facts.addAll(List.of(texts.get("floor-area"),
					work.grossFloorArea().isPresent() ? Figures.number(work.grossFloorArea().getAsDouble()) + " m2" : texts.get("not-stated")));
			facts.addAll(List.of(texts.get("functions"),
					work.verdict().map(v -> v.parts().stream().map(part -> function(part.function())).collect(Collectors.joining(", "))).orElse("")));
		}
		facts.addAll(List.of(texts.get("reference-date"), work.referenceDate() + ", " + texts.get(work.enforced() ? "enforced" : "not-enforced")));
		facts.addAll(List.of(texts.get("set-and-weights"), set + ", " + method.weights(set).id() + ' ' + method.weights(set).version()));
		facts.addAll(List.of(texts.get("rules-name"), method.names().in(texts.locale())));
		for (IndicatorSet other : method.impactSets()) {
			if (!other.id().equals(set)) {
				Outcome compared = work.outcome(other.id());
				facts.addAll(List.of(texts.get("for-comparison", other.id()), compared.hasValue()
						? Figure.euro(compared) + " (" + texts.get("complete-share", Figures.complete(compared.completeness())) + ')' : texts.get("none-declared")));
			}
		}
		tables.facts(facts);
		html.element("p", texts.get("numbers"), "class", "legend");
		html.close();
	}

	/** The name of a function of a building, for people. */
	private String function(String function) {
		return function == null ? "?" : method.life(function).map(life -> life.names().in(texts.locale())).orElse(function);
	}

	private void elements() {
		html.open("section").element("h2", texts.get("elements"));
		tables.open("", List.of(texts.get("element-and-use"), texts.get("amount"), texts.get("mki"), texts.get("share"), texts.get("complete")), 42, -16, -17, -12,
				-13);
		Outcome total = work.outcome(set);
		for (ElementResult element : work.elements()) {
			tables.row("group");
			tables.label(element.code() == null && element.title() == null ? "?" : element.title() == null ? element.code() : element.code() + ' ' + element.title());
			tables.text("");
			figures(element.outcome(set), total);
			tables.endRow();
			for (UseResult use : element.uses()) {
				use(use, total);
			}
		}
		tables.row("total");
		tables.label(texts.get("total"));
		tables.text("");
		figures(total, total);
		tables.endRow();
		tables.close();
		legend();
		html.close();
	}

	private void use(UseResult use, Outcome total) {
		tables.row("part");
		tables.label(use.label());
		tables.figure(use.amount().toString());
		if (use.skipped()) {
			tables.absent(texts.get("skipped"));
			tables.absent(Figure.NONE);
			tables.absent(Figures.complete(use.outcome(set).completeness()));
		} else {
			figures(use.outcome(set), total);
		}
		tables.endRow();
	}

	private void figures(Outcome outcome, Outcome total) {
		if (outcome.hasValue()) {
			tables.figure(Figure.euro(outcome));
		} else {
			tables.absent(Figure.NONE);
		}
		tables.figure(Figure.share(outcome, total));
		tables.figure(Figures.complete(outcome.completeness()));
	}

	private void legend() {
		html.element("p", texts.get("legend"), "class", "legend");
	}

	/** The word for a figure that lacks something. */
	private void incomplete(Signs signs) {
		tables.text(signs.incomplete() ? texts.get("incomplete") : "");
	}

	private void contributors() {
		List<Contribution> all = Contributions.of(work, Grouping.DECLARATION, set);
		if (all.isEmpty()) {
			return;
		}
		html.open("section").element("h2", texts.get("contributors"));
		List<Contribution> shown = all.subList(0, Math.min(MOST_CONTRIBUTORS, all.size()));
		contributions(shown);
		if (shown.size() < all.size()) {
			double rest = all.subList(shown.size(), all.size()).stream().mapToDouble(Contribution::mki).sum();
			html.element("p", texts.get("other-contributors", Integer.toString(all.size() - shown.size()), Figures.euro(rest)), "class", "legend");
		}
		html.element("p", texts.get("main-legend"), "class", "legend");
		html.close();
	}

	private void contributions(List<Contribution> parts) {
		BarChart chart = new BarChart(parts.stream().map(p -> Bar.of(p.mki(), p.main() ? "p0" : "p1")).toList());
		tables.open("", List.of(texts.get("declaration"), "", texts.get("mki"), texts.get("share"), texts.get("cumulative"), ""), 30, 19, -16, -11, -11, 13);
		for (Contribution part : parts) {
			tables.row(null);
			tables.label(part.key().equals(Contribution.NONE) ? texts.get("not-assigned") : part.label());
			chart.cell(html, Bar.of(part.mki(), part.main() ? "p0" : "p1"));
			tables.figure(Figures.euro(part.mki()) + part.signs().marks());
			tables.figure(Figures.percent(part.share()));
			tables.figure(Figures.percent(part.cumulative()));
			incomplete(part.signs());
			tables.endRow();
		}
		tables.close();
	}

	private void modules() {
		List<Contribution> ranked = Contributions.of(work, Grouping.MODULE, set);
		if (ranked.isEmpty()) {
			return;
		}
		html.open("section").element("h2", texts.get("modules"));
		List<String> order = method.modules().columns().stream().map(Module::code).toList();
		List<Contribution> inOrder = new ArrayList<>();
		order.forEach(code -> ranked.stream().filter(c -> c.key().equals(code)).forEach(inOrder::add));
		ranked.stream().filter(c -> !order.contains(c.key())).forEach(inOrder::add);
		BarChart chart = new BarChart(inOrder.stream().map(c -> Bar.of(c.mki(), phase(c.key()))).toList());
		tables.open("", List.of(texts.get("module"), "", texts.get("mki"), texts.get("share"), ""), 37, 22, -17, -11, 13);
		for (Contribution part : inOrder) {
			tables.row(null);
			tables.label(method.modules().find(part.key()).map(m -> m.code() + ' ' + m.names().in(texts.locale())).orElse(texts.get("not-per-module")));
			chart.cell(html, Bar.of(part.mki(), phase(part.key())));
			tables.figure(Figures.euro(part.mki()) + part.signs().marks());
			tables.figure(Figures.percent(part.share()));
			incomplete(part.signs());
			tables.endRow();
		}
		tables.close();
		html.element("p", texts.get("not-declared-modules"), "class", "legend");
		phases();
		html.close();
	}

	/** The phases of each element, stacked. */
	private void phases() {
		SeriesBars bars = ModuleBars.phases(work, set);
		html.element("h3", texts.get("phases"));
		BarChart chart = new BarChart(bars.rows().stream().skip(1).map(row -> bar(bars, row)).toList());
		tables.open("", List.of(texts.get("element"), "", texts.get("mki"), ""), 32, 38, -17, 13);
		bars.rows().stream().skip(1).forEach(row -> {
			tables.row(null);
			tables.label(row.label());
			chart.cell(html, bar(bars, row));
			tables.figure(Figure.euro(row.mki()) + (Double.isNaN(row.mki()) ? "" : row.signs().marks()));
			incomplete(row.signs());
			tables.endRow();
		});
		tables.close();
		html.open("p", "class", "legend");
		List<String> phases = allPhases();
		for (String series : bars.series()) {
			html.element("span", "\u2003", "class", "key" + phases.indexOf(series)).text(" " + phaseName(series) + "\u2003");
		}
		html.close();
	}

	private Bar bar(SeriesBars bars, SeriesBars.Row row) {
		return new Bar(IntStream.range(0, bars.series().size()).mapToObj(i -> new Bar.Part(row.values()[i], "p" + allPhases().indexOf(bars.series().get(i)))).toList());
	}

	/** The phases in the order of their colours; what belongs to none comes last. */
	private List<String> allPhases() {
		return Stream.concat(method.modules().columns().stream().map(Module::phase).distinct(), Stream.of(Contribution.NONE)).toList();
	}

	private String phase(String module) {
		return "p" + allPhases().indexOf(method.modules().find(module).map(Module::phase).orElse(Contribution.NONE));
	}

	private String phaseName(String phase) {
		return phase.equals(Contribution.NONE) ? texts.get("not-per-module") : texts.get("phase." + phase);
	}

	private void elementsByModule() {
		SeriesBars bars = ModuleBars.modules(work, set);
		if (bars.series().isEmpty()) {
			return;
		}
		html.open("section", "class", "wide").element("h2", texts.get("elements-by-module"));
		List<String> heads = new ArrayList<>(List.of(texts.get("element")));
		bars.series().forEach(code -> heads.add(code.equals(Contribution.NONE) ? texts.get("not-per-module-short") : code));
		heads.addAll(List.of(texts.get("total"), ""));
		double[] widths = new double[heads.size()];
		Arrays.fill(widths, -(100.0 - 17 - 8 - 7) / (heads.size() - 3));
		widths[0] = 17;
		widths[widths.length - 2] = -8;
		widths[widths.length - 1] = 7;
		tables.open("", heads, widths);
		Stream.concat(bars.rows().stream().skip(1), bars.rows().stream().limit(1)).forEach(row -> {
			boolean whole = row == bars.rows().getFirst();
			tables.row(whole ? "total" : null);
			tables.label(whole ? texts.get("total") : row.label());
			Arrays.stream(row.values()).forEach(value -> {
				if (Double.isNaN(value)) {
					tables.absent(Figure.NONE);
				} else {
					tables.figure(Figures.euro(value));
				}
			});
			tables.figure(Figure.euro(row.mki()) + (Double.isNaN(row.mki()) ? "" : row.signs().marks()));
			incomplete(row.signs());
			tables.endRow();
		});
		tables.close();
		legend();
		html.close();
	}

	private void indicators() {
		List<Contribution> ranked = Contributions.of(work, Grouping.INDICATOR, set);
		if (ranked.isEmpty()) {
			return;
		}
		Impacts impacts = new Impacts(work, set);
		html.open("section").element("h2", texts.get("indicators"));
		BarChart chart = new BarChart(ranked.stream().map(c -> Bar.of(c.mki(), "p0")).toList());
		tables.open("small", List.of(texts.get("indicator"), "", texts.get("impact"), texts.get("unit"), texts.get("mki"), texts.get("share"), ""), 29, 13, -13, 12, -13, -10, 10);
		for (Contribution part : ranked) {
			tables.row(null);
			Indicator indicator = method.weights(set).set().position(part.key()).stream().mapToObj(i -> method.weights(set).set().indicators().get(i)).findFirst()
					.orElse(null);
			tables.label(indicator == null ? texts.get("not-per-indicator") : indicator.code() + ' ' + indicator.names().in(texts.locale()));
			chart.cell(html, Bar.of(part.mki(), "p0"));
			if (indicator != null && Double.isNaN(impacts.of(indicator.code()))) {
				tables.absent(Figure.NONE);
				tables.text(indicator.unit());
				tables.absent(Figure.NONE);
				tables.absent(Figure.NONE);
			} else {
				tables.figure(indicator == null ? Figure.NONE : Figure.amount(impacts.of(indicator.code())));
				tables.text(indicator == null ? "" : indicator.unit());
				tables.figure(Figures.euro(part.mki()) + part.signs().marks());
				tables.figure(Figures.percent(part.share()));
			}
			incomplete(part.signs());
			tables.endRow();
		}
		tables.close();
		html.close();
	}

	/** Uses of one declaration that lack the same. */
	private record Lacking(String label, boolean skipped, String reason) {
	}

	/** What was skipped or lacks something, with the reason: once per declaration, however often it is used. */
	private void limits() {
		Map<Lacking, List<ElementResult>> lacking = new LinkedHashMap<>();
		for (ElementResult element : work.elements()) {
			for (UseResult use : element.uses()) {
				if (use.skipped() || !use.isComplete(set)) {
					String reason = use.notes(set).stream().filter(n -> n.kind().makesIncomplete()).map(n -> n.text(texts.locale())).distinct().collect(Collectors.joining("; "));
					lacking.computeIfAbsent(new Lacking(use.card().map(CompiledCard::label).orElse(use.label()), use.skipped(), reason), l -> new ArrayList<>()).add(element);
				}
			}
		}
		if (lacking.isEmpty()) {
			return;
		}
		html.open("section").element("h2", texts.get("skipped-and-incomplete"));
		tables.open("small", List.of(texts.get("declaration"), texts.get("elements-short"), "", texts.get("reason")), 30, 15, 13, 42);
		lacking.forEach((what, elements) -> {
			tables.row(null);
			tables.label(what.label);
			tables.text(elements.stream().map(e -> e.code() == null ? "?" : e.code()).distinct().collect(Collectors.joining(", ")));
			tables.text(texts.get(what.skipped ? "skipped" : "incomplete"));
			tables.text(what.reason);
			tables.endRow();
		});
		tables.close();
		html.close();
	}

	private void findings() {
		List<FindingsSection.On> on = new ArrayList<>();
		on.add(new FindingsSection.On(subject.label(), subject.findings().of(work.source())));
		Map<URI, CompiledCard> cards = new LinkedHashMap<>();
		uses().flatMap(u -> u.card().stream()).forEach(card -> cards.putIfAbsent(card.source(), card));
		cards.values().forEach(card -> on.add(new FindingsSection.On(card.label(), subject.findings().of(card.source()))));
		new FindingsSection(html, texts).write(on);
		long unseen = cards.keySet().stream().filter(card -> !subject.findings().covers(card)).count();
		if (unseen > 0) {
			html.element("p", texts.get("cards-not-looked-at", Long.toString(unseen), Integer.toString(cards.size())), "class", "legend");
		}
	}

	private Stream<UseResult> uses() {
		return work.elements().stream().flatMap(e -> e.uses().stream());
	}

	/** Notes that limit no figure but that one must know, each once per declaration however often it is used. */
	private void notes() {
		Map<String, Set<String>> notes = new LinkedHashMap<>();
		note(notes, subject.label(), work.notes());
		uses().forEach(use -> note(notes, use.card().map(CompiledCard::label).orElse(use.label()),
				use.notes(set).stream().filter(n -> !n.kind().makesIncomplete()).toList()));
		if (notes.isEmpty()) {
			return;
		}
		html.open("section").element("h2", texts.get("notes")).open("ul");
		notes.forEach((label, lines) -> html.open("li").element("bdi", label).text(": " + String.join("; ", lines)).close());
		html.close().close();
	}

	private void note(Map<String, Set<String>> notes, String label, List<Note> added) {
		added.forEach(n -> notes.computeIfAbsent(label, l -> new LinkedHashSet<>()).add(n.text(texts.locale())));
	}

	private List<Category> surcharges() {
		return uses().flatMap(u -> u.card().stream()).flatMap(card -> card.category().stream()).filter(c -> c.surcharge() != 1)
				.collect(Collectors.toMap(Category::code, c -> c, (a, b) -> a, TreeMap::new)).values().stream().toList();
	}
}
