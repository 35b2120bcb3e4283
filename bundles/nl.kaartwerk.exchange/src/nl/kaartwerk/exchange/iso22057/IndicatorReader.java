package nl.kaartwerk.exchange.iso22057;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

/** Reads the indicators of a template. Those whose identifier we do not know stay unread, and become losses. */
final class IndicatorReader {
	private final Node source;
	private final Identifiers identifiers;
	private final Method method;
	private final Map<Indicator, Result> results = new LinkedHashMap<>();
	private final Set<String> renamed = new LinkedHashSet<>();

	IndicatorReader(Node source, Identifiers identifiers, Method method) {
		this.source = source;
		this.identifiers = identifiers;
		this.method = method;
	}

	Profile read(String title) {
		Profile profile = KaartFactory.eINSTANCE.createProfile();
		profile.setTitle(title);
		for (Node group : source.get("subIndicators").items()) {
			for (Node item : group.get("subIndicatorItems").items()) {
				item.get("guid").peek().flatMap(identifiers::indicator).ifPresent(indicator -> read(indicator, item));
			}
		}
		if (!renamed.isEmpty()) {
			source.get("subIndicators").finding("module-by-identifier", String.join(", ", renamed));
		}
		if (results.isEmpty()) {
			source.get("subIndicators").finding("scores-missing");
		}
		swappedDepletion();
		new ResultTables(method, new Scenarios(source), source.get("subIndicators")).addTo(profile, results);
		return profile;
	}

	private void read(Indicator indicator, Node item) {
		if (results.containsKey(indicator)) {
			item.finding("indicator-twice", indicator.code());
			return;
		}
		List<Node> values = item.get("values").items();
		Map<Place, String> cells = new LinkedHashMap<>();
		String unit = null;
		for (Node value : values) {
			Optional<String> module = module(value);
			if (module.isEmpty()) {
				continue;
			}
			Optional<String> own = value.get("unit").peek().map(ScoreText::shortened);
			if (unit != null && own.isPresent() && !own.get().equals(unit)) {
				value.finding("unit-mixed", indicator.code(), own.get(), unit);
				continue;
			}
			unit = unit == null ? own.orElse(null) : unit;
			Place place = new Place(module.get(), null);
			String cell = ScoreText.cell(value.get("value"));
			if (cells.containsKey(place)) {
				value.finding("cell-twice", place.toString(), cells.get(place), cell);
				continue;
			}
			cells.put(place, cell);
			value.use();
		}
		if (!cells.isEmpty()) {
			results.put(indicator, new Result(indicator, unit, cells, item));
		}
	}

	/** By its identifier, else by its name. */
	private Optional<String> module(Node value) {
		Optional<String> name = value.get("name").peek();
		Optional<String> known = value.get("guid").peek().flatMap(identifiers::module);
		if (known.isPresent() && name.isPresent() && !ScoreText.module(name.get(), method).equals(known.get())) {
			renamed.add(ScoreText.shortened(name.get()) + " = " + known.get());
		}
		return known.or(() -> name.map(n -> ScoreText.module(n, method)));
	}

	/** Real files have the two depletion indicators of the old set the wrong way round, and only their units tell. */
	private void swappedDepletion() {
		Optional<Result> elements = find("ADPE");
		Optional<Result> fossil = find("ADPF");
		boolean energy = elements.map(Result::unit).filter(u -> u.startsWith("MJ")).isPresent();
		boolean antimony = fossil.map(Result::unit).filter(u -> u.contains("Sb")).isPresent();
		if (energy && antimony) {
			elements.get().node().finding("depletion-swapped", fossil.get().unit(), elements.get().unit());
		}
	}

	private Optional<Result> find(String code) {
		return results.values().stream().filter(r -> r.indicator().set().equals("A1") && r.indicator().code().equals(code)).findFirst();
	}
}
