package nl.kaartwerk.exchange.openepd;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.openepd.Words.Word;
import nl.kaartwerk.exchange.reading.Identifier;
import nl.kaartwerk.exchange.reading.JsonNumber;
import nl.kaartwerk.exchange.reading.Place;
import nl.kaartwerk.exchange.writing.CardScores;
import nl.kaartwerk.exchange.writing.PutBack;
import nl.kaartwerk.exchange.writing.Remarks;
import nl.kaartwerk.exchange.writing.Score;
import nl.kaartwerk.exchange.writing.ScoreUnits;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Scenario;

/** Writes scores as sets of scopes: impacts under the name of the assessment method, the inventory without. */
final class ScopeWriter {
	private static final Pattern EF = Pattern.compile("\\bEF ?([23]\\.\\d)\\b");
	private static final Pattern IN_SCENARIOS = Pattern.compile("C[1-4]|D");
	private static final int LONGEST_SCENARIO = 40;

	private final Words words;
	private final Remarks remarks;
	private final Declaration card;
	private final PutBack kept;
	private final ScoreUnits units;
	private final Set<String> counted;

	ScopeWriter(Words words, Method method, Remarks remarks, Declaration card, PutBack kept) {
		this.words = words;
		this.remarks = remarks;
		this.card = card;
		this.kept = kept;
		units = new ScoreUnits(method);
		counted = CardScores.counted(card).stream().map(Scenario::getName).collect(Collectors.toSet());
	}

	void add(Score score, JsonObject document) {
		Optional<Word> word = words.word(score.indicator());
		if (word.isEmpty()) {
			remarks.finding("indicator-left-out", score.indicator().code());
			return;
		}
		JsonObject scopes = scopes(score, word.get());
		if (!scopes.isEmpty()) {
			JsonObject place = object(document, word.get().place());
			boolean impact = word.get().place().equals(Words.IMPACTS);
			(impact ? object(place, assessment(score.indicator().set())) : place).add(word.get().key(), scopes);
		}
	}

	/** As it was imported, or as the card says; the amendment of the standard alone does not tell. */
	private String assessment(String set) {
		Optional<String> imported = kept.text("method " + set);
		if (imported.isPresent()) {
			return imported.get();
		}
		if (set.equals("A1")) {
			return Words.METHOD_A1;
		}
		Matcher stated = EF.matcher(card.getMethod() == null ? "" : card.getMethod());
		if (stated.find()) {
			return "EF " + stated.group(1);
		}
		remarks.finding("method-open", set);
		return Words.UNKNOWN_METHOD;
	}

	private JsonObject scopes(Score given, Word word) {
		Score score = given;
		String unit = word.unit();
		String code = given.indicator().code();
		if (unit.isEmpty()) {
			unit = given.unit();
		} else if (!units.isIn(given, word.languageUnit())) {
			Optional<Score> converted = units.in(given, word.languageUnit());
			remarks.finding(converted.isPresent() ? "unit-converted" : "unit-kept", code, unit, given.unit());
			unit = converted.isPresent() ? unit : given.unit();
			score = converted.orElse(given);
		}
		JsonObject scopes = new JsonObject();
		for (Map.Entry<Place, String> cell : score.cells().entrySet()) {
			measurement(cell.getKey(), cell.getValue(), unit, code, scopes);
		}
		return scopes;
	}

	private void measurement(Place place, String number, String unit, String code, JsonObject scopes) {
		Optional<String> scope = Words.scope(place.module());
		if (scope.isEmpty()) {
			remarks.finding("module-left-out", place.module());
		} else if (place.scenario() == null) {
			scopes.add(scope.get(), measurement(number, unit));
		} else if (IN_SCENARIOS.matcher(scope.get()).matches()) {
			scenario(place.scenario(), scopes).add(scope.get(), measurement(number, unit));
		} else {
			remarks.finding("scenario-left-out", place.module(), place.scenario());
		}
	}

	private static JsonObject measurement(String number, String unit) {
		JsonObject measurement = new JsonObject();
		measurement.add("mean", JsonNumber.of(number));
		measurement.addProperty("unit", unit);
		return measurement;
	}

	private JsonObject scenario(String name, JsonObject scopes) {
		if (!scopes.has("C_scenarios")) {
			scopes.add("C_scenarios", new JsonArray());
		}
		JsonArray scenarios = scopes.getAsJsonArray("C_scenarios");
		String called = called(name);
		for (JsonElement scenario : scenarios) {
			if (scenario.getAsJsonObject().get("name").getAsString().equals(called)) {
				return scenario.getAsJsonObject();
			}
		}
		JsonObject scenario = new JsonObject();
		scenario.addProperty("name", called);
		if (counted.contains(name)) {
			scenario.add("likelihood", JsonNumber.of("1"));
		}
		scenarios.add(scenario);
		return scenario;
	}

	/** The title where the name was made of it. */
	private String called(String name) {
		Optional<String> title = card.getProfiles().stream().flatMap(p -> p.getScenarios().stream()).filter(s -> name.equals(s.getName()))
				.map(Scenario::getTitle).filter(t -> t != null && Identifier.orSelf(t).equals(name)).findFirst();
		String called = title.orElse(name);
		if (called.length() > LONGEST_SCENARIO) {
			remarks.finding("text-shortened", "C_scenarios.name", Integer.toString(LONGEST_SCENARIO));
			return name.substring(0, Math.min(name.length(), LONGEST_SCENARIO));
		}
		return called;
	}

	private static JsonObject object(JsonObject parent, String key) {
		if (!parent.has(key)) {
			parent.add(key, new JsonObject());
		}
		return parent.getAsJsonObject(key);
	}
}
