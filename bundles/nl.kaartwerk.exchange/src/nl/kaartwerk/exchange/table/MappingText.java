package nl.kaartwerk.exchange.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import nl.kaartwerk.exchange.table.Mapping.CardMapping;
import nl.kaartwerk.exchange.table.Mapping.Column;
import nl.kaartwerk.exchange.table.Mapping.Decimals;
import nl.kaartwerk.exchange.table.Mapping.ProfileMapping;
import nl.kaartwerk.exchange.table.Mapping.TableMapping;

/** A mapping as JSON text, with rows and columns named as a spreadsheet names them. */
public final class MappingText {
	/** How the names of files with a mapping end. */
	public static final String ENDING = ".mapping.json";
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	private MappingText() {
	}

	/** The same text for the same mapping. */
	public static String write(Mapping mapping) {
		JsonObject root = new JsonObject();
		root.addProperty("decimals", mapping.decimals().name().toLowerCase(Locale.ROOT));
		JsonArray cards = new JsonArray();
		mapping.cards().forEach(card -> cards.add(card(card)));
		root.add("cards", cards);
		return GSON.toJson(root) + '\n';
	}

	private static JsonObject card(CardMapping card) {
		JsonObject object = new JsonObject();
		JsonObject fields = new JsonObject();
		card.fields().forEach((field, cells) -> fields.add(field.id(), cells(cells)));
		object.add("fields", fields);
		JsonArray profiles = new JsonArray();
		card.profiles().forEach(profile -> profiles.add(profile(profile)));
		object.add("profiles", profiles);
		return object;
	}

	private static JsonArray cells(List<CellRef> cells) {
		JsonArray array = new JsonArray();
		cells.forEach(cell -> array.add(cell.toString()));
		return array;
	}

	private static JsonObject profile(ProfileMapping profile) {
		JsonObject object = new JsonObject();
		if (profile.title() != null) {
			object.addProperty("title", profile.title().toString());
		}
		if (!profile.scenarios().isEmpty()) {
			object.add("scenarios", cells(profile.scenarios()));
		}
		JsonArray tables = new JsonArray();
		profile.tables().forEach(table -> tables.add(table(table)));
		object.add("tables", tables);
		return object;
	}

	private static JsonObject table(TableMapping table) {
		JsonObject object = new JsonObject();
		object.addProperty("sheet", table.sheet());
		object.addProperty("indicators", table.turned() ? "across" : "down");
		if (!table.set().isEmpty()) {
			object.addProperty("set", table.set());
		}
		if (table.header() >= 0) {
			object.addProperty("header", name(table.header(), table.turned()));
		}
		object.addProperty("indicator", name(table.indicator(), !table.turned()));
		if (table.unit() >= 0) {
			object.addProperty("unit", name(table.unit(), !table.turned()));
		}
		JsonObject columns = new JsonObject();
		table.columns().forEach((place, column) -> columns.addProperty(name(place, !table.turned()), column.toString()));
		object.add("modules", columns);
		object.addProperty("first", name(table.first(), table.turned()));
		object.addProperty("last", name(table.last(), table.turned()));
		return object;
	}

	private static String name(int index, boolean column) {
		return column ? CellRef.letters(index) : Integer.toString(index + 1);
	}

	/**
	 * Reads what {@link #write} wrote, or a person.
	 *
	 * @throws IllegalArgumentException when it is no such text; the message says what is wrong
	 */
	public static Mapping parse(String text) {
		try {
			JsonObject root = JsonParser.parseString(text).getAsJsonObject();
			List<CardMapping> cards = new ArrayList<>();
			for (JsonElement card : array(root, "cards")) {
				cards.add(card(card.getAsJsonObject()));
			}
			String decimals = root.has("decimals") ? root.get("decimals").getAsString() : "auto";
			return new Mapping(Decimals.valueOf(decimals.toUpperCase(Locale.ROOT)), cards);
		} catch (JsonParseException | IllegalStateException | UnsupportedOperationException | ClassCastException | NullPointerException e) {
			throw new IllegalArgumentException("no mapping", e);
		}
	}

	private static Iterable<JsonElement> array(JsonObject object, String key) {
		return object.has(key) ? object.getAsJsonArray(key) : new JsonArray();
	}

	private static CardMapping card(JsonObject object) {
		Map<Field, List<CellRef>> fields = new EnumMap<>(Field.class);
		if (object.has("fields")) {
			for (Map.Entry<String, JsonElement> entry : object.getAsJsonObject("fields").entrySet()) {
				Field field = Arrays.stream(Field.values()).filter(f -> f.id().equals(entry.getKey())).findFirst()
						.orElseThrow(() -> new IllegalArgumentException(entry.getKey()));
				fields.put(field, cells(entry.getValue().getAsJsonArray()));
			}
		}
		List<ProfileMapping> profiles = new ArrayList<>();
		for (JsonElement profile : array(object, "profiles")) {
			profiles.add(profile(profile.getAsJsonObject()));
		}
		return new CardMapping(fields, profiles);
	}

	private static List<CellRef> cells(Iterable<JsonElement> array) {
		List<CellRef> cells = new ArrayList<>();
		array.forEach(cell -> cells.add(CellRef.valueOf(cell.getAsString())));
		return cells;
	}

	private static ProfileMapping profile(JsonObject object) {
		List<TableMapping> tables = new ArrayList<>();
		for (JsonElement table : array(object, "tables")) {
			tables.add(table(table.getAsJsonObject()));
		}
		CellRef title = object.has("title") ? CellRef.valueOf(object.get("title").getAsString()) : null;
		return new ProfileMapping(title, cells(array(object, "scenarios")), tables);
	}

	private static TableMapping table(JsonObject object) {
		Map<Integer, Column> columns = new LinkedHashMap<>();
		object.getAsJsonObject("modules").entrySet().forEach(entry -> columns.put(index(entry.getKey()), Column.valueOf(entry.getValue().getAsString())));
		String set = object.has("set") ? object.get("set").getAsString() : "";
		boolean turned = object.has("indicators") && object.get("indicators").getAsString().equals("across");
		return new TableMapping(object.get("sheet").getAsString(), turned, set, optional(object, "header"), index(object.get("indicator").getAsString()),
				optional(object, "unit"), columns, index(object.get("first").getAsString()), index(object.get("last").getAsString()));
	}

	private static int optional(JsonObject object, String key) {
		return object.has(key) ? index(object.get(key).getAsString()) : -1;
	}

	/** "3" is the third row, "C" the third column. */
	private static int index(String text) {
		if (text.matches("[1-9]\\d{0,6}")) {
			return Integer.parseInt(text) - 1;
		}
		if (text.matches("[A-Z]{1,3}")) {
			return CellRef.column(text);
		}
		throw new IllegalArgumentException(text);
	}
}
