package nl.kaartwerk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import nl.kaartwerk.exchange.CardFiles;
import nl.kaartwerk.exchange.FolderDestination;
import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Sidecar;
import nl.kaartwerk.exchange.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", mixinStandardHelpOptions = true, description = {
		"Reads EPDs of another format and writes a card for each, as text, into a folder.",
		"Beside each card NAME.kaart stands NAME.import.json: what is odd in the source, and what the language has no place for." }, footer = {
				"", "Exit code: 0 all were imported, 1 some were refused, 2 wrong use or unreadable input." })
final class ImportCommand implements Callable<Integer> {
	private final Console console;
	private int imported;
	private int refused;

	@Parameters(arity = "1..*", paramLabel = "IN", description = "Files, or folders whose files of the format are read.")
	private List<Path> sources;

	@Mixin
	private FormatOptions formats;

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
		formats.check();
		List<Path> files = new SourceFiles(formats.extensions()).in(sources);
		CardFiles cards = new CardFiles(packageName);
		try {
			Files.createDirectories(target);
		} catch (IOException e) {
			throw new Failure(ExitCode.UNUSABLE, "Cannot make the folder " + target + ".");
		}
		for (Path file : files) {
			read(file, cards);
		}
		console.out().printf("%d of %d imported into %s.%n", imported, imported + refused, target);
		return refused == 0 ? ExitCode.OK : ExitCode.ERRORS;
	}

	private void read(Path file, CardFiles cards) throws Failure {
		Source source = Source.of(file);
		try {
			formats.read(source, new Receiver() {
				@Override
				public void receive(Imported card) throws IOException {
					write(cards.of(card, source.name()), source);
				}

				@Override
				public void refuse(String part, String reason) {
					ImportCommand.this.refuse(reason);
				}
			});
		} catch (Importer.Refusal e) {
			refuse(e.getMessage());
		} catch (FileAlreadyExistsException e) {
			throw new Failure(ExitCode.UNUSABLE, e.getFile() + " exists already; it was left as it is. Say --overwrite to replace it.");
		} catch (IOException e) {
			throw new Failure(ExitCode.UNUSABLE, "Cannot read or write: " + e.getMessage());
		}
	}

	private void refuse(String sentence) {
		console.complain(sentence);
		refused++;
	}

	private void write(CardFiles.CardFile card, Source source) throws IOException {
		FolderDestination destination = new FolderDestination(target, overwrite, () -> false);
		destination.write(card.name() + CardFiles.ENDING, out -> out.write(bytes(card.text())));
		new FolderDestination(target, true, () -> false).write(card.name() + Sidecar.ENDING, out -> out.write(bytes(card.sidecar().text())));
		imported++;
		console.out().printf("%s -> %s: %s, %s%n", source.name(), card.name() + CardFiles.ENDING, Counted.of(card.sidecar().findings().size(), "finding", "findings"),
				Counted.of(card.sidecar().losses().size(), "loss", "losses"));
		card.sidecar().findings().forEach(f -> console.out().printf("  %s %s%n", f.code(), f.message()));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
