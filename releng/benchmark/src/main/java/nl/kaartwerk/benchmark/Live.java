package nl.kaartwerk.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.PublishDiagnosticsParams;

import nl.kaartwerk.lang.ide.results.FileResults;
import nl.kaartwerk.lang.ide.results.ResultStore;
import nl.kaartwerk.lang.ide.server.KaartLanguageServer;
import nl.kaartwerk.lang.ide.server.KaartServer;

/**
 * Typing in a library: from the change of a text to its findings, and from the change of a score to the new MKI of a work of a thousand uses.
 * In a Java of its own, because a process has either the language or the language with its services. Writes one figure per line.
 */
final class Live {
	private static final int WARM_UP = 30;
	private static final int RUNS = 60;

	private final KaartLanguageServer server = KaartServer.create();
	private final ResultStore store = new ResultStore(server);
	private final Client client = new Client(server);

	private Live() {
	}

	static void main(Path library) throws Exception {
		new Live().run(library);
		System.exit(0);
	}

	private void run(Path library) throws Exception {
		long start = System.nanoTime();
		client.open(library);
		figure("open", (System.nanoTime() - start) / 1e9);
		Path card = library.resolve("card0.kaart");
		Path work = library.resolve("work.kaart");
		String cardText = Files.readString(card);
		String workText = Files.readString(work);
		diagnostics("card", card, cardText, cardText.replaceFirst("GWP-total \\S+", "GWP-total 1,5"));
		diagnostics("work", work, workText, workText.replaceFirst(" m3 ", " m2 "));
		view(card, cardText, work);
		System.gc();
		figure("heap", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0);
	}

	private void diagnostics(String what, Path file, String right, String wrong) throws Exception {
		client.open(file, right);
		double[] millis = new double[RUNS];
		for (int i = -WARM_UP; i < RUNS; i++) {
			client.published.clear();
			boolean isWrong = i % 2 == 0;
			long start = System.nanoTime();
			client.change(file, isWrong ? wrong : right);
			PublishDiagnosticsParams found;
			do {
				found = client.published.poll(20, TimeUnit.SECONDS);
				if (found == null) {
					throw new IllegalStateException("No findings came for " + file);
				}
			} while (!found.getUri().equals(file.toUri().toString()) || found.getDiagnostics().isEmpty() == isWrong);
			if (i >= 0) {
				millis[i] = (System.nanoTime() - start) / 1e6;
			}
		}
		figure("diagnostics." + what + ".median", quantile(millis, 0.5));
		figure("diagnostics." + what + ".p95", quantile(millis, 0.95));
	}

	private void view(Path card, String text, Path work) throws Exception {
		double[] millis = new double[RUNS];
		double before = Double.NaN;
		for (int i = -WARM_UP; i < RUNS; i++) {
			String changed = text.replaceFirst("GWP-fossil \\S+", "GWP-fossil " + (i + 100) + "e3");
			long start = System.nanoTime();
			client.change(card, changed);
			double mki;
			do {
				FileResults results = store.results(work.toUri().toString()).get();
				mki = results.works().getFirst().outcome("A2").mki();
			} while (mki == before);
			before = mki;
			if (i >= 0) {
				millis[i] = (System.nanoTime() - start) / 1e6;
			}
		}
		figure("results.median", quantile(millis, 0.5));
		figure("results.p95", quantile(millis, 0.95));
	}

	static double quantile(double[] values, double share) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
	}

	static void figure(String name, double value) {
		System.out.printf(Locale.ROOT, "%s=%.3f%n", name, value);
	}
}
