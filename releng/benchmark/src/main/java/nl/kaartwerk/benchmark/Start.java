package nl.kaartwerk.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.lsp4j.PublishDiagnosticsParams;

import nl.kaartwerk.lang.ide.server.KaartLanguageServer;
import nl.kaartwerk.lang.ide.server.KaartServer;

/** The start of the language server in a Java of its own, up to the findings of all texts, and its end. */
final class Start {
	private Start() {
	}

	/** @param known folder of what is kept between sessions; empty or missing for a cold start */
	static void main(Path library, Path known) throws Exception {
		Set<String> missing = new HashSet<>();
		try (Stream<Path> files = Files.list(library)) {
			files.filter(f -> f.toString().endsWith(".kaart")).forEach(f -> missing.add(f.toUri().toString()));
		}
		KaartLanguageServer server = KaartServer.create(known);
		Client client = new Client(server);
		client.open(library);
		while (!missing.isEmpty()) {
			PublishDiagnosticsParams findings = client.published.poll(60, TimeUnit.SECONDS);
			if (findings == null) {
				throw new IllegalStateException("No findings came for " + missing.size() + " texts");
			}
			missing.remove(findings.getUri());
		}
		Live.figure("start", (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3);
		Live.figure("memory", server.textsInMemory().get());
		Thread.sleep(2_500); // the look at the library, whose findings are kept as well
		long end = System.nanoTime();
		server.shutdown().get();
		Live.figure("end", (System.nanoTime() - end) / 1e9);
		System.gc();
		Live.figure("heap", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0);
		System.exit(0);
	}
}
