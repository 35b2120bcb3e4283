package nl.kaartwerk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import nl.kaartwerk.exchange.CardFiles;
import nl.kaartwerk.exchange.Imported;
import nl.kaartwerk.exchange.Importer;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.Receiver;
import nl.kaartwerk.exchange.Source;
import nl.kaartwerk.model.Declaration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "convert", mixinStandardHelpOptions = true, description = {
		"Reads EPDs of one format and writes them in another, with the findings of both; no texts are written." }, footer = { "",
				"Exit code: 0 all were converted, 1 some were refused, 2 wrong use, or input or output that cannot be read or written." })
final class ConvertCommand implements Callable<Integer> {
	private final Console console;
	private final List<Outgoing> cards = new ArrayList<>();
	private int refused;

	@Parameters(arity = "1..*", paramLabel = "IN", description = "Files, or folders whose files of the format are read.")
	private List<Path> sources;

	@Mixin
	private FormatOptions formats;

	@Mixin
	private TargetOptions target;

	ConvertCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		formats.check();
		target.check();
		CardFiles names = new CardFiles(null);
		for (Path file : new SourceFiles(formats.extensions()).in(sources)) {
			read(Source.of(file), names);
		}
		if (!cards.isEmpty()) {
			target.write(cards, console);
		}
		return refused == 0 ? ExitCode.OK : ExitCode.ERRORS;
	}

	private void read(Source source, CardFiles names) throws Failure {
		try {
			formats.read(source, new Receiver() {
				@Override
				public void receive(Imported card) {
					names.name(card);
					card.findings().forEach(f -> console.out().printf("  %s: %s %s%n", source.name(), f.code(), f.message()));
					cards.add(new Outgoing((Declaration) card.document().getDefinitions().getLast(), card.kept()));
				}

				@Override
				public void refuse(String part, String reason) {
					ConvertCommand.this.refuse(reason);
				}
			});
		} catch (Importer.Refusal e) {
			refuse(e.getMessage());
		} catch (IOException e) {
			throw new Failure(ExitCode.UNUSABLE, "Cannot read: " + e.getMessage());
		}
	}

	private void refuse(String sentence) {
		console.complain(sentence);
		refused++;
	}
}
