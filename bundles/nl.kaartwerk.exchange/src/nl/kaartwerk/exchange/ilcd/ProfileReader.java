package nl.kaartwerk.exchange.ilcd;

import java.util.ArrayList;
import java.util.Comparator;
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
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.text.ScoreWords;

/** Reads the results of a data set into one profile with a table per indicator set. */
final class ProfileReader {
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;

	private final Node source;
	private final IndicatorIds indicators;
	private final Method method;
	private final Scenarios scenarios;
	private final List<String> moduleOrder;

	/** A module, in a scenario or in none. */
	private record Place(String module, String scenario) {
		@Override
		public String toString() {
			return scenario == null ? module : scenario + ": " + module;
		}
	}

	/** @param unit as written, or null */
	private record Result(Indicator indicator, String unit, Map<Place, String> cells, Node node) {
	}

	ProfileReader(Node source, Node information, IndicatorIds indicators, Method method) {
		this.source = source;
		this.indicators = indicators;
		this.method = method;
		this.scenarios = new Scenarios(information);
		this.moduleOrder = method.modules().all().stream().map(Module::code).toList();
	}

	/**
	 * @param title of the profile
	 * @param set that the data set says it complies with, or null
	 */
	Profile read(String title, String set) {
		Profile profile = MODEL.createProfile();
		profile.setTitle(title);
		Map<Indicator, Result> results = results(set);
		if (results.isEmpty()) {
			source.finding("scores-missing");
		}
		for (IndicatorSet each : method.impactSets()) {
			table(profile, each, each.id(), results);
		}
		method.set(IndicatorSet.INVENTORY).ifPresent(inventory -> table(profile, inventory, null, results));
		scenarios.addTo(profile);
		unknownModules(profile);
		return profile;
	}

	/** What is about no indicator that we know stays unread, and becomes a loss. */
	private Map<Indicator, Result> results(String set) {
		Map<Indicator, Result> results = new LinkedHashMap<>();
		for (Node node : source.get("LCIAResults", "LCIAResult").itemsOrSelf()) {
			result(node, node.get("referenceToLCIAMethodDataSet"), set, results);
		}
		for (Node node : source.get("exchanges", "exchange").itemsOrSelf()) {
			if (!UnitReader.isReference(node)) {
				result(node, node.get("referenceToFlowDataSet"), set, results);
			}
		}
		return results;
	}

	private void result(Node node, Node reference, String set, Map<Indicator, Result> results) {
		List<Node> values = node.get("other", "anies").items().stream().filter(a -> a.get("module").peek().isPresent()).toList();
		List<String> units = node.get("other", "anies").items().stream().filter(a -> a.get("module").peek().isEmpty())
				.flatMap(a -> a.get("value", "shortDescription").itemsOrSelf().stream()).map(t -> t.get("value").peek()).flatMap(Optional::stream)
				.map(ScoreText::shortened).toList();
		List<String> names = reference.get("shortDescription").itemsOrSelf().stream().map(t -> t.get("value").peek()).flatMap(Optional::stream)
				.toList();
		Optional<Indicator> found = indicators.find(reference.referenceId()).or(() -> names.stream()
				.flatMap(name -> indicators.find(name, set, units.isEmpty() ? null : units.get(0)).stream()).findFirst());
		if (found.isEmpty() || values.isEmpty()) {
			found.ifPresent(i -> node.finding("indicator-empty", i.code()));
			return;
		}
		Indicator indicator = found.get();
		if (results.containsKey(indicator)) {
			node.finding("indicator-twice", indicator.code());
			return;
		}
		names.stream().filter(name -> indicators.contradicts(indicator, name)).findFirst()
				.ifPresent(name -> node.finding("indicator-contradiction", name, indicator.code()));
		String unit = units.stream().filter(u -> method.indicatorUnits().isUnitOf(indicator, u)).findFirst()
				.orElse(units.isEmpty() ? null : units.get(0));
		useAllBut(node, reference);
		results.put(indicator, new Result(indicator, unit, cells(values), node));
	}

	/** What an indicator is called, classified as and measured in is known; amounts beside the modules repeat nothing. */
	private static void useAllBut(Node node, Node reference) {
		reference.use();
		List.of("meanAmount", "resultingAmount", "resultingflowAmount", "flowProperties", "classification").forEach(key -> node.get(key).use());
		node.get("other", "anies").items().stream().filter(a -> a.get("module").peek().isEmpty() && a.get("value").isObject())
				.forEach(Node::use);
	}

	private Map<Place, String> cells(List<Node> values) {
		Map<Place, String> cells = new LinkedHashMap<>();
		Map<Place, String> written = new LinkedHashMap<>();
		for (Node value : values) {
			String scenario = value.get("scenario").peek().map(s -> scenarios.get(s, value).getName()).orElse(null);
			Place place = new Place(ScoreText.module(value.get("module").peek().orElseThrow(), method), scenario);
			String text = value.get("value").peek().orElse("");
			if (!cells.containsKey(place)) {
				cells.put(place, ScoreText.cell(value.get("value")));
				written.put(place, text);
			} else if (!written.get(place).equals(text)) {
				value.finding("cell-twice", place.toString(), written.get(place), text);
				continue;
			}
			value.get("value").text();
			value.get("module").use();
			value.get("scenario").use();
		}
		return cells;
	}

	private void table(Profile profile, IndicatorSet set, String setName, Map<Indicator, Result> all) {
		List<Result> results = set.indicators().stream().filter(all::containsKey).map(all::get).toList();
		if (results.isEmpty()) {
			return;
		}
		List<Place> places = places(results);
		ScoreTable table = MODEL.createScoreTable();
		table.setSet(setName);
		table.setColumns(Columns.valueOf(header(places)));
		results.forEach(result -> table.getRows().add(row(result, places)));
		profile.getTables().add(table);
	}

	/** All places that any indicator speaks of: those outside scenarios first, then scenario by scenario, in life-cycle order. */
	private List<Place> places(List<Result> results) {
		Set<Place> places = new LinkedHashSet<>();
		results.forEach(r -> places.addAll(r.cells().keySet()));
		return places.stream().sorted(Comparator.<Place>comparingInt(p -> p.scenario() == null ? -1 : scenarios.position(p.scenario()))
				.thenComparingInt(p -> moduleOrder.contains(p.module()) ? moduleOrder.indexOf(p.module()) : moduleOrder.size())
				.thenComparing(Place::module)).toList();
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
		row.setUnit(unit(result));
		List<String> missing = places.stream().filter(p -> !result.cells().containsKey(p)).map(Place::toString).toList();
		if (!missing.isEmpty()) {
			result.node().finding("cell-absent", indicator.code(), String.join(", ", missing));
		}
		row.setCells(Cells.of(places.stream().map(p -> result.cells().getOrDefault(p, "ND")).toList()));
		return row;
	}

	/** Absent when it is a spelling of the indicator's own. */
	private String unit(Result result) {
		Indicator indicator = result.indicator();
		if (result.unit() == null) {
			result.node().finding("unit-of-row-missing", indicator.code(), indicator.unit());
			return null;
		}
		if (method.indicatorUnits().isUnitOf(indicator, result.unit())) {
			return null;
		}
		String unit = ScoreWords.unit(result.unit());
		if (method.indicatorUnits().factor(indicator, unit).isEmpty()) {
			result.node().finding("unit-unconvertible", indicator.code(), result.unit(), indicator.unit());
		}
		return unit.isEmpty() ? null : unit;
	}

	private void unknownModules(Profile profile) {
		List<String> unknown = new ArrayList<>(new LinkedHashSet<>(profile.getTables().stream().flatMap(t -> t.getColumns().columns().stream())
				.map(Columns.Column::module).filter(m -> !moduleOrder.contains(m)).toList()));
		if (!unknown.isEmpty()) {
			source.finding("module-unknown", String.join(", ", unknown));
		}
	}
}
