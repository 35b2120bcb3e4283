package nl.kaartwerk.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import nl.kaartwerk.calculation.Calculator;
import nl.kaartwerk.calculation.ModelCards;
import nl.kaartwerk.calculation.result.CardResult;
import nl.kaartwerk.calculation.result.WorkResult;
import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.method.IndicatorSet;
import nl.kaartwerk.method.Method;
import nl.kaartwerk.method.weight.WeightSet;
import nl.kaartwerk.model.Declaration;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Document;
import nl.kaartwerk.model.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "mki", mixinStandardHelpOptions = true, description = {
		"Computes the MKI of the works in the texts, per element and use, and the MPG of buildings.",
		"Without any work: the MKI per functional unit of each declaration." }, footer = { "",
				"Exit code: 0 a result was computed, however incomplete, 1 the texts do not parse or link,",
				"2 wrong use or unreadable input." })
final class MkiCommand implements Callable<Integer> {
	enum Format {
		TEXT, JSON, CSV
	}

	private final Console console;
	private final Method method = Method.shipped();

	@Mixin
	private ReadingOptions reading;

	@Option(names = "--set", paramLabel = "A1|A2", description = "Indicator set. Default: the one in force at the reference date.")
	private String set;

	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
	private Format format = Format.TEXT;

	MkiCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		List<String> sets = method.impactSets().stream().map(IndicatorSet::id).toList();
		if (set != null && !sets.contains(set)) {
			throw new Failure(ExitCode.UNUSABLE, "There is no indicator set " + set + "; the sets are " + String.join(" and ", sets) + ".");
		}
		Corpus corpus = reading.read(console);
		List<Diagnostic> obstacles = corpus.files().stream().flatMap(f -> corpus.obstacles(f).stream()).distinct().toList();
		for (Diagnostic d : obstacles) {
			console.err().printf("%s:%d:%d: %s %s %s%n", ReadingOptions.shown(d.file()), d.line(), d.column(),
					d.severity().name().toLowerCase(Locale.ROOT), d.code(), d.message());
		}
		if (!obstacles.isEmpty()) {
			throw new Failure(ExitCode.ERRORS, "Nothing was computed, because the texts have errors. Mend those above.");
		}
		report(corpus);
		return ExitCode.OK;
	}

	private void report(Corpus corpus) throws Failure {
		List<Work> works = all(corpus, Work.class);
		ModelCards cards = new ModelCards(method);
		Calculator calculator = new Calculator(method, cards);
		if (works.isEmpty()) {
			List<CardResult> results = new ArrayList<>();
			for (Declaration card : all(corpus, Declaration.class)) {
				results.add(calculator.calculate(cards.card(card), setAt(reading.day())));
			}
			if (results.isEmpty()) {
				throw new Failure(ExitCode.UNUSABLE, "There is no work and no declaration in the texts, so there is nothing to compute.");
			}
			switch (format) {
			case TEXT -> new CardTable(console.out(), reading.locale()).print(results);
			case JSON -> console.out().println(ResultJson.cards(results, reading.locale()));
			case CSV -> ResultCsv.cards(results, console.out(), reading.locale());
			}
			return;
		}
		List<WorkReport> reports = new ArrayList<>();
		for (Work work : works) {
			WorkResult result = calculator.calculate(work, reading.day());
			reports.add(new WorkReport(result, setAt(result.referenceDate())));
		}
		switch (format) {
		case TEXT -> new WorkTable(console.out(), method, reading.locale()).print(reports);
		case JSON -> console.out().println(ResultJson.works(reports, method, reading.locale()));
		case CSV -> ResultCsv.works(reports, console.out(), reading.locale());
		}
	}

	/** A work's result, and the set that is shown of it. */
	record WorkReport(WorkResult work, String set) {
	}

	private String setAt(LocalDate day) {
		if (set != null) {
			return set;
		}
		Optional<String> inForce = method.impactSets().stream().map(IndicatorSet::id).filter(id -> isInForce(method.weights(id), day)).findFirst();
		return inForce.orElse(method.impactSets().getLast().id());
	}

	private static boolean isInForce(WeightSet weights, LocalDate day) {
		return weights.validFrom().filter(day::isBefore).isEmpty() && weights.validUntil().filter(day::isAfter).isEmpty();
	}

	private static <T extends Definition> List<T> all(Corpus corpus, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Path file : corpus.files()) {
			Document document = corpus.document(file);
			if (document != null) {
				document.getDefinitions().stream().filter(type::isInstance).map(type::cast).forEach(found::add);
			}
		}
		return found;
	}
}
