package nl.kaartwerk.exchange.ilcd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Place;
import nl.kaartwerk.exchange.reading.Result;
import nl.kaartwerk.exchange.reading.ResultTables;
import nl.kaartwerk.exchange.reading.Scenarios;
import nl.kaartwerk.exchange.reading.ScoreText;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Profile;

/** Reads the results of a data set into one profile with a table per indicator set. */
final class ProfileReader {
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;

	private static final Set<String> CELL = Set.of("value", "module", "scenario");

	private final Node source;
	private final IndicatorIds indicators;
	private final Method method;
	private final Scenarios scenarios;
	/** Modules as the method spells them, by how the source does: the same few stand in every result. */
	private final Map<String, String> modules = new HashMap<>();

	ProfileReader(Node source, Node information, IndicatorIds indicators, Method method) {
		this.source = source;
		this.indicators = indicators;
		this.method = method;
		this.scenarios = scenarios(information);
	}

	private static Scenarios scenarios(Node information) {
		Scenarios scenarios = new Scenarios(information);
		for (Node extension : information.get("other", "anies").items()) {
			for (Node scenario : extension.get("scenario").itemsOrSelf()) {
				scenario.get("name").text().ifPresent(name -> scenarios.describe(name, scenario.get("description").inBestLanguage().orElse(null),
						scenario.get("default").isTrue()));
			}
		}
		return scenarios;
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
		new ResultTables(method, scenarios, source).addTo(profile, results);
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
		List<Node> values = new ArrayList<>();
		List<Node> others = new ArrayList<>();
		node.get("other", "anies").items().forEach(any -> (any.get("module").peek().isPresent() ? values : others).add(any));
		List<String> units = new ArrayList<>();
		others.forEach(any -> any.get("value", "shortDescription").itemsOrSelf()
				.forEach(t -> t.get("value").peek().map(ScoreText::shortened).ifPresent(units::add)));
		List<String> names = new ArrayList<>();
		reference.get("shortDescription").itemsOrSelf().forEach(t -> t.get("value").peek().ifPresent(names::add));
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
		useAll(node, reference, others);
		node.mark(KeptParts.label(indicator));
		results.put(indicator, new Result(indicator, unit, cells(values), node));
	}

	/** What an indicator is called, classified as and measured in is known; amounts beside the modules repeat nothing. */
	private static void useAll(Node node, Node reference, List<Node> others) {
		reference.use();
		List.of("meanAmount", "resultingAmount", "resultingflowAmount", "flowProperties", "classification").forEach(key -> node.get(key).use());
		others.stream().filter(any -> any.get("value").isObject()).forEach(Node::use);
	}

	private Map<Place, String> cells(List<Node> values) {
		Map<Place, String> cells = new LinkedHashMap<>();
		Map<Place, String> written = new LinkedHashMap<>();
		for (Node value : values) {
			Node module = value.get("module");
			Node inScenario = value.get("scenario");
			Node content = value.get("value");
			String scenario = inScenario.exists() ? inScenario.peek().map(s -> scenarios.get(s, value).getName()).orElse(null) : null;
			Place place = new Place(modules.computeIfAbsent(module.peek().orElseThrow(), m -> ScoreText.module(m, method)), scenario);
			String text = content.peek().orElse("");
			if (!cells.containsKey(place)) {
				cells.put(place, ScoreText.isPlainNumber(text) ? text : ScoreText.cell(content));
				written.put(place, text);
			} else if (!written.get(place).equals(text)) {
				value.finding("cell-twice", place.toString(), written.get(place), text);
				continue;
			}
			boolean plain = !content.isObject() && !content.isList();
			if (plain && value.hasOnly(CELL)) {
				value.use();
			} else {
				content.text();
				module.use();
				inScenario.use();
			}
		}
		return cells;
	}
}
