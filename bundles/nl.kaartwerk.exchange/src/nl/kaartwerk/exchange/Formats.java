package nl.kaartwerk.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The formats that are there: ours and those that others contribute as Java services. */
public final class Formats {
	private final TreeMap<String, Importer> importers = new TreeMap<>();
	private final TreeMap<String, Exporter> exporters = new TreeMap<>();

	/** @throws IllegalArgumentException when two importers or two exporters have one id */
	public Formats(Iterable<Importer> importers, Iterable<Exporter> exporters) {
		importers.forEach(importer -> add(importer, this.importers));
		exporters.forEach(exporter -> add(exporter, this.exporters));
	}

	private static <F extends Format> void add(F format, TreeMap<String, F> formats) {
		if (formats.put(format.id(), format) != null) {
			throw new IllegalArgumentException("two formats are called " + format.id());
		}
	}

	/** Those on the class path of a loader. */
	public static Formats of(ClassLoader loader) {
		return new Formats(ServiceLoader.load(Importer.class, loader), ServiceLoader.load(Exporter.class, loader));
	}

	/** By id. */
	public List<Importer> importers() {
		return List.copyOf(importers.values());
	}

	/** By id. */
	public List<Exporter> exporters() {
		return List.copyOf(exporters.values());
	}

	public Optional<Importer> importer(String id) {
		return Optional.ofNullable(importers.get(id));
	}

	public Optional<Exporter> exporter(String id) {
		return Optional.ofNullable(exporters.get(id));
	}

	/** The importers that recognise a file, by id; more than one only where formats share their beginnings. */
	public List<Importer> recognise(Source source) throws IOException {
		Head head = source.head();
		return importers.values().stream().filter(importer -> importer.recognises(head)).toList();
	}
}
