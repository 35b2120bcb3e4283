package nl.kaartwerk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.kaartwerk.lang.project.Corpus;
import nl.kaartwerk.lang.project.Diagnostic;
import nl.kaartwerk.lang.project.ProjectFolder;
import nl.kaartwerk.model.Review;
import nl.kaartwerk.publication.change.Changes;
import nl.kaartwerk.publication.change.Differ;
import nl.kaartwerk.publication.change.Snapshot;
import nl.kaartwerk.report.ChangeReport;
import nl.kaartwerk.report.ReportFiles;
import nl.kaartwerk.report.ReportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "diff", mixinStandardHelpOptions = true, customSynopsis = { "kaartwerk diff [OPTIONS] OLD NEW", "   or: kaartwerk diff [OPTIONS] --since REV [PATH...]" }, description = {
		"Compares two versions of cards by what they mean, not by their text: layout, comments, order and notation do not count.",
		"For each card what changed, with its values before and after, what that does to its MKI, and the signed reviews that no longer hold;"
				+ " for each work whose result changed its MKI and MPG." }, footer = { "",
						"Exit code: 0 nothing differs in meaning (with --exit-zero: whatever differs), 1 something does, 2 wrong use, or input that",
						"cannot be read." })
final class DiffCommand implements Callable<Integer> {
	enum Format {
		TEXT, JSON
	}

	private final Console console;

	@Parameters(arity = "0..*", paramLabel = "PATH", description = "Two files or folders to compare; with --since those that are compared with"
			+ " the commit, the current folder when none is named.")
	private List<Path> paths = List.of();

	@Option(names = "--since", paramLabel = "REV", description = "Compare with this commit of the git repository that the paths lie in, such as"
			+ " origin/main or HEAD~1.")
	private String since;

	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
	private Format format = Format.TEXT;

	@Option(names = "--report", paramLabel = "FILE", description = "Also write a change report to hand over: FILE.html or FILE.pdf.")
	private Path report;

	@Option(names = "--overwrite", description = "Replace the report when it exists already.")
	private boolean overwrite;

	@Option(names = "--exit-zero", description = "Exit with 0 also when something differs.")
	private boolean exitZero;

	@Mixin
	private ReadingOptions reading;

	DiffCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		checkReport();
		Changes changes = since == null ? betweenPaths() : sinceCommit();
		switch (format) {
		case TEXT -> new DiffText(console.out(), reading.locale()).print(changes);
		case JSON -> console.out().println(DiffJson.of(changes));
		}
		writeReport(changes);
		return changes.isEmpty() || exitZero ? ExitCode.OK : ExitCode.ERRORS;
	}

	private void checkReport() throws Failure {
		if (report != null) {
			reportFormat();
			if (Files.exists(report) && !overwrite) {
				throw new Failure(ExitCode.UNUSABLE, report + " exists already; nothing was written. Say --overwrite to replace.");
			}
		}
	}

	private ReportFormat reportFormat() throws Failure {
		String name = report.toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".html")) {
			return ReportFormat.HTML;
		}
		if (name.endsWith(".pdf")) {
			return ReportFormat.PDF;
		}
		throw new Failure(ExitCode.UNUSABLE, "A change report is a file *.html or *.pdf, which " + report + " is not.");
	}

	private void writeReport(Changes changes) throws Failure {
		if (report == null) {
			return;
		}
		try {
			ReportFiles.write(report, new ChangeReport(reading.locale(), reading.day()).bytes(changes, reportFormat()));
		} catch (IOException e) {
			throw Unwritten.of(report, e);
		}
	}

	private Changes betweenPaths() throws Failure {
		if (paths.size() != 2) {
			throw new Failure(ExitCode.UNUSABLE, "Name two files or folders to compare, or a commit with --since REV.");
		}
		Snapshot before = snapshot(List.of(paths.get(0)), paths.get(0).toString(), ReadingOptions::shown);
		Snapshot after = snapshot(List.of(paths.get(1)), paths.get(1).toString(), ReadingOptions::shown);
		return new Differ(reading.day()).compare(before, after);
	}

	private Changes sinceCommit() throws Failure, IOException {
		List<Path> now = (paths.isEmpty() ? List.of(Path.of("")) : paths).stream().map(DiffCommand::real).toList();
		Git git = Git.around(existing(now.getFirst()));
		for (Path path : now) {
			if (!path.startsWith(git.root())) {
				throw new Failure(ExitCode.UNUSABLE, path + " does not lie in the repository " + git.root() + ".");
			}
		}
		String commit = git.commit(since);
		refuseOutside(now, git.root());
		Path tree = Files.createTempDirectory("kaartwerk-diff").toRealPath();
		try {
			git.write(commit, tree);
			List<Path> then = now.stream().map(path -> tree.resolve(git.root().relativize(path))).toList();
			for (int i = 0; i < now.size(); i++) {
				if (!Files.exists(now.get(i)) && !Files.exists(then.get(i))) {
					throw new Failure(ExitCode.UNUSABLE, "There is no file or folder " + paths.get(i) + ", neither now nor in " + since + ".");
				}
			}
			List<Path> textsThen = withTexts(then);
			List<Path> textsNow = withTexts(now);
			if (textsThen.isEmpty() && textsNow.isEmpty()) {
				throw new Failure(ExitCode.UNUSABLE, "There are no *.kaart texts in " + now.stream().map(ReadingOptions::shown).map(path -> path.isEmpty() ? "." : path)
						.collect(Collectors.joining(", ")) + ", neither now nor in " + since + ".");
			}
			Snapshot before = snapshot(textsThen, since, file -> since + ':' + tree.relativize(file).toString().replace('\\', '/'));
			Snapshot after = snapshot(textsNow, new Texts(reading.locale()).get("diff.now"), ReadingOptions::shown);
			return new Differ(reading.day()).compare(before, after);
		} finally {
			delete(tree);
		}
	}

	/** How a project outside of the repository was at the time of the commit nobody knows; without it the texts of then would seem broken. */
	private void refuseOutside(List<Path> now, Path repository) throws Failure, IOException {
		Deque<Path> projects = new ArrayDeque<>(now.stream().map(DiffCommand::existing).toList());
		Set<Path> seen = new HashSet<>();
		while (!projects.isEmpty()) {
			ProjectFolder project = ProjectFolder.of(projects.remove());
			for (Path dependency : seen.add(project.root()) ? project.dependencies() : List.<Path>of()) {
				if (!real(dependency).startsWith(repository)) {
					throw new Failure(ExitCode.UNUSABLE, project.root() + " depends on " + dependency + ", which lies outside of the repository " + repository
							+ ": how that was in " + since + " git does not know. Check " + since + " out into a folder with that project beside it, and compare two folders: kaartwerk diff OLD NEW.");
				}
				projects.add(dependency);
			}
		}
	}

	/** Without links, as git names it; also of what is there no more. */
	private static Path real(Path path) {
		Path absolute = path.toAbsolutePath().normalize();
		Path existing = existing(absolute);
		try {
			return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
		} catch (IOException e) {
			return absolute; // then git says what is the matter with it
		}
	}

	/** The folder, or the nearest one upward that exists. */
	private static Path existing(Path path) {
		Path folder = path;
		while (!Files.isDirectory(folder)) {
			folder = folder.getParent();
		}
		return folder;
	}

	private static List<Path> withTexts(List<Path> paths) throws IOException {
		List<Path> present = new ArrayList<>();
		for (Path path : ReadingOptions.withProjectsBelow(paths)) {
			if (Files.isRegularFile(path) || Files.isDirectory(path) && !ProjectFolder.texts(path).isEmpty()) {
				present.add(path);
			}
		}
		return present;
	}

	/** @param shown how a file of this version is named */
	private Snapshot snapshot(List<Path> paths, String label, Function<Path, String> shown) throws Failure {
		if (paths.isEmpty()) {
			return new Snapshot(label, List.of(), List.of());
		}
		Corpus corpus = reading.read(paths, console);
		refuseBroken(corpus, shown);
		List<Snapshot.Text> texts = corpus.files().stream().filter(file -> corpus.document(file) != null)
				.map(file -> new Snapshot.Text(corpus.document(file), corpus.projectData(file).methods())).toList();
		List<Review> reviews = corpus.library().stream().flatMap(document -> document.getDefinitions().stream()).filter(Review.class::isInstance)
				.map(Review.class::cast).toList();
		return new Snapshot(label, texts, reviews);
	}

	private void refuseBroken(Corpus corpus, Function<Path, String> shown) throws Failure {
		List<Diagnostic> obstacles = new ArrayList<>(corpus.obstacles());
		obstacles.addAll(corpus.projectDataProblems(reading.locale()));
		for (Diagnostic d : obstacles) {
			console.err().printf("%s:%d:%d: %s %s %s%n", shown.apply(d.file()), d.line(), d.column(), d.severity().word(), d.code(), d.message());
		}
		if (!obstacles.isEmpty()) {
			throw new Failure(ExitCode.UNUSABLE, "Nothing was compared, because the texts have errors. Mend those above.");
		}
	}

	private static void delete(Path tree) throws IOException {
		try (Stream<Path> files = Files.walk(tree)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}
