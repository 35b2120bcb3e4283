package nl.kaartwerk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;

import nl.kaartwerk.lang.lexing.KaartLexer;
import nl.kaartwerk.method.Indicator;
import nl.kaartwerk.method.Method;

/**
 * From files to results in a cold process: our command beside the npm package lcax (its JSON, Node) on the same figures, and beside a bare
 * read of our texts through the lexer alone.
 */
final class Peer {
	/** What a process took: seconds from start to exit, seconds of the processors (NaN where the system does not tell), and the most memory it held. */
	record Run(double seconds, double processors, double megabytes, String output) {
	}

	private final Path folder;

	Peer(Path folder) {
		this.folder = folder;
	}

	/** One card per file and one work that uses each card once; the figures are those of lcax/write.mjs. */
	Path library(int cards) throws IOException {
		Path library = folder.resolve("peer" + cards);
		Files.createDirectories(library.resolve(".kaartwerk"));
		Files.writeString(library.resolve(".kaartwerk/project"), "");
		StringBuilder work = new StringBuilder("package peer\nbuilding House {\n  gross floor area 100 m2\n  life 75 years\n  reference date 2026-07-01\n");
		for (int i = 0; i < cards; i++) {
			Files.writeString(library.resolve("card" + i + ".kaart"), card(i));
			work.append("  element ").append(i).append(" { Card").append(i).append(' ').append(i + 1).append(" m3 service life 30 years }\n");
		}
		Files.writeString(library.resolve("work.kaart"), work.append("}\n").toString());
		return library;
	}

	private static String card(int number) {
		StringBuilder card = new StringBuilder("package peer\n\ndeclaration Card").append(number).append(" \"Product ").append(number)
				.append("\" {\n  category 1\n  functional unit 1 m3\n  service life 75 years\n  valid 2026-03-14 to 2031-03-14\n  profile {\n    impacts A2 {\n")
				.append("      A1-A3 A4 A5 B1 B2 B3 B4 B5 B6 B7 C1 C2 C3 C4 D\n");
		List<Indicator> indicators = Method.shipped().set("A2").orElseThrow().indicators();
		for (int row = 0; row < indicators.size(); row++) {
			card.append("      ").append(indicators.get(row).code());
			for (int column = 0; column < 15; column++) {
				card.append(' ').append(String.format(Locale.ROOT, "%.2f", ((number * 31 + row * 7 + column * 3) % 97 + 10) / 100.0));
			}
			card.append('\n');
		}
		return card.append("    }\n  }\n}\n").toString();
	}

	Run kaartwerk(Path library) throws Exception {
		return run(List.of(Path.of(System.getProperty("kaartwerk.product"), "kaartwerk").toString(), "mki", "--format", "json", library.toString()));
	}

	Run lexer(Path library, String java) throws Exception {
		return run(List.of(java, "-Xmx2g", "-cp", System.getProperty("java.class.path"), Main.class.getName(), "lex", library.toString()));
	}

	/** Reads all texts of a folder through the lexer and prints how many tokens they have. */
	static void lex(Path library) throws IOException {
		long tokens = 0;
		try (var files = Files.list(library)) {
			for (Path file : files.filter(f -> f.toString().endsWith(".kaart")).sorted().toList()) {
				KaartLexer lexer = new KaartLexer();
				lexer.setCharStream(new ANTLRStringStream(Files.readString(file)));
				while (lexer.nextToken() != Token.EOF_TOKEN) {
					tokens++;
				}
			}
		}
		System.out.println(tokens);
	}

	/** Makes the peer ready; false, with the reason printed, where it cannot run. */
	static boolean hasLcax() {
		Path scripts = scripts();
		try {
			if (!Files.isDirectory(scripts.resolve("node_modules/lcax"))) {
				Process install = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--silent", "--no-package-lock").directory(scripts.toFile())
						.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
				if (install.waitFor() != 0) {
					System.out.println("lcax is left out: npm could not install it");
					return false;
				}
			}
			return true;
		} catch (IOException e) {
			System.out.println("lcax is left out: there is no npm here");
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static Path scripts() {
		return Path.of(System.getProperty("kaartwerk.root"), "releng/benchmark/lcax");
	}

	Run lcax(int cards) throws Exception {
		Path project = folder.resolve("project" + cards + ".json");
		run(List.of("node", scripts().resolve("write.mjs").toString(), Integer.toString(cards), project.toString()));
		return run(List.of("node", "--max-old-space-size=6000", scripts().resolve("compute.mjs").toString(), project.toString()));
	}

	private static Run run(List<String> command) throws Exception {
		return run(command, Set.of(0));
	}

	/** @param codes with which the process may end */
	static Run run(List<String> command, Set<Integer> codes) throws Exception {
		Path output = Files.createTempFile("kaartwerk-benchmark", ".out");
		try {
			long start = System.nanoTime();
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(output.toFile()).start();
			double megabytes = 0;
			Duration processors = Duration.ZERO;
			while (process.isAlive()) {
				megabytes = Math.max(megabytes, memory(process.pid()));
				Duration now = process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
				processors = now.compareTo(processors) > 0 ? now : processors;
				Thread.sleep(5);
			}
			double seconds = (System.nanoTime() - start) / 1e9;
			if (!codes.contains(process.exitValue())) {
				throw new IllegalStateException("Exit code " + process.exitValue() + " of " + command);
			}
			return new Run(seconds, processors.isZero() ? Double.NaN : processors.toMillis() / 1e3, megabytes, Files.readString(output));
		} finally {
			Files.delete(output);
		}
	}

	/** The most memory that a process has held so far, in MB; 0 where the system does not tell. */
	private static double memory(long process) {
		try {
			return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream().filter(l -> l.startsWith("VmHWM:"))
					.mapToDouble(l -> Double.parseDouble(l.replaceAll("[^0-9]", "")) / 1024).findFirst().orElse(0);
		} catch (IOException | RuntimeException e) {
			return 0; // it has ended, or this is no Linux
		}
	}
}
