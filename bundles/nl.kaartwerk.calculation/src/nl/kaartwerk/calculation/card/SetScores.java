package nl.kaartwerk.calculation.card;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import nl.kaartwerk.calculation.result.Completeness;
import nl.kaartwerk.calculation.result.Note;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.Status;
import nl.kaartwerk.method.weight.Weight;
import nl.kaartwerk.method.weight.WeightSet;

/**
 * The scores of a card for one set, against the weights of that set: what a cell weighs, and what is missing. Derived from the card alone,
 * so it is the same for every use of it.
 */
public final class SetScores {
	private static final int NO_INDICATOR = -1;

	private final WeightSet weights;
	private final List<Module> columns;
	private final List<CompiledProfile> profiles;
	private final Completeness completeness;
	private final boolean approximate;
	private final boolean unconfirmed;
	private final List<Note> notes = new ArrayList<>();

	/** The scores of the card for a set; a card without any scores for it has no profiles here, and a note that says so. */
	public SetScores(CompiledCard card, String set, Method method) {
		weights = method.weights(set);
		columns = method.modules().columns();
		profiles = card.profiles().stream().filter(p -> p.scores(set).isPresent()).toList();
		if (profiles.isEmpty()) {
			notes.add(Note.of(Note.Kind.NO_SCORES, set));
		}
		Findings findings = new Findings();
		Completeness sum = profiles.isEmpty() ? new Completeness(weighedIndicators() * mandatoryModules(), 0) : Completeness.NONE;
		for (CompiledProfile profile : profiles) {
			sum = sum.plus(inspect(profile.scores(set).get(), findings));
		}
		completeness = sum;
		approximate = !findings.approximate.isEmpty();
		unconfirmed = findings.unconfirmed;
		findings.report(notes);
	}

	private final class Findings {
		final Set<String> modulesMissing = new LinkedHashSet<>();
		final Set<String> rowsMissing = new LinkedHashSet<>();
		final Set<String> scenarioOpen = new LinkedHashSet<>();
		final Set<String> approximate = new LinkedHashSet<>();
		final Set<String> notCounted = new LinkedHashSet<>();
		String exampleCell;
		int cells;
		boolean parts;
		boolean unconfirmed;

		void report(List<Note> notes) {
			list(notes, Note.Kind.MODULES_MISSING, modulesMissing);
			list(notes, Note.Kind.ROWS_MISSING, rowsMissing);
			list(notes, Note.Kind.SCENARIO_OPEN, scenarioOpen);
			if (cells > 0) {
				notes.add(Note.of(Note.Kind.CELLS_MISSING, Integer.toString(cells), exampleCell));
			}
			if (parts) {
				notes.add(Note.of(Note.Kind.PARTS_MISSING));
			}
			list(notes, Note.Kind.APPROXIMATE, approximate);
			list(notes, Note.Kind.NOT_COUNTED, notCounted);
		}

		private void list(List<Note> notes, Note.Kind kind, Set<String> names) {
			if (!names.isEmpty()) {
				notes.add(Note.of(kind, String.join(", ", names)));
			}
		}
	}

	private Completeness inspect(ScoreMatrix matrix, Findings findings) {
		int expected = 0;
		int present = 0;
		boolean[] rowSeen = new boolean[matrix.set().size()];
		for (int i = 0; i < rowSeen.length; i++) {
			rowSeen[i] = hasRow(matrix, i);
		}
		for (Module module : columns) {
			int column = module.column();
			boolean declared = matrix.declares(column);
			if (module.code().equals("B5")) {
				if (declared) {
					findings.notCounted.add(module.code());
				}
				continue;
			}
			if (!declared && !module.mandatory()) {
				continue;
			}
			if (!declared) {
				findings.modulesMissing.add(module.code());
			}
			for (int i = 0; i < matrix.set().size(); i++) {
				if (weights.weight(i).value() == 0) {
					noteFallback(matrix, i, module, findings);
					continue;
				}
				expected++;
				if (isCovered(matrix, i, column)) {
					present++;
					findings.unconfirmed |= weights.weight(i).status() == Status.UNCONFIRMED && matrix.value(i, column) != 0;
				} else if (declared) {
					noteGap(matrix, i, module, rowSeen[i], findings);
				}
			}
		}
		return new Completeness(expected, present);
	}

	private void noteFallback(ScoreMatrix matrix, int indicator, Module module, Findings findings) {
		if (usesFallback(matrix, indicator, module.column())) {
			findings.approximate.add(module.code());
		}
	}

	private void noteGap(ScoreMatrix matrix, int indicator, Module module, boolean hasRow, Findings findings) {
		String code = matrix.set().indicators().get(indicator).code();
		switch (matrix.state(indicator, module.column())) {
		case SCENARIO_OPEN -> findings.scenarioOpen.add(module.code());
		case PARTLY -> findings.parts = true;
		default -> {
			if (hasRow) {
				findings.cells++;
				findings.exampleCell = findings.exampleCell == null ? code + " " + module.code() : findings.exampleCell;
			} else {
				findings.rowsMissing.add(code);
			}
		}
		}
	}

	/** Whether the table has a readable row for the indicator: any cell that is not simply missing. */
	private boolean hasRow(ScoreMatrix matrix, int indicator) {
		for (int column = 0; column < matrix.columns(); column++) {
			CellState state = matrix.state(indicator, column);
			if (state != CellState.MISSING && state != CellState.MODULE_NOT_DECLARED && state != CellState.SCENARIO_OPEN) {
				return true;
			}
		}
		return false;
	}

	private boolean isCovered(ScoreMatrix matrix, int indicator, int column) {
		if (matrix.state(indicator, column) == CellState.NUMBER) {
			return true;
		}
		String code = matrix.set().indicators().get(indicator).code();
		for (int i = 0; i < matrix.set().size(); i++) {
			if (weights.weight(i).fallbackParts().contains(code) && usesFallback(matrix, i, column)) {
				return true;
			}
		}
		return false;
	}

	/** Whether an indicator is weighed in a module because all the indicators that are weighed in its place are absent there. */
	private boolean usesFallback(ScoreMatrix matrix, int indicator, int column) {
		Weight weight = weights.weight(indicator);
		if (weight.fallbackParts().isEmpty() || !matrix.hasValue(indicator, column)) {
			return false;
		}
		for (String part : weight.fallbackParts()) {
			int position = matrix.set().position(part).orElse(NO_INDICATOR);
			if (position != NO_INDICATOR && matrix.hasValue(position, column)) {
				return false;
			}
		}
		return true;
	}

	private int weighedIndicators() {
		return (int) weights.weights().stream().filter(w -> w.value() != 0).count();
	}

	private int mandatoryModules() {
		return (int) columns.stream().filter(Module::mandatory).count();
	}

	/** Euro per unit of the indicator in one cell: the weight, or its fallback where the method says so. */
	public double weight(ScoreMatrix matrix, int indicator, int column) {
		return usesFallback(matrix, indicator, column) ? weights.weight(indicator).fallbackValue() : weights.weight(indicator).value();
	}

	public WeightSet weights() {
		return weights;
	}

	/** The counted modules in order. */
	public List<Module> columns() {
		return columns;
	}

	/** The profiles that have scores for the set. */
	public List<CompiledProfile> profiles() {
		return profiles;
	}

	public Completeness completeness() {
		return completeness;
	}

	/** Whether a fallback weight is used anywhere. */
	public boolean approximate() {
		return approximate;
	}

	/** Whether a weight that is not confirmed takes part. */
	public boolean unconfirmed() {
		return unconfirmed;
	}

	public List<Note> notes() {
		return List.copyOf(notes);
	}
}
