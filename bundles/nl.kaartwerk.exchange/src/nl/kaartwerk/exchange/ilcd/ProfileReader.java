package nl.kaartwerk.exchange.ilcd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.model.value.Decimal;

/** Reads the results of a data set into one profile with a table per indicator set. */
final class ProfileReader {
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;
	private static final Set<String> NOT_DECLARED = Set.of("ND", "INA", "-", "NA", "N/A");
	private static final Set<String> MODULE_NOT_DECLARED = Set.of("MND", "MNR");

	private final Node source;
	private final Node information;
	private final IndicatorIds indicators;
	private final Method method;
	private final Map<String, Scenario> scenarios = new LinkedHashMap<>();

	/** A module, in a scenario or in none. */
	private record Place(String module, String scenario) {
	}

	private record Result(Indicator indicator, String unit, Map<Place, String> cells, Node node) {
	}

	ProfileReader(Node source, Node information, IndicatorIds indicators, Method method) {
		this.source = source;
		this.information = information;
		this.indicators = indicators;
		this.method = method;
	}

	Profile read(String title, String set) {
		Profile profile = MODEL.createProfile();
		profile.setTitle(title);
		scenarios();
		List<Result> results = new ArrayList<>();
		for (Node result : source.get("LCIAResults", "LCIAResult").items()) {
			result(result, "referenceToLCIAMethodDataSet", set).ifPresent(results::add);
		}
		for (Node exchange : source.get("exchanges", "exchange").items()) {
			if (!exchange.get("referenceFlow").isTrue()) {
				result(exchange, "referenceToFlowDataSet", set).ifPresent(results::add);
			}
		}
		for (IndicatorSet each : method.impactSets()) {
			table(profile, each, each.id(), results);
		}
		method.set(IndicatorSet.INVENTORY).ifPresent(inventory -> table(profile, inventory, null, results));
		profile.getScenarios().addAll(scenarios.values());
		uncounted(profile);
		return profile;
	}

	private void scenarios() {
		for (Node extension : information.get("other", "anies").items()) {
			for (Node scenario : extension.get("scenario").items()) {
				scenario.get("name").text().ifPresent(name -> {
					Scenario declared = scenario(name);
					scenario.get("description").inBestLanguage().ifPresent(declared::setTitle);
					declared.setCounted(scenario.get("default").isTrue());
				});
			}
		}
	}

	private Scenario scenario(String name) {
		return scenarios.computeIfAbsent(name, n -> {
			Scenario scenario = MODEL.createScenario();
			scenario.setName(nl.kaartwerk.text.Words.isName(n) ? n : Identifier.of(n));
			if (!scenario.getName().equals(n)) {
				scenario.setTitle(n);
			}
			return scenario;
		});
	}

	private Optional<Result> result(Node node, String reference, String set) {
		Node indicatorReference = node.get(reference);
		String id = indicatorReference.get("refObjectId").text().orElse("");
		Optional<Indicator> indicator = indicators.find(id, name(indicatorReference), set);
		if (indicator.isEmpty()) {
			return Optional.empty(); // all of it stays unread and becomes losses
		}
		indicatorReference.consume();
		node.get("meanAmount").text();
		node.get("resultingAmount").text();
		node.get("resultingflowAmount").text();
		node.get("classification").consume();
		Map<Place, String> cells = new LinkedHashMap<>();
		String unit = null;
		for (Node value : node.get("other", "anies").items()) {
			Optional<String> module = value.get("module").text();
			if (module.isPresent()) {
				cell(value, module.get(), cells);
			} else if (value.get("value", "shortDescription").exists()) {
				unit = value.get("value").reference().orElse(null);
				value.consume();
			}
		}
		return Optional.of(new Result(indicator.get(), unit, cells, node));
	}

	/** A name that ends in the code, in any language. */
	private static String name(Node reference) {
		return reference.get("shortDescription").itemsOrSelf().stream().map(t -> t.get("value").text().orElse(""))
				.filter(t -> t.endsWith(")")).findFirst().orElse("");
	}

	private void cell(Node value, String module, Map<Place, String> cells) {
		Optional<String> scenario = value.get("scenario").text();
		scenario.ifPresent(this::scenario);
		Place place = new Place(module.replace(" ", ""), scenario.map(s -> scenario(s).getName()).orElse(null));
		String text = value.get("value").text().orElse("ND");
		String upper = text.toUpperCase(java.util.Locale.ROOT);
		if (NOT_DECLARED.contains(upper)) {
			text = "ND";
		} else if (MODULE_NOT_DECLARED.contains(upper)) {
			text = "MND";
		} else if (!Decimal.isDecimal(text)) {
			value.finding("cell-not-a-number", "\"" + text + "\" is no number; it stands in the card as it was.");
			text = text.replaceAll("[\\s{}\\[\\]/]+", "_");
		}
		if (cells.putIfAbsent(place, text) != null) {
			value.finding("cell-twice", "Module " + module + " has two values for one indicator; the first was taken.");
		}
	}

	private void table(Profile profile, IndicatorSet set, String setName, List<Result> all) {
		List<Result> results = all.stream().filter(r -> r.indicator().set().equals(set.id())).toList();
		if (results.isEmpty()) {
			return;
		}
		List<Place> places = places(results);
		ScoreTable table = MODEL.createScoreTable();
		table.setSet(setName);
		table.setColumns(Columns.valueOf(header(places)));
		Set<String> seen = new HashSet<>();
		for (Indicator indicator : set.indicators()) {
			for (Result result : results) {
				if (result.indicator() == indicator && seen.add(indicator.code())) {
					table.getRows().add(row(result, places));
				} else if (result.indicator() == indicator) {
					result.node().finding("indicator-twice", "Indicator " + indicator.code() + " stands in the data set twice.");
				}
			}
		}
		profile.getTables().add(table);
	}

	/** All places that any indicator has a value for: those outside scenarios first, then scenario by scenario, in life-cycle order. */
	private List<Place> places(List<Result> results) {
		List<String> order = method.modules().all().stream().map(Module::code).toList();
		List<String> scenarioOrder = scenarios.values().stream().map(Scenario::getName).toList();
		Set<Place> places = new LinkedHashSet<>();
		results.forEach(r -> places.addAll(r.cells().keySet()));
		return places.stream().sorted(Comparator.<Place>comparingInt(p -> p.scenario() == null ? -1 : scenarioOrder.indexOf(p.scenario()))
				.thenComparingInt(p -> order.contains(p.module()) ? order.indexOf(p.module()) : order.size()).thenComparing(Place::module)).toList();
	}

	private static String header(List<Place> places) {
		StringBuilder header = new StringBuilder();
		String current = null;
		for (Place place : places) {
			header.append(header.isEmpty() ? "" : " ");
			if (place.scenario() != null && !place.scenario().equals(current)) {
				header.append(place.scenario()).append(": ");
			}
			current = place.scenario();
			header.append(place.module());
		}
		return header.toString();
	}

	private Row row(Result result, List<Place> places) {
		Row row = MODEL.createRow();
		Indicator indicator = result.indicator();
		row.setIndicator(indicator.code());
		if (result.unit() == null) {
			result.node().finding("unit-missing", "Indicator " + indicator.code() + " has no unit; that of the set was taken.");
		} else if (!method.indicatorUnits().isUnitOf(indicator, result.unit())) {
			String unit = method.indicatorUnits().conversion(indicator, result.unit()).map(c -> c.from())
					.orElse(result.unit().replaceAll("[\\[\\]{}\\r\\n]", " ").strip());
			row.setUnit(unit);
			if (method.indicatorUnits().factor(indicator, unit).isEmpty()) {
				result.node().finding("unit-unconvertible", "Indicator " + indicator.code() + " is in " + result.unit()
						+ ", which does not convert into " + indicator.unit() + ".");
			}
		}
		List<String> cells = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (Place place : places) {
			String cell = result.cells().get(place);
			cells.add(cell == null ? "ND" : cell);
			if (cell == null) {
				missing.add(place.module());
			}
		}
		if (!missing.isEmpty()) {
			result.node().finding("cell-absent",
					"Indicator " + indicator.code() + " says nothing about " + String.join(", ", missing) + ", which others do: ND.");
		}
		row.setCells(Cells.of(cells));
		return row;
	}

	private void uncounted(Profile profile) {
		boolean used = profile.getTables().stream().anyMatch(t -> !t.getColumns().groups().isEmpty());
		if (used && profile.getScenarios().stream().noneMatch(Scenario::isCounted)) {
			information.finding("scenario-none-default", "No scenario is the default, so none is counted; choose one of "
					+ String.join(", ", profile.getScenarios().stream().map(Scenario::getName).toList()) + ".");
		}
	}
}
