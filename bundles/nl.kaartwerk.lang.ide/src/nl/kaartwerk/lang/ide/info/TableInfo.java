package nl.kaartwerk.lang.ide.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import nl.kaartwerk.calculation.card.CardCompiler;
import nl.kaartwerk.calculation.card.CompiledCard;
import nl.kaartwerk.calculation.card.SetScores;
import nl.kaartwerk.calculation.card.WeighedProfile;
import nl.kaartwerk.calculation.outcome.Figures;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.method.weight.Weight;
import nl.kaartwerk.method.weight.WeightSet;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.messages.Messages;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;

/** What a word of a score table stands for, as Markdown: set, module, indicator, or a cell with its MKI. */
public final class TableInfo {
	private static final Messages TEXTS = new Messages(TableInfo.class, "info");

	/** @param from offset of the word in the text */
	public record Word(String markdown, int from, int to) {
	}

	private final Method method;
	private final Locale locale;

	public TableInfo(Method method, Locale locale) {
		this.method = method;
		this.locale = locale;
	}

	/**
	 * The word at an offset.
	 *
	 * @param object the innermost object there
	 */
	public Optional<Word> at(EObject object, int offset) {
		return switch (object) {
		case ScoreTable table -> part(table, Literals.SCORE_TABLE__SET, offset)
				.flatMap(node -> set(table).map(text -> new Word(text, node.getOffset(), node.getEndOffset())))
				.or(() -> part(table, Literals.SCORE_TABLE__COLUMNS, offset).flatMap(node -> column(table, node, offset)));
		case Row row -> part(row, Literals.ROW__INDICATOR, offset)
				.flatMap(node -> line(row).flatMap(this::indicator).map(text -> new Word(text, node.getOffset(), node.getEndOffset())))
				.or(() -> part(row, Literals.ROW__CELLS, offset).flatMap(node -> cell(row, node, offset)));
		case null, default -> Optional.empty();
		};
	}

	private static Optional<INode> part(EObject object, EStructuralFeature feature, int offset) {
		return NodeModelUtils.findNodesForFeature(object, feature).stream()
				.filter(node -> node.getOffset() <= offset && offset < node.getEndOffset()).findFirst();
	}

	private Optional<String> set(ScoreTable table) {
		return TableShape.of(table, method).set().filter(set -> !set.id().equals(IndicatorSet.INVENTORY)).map(set -> {
			WeightSet weights = method.weights(set.id());
			List<String> lines = new ArrayList<>();
			lines.add("**" + set.id() + "** \u00b7 " + weights.title() + ' ' + weights.version());
			weights.validFrom().ifPresent(day -> lines.add(TEXTS.text("validFrom", locale, day.toString())));
			weights.validUntil().ifPresent(day -> lines.add(TEXTS.text("validTo", locale, day.toString())));
			String unconfirmed = weights.weights().stream().filter(w -> w.status() == Status.UNCONFIRMED && w.value() != 0).map(Weight::indicator)
					.collect(Collectors.joining(", "));
			if (!unconfirmed.isEmpty()) {
				lines.add(TEXTS.text("unconfirmed.list", locale, unconfirmed));
			}
			return String.join("\n\n", lines);
		});
	}

	private Optional<Word> column(ScoreTable table, INode header, int offset) {
		int within = offset - header.getOffset();
		Profile profile = (Profile) table.eContainer();
		Optional<Columns.Group> group = table.getColumns().groups().stream().filter(g -> g.start() <= within && within < g.end()).findFirst();
		if (group.isPresent()) {
			return profile.getScenarios().stream().filter(s -> group.get().name().equals(s.getName())).findFirst()
					.map(s -> new Word(scenario(s), header.getOffset() + group.get().start(), header.getOffset() + group.get().end()));
		}
		return TableShape.of(table, method).columns().stream()
				.filter(column -> column.written().start() <= within && within < column.written().end()).findFirst()
				.flatMap(column -> column.module().map(module -> new Word(module(module, column.written(), profile),
						header.getOffset() + column.written().start(), header.getOffset() + column.written().end())));
	}

	private String module(Module module, Columns.Column written, Profile profile) {
		List<String> lines = new ArrayList<>();
		lines.add("**" + module.code() + "** \u00b7 " + module.names().in(locale));
		if (module.mandatory()) {
			lines.add(TEXTS.plain("mandatory", locale));
		}
		if (written.scenario() != null) {
			lines.add(TEXTS.text("scenario", locale, written.scenario()));
		}
		if (!isCounted(module)) {
			lines.add(TEXTS.plain("notCounted", locale));
		} else if (isOpen(profile, written.scenario())) {
			lines.add(TEXTS.text("notCounted.scenario", locale, written.scenario()));
		}
		return String.join("\n\n", lines);
	}

	private boolean isCounted(Module module) {
		return (module.counted() || module.partOf() != null) && !module.code().equals("B5");
	}

	private Optional<TableShape.Line> line(Row row) {
		ScoreTable table = (ScoreTable) row.eContainer();
		return Optional.of(TableShape.of(table, method).lines().get(table.getRows().indexOf(row)));
	}

	private Optional<String> indicator(TableShape.Line line) {
		return line.indicator().map(indicator -> {
			List<String> lines = new ArrayList<>();
			lines.add("**" + indicator.code() + "** \u00b7 " + indicator.names().in(locale));
			lines.add(TEXTS.text("unit", locale, indicator.unit()));
			if (!indicator.set().equals(IndicatorSet.INVENTORY)) {
				lines.add(weight(indicator));
			}
			return String.join("\n\n", lines);
		});
	}

	private String weight(Indicator indicator) {
		WeightSet weights = method.weights(indicator.set());
		Weight weight = weights.weight(weights.set().position(indicator.code()).orElseThrow());
		if (weight.value() == 0) {
			return TEXTS.plain(weight.fallbackParts().isEmpty() ? "noWeight" : "fallback", locale);
		}
		String text = TEXTS.text("weight", locale, Figures.number(weight.value()), indicator.unit());
		String source = "\n\n" + TEXTS.text("source", locale, weights.id(), weights.version(), weight.source());
		return (weight.status() == Status.UNCONFIRMED ? text + ' ' + TEXTS.plain("unconfirmed", locale) : text) + source;
	}

	private Optional<Word> cell(Row row, INode node, int offset) {
		Cells cells = row.getCells();
		int within = offset - node.getOffset();
		for (int i = 0; i < cells.size(); i++) {
			if (cells.start(i) <= within && within < cells.end(i)) {
				int position = i;
				return line(row).map(line -> new Word(cell(line, position), node.getOffset() + cells.start(position),
						node.getOffset() + cells.end(position)));
			}
		}
		return Optional.empty();
	}

	private String cell(TableShape.Line line, int position) {
		TableShape shape = TableShape.of((ScoreTable) line.written().eContainer(), method);
		Optional<Module> module = position < shape.columns().size() ? shape.columns().get(position).module() : Optional.empty();
		List<String> lines = new ArrayList<>();
		lines.add("**" + line.indicator().map(Indicator::code).orElse(line.written().getIndicator()) + " \u00b7 "
				+ module.map(Module::code).orElse("?") + "**");
		lines.add(line.indicator().map(i -> i.names().in(locale)).orElse("?") + " \u00b7 " + module.map(m -> m.names().in(locale)).orElse("?"));
		Cells cells = line.written().getCells();
		switch (cells.kind(position)) {
		case NUMBER -> {
			String unit = line.written().getUnit() != null ? line.written().getUnit() : line.indicator().map(Indicator::unit).orElse("");
			lines.add(cells.text(position) + ' ' + unit);
			if (line.indicator().isPresent() && module.isPresent() && line.factor().isPresent()) {
				lines.addAll(mki(line, position, module.get(), shape));
			}
		}
		case ND -> lines.add(TEXTS.plain("nd", locale));
		case MND -> lines.add(TEXTS.plain("mnd", locale));
		case BAD -> lines.add(TEXTS.text("bad", locale, cells.text(position)));
		}
		return String.join("\n\n", lines);
	}

	/** What the cell adds to the MKI per functional unit, with the weight that the calculation uses for it. */
	private List<String> mki(TableShape.Line line, int position, Module module, TableShape shape) {
		Indicator indicator = line.indicator().get();
		if (indicator.set().equals(IndicatorSet.INVENTORY)) {
			return List.of();
		}
		if (!isCounted(module)) {
			return List.of(TEXTS.plain("notCounted", locale));
		}
		Profile profile = (Profile) shape.table().eContainer();
		Optional<Module> column = new CardCompiler(method).countedModule(profile, shape, position);
		if (column.isEmpty() || !isFirst(line, shape, profile)) {
			String scenario = shape.columns().get(position).written().scenario();
			return List.of(isOpen(profile, scenario) ? TEXTS.text("notCounted.scenario", locale, scenario) : TEXTS.plain("notCounted.other", locale));
		}
		Declaration declaration = (Declaration) profile.eContainer();
		CompiledCard card = new CardCompiler(method).compile(declaration);
		SetScores scores = new SetScores(card, indicator.set(), method);
		Optional<WeighedProfile> own = scores.profiles().stream().filter(p -> p.position() == declaration.getProfiles().indexOf(profile)).findFirst();
		if (own.isEmpty()) {
			return List.of(); // scores too large to be weighed count nowhere on the card
		}
		WeighedProfile weighed = own.get();
		int row = scores.weights().set().position(indicator.code()).orElseThrow();
		double weight = weighed.weight(row, column.get().column());
		double score = line.written().getCells().value(position) * line.factor().getAsDouble();
		if (weight == 0) {
			return List.of(weight(indicator));
		}
		String text = TEXTS.text("cell", locale, Figures.euro(score * weight), Figures.number(score), Figures.number(weight), indicator.unit());
		boolean unconfirmed = scores.weights().weight(row).status() == Status.UNCONFIRMED;
		return List.of(unconfirmed ? text + ' ' + TEXTS.plain("unconfirmed", locale) : text);
	}

	/** The calculation reads the first table of a set and the first row of an indicator; a check reports the others. */
	private static boolean isFirst(TableShape.Line line, TableShape shape, Profile profile) {
		boolean firstTable = profile.getTables().stream().filter(t -> TableShape.setId(t).equals(TableShape.setId(shape.table()))).findFirst()
				.orElseThrow() == shape.table();
		return firstTable && shape.lines().stream().filter(l -> l.indicator().equals(line.indicator())).findFirst().orElseThrow().position() == line
				.position();
	}

	private static boolean isOpen(Profile profile, String scenario) {
		return scenario != null && profile.getScenarios().stream().noneMatch(s -> s.isCounted() && scenario.equals(s.getName()));
	}

	/** What a scenario of a profile is, as Markdown. */
	public String scenario(Scenario scenario) {
		String title = scenario.getTitle() == null ? "" : " \u00b7 " + scenario.getTitle();
		return "**" + scenario.getName() + "**" + title + "\n\n" + TEXTS.plain(scenario.isCounted() ? "counted" : "notCounted", locale);
	}
}
