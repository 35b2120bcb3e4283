package nl.kaartwerk.calculation.card;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
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
				card.getProfiles().stream().map(this::compile).toList(), EcoreUtil.getURI((EObject) card));
	}

	/** A duration in years; empty when it is not given, not a time, or 0 (which the method reads as "not given"). */
	public OptionalDouble years(Quantity quantity) {
		if (quantity == null || quantity.getNumber() == null || quantity.getNumber().value() <= 0) {
			return OptionalDouble.empty();
		}
		OptionalDouble factor = method.units().factor(quantity.getUnit(), "year");
		return factor.isPresent() ? OptionalDouble.of(quantity.getNumber().value() * factor.getAsDouble()) : OptionalDouble.empty();
	}

	private CompiledProfile compile(Profile profile) {
		Map<String, ScoreMatrix> scores = new HashMap<>();
		Set<String> counted = countedScenarios(profile);
		for (ScoreTable table : profile.getTables()) {
			TableShape shape = TableShape.of(table, method);
			if (shape.set().isPresent() && !scores.containsKey(shape.set().get().id())) {
				scores.put(shape.set().get().id(), matrix(shape, shape.set().get(), counted));
			}
		}
		return new CompiledProfile(profile.getTitle(), scores, EcoreUtil.getURI((EObject) profile));
	}

	private ScoreMatrix matrix(TableShape shape, IndicatorSet set, Set<String> countedScenarios) {
		List<Module> modules = method.modules().columns();
		int width = modules.size();
		double[] values = new double[set.size() * width];
		byte[] states = new byte[values.length];
		TableShape.Line[] lines = new TableShape.Line[set.size()];
		for (TableShape.Line line : shape.lines()) {
			line.indicator().map(i -> set.position(i.code()).getAsInt()).ifPresent(i -> lines[i] = lines[i] == null ? line : lines[i]);
		}
		for (Module module : modules) {
			ColumnSource source = source(shape, module, countedScenarios);
			for (int i = 0; i < lines.length; i++) {
				int cell = i * width + module.column();
				states[cell] = (byte) source.read(lines[i], values, cell).ordinal();
			}
		}
		return new ScoreMatrix(set, width, values, states);
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
