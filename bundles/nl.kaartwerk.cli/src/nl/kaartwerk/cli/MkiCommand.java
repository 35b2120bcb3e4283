package nl.kaartwerk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.comparison.Comparison;
import nl.kaartwerk.calculation.contribution.Grouping;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.Methods;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Work;
import nl.kaartwerk.report.json.ResultJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "mki", mixinStandardHelpOptions = true, description = {
		"Computes the MKI of the works in the texts, per element and use, and the MPG of buildings.",
		"Without any work: the MKI per functional unit of each declaration." }, footer = { "",
				"Exit code: 0 a result was computed (with --strict: a complete one), 1 the texts do not parse or link,",
				"or with --strict a result is incomplete, 2 wrong use or unreadable input." })
final class MkiCommand implements Callable<Integer> {
	enum Format {
		TEXT, JSON, CSV
	}

	private final Console console;

	@Parameters(arity = "1..*", paramLabel = "PATH", description = ReadingOptions.PATHS)
	private List<Path> paths;

	@Mixin
	private ReadingOptions reading;

	@Mixin
	private MethodOptions versions;

	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
	private Format format = Format.TEXT;

	@Option(names = "--by", paramLabel = "GROUPING", description = "Split the MKI of each work by element, declaration, module, phase,"
			+ " indicator, material, category or owner; largest part first, with the few that make 80 %%.")
	private String by;

	@Option(names = "--compare", paramLabel = "WORK", description = "Compare every other work of the texts with this one: differences"
			+ " per element, module and indicator, or by what --by says.")
	private String compare;

	@Option(names = "--strict", description = "Exit with 1 when a result is incomplete.")
	private boolean strict;

	MkiCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		Optional<Grouping> grouping = grouping();
		versions.check();
		Corpus corpus = reading.read(paths, console);
		obstacles(corpus, reading, console);
		ModelCards compiled = new ModelCards(Method.shipped());
		List<WorkReport> works = new ArrayList<>();
		for (Path file : corpus.files()) {
			Calculator calculator = versions.calculator(corpus.projectData(file).methods(), compiled);
			for (Work work : all(corpus, file, Work.class)) {
				WorkResult result = calculator.calculate(work, reading.day());
				works.add(new WorkReport(result, versions.set(result.method(), result.referenceDate())));
			}
		}
		return works.isEmpty() ? cards(corpus, compiled, grouping) : works(works, grouping);
	}

	private int cards(Corpus corpus, ModelCards compiled, Optional<Grouping> grouping) throws Failure {
		List<CardResult> cards = new ArrayList<>();
		for (Path file : corpus.files()) {
			Methods methods = corpus.projectData(file).methods();
			Calculator calculator = versions.calculator(methods, compiled);
			for (Declaration card : all(corpus, file, Declaration.class)) {
				cards.add(calculator.calculate(compiled.card(card), versions.set(methods.at(reading.day()), reading.day()), reading.day()));
			}
		}
		if (cards.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no work and no declaration in the texts, so there is nothing to compute.");
		}
		if (compare != null || grouping.isPresent()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no work in the texts; --by and --compare are about works.");
		}
		switch (format) {
		case TEXT -> new CardTable(console.out(), reading.locale()).print(cards);
		case JSON -> console.out().println(ResultJson.cards(cards, reading.locale()));
		case CSV -> ResultCsv.cards(cards, console.out(), reading.locale());
		}
		return strict && cards.stream().anyMatch(c -> !c.outcome().isComplete()) ? ExitCode.ERRORS : ExitCode.OK;
	}

	private Optional<Grouping> grouping() throws Failure {
		if (by == null) {
			return Optional.empty();
		}
		return Optional.of(Arrays.stream(Grouping.values()).filter(g -> g.code().equals(by.toLowerCase(Locale.ROOT))).findFirst()
				.orElseThrow(() -> new Failure(ExitCode.UNUSABLE, "There is no grouping " + by + "; there are "
						+ String.join(", ", Stream.of(Grouping.values()).map(Grouping::code).toList()) + ".")));
	}

	/** Ends the command when the texts or their method data would give a result that looks right and is not. */
	static void obstacles(Corpus corpus, ReadingOptions reading, Console console) throws Failure {
		List<Diagnostic> obstacles = new ArrayList<>(corpus.obstacles());
		obstacles.addAll(corpus.projectDataProblems(reading.locale()));
		for (Diagnostic d : obstacles) {
			console.err().printf("%s:%d:%d: %s %s %s%n", ReadingOptions.shown(d.file()), d.line(), d.column(),
					d.severity().name().toLowerCase(Locale.ROOT), d.code(), d.message());
		}
		if (!obstacles.isEmpty()) {
			throw new Failure(ExitCode.ERRORS, "Nothing was computed, because the texts have errors. Mend those above.");
		}
	}

	private int works(List<WorkReport> works, Optional<Grouping> grouping) throws Failure {
		if (compare != null) {
			List<Comparison> comparisons = comparisons(works);
			List<Grouping> by = grouping.map(List::of).orElse(List.of(Grouping.ELEMENT, Grouping.MODULE, Grouping.INDICATOR));
			switch (format) {
			case TEXT -> new ComparisonTable(console.out(), reading.locale()).print(comparisons, by);
			case JSON -> console.out().println(AnalysisJson.comparisons(comparisons, by));
			case CSV -> AnalysisCsv.comparisons(comparisons, by, console.out());
			}
		} else if (grouping.isPresent()) {
			switch (format) {
			case TEXT -> new ContributionTable(console.out(), reading.locale()).print(works, grouping.get());
			case JSON -> console.out().println(AnalysisJson.contributions(works, grouping.get()));
			case CSV -> AnalysisCsv.contributions(works, grouping.get(), console.out());
			}
		} else {
			switch (format) {
			case TEXT -> new WorkTable(console.out(), reading.locale()).print(works);
			case JSON -> console.out().println(json(works));
			case CSV -> ResultCsv.works(works, console.out(), reading.locale());
			}
		}
		return strict && works.stream().anyMatch(w -> !w.work().isComplete(w.set())) ? ExitCode.ERRORS : ExitCode.OK;
	}

	private String json(List<WorkReport> works) throws Failure {
		List<JsonObject> objects = new ArrayList<>();
		for (WorkReport report : works) {
			objects.add(ResultJson.work(report.work(), report.set(), reading.locale()));
		}
		return ResultJson.works(objects);
	}

	private List<Comparison> comparisons(List<WorkReport> works) throws Failure {
		WorkReport base = works.stream().filter(w -> compare.equals(w.work().name())).findFirst().orElseThrow(() -> new Failure(ExitCode.UNUSABLE,
				"There is no work " + compare + " to compare with; the works are " + String.join(", ", works.stream().map(w -> w.work().name()).toList()) + "."));
		List<Comparison> comparisons = works.stream().filter(w -> w != base).map(w -> new Comparison(base.work(), w.work(), w.set())).toList();
		if (comparisons.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is only one work in the texts, so there is nothing to compare it with.");
		}
		return comparisons;
	}

	/** A work's result, and the set that is shown of it. */
	record WorkReport(WorkResult work, String set) {
	}

	static <T extends Definition> List<T> all(Corpus corpus, Path file, Class<T> type) {
		Document document = corpus.document(file);
		return document == null ? List.of() : document.getDefinitions().stream().filter(type::isInstance).map(type::cast).toList();
	}
}
