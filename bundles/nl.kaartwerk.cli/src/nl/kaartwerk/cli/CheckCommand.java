package nl.kaartwerk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.rules.Severity;

@Command(name = "check", mixinStandardHelpOptions = true, description = "Lists everything that is wrong with the texts.", footer = {
		"", "Exit code: 0 no errors (there may be warnings), 1 errors, 2 wrong use or unreadable input." })
final class CheckCommand implements Callable<Integer> {
	enum Format {
		TEXT, JSON, SARIF
	}

	private final Console console;

	@Parameters(arity = "1..*", paramLabel = "PATH", description = ReadingOptions.PATHS)
	private List<Path> paths;

	@Mixin
	private ReadingOptions reading;

	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or sarif.")
	private Format format = Format.TEXT;

	@Option(names = "--thorough", description = "Also look for scores that lie far from those of comparable cards.")
	private boolean thorough;

	CheckCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		Corpus corpus = reading.read(paths, console);
		if (thorough) {
			corpus.checkThoroughly();
		}
		List<Diagnostic> diagnostics = new ArrayList<>();
		for (Path file : corpus.files()) {
			diagnostics.addAll(corpus.check(file));
		}
		diagnostics.addAll(corpus.projectDataProblems(reading.locale()));
		switch (format) {
		case TEXT -> text(corpus, diagnostics);
		case JSON -> console.out().println(CheckJson.report(diagnostics, reading.day()));
		case SARIF -> console.out().println(Sarif.report(diagnostics, reading.locale(), Version.text(), reading.day()));
		}
		return count(diagnostics, Severity.ERROR) > 0 ? ExitCode.ERRORS : ExitCode.OK;
	}

	private void text(Corpus corpus, List<Diagnostic> diagnostics) throws Failure {
		for (Diagnostic d : diagnostics) {
			console.out().printf("%s:%d:%d: %s %s %s%n", ReadingOptions.shown(d.file()), d.line(), d.column(),
					d.severity().word(), d.code(), d.message());
		}
		long waived = diagnostics.stream().filter(d -> d.waived() != null).count();
		Texts texts = new Texts(reading.locale());
		console.out().println(texts.get(corpus.files().size() == 1 ? "check.summary-one" : "check.summary", Integer.toString(corpus.files().size()), reading.day(),
				Long.toString(count(diagnostics, Severity.ERROR)), Long.toString(count(diagnostics, Severity.WARNING)), Long.toString(count(diagnostics, Severity.INFO)),
				waived == 0 ? "" : texts.get("check.waived", Long.toString(waived))));
	}

	private static long count(List<Diagnostic> diagnostics, Severity severity) {
		return diagnostics.stream().filter(d -> d.severity() == severity).count();
	}
}
