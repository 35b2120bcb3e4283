package nl.kaartwerk.exchange.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

/** Makes the tables of a profile, one per indicator set, of results that a source gives indicator by indicator. */
public final class ResultTables {
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;

	private final Method method;
	private final Scenarios scenarios;
	private final Node source;
	private final List<String> moduleOrder;

	/** @param source where findings about all results are told */
	public ResultTables(Method method, Scenarios scenarios, Node source) {
		this.method = method;
		this.scenarios = scenarios;
		this.source = source;
		this.moduleOrder = method.modules().all().stream().map(Module::code).toList();
	}

	/** Adds the tables and the scenarios, and tells which modules the method does not know. */
	public void addTo(Profile profile, Map<Indicator, Result> results) {
		for (IndicatorSet each : method.impactSets()) {
			table(profile, each, each.id(), results);
		}
		method.set(IndicatorSet.INVENTORY).ifPresent(inventory -> table(profile, inventory, null, results));
		scenarios.addTo(profile);
		unknownModules(profile);
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
		List<String> cells = new ArrayList<>(places.size());
		List<String> missing = new ArrayList<>();
		for (Place place : places) {
			String cell = result.cells().get(place);
			cells.add(cell == null ? "ND" : cell);
			if (cell == null) {
				missing.add(place.toString());
			}
		}
		if (!missing.isEmpty()) {
			result.node().finding("cell-absent", indicator.code(), String.join(", ", missing));
		}
		row.setCells(Cells.of(cells));
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
