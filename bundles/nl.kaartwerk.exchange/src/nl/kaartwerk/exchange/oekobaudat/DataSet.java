package nl.kaartwerk.exchange.oekobaudat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.google.gson.JsonPrimitive;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.oekobaudat.Layout.Score;
import nl.kaartwerk.exchange.oekobaudat.OekobaudatImporter.Line;
import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.exchange.reading.Identifier;
import nl.kaartwerk.exchange.reading.Node;
import nl.kaartwerk.exchange.reading.Origin;
import nl.kaartwerk.exchange.reading.Parties;
import nl.kaartwerk.exchange.reading.Place;
import nl.kaartwerk.exchange.reading.Reading;
import nl.kaartwerk.exchange.reading.Result;
import nl.kaartwerk.exchange.reading.ResultTables;
import nl.kaartwerk.exchange.reading.Scenarios;
import nl.kaartwerk.exchange.reading.ScoreText;
import nl.kaartwerk.exchange.reading.Statements;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.unit.Unit;
import nl.kaartwerk.model.Background;
import nl.kaartwerk.model.BiogenicCarbon;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.model.value.PartialDate;

/** Makes a card of the lines of one data set. */
final class DataSet {
	static final String FORMAT = "oekobaudat-csv";
	/** Under which path the column is kept that the title came from. */
	static final String TITLE = "title";
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;
	private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d-\\d\\d)?");
	private static final Pattern A2 = Pattern.compile("15804.*A2");
	private static final Pattern A1 = Pattern.compile("15804.*A1");
	private static final Map<String, String> UNITS = Map.of("pcs.", "piece", "stk", "piece", "stück", "piece", "qm", "m2", "item(s)", "piece", "t*km", "tkm", "kgkm", "kg*km");

	private final Layout layout;
	private final Method method;
	private final List<String> header;
	private final Map<String, Integer> places;
	private final List<Line> lines;
	private final Reading reading = new Reading(Texts.SENTENCES, Statements.LEAVES);
	private final List<Kept.Part> kept = new ArrayList<>();
	private final Declaration card = MODEL.createDeclaration();
	private final Document document = MODEL.createDocument();

	DataSet(Layout layout, Method method, List<String> header, Map<String, Integer> places, List<Line> lines) {
		this.layout = layout;
		this.method = method;
		this.header = header;
		this.places = places;
		this.lines = lines;
	}

	/** @param again whether the file had lines of this data set before, with others between them */
	Imported read(boolean again) {
		Node all = node(null, lines.getFirst(), -1);
		if (again) {
			all.finding("data-set-again");
		}
		if (lines.stream().anyMatch(Line::shifted)) {
			all.finding("line-shifted");
		}
		title();
		document.getDefinitions().add(card);
		head();
		profile(all);
		aside();
		return new Imported(card.getName(), document, reading.findings(), reading.losses(), new Kept(FORMAT, kept));
	}

	private Node node(String text, Line line, int column) {
		String path = "line " + line.number() + (column < 0 || column >= header.size() ? "" : ", " + header.get(column));
		return new Node(text == null ? null : new JsonPrimitive(text), path, reading);
	}

	private static String at(Line line, int column) {
		return column < 0 || column >= line.cells().size() ? "" : line.cells().get(column);
	}

	private String value(String id) {
		return at(lines.getFirst(), places.getOrDefault(id, -1));
	}

	private Node node(String id) {
		return node(value(id), lines.getFirst(), places.getOrDefault(id, -1));
	}

	/** English where there is any, else German; the other is kept. */
	private void title() {
		boolean english = !value("name-en").isEmpty();
		String title = english ? value("name-en") : value("name");
		if (title.isEmpty()) {
			node("name").finding("name-missing");
		} else {
			card.setTitle(title);
			kept.add(new Kept.Part(TITLE, new JsonPrimitive(layout.headings().get(english ? "name-en" : "name")).toString()));
		}
		card.setName(Identifier.of(title));
		if (english && !value("name").isEmpty()) {
			keep("name");
		}
	}

	private void text(String id, Consumer<String> setter) {
		if (!value(id).isEmpty()) {
			setter.accept(value(id));
		}
	}

	private void head() {
		text("uuid", card::setUuid);
		text("url", card::setSource);
		text("registration", card::setRegistration);
		Origin.mark(card, Optional.empty(), Optional.of(value("location")).filter(location -> !location.isEmpty()));
		text("owner", name -> Parties.owner(name, card, document));
		if (value("owner").isEmpty()) {
			node("owner").finding("owner-missing");
		}
		text("background", name -> {
			Background background = MODEL.createBackground();
			background.setName(name);
			card.getBackgrounds().add(background);
		});
		method();
		date("reference-year", "year-unreadable", card::setDataFrom);
		date("valid-until", "year-unreadable", card::setValidTo);
		date("published", "date-unreadable", card::setPublished);
		card.setValidFrom(card.getPublished() != null ? card.getPublished() : card.getDataFrom());
		if (card.getValidTo() == null) {
			node("valid-until").finding("validity-missing");
		}
		functionalUnit();
		quantity("area-weight", "kg/m2").ifPresent(card::setAreaWeight);
		quantity("density", "kg/m3").ifPresent(card::setDensity);
		BiogenicCarbon carbon = MODEL.createBiogenicCarbon();
		quantity("biogenic", "kg").ifPresent(carbon::setProduct);
		quantity("biogenic-packaging", "kg").ifPresent(carbon::setPackaging);
		if (carbon.getProduct() != null || carbon.getPackaging() != null) {
			card.setBiogenicCarbon(carbon);
		}
	}

	/** The newest amendment that is named; the names themselves are kept. */
	private void method() {
		String conformity = value("conformity");
		if (A2.matcher(conformity).find()) {
			card.setMethod("EN 15804+A2");
		} else if (A1.matcher(conformity).find()) {
			card.setMethod("EN 15804+A1");
		} else if (conformity.contains("15804")) {
			card.setMethod("EN 15804");
		}
		keep("conformity");
	}

	private void date(String id, String fault, Consumer<PartialDate> setter) {
		Optional<PartialDate> date = Optional.of(value(id)).filter(text -> DATE.matcher(text).matches()).map(PartialDate::valueOf).filter(PartialDate::isDate);
		if (date.isPresent()) {
			setter.accept(date.get());
		} else if (!value(id).isEmpty()) {
			node(id).finding(fault, value(id));
			keep(id);
		}
	}

	private void functionalUnit() {
		if (value("unit").isEmpty() || value("unit").equals("not available")) {
			node("unit").finding("unit-missing");
			return;
		}
		String symbol = UNITS.getOrDefault(value("unit").toLowerCase(Locale.ROOT), value("unit"));
		Optional<Quantity> quantity = quantity("amount", method.units().find(symbol).map(Unit::symbol).orElse(symbol));
		if (quantity.isEmpty()) {
			node("amount").finding("amount-missing");
			return;
		}
		if (method.units().find(symbol).isEmpty()) {
			node("unit").finding("unit-unknown", value("unit"));
		}
		FunctionalUnit unit = MODEL.createFunctionalUnit();
		unit.setQuantity(quantity.get());
		unit.setText(value("flow-name").isEmpty() ? card.getTitle() : value("flow-name"));
		card.setFunctionalUnit(unit);
		if (quantity.get().getUnit().equals("kg")) {
			quantity("amount", "kg").ifPresent(card::setMass);
		}
	}

	private Optional<Quantity> quantity(String id, String unit) {
		String text = value(id);
		Optional<String> number = number(text);
		if (number.isEmpty() || Amount.peek(node(number.get(), lines.getFirst(), places.get(id))).isEmpty()) {
			if (!text.isEmpty() && !text.equals("not available")) {
				node(id).finding("number-unreadable", text);
				keep(id);
			}
			return Optional.empty();
		}
		Quantity quantity = MODEL.createQuantity();
		quantity.setNumber(Decimal.valueOf(number.get()));
		quantity.setUnit(unit);
		return Optional.of(quantity);
	}

	/** A number has a decimal comma, or a point where that was asked for, and never a sign between thousands. */
	private static Optional<String> number(String text) {
		String point = text.replace(',', '.');
		String whole = point.startsWith(".") || point.startsWith("-.") ? point.replace(".", "0.") : point;
		return Optional.of(whole).filter(Decimal::isDecimal);
	}

	private void profile(Node all) {
		Profile profile = MODEL.createProfile();
		profile.setTitle(card.getTitle());
		Scenarios scenarios = new Scenarios(all);
		Map<Line, Place> columns = columns(scenarios);
		Map<Indicator, Result> results = new LinkedHashMap<>();
		for (int column = 0; column < header.size(); column++) {
			Score score = layout.score(header.get(column));
			if (score != null && !results.containsKey(score.indicator())) {
				Map<Place, String> cells = cells(column, columns);
				if (!cells.isEmpty()) {
					String unit = score.unit() == null ? score.indicator().unit() : score.unit();
					results.put(score.indicator(), new Result(score.indicator(), unit, cells, node(null, lines.getFirst(), column)));
				}
			}
		}
		if (results.isEmpty()) {
			all.finding("scores-missing");
		}
		new ResultTables(method, scenarios, all).addTo(profile, results);
		card.getProfiles().add(profile);
	}

	private Map<Line, Place> columns(Scenarios scenarios) {
		Map<Line, Place> columns = new LinkedHashMap<>();
		Map<String, String> described = new LinkedHashMap<>();
		for (Line line : lines) {
			String module = at(line, places.get("module"));
			Node node = node(module, line, places.get("module"));
			if (module.isEmpty()) {
				node.finding("module-missing");
				lose(line);
				continue;
			}
			String scenario = at(line, places.getOrDefault("scenario", -1));
			String description = at(line, places.getOrDefault("scenario-description", -1));
			if (!scenario.isEmpty() && described.putIfAbsent(scenario, description) == null) {
				scenarios.describe(scenario, description.isEmpty() ? null : description, false);
			}
			Place place = new Place(ScoreText.module(module, method), scenario.isEmpty() ? null : scenarios.get(scenario, node).getName());
			if (columns.containsValue(place)) {
				node.finding("module-twice", place.toString());
				lose(line);
			} else {
				columns.put(line, place);
			}
		}
		return columns;
	}

	/** The scores of a line that has no place in a table. */
	private void lose(Line line) {
		StringJoiner scores = new StringJoiner("; ");
		for (int column = 0; column < header.size(); column++) {
			if (layout.score(header.get(column)) != null && !at(line, column).isEmpty()) {
				scores.add(header.get(column) + ' ' + at(line, column));
			}
		}
		reading.loss(node(null, line, -1).path(), scores.toString());
	}

	/** An empty cell says nothing; what is no number stays as it is and is reported. */
	private Map<Place, String> cells(int column, Map<Line, Place> columns) {
		Map<Place, String> cells = new LinkedHashMap<>();
		columns.forEach((line, place) -> {
			String text = at(line, column);
			if (!text.isEmpty()) {
				cells.put(place, ScoreText.cell(node(number(text).orElse(text), line, column)));
			}
		});
		return cells;
	}

	/** Everything else is a loss, and is kept where it is about the whole data set. */
	private void aside() {
		List<String> read = List.of("uuid", "name", "name-en", "conformity", "background", "reference-year", "valid-until", "url", "owner", "published", "registration",
				"amount", "unit", "flow-name", "area-weight", "density", "biogenic", "biogenic-packaging", "module", "scenario", "scenario-description");
		for (Map.Entry<String, Integer> column : places.entrySet()) {
			if (!read.contains(column.getKey())) {
				keep(column.getKey());
			}
		}
		for (int column = 0; column < header.size(); column++) {
			if (layout.id(header.get(column)) == null && layout.score(header.get(column)) == null) {
				unknown(column);
			}
		}
	}

	private void keep(String id) {
		if (!value(id).isEmpty()) {
			reading.loss(node(id).path(), value(id));
			kept.add(new Kept.Part(layout.headings().get(id), new JsonPrimitive(value(id)).toString()));
		}
	}

	private void unknown(int column) {
		StringJoiner values = new StringJoiner("; ");
		for (Line line : lines) {
			if (!at(line, column).isEmpty()) {
				values.add(at(line, places.get("module")) + ' ' + at(line, column));
			}
		}
		if (values.length() > 0) {
			reading.loss(node(null, lines.getFirst(), column).path(), values.toString());
		}
	}
}
