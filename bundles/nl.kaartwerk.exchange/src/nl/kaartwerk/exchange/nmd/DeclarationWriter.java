package nl.kaartwerk.exchange.nmd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.nmd.NmdExporter.Referred;
import nl.kaartwerk.exchange.nmd.NmdExporter.Told;
import nl.kaartwerk.exchange.writing.Scores;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Module;
import nl.kaartwerk.model.Classification;
import nl.kaartwerk.model.Component;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Dimension;
import nl.kaartwerk.model.Profile;
import nl.kaartwerk.model.Quantity;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.Scenario;
import nl.kaartwerk.model.ScoreTable;
import nl.kaartwerk.model.value.Cells;
import nl.kaartwerk.model.value.Columns;
import nl.kaartwerk.model.value.Decimal;
import nl.kaartwerk.model.value.PartialDate;

/** Makes the environmental declaration of one card; what an import kept of it, and the card does not say, stays. */
final class DeclarationWriter {
	private final Declaration card;
	private final Method method;
	private final Referred referred;
	private final Told told;
	private final JsonObject declaration;
	private final String id;
	private int undeclared;

	DeclarationWriter(Outgoing outgoing, Method method, Referred referred, Told told) {
		this.card = outgoing.card();
		this.method = method;
		this.referred = referred;
		this.told = told;
		boolean known = outgoing.kept().format().equals(NmdCard.FORMAT) && !outgoing.kept().parts().isEmpty();
		this.declaration = known ? JsonParser.parseString(outgoing.kept().parts().getFirst().content()).getAsJsonObject() : new JsonObject();
		this.id = card.getUuid() == null ? Identifiers.of("declaration", card.getName()) : card.getUuid();
	}

	JsonObject write() {
		declaration.addProperty("id", id);
		registration();
		date("active_from", card.getValidFrom());
		date("active_until", card.getValidTo());
		if (card.getOwner() != null) {
			String title = card.getOwner().getTitle() == null ? card.getOwner().getName() : card.getOwner().getTitle();
			declaration.addProperty("owner", referred.thing("data_owners", Identifiers.of("owner", title), title).get("id").getAsString());
		}
		product();
		JsonArray before = declaration.get("environmental_profiles") instanceof JsonArray array ? array : new JsonArray();
		JsonArray profiles = new JsonArray();
		for (int i = 0; i < card.getProfiles().size(); i++) {
			JsonElement kept = i < before.size() ? before.get(i) : JsonNull.INSTANCE;
			profiles.add(profile(card.getProfiles().get(i), i, kept instanceof JsonObject object ? object : new JsonObject()));
		}
		declaration.add("environmental_profiles", profiles);
		if (undeclared > 0) {
			told.finding("cell-null", Integer.toString(undeclared));
		}
		return declaration;
	}

	private void registration() {
		if (card.getRegistration() == null && card.getCategory() == null) {
			return;
		}
		String key = Identifiers.of("registration", id);
		JsonObject registration = referred.thing("registrations", key, "");
		registration.remove("title");
		registration.addProperty("registration_number", card.getRegistration() == null ? "" : card.getRegistration());
		if (card.getCategory() != null) {
			registration.addProperty("category", "category-" + card.getCategory());
		}
		declaration.addProperty("registration", key);
	}

	/** A day is a moment in this format; a year stays what it was unless it is the last. */
	private void date(String key, PartialDate date) {
		String day = date == null || !date.isDate() ? null : (key.equals("active_until") ? date.last() : date.first()).toString();
		boolean same = day != null && declaration.has(key) && declaration.get(key).isJsonPrimitive() && declaration.get(key).getAsString().startsWith(day);
		if (day != null && !same) {
			declaration.addProperty(key, day + "T00:00:00Z");
		}
	}

	private void product() {
		JsonObject product = declaration.get("construction_product") instanceof JsonObject kept ? kept : new JsonObject();
		if (!product.has("id")) {
			product.addProperty("id", Identifiers.of("product", id));
		}
		if (card.getTitle() != null) {
			product.addProperty("title", card.getTitle());
		}
		if (card.getBrand() != null) {
			product.addProperty("brand", card.getBrand());
		}
		if (card.getServiceLife() != null) {
			product.add("lifespan", number(card.getServiceLife().getNumber()));
		}
		if (card.getFunctionalUnit() != null) {
			product.addProperty("unit", referred.add("units", "unit", card.getFunctionalUnit().getQuantity().getUnit(), "code"));
		}
		if (!card.getClassifications().isEmpty()) {
			JsonArray classifications = new JsonArray();
			card.getClassifications().forEach(c -> classifications.add(classification(c)));
			product.add("classifications", classifications);
		} else if (!product.has("classifications")) {
			product.add("classifications", new JsonArray());
		}
		declaration.add("construction_product", product);
	}

	private JsonObject classification(Classification classification) {
		String system = referred.thing("classification_systems", Identifiers.of("system", classification.getSystem()), classification.getSystem()).get("id").getAsString();
		String key = Identifiers.of("element", classification.getSystem() + ' ' + classification.getCode());
		JsonObject element = referred.thing("elements", key, classification.getCode());
		element.addProperty("code", classification.getCode());
		element.addProperty("classification_system", system);
		JsonObject reference = new JsonObject();
		reference.addProperty("id", key);
		JsonArray components = new JsonArray();
		for (Component component : classification.getComponents()) {
			JsonObject thing = referred.thing("components", Identifiers.of("component", key + ' ' + component.getCode()),
					component.getTitle() == null ? component.getCode() : component.getTitle());
			thing.addProperty("code", component.getCode());
			thing.addProperty("element", key);
			components.add(thing.get("id").getAsString());
		}
		reference.add("components", components);
		return reference;
	}

	private static JsonPrimitive number(Decimal number) {
		return new JsonPrimitive(new BigDecimal(number.text()));
	}

	private JsonObject profile(Profile profile, int index, JsonObject object) {
		String key = object.has("id") ? object.get("id").getAsString() : Identifiers.of("profile", id + ' ' + index);
		object.addProperty("id", key);
		object.addProperty("environmental_declaration", id);
		if (profile.getTitle() != null) {
			object.addProperty("title", profile.getTitle());
		}
		if (!object.has("amount")) {
			object.addProperty("amount", 1);
		}
		JsonArray data = new JsonArray();
		for (ScoreTable table : profile.getTables()) {
			if (table.getSet() == null) {
				told.finding("inventory-left-out");
			} else {
				method.set(table.getSet()).ifPresent(set -> data.add(data(profile, table, set, key)));
			}
		}
		object.add("environmental_data", data);
		if (profile.getScaling() != null) {
			object.add("scaling", scaling(profile, key));
		} else if (!object.has("scaling")) {
			object.add("scaling", JsonNull.INSTANCE);
		}
		return object;
	}

	private JsonObject data(Profile profile, ScoreTable table, IndicatorSet set, String profileId) {
		JsonObject data = new JsonObject();
		data.addProperty("id", Identifiers.of("data", profileId + ' ' + set.id()));
		data.addProperty("assessment_strategy", Identifiers.of("strategy", set.id()));
		JsonElement[][] scores = new JsonElement[set.size()][method.modules().columns().size()];
		int[] positions = positions(profile, table);
		for (Row row : table.getRows()) {
			Optional<Indicator> indicator = method.indicatorNames().code(set.id(), row.getIndicator());
			if (indicator.isEmpty()) {
				told.finding("indicator-left-out", row.getIndicator(), set.id());
			} else {
				row(row, indicator.get(), positions, scores[set.position(indicator.get().code()).orElseThrow()]);
			}
		}
		JsonArray matrix = new JsonArray();
		for (JsonElement[] line : scores) {
			JsonArray cells = new JsonArray();
			for (JsonElement cell : line) {
				cells.add(cell == null ? JsonNull.INSTANCE : cell);
				undeclared += cell == null ? 1 : 0;
			}
			matrix.add(cells);
		}
		data.add("scores", matrix);
		return data;
	}

	/** The position of each column among the modules of the method; -1 where it has none. */
	private int[] positions(Profile profile, ScoreTable table) {
		Set<String> counted = new LinkedHashSet<>(profile.getScenarios().stream().filter(Scenario::isCounted).map(Scenario::getName).toList());
		List<Columns.Column> columns = table.getColumns().columns();
		int[] positions = new int[columns.size()];
		Set<String> left = new LinkedHashSet<>();
		for (int i = 0; i < positions.length; i++) {
			Columns.Column column = columns.get(i);
			boolean counts = column.scenario() == null || counted.contains(column.scenario());
			positions[i] = counts ? method.modules().find(column.module()).map(Module::column).orElse(-1) : -1;
			if (!counts && left.add(column.scenario())) {
				told.finding("scenario-left-out", column.scenario());
			} else if (counts && positions[i] < 0) {
				told.finding("module-left-out", column.module());
			}
		}
		return positions;
	}

	private void row(Row row, Indicator indicator, int[] positions, JsonElement[] line) {
		Optional<Scores.Factor> factor = Scores.factor(method, indicator, row.getUnit(), null);
		if (factor.isEmpty()) {
			told.finding("unit-left-out", indicator.code(), row.getUnit(), indicator.unit());
			return;
		}
		if (!factor.get().isOne()) {
			told.finding("unit-converted", indicator.code(), row.getUnit(), indicator.unit());
		}
		Cells cells = row.getCells();
		for (int i = 0; cells != null && i < Math.min(cells.size(), positions.length); i++) {
			if (positions[i] >= 0 && cells.kind(i) == Cells.Kind.NUMBER) {
				line[positions[i]] = new JsonPrimitive(factor.get().times(cells.text(i)));
			}
		}
	}

	private JsonObject scaling(Profile profile, String profileId) {
		JsonObject scaling = new JsonObject();
		scaling.addProperty("id", Identifiers.of("scaling", profileId));
		scaling.addProperty("formula", profile.getScaling().getFormula());
		JsonArray parameters = new JsonArray();
		profile.getScaling().getParameters().forEach(parameter -> parameters.add(number(parameter)));
		scaling.add("parameters", parameters);
		JsonArray dimensions = new JsonArray();
		List<Dimension> all = new ArrayList<>(profile.getScaling().getDimensions());
		for (int i = 0; i < all.size(); i++) {
			dimensions.add(dimension(all.get(i), i, profileId));
		}
		scaling.add("dimensions", dimensions);
		return scaling;
	}

	private JsonObject dimension(Dimension dimension, int ordering, String profileId) {
		JsonObject object = new JsonObject();
		object.addProperty("id", Identifiers.of("dimension", profileId + ' ' + dimension.getName()));
		object.addProperty("title", dimension.getTitle() == null ? dimension.getName() : dimension.getTitle());
		amount(object, "minimum", dimension.getMinimum());
		amount(object, "maximum", dimension.getMaximum());
		amount(object, "inspected_value", dimension.getInspected());
		object.addProperty("ordering", ordering);
		return object;
	}

	private void amount(JsonObject object, String key, Quantity quantity) {
		object.add(key, quantity == null ? JsonNull.INSTANCE : number(quantity.getNumber()));
		if (quantity != null) {
			object.addProperty("unit", referred.add("units", "unit", quantity.getUnit(), "code"));
		}
	}
}
