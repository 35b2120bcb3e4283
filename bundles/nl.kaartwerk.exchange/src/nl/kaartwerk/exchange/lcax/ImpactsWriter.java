package nl.kaartwerk.exchange.lcax;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.lcax.Words.Impact;
import nl.kaartwerk.exchange.reading.JsonNumber;
import nl.kaartwerk.exchange.reading.Place;
import nl.kaartwerk.exchange.writing.CardScores;
import nl.kaartwerk.exchange.writing.Remarks;
import nl.kaartwerk.exchange.writing.Score;
import nl.kaartwerk.exchange.writing.ScoreUnits;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Scenario;

/** Makes the impacts of an EPD. The format has one value per indicator and module: no scenarios, and A1, A2, A3 only summed. */
final class ImpactsWriter {
	private final Words words;
	private final Method method;
	private final Remarks remarks;
	private final ScoreUnits units;
	private final Set<String> counted;

	ImpactsWriter(Words words, Method method, Remarks remarks, Declaration card) {
		this.words = words;
		this.method = method;
		this.remarks = remarks;
		units = new ScoreUnits(method);
		counted = CardScores.counted(card).stream().map(Scenario::getName).collect(Collectors.toSet());
	}

	/**
	 * @param set that is written beside the inventory
	 * @param amount of the declared unit that the scores are per
	 */
	JsonObject impacts(List<Score> scores, String set, BigDecimal amount) {
		JsonObject impacts = new JsonObject();
		for (Score score : scores) {
			String group = score.indicator().set();
			if (group.equals(set) || group.equals(IndicatorSet.INVENTORY)) {
				words.impact(score.indicator()).ifPresentOrElse(impact -> add(impact, ScoreUnits.per(score, amount), impacts),
						() -> remarks.finding("indicator-left-out", score.indicator().code()));
			}
		}
		return impacts;
	}

	private void add(Impact impact, Score score, JsonObject impacts) {
		Optional<Score> converted = units.in(score, impact.unit());
		String code = score.indicator().code();
		if (converted.isEmpty()) {
			remarks.finding("unit-left-out", code, impact.unit(), score.unit());
			return;
		}
		if (!units.isIn(score, impact.unit())) {
			remarks.finding("unit-converted", code, impact.unit(), score.unit());
		}
		Map<String, String> modules = summed(flat(converted.get()));
		JsonObject values = new JsonObject();
		for (String key : Words.moduleKeys()) {
			modules.entrySet().stream().filter(e -> Words.keyOfModule(e.getKey()).filter(key::equals).isPresent())
					.forEach(e -> values.add(key, JsonNumber.of(e.getValue())));
		}
		modules.keySet().stream().filter(m -> Words.keyOfModule(m).isEmpty()).forEach(m -> remarks.finding("module-left-out", m));
		if (!values.isEmpty()) {
			impacts.add(impact.key(), values);
		}
	}

	/** Values outside scenarios, and those of a counted scenario where there are no others. */
	private Map<String, String> flat(Score score) {
		Map<String, String> modules = new LinkedHashMap<>();
		score.cells().entrySet().stream().filter(e -> e.getKey().scenario() == null).forEach(e -> modules.put(e.getKey().module(), e.getValue()));
		for (Map.Entry<Place, String> cell : score.cells().entrySet()) {
			Place place = cell.getKey();
			if (place.scenario() == null) {
				continue;
			}
			if (counted.contains(place.scenario()) && modules.putIfAbsent(place.module(), cell.getValue()) == null) {
				remarks.finding("scenario-flattened", place.scenario());
			} else {
				remarks.finding("scenario-left-out", place.module(), place.scenario());
			}
		}
		return modules;
	}

	/** A1-A3 as their sum where only they are given. */
	private Map<String, String> summed(Map<String, String> modules) {
		Map<String, String> summed = new LinkedHashMap<>(modules);
		for (Module module : method.modules().columns()) {
			List<String> parts = method.modules().partsOf(module).stream().map(Module::code).toList();
			if (!parts.isEmpty() && !modules.containsKey(module.code()) && modules.keySet().containsAll(parts)) {
				BigDecimal sum = parts.stream().map(modules::get).map(BigDecimal::new).reduce(BigDecimal::add).orElseThrow();
				summed.put(module.code(), sum.toString());
				summed.keySet().removeAll(new LinkedHashSet<>(parts));
				remarks.finding("parts-summed", String.join(", ", parts));
			}
		}
		return summed;
	}
}
