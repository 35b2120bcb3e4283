package nl.kaartwerk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.model.Definition;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.report.ReportFiles;
import nl.kaartwerk.report.ReportFinding;
import nl.kaartwerk.report.ReportFormat;
import nl.kaartwerk.report.ReportText;
import nl.kaartwerk.report.Reports;
import nl.kaartwerk.report.Subject;
import nl.kaartwerk.report.Subjects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "report", mixinStandardHelpOptions = true, description = {
		"Writes a report of each work in the texts: figures, tables, charts, findings, method and weights.",
		"Without any work: a sheet of each declaration. Of each review its report. The language of the reports is that of the messages." }, footer = { "",
				"Exit code: 0 the reports are written, 1 the texts do not parse or link, 2 wrong use, or input or output that cannot be",
				"read or written." })
final class ReportCommand implements Callable<Integer> {
	private final Console console;

	@Parameters(arity = "1..*", paramLabel = "PATH", description = ReadingOptions.PATHS)
	private List<Path> paths;

	@Mixin
	private ReadingOptions reading;

	@Mixin
	private MethodOptions versions;

	@Option(names = "--format", paramLabel = "FORMAT", description = "html (default), pdf, xlsx or json.")
	private ReportFormat format = ReportFormat.HTML;

	@Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to; made when absent. A report is named after its"
			+ " work, declaration or review.")
	private Path target;

	@Option(names = "--only", paramLabel = "NAME", description = "Only the work, declaration or review of this name. May be given several times.")
	private Set<String> only = new LinkedHashSet<>();

	@Option(names = "--cards", description = "Also a sheet of each declaration when there are works.")
	private boolean withCards;

	@Option(names = "--overwrite", description = "Replace reports that exist already.")
	private boolean overwrite;

	ReportCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		versions.check();
		Corpus corpus = reading.read(paths, console);
		MkiCommand.obstacles(corpus, reading, console);
		List<Subject> subjects = wanted(subjects(corpus));
		Map<Path, Subject> files = ReportFiles.of(subjects, target, format);
		refuseExisting(files.keySet());
		Reports reports = new Reports(reading.locale(), reading.day());
		for (Map.Entry<Path, Subject> entry : files.entrySet()) {
			write(entry.getKey(), reports.bytes(entry.getValue(), format));
			console.out().printf("%s -> %s%n", entry.getValue().name(), entry.getKey());
		}
		console.out().printf(Locale.ROOT, "%d %s written.%n", files.size(), files.size() == 1 ? "report" : "reports");
		return ExitCode.OK;
	}

	private List<Subject> subjects(Corpus corpus) {
		List<ReportText> texts = corpus.files().stream().map(file -> text(corpus, file)).toList();
		Subjects subjects = new Subjects(reading.day(), versions.set(), versions.version());
		return withCards || !only.isEmpty() ? subjects.worksAndCards(texts) : subjects.worksOrCards(texts);
	}

	private static ReportText text(Corpus corpus, Path file) {
		Map<Definition, List<ReportFinding>> findings = new LinkedHashMap<>();
		corpus.checkByDefinition(file).forEach((definition, diagnostics) -> findings.put(definition, diagnostics.stream().map(ReportCommand::finding).toList()));
		return new ReportText(corpus.document(file), corpus.projectData(file).methods(), findings,
				MkiCommand.all(corpus, file, Review.class).stream().map(review -> ReviewCommand.state(corpus, review)).toList());
	}

	/** The file by its name alone: a report says the same wherever the texts lie. */
	private static ReportFinding finding(Diagnostic d) {
		Optional<ReportFinding.Waiver> waiver = Optional.ofNullable(d.waived()).map(w -> new ReportFinding.Waiver(w.reason(), w.by()));
		return new ReportFinding(d.file().getFileName() + ":" + d.line(), d.severity(), d.code(), d.message(), waiver);
	}

	private List<Subject> wanted(List<Subject> subjects) throws Failure {
		if (subjects.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no work, no declaration and no review in the texts, so there is nothing to report on.");
		}
		String unknown = only.stream().filter(name -> subjects.stream().noneMatch(s -> s.name().equals(name))).collect(Collectors.joining(", "));
		if (!unknown.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "There is no work, declaration or review " + unknown + " in the texts.");
		}
		return only.isEmpty() ? subjects : subjects.stream().filter(s -> only.contains(s.name())).toList();
	}

	private void refuseExisting(Set<Path> files) throws Failure {
		List<Path> existing = overwrite ? List.of() : files.stream().filter(Files::exists).toList();
		if (!existing.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, existing.getFirst() + (existing.size() == 1 ? " exists" : " and " + (existing.size() - 1) + " more exist")
					+ " already; nothing was written. Say --overwrite to replace.");
		}
	}

	private static void write(Path file, byte[] content) throws Failure {
		try {
			ReportFiles.write(file, content);
		} catch (IOException e) {
			throw Unwritten.of(file, e);
		}
	}
}
