package nl.kaartwerk.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The materialised products, as a user gets them. */
class ProductTest {
	private static final Path ROOT = Path.of(System.getProperty("kaartwerk.root")).toAbsolutePath().normalize();
	private static final Path PRODUCTS = ROOT.resolve("releng/nl.kaartwerk.product/target/products/nl.kaartwerk.product");
	private static final Path LINUX = PRODUCTS.resolve("linux/gtk/x86_64");
	private static final Path EXAMPLE = ROOT.resolve("bundles/nl.kaartwerk.examples/projects/rijwoning");

	@TempDir
	Path dir;

	private record Run(int code, String out, String err) {
	}

	private Run run(List<String> environment, String... command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(dir.resolve("out").toFile()).redirectError(dir.resolve("err").toFile());
		environment.forEach(e -> builder.environment().put(e.substring(0, e.indexOf('=')), e.substring(e.indexOf('=') + 1)));
		Process process = builder.start();
		assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the command does not end");
		return new Run(process.exitValue(), Files.readString(dir.resolve("out"), StandardCharsets.UTF_8),
				Files.readString(dir.resolve("err"), StandardCharsets.UTF_8));
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void commandsRunWithoutADisplayAndSayNothingButTheirResult() throws Exception {
		String expected = new String(ProductTest.class.getResourceAsStream("rijwoning.txt").readAllBytes(), StandardCharsets.UTF_8);
		for (int i = 0; i < 2; i++) { // the first run fills the archive of loaded classes, the second uses it
			Run run = run(List.of("DISPLAY="), LINUX.resolve("kaartwerk").toString(), "mki", "--language", "en", EXAMPLE.toString());
			assertEquals(new Run(0, expected, ""), run);
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aReportIsPrintedWithTheFontsThatTheProductBrings() throws Exception {
		Path out = dir.resolve("reports");
		for (String format : List.of("pdf", "xlsx")) {
			Run run = run(List.of("DISPLAY="), LINUX.resolve("kaartwerk").toString(), "report", EXAMPLE.toString(), "--format", format, "--out", out.toString());
			assertEquals(new Run(0, "Rijwoning -> " + out.resolve("Rijwoning." + format) + "\n1 report written.\n", ""), run);
		}
		assertTrue(Files.size(out.resolve("Rijwoning.pdf")) > 50_000);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void theScriptWorksThroughALinkAndInAFolderWithBlanks() throws Exception {
		Path folder = Files.createSymbolicLink(dir.resolve("my tools"), LINUX);
		Path link = Files.createSymbolicLink(dir.resolve("kw"), folder.resolve("kaartwerk"));
		Run run = run(List.of(), link.toString(), "--version");
		assertEquals(0, run.code(), run.err());
		assertTrue(run.out().startsWith("Kaartwerk 0."), run.out());
		assertEquals(2, run(List.of(), link.toString(), "fly").code());
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void theLanguageServerAnswersAndEndsAsAnEditorStartsIt() throws Exception {
		try (Editor editor = new Editor(dir.resolve("errors"), List.of(LINUX.resolve("kaartwerk").toString(), "lsp", "--keep", dir.resolve("known").toString()))) {
			assertEquals("Kaartwerk", editor.begin(Editor.introduction(EXAMPLE)).getAsJsonObject("serverInfo").get("name").getAsString());
			editor.findings(EXAMPLE.resolve("rijwoning.kaart"), codes -> codes.contains("use-no-scores"));
			editor.request("shutdown", null);
			editor.notify("exit", null);
			assertEquals(0, editor.exitCode());
			assertTrue(Files.isDirectory(dir.resolve("known")), "what is known of the texts is kept");
			assertEquals("", editor.unframed());
			assertEquals("", editor.errors());
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void withoutADisplayTheWorkbenchSaysSo() throws Exception {
		Run run = run(List.of("DISPLAY=", "WAYLAND_DISPLAY="), LINUX.resolve("kaartwerk").toString());
		assertEquals(new Run(2, "", "kaartwerk: the workbench needs a display; commands do not (see kaartwerk --help).\n"), run);
	}

	/** Through its start script to the window, the example opened in it with its problems and figures, and closed as a user closes it. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void theWorkbenchStartsShowsTheExampleAndCloses() throws Exception {
		assertTrue(System.getenv("DISPLAY") != null, "this test needs a display; releng/build verify makes one");
		Path project = dir.resolve("rijwoning");
		try (Stream<Path> files = Files.walk(EXAMPLE)) {
			for (Path file : files.toList()) {
				Files.copy(file, project.resolve(EXAMPLE.relativize(file).toString()));
			}
		}
		Path configuration = dir.resolve("configuration");
		Run made = run(List.of(), ROOT.resolve("releng/probe").toString(), LINUX.toString(), configuration.toString());
		assertEquals(0, made.code(), made.err());
		Path seen = dir.resolve("seen");
		Run run = run(
				List.of("JAVA_TOOL_OPTIONS=-Dkaartwerk.probe.file=" + seen + " -Dkaartwerk.probe.open=rijwoning.kaart -Dkaartwerk.probe.project=" + project),
				LINUX.resolve("kaartwerk").toString(), "-configuration", configuration.toString(), "-data", dir.resolve("workspace").toString());
		assertEquals(0, run.code(), run.err());
		List<String> lines = Files.readAllLines(seen);
		assertTrue(lines.containsAll(List.of("windows=1", "perspective=nl.kaartwerk.ui.authoring", "done=true", "closed=true")), lines.toString());
		Path log = dir.resolve("workspace/.metadata/.log");
		assertEquals(List.of(), Files.exists(log) ? Files.readAllLines(log).stream().filter(line -> line.matches("!ENTRY \\S+ 4 .*")).toList() : List.of());
	}

	@Test
	void allThreeProductsHaveTheirScriptsAndFragments() throws IOException {
		Path mac = PRODUCTS.resolve("macosx/cocoa/aarch64/Kaartwerk.app/Contents/Eclipse");
		Path windows = PRODUCTS.resolve("win32/win32/x86_64");
		for (Path product : List.of(LINUX, mac, windows)) {
			List<String> plugins = new ArrayList<>();
			try (Stream<Path> files = Files.list(product.resolve("plugins"))) {
				files.forEach(f -> plugins.add(f.getFileName().toString().replaceFirst("_\\d+\\.\\d.*", "")));
			}
			for (String bundle : Files.readAllLines(product.resolve("cli.bundles"))) {
				assertTrue(plugins.contains(bundle), product + " lacks " + bundle);
			}
			String fragment = product == LINUX ? "gtk.linux.x86_64" : product == mac ? "cocoa.macosx.aarch64" : "win32.win32.x86_64";
			assertEquals(List.of("org.eclipse.swt.svg", "org.eclipse.swt." + fragment).stream().sorted().toList(),
					plugins.stream().filter(p -> p.startsWith("org.eclipse.swt.")).sorted().toList());
			assertTrue(Files.isExecutable(product.resolve("kaartwerk")));
			assertTrue(Files.exists(product.resolve("kaartwerk.cmd")));
		}
		assertTrue(Files.readString(mac.resolve("kaartwerk")).contains("-XstartOnFirstThread"));
	}
}
