package nl.kaartwerk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Owner;
import nl.kaartwerk.text.KaartWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", mixinStandardHelpOptions = true, description = {
		"Reads EPDs of another format and writes a card for each, as text, into a folder.",
		"Beside each card NAME.kaart stands NAME.import.json: what is odd in the source, and what the language has no place for." }, footer = {
				"", "Exit code: 0 all were imported, 1 some were refused, 2 wrong use or unreadable input." })
final class ImportCommand implements Callable<Integer> {
	private final Console console;
	private final Set<List<String>> ownersWritten = new HashSet<>();

	@Parameters(arity = "1..*", paramLabel = "IN", description = "Files, or folders whose *.json files are read.")
	private List<Path> sources;

	@Option(names = "--from", required = true, paramLabel = "FORMAT", description = "Format of the sources: ilcd-json.")
	private String format;

	@Option(names = "--to", required = true, paramLabel = "DIR", description = "Folder to write to; made when absent.")
	private Path target;

	@Option(names = "--package", paramLabel = "NAME", description = "Package of the cards. Default: none.")
	private String packageName;

	@Option(names = "--overwrite", description = "Replace cards that exist already.")
	private boolean overwrite;

	ImportCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		Importer importer = importer();
		List<Path> files = files();
		int refused = 0;
		try {
			Files.createDirectories(target);
		} catch (IOException e) {
			throw new Failure(ExitCode.UNUSABLE, "Cannot make the folder " + target + ".");
		}
		for (Path file : files) {
			try (InputStream in = Files.newInputStream(file)) {
				write(importer.read(in, file.getFileName().toString()), file);
			} catch (Importer.Refusal e) {
				console.complain(e.getMessage());
				refused++;
			} catch (IOException e) {
				throw new Failure(ExitCode.UNUSABLE, "Cannot read or write: " + e.getMessage());
			}
		}
		console.out().printf("%d of %d imported into %s.%n", files.size() - refused, files.size(), target);
		return refused == 0 ? ExitCode.OK : ExitCode.ERRORS;
	}

	private Importer importer() throws Failure {
		TreeMap<String, Importer> importers = new TreeMap<>();
		ServiceLoader.load(Importer.class, Importer.class.getClassLoader()).forEach(i -> importers.put(i.id(), i));
		Importer importer = importers.get(format);
		if (importer == null) {
			throw new Failure(ExitCode.UNUSABLE, "There is no format " + format + "; the formats are: " + String.join(", ", importers.keySet()) + ".");
		}
		return importer;
	}

	private List<Path> files() throws IOException, Failure {
		List<Path> files = new ArrayList<>();
		for (Path source : sources) {
			if (!Files.exists(source)) {
				throw new Failure(ExitCode.UNUSABLE, "There is no file or folder " + source + ".");
			}
			if (Files.isDirectory(source)) {
				try (Stream<Path> entries = Files.list(source)) {
					entries.filter(f -> f.toString().endsWith(".json")).sorted().forEach(files::add);
				}
			} else {
				files.add(source);
			}
		}
		if (files.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There are no *.json files to import.");
		}
		return files;
	}

	private void write(Imported imported, Path source) throws IOException, Failure {
		Path card = target.resolve(imported.name() + ".kaart");
		if (Files.exists(card) && !overwrite) {
			throw new Failure(ExitCode.UNUSABLE, card + " exists already; it was left as it is. Say --overwrite to replace it.");
		}
		if (packageName != null) {
			imported.document().setPackageName(packageName);
		}
		leaveOutKnownOwners(imported.document());
		Files.writeString(card, KaartWriter.write(imported.document(), List.of("Imported from " + source.getFileName())));
		Files.writeString(target.resolve(imported.name() + ".import.json"), sidecar(imported, source) + "\n");
		console.out().printf("%s -> %s: %d findings, %d losses%n", source.getFileName(), card.getFileName(), imported.findings().size(),
				imported.losses().size());
		imported.findings().forEach(f -> console.out().printf("  %s %s%n", f.code(), f.message()));
	}

	/** Several EPDs of one owner share its definition: the card that came first holds it, the others refer to it. */
	private void leaveOutKnownOwners(Document document) {
		document.getDefinitions()
				.removeIf(d -> d instanceof Owner && !ownersWritten.add(List.of(d.getName(), String.valueOf(d.getTitle()))));
	}

	private static String sidecar(Imported imported, Path source) {
		JsonObject root = new JsonObject();
		root.addProperty("source", source.getFileName().toString());
		JsonArray findings = new JsonArray();
		for (Imported.Finding finding : imported.findings()) {
			JsonObject object = new JsonObject();
			object.addProperty("code", finding.code());
			object.addProperty("path", finding.path());
			object.addProperty("message", finding.message());
			findings.add(object);
		}
		root.add("findings", findings);
		JsonArray losses = new JsonArray();
		for (Imported.Loss loss : imported.losses()) {
			JsonObject object = new JsonObject();
			object.addProperty("path", loss.path());
			object.addProperty("value", loss.value());
			losses.add(object);
		}
		root.add("losses", losses);
		return Json.text(root);
	}
}
