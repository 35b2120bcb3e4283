package nl.kaartwerk.rules.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.method.weight.Weight;
import nl.kaartwerk.method.weight.WeightSet;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.PublishedMki;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.catalogue.ScoreRules;
import nl.kaartwerk.rules.catalogue.TableRules;

/** What a card declares of what it must: sets, modules, weighed indicators (R4, R5b, R17, R19). */
public final class DeclaredCheck implements Checks {
	private final Method method;

	public DeclaredCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Declaration.class, List.of(ScoreRules.SCORES_MISSING, ScoreRules.SET_MISSING, ScoreRules.PROFILE_TWICE), this::sets);
		registry.on(ScoreTable.class, List.of(ScoreRules.MODULE_MISSING), this::modules);
		registry.on(ScoreTable.class, List.of(TableRules.COLUMN_EMPTY, ScoreRules.NOT_DECLARED, ScoreRules.GWP_BY_TOTAL), this::cells);
		registry.on(ScoreTable.class, List.of(ScoreRules.NOT_COUNTED), this::notCounted);
	}

	private void sets(Declaration card, Run run) {
		Set<String> sets = new HashSet<>();
		Set<String> titles = new HashSet<>();
		for (Profile profile : card.getProfiles()) {
			profile.getTables().stream().map(ScoreTable::getSet).forEach(sets::add);
			if (profile.getTitle() != null && !titles.add(profile.getTitle())) {
				run.report(ScoreRules.PROFILE_TWICE, profile, Literals.PROFILE__TITLE, profile.getTitle());
			}
		}
		card.getPublishedMki().stream().map(PublishedMki::getSet).forEach(sets::add);
		sets.remove(null);
		String inForce = run.today().setInForce(method);
		if (card.getName() == null) {
			return;
		}
		if (sets.isEmpty()) {
			run.report(ScoreRules.SCORES_MISSING, card, Literals.DEFINITION__NAME, card.getName());
		} else if (!sets.contains(inForce)) {
			run.report(ScoreRules.SET_MISSING, card, Literals.DEFINITION__NAME, inForce);
		}
	}

	private boolean isImpacts(ScoreTable table) {
		return table.getSet() != null && table.getColumns() != null && table.getColumns().size() > 0
				&& method.impactSets().stream().anyMatch(s -> s.id().equals(table.getSet()));
	}

	private void modules(ScoreTable table, Run run) {
		if (!isImpacts(table) || table.getRows().isEmpty()) {
			return;
		}
		TableShape shape = run.grid(table).shape();
		Set<String> declared = new HashSet<>();
		for (int column = 0; column < shape.columns().size(); column++) {
			if (!isAll(shape, column, Cells.Kind.MND)) {
				declared.add(shape.columns().get(column).written().module());
			}
		}
		List<String> missing = method.modules().columns().stream().filter(Module::mandatory).filter(module -> !isDeclared(module, declared))
				.map(Module::code).toList();
		if (!missing.isEmpty()) {
			run.report(ScoreRules.MODULE_MISSING, table, Literals.SCORE_TABLE__SET, String.join(", ", missing));
		}
	}

	/** Parts that are not complete are another rule's. */
	private boolean isDeclared(Module module, Set<String> declared) {
		return declared.contains(module.code()) || method.modules().partsOf(module).stream().map(Module::code).anyMatch(declared::contains);
	}

	private static boolean isAll(TableShape shape, int column, Cells.Kind kind) {
		boolean any = false;
		for (TableShape.Line line : shape.lines()) {
			Cells cells = line.written().getCells();
			if (cells != null && column < cells.size()) {
				if (cells.kind(column) != kind) {
					return false;
				}
				any = true;
			}
		}
		return any;
	}

	private void cells(ScoreTable table, Run run) {
		if (!isImpacts(table)) {
			return;
		}
		Grid grid = run.grid(table);
		TableShape shape = grid.shape();
		WeightSet weights = method.weights(table.getSet());
		Set<Integer> skipped = new HashSet<>();
		for (int column = 0; column < shape.columns().size(); column++) {
			Columns.Column written = shape.columns().get(column).written();
			boolean empty = isAll(shape, column, Cells.Kind.ND);
			if (empty) {
				run.report(Finding.within(TableRules.COLUMN_EMPTY, table, Literals.SCORE_TABLE__COLUMNS, written.start(), written.end(), written.module()));
			}
			if (empty || isAll(shape, column, Cells.Kind.MND) || shape.columns().get(column).module().filter(module -> !isNotCounted(module)).isEmpty()) {
				skipped.add(column);
			}
		}
		Set<String> byTotal = byTotal(grid, weights, skipped, run);
		for (int i = 0; i < weights.set().size(); i++) {
			String indicator = weights.set().indicators().get(i).code();
			if ((weights.weighed() >> i & 1) != 0 && grid.row(indicator) != null) {
				notDeclared(grid, indicator, skipped, byTotal, run);
			}
		}
	}

	/** The cells that a total is weighed in place of, as "indicator column". */
	private static Set<String> byTotal(Grid grid, WeightSet weights, Set<Integer> skipped, Run run) {
		Set<String> cells = new HashSet<>();
		for (int i : weights.fallbacks()) {
			Weight weight = weights.weight(i);
			String total = weights.set().indicators().get(i).code();
			List<String> modules = new ArrayList<>();
			for (int column = 0; column < grid.columns(); column++) {
				int at = column;
				if (!skipped.contains(column) && grid.isNumber(total, column) && weight.fallbackParts().stream().noneMatch(part -> grid.isNumber(part, at))) {
					modules.add(grid.shape().columns().get(column).written().module());
					weight.fallbackParts().forEach(part -> cells.add(part + ' ' + at));
				}
			}
			if (!modules.isEmpty()) {
				run.report(ScoreRules.GWP_BY_TOTAL, grid.row(total), Literals.ROW__INDICATOR, String.join(", ", modules));
			}
		}
		return cells;
	}

	/** One finding for a row without any number, else one for each cell. */
	private static void notDeclared(Grid grid, String indicator, Set<Integer> skipped, Set<String> byTotal, Run run) {
		Row row = grid.row(indicator);
		List<Integer> gaps = new ArrayList<>();
		boolean numbers = false;
		for (int column = 0; column < grid.columns(); column++) {
			Cells.Kind kind = grid.kind(indicator, column);
			if (skipped.contains(column) || !byTotal.isEmpty() && byTotal.contains(indicator + ' ' + column)) {
				continue;
			}
			if (kind == Cells.Kind.ND || kind == Cells.Kind.MND) {
				gaps.add(column);
			}
			numbers |= kind == Cells.Kind.NUMBER;
		}
		if (gaps.size() > 1 && !numbers) {
			run.report(ScoreRules.NOT_DECLARED, row, Literals.ROW__INDICATOR, indicator, modules(grid, gaps));
		} else {
			for (int gap : gaps) {
				run.report(Finding.within(ScoreRules.NOT_DECLARED, row, Literals.ROW__CELLS, row.getCells().start(gap), row.getCells().end(gap), indicator,
						modules(grid, List.of(gap))));
			}
		}
	}

	private static String modules(Grid grid, List<Integer> columns) {
		return String.join(", ", columns.stream().map(c -> grid.shape().columns().get(c).written().module()).distinct().toList());
	}

	/** B6 and B7 are no columns of the calculation, B5 is one that never counts. */
	private static boolean isNotCounted(Module module) {
		return module.code().equals("B5") || !module.counted() && module.partOf() == null;
	}

	private void notCounted(ScoreTable table, Run run) {
		if (!isImpacts(table)) {
			return;
		}
		TableShape shape = run.grid(table).shape();
		for (int column = 0; column < shape.columns().size(); column++) {
			TableShape.Column each = shape.columns().get(column);
			if (each.module().filter(DeclaredCheck::isNotCounted).isPresent() && hasNumber(table, column)) {
				run.report(Finding.within(ScoreRules.NOT_COUNTED, table, Literals.SCORE_TABLE__COLUMNS, each.written().start(), each.written().end(),
						each.written().module()));
			}
		}
	}

	private static boolean hasNumber(ScoreTable table, int column) {
		return table.getRows().stream().map(Row::getCells)
				.anyMatch(cells -> cells != null && column < cells.size() && cells.kind(column) == Cells.Kind.NUMBER && cells.value(column) != 0);
	}
}
