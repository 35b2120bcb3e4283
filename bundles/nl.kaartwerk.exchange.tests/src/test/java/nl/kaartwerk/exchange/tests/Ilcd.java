package nl.kaartwerk.exchange.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Assumptions;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.ilcd.IlcdJsonImporter;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Row;
import nl.kaartwerk.model.ScoreTable;

/** A small data set of our own that tests change, and the real ones, which are not part of the product. */
final class Ilcd {
	private static final Path SAMPLES = Path.of(System.getProperty("kaartwerk.root", "."), "../shared/samples/epdx").normalize();
	/** Not data sets of the format; see their tests. */
	private static final List<String> REFUSED = List.of("5aa09d72.json", "f63ac879_test.json");

	private final JsonObject root;

	private Ilcd(JsonObject root) {
		this.root = root;
	}

	static Ilcd tile() {
		return new Ilcd(JsonParser.parseString(new String(tileBytes(), StandardCharsets.UTF_8)).getAsJsonObject());
	}

	static byte[] tileBytes() {
		try (InputStream in = Ilcd.class.getResourceAsStream("tile.json")) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What stands at a path of keys and positions: "exchanges.exchange.0.meanAmount". */
	private JsonElement at(String path) {
		JsonElement element = root;
		for (String key : path.isEmpty() ? new String[0] : path.split("\\.")) {
			element = element instanceof JsonArray array ? array.get(Integer.parseInt(key)) : element.getAsJsonObject().get(key);
		}
		return element;
	}

	/** Puts JSON at a path; the last key of an array may be "+". */
	Ilcd with(String path, String json) {
		int dot = path.lastIndexOf('.');
		JsonElement parent = at(dot < 0 ? "" : path.substring(0, dot));
		String key = path.substring(dot + 1);
		JsonElement value = JsonParser.parseString(json);
		if (parent instanceof JsonObject object) {
			object.add(key, value);
		} else if (key.equals("+")) {
			parent.getAsJsonArray().add(value);
		} else {
			parent.getAsJsonArray().set(Integer.parseInt(key), value);
		}
		return this;
	}

	Ilcd without(String path) {
		int dot = path.lastIndexOf('.');
		JsonElement parent = at(dot < 0 ? "" : path.substring(0, dot));
		String key = path.substring(dot + 1);
		if (parent instanceof JsonObject object) {
			object.remove(key);
		} else {
			parent.getAsJsonArray().remove(Integer.parseInt(key));
		}
		return this;
	}

	Imported imported() {
		try {
			return read(root.toString().getBytes(StandardCharsets.UTF_8), "tile.json");
		} catch (IOException | Refusal e) {
			throw new AssertionError(e);
		}
	}

	Declaration card() {
		return card(imported());
	}

	static Imported read(byte[] bytes, String name) throws IOException, Refusal {
		return Received.from(new IlcdJsonImporter(), Source.of(name, bytes)).only();
	}

	static Declaration card(Imported imported) {
		return card(imported.document());
	}

	static Declaration card(nl.kaartwerk.model.Document document) {
		return (Declaration) document.getDefinitions().getLast();
	}

	static List<String> codes(Imported imported) {
		return imported.findings().stream().map(Imported.Finding::code).toList();
	}

	/** @param set A1, A2, or null for the inventory */
	static ScoreTable table(Declaration card, String set) {
		return card.getProfiles().get(0).getTables().stream().filter(t -> java.util.Objects.equals(t.getSet(), set)).findFirst().orElse(null);
	}

	static Row row(ScoreTable table, String indicator) {
		return table.getRows().stream().filter(r -> r.getIndicator().equals(indicator)).findFirst().orElse(null);
	}

	/** The data sets among the real files; the test is skipped where they are absent. */
	static List<Path> samples() throws IOException {
		try (Stream<Path> files = Files.list(sampleFolder())) {
			return files.filter(f -> f.toString().endsWith(".json") && !REFUSED.contains(f.getFileName().toString())).sorted().toList();
		}
	}

	static Path sample(String start) throws IOException {
		try (Stream<Path> files = Files.list(sampleFolder())) {
			return files.filter(f -> f.getFileName().toString().startsWith(start)).min(java.util.Comparator.reverseOrder()).orElseThrow();
		}
	}

	/** A real archive of XML data sets. */
	static Path archive() {
		return sampleFolder().resolveSibling("oekobau_with_dependencies.zip");
	}

	/** An example of the format as its makers publish it; its numbers are random. */
	static Path example(String name) {
		return sampleFolder().resolveSibling("indata").resolve(name);
	}

	private static Path sampleFolder() {
		if (!Files.isDirectory(SAMPLES)) {
			System.out.println("Skipped: the real EPDs are not part of the product, and are not beside it (shared/samples/epdx).");
		}
		Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "no samples beside the product");
		return SAMPLES;
	}
}
