package nl.kaartwerk.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The materialised product with a probe in it: its start beside that of the bare platform, and typing in a library. */
final class Workbench {
	private final Path product = Path.of(System.getProperty("kaartwerk.product"));
	private final Path probe = Path.of(System.getProperty("kaartwerk.root"), "releng/probe");
	private final Path folder;

	/** @param folder for configurations and workspaces */
	Workbench(Path folder) {
		this.folder = folder;
	}

	/**
	 * Seconds from the start of Java to the first idle moment of the window, in turn.
	 *
	 * @return runs of the product, then runs of the bare platform
	 */
	double[][] starts(int runs) throws Exception {
		Path ours = configuration("ours");
		Path bare = configuration("bare");
		double[][] seconds = new double[2][runs];
		for (int i = -1; i < runs; i++) { // the first start of each fills the workspace and the bundle cache
			double one = started(ours, "start-ours");
			double two = started(bare, "start-bare");
			if (i >= 0) {
				seconds[0][i] = one;
				seconds[1][i] = two;
			}
		}
		return seconds;
	}

	private double started(Path configuration, String workspace) throws Exception {
		return Double.parseDouble(visit(configuration, workspace, "").getProperty("started")) / 1000;
	}

	/** What the probe saw while it typed into a card of the library with its work shown. */
	Properties typing(Path library) throws Exception {
		return visit(configuration("typing"), "typing-workspace", " -Dkaartwerk.probe.project=" + library
				+ " -Dkaartwerk.probe.open=work.kaart -Dkaartwerk.probe.type=card0.kaart");
	}

	/** What the probe saw while it typed into a work with each view in front in turn. */
	Properties views(Path project) throws Exception {
		return visit(configuration("views"), "views-workspace", " -Dkaartwerk.probe.project=" + project + " -Dkaartwerk.probe.views=work.kaart,card0.kaart");
	}

	/** What the probe saw while it typed into a library on its way into the NMD with each view of that in front in turn. */
	Properties publication(Path library) throws Exception {
		return visit(configuration("publication"), "publication-workspace", " -Dkaartwerk.probe.project=" + library + " -Dkaartwerk.probe.publication=card"
				+ PublicationLibrary.TYPED + ".kaart,work.kaart,application0.kaart");
	}

	private Path configuration(String name) throws Exception {
		Path configuration = folder.resolve(name);
		Process process = new ProcessBuilder(probe.toString(), product.toString(), configuration.toString(), name).inheritIO().start();
		if (process.waitFor() != 0) {
			throw new IllegalStateException("The configuration " + name + " could not be made.");
		}
		return configuration;
	}

	private Properties visit(Path configuration, String workspace, String told) throws IOException, InterruptedException {
		Path seen = folder.resolve(workspace + ".seen");
		Files.deleteIfExists(seen);
		ProcessBuilder builder = new ProcessBuilder(product.resolve("kaartwerk").toString(), "-configuration", configuration.toString(), "-data",
				folder.resolve(workspace).toString());
		builder.environment().put("JAVA_TOOL_OPTIONS", "-Dkaartwerk.probe.file=" + seen + told);
		Process process = builder.redirectErrorStream(true).redirectOutput(folder.resolve(workspace + ".log").toFile()).start();
		if (process.waitFor() != 0) {
			throw new IllegalStateException("The workbench ended with " + process.exitValue());
		}
		Properties figures = new Properties();
		try (Reader in = Files.newBufferedReader(seen)) {
			figures.load(in);
		}
		if (!"true".equals(figures.getProperty("done"))) {
			throw new IllegalStateException("The probe did not get through: " + figures);
		}
		return figures;
	}
}
