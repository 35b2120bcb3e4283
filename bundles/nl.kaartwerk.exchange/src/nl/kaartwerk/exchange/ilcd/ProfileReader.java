package nl.kaartwerk.exchange.ilcd;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

	private final Node source;
	private final IndicatorIds indicators;
	private final Method method;
	private final Scenarios scenarios;

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
		node.mark(KeptParts.label(indicator));
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
}
