package nl.kaartwerk.calculation.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.calculation.Place;
import nl.kaartwerk.calculation.scaling.CompiledScaling;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.Constituent;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.MaterialKind;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.Surcharge;
import nl.kaartwerk.model.value.Cells;

/** Compiles declarations. A card with mistakes compiles too: what cannot be read is missing, and says so. */
public final class CardCompiler {
	private final Method method;

	public CardCompiler(Method method) {
		this.method = method;
	}

	public CompiledCard compile(Declaration card) {
		return new CompiledCard(card.getName(), card.getTitle(), Optional.ofNullable(card.getCategory()).flatMap(method::category),
				Optional.ofNullable(DeclaredUnit.of(card, method.units())), years(card.getServiceLife()), card.getValidFrom(), card.getValidTo(),
				profiles(card), published(card), material(card), owner(card),
				EcoreUtil.getURI((EObject) card));
	}

	/** A duration in years; empty when it is not given, not a time, or 0 (which the method reads as "not given"). */
	public OptionalDouble years(Quantity quantity) {
		if (quantity == null || quantity.getNumber() == null || quantity.getNumber().value() <= 0) {
			return OptionalDouble.empty();
		}
		OptionalDouble factor = method.units().factor(quantity.getUnit(), "year");
		return factor.isPresent() ? OptionalDouble.of(quantity.getNumber().value() * factor.getAsDouble()) : OptionalDouble.empty();
	}

	private List<CompiledProfile> profiles(Declaration card) {
		Place place = Place.of(EcoreUtil.getURI((EObject) card));
		List<CompiledProfile> profiles = new ArrayList<>();
		for (Profile profile : card.getProfiles()) {
			profiles.add(compile(profile, place.child("profiles", profiles.size()).uri()));
		}
		return profiles;
	}

	private Map<String, PublishedScores> published(Declaration card) {
		Map<String, PublishedScores> published = new HashMap<>();
		Place place = Place.of(EcoreUtil.getURI((EObject) card));
		for (int i = 0; i < card.getPublishedMki().size(); i++) {
			PublishedMki values = card.getPublishedMki().get(i);
			boolean known = method.impactSets().stream().anyMatch(s -> s.id().equals(values.getSet()));
			if (known) {
				published.putIfAbsent(values.getSet(), published(values, place.child("publishedMki", i)));
			}
		}
		return published;
	}

	private PublishedScores published(PublishedMki values, Place place) {
		double[] modules = new double[method.modules().columns().size()];
		Arrays.fill(modules, Double.NaN);
		boolean any = false;
		for (Module module : method.modules().columns()) {
			OptionalDouble mki = published(values, module);
			if (mki.isPresent()) {
				modules[module.column()] = mki.getAsDouble();
				any = true;
			}
		}
		OptionalDouble total = values.getTotal() == null ? OptionalDouble.empty() : OptionalDouble.of(values.getTotal().value());
		return new PublishedScores(values.getSet(), total, modules, any, values.getSurcharge() == Surcharge.INCLUDED, place);
	}

	/** What is given for a module, or for all of its parts together. */
	private OptionalDouble published(PublishedMki values, Module module) {
		OptionalDouble own = given(values, module);
		List<Module> parts = method.modules().partsOf(module);
		if (own.isPresent() || parts.isEmpty() || parts.stream().anyMatch(part -> given(values, part).isEmpty())) {
			return own;
		}
		return OptionalDouble.of(parts.stream().mapToDouble(part -> given(values, part).getAsDouble()).sum());
	}

	private static OptionalDouble given(PublishedMki values, Module module) {
		return values.getModules().stream().filter(m -> module.code().equals(m.getModule()) && m.getMki() != null)
				.mapToDouble(m -> m.getMki().value()).findFirst();
	}

	/** What the card refers to need not be there. */
	private static Optional<CardOwner> owner(Declaration card) {
		Owner owner = card.getOwner();
		return owner == null || owner.getName() == null ? Optional.empty() : Optional.of(new CardOwner(owner.getName(), owner.getTitle()));
	}

	/** The kind that has the largest mass in the composition; constituents without a kind have none to win with. */
	private String material(Declaration card) {
		if (card.getComposition() == null) {
			return "";
		}
		Map<MaterialKind, Double> masses = new EnumMap<>(MaterialKind.class);
		for (Constituent constituent : card.getComposition().getConstituents()) {
			Quantity mass = constituent.getMass();
			OptionalDouble kilograms = mass == null || mass.getNumber() == null ? OptionalDouble.empty() : method.units().factor(mass.getUnit(), "kg");
			if (constituent.getKind() != MaterialKind.UNSTATED && kilograms.isPresent()) {
				masses.merge(constituent.getKind(), mass.getNumber().value() * kilograms.getAsDouble(), Double::sum);
			}
		}
		return masses.entrySet().stream().max(Map.Entry.comparingByValue()).map(e -> e.getKey().getLiteral()).orElse("");
	}

	private CompiledProfile compile(Profile profile, URI source) {
		Map<String, ScoreMatrix> scores = new HashMap<>();
		Set<String> counted = countedScenarios(profile);
		for (int t = 0; t < profile.getTables().size(); t++) {
			if (profile.getTables().get(t).getSet() == null) {
				continue; // the inventory is never weighed
			}
			TableShape shape = TableShape.of(profile.getTables().get(t), method);
			if (shape.set().isPresent() && !scores.containsKey(shape.set().get().id())) {
				scores.put(shape.set().get().id(), matrix(t, shape, shape.set().get(), counted));
			}
		}
		Optional<CompiledScaling> scaling = Optional.ofNullable(profile.getScaling()).map(sc -> CompiledScaling.of(sc, method.units()));
		return new CompiledProfile(profile.getTitle(), scores, scaling, source);
	}

	private ScoreMatrix matrix(int table, TableShape shape, IndicatorSet set, Set<String> countedScenarios) {
		List<Module> modules = method.modules().columns();
		int width = modules.size();
		double[] values = new double[set.size() * width];
		byte[] states = new byte[values.length];
		TableShape.Line[] lines = new TableShape.Line[set.size()];
		for (TableShape.Line line : shape.lines()) {
			line.indicator().map(i -> set.position(i.code()).getAsInt()).ifPresent(i -> lines[i] = lines[i] == null ? line : lines[i]);
		}
		int[][] tableColumns = new int[width][];
		for (Module module : modules) {
			ColumnSource source = source(shape, module, countedScenarios);
			tableColumns[module.column()] = source.scenarioOpen ? new int[0] : Arrays.stream(source.columns).filter(c -> c >= 0).toArray();
			for (int i = 0; i < lines.length; i++) {
				int cell = i * width + module.column();
				states[cell] = (byte) source.read(lines[i], values, cell).ordinal();
			}
		}
		int[] rows = Arrays.stream(lines).mapToInt(line -> line == null ? -1 : line.position()).toArray();
		double[] factors = Arrays.stream(lines).mapToDouble(line -> line == null ? 1 : line.factor().orElse(1)).toArray();
		String[] units = Arrays.stream(lines).map(line -> line == null ? null : line.written().getUnit()).toArray(String[]::new);
		return new ScoreMatrix(set, width, values, states, table, rows, tableColumns, factors, units);
	}

	/**
	 * The counted module that a column of a table adds to: its own, or the one that it is a part of. Empty when the column does not count:
	 * because the method does not count its module, its scenario is not counted, or another column stands for the module.
	 */
	public Optional<Module> countedModule(Profile profile, TableShape shape, int column) {
		Set<String> counted = countedScenarios(profile);
		return method.modules().columns().stream().filter(m -> Arrays.stream(source(shape, m, counted).columns).anyMatch(c -> c == column))
				.findFirst();
	}

	private static Set<String> countedScenarios(Profile profile) {
		return profile.getScenarios().stream().filter(Scenario::isCounted).map(Scenario::getName).collect(Collectors.toSet());
	}

	/** Where the values of a module come from: one column, the sum of its parts' columns, or nowhere. */
	private ColumnSource source(TableShape shape, Module module, Set<String> countedScenarios) {
		Find own = find(shape, module, countedScenarios);
		if (own.column >= 0 || own.scenarioOpen) {
			return new ColumnSource(new int[] { own.column }, own.scenarioOpen);
		}
		List<Module> parts = method.modules().partsOf(module);
		int[] columns = parts.stream().mapToInt(part -> find(shape, part, countedScenarios).column).toArray();
		return Arrays.stream(columns).allMatch(c -> c < 0) ? new ColumnSource(new int[0], false) : new ColumnSource(columns, false);
	}

	private record Find(int column, boolean scenarioOpen) {
	}

	private static Find find(TableShape shape, Module module, Set<String> countedScenarios) {
		boolean perScenario = false;
		for (int c = 0; c < shape.columns().size(); c++) {
			TableShape.Column column = shape.columns().get(c);
			if (column.module().filter(module::equals).isEmpty()) {
				continue;
			}
			String scenario = column.written().scenario();
			if (scenario == null || countedScenarios.contains(scenario)) {
				return new Find(c, false);
			}
			perScenario = true;
		}
		return new Find(-1, perScenario);
	}

	private record ColumnSource(int[] columns, boolean scenarioOpen) {
		CellState read(TableShape.Line line, double[] values, int cell) {
			if (scenarioOpen) {
				return CellState.SCENARIO_OPEN;
			}
			if (columns.length == 0) {
				return CellState.MODULE_NOT_DECLARED;
			}
			if (line == null || line.factor().isEmpty() || line.written().getCells() == null) {
				return CellState.MISSING;
			}
			Cells cells = line.written().getCells();
			double factor = line.factor().getAsDouble();
			int numbers = 0;
			CellState worst = CellState.NUMBER;
			for (int column : columns) {
				CellState state = column < 0 ? CellState.MODULE_NOT_DECLARED : state(cells, column);
				if (state == CellState.NUMBER) {
					values[cell] += cells.value(column) * factor;
					numbers++;
				} else {
					worst = state;
				}
			}
			return numbers == columns.length ? CellState.NUMBER : numbers > 0 ? CellState.PARTLY : worst;
		}

		private static CellState state(Cells cells, int column) {
			if (column >= cells.size()) {
				return CellState.MISSING;
			}
			return switch (cells.kind(column)) {
			case NUMBER -> CellState.NUMBER;
			case ND -> CellState.NOT_DECLARED;
			case MND -> CellState.MODULE_NOT_DECLARED;
			case BAD -> CellState.BAD;
			};
		}
	}
}
