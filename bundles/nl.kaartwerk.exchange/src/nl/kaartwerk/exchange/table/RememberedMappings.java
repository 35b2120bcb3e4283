package nl.kaartwerk.exchange.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import nl.kaartwerk.exchange.table.Mapping.CardMapping;
import nl.kaartwerk.exchange.table.Mapping.ProfileMapping;
import nl.kaartwerk.exchange.table.Mapping.TableMapping;

/**
 * Mappings that a person corrected. One serves again for a file whose heads and indicators stand in the same cells, whatever its numbers,
 * products and names of sheets: so the next file that was made from a template is read as the one before.
 */
public final class RememberedMappings {
	private final Path folder;

	/** @param folder made when something is remembered */
	public RememberedMappings(Path folder) {
		this.folder = folder;
	}

	/** The mapping that was remembered last for a file like this. */
	public Optional<Mapping> of(Book book) throws IOException {
		for (Path file : files()) {
			Optional<Mapping> mapping = read(Files.readString(file), book);
			if (mapping.isPresent()) {
				return mapping;
			}
		}
		return Optional.empty();
	}

	/** Newest first. */
	private List<Path> files() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(MappingText.ENDING))
					.sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed().thenComparing(Path::toString)).toList();
		}
	}

	/** None when it is for another file, or was written by a version that had other words: the proposal serves then. */
	private static Optional<Mapping> read(String text, Book book) {
		try {
			JsonObject root = JsonParser.parseString(text).getAsJsonObject();
			List<String> names = new ArrayList<>();
			root.getAsJsonArray("sheets").forEach(name -> names.add(name.getAsString()));
			if (names.size() != book.sheets().size()) {
				return Optional.empty();
			}
			Mapping mapping = MappingText.parse(root.get("mapping").getAsString());
			Mapping renamed = renamed(mapping, name -> names.contains(name) ? book.sheets().get(names.indexOf(name)).name() : name);
			return anchors(renamed, book).equals(anchors(root.getAsJsonObject("anchors"))) ? Optional.of(renamed) : Optional.empty();
		} catch (JsonParseException | IllegalStateException | IllegalArgumentException | ClassCastException | NullPointerException e) {
			return Optional.empty();
		}
	}

	private static Map<String, String> anchors(JsonObject object) {
		Map<String, String> anchors = new LinkedHashMap<>();
		for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
			anchors.put(entry.getKey(), entry.getValue().getAsString());
		}
		return anchors;
	}

	public void remember(Book book, Mapping mapping) throws IOException {
		JsonObject root = new JsonObject();
		JsonArray names = new JsonArray();
		book.sheets().forEach(sheet -> names.add(sheet.name()));
		root.add("sheets", names);
		JsonObject anchors = new JsonObject();
		anchors(mapping, book).forEach(anchors::addProperty);
		root.add("anchors", anchors);
		root.addProperty("mapping", MappingText.write(mapping));
		Files.createDirectories(folder);
		Path aside = Files.createTempFile(folder, "mapping", ".part");
		Files.writeString(aside, root.toString());
		String name = UUID.nameUUIDFromBytes(anchors.toString().getBytes(StandardCharsets.UTF_8)).toString();
		Files.move(aside, folder.resolve(name + MappingText.ENDING), StandardCopyOption.REPLACE_EXISTING);
	}

	/** What the heads and the indicators of all tables say, by number of the sheet and cell. */
	private static Map<String, String> anchors(Mapping mapping, Book book) {
		Map<String, String> anchors = new LinkedHashMap<>();
		for (TableMapping table : new MappingEdit(mapping).tables()) {
			Sheet sheet = book.sheet(table.sheet()).orElse(null);
			if (sheet == null) {
				continue;
			}
			for (int place : table.columns().keySet()) {
				anchor(anchors, book, sheet, table, table.header(), place);
			}
			for (int line = table.first(); line <= table.last(); line++) {
				anchor(anchors, book, sheet, table, line, table.indicator());
			}
		}
		return anchors;
	}

	private static void anchor(Map<String, String> anchors, Book book, Sheet sheet, TableMapping table, int line, int place) {
		int row = table.turned() ? place : line;
		int column = table.turned() ? line : place;
		if (row >= 0 && column >= 0) {
			anchors.put(new CellRef(Integer.toString(book.sheets().indexOf(sheet)), row, column).toString(), sheet.text(row, column));
		}
	}

	private static Mapping renamed(Mapping mapping, UnaryOperator<String> sheet) {
		return new Mapping(mapping.decimals(), mapping.cards().stream().map(card -> renamed(card, sheet)).toList());
	}

	private static CardMapping renamed(CardMapping card, UnaryOperator<String> sheet) {
		Map<Field, List<CellRef>> fields = new EnumMap<>(Field.class);
		card.fields().forEach((field, cells) -> fields.put(field, cells.stream().map(cell -> renamed(cell, sheet)).toList()));
		return new CardMapping(fields, card.profiles().stream()
				.map(p -> new ProfileMapping(p.title() == null ? null : renamed(p.title(), sheet), p.scenarios().stream().map(c -> renamed(c, sheet)).toList(),
						p.tables().stream().map(t -> new TableMapping(sheet.apply(t.sheet()), t.turned(), t.set(), t.header(), t.indicator(), t.unit(), t.columns(),
								t.first(), t.last())).toList()))
				.toList());
	}

	private static CellRef renamed(CellRef cell, UnaryOperator<String> sheet) {
		return new CellRef(sheet.apply(cell.sheet()), cell.row(), cell.column());
	}
}
