package nl.kaartwerk.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the help says about extending Kaartwerk, done to the word with the product. */
class ExtendTest {
	private static final Path ROOT = Path.of(System.getProperty("kaartwerk.root")).toAbsolutePath().normalize();
	private static final Path PRODUCT = ROOT.resolve("releng/nl.kaartwerk.product/target/products/nl.kaartwerk.product/linux/gtk/x86_64");
	private static final Pattern JAVA = Pattern.compile("```java\n(package ([\\w.]+);.*?public (?:final )?class (\\w+).*?)```", Pattern.DOTALL);

	@TempDir
	Path dir;
	private Path classes;

	@BeforeEach
	void compileWhatThePageShows() throws Exception {
		classes = dir.resolve("classes");
		Map<String, Path> sources = sources();
		assertEquals(List.of("org.example.largest.LargestView", "org.example.names.NameImporter"), List.copyOf(sources.keySet()));
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, StandardCharsets.UTF_8)) {
			compiler.getTask(null, files, problems, List.of("-d", classes.toString(), "-cp", plugins().map(Path::toString).collect(Collectors.joining(File.pathSeparator))),
					null, files.getJavaFileObjectsFromPaths(sources.values())).call();
		}
		assertEquals(List.of(), problems.getDiagnostics().stream().filter(problem -> problem.getKind() == javax.tools.Diagnostic.Kind.ERROR).map(Object::toString).toList());
	}

	private Map<String, Path> sources() throws IOException {
		Map<String, Path> sources = new TreeMap<>();
		Matcher example = JAVA.matcher(Files.readString(ROOT.resolve("bundles/nl.kaartwerk.help/docs/extend.md")));
		while (example.find()) {
			Path source = dir.resolve("src").resolve(example.group(2).replace('.', '/')).resolve(example.group(3) + ".java");
			Files.createDirectories(source.getParent());
			sources.put(example.group(2) + '.' + example.group(3), Files.writeString(source, example.group(1)));
		}
		return sources;
	}

	private static Stream<Path> plugins() throws IOException {
		List<Path> plugins;
		try (Stream<Path> files = Files.list(PRODUCT.resolve("plugins"))) {
			plugins = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
		}
		return plugins.stream();
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void anImporterOfAnothersIsFoundByTheCommandLine() throws Exception {
		Path home = Files.createDirectories(dir.resolve("home"));
		Files.createDirectories(home.resolve("plugins"));
		List<String> needed = Files.readAllLines(PRODUCT.resolve("cli.bundles"));
		for (Path plugin : plugins().filter(plugin -> needed.contains(plugin.getFileName().toString().replaceFirst("_.*", ""))).toList()) {
			Files.copy(plugin, home.resolve("plugins").resolve(plugin.getFileName()));
		}
		Files.copy(PRODUCT.resolve("kaartwerk"), home.resolve("kaartwerk"));
		Files.writeString(home.resolve("cli.bundles"), Files.readString(PRODUCT.resolve("cli.bundles")) + "org.example.names\n");
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(home.resolve("plugins/org.example.names_1.0.0.jar")))) {
			write(jar, "org/example/names/NameImporter.class", Files.readAllBytes(classes.resolve("org/example/names/NameImporter.class")));
			write(jar, "META-INF/services/nl.kaartwerk.exchange.Importer", "org.example.names.NameImporter\n".getBytes(StandardCharsets.UTF_8));
		}
		Path source = Files.writeString(dir.resolve("bricks.names"), "Red bricks\n");
		Path cards = dir.resolve("cards");
		assertEquals("bricks.names -> Redbricks.kaart: 0 findings, 0 losses\n1 of 1 imported into " + cards + ".\n",
				run(home.resolve("kaartwerk").toString(), "import", source.toString(), "--to", cards.toString()));
		assertEquals(List.of("declaration Redbricks \"Red bricks\" {", "}"),
				Files.readAllLines(cards.resolve("Redbricks.kaart")).stream().filter(line -> !line.isBlank() && !line.startsWith("//")).toList());
	}

	private static void write(JarOutputStream jar, String name, byte[] content) throws IOException {
		jar.putNextEntry(new JarEntry(name));
		jar.write(content);
		jar.closeEntry();
	}

	/** What a command says, which has to succeed. */
	private String run(String... command) throws IOException, InterruptedException {
		Path said = dir.resolve("said");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		process.waitFor(60, TimeUnit.SECONDS);
		String text = Files.readString(said);
		assertEquals(0, process.exitValue(), text);
		return text;
	}
}
