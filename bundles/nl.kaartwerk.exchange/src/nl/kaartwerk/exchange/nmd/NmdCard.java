package nl.kaartwerk.exchange.nmd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.reading.Amount;
import nl.kaartwerk.exchange.reading.Identifier;
import nl.kaartwerk.exchange.reading.Node;
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
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Component;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Dimension;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.FunctionalUnit;
import nl.kaartwerk.model.KaartFactory;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Scaling;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.model.value.PartialDate;

/** Makes a card of one environmental declaration. */
final class NmdCard {
	static final String FORMAT = "nmd-json";
	/** Under which path the declaration is kept, without its scores. */
	static final String DECLARATION = "declaration";
	private static final KaartFactory MODEL = KaartFactory.eINSTANCE;
	private static final Set<String> FORMULAS = Set.of("v3_linear", "v3_power", "v3_logarithmic", "v3_exponential", "v4_nonlinear", "v4_linear");
	/** Identifiers only serve to find things; the scores that could be read are in the tables. */
	private static final Statements STATEMENTS = new Statements(Set.of("id", "environmental_declaration", "assessment_strategy", "ordering"), Set.of(), Set.of(), Set.of());

	private static final int LONGEST_NUMBER = 40;
	private static final Set<String> NUMBERS = Set.of("amount", "lifespan", "minimum", "maximum", "inspected_value", "ordering");

	private final JsonObject root;
	private final Resources resources;
	private final Method method;
	private final String file;
	private final Reading reading = new Reading(Texts.SENTENCES, STATEMENTS);
	private final Node source;
	private final Node product;
	private final Declaration card = MODEL.createDeclaration();
	private final Document document = MODEL.createDocument();

	NmdCard(JsonObject root, Resources resources, Method method, String file) {
		this.root = root;
		this.resources = resources;
		this.method = method;
		this.file = file;
		this.source = new Node(root, "", reading);
		this.product = source.get("construction_product");
	}

	Imported read() throws Refusal {
		Optional<String> title = product.get("title").text().map(t -> t.replaceAll("\\s+", " "));
		title.ifPresentOrElse(card::setTitle, () -> product.finding("name-missing"));
		card.setName(Identifier.of(title.orElse("")));
		document.getDefinitions().add(card);
		head();
		for (Node profile : source.get("environmental_profiles").items()) {
			card.getProfiles().add(profile(profile));
		}
		if (card.getProfiles().stream().allMatch(profile -> profile.getTables().isEmpty())) {
			source.finding("scores-missing");
		}
		return new Imported(card.getName(), document, reading.findings(), reading.losses(root), new Kept(FORMAT, List.of(new Kept.Part(DECLARATION, kept()))));
	}

	private String kept() {
		JsonObject copy = root.deepCopy();
		if (copy.get("environmental_profiles") instanceof JsonArray profiles) {
			profiles.forEach(profile -> {
				if (profile instanceof JsonObject object && object.get("environmental_data") instanceof JsonArray data) {
					data.forEach(item -> {
						if (item instanceof JsonObject scores) {
							scores.remove("scores");
						}
					});
				}
			});
		}
		numbers(copy);
		return copy.toString();
	}

	private static Optional<BigDecimal> number(JsonElement value) {
		boolean is = value.isJsonPrimitive() && value.getAsString().length() <= LONGEST_NUMBER && Decimal.isDecimal(value.getAsString());
		return is ? Optional.of(new BigDecimal(value.getAsString())) : Optional.empty();
	}

	/** Our reading keeps the text of every value; what is a number in the format becomes one again. */
	private static void numbers(JsonElement element) {
		if (element instanceof JsonArray array) {
			array.forEach(NmdCard::numbers);
		} else if (element instanceof JsonObject object) {
			for (String key : List.copyOf(object.keySet())) {
				JsonElement value = object.get(key);
				Optional<BigDecimal> number = NUMBERS.contains(key) ? number(value) : Optional.empty();
				if (number.isPresent()) {
					object.add(key, new JsonPrimitive(number.get()));
				} else {
					numbers(value);
				}
			}
		}
	}

	private void head() {
		source.get("id").text().ifPresent(card::setUuid);
		registration();
		date(source.get("active_from"), card::setValidFrom);
		date(source.get("active_until"), card::setValidTo);
		if (card.getValidTo() == null) {
			source.finding("validity-missing");
		}
		Optional<String> owner = resolved(source.get("owner"), "title");
		owner.ifPresentOrElse(name -> Parties.owner(name, card, document), () -> source.finding("owner-missing"));
		product.get("brand").text().ifPresent(card::setBrand);
		Amount.peek(product.get("lifespan")).filter(life -> life.signum() > 0).ifPresent(life -> {
			product.get("lifespan").use();
			card.setServiceLife(quantity(Amount.decimal(life), "year"));
		});
		functionalUnit();
		product.get("classifications").items().forEach(this::classification);
	}

	/** A text of the thing that a place refers to; the reference counts as used when it was found. */
	private Optional<String> resolved(Node reference, String key) {
		Optional<String> text = reference.peek().flatMap(id -> resources.text(id.toLowerCase(Locale.ROOT), key));
		text.ifPresent(t -> reference.use());
		return text;
	}

	private void registration() {
		Node reference = source.get("registration");
		resolved(reference, "registration_number").ifPresent(card::setRegistration);
		Optional<String> category = resolved(reference, "category").map(c -> c.replaceFirst("^category-", ""));
		category.filter(c -> method.category(c).isPresent()).ifPresent(card::setCategory);
		if (reference.peek().isPresent() && card.getRegistration() == null) {
			reference.finding("registration-absent");
		}
	}

	private static void date(Node node, Consumer<PartialDate> setter) {
		Optional<PartialDate> date = node.peek().filter(t -> t.matches("\\d{4}-\\d\\d-\\d\\d.*")).map(t -> PartialDate.valueOf(t.substring(0, 10))).filter(PartialDate::isDate);
		date.ifPresentOrElse(day -> {
			node.use();
			setter.accept(day);
		}, () -> node.peek().ifPresent(text -> node.finding("date-unreadable", ScoreText.shortened(text))));
	}

	/** Scores are per one unit of the product. */
	private void functionalUnit() {
		Optional<String> symbol = resolved(product.get("unit"), "code").or(() -> resolved(product.get("unit"), "title"));
		if (symbol.isEmpty()) {
			product.get("unit").finding("unit-absent");
			return;
		}
		Optional<Unit> unit = method.units().find(symbol.get());
		if (unit.isEmpty()) {
			product.get("unit").finding("unit-unknown", symbol.get());
		}
		FunctionalUnit functional = MODEL.createFunctionalUnit();
		functional.setQuantity(quantity(Decimal.valueOf("1"), unit.map(Unit::symbol).orElse(symbol.get())));
		functional.setText(card.getTitle());
		card.setFunctionalUnit(functional);
	}

	private static Quantity quantity(Decimal number, String unit) {
		Quantity quantity = MODEL.createQuantity();
		quantity.setNumber(number);
		quantity.setUnit(unit);
		return quantity;
	}

	/** The element that a classification names by identifier, with the components that the product covers. */
	private void classification(Node node) {
		String id = node.get("id").peek().map(t -> t.toLowerCase(Locale.ROOT)).orElse("");
		Optional<String> code = resources.text(id, "code");
		Optional<String> system = resources.get(id).flatMap(element -> Resources.id(element, "classification_system")).flatMap(s -> resources.text(s, "title"));
		if (code.isEmpty() || system.isEmpty()) {
			node.finding("classification-absent");
			reading.loss(node.path() + ".id", id);
			return;
		}
		Classification classification = MODEL.createClassification();
		classification.setSystem(Identifier.system(system.get()));
		classification.setCode(code.get());
		for (Node reference : node.get("components").items()) {
			Optional<String> component = resolved(reference, "code");
			if (component.isPresent()) {
				Component covered = MODEL.createComponent();
				covered.setCode(component.get());
				resources.text(reference.peek().orElse("").toLowerCase(Locale.ROOT), "title").ifPresent(covered::setTitle);
				classification.getComponents().add(covered);
			}
		}
		card.getClassifications().add(classification);
	}

	private Profile profile(Node node) throws Refusal {
		Profile profile = MODEL.createProfile();
		node.get("title").text().map(t -> t.replaceAll("\\s+", " ")).ifPresent(profile::setTitle);
		Optional<BigDecimal> amount = Amount.peek(node.get("amount"));
		if (amount.filter(a -> a.compareTo(BigDecimal.ONE) == 0).isPresent()) {
			node.get("amount").use();
		} else {
			amount.ifPresent(a -> node.get("amount").finding("profile-amount", a.toPlainString()));
		}
		scaling(node.get("scaling"), profile);
		Map<Indicator, Result> results = new LinkedHashMap<>();
		for (Node data : node.get("environmental_data").items()) {
			scores(data, results);
		}
		new ResultTables(method, new Scenarios(node), node).addTo(profile, results);
		return profile;
	}

	private void scores(Node data, Map<Indicator, Result> results) throws Refusal {
		Node scores = data.get("scores");
		if (!scores.exists()) {
			data.finding("scores-null");
			return;
		}
		String id = data.get("assessment_strategy").peek().map(t -> t.toLowerCase(Locale.ROOT)).orElse("");
		Strategy strategy = Strategy.of(id, resources, method).orElseThrow(() -> new Refusal(Texts.SENTENCES.get("refused-strategy", file, id)));
		List<String> missing = strategy.missing(Map.of("module", "impact_modules (stages)", "indicator", "impact_indicators"));
		if (!missing.isEmpty()) {
			throw new Refusal(Texts.SENTENCES.get("refused-titles", file, String.join(", ", missing)));
		}
		List<Node> rows = scores.items();
		boolean fits = rows.size() == strategy.rows().size() && rows.stream().allMatch(row -> row.items().size() == strategy.modules().size());
		if (!fits) {
			scores.finding("scores-shape", Integer.toString(rows.size()), Integer.toString(strategy.rows().size()), Integer.toString(strategy.modules().size()));
			return; // positions that do not fit say nothing
		}
		for (int i = 0; i < rows.size(); i++) {
			row(strategy.rows().get(i), strategy.modules(), rows.get(i), results);
		}
	}

	private void row(Strategy.Line line, List<String> modules, Node row, Map<Indicator, Result> results) {
		if (line.indicator() == null) {
			row.finding("indicator-unknown", ScoreText.shortened(line.title()));
			return;
		}
		if (results.containsKey(line.indicator())) {
			row.finding("indicator-twice", line.indicator().code());
			return;
		}
		Map<Place, String> cells = new LinkedHashMap<>();
		List<Node> values = row.items();
		for (int i = 0; i < values.size(); i++) {
			String module = ScoreText.module(modules.get(i), method);
			cells.putIfAbsent(new Place(module, null), ScoreText.cell(values.get(i)));
			values.get(i).use();
		}
		results.put(line.indicator(), new Result(line.indicator(), line.unit(), cells, row));
	}

	private void scaling(Node node, Profile profile) {
		Optional<String> formula = node.get("formula").peek().filter(FORMULAS::contains);
		if (formula.isEmpty()) {
			if (node.exists()) {
				node.finding("scaling-unreadable");
			}
			return;
		}
		List<Decimal> parameters = new ArrayList<>();
		for (Node parameter : node.get("parameters").items()) {
			Amount.peek(parameter).map(Amount::decimal).ifPresent(parameters::add);
		}
		List<Dimension> dimensions = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Node dimension : node.get("dimensions").items()) {
			dimension(dimension, names).ifPresent(dimensions::add);
		}
		if (parameters.size() != node.get("parameters").items().size() || dimensions.size() != node.get("dimensions").items().size()) {
			node.finding("scaling-unreadable");
			return;
		}
		Scaling scaling = MODEL.createScaling();
		scaling.setFormula(formula.get());
		scaling.getParameters().addAll(parameters);
		scaling.getDimensions().addAll(dimensions);
		profile.setScaling(scaling);
		List.of("formula", "parameters", "dimensions").forEach(key -> node.get(key).use());
	}

	private Optional<Dimension> dimension(Node node, Set<String> names) {
		Optional<String> unit = node.get("unit").peek().map(t -> t.toLowerCase(Locale.ROOT)).flatMap(id -> resources.text(id, "code").or(() -> resources.text(id, "title")));
		Optional<String> title = node.get("title").peek();
		if (unit.isEmpty() || title.isEmpty() || !names.add(Identifier.of(title.get()))) {
			return Optional.empty();
		}
		String symbol = method.units().find(unit.get()).map(Unit::symbol).orElse(unit.get());
		Dimension dimension = MODEL.createDimension();
		dimension.setName(Identifier.of(title.get()));
		if (!dimension.getName().equals(title.get())) {
			dimension.setTitle(title.get().replaceAll("\\s+", " "));
		}
		Amount.peek(node.get("minimum")).ifPresent(n -> dimension.setMinimum(quantity(Amount.decimal(n), symbol)));
		Amount.peek(node.get("maximum")).ifPresent(n -> dimension.setMaximum(quantity(Amount.decimal(n), symbol)));
		Amount.peek(node.get("inspected_value")).ifPresent(n -> dimension.setInspected(quantity(Amount.decimal(n), symbol)));
		return Optional.of(dimension);
	}
}
