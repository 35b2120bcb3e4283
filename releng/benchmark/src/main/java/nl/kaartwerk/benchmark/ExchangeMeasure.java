package nl.kaartwerk.benchmark;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import nl.kaartwerk.exchange.Formats;
import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.model.Declaration;

/**
 * Importing 1,000 EPDs, the real samples under new identifiers, from ILCD JSON and from an archive of ILCD XML: warm and as a whole process,
 * beside a bare streaming read of the same bytes, JSON also beside the npm package epdx on the same files, and the memory held after half and
 * after all of them.
 */
final class ExchangeMeasure {
	private static final int EPDS = 1000;
	private static final int RUNS = 3;
	private static final int WARM_UP = 2;
	private static final double BARE_LIMIT = 5;
	private static final double PEER_LIMIT = 1;
	/** Part by which memory may grow from 500 to 1,000 EPDs. */
	private static final double MEMORY_LIMIT = 1.1;
	private static final Formats FORMATS = Formats.of(ExchangeMeasure.class.getClassLoader());

	/** Takes a figure: what it is, its value and its limit, or NaN for none. */
	@FunctionalInterface
	interface Report {
		void add(String what, double value, double limit);
	}

	/** Something to time. */
	@FunctionalInterface
	private interface Task {
		void run() throws Exception;
	}

	private final Path folder;
	private final Path jsons;
	private final Path archive;
	private final Report report;

	private ExchangeMeasure(Path folder, Report report) {
		this.folder = folder;
		this.jsons = folder.resolve("epds");
		this.archive = folder.resolve("epds.zip");
		this.report = report;
	}

	/** Leaves out, with a printed reason, what cannot run here. */
	static void run(Path folder, Report report) throws Exception {
		Path samples = Path.of(System.getProperty("kaartwerk.root"), "../shared/samples/epdx").normalize();
		if (!Files.isDirectory(samples)) {
			System.out.println("Imports are left out: the real EPDs are not beside the product");
			return;
		}
		ExchangeMeasure measure = new ExchangeMeasure(folder, report);
		measure.prepare(samples);
		measure.json();
		measure.peer(samples);
		measure.xml();
		measure.memory("JSON", measure.jsons);
		measure.memory("XML archive", measure.archive);
	}

	/** In a process of its own: imports all and prints how many. */
	static void main(Path from) throws Exception {
		Counter counter = new Counter();
		read(from, counter);
		System.out.println(counter.cards);
	}

	private static List<Path> originals(Path samples) throws IOException {
		try (Stream<Path> files = Files.list(samples)) {
			return files.filter(f -> f.getFileName().toString().matches("[0-9a-f-]{36}\\.json")).sorted().toList();
		}
	}

	/** 1,000 files: the originals in turn, each under an identifier of its own. */
	private static void write(List<Path> originals, Path folder) throws IOException {
		List<String> texts = new ArrayList<>();
		for (Path file : originals) {
			texts.add(Files.readString(file));
		}
		for (int i = 0; i < EPDS; i++) {
			String old = originals.get(i % originals.size()).getFileName().toString().replace(".json", "");
			Files.writeString(folder.resolve(id(i) + ".json"), texts.get(i % texts.size()).replace(old, id(i)));
		}
	}

	private void prepare(Path samples) throws Exception {
		Files.createDirectories(jsons);
		List<Path> originals = originals(samples);
		write(originals, jsons);
		List<Outgoing> cards = new ArrayList<>();
		Importer importer = FORMATS.importer("ilcd-json").orElseThrow();
		for (Path file : originals) {
			importer.read(Source.of(file), receiver(imported -> cards.add(outgoing(imported))));
		}
		Iterable<Outgoing> all = () -> numbered(cards);
		FORMATS.exporter("ilcd-zip").orElseThrow().write(all, (name, content) -> {
			try (OutputStream out = Files.newOutputStream(archive)) {
				content.writeTo(out);
			}
		});
	}

	private static Outgoing outgoing(Imported imported) {
		return new Outgoing((Declaration) imported.document().getDefinitions().getLast(), imported.kept());
	}

	private static Iterator<Outgoing> numbered(List<Outgoing> cards) {
		return IntStream.range(0, EPDS).mapToObj(i -> {
			Outgoing outgoing = cards.get(i % cards.size());
			outgoing.card().setUuid(id(i));
			return outgoing;
		}).iterator();
	}

	private static String id(int number) {
		return new UUID(0x4b61617274776572L, number).toString();
	}

	private void json() throws Exception {
		double own = warm(() -> readAll(jsons));
		double bare = warm(() -> bareJson(jsons));
		report.add("1,000 EPDs from ILCD JSON, warm, s", own, Double.NaN);
		report.add("bare read of the same JSON, warm, s", bare, Double.NaN);
		report.add("ILCD JSON beside the bare read", own / bare, BARE_LIMIT);
		report.add("1,000 EPDs from ILCD JSON, whole process, s", process(jsons), Double.NaN);
	}

	/** The peer fails on some real files; both read 1,000 of those that it can. */
	private void peer(Path samples) throws Exception {
		if (!hasEpdx()) {
			return;
		}
		Path same = folder.resolve("same");
		Files.createDirectories(same);
		Path probe = folder.resolve("probe");
		Files.createDirectories(probe);
		List<Path> originals = originals(samples);
		for (Path file : originals) {
			Files.copy(file, probe.resolve(file.getFileName()));
		}
		List<String> converted = output(List.of("node", script(), probe.toString(), "probe")).lines().toList();
		System.out.println("epdx converts " + converted.size() + " of the " + originals.size() + " real files: " + String.join(", ", converted));
		if (converted.isEmpty()) {
			return;
		}
		write(converted.stream().map(samples::resolve).toList(), same);
		double own = warm(() -> readAll(same));
		long start = System.nanoTime();
		epdx(same, 1);
		double whole = (System.nanoTime() - start) / 1e9;
		String[] many = epdx(same, WARM_UP + RUNS);
		double warm = median(Arrays.stream(many).skip(1 + WARM_UP).mapToDouble(Double::parseDouble).toArray()) / 1000;
		report.add("1,000 of these from ILCD JSON, warm, s", own, Double.NaN);
		report.add("epdx, the same files, warm, s", warm, Double.NaN);
		report.add("epdx, the same files, whole process, s", whole, Double.NaN);
		report.add("ILCD JSON beside epdx, warm", own / warm, PEER_LIMIT);
	}

	private void xml() throws Exception {
		double own = warm(() -> readAll(archive));
		double bare = warm(() -> bareXml(archive));
		report.add("1,000 EPDs from ILCD XML archive, warm, s", own, Double.NaN);
		report.add("bare read of the same XML, warm, s", bare, Double.NaN);
		report.add("ILCD XML archive beside the bare read", own / bare, BARE_LIMIT);
		report.add("1,000 EPDs from ILCD XML, whole process, s", process(archive), Double.NaN);
	}

	private static double warm(Task task) throws Exception {
		double[] seconds = new double[RUNS];
		for (int i = -WARM_UP; i < RUNS; i++) {
			long start = System.nanoTime();
			task.run();
			seconds[Math.max(i, 0)] = (System.nanoTime() - start) / 1e9;
		}
		return median(seconds);
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	private static void readAll(Path from) throws Exception {
		Counter counter = new Counter();
		read(from, counter);
		if (counter.cards != EPDS) {
			throw new IllegalStateException(counter.cards + " cards instead of " + EPDS);
		}
	}

	private static void read(Path from, Receiver receiver) throws Exception {
		boolean single = !Files.isDirectory(from);
		Importer importer = FORMATS.importer(single ? "ilcd-zip" : "ilcd-json").orElseThrow();
		for (Path file : single ? List.of(from) : files(from)) {
			importer.read(Source.of(file), receiver);
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	private static final class Counter implements Receiver {
		private int cards;

		@Override
		public void receive(Imported imported) {
			cards++;
		}

		@Override
		public void refuse(String part, String reason) {
			throw new IllegalStateException(reason);
		}
	}

	/** Takes cards. */
	@FunctionalInterface
	private interface Taker {
		void take(Imported imported);
	}

	private static Receiver receiver(Taker taker) {
		return new Receiver() {
			@Override
			public void receive(Imported imported) {
				taker.take(imported);
			}

			@Override
			public void refuse(String part, String reason) {
				throw new IllegalStateException(reason);
			}
		};
	}

	/** Every value is taken from the reader, and nothing is made of it. */
	private static void bareJson(Path folder) throws IOException {
		for (Path file : files(folder)) {
			try (JsonReader reader = new JsonReader(new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
				for (JsonToken token = reader.peek(); token != JsonToken.END_DOCUMENT; token = reader.peek()) {
					switch (token) {
					case BEGIN_OBJECT -> reader.beginObject();
					case END_OBJECT -> reader.endObject();
					case BEGIN_ARRAY -> reader.beginArray();
					case END_ARRAY -> reader.endArray();
					case NAME -> reader.nextName();
					case BOOLEAN -> reader.nextBoolean();
					case NULL -> reader.nextNull();
					default -> reader.nextString();
					}
				}
			}
		}
	}

	private static void bareXml(Path archive) throws IOException, XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
			while (zip.getNextEntry() != null) {
				XMLStreamReader reader = factory.createXMLStreamReader(new Unclosed(zip));
				while (reader.hasNext()) {
					reader.next();
				}
			}
		}
	}

	private static final class Unclosed extends FilterInputStream {
		Unclosed(InputStream in) {
			super(in);
		}

		@Override
		public void close() {
			// the archive goes on
		}
	}

	private static double process(Path from) throws Exception {
		double[] seconds = new double[3];
		for (int i = 0; i < seconds.length; i++) {
			long start = System.nanoTime();
			String cards = output(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
					System.getProperty("java.class.path"), Main.class.getName(), "exchange", from.toString()));
			seconds[i] = (System.nanoTime() - start) / 1e9;
			if (!cards.strip().equals(Integer.toString(EPDS))) {
				throw new IllegalStateException(cards);
			}
		}
		return median(seconds);
	}

	private static String output(List<String> command) throws Exception {
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
			throw new IllegalStateException("Failed: " + command);
		}
		return text;
	}

	private static Path scripts() {
		return Path.of(System.getProperty("kaartwerk.root"), "releng/benchmark/epdx");
	}

	private static boolean hasEpdx() throws InterruptedException {
		try {
			if (Files.isDirectory(scripts().resolve("node_modules/epdx"))) {
				return true;
			}
			Process install = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--silent", "--no-package-lock").directory(scripts().toFile())
					.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			if (install.waitFor() == 0) {
				return true;
			}
			System.out.println("epdx is left out: npm could not install it");
		} catch (IOException e) {
			System.out.println("epdx is left out: there is no npm here");
		}
		return false;
	}

	private static String script() {
		return scripts().resolve("convert.mjs").toString();
	}

	private static String[] epdx(Path files, int runs) throws Exception {
		String[] result = output(List.of("node", script(), files.toString(), Integer.toString(runs))).strip().split(" ");
		if (!result[0].equals(Integer.toString(EPDS))) {
			throw new IllegalStateException("epdx converted " + result[0] + " of " + EPDS);
		}
		return result;
	}

	/** What is held, not what was touched: after a collection, with half of the EPDs read and with all. */
	private void memory(String what, Path from) throws Exception {
		double[] held = new double[2];
		int[] count = new int[1];
		read(from, receiver(imported -> {
			count[0]++;
			if (count[0] == EPDS / 2 || count[0] == EPDS) {
				held[count[0] * 2 / EPDS - 1] = heap();
			}
		}));
		report.add("memory held after 500 of " + what + ", MB", held[0], Double.NaN);
		report.add("memory held after 1,000 of " + what + ", MB", held[1], Double.NaN);
		report.add("growth of memory, 500 to 1,000", held[1] / held[0], MEMORY_LIMIT);
	}

	private static double heap() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		Runtime runtime = Runtime.getRuntime();
		return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
	}
}
