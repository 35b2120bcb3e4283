package nl.kaartwerk.exchange.nmd;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.Importer.Refusal;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.exchange.reading.JsonSource;

/**
 * The things that answers of the API speak of, by identifier: declarations refer to strategies, indicators, units and owners that other answers
 * define. They may stand in one file, in an archive, or in files beside it.
 */
final class Resources {
	private static final int MOST_ENTRIES = 1000;
	private static final long LARGEST = 256L << 20;
	private static final int DEEPEST = 12;
	private static final int[] ZIP = { 'P', 'K', 3, 4 };
	/** Words in the names of files that hold what declarations refer to, as the paths of the API name them. */
	private static final List<String> ASIDE = List.of("strateg", "indicator", "module", "stage", "unit", "owner", "registration", "element", "component", "classification",
			"cuas", "application");

	private final Map<String, JsonObject> byId = new HashMap<>();
	private final List<JsonObject> declarations = new ArrayList<>();

	/** Reads a file and what lies beside it. */
	static Resources read(Source source) throws IOException, Refusal {
		Resources resources = new Resources();
		if (source.head().startsWith(ZIP)) {
			resources.archive(source);
		} else {
			resources.file(source, true);
		}
		if (!resources.isComplete()) {
			for (Source sibling : source.siblings(".json")) {
				if (ASIDE.stream().anyMatch(sibling.name().toLowerCase(Locale.ROOT)::contains)) {
					resources.aside(sibling);
				}
			}
		}
		return resources;
	}

	/** Whether every strategy that declarations name is there. */
	private boolean isComplete() {
		return declarations.stream().flatMap(declaration -> items(declaration, "environmental_profiles")).flatMap(profile -> items(profile, "environmental_data"))
				.map(data -> id(data, "assessment_strategy")).flatMap(Optional::stream).allMatch(byId::containsKey);
	}

	private static Stream<JsonObject> items(JsonObject object, String key) {
		return object.get(key) instanceof JsonArray array ? array.asList().stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast) : Stream.empty();
	}

	private void aside(Source sibling) throws IOException {
		try {
			file(sibling, false);
		} catch (Refusal e) {
			// another file of the folder, of no concern here; if it was one of ours, what it held is missed and told below
			return;
		}
	}

	private void file(Source source, boolean own) throws IOException, Refusal {
		try (InputStream in = source.open()) {
			add(JsonSource.parse(in, source.name(), Texts.SENTENCES), own, 0);
		}
	}

	private void archive(Source source) throws IOException, Refusal {
		try (ZipInputStream zip = new ZipInputStream(source.open())) {
			Limited limited = new Limited(zip);
			int entries = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (++entries > MOST_ENTRIES) {
					throw new Refusal(Texts.SENTENCES.get("refused-entries", source.name(), Integer.toString(MOST_ENTRIES)));
				}
				if (!entry.isDirectory() && entry.getName().toLowerCase(Locale.ROOT).endsWith(".json")) {
					add(JsonSource.parse(limited, source.name(), Texts.SENTENCES), true, 0);
				}
				if (limited.left < 0) {
					throw new Refusal(Texts.SENTENCES.get("refused-inflated", source.name(), Long.toString(LARGEST >> 20)));
				}
			}
		} catch (ZipException | EOFException | IllegalArgumentException e) {
			throw new Refusal(Texts.SENTENCES.get("refused-archive", source.name()));
		}
	}

	/** Ends an archive that unpacks without end. */
	private static final class Limited extends FilterInputStream {
		private long left = LARGEST;

		Limited(InputStream in) {
			super(in);
		}

		@Override
		public int read(byte[] target, int from, int length) throws IOException {
			int read = left < 0 ? -1 : super.read(target, from, length);
			left -= Math.max(read, 0);
			return read;
		}
	}

	/** @param own whether declarations in it are to become cards */
	private void add(JsonElement element, boolean own, int depth) {
		if (depth > DEEPEST) {
			return;
		}
		if (element instanceof JsonArray array) {
			array.forEach(item -> add(item, own, depth + 1));
		} else if (element instanceof JsonObject object) {
			id(object, "id").ifPresent(id -> byId.putIfAbsent(id, object));
			if (object.has("environmental_profiles") && object.has("construction_product")) {
				if (own) {
					declarations.add(object);
				}
				return;
			}
			object.asMap().values().forEach(value -> add(value, own, depth + 1));
		}
	}

	static Optional<String> id(JsonObject object, String key) {
		return object.has(key) && object.get(key).isJsonPrimitive() ? Optional.of(object.get(key).getAsString().strip().toLowerCase(Locale.ROOT)) : Optional.empty();
	}

	List<JsonObject> declarations() {
		return declarations;
	}

	Optional<JsonObject> get(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/** The text of a thing that is referred to. */
	Optional<String> text(String id, String key) {
		return get(id).filter(o -> o.has(key) && o.get(key).isJsonPrimitive()).map(o -> o.get(key).getAsString().strip()).filter(t -> !t.isEmpty());
	}
}
