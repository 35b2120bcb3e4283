package nl.kaartwerk.exchange.openepd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.google.gson.JsonPrimitive;

import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.openepd.Words.Word;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Place;
import nl.kaartwerk.exchange.reading.Result;
import nl.kaartwerk.exchange.reading.ResultTables;
import nl.kaartwerk.exchange.reading.Scenarios;
import nl.kaartwerk.exchange.reading.ScoreText;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Profile;

/**
 * Reads the impacts, which stand under the name of an assessment method, and the inventory. Methods that EN 15804 does not know, such as
 * TRACI, remain losses and are kept.
 */
final class ImpactReader {
	private final Node source;
	private final Words words;
	private final Method method;
	private final Scenarios scenarios;
	private final Set<String> described = new TreeSet<>();
	private final Map<Indicator, Result> results = new LinkedHashMap<>();
	private final Map<String, String> assessments = new LinkedHashMap<>();

	ImpactReader(Node source, Words words, Method method) {
		this.source = source;
		this.words = words;
		this.method = method;
		this.scenarios = new Scenarios(source);
	}

	/** @param set that the document says it complies with, or null */
	Profile read(String title, String set) {
		Profile profile = KaartFactory.eINSTANCE.createProfile();
		profile.setTitle(title);
		List<String> foreign = new ArrayList<>();
		Node impacts = source.get(Words.IMPACTS);
		for (String assessment : impacts.keys()) {
			Optional<String> meant = Words.set(assessment)
					.or(() -> Optional.ofNullable(set).filter(s -> assessment.equals(Words.UNKNOWN_METHOD)));
			if (meant.isEmpty()) {
				foreign.add(ScoreText.shortened(assessment));
			} else {
				read(impacts.get(assessment), Words.IMPACTS, meant.get());
				assessments.putIfAbsent(meant.get(), assessment);
			}
		}
		if (!foreign.isEmpty()) {
			impacts.finding("methods-foreign", String.join(", ", foreign));
		}
		Words.PLACES.stream().filter(p -> !p.equals(Words.IMPACTS)).forEach(place -> read(source.get(place), place, IndicatorSet.INVENTORY));
		if (results.isEmpty()) {
			source.finding("scores-missing");
		}
		new ResultTables(method, scenarios, source).addTo(profile, results);
		return profile;
	}

	/** Which assessment method the tables come from, which the card does not say. */
	List<Kept.Part> assessments() {
		return assessments.entrySet().stream()
				.map(e -> new Kept.Part("method " + e.getKey(), new JsonPrimitive(e.getValue()).toString())).toList();
	}

	private void read(Node group, String place, String set) {
		for (String key : group.keys()) {
			Optional<Word> word = words.find(place, key, set);
			if (word.isPresent()) {
				read(group.get(key), word.get());
			}
		}
	}

	private void read(Node scopes, Word word) {
		Indicator indicator = word.indicator();
		List<Measurement> measurements = measurements(scopes);
		if (measurements.isEmpty()) {
			return;
		}
		if (results.containsKey(indicator)) {
			scopes.finding("indicator-twice", indicator.code());
			return;
		}
		Optional<String> unit = measurements.stream().map(m -> m.node().get("unit").peek()).flatMap(Optional::stream).findFirst();
		Map<Place, String> cells = new LinkedHashMap<>();
		for (Measurement measurement : measurements) {
			Optional<String> own = measurement.node().get("unit").peek();
			if (own.isPresent() && !Words.unit(word, own.get()).equals(Words.unit(word, unit.get()))) {
				measurement.node().finding("unit-mixed", indicator.code(), own.get(), unit.get());
			} else if (cells.containsKey(measurement.place())) {
				measurement.node().finding("cell-twice", measurement.place().toString(), cells.get(measurement.place()),
						ScoreText.shortened(measurement.node().get("mean").peek().orElse("")));
			} else {
				own.ifPresent(u -> measurement.node().get("unit").use());
				cells.put(measurement.place(), ScoreText.cell(measurement.node().get("mean")));
			}
		}
		if (measurements.stream().anyMatch(m -> m.node().get("dist").peek().filter("max"::equals).isPresent())) {
			scopes.finding("upper-bound", indicator.code());
		}
		List<String> years = scopes.keys().stream().filter(k -> k.endsWith("_years") && scopes.get(k).exists()).toList();
		if (!years.isEmpty()) {
			scopes.finding("module-years", indicator.code(), String.join(", ", years));
		}
		results.put(indicator, new Result(indicator, unit.map(u -> ScoreText.shortened(Words.unit(word, u))).orElse(null), cells, scopes));
	}

	private record Measurement(Place place, Node node) {
	}

	private List<Measurement> measurements(Node scopes) {
		List<Measurement> measurements = new ArrayList<>();
		add(scopes, null, measurements);
		for (Node scenario : scopes.get("C_scenarios").items()) {
			Optional<String> name = scenario.get("name").text();
			name.ifPresent(n -> add(scenario, describe(ScoreText.shortened(n), scenario), measurements));
		}
		return measurements;
	}

	private static void add(Node scopes, String scenario, List<Measurement> measurements) {
		scopes.keys().stream().filter(Words::isScope).filter(k -> scopes.get(k).exists())
				.forEach(k -> measurements.add(new Measurement(new Place(Words.module(k), scenario), scopes.get(k))));
	}

	/** A scenario with a likelihood of 1 is the one that counts; another likelihood is kept. */
	private String describe(String name, Node scenario) {
		boolean certain = scenario.get("likelihood").peek().filter(l -> l.matches("1(\\.0+)?")).isPresent();
		if (certain) {
			scenario.get("likelihood").use();
		}
		if (described.add(name)) {
			scenarios.describe(name, null, certain);
		}
		return scenarios.get(name, scenario).getName();
	}
}
