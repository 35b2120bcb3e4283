package nl.kaartwerk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.model.Application;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.rules.grant.ApplicationResult;
import nl.kaartwerk.rules.grant.Eligibility;
import nl.kaartwerk.rules.grant.GrantCheck;
import nl.kaartwerk.rules.grant.GrantCircumstances;
import nl.kaartwerk.rules.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "grant", mixinStandardHelpOptions = true, description = {
		"Judges the applications for a grant in the texts by every condition of their scheme, and says what they would be paid.",
		"Copies, economic units and the order of the budget are seen over all applications of the project." }, footer = { "",
				"Exit code: 0 all is eligible, 1 an application or one of its declarations is not, or the texts have errors,",
				"2 wrong use or unreadable input, 3 nothing is refused but something needs a human." })
final class GrantCommand implements Callable<Integer> {
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

	GrantCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		Corpus corpus = reading.read(paths, console);
		MkiCommand.obstacles(corpus, reading, console);
		List<ApplicationResult> results = results(corpus);
		if (results.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no application in the texts.");
		}
		switch (format) {
		case TEXT -> new GrantTable(console.out(), reading.locale()).print(results);
		case JSON -> console.out().println(GrantJson.text(results, corpus, reading.locale()));
		case CSV -> GrantTable.csv(results, console.out(), reading.locale());
		}
		return hasErrors(corpus) ? ExitCode.ERRORS : exit(results);
	}

	/** Those of one project are judged together, once. */
	private List<ApplicationResult> results(Corpus corpus) {
		List<ApplicationResult> results = new ArrayList<>();
		Map<Path, Map<Application, ApplicationResult>> judged = new HashMap<>();
		for (Path file : withApplications(corpus)) {
			Map<Application, ApplicationResult> ofProject = judged.computeIfAbsent(corpus.project(file),
					root -> judge(corpus.visibleFrom(file), corpus.projectData(file).methods().at(reading.day())));
			MkiCommand.all(corpus, file, Application.class).forEach(application -> results.add(ofProject.get(application)));
		}
		return results;
	}

	private static List<Path> withApplications(Corpus corpus) {
		return corpus.files().stream().filter(file -> !MkiCommand.all(corpus, file, Application.class).isEmpty()).toList();
	}

	private Map<Application, ApplicationResult> judge(List<Document> texts, Method method) {
		List<Application> all = all(texts, Application.class);
		List<ApplicationResult> results = GrantCheck.of(new GrantCircumstances(method, all, all(texts, Declaration.class), reading.day()));
		Map<Application, ApplicationResult> byApplication = new HashMap<>();
		for (int i = 0; i < all.size(); i++) {
			byApplication.put(all.get(i), results.get(i));
		}
		return byApplication;
	}

	private static <T extends Definition> List<T> all(List<Document> texts, Class<T> type) {
		return texts.stream().flatMap(text -> text.getDefinitions().stream()).filter(type::isInstance).map(type::cast).toList();
	}

	/** What is wrong with the applications themselves; an unknown key would otherwise pass for something that is not stated. */
	private boolean hasErrors(Corpus corpus) {
		Set<Diagnostic> errors = new LinkedHashSet<>();
		List<Path> files = withApplications(corpus);
		corpus.prepareOnly(files.stream().map(corpus::document).toList());
		for (Path file : files) {
			corpus.checkByDefinition(file).forEach((definition, diagnostics) -> {
				if (definition instanceof Application) {
					diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).forEach(errors::add);
				}
			});
		}
		errors.forEach(d -> console.err().printf("%s:%d:%d: %s %s %s%n", ReadingOptions.shown(d.file()), d.line(), d.column(), d.severity().word(), d.code(),
				d.message()));
		return !errors.isEmpty();
	}

	private static int exit(List<ApplicationResult> results) {
		boolean refused = results.stream().anyMatch(r -> r.eligibility() == Eligibility.NOT_ELIGIBLE || r.count(Eligibility.NOT_ELIGIBLE) > 0);
		boolean open = results.stream().anyMatch(r -> r.eligibility() == Eligibility.HUMAN);
		return refused ? ExitCode.ERRORS : open ? ExitCode.HUMAN : ExitCode.OK;
	}
}
