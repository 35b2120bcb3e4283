package nl.kaartwerk.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.calculation.outcome.Outcome;
import nl.kaartwerk.calculation.outcome.Signs;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.method.Category;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.BiogenicCarbon;
import nl.kaartwerk.model.Constituent;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Dimension;
import nl.kaartwerk.model.Fate;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.MaterialKind;
import nl.kaartwerk.model.MaterialSource;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Scaling;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.Surcharge;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.PartialDate;
import nl.kaartwerk.report.CardSubject;
import nl.kaartwerk.report.Figure;
import nl.kaartwerk.report.ReportTexts;
import nl.kaartwerk.report.chart.Bar;
import nl.kaartwerk.report.chart.BarChart;
import nl.kaartwerk.report.html.Html;

/** The sheet of a declaration: all that its text says, and its MKI per functional unit. */
public final class CardPage {
	/** Columns that fit beside each other on a page on its side, beside indicator and unit. */
	private static final int MOST_COLUMNS = 17;

	private final CardSubject subject;
	private final Declaration card;
	private final Method method;
	private final ReportTexts texts;
	private final Page page;
	private final Html html;
	private final Tables tables;

	private CardPage(CardSubject subject, ReportTexts texts, LocalDate day) {
		this.subject = subject;
		this.card = subject.card();
		this.method = subject.method();
		this.texts = texts;
		this.page = new Page(texts, subject.label(), texts.get("card-sheet"), day);
		this.html = page.html();
		this.tables = new Tables(html);
	}

	/** The whole document. */
	public static String of(CardSubject subject, ReportTexts texts, LocalDate day) {
		return new CardPage(subject, texts, day).write();
	}

	private String write() {
		summary();
		identity();
		provenance();
		composition();
		endOfLife();
		mki();
		published();
		new FindingsSection(html, texts).write(List.of(new FindingsSection.On(subject.label(), subject.findings())));
		new MethodSection(html, texts, method).write(subject.results().stream().filter(r -> r.outcome().hasValue()).map(CardResult::set).toList(),
				subject.compiled().category().filter(c -> c.surcharge() != 1).stream().toList(), List.of());
		card.getProfiles().forEach(this::profile);
		return page.finish();
	}

	private void summary() {
		List<String> key = new ArrayList<>();
		subject.results().forEach(r -> key.addAll(List.of(texts.get("mki-of-set", r.set())
				+ (r.outcome().hasValue() && !r.outcome().isComplete() ? ", " + texts.get("incomplete") : ""), Figure.euro(r.outcome()))));
		key.addAll(List.of(texts.get("per"), functionalUnit()));
		tables.key(key);
		List<String> sentences = new ArrayList<>();
		for (CardResult result : subject.results()) {
			caveats(result, sentences);
		}
		if (!sentences.isEmpty()) {
			html.open("ul", "class", "warn");
			sentences.forEach(sentence -> html.element("li", sentence));
			html.close();
		}
	}

	private void caveats(CardResult result, List<String> sentences) {
		Outcome outcome = result.outcome();
		String set = texts.get("set", result.set()) + ": ";
		if (!outcome.hasValue()) {
			sentences.add(set + texts.get("none-declared"));
			return;
		}
		if (!outcome.isComplete()) {
			sentences.add(set + texts.get("incomplete-of", Figures.complete(outcome.completeness())) + ": "
					+ result.notes().stream().filter(n -> n.kind().makesIncomplete()).map(n -> n.text(texts.locale())).collect(Collectors.joining("; ")));
		}
		if (outcome.unconfirmed()) {
			String share = outcome.mki() == 0 ? Figure.NONE : Figures.percent(outcome.reliance().unconfirmed() / outcome.mki());
			sentences.add("* " + set + texts.get("unconfirmed-sentence", share));
		}
		result.notes().stream().filter(n -> !n.kind().makesIncomplete()).forEach(n -> sentences.add(Signs.of(outcome).incomplete(false).takenOver() ? "\u2020 " + set
				+ n.text(texts.locale()) : set + n.text(texts.locale())));
	}

	private String functionalUnit() {
		FunctionalUnit unit = card.getFunctionalUnit();
		return unit == null || unit.getQuantity() == null ? Figure.NONE : quantity(unit.getQuantity());
	}

	private void identity() {
		html.open("section").element("h2", texts.get("identity"));
		List<String> facts = new ArrayList<>(List.of(texts.get("name"), subject.name()));
		FunctionalUnit unit = card.getFunctionalUnit();
		fact(facts, "functional-unit", functionalUnit() + (unit == null || unit.getText() == null ? "" : " " + unit.getText()));
		Optional<Category> category = subject.compiled().category();
		fact(facts, "category", category.map(c -> c.code() + ", " + c.names().in(texts.locale())).orElse(card.getCategory() == null ? texts.get("not-stated") : card.getCategory()));
		fact(facts, "owner", label(card.getOwner()));
		fact(facts, "brand", card.getBrand());
		fact(facts, "participants", String.join(", ", card.getParticipants()));
		fact(facts, "representativeness", card.getRepresentativeness());
		fact(facts, "registration", card.getRegistration());
		fact(facts, "uuid", card.getUuid());
		fact(facts, "classified", card.getClassifications().stream().map(c -> text(c.getSystem()) + ' ' + text(c.getCode())
				+ c.getComponents().stream().map(p -> " " + text(p.getCode()) + (p.getTitle() == null ? "" : " " + p.getTitle())).collect(Collectors.joining(",")))
				.collect(Collectors.joining("; ")));
		fact(facts, "mass", quantity(card.getMass()));
		fact(facts, "packaging-mass", quantity(card.getPackagingMass()));
		fact(facts, "density", quantity(card.getDensity()));
		fact(facts, "area-weight", quantity(card.getAreaWeight()));
		fact(facts, "service-life", card.getServiceLife() == null ? texts.get("not-stated") : quantity(card.getServiceLife()));
		String valid = Stream.of(date("from", card.getValidFrom()), date("until", card.getValidTo())).filter(d -> !d.isEmpty()).collect(Collectors.joining(" "));
		fact(facts, "valid", valid.isEmpty() ? texts.get("not-stated") : valid);
		tables.facts(facts);
		html.element("p", texts.get("numbers"), "class", "legend");
		html.close();
	}

	private void provenance() {
		List<String> facts = new ArrayList<>();
		fact(facts, "source", card.getSource());
		fact(facts, "stated-method", card.getMethod());
		fact(facts, "background", card.getBackgrounds().stream().map(b -> text(b.getName()) + (b.getVersion() == null ? "" : " " + b.getVersion())).collect(Collectors.joining(", ")));
		fact(facts, "pcr", card.getProductCategoryRules());
		fact(facts, "data-period", Stream.of(date("from", card.getDataFrom()), date("until", card.getDataTo())).filter(d -> !d.isEmpty()).collect(Collectors.joining(" ")));
		fact(facts, "practitioner", card.getPractitioner() == null ? card.getPractitionerName() : label(card.getPractitioner()));
		fact(facts, "reviewer", card.getReviewer() == null ? card.getReviewerName() : label(card.getReviewer()));
		fact(facts, "reviewed", card.getReviewed() == null ? "" : card.getReviewed().text());
		fact(facts, "published", card.getPublished() == null ? "" : card.getPublished().text());
		if (facts.isEmpty()) {
			return;
		}
		html.open("section").element("h2", texts.get("provenance"));
		tables.facts(facts);
		html.close();
	}

	private void fact(List<String> facts, String key, String value) {
		if (value != null && !value.isBlank()) {
			facts.addAll(List.of(texts.get(key), value));
		}
	}

	private static String label(Definition definition) {
		return definition == null || definition.eIsProxy() ? "" : definition.getTitle() == null ? text(definition.getName()) : definition.getTitle();
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}

	private String date(String word, PartialDate date) {
		return date == null ? "" : texts.get(word, date.text());
	}

	/** As written. */
	private static String quantity(Quantity quantity) {
		return quantity == null || quantity.getNumber() == null ? "" : quantity.getNumber().text() + (quantity.getUnit() == null ? "" : " " + quantity.getUnit());
	}

	private void composition() {
		boolean none = card.getComposition() == null || card.getComposition().getConstituents().isEmpty();
		BiogenicCarbon carbon = card.getBiogenicCarbon();
		if (none && carbon == null) {
			return;
		}
		html.open("section").element("h2", texts.get("composition"));
		if (!none) {
			tables.open("", List.of(texts.get("material"), texts.get("mass"), texts.get("kind"), texts.get("origin")), 40, -18, 22, 20);
			for (Constituent part : card.getComposition().getConstituents()) {
				tables.row(null);
				tables.label(text(part.getName()));
				tables.figure(quantity(part.getMass()));
				tables.text(Stream.of(part.getKind() == MaterialKind.UNSTATED ? "" : texts.get("material." + part.getKind().getLiteral()),
						part.getSource() == MaterialSource.UNSTATED ? "" : texts.get("material." + part.getSource().getLiteral())).filter(w -> !w.isEmpty())
						.collect(Collectors.joining(", ")));
				tables.text(String.join(", ", part.getOrigins()));
				tables.endRow();
			}
			tables.close();
		}
		if (carbon != null) {
			List<String> facts = new ArrayList<>();
			fact(facts, "carbon-product", quantity(carbon.getProduct()));
			fact(facts, "carbon-packaging", quantity(carbon.getPackaging()));
			tables.facts(facts);
		}
		html.close();
	}

	private void endOfLife() {
		if (card.getEndOfLife() == null || card.getEndOfLife().getFates().isEmpty()) {
			return;
		}
		html.open("section").element("h2", texts.get("end-of-life"));
		List<Fate> fates = card.getEndOfLife().getFates();
		BarChart chart = new BarChart(fates.stream().map(CardPage::share).toList());
		tables.open("", List.of(texts.get("treatment"), "", texts.get("share")), 35, 45, -20);
		for (Fate fate : fates) {
			tables.row(null);
			tables.label(texts.get("treatment." + fate.getTreatment().getLiteral()));
			chart.cell(html, share(fate));
			tables.figure(fate.getShare() == null ? Figure.NONE : fate.getShare().text() + " %");
			tables.endRow();
		}
		tables.close();
		html.close();
	}

	private static Bar share(Fate fate) {
		return fate.getShare() == null ? Bar.NONE : Bar.of(fate.getShare().value(), "p0");
	}

	/** Euro per module, the sets side by side. */
	private void mki() {
		List<CardResult> results = subject.results().stream().filter(r -> r.outcome().hasValue()).toList();
		if (results.isEmpty()) {
			return;
		}
		html.open("section").element("h2", texts.get("mki-per-module", functionalUnit()));
		List<String> heads = new ArrayList<>(List.of(texts.get("module")));
		results.forEach(r -> heads.addAll(List.of("", texts.get("mki-of-set", r.set()))));
		double[] widths = new double[heads.size()];
		for (int i = 0; i < results.size(); i++) {
			widths[1 + 2 * i] = 60.0 / results.size() * 0.6;
			widths[2 + 2 * i] = -60.0 / results.size() * 0.4;
		}
		widths[0] = 40;
		tables.open("", heads, widths);
		List<BarChart> charts = results.stream().map(r -> new BarChart(r.columns().stream().map(m -> bar(r, m)).toList())).toList();
		for (Module module : method.modules().columns()) {
			if (results.stream().noneMatch(r -> subject.declares(r, module))) {
				continue;
			}
			tables.row(null);
			tables.label(module.code() + ' ' + module.names().in(texts.locale()));
			for (int i = 0; i < results.size(); i++) {
				charts.get(i).cell(html, bar(results.get(i), module));
				if (subject.declares(results.get(i), module)) {
					tables.figure(Figures.euro(results.get(i).mkiPerColumn()[module.column()]));
				} else {
					tables.absent(texts.get("nd"));
				}
			}
			tables.endRow();
		}
		tables.row("total");
		tables.label(texts.get("total"));
		for (CardResult result : results) {
			tables.text("");
			tables.figure(Figure.euro(result.outcome()));
		}
		tables.endRow();
		tables.row(null);
		tables.label(texts.get("complete"));
		for (CardResult result : results) {
			tables.text("");
			tables.figure(Figures.complete(result.outcome().completeness()));
		}
		tables.endRow();
		tables.close();
		html.element("p", texts.get("per-unit-legend"), "class", "legend");
		html.element("p", texts.get("legend"), "class", "legend");
		html.close();
	}

	private Bar bar(CardResult result, Module module) {
		List<String> phases = method.modules().columns().stream().map(Module::phase).distinct().toList();
		return subject.declares(result, module) ? Bar.of(result.mkiPerColumn()[module.column()], "p" + phases.indexOf(module.phase())) : Bar.NONE;
	}

	private void published() {
		if (card.getPublishedMki().isEmpty()) {
			return;
		}
		html.open("section").element("h2", texts.get("published-mki"));
		for (PublishedMki published : card.getPublishedMki()) {
			List<String> facts = new ArrayList<>();
			fact(facts, "indicator-set", published.getSet());
			fact(facts, "surcharge-in-it", published.getSurcharge() == Surcharge.UNSTATED ? texts.get("not-stated") : texts.get("surcharge." + published.getSurcharge().getLiteral()));
			published.getModules().stream().filter(m -> m.getMki() != null).forEach(m -> facts.addAll(List.of(text(m.getModule()), m.getMki().text())));
			fact(facts, "total", published.getTotal() == null ? "" : published.getTotal().text());
			tables.facts(facts);
		}
		html.close();
	}

	private void profile(Profile profile) {
		html.open("section", "class", "wide");
		html.element("h2", texts.get("profile", text(profile.getTitle()).isBlank() ? subject.label() : profile.getTitle()), "dir", "auto");
		scenarios(profile.getScenarios());
		if (profile.getScaling() != null) {
			scaling(profile.getScaling());
		}
		profile.getTables().forEach(table -> scores(table, profile));
		html.element("p", texts.get("score-legend"), "class", "legend");
		html.close();
	}

	private void scenarios(List<Scenario> scenarios) {
		if (!scenarios.isEmpty()) {
			html.element("p", texts.get("scenarios") + ": " + scenarios.stream()
					.map(s -> text(s.getName()) + (s.getTitle() == null ? "" : " (" + s.getTitle() + ")") + (s.isCounted() ? ", " + texts.get("counted") : ""))
					.collect(Collectors.joining("; ")));
		}
	}

	private void scaling(Scaling scaling) {
		html.element("p", texts.get("scaling", text(scaling.getFormula()), scaling.getParameters().stream().map(p -> p.text()).collect(Collectors.joining(", "))));
		for (Dimension dimension : scaling.getDimensions()) {
			html.element("p", texts.get("dimension", text(dimension.getTitle()).isBlank() ? text(dimension.getName()) : dimension.getTitle(), quantity(dimension.getMinimum()),
					quantity(dimension.getMaximum()), quantity(dimension.getInspected())));
		}
	}

	private void scores(ScoreTable table, Profile profile) {
		TableShape shape = TableShape.of(table, method);
		int columns = Math.max(shape.columns().size(), shape.lines().stream().mapToInt(l -> l.written().getCells() == null ? 0 : l.written().getCells().size()).max().orElse(0));
		String title = table.getSet() == null ? texts.get("inventory") : texts.get("impacts-of", table.getSet());
		for (int from = 0; from == 0 || from < columns; from += MOST_COLUMNS) {
			int to = Math.min(columns, from + MOST_COLUMNS);
			html.element("h3", from == 0 ? title : texts.get("continued", title));
			scores(shape, profile, from, to);
		}
	}

	private void scores(TableShape shape, Profile profile, int from, int to) {
		html.open("table").open("thead");
		if (shape.columns().stream().skip(from).limit(to - from).anyMatch(c -> c.written().scenario() != null)) {
			scenarioHeads(shape, profile, from, to);
		}
		double width = 82.0 / Math.max(1, to - from);
		html.open("tr").element("th", texts.get("indicator"), "style", "width:10%").element("th", texts.get("unit"), "style", "width:8%");
		for (int column = from; column < to; column++) {
			html.element("th", column < shape.columns().size() ? shape.columns().get(column).written().module() : "?", "class", "n", "style",
					String.format(Locale.ROOT, "width:%.2f%%", width));
		}
		html.close().close().open("tbody");
		for (TableShape.Line line : shape.lines()) {
			tables.row(null);
			tables.label(text(line.written().getIndicator()));
			tables.text(line.written().getUnit() == null ? line.indicator().map(i -> i.unit()).orElse("") : line.written().getUnit());
			for (int column = from; column < to; column++) {
				cell(line.written().getCells(), column);
			}
			tables.endRow();
		}
		html.close().close();
	}

	private void scenarioHeads(TableShape shape, Profile profile, int from, int to) {
		html.open("tr").element("th", "").element("th", "");
		int column = from;
		while (column < to) {
			String scenario = scenario(shape, column);
			int end = column + 1;
			while (end < to && scenario(shape, end).equals(scenario)) {
				end++;
			}
			boolean counted = profile.getScenarios().stream().anyMatch(s -> scenario.equals(s.getName()) && s.isCounted());
			html.element("th", scenario + (counted ? " (" + texts.get("counted") + ")" : ""), "class", "n", "colspan", Integer.toString(end - column));
			column = end;
		}
		html.close();
	}

	private static String scenario(TableShape shape, int column) {
		String scenario = column < shape.columns().size() ? shape.columns().get(column).written().scenario() : null;
		return scenario == null ? "" : scenario;
	}

	private void cell(Cells cells, int column) {
		if (cells == null || column >= cells.size()) {
			tables.absent(Figure.NONE);
			return;
		}
		switch (cells.kind(column)) {
		case NUMBER -> tables.figure(cells.text(column));
		case ND, MND -> tables.absent(cells.text(column));
		case BAD -> html.element("td", cells.text(column), "class", "n bad");
		}
	}
}
