package nl.kaartwerk.rules.waiver;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import nl.kaartwerk.method.table.TableShape;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartPackage.Literals;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.Waiver;
import nl.kaartwerk.rules.Checks;
import nl.kaartwerk.rules.Run;
import nl.kaartwerk.rules.Similar;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.WaiverRules;

/** Whether waivers can hold: of a rule that there is, for a place that there is, with a reason and a name. */
public final class WaiverCheck implements Checks {
	@Override
	public void register(Registry registry) {
		registry.on(Waiver.class, List.of(WaiverRules.UNKNOWN, WaiverRules.IMPOSSIBLE, WaiverRules.UNSIGNED), WaiverCheck::rule);
		registry.on(Waiver.class, List.of(WaiverRules.PLACE), WaiverCheck::place);
		registry.on(Declaration.class, List.of(WaiverRules.TWICE), WaiverCheck::twice);
	}

	private static void rule(Waiver waiver, Run run) {
		if (waiver.getRule() == null) {
			return;
		}
		Rule rule = Catalogue.find(waiver.getRule()).orElse(null);
		if (rule == null) {
			List<String> waivable = Catalogue.rules().stream().filter(Rule::waivable).map(Rule::id).toList();
			run.report(WaiverRules.UNKNOWN, waiver, Literals.WAIVER__RULE, waiver.getRule(), Similar.to(waiver.getRule(), waivable));
		} else if (!rule.waivable()) {
			run.report(WaiverRules.IMPOSSIBLE, waiver, Literals.WAIVER__RULE, waiver.getRule());
		} else if (!Waivers.isSigned(waiver)) {
			run.report(WaiverRules.UNSIGNED, waiver, Literals.WAIVER__RULE, waiver.getRule());
		}
	}

	private static void place(Waiver waiver, Run run) {
		Set<String> sets = new HashSet<>();
		Set<String> profiles = new HashSet<>();
		Set<String> indicators = new HashSet<>();
		Set<String> modules = new HashSet<>();
		Set<String> scenarios = new HashSet<>();
		for (Profile profile : ((Declaration) waiver.eContainer()).getProfiles()) {
			profiles.add(profile.getTitle());
			profile.getScenarios().stream().map(Scenario::getName).forEach(scenarios::add);
			for (ScoreTable table : profile.getTables()) {
				sets.add(TableShape.setId(table));
				table.getRows().stream().map(Row::getIndicator).forEach(indicators::add);
				if (table.getColumns() != null) {
					table.getColumns().columns().forEach(column -> modules.add(column.module()));
				}
			}
		}
		report(waiver.getSet(), "set", sets, waiver, run);
		report(waiver.getProfile(), "profile", profiles, waiver, run);
		report(waiver.getIndicator(), "indicator", indicators, waiver, run);
		report(waiver.getModule(), "module", modules, waiver, run);
		report(waiver.getScenario(), "scenario", scenarios, waiver, run);
	}

	private static void report(String name, String kind, Set<String> known, Waiver waiver, Run run) {
		if (name != null && !known.contains(name)) {
			run.report(WaiverRules.PLACE, waiver, waiver.eClass().getEStructuralFeature(kind), kind, name);
		}
	}

	private static void twice(Declaration card, Run run) {
		Set<List<String>> seen = new HashSet<>();
		for (Waiver waiver : card.getWaivers()) {
			List<String> place = Arrays.asList(waiver.getRule(), waiver.getSet(), waiver.getProfile(), waiver.getIndicator(), waiver.getModule(),
					waiver.getScenario());
			if (waiver.getRule() != null && !seen.add(place)) {
				run.report(WaiverRules.TWICE, waiver, Literals.WAIVER__RULE, waiver.getRule());
			}
		}
	}
}
