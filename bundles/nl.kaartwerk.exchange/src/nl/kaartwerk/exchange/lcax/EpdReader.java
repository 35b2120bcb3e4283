package nl.kaartwerk.exchange.lcax;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.lcax.Words.Impact;
import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.exchange.reading.Dates;
import nl.kaartwerk.exchange.reading.NewCard;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Origin;
import nl.kaartwerk.exchange.reading.Place;
import nl.kaartwerk.exchange.reading.Reading;
import nl.kaartwerk.exchange.reading.Result;
import nl.kaartwerk.exchange.reading.ResultTables;
import nl.kaartwerk.exchange.reading.Scenarios;
import nl.kaartwerk.exchange.reading.ScoreText;
import nl.kaartwerk.exchange.reading.Standards;
import nl.kaartwerk.exchange.reading.Statements;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Profile;

/** Makes a card of one EPD. LCAx writes its keys in camel case and the impacts in an object of their own, EPDx did neither. */
final class EpdReader {
	private static final Statements STATEMENTS = new Statements(Set.of(), Set.of(), Set.of("conversions"), Set.of("metaData", "meta_data"));
	private static final Set<String> DECIDES_A1 = Set.of("ep");

	private final JsonObject root;
	private final Words words;
	private final Method method;
	private final Reading reading;
	private final Node source;
	private final Node impacts;

	EpdReader(JsonObject root, String path, Words words, Method method) {
		this.root = root;
		this.words = words;
		this.method = method;
		reading = new Reading(Texts.SENTENCES, STATEMENTS);
		source = new Node(root, path, reading);
		impacts = source.get("impacts").isObject() ? source.get("impacts") : source;
	}

	/**
	 * @param project that the EPD stands in, or null
	 * @param product of the project that uses it, or null
	 */
	Imported read(String project, String product) {
		NewCard made = new NewCard(source.get("name"));
		Declaration card = made.card();
		if (project != null) {
			source.finding("of-project", project, product == null ? "-" : product);
		}
		source.get("type").peek().filter("EPD"::equals).ifPresent(type -> source.get("type").use());
		source.get("id").text().ifPresent(card::setUuid);
		Origin.mark(card, Optional.empty(), source.get("location").peek().filter(location -> !location.equalsIgnoreCase("unknown")));
		source.get("source", "url").text().or(() -> source.get("source", "name").text()).or(() -> source.get("source").text())
				.or(() -> Optional.ofNullable(card.getUuid())).ifPresent(card::setSource);
		if (either("publishedDate", "published_date").exists() || either("validUntil", "valid_until").exists()) {
			Dates.validity(card, either("publishedDate", "published_date"), either("validUntil", "valid_until"));
		}
		Optional<String> standard = source.get("standard").peek().flatMap(Words::standard);
		standard.ifPresent(s -> source.get("standard").use());
		standard.ifPresent(card::setMethod);
		Amount.peek(either("referenceServiceLife", "reference_service_life")).filter(years -> years.signum() > 0).ifPresent(years -> {
			either("referenceServiceLife", "reference_service_life").use();
			card.setServiceLife(NewCard.quantity(years, "year"));
		});
		unit(made);
		Profile profile = KaartFactory.eINSTANCE.createProfile();
		profile.setTitle(card.getTitle());
		card.getProfiles().add(profile);
		scores(profile, standard.flatMap(Standards::set).or(this::setByItsIndicators).orElse(null));
		return new Imported(card.getName(), made.document(), reading.findings(), reading.losses(root), new Kept(Words.FORMAT, reading.kept(root)));
	}

	private Node either(String camelCase, String snakeCase) {
		return source.get(camelCase).exists() ? source.get(camelCase) : source.get(snakeCase);
	}

	private void unit(NewCard made) {
		Node unit = either("declaredUnit", "declared_unit");
		Optional<String> word = unit.peek().filter(w -> !w.equalsIgnoreCase("unknown"));
		if (word.isEmpty()) {
			unit.finding("unit-missing");
			return;
		}
		if (word.get().equalsIgnoreCase("m2r1")) {
			unit.finding("unit-r1");
			made.functionalUnit(BigDecimal.ONE, "m2");
			return;
		}
		Optional<String> known = words.unit(word.get());
		if (known.isEmpty()) {
			unit.finding("unit-unknown", ScoreText.shortened(word.get()));
			made.functionalUnit(BigDecimal.ONE, ScoreText.shortened(word.get()));
			return;
		}
		unit.use();
		made.functionalUnit(BigDecimal.ONE, known.get());
		mass(made.card(), known.get());
	}

	/** The mass of the declared unit, where the conversions to kg that are about it agree. */
	private void mass(Declaration card, String unit) {
		List<Node> conversions = source.get("conversions").items().stream().filter(c -> Conversions.isMass(c, unit)).toList();
		List<BigDecimal> masses = conversions.stream().map(c -> Amount.peek(c.get("value"))).flatMap(Optional::stream).toList();
		if (masses.stream().anyMatch(m -> m.compareTo(masses.get(0)) != 0)) {
			source.get("conversions").finding("mass-contradiction", String.join(", ", masses.stream().map(m -> Amount.decimal(m).text()).toList()));
		} else if (!masses.isEmpty()) {
			conversions.forEach(c -> {
				c.get("value").use();
				c.get("to").use();
			});
			card.setMass(NewCard.quantity(masses.get(0), "kg"));
		}
	}

	/** Where the EPD names no standard that we know: by indicators that only one set has. */
	private Optional<String> setByItsIndicators() {
		Optional<String> set = stated().stream().map(words::impacts).filter(i -> i.size() == 1).map(i -> i.get(0).indicator().set())
				.filter("A2"::equals).findFirst().or(() -> stated().stream().anyMatch(DECIDES_A1::contains) ? Optional.of("A1") : Optional.empty());
		List<String> open = stated().stream().filter(key -> words.impacts(key).size() > 1).toList();
		if (set.isEmpty() && !open.isEmpty()) {
			source.get("standard").finding("set-unknown", String.join(", ", open));
		} else {
			set.ifPresent(s -> source.get("standard").finding("set-by-indicators", s));
		}
		return set;
	}

	/** The keys of indicators that have a value for some module. */
	private List<String> stated() {
		return impacts.keys().stream().filter(key -> !words.impacts(key).isEmpty())
				.filter(key -> impacts.get(key).keys().stream().anyMatch(m -> impacts.get(key, m).exists())).toList();
	}

	private void scores(Profile profile, String set) {
		List<String> stated = stated();
		Map<String, Place> modules = new LinkedHashMap<>();
		stated.forEach(key -> impacts.get(key).keys().stream().filter(m -> impacts.get(key, m).exists())
				.forEach(m -> modules.computeIfAbsent(m, w -> new Place(ScoreText.module(Words.module(w), method), null))));
		Map<Indicator, Result> results = new LinkedHashMap<>();
		for (String key : stated) {
			List<Impact> meant = words.impacts(key);
			Optional<Impact> impact = meant.size() == 1 ? Optional.of(meant.get(0))
					: meant.stream().filter(i -> i.indicator().set().equals(set)).findFirst();
			impact.ifPresent(i -> results.put(i.indicator(), new Result(i.indicator(), i.unit(), cells(impacts.get(key), modules), impacts.get(key))));
		}
		if (results.isEmpty()) {
			impacts.finding("scores-missing");
		}
		if (stated.contains("ep_fw")) {
			impacts.get("ep_fw").finding("unit-of-freshwater");
		}
		new ResultTables(method, new Scenarios(impacts), impacts).addTo(profile, results);
	}

	/** What is null, or not there, is not declared; a module of which nothing is declared has no column. */
	private static Map<Place, String> cells(Node impact, Map<String, Place> modules) {
		Map<Place, String> cells = new LinkedHashMap<>();
		modules.forEach((module, place) -> {
			Node value = impact.get(module);
			if (!cells.containsKey(place)) {
				cells.put(place, ScoreText.cell(value));
			} else if (value.exists()) {
				value.finding("cell-twice", place.toString(), cells.get(place), ScoreText.shortened(value.peek().orElse("")));
			}
		});
		return cells;
	}
}
