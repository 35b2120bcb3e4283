package nl.kaartwerk.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.server.LanguageServerImpl;

import nl.kaartwerk.lang.ide.server.KaartLanguageServer;
import nl.kaartwerk.lang.ide.server.KaartServer;

/**
 * What an expert waits for in a library of the size of the whole NMD, in a Java of its own: from its start to the findings of all texts, from a
 * keystroke to the findings, for proposals, and for a very long text. With our server or with Xtext's bare one. One figure per line.
 */
final class Scale {
	private static final int WARM_UP = 10;
	private static final int RUNS = 60;
	private static final int LONG_RUNS = 7;
	private static final int LONG = 10_000;

	private final LanguageServerImpl server;
	private final Client client;
	private final Path library;

	private Scale(LanguageServerImpl server, Path library) {
		this.server = server;
		this.library = library;
		client = new Client(server);
	}

	/** @param known folder of what is kept between sessions, empty or missing for a cold start; null for the bare server */
	static void main(Path library, Path known) throws Exception {
		Scale scale = new Scale(known == null ? Bare.server() : KaartServer.create(known), library);
		scale.start();
		if (known != null && !((KaartLanguageServer) scale.server).textsInMemory().get().equals(0)) {
			Thread.sleep(5_000); // the first look at the library goes on in the background, and typing would overtake it
		}
		scale.opening();
		scale.keystrokes();
		scale.proposals();
		scale.longText();
		System.gc();
		Live.figure("heap", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0);
		scale.end();
		System.exit(0);
	}

	private void start() throws Exception {
		Set<String> missing = new HashSet<>();
		try (Stream<Path> files = Files.list(library)) {
			files.filter(f -> f.toString().endsWith(".kaart")).forEach(f -> missing.add(f.toUri().toString()));
		}
		client.open(library);
		while (!missing.isEmpty()) {
			missing.remove(next().getUri());
		}
		Live.figure("start", (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3);
	}

	private PublishDiagnosticsParams next() throws InterruptedException {
		PublishDiagnosticsParams findings = client.published.poll(60, TimeUnit.SECONDS);
		if (findings == null) {
			throw new IllegalStateException("No findings came");
		}
		return findings;
	}

	/** Leaves the files as they were, so that the next session finds nothing changed. */
	private void end() throws Exception {
		client.published.clear();
		Set<String> closed = client.closeAll();
		while (!closed.isEmpty()) {
			closed.remove(next().getUri());
		}
		server.shutdown().get();
	}

	/** Milliseconds from a change of a text until it is found to have an unknown name, or not to have one any more. */
	private double change(Path file, String text, boolean unknown) throws InterruptedException {
		client.published.clear();
		long start = System.nanoTime();
		client.change(file, text);
		while (true) {
			PublishDiagnosticsParams found = next();
			if (found.getUri().equals(file.toUri().toString())
					&& found.getDiagnostics().stream().anyMatch(d -> "link-unresolved".equals(d.getCode() == null ? null : d.getCode().getLeft())) == unknown) {
				return (System.nanoTime() - start) / 1e6;
			}
		}
	}

	/** A large work: the first time, the cards that it uses may have to be read. */
	private void opening() throws Exception {
		Path file = library.resolve("work.kaart");
		String text = Files.readString(file);
		client.published.clear();
		long start = System.nanoTime();
		client.open(file, text);
		while (!next().getUri().equals(file.toUri().toString())) {
			// other texts may be told about before
		}
		Live.figure("opening", (System.nanoTime() - start) / 1e6);
		double unknown = change(file, text.replaceFirst("Card\\d+ ", "Nobody "), true);
		Live.figure("unknown", unknown);
	}

	private void keystrokes() throws Exception {
		Path file = library.resolve(Library.LONG_CARD);
		String right = Files.readString(file);
		String wrong = right.replaceFirst("owner Owner\\d+\\n  brand", "owner Nobody\n  brand");
		client.open(file, right);
		double[] millis = new double[RUNS];
		for (int i = -WARM_UP; i < RUNS; i++) {
			double taken = change(file, Math.floorMod(i, 2) == 0 ? wrong : right, Math.floorMod(i, 2) == 0);
			if (i >= 0) {
				millis[i] = taken;
			}
		}
		Live.figure("keystroke.median", Live.quantile(millis, 0.5));
		Live.figure("keystroke.p95", Live.quantile(millis, 0.95));
	}

	/** Names of all cards, in a work. */
	private void proposals() throws Exception {
		Path file = library.resolve("work0.kaart");
		String text = Files.readString(file).replaceFirst("element 16 \\{\n", "element 16 {\n    C\n");
		client.open(file, text);
		while (!next().getUri().equals(file.toUri().toString())) {
			// until the server has seen the text
		}
		int line = (int) text.substring(0, text.indexOf("    C\n")).chars().filter(c -> c == '\n').count();
		double[] millis = new double[RUNS];
		int least = Integer.MAX_VALUE;
		for (int i = 0; i < RUNS; i++) {
			long start = System.nanoTime();
			int proposals = server.completion(new CompletionParams(new TextDocumentIdentifier(file.toUri().toString()), new Position(line, 5))).get().getRight()
					.getItems().size();
			millis[i] = (System.nanoTime() - start) / 1e6;
			least = Math.min(least, proposals);
		}
		Live.figure("proposals", least);
		Live.figure("proposal.first", millis[0]);
		Live.figure("proposal.median", Live.quantile(Arrays.copyOfRange(millis, 1, RUNS), 0.5));
		double[] later = Arrays.copyOfRange(millis, 1, RUNS);
		Live.figure("proposal.p95", Live.quantile(later, 0.95));
	}

	private void longText() throws Exception {
		double half = longText(LONG / 2);
		double whole = longText(LONG);
		Live.figure("long", whole / 1e3);
		Live.figure("long.growth", whole / half);
	}

	private double longText(int lines) throws Exception {
		Path file = library.resolve("long" + lines + ".kaart");
		String right = Library.longText(lines);
		String wrong = right.replaceFirst("owner Owner\\d+\\n  brand", "owner Nobody\n  brand");
		client.open(file, right);
		double[] millis = new double[LONG_RUNS];
		for (int i = 0; i < LONG_RUNS; i++) {
			millis[i] = change(file, i % 2 == 0 ? wrong : right, i % 2 == 0);
		}
		return Live.quantile(millis, 0.5);
	}
}
