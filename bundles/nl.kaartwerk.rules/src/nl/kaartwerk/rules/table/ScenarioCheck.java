package nl.kaartwerk.rules.table;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Finding;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.TableRules;

/** Scenarios are declared once, and of the scenarios of a module exactly one is counted. */
public final class ScenarioCheck implements Checks {
	private final Method method;

	public ScenarioCheck(Method method) {
		this.method = method;
	}

	@Override
	public void register(Registry registry) {
		registry.on(Profile.class, List.of(TableRules.SCENARIO_TWICE, TableRules.SCENARIO_UNKNOWN, TableRules.SCENARIO_NONE_COUNTED,
				TableRules.SCENARIO_MANY_COUNTED, TableRules.MODULE_TWICE), (profile, run) -> check(profile, run::report));
		registry.on(Profile.class, List.of(TableRules.SCENARIO_UNUSED), ScenarioCheck::unused);
	}

	private static void unused(Profile profile, Run run) {
		Set<String> heading = profile.getTables().stream().filter(t -> t.getColumns() != null).flatMap(t -> t.getColumns().groups().stream())
				.map(Columns.Group::name).collect(Collectors.toSet());
		for (Scenario scenario : profile.getScenarios()) {
			if (scenario.getName() != null && !heading.contains(scenario.getName()) && !profile.getTables().isEmpty()) {
				run.report(TableRules.SCENARIO_UNUSED, scenario, Literals.SCENARIO__NAME, scenario.getName());
			}
		}
	}

	private void check(Profile profile, Consumer<Finding> findings) {
		if (profile.getScenarios().isEmpty() && profile.getTables().stream().noneMatch(t -> t.getColumns() != null && !t.getColumns().groups().isEmpty())) {
			return;
		}
		Set<String> declared = new LinkedHashSet<>();
		for (Scenario scenario : profile.getScenarios()) {
			if (scenario.getName() != null && !declared.add(scenario.getName())) {
				findings.accept(Finding.at(TableRules.SCENARIO_TWICE, scenario, Literals.SCENARIO__NAME, scenario.getName()));
			}
		}
		Set<String> counted = profile.getScenarios().stream().filter(Scenario::isCounted).map(Scenario::getName).collect(Collectors.toSet());
		for (ScoreTable table : profile.getTables()) {
			if (table.getColumns() != null) {
				groups(table, declared, findings);
				modules(TableShape.of(table, method), declared, counted, findings);
			}
		}
	}

	private static void groups(ScoreTable table, Set<String> declared, Consumer<Finding> findings) {
		for (Columns.Group group : table.getColumns().groups()) {
			if (!group.name().isEmpty() && !declared.contains(group.name())) {
				findings.accept(Finding.within(TableRules.SCENARIO_UNKNOWN, table, Literals.SCORE_TABLE__COLUMNS, group.start(), group.end(),
						group.name(), Similar.to(group.name(), declared)));
			}
		}
	}

	private static void modules(TableShape shape, Set<String> declared, Set<String> counted, Consumer<Finding> findings) {
		Map<String, List<TableShape.Column>> perModule = shape.columns().stream().filter(c -> c.module().isPresent())
				.collect(Collectors.groupingBy(c -> c.written().module(), LinkedHashMap::new, Collectors.toList()));
		perModule.forEach((module, columns) -> {
			List<String> scenarios = columns.stream().map(c -> c.written().scenario()).filter(s -> s != null).distinct().toList();
			Columns.Column first = columns.getFirst().written();
			if (scenarios.isEmpty() || !declared.containsAll(scenarios)) {
				return;
			}
			if (scenarios.size() < columns.stream().map(c -> c.written().scenario()).distinct().count()) {
				findings.accept(Finding.within(TableRules.MODULE_TWICE, shape.table(), Literals.SCORE_TABLE__COLUMNS, first.start(),
						first.end(), module));
				return;
			}
			List<String> chosen = scenarios.stream().filter(counted::contains).toList();
			if (chosen.isEmpty()) {
				findings.accept(Finding.within(TableRules.SCENARIO_NONE_COUNTED, shape.table(), Literals.SCORE_TABLE__COLUMNS, first.start(),
						first.end(), module, String.join(", ", scenarios)));
			} else if (chosen.size() > 1) {
				findings.accept(Finding.within(TableRules.SCENARIO_MANY_COUNTED, shape.table(), Literals.SCORE_TABLE__COLUMNS, first.start(),
						first.end(), module, String.join(", ", chosen)));
			}
		});
	}
}
