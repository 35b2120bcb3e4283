package nl.kaartwerk.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The commands of publication on a library, each as a whole process beside {@code check} of the same texts in the same round. Time of the
 * processors is compared, not that on the clock: what a command does beside checking is a matter of work, and the one who waits for it shares
 * the machine.
 */
final class PublicationMeasure {
	interface Report {
		void row(String what, double value, double limit);
	}

	private static final int CARDS = 2000;
	private static final int ROUNDS = 3;
	private static final double GROWTH_LIMIT = 2.5;
	/** It runs all the rules, and judges every step besides. */
	private static final double ROUTE_LIMIT = 1.3;
	/** They run the rules on part of the texts, or on none, and need not come to more than a check of all. */
	private static final double OTHER_LIMIT = 1;
	private static final String CHECK = "check";
	private static final String DIFF = "diff";
	/** The peer of diff, which reads two libraries. */
	private static final String CHECK_BOTH = "check of both";

	/** A library and what it became. */
	private record Texts(int cards, Path now, Path later) {
		static Texts write(Path folder, int cards) throws Exception {
			Path now = PublicationLibrary.write(folder.resolve("publication" + cards), cards);
			return new Texts(cards, now, PublicationLibrary.later(now, folder.resolve("later" + cards), cards));
		}
	}

	private final Report report;
	/** By command: the runs of each round. */
	private final Map<String, List<Peer.Run>> half = new LinkedHashMap<>();
	private final Map<String, List<Peer.Run>> whole = new LinkedHashMap<>();

	private PublicationMeasure(Report report) {
		this.report = report;
	}

	static void run(Path folder, Report report) throws Exception {
		new PublicationMeasure(report).run(Texts.write(folder, CARDS / 2), Texts.write(folder, CARDS));
	}

	private void run(Texts small, Texts large) throws Exception {
		run(CHECK, small); // the first one fills the archive of loaded classes
		for (int i = 0; i < ROUNDS; i++) {
			for (String command : List.of(CHECK, "route", "review", "white-spots", "grant", CHECK_BOTH, DIFF)) {
				half.computeIfAbsent(command, key -> new ArrayList<>()).add(run(command, small));
				whole.computeIfAbsent(command, key -> new ArrayList<>()).add(run(command, large));
			}
		}
		row(CHECK, CHECK, Double.NaN);
		row("route", CHECK, ROUTE_LIMIT);
		row("review", CHECK, OTHER_LIMIT);
		row("white-spots", CHECK, OTHER_LIMIT);
		row("grant", CHECK, OTHER_LIMIT);
		row(CHECK_BOTH, CHECK_BOTH, Double.NaN);
		row(DIFF, CHECK_BOTH, OTHER_LIMIT);
	}

	private void row(String command, String peer, double limit) {
		String what = command.equals(CHECK_BOTH) ? command : "kaartwerk " + command;
		report.row(what + ", 2,000 cards, on the clock", median(whole.get(command), Peer.Run::seconds), Double.NaN);
		report.row(what + ", 2,000 cards, of processors", median(whole.get(command), Peer.Run::processors), Double.NaN);
		if (!command.equals(peer)) {
			report.row(what + " beside " + peer, ratio(whole.get(command), whole.get(peer)), limit);
		}
		report.row("growth of " + what + ", 1,000 to 2,000", ratio(whole.get(command), half.get(command)), GROWTH_LIMIT);
	}

	/** The median over the rounds of what one took beside the other in the same round. */
	private static double ratio(List<Peer.Run> ones, List<Peer.Run> others) {
		double[] ratios = new double[ones.size()];
		for (int i = 0; i < ratios.length; i++) {
			ratios[i] = ones.get(i).processors() / others.get(i).processors();
		}
		Arrays.sort(ratios);
		return ratios[ratios.length / 2];
	}

	private static double median(List<Peer.Run> runs, ToDoubleFunction<Peer.Run> figure) {
		double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
		return sorted[sorted.length / 2];
	}

	/** A run that found out about everything there is; one that gave up would be fast. */
	private static Peer.Run run(String command, Texts texts) throws Exception {
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("kaartwerk.product"), "kaartwerk").toString(), command.equals(CHECK_BOTH) ? CHECK : command,
				"--date", PublicationLibrary.DAY, "--lang", "en", texts.now.toString()));
		if (command.equals(DIFF) || command.equals(CHECK_BOTH)) {
			line.add(texts.later.toString());
		}
		Peer.Run run = Peer.run(line, Set.of(0, 1, 3));
		long told = told(command, run.output());
		long expected = expected(command, texts);
		if (told != expected) {
			throw new IllegalStateException("kaartwerk " + command + " told of " + told + " instead of " + expected + ":\n" + run.output().lines().limit(20).toList());
		}
		return run;
	}

	private static long told(String command, String output) {
		Stream<String> lines = output.lines();
		return switch (command) {
		case "route" -> lines.filter(line -> line.matches("(Product|A product) \\d+ .*\\d\\s+\\d+\\s*")).count();
		case "review" -> lines.filter(line -> line.endsWith(" approved.")).mapToLong(line -> Long.parseLong(line.replaceAll(" .*", ""))).sum();
		case "grant" -> lines.filter(line -> line.matches("  library\\.Card\\d+ .*: .*")).count();
		case "white-spots" -> lines.filter(line -> line.contains("NL/SfB ")).count() > 0 ? 1 : 0;
		case DIFF -> lines.filter(line -> line.contains(" / AP / ")).count();
		default -> lines.filter(line -> line.contains(" texts checked at ")).mapToLong(line -> Long.parseLong(line.replaceAll(" .*", ""))).sum();
		};
	}

	private static long expected(String command, Texts texts) throws Exception {
		return switch (command) {
		case "route" -> texts.cards;
		case "review" -> PublicationLibrary.reviews(texts.cards);
		case "grant" -> PublicationLibrary.claims(texts.cards);
		case "white-spots" -> 1;
		case DIFF -> texts.cards / 20;
		case CHECK_BOTH -> texts(texts.now) + texts(texts.later);
		default -> texts(texts.now);
		};
	}

	private static long texts(Path library) throws Exception {
		try (Stream<Path> all = Files.walk(library)) {
			return all.filter(file -> file.toString().endsWith(".kaart")).count();
		}
	}
}
