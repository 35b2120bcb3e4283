package nl.kaartwerk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;

import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.publication.route.CardFindings;
import nl.kaartwerk.publication.route.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "route", mixinStandardHelpOptions = true, description = {
		"Shows where declarations stand on their way into the NMD, the next step of each and what stands in between." }, footer = { "",
				"Exit code: 0 all steps taken are allowed, 1 some are not or the texts do not parse or link, 2 wrong use or unreadable input." })
final class RouteCommand implements Callable<Integer> {
	enum Format {
		TEXT, JSON, CSV
	}

	private final Console console;

	@Parameters(arity = "1..*", paramLabel = "PATH", description = ReadingOptions.PATHS)
	private List<Path> paths;

	@Mixin
	private ReadingOptions reading;

	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
	private Format format = Format.TEXT;

	@Option(names = "--blocked", description = "Only declarations that something stands in the way of.")
	private boolean blocked;

	RouteCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		Corpus corpus = reading.read(paths, console);
		MkiCommand.obstacles(corpus, reading, console);
		List<Standing> standings = standings(corpus);
		if (standings.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no declaration in the texts.");
		}
		RouteTable table = new RouteTable(console.out(), reading.locale(), corpus);
		List<Standing> shown = blocked ? standings.stream().filter(s -> !s.blockers().isEmpty()).toList() : standings;
		switch (format) {
		case TEXT -> table.print(shown, standings.size(), reading.day());
		case JSON -> console.out().println(table.json(shown, reading.day()));
		case CSV -> table.csv(shown);
		}
		return standings.stream().allMatch(Standing::isAllowed) ? ExitCode.OK : ExitCode.ERRORS;
	}

	private List<Standing> standings(Corpus corpus) {
		Map<URI, List<Review>> reviews = corpus.reviews();
		List<Standing> standings = new ArrayList<>();
		for (Path file : corpus.files()) {
			var reports = corpus.reports(file);
			var method = corpus.projectData(file).methods().at(reading.day());
			for (Declaration card : MkiCommand.all(corpus, file, Declaration.class)) {
				standings.add(Standing.of(card, CardFindings.of(card, reports), reviews.getOrDefault(EcoreUtil.getURI(card), List.of()), method, reading.day(), true));
			}
		}
		return standings;
	}
}
