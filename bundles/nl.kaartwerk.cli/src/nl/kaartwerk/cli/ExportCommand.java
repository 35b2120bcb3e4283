package nl.kaartwerk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import nl.kaartwerk.exchange.Kept;
import nl.kaartwerk.exchange.Outgoing;
import nl.kaartwerk.exchange.Sidecar;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.model.Declaration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", mixinStandardHelpOptions = true, description = {
		"Writes the declarations in the texts in another format.",
		"What an import kept beside a card in NAME.import.json goes back into a file of the same format." }, footer = { "",
				"Exit code: 0 the files are written, 1 the texts do not parse or link, 2 wrong use, or input or output that cannot be",
				"read or written." })
final class ExportCommand implements Callable<Integer> {
	private final Console console;

	@Parameters(arity = "1..*", paramLabel = "PATH", description = ReadingOptions.PATHS)
	private List<Path> paths;

	@Mixin
	private ReadingOptions reading;

	@Mixin
	private TargetOptions target;

	@Option(names = "--only", paramLabel = "NAME", description = "Only the declaration of this name. May be given several times.")
	private Set<String> only = new LinkedHashSet<>();

	ExportCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		target.check();
		Corpus corpus = reading.read(paths, console);
		MkiCommand.obstacles(corpus, reading, console);
		target.write(wanted(cards(corpus)), console);
		return ExitCode.OK;
	}

	private List<Outgoing> cards(Corpus corpus) throws Failure {
		List<Outgoing> cards = new ArrayList<>();
		for (Path file : corpus.files()) {
			Kept kept = kept(file);
			corpus.document(file).getDefinitions().stream().filter(Declaration.class::isInstance)
					.forEach(card -> cards.add(new Outgoing((Declaration) card, kept)));
		}
		return cards;
	}

	private static Kept kept(Path text) throws Failure {
		try {
			return Sidecar.keptBeside(text);
		} catch (IOException e) {
			throw new Failure(ExitCode.UNUSABLE, e.getMessage());
		}
	}

	private List<Outgoing> wanted(List<Outgoing> cards) throws Failure {
		if (cards.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no declaration in the texts, so there is nothing to export.");
		}
		String unknown = only.stream().filter(name -> cards.stream().noneMatch(c -> name.equals(c.card().getName()))).collect(Collectors.joining(", "));
		if (!unknown.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no declaration " + unknown + " in the texts.");
		}
		return only.isEmpty() ? cards : cards.stream().filter(c -> only.contains(c.card().getName())).toList();
	}
}
