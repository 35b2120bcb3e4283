package nl.kaartwerk.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.inject.Injector;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.lang.KaartStandaloneSetup;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.report.ReportFormat;
import nl.kaartwerk.rules.catalogue.Catalogue;
import nl.kaartwerk.rules.catalogue.Rule;
import nl.kaartwerk.rules.catalogue.Trigger;

/**
 * Times what users wait for, against limits in the same run: reading a library (parse, index, link, check) in a fresh Java and once warm,
 * its growth from 1,000 to 2,000 cards, computing large works beside the
 * bare multiply-add of their figures, a command beside the bare lexer and beside lcax, importing EPDs beside a bare read and beside epdx, the commands
 * and views of publication, typing in the library and with each view in front, the start of the workbench beside the bare platform, and a whole command from start to
 * exit. Exit code 1 when a limit is missed.
 */
public final class Main {
	private static final int CARDS = 2000;
	private static final int WARM_RUNS = 5;
	private static final int COMMAND_RUNS = 5;
	private static final double COLD_LIMIT = 8.0;
	private static final double COMMAND_LIMIT = 2.0;
	private static final double GROWTH_LIMIT = 2.5;
	/** Seconds; a person waits for it. */
	private static final double REPORT_LIMIT = 10;
	private static final double DIAGNOSTICS_LIMIT = 50;
	private static final double RESULTS_LIMIT = 150;
	private static final int START_RUNS = 10;
	private static final double START_LIMIT = 1.25;
	private static final double VIEW_LIMIT = 150;
	private static final double REFRESH_LIMIT = 200;
	private static final double BLOCK_LIMIT = 50;
	private static final double HEAP_LIMIT = 400;

	private static final int NMD_CARDS = 5000;
	private static final int NMD_WORKS = 100;
	private static final int SCALE_RUNS = 3;
	private static final double COLD_START_LIMIT = 12;
	private static final double WARM_START_LIMIT = 4;
	private static final double FIRST_PROPOSALS_LIMIT = 150;
	private static final double PROPOSALS_LIMIT = 40;
	private static final double LONG_LIMIT = 1;
	private static final double SCALE_HEAP_LIMIT = 600;

	private static final double FLOOR_LIMIT = 10;
	/** It also sorts and names what it digests, and looks at the rest of the card. */
	private static final double FINGERPRINT_LIMIT = 4;
	private static final double STATE_LIMIT = 1;
	private static final double RULES_LIMIT = 1.3;
	private static final int RULES_RUNS = 5;
	/** The library is invented, so a reviewer would find much; but all of it must be read. */
	private static final Set<String> UNREAD = Set.of("syntax", "link-unresolved", "table-cell-bad", "table-indicator-unknown", "table-row-short");
	private static final int PEER_CARDS = 3000;
	/** Five times as fast. */
	private static final double PEER_LIMIT = 0.2;

	private static boolean missed;

	private Main() {
	}

	public static void main(String[] args) throws Exception {
		if (args.length == 2 && args[0].equals("cold")) {
			System.out.println(read(Path.of(args[1])).seconds);
			return;
		}
		if (args.length == 2 && args[0].equals("lex")) {
			Peer.lex(Path.of(args[1]));
			return;
		}
		if (args.length == 1 && args[0].equals("compute")) {
			compute();
			return;
		}
		if (args.length == 2 && args[0].equals("live")) {
			Live.main(Path.of(args[1]));
		}
		if (args.length >= 2 && args[0].equals("scale")) {
			Scale.main(Path.of(args[1]), args.length == 2 ? null : Path.of(args[2]));
		}
		if (args.length == 2 && args[0].equals("exchange")) {
			ExchangeMeasure.main(Path.of(args[1]));
			return;
		}
		if (args.length == 2 && args[0].equals("engine")) {
			Engine.main(Path.of(args[1]));
			return;
		}
		Path folder = Files.createTempDirectory("kaartwerk-benchmark");
		try {
			if (args.length == 1 && args[0].equals("exchange")) {
				ExchangeMeasure.run(folder, Main::report);
				System.exit(missed ? 1 : 0);
			}
			if (args.length == 1 && args[0].equals("calculation")) {
				computing();
				peer(folder);
				System.exit(missed ? 1 : 0);
			}
			if (args.length == 1 && args[0].equals("scale")) {
				scale(folder);
				System.exit(missed ? 1 : 0);
			}
			if (args.length == 1 && args[0].equals("rules")) {
				rules(folder);
				System.exit(missed ? 1 : 0);
			}
			if (args.length == 1 && args[0].equals("start")) {
				starts(new Workbench(folder));
				System.exit(missed ? 1 : 0);
			}
			if (args.length == 1 && args[0].equals("views")) {
				views(new Workbench(folder), folder);
				System.exit(missed ? 1 : 0);
			}
			if (args.length == 1 && args[0].equals("publication")) {
				publication(folder);
				System.exit(missed ? 1 : 0);
			}
			if (args.length == 1 && args[0].equals("publication-views")) {
				publicationViews(new Workbench(folder), folder);
				System.exit(missed ? 1 : 0);
			}
			Path full = Library.write(folder.resolve("full"), CARDS);
			Path half = Library.write(folder.resolve("half"), CARDS / 2);
			cold(half, full);
			rules(folder);
			warm(full);
			live(full);
			scale(folder);
			command();
			computing();
			peer(folder);
			ExchangeMeasure.run(folder, Main::report);
			publication(folder);
			workbench(folder, full);
		} finally {
			delete(folder);
		}
		System.exit(missed ? 1 : 0);
	}

	private record Read(double seconds, Corpus corpus) {
	}

	private static Read read(Path library) throws IOException {
		long start = System.nanoTime();
		Injector injector = KaartStandaloneSetup.injector();
		Corpus corpus = injector.getInstance(Corpus.class);
		corpus.read(List.of(library), Corpus.Progress.NONE);
		long unread = corpus.files().stream().flatMap(f -> corpus.check(f).stream()).filter(d -> UNREAD.contains(d.code())).count();
		if (unread != 0) {
			throw new IllegalStateException("The library of the benchmark cannot be read as it is meant: " + unread);
		}
		return new Read((System.nanoTime() - start) / 1e9, corpus);
	}

	/** Each in a Java of its own, three times; the median counts. */
	private static void cold(Path half, Path full) throws Exception {
		double one = coldMedian(half);
		double two = coldMedian(full);
		report("cold read of " + CARDS / 2 + " cards", one, Double.NaN);
		report("cold read of " + CARDS + " cards", two, COLD_LIMIT);
		report("growth, time(2n)/time(n)", two / one, GROWTH_LIMIT);
	}

	private static double coldMedian(Path library) throws Exception {
		double[] seconds = new double[3];
		for (int i = 0; i < seconds.length; i++) {
			seconds[i] = cold(library);
		}
		return median(seconds);
	}

	/** Seconds, in a Java of its own. */
	private static double cold(Path library) throws Exception {
		return Double.parseDouble(output(List.of(java(), "-Xmx2g", "-Dguice_bytecode_gen_option=DISABLED", "-cp", System.getProperty("java.class.path"),
				Main.class.getName(), "cold", library.toString())).strip());
	}

	/** Switches rules off by the settings of the project. */
	private static void set(Path library, Predicate<Rule> off) throws IOException {
		Files.writeString(library.resolve(".kaartwerk/rules"),
				Catalogue.rules().stream().filter(Rule::isConfigurable).filter(off).map(rule -> rule.id() + " = off\n").collect(Collectors.joining()));
	}

	/** The same cold read with all live rules, and with all of them off by the settings of the project; in turn, so that the machine is the same. */
	private static void rules(Path folder) throws Exception {
		Path on = Library.write(folder.resolve("on"), CARDS);
		set(on, rule -> rule.trigger() != Trigger.LIVE);
		Path off = Library.write(folder.resolve("off"), CARDS);
		set(off, rule -> true);
		double[] with = new double[RULES_RUNS];
		double[] without = new double[RULES_RUNS];
		for (int i = 0; i < RULES_RUNS; i++) {
			with[i] = cold(on);
			without[i] = cold(off);
		}
		report("cold read of " + CARDS + " cards, all live rules on", median(with), Double.NaN);
		report("the same, all rules off", median(without), Double.NaN);
		report("rules on, as a multiple of rules off", median(with) / median(without), RULES_LIMIT);
		delete(on);
		delete(off);
	}

	private static void warm(Path full) throws IOException {
		double[] seconds = new double[WARM_RUNS];
		Corpus corpus = null;
		for (int i = -1; i < WARM_RUNS; i++) {
			Read read = read(full);
			corpus = read.corpus;
			if (i >= 0) {
				seconds[i] = read.seconds;
			}
		}
		report("warm read of " + CARDS + " cards", median(seconds), Double.NaN);
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		System.out.printf(Locale.ROOT, "%-44s %8d MB%n", "heap with all texts loaded", runtime.totalMemory() - runtime.freeMemory() >> 20);
		Work work = (Work) corpus.document(full.resolve("work.kaart")).getDefinitions().get(0);
		double[] calculation = new double[WARM_RUNS];
		for (int i = -1; i < WARM_RUNS; i++) {
			long start = System.nanoTime();
			Method method = Method.shipped();
			new Calculator(method, new ModelCards(method)).calculate(work, LocalDate.of(2026, 7, 1)).outcome("A2");
			if (i >= 0) {
				calculation[i] = (System.nanoTime() - start) / 1e9;
			}
		}
		report("work of " + Library.USES + " uses, cards compiled anew", median(calculation), Double.NaN);
		Method method = Method.shipped();
		Printing printing = new Printing(new Calculator(method, new ModelCards(method)).calculate(work, LocalDate.of(2026, 7, 1)));
		for (ReportFormat format : ReportFormat.values()) {
			report("report of " + Library.USES + " uses as " + format, median(printing.seconds(format, WARM_RUNS)), REPORT_LIMIT);
			System.out.printf(Locale.ROOT, "%-44s %8d kB%n", "its size", printing.bytes() >> 10);
		}
	}

	/** Typing, in a Java of its own. */
	private static void live(Path full) throws Exception {
		Properties figures = new Properties();
		figures.load(new StringReader(output(List.of(java(), "-Xmx2g", "-Dguice_bytecode_gen_option=DISABLED", "-cp",
				System.getProperty("java.class.path"), Main.class.getName(), "live", full.toString()))));
		report("language server opens " + CARDS + " cards", figure(figures, "open"), Double.NaN);
		report("keystroke to findings, card, median ms", figure(figures, "diagnostics.card.median"), Double.NaN);
		report("keystroke to findings, card, p95 ms", figure(figures, "diagnostics.card.p95"), DIAGNOSTICS_LIMIT);
		report("keystroke to findings, 1,000 uses, p95 ms", figure(figures, "diagnostics.work.p95"), Double.NaN);
		report("score to MKI of 1,000 uses, median ms", figure(figures, "results.median"), Double.NaN);
		report("score to MKI of 1,000 uses, p95 ms", figure(figures, "results.p95"), RESULTS_LIMIT);
		report("heap of the language server, MB", figure(figures, "heap"), HEAP_LIMIT);
	}

	/** A library of the size of the whole NMD, three times in turn with our server from nothing, with Xtext's own, and with ours going on. */
	private static void scale(Path folder) throws Exception {
		Path library = Library.write(folder.resolve("nmd"), NMD_CARDS, NMD_WORKS);
		Path known = folder.resolve("known");
		Properties[] cold = new Properties[SCALE_RUNS];
		Properties[] bare = new Properties[SCALE_RUNS];
		Properties[] warm = new Properties[SCALE_RUNS];
		for (int i = 0; i < SCALE_RUNS; i++) {
			if (Files.exists(known)) {
				delete(known);
			}
			cold[i] = session(library, known.toString());
			bare[i] = session(library);
			warm[i] = session(library, known.toString());
		}
		beside("5,100 texts, cold start to all findings", cold, bare, "start", COLD_START_LIMIT);
		report("5,100 texts, warm start to all findings", median(warm, "start"), WARM_START_LIMIT);
		beside("a work of 1,000 uses opened, ms", cold, bare, "opening", Double.NaN);
		report("the same after a warm start", median(warm, "opening"), Double.NaN);
		beside("an unknown name typed into it, ms", cold, bare, "unknown", Double.NaN);
		beside("keystroke to findings, 200 lines, p95 ms", cold, bare, "keystroke.p95", DIAGNOSTICS_LIMIT);
		report("the same after a warm start", median(warm, "keystroke.p95"), DIAGNOSTICS_LIMIT);
		beside("proposals of all cards, first, ms", cold, bare, "proposal.first", FIRST_PROPOSALS_LIMIT);
		report("the same after a warm start", median(warm, "proposal.first"), FIRST_PROPOSALS_LIMIT);
		beside("proposals of all cards, then, p95 ms", cold, bare, "proposal.p95", PROPOSALS_LIMIT);
		beside("a text of 10,000 lines to findings", cold, bare, "long", LONG_LIMIT);
		beside("growth, 5,000 to 10,000 lines", cold, bare, "long.growth", GROWTH_LIMIT);
		beside("heap with 5,100 texts, MB", cold, bare, "heap", SCALE_HEAP_LIMIT);
		report("the same after a warm start", median(warm, "heap"), Double.NaN);
		delete(library);
	}

	private static void beside(String what, Properties[] ours, Properties[] bare, String name, double limit) {
		report(what, median(ours, name), limit);
		report("  bare Xtext server", median(bare, name), Double.NaN);
	}

	private static Properties session(Path library, String... known) throws Exception {
		List<String> command = new ArrayList<>(List.of(java(), "-Xmx2g", "-Dguice_bytecode_gen_option=DISABLED", "-cp", System.getProperty("java.class.path"),
				Main.class.getName(), "scale", library.toString()));
		command.addAll(List.of(known));
		Properties figures = new Properties();
		figures.load(new StringReader(output(command)));
		if (figure(figures, "proposals") < NMD_CARDS) {
			throw new IllegalStateException("Not all cards are proposed: " + figures);
		}
		return figures;
	}

	/** Three times in a Java of its own, with the collector of our commands, which nothing else has warmed up; the medians count. */
	private static void computing() throws Exception {
		Properties[] runs = new Properties[3];
		for (int i = 0; i < runs.length; i++) {
			runs[i] = new Properties();
			runs[i].load(new StringReader(output(List.of(java(), "-Xmx2g", "-XX:+UseSerialGC", "-Dguice_bytecode_gen_option=DISABLED", "-cp",
					System.getProperty("java.class.path"), Main.class.getName(), "compute"))));
		}
		report("multiply-add of 5,000 cards, 10,000 uses, ms", median(runs, "floor"), Double.NaN);
		report("the same as a result tree, read, ms", median(runs, "tree"), Double.NaN);
		report("result tree beside multiply-add", median(runs, "ratio"), FLOOR_LIMIT);
		report("100,000 uses, ms", median(runs, "whole"), Double.NaN);
		report("growth, 50,000 to 100,000 uses", median(runs, "growth"), GROWTH_LIMIT);
	}

	private static double median(Properties[] runs, String name) {
		return median(Arrays.stream(runs).mapToDouble(run -> figure(run, name)).toArray());
	}

	/** Warm, in this Java: prints the figures by name. */
	private static void compute() {
		Compute compute = new Compute();
		double floor = compute.floor(Compute.USES);
		double tree = compute.tree(Compute.USES);
		double half = compute.tree(5 * Compute.USES);
		double whole = compute.tree(10 * Compute.USES);
		System.out.printf(Locale.ROOT, "floor=%f%ntree=%f%nratio=%f%nwhole=%f%ngrowth=%f%n", floor, tree, tree / floor, whole, whole / half);
		if (Double.isNaN(compute.sink())) {
			throw new IllegalStateException("The figures of the benchmark are no figures");
		}
	}

	/** Cold, each in a process of its own; medians of three, but of the peer once: it takes a minute. */
	private static void peer(Path folder) throws Exception {
		Peer peer = new Peer(folder);
		Path half = peer.library(PEER_CARDS / 2);
		Path whole = peer.library(PEER_CARDS);
		double[] lexed = new double[3];
		double[] halved = new double[3];
		double[] seconds = new double[3];
		double megabytes = 0;
		for (int i = 0; i < 3; i++) {
			lexed[i] = peer.lexer(whole, java()).seconds();
			halved[i] = peer.kaartwerk(half).seconds();
			Peer.Run run = peer.kaartwerk(whole);
			seconds[i] = run.seconds();
			megabytes = Math.max(megabytes, run.megabytes());
		}
		report("bare lexer, 3,000 cards", median(lexed), Double.NaN);
		report("kaartwerk mki, 3,000 cards in one work", median(seconds), Double.NaN);
		report("kaartwerk mki beside bare lexer", median(seconds) / median(lexed), FLOOR_LIMIT);
		report("growth, 1,500 to 3,000 cards", median(seconds) / median(halved), GROWTH_LIMIT);
		report("memory of kaartwerk mki, MB", megabytes, Double.NaN);
		if (Peer.hasLcax()) {
			Peer.Run other = peer.lcax(PEER_CARDS);
			report("lcax, 3,000 products in one project", other.seconds(), Double.NaN);
			report("memory of lcax, MB", other.megabytes(), Double.NaN);
			report("kaartwerk beside lcax", median(seconds) / other.seconds(), PEER_LIMIT);
		}
	}

	/** The product as a user has it. Needs a display. */
	private static void workbench(Path folder, Path full) throws Exception {
		Workbench workbench = new Workbench(folder);
		starts(workbench);
		views(workbench, folder);
		publicationViews(workbench, folder);
		Properties figures = workbench.typing(full);
		report("score to view, 1,000 uses shown, median ms", figure(figures, "view.median"), Double.NaN);
		report("score to view, 1,000 uses shown, p95 ms", figure(figures, "view.p95"), VIEW_LIMIT);
		report("UI thread kept waiting, p99 ms", figure(figures, "block.p99"), BLOCK_LIMIT);
		report("UI thread kept waiting, longest ms", figure(figures, "block.longest"), Double.NaN);
		report("heap of the workbench with the library, MB", figure(figures, "heap"), HEAP_LIMIT);
	}

	/** From a keystroke in a work of a thousand uses, or in a score, to its effect drawn in the view that is in front. */
	private static void views(Workbench workbench, Path folder) throws Exception {
		Properties figures = workbench.views(Library.writeWork(folder.resolve("work")));
		for (String view : List.of("mki", "dashboard", "derivation", "compare", "declarations")) {
			report("keystroke to " + view + ", 1,000 uses, median ms", figure(figures, view + ".median"), Double.NaN);
			report("keystroke to " + view + ", 1,000 uses, p95 ms", figure(figures, view + ".p95"), REFRESH_LIMIT);
			report("UI thread kept waiting, " + view + ", p99 ms", figure(figures, view + ".block.p99"), BLOCK_LIMIT);
			report("UI thread kept waiting, " + view + ", longest ms", figure(figures, view + ".block.longest"), Double.NaN);
		}
	}

	/** Interleaved, so that what else the machine does slows down both. */
	private static void starts(Workbench workbench) throws Exception {
		double[][] seconds = workbench.starts(START_RUNS);
		report("workbench to usable window", median(seconds[0]), Double.NaN);
		report("bare platform to usable window", median(seconds[1]), Double.NaN);
		report("workbench beside bare platform", median(seconds[0]) / median(seconds[1]), START_LIMIT);
	}

	/** The commands, then what is made anew at each keystroke in a reviewed card, three times in a Java of its own; the medians count. */
	private static void publication(Path folder) throws Exception {
		PublicationMeasure.run(folder, Main::report);
		Path library = PublicationLibrary.write(folder.resolve("engine"), CARDS / 2);
		Properties[] runs = new Properties[3];
		for (int i = 0; i < runs.length; i++) {
			runs[i] = new Properties();
			runs[i].load(new StringReader(output(List.of(java(), "-Xmx2g", "-XX:+UseSerialGC", "-Dguice_bytecode_gen_option=DISABLED", "-cp",
					System.getProperty("java.class.path"), Main.class.getName(), "engine", library.toString()))));
		}
		delete(library);
		report("bare digest of the numbers of 1,000 cards, ms", median(runs, "bare"), Double.NaN);
		report("fingerprints of 1,000 cards, ms", median(runs, "fingerprint"), Double.NaN);
		report("fingerprint beside bare digest", median(ratios(runs, "fingerprint", "bare")), FINGERPRINT_LIMIT);
		report("state of a review, ms", median(runs, "state") / figure(runs[0], "reviews"), Double.NaN);
		report("state of a review beside rules on its card", median(ratios(runs, "state", "rules")), STATE_LIMIT);
	}

	private static double[] ratios(Properties[] runs, String one, String other) {
		return Arrays.stream(runs).mapToDouble(run -> figure(run, one) / figure(run, other)).toArray();
	}

	/** From a keystroke in a card, a work or an application of 2,000 cards to its effect drawn, and the opening of each view. */
	private static void publicationViews(Workbench workbench, Path folder) throws Exception {
		Properties figures = workbench.publication(PublicationLibrary.write(folder.resolve("published"), CARDS));
		for (String view : List.of("route", "reviews", "whitespots", "grant")) {
			report("opening of " + view + ", 2,000 cards, longest ms", figure(figures, view + ".opening.longest"), BLOCK_LIMIT);
			report("keystroke to " + view + ", 2,000 cards, median ms", figure(figures, view + ".median"), Double.NaN);
			report("keystroke to " + view + ", 2,000 cards, p95 ms", figure(figures, view + ".p95"), REFRESH_LIMIT);
			report("UI thread kept waiting, " + view + ", p99 ms", figure(figures, view + ".block.p99"), BLOCK_LIMIT);
			report("UI thread kept waiting, " + view + ", longest ms", figure(figures, view + ".block.longest"), Double.NaN);
		}
	}

	private static double figure(Properties figures, String name) {
		return Double.parseDouble(figures.getProperty(name));
	}

	private static void command() throws Exception {
		String script = Path.of(System.getProperty("kaartwerk.product"), "kaartwerk").toString();
		String example = Path.of(System.getProperty("kaartwerk.root"), "bundles/nl.kaartwerk.examples/projects/rijwoning").toString();
		double[] seconds = new double[COMMAND_RUNS];
		output(List.of(script, "mki", example)); // the first one fills the archive of loaded classes
		for (int i = 0; i < COMMAND_RUNS; i++) {
			long start = System.nanoTime();
			output(List.of(script, "mki", example));
			seconds[i] = (System.nanoTime() - start) / 1e9;
		}
		report("kaartwerk mki on the example", median(seconds), COMMAND_LIMIT);
		for (int i = 0; i < COMMAND_RUNS; i++) {
			long start = System.nanoTime();
			output(List.of(script, "--version"));
			seconds[i] = (System.nanoTime() - start) / 1e9;
		}
		report("kaartwerk --version", median(seconds), Double.NaN);
	}

	private static void report(String what, double value, double limit) {
		boolean miss = value > limit;
		missed |= miss;
		System.out.printf(Locale.ROOT, "%-44s %8.2f%s%n", what, value,
				Double.isNaN(limit) ? "" : String.format(Locale.ROOT, "   limit %.2f  %s", limit, miss ? "MISSED" : "met"));
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static String output(List<String> command) throws Exception {
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IllegalStateException("Exit code " + process.exitValue() + " of " + command);
		}
		return text;
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			all.sorted(Comparator.reverseOrder()).forEach(path -> {
				try {
					Files.delete(path);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
	}
}
